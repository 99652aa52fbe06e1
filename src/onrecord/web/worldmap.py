"""A map drawn by the server: coasts and borders as one path, and where a point lies on it. No network, no script.

Plate carrée with the middle latitude true to scale. Outlines are Natural Earth's 1:50m, put into the package when the
page's assets are built; without them a map has its points and no coasts, and says so.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from math import atan, cos, degrees, exp, log, pi, radians, tan

import msgspec

from onrecord.ledger import Box

WIDTH = 960
HEIGHT = 480
_MERCATOR_ENDS = 85.0511
_LEAST = 0.02
"""Degrees across which the map shows at the least: some two kilometres."""
_CLOSE = 1.5
"""Pixels below which the next point of an outline is left out, and an island with it."""
_WHOLE = Box(-180.0, -60.0, 180.0, 80.0)
_KM_OF_DEGREE = 111.2
_ROUND = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Ring:
    points: tuple[Point, ...]
    box: Box


class _File(msgspec.Struct):
    source: str
    rings: list[list[Point]]


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of the world on WIDTH × HEIGHT pixels; in Mercator's projection where it lies over tiles."""

    box: Box
    is_mercator: bool = False

    def x(self, lon: float) -> float:
        """Pixels from the left."""
        return round((lon - self.box.west) / (self.box.east - self.box.west) * WIDTH, 1)

    def y(self, lat: float) -> float:
        """Pixels from the top."""
        if not self.is_mercator:
            return round((self.box.north - lat) / (self.box.north - self.box.south) * HEIGHT, 1)
        top, bottom = mercator(self.box.north), mercator(self.box.south)
        return round((top - mercator(lat)) / (top - bottom) * HEIGHT, 1)

    def pixels(self, km: float, lat: float) -> float:
        """How many pixels so many kilometres are from east to west there."""
        return km / (_KM_OF_DEGREE * max(0.02, cos(radians(lat)))) / (self.box.east - self.box.west) * WIDTH


@dataclass(frozen=True, slots=True)
class Scale:
    """A bar of so many kilometres, as long in pixels as they are in the middle of the map."""

    km: int
    pixels: float


def scale_of(frame: Frame) -> Scale:
    """A round length that takes a tenth to a quarter of the map's width."""
    level = (frame.box.north + frame.box.south) / 2
    km_across = (frame.box.east - frame.box.west) * _KM_OF_DEGREE * max(0.2, cos(radians(min(80.0, abs(level)))))
    km = next(number for number in _ROUND if number >= km_across / 10 or number == _ROUND[-1])
    return Scale(km, round(km / km_across * WIDTH, 1))


def frame_around(box: Box | None) -> Frame:
    """A frame of the map's proportions that shows all of a box, or the world where there is none."""
    box = box or _WHOLE
    level, middle = (box.north + box.south) / 2, (box.east + box.west) / 2
    squeeze = max(0.2, cos(radians(min(80.0, abs(level)))))
    wide, high = max(box.east - box.west, 0.02), max(box.north - box.south, 0.02)
    want = WIDTH / HEIGHT / squeeze
    wide, high = (high * want, high) if wide / high < want else (wide, wide / want)
    wide, high = min(wide, 360.0), min(high, 180.0)
    west = min(max(-180.0, middle - wide / 2), 180.0 - wide)
    south = min(max(-90.0, level - high / 2), 90.0 - high)
    return Frame(Box(west, south, west + wide, south + high))


def mercator(lat: float) -> float:
    """How far north a latitude lies in Mercator's projection, in radians; it ends some degrees before the poles."""
    return log(tan(pi / 4 + radians(max(-_MERCATOR_ENDS, min(_MERCATOR_ENDS, lat))) / 2))


def over_tiles(frame: Frame) -> Frame:
    """The part of the map in Mercator's projection, as wide, with its middle in the middle."""
    box = frame.box
    middle = (mercator(box.north) + mercator(box.south)) / 2
    half = radians(box.east - box.west) * HEIGHT / WIDTH / 2
    south, north = (degrees(2 * atan(exp(y)) - pi / 2) for y in (middle - half, middle + half))
    return Frame(Box(box.west, max(-_MERCATOR_ENDS, south), box.east, min(_MERCATOR_ENDS, north)), is_mercator=True)


def moved(box: Box, *, east: float = 0.0, north: float = 0.0, by: float = 1.0) -> Box:
    """A part of the map moved by shares of its width and height, or `by` times as large, inside the world."""
    wide, high = (box.east - box.west) * by, (box.north - box.south) * by
    wide, high = min(360.0, max(_LEAST, wide)), min(180.0, max(_LEAST / 2, high))
    middle = (box.east + box.west) / 2 + east * (box.east - box.west)
    level = (box.north + box.south) / 2 + north * (box.north - box.south)
    west = min(max(-180.0, middle - wide / 2), 180.0 - wide)
    south = min(max(-90.0, level - high / 2), 90.0 - high)
    return Box(west, south, west + wide, south + high)


def has_outlines() -> bool:
    """Whether the outlines are in the package."""
    return bool(_rings())


@lru_cache(maxsize=64)
def outlines(frame: Frame) -> str:
    """The outlines in a frame as the data of an SVG path; empty where they are not in the package."""
    return "".join(_path(ring, frame) for ring in _rings() if _meet(ring.box, frame.box))


@lru_cache(maxsize=1)
def _rings() -> tuple[_Ring, ...]:
    source = files("onrecord") / "web" / "static" / "vendor" / "countries.json"
    if not source.is_file():
        return ()
    read = msgspec.json.decode(source.read_bytes(), type=_File)
    return tuple(piece for ring in read.rings for piece in _pieces(ring))


def _pieces(ring: list[Point]) -> Iterator[_Ring]:
    """A ring as it is drawn; one that goes over the date line on both edges of the map, one around a pole nowhere."""
    whole = _unrolled(ring)
    box = _around(whole)
    if box.north < _WHOLE.south:
        return
    for turn in (-360.0, 0.0, 360.0):
        if box.west + turn < 180.0 and box.east + turn > -180.0:
            points = tuple((lon + turn, lat) for lon, lat in whole)
            yield _Ring(points, _around(points))


def _unrolled(ring: list[Point]) -> list[Point]:
    """The points with longitudes that go on past 180 degrees instead of leaping to the other edge."""
    turn, before, points = 0.0, ring[0][0], list[Point]()
    for lon, lat in ring:
        turn += 360.0 if before - lon > 180.0 else -360.0 if lon - before > 180.0 else 0.0
        before = lon
        points.append((lon + turn, lat))
    return points


def _around(ring: Iterable[Point]) -> Box:
    lons, lats = zip(*ring, strict=True)
    return Box(min(lons), min(lats), max(lons), max(lats))


def _meet(one: Box, two: Box) -> bool:
    return one.west <= two.east and two.west <= one.east and one.south <= two.north and two.south <= one.north


def _path(ring: _Ring, frame: Frame) -> str:
    points = ring.points if _holds(frame.box, ring.box) else tuple(_clipped(ring.points, _wider(frame.box)))
    kept = list(_thinned((frame.x(lon), frame.y(lat)) for lon, lat in points))
    if len(kept) < 3:
        return ""
    moves = (f"{x1 - x0:.4g},{y1 - y0:.4g}" for (x0, y0), (x1, y1) in pairwise(kept))
    return f"M{kept[0][0]:g},{kept[0][1]:g}l{' '.join(moves)}z"


def _holds(outer: Box, inner: Box) -> bool:
    return (
        outer.west <= inner.west
        and outer.east >= inner.east
        and outer.south <= inner.south
        and outer.north >= inner.north
    )


def _wider(box: Box) -> Box:
    """A box with a margin, so that the cut edge of a country lies outside what is shown."""
    wide, high = (box.east - box.west) * 0.05, (box.north - box.south) * 0.05
    return Box(box.west - wide, box.south - high, box.east + wide, box.north + high)


def _thinned(points: Iterable[Point]) -> Iterator[Point]:
    last: Point | None = None
    for point in points:
        if last is None or max(abs(point[0] - last[0]), abs(point[1] - last[1])) >= _CLOSE:
            last = point
            yield point


def _clipped(points: Iterable[Point], box: Box) -> list[Point]:
    """A ring cut to a box, edge by edge (Sutherland and Hodgman 1974)."""
    ring = list(points)
    for axis, limit, sign in ((0, box.west, 1), (0, box.east, -1), (1, box.south, 1), (1, box.north, -1)):
        ring = list(_cut(ring, axis, limit, sign))
    return ring


def _cut(ring: list[Point], axis: int, limit: float, sign: int) -> Iterator[Point]:
    for index, point in enumerate(ring):
        before = ring[index - 1]
        inside, was = (point[axis] - limit) * sign >= 0, (before[axis] - limit) * sign >= 0
        if inside is not was:
            share = (limit - before[axis]) / (point[axis] - before[axis])
            yield before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])
        if inside:
            yield point
