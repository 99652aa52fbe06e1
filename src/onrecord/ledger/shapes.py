"""Parts of the map that are no box: around a point, along a route, inside a drawn area.

Each is asked of the database as one expression and of a single point by `holds`. Distances are on a sphere of 6,371 km.
Along a route they are reckoned flat, piece by piece, in pieces of at most 50 km: at 60° north and 100 km off that is
some 3 % out, near the equator nothing. None of them may go over the date line.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import asin, ceil, cos, radians, sin, sqrt

from sqlalchemy import ColumnElement, Float, and_, case, func, literal, or_

from onrecord.errors import FilterError

KM_OF_RADIAN = 6371.0
KM_OF_DEGREE = KM_OF_RADIAN * radians(1)
KM_AT_MOST = 1000.0
"""A radius."""
POINTS_AT_MOST = 60
"""Corners of an area, or points of a route."""
PIECE = 50.0
LONGEST = 5000.0
"""Kilometres of a route: with its points at most 160 pieces, each a condition of the statement."""
_LEAST_CORNERS = 3
_HALF_TURN = 180.0
Point = tuple[float, float]
"""Latitude and longitude in degrees."""
Column = ColumnElement[float]


@dataclass(frozen=True, slots=True)
class Around:
    """Within so many kilometres of a point."""

    point: Point
    km: float

    def __post_init__(self) -> None:
        _check_points([self.point])
        _check_km(self.km)

    def holds(self, lat: float, lon: float) -> bool:
        """Whether a point lies in it."""
        return distance(self.point, (lat, lon)) <= self.km

    @property
    def box(self) -> tuple[float, float, float, float]:
        """South, west, north and east of it."""
        return _widened([self.point], self.km)

    def condition(self, lat: Column, lon: Column) -> ColumnElement[bool]:
        """The same of a row's columns."""
        here, there = self.point
        up = func.sin(func.radians(lat - here) / 2)
        across = func.sin(func.radians(lon - there) / 2)
        half = up * up + func.cos(func.radians(lat)) * cos(radians(here)) * across * across
        most = sin(min(self.km / KM_OF_RADIAN / 2, radians(90))) ** 2
        return and_(_boxed(self.box, lat, lon), half <= most)


@dataclass(frozen=True, slots=True)
class Along:
    """Within so many kilometres of a line through some points."""

    points: tuple[Point, ...]
    km: float

    def __post_init__(self) -> None:
        _check_points(self.points)
        _check_km(self.km)
        if len(self.points) < len(("from", "to")):
            raise FilterError("a route: expected two points or more")
        if sum(distance(*leg) for leg in pairwise(self.points)) > LONGEST:
            raise FilterError(f"a route: expected at most {LONGEST:,.0f} km")

    @property
    def pieces(self) -> tuple[tuple[Point, Point], ...]:
        """The line in pieces that are short enough to be flat."""
        return tuple(piece for start, end in pairwise(self.points) for piece in _pieces(start, end))

    @property
    def box(self) -> tuple[float, float, float, float]:
        """South, west, north and east of it."""
        return _widened(self.points, self.km)

    def holds(self, lat: float, lon: float) -> bool:
        """Whether a point lies in it."""
        return any(_off(start, end, (lat, lon)) <= self.km for start, end in self.pieces)

    def condition(self, lat: Column, lon: Column) -> ColumnElement[bool]:
        """The same of a row's columns."""
        near = [
            and_(_boxed(_widened(piece, self.km), lat, lon), _square_off(*piece, lat, lon) <= self.km**2)
            for piece in self.pieces
        ]
        return and_(_boxed(self.box, lat, lon), or_(*near))


@dataclass(frozen=True, slots=True)
class Inside:
    """Inside a drawn area, by its corners in their order; where edges cross, what lies between is outside."""

    corners: tuple[Point, ...]

    def __post_init__(self) -> None:
        _check_points(self.corners)
        if len(set(self.corners)) < _LEAST_CORNERS:
            raise FilterError("an area: expected three corners or more")

    @property
    def box(self) -> tuple[float, float, float, float]:
        """South, west, north and east of it."""
        return _widened(self.corners, 0.0)

    def _edges(self) -> list[tuple[Point, Point]]:
        closed = pairwise((*self.corners, self.corners[0]))
        return [(min(one, two), max(one, two)) for one, two in closed if one[0] != two[0]]

    def holds(self, lat: float, lon: float) -> bool:
        """Whether a point lies in it: a line from it to the east crosses an odd number of edges."""
        crossed = [
            low[0] <= lat < high[0] and lon < low[1] + (lat - low[0]) * _slope(low, high) for low, high in self._edges()
        ]
        return sum(crossed) % 2 == 1

    def condition(self, lat: Column, lon: Column) -> ColumnElement[bool]:
        """The same of a row's columns."""
        crossed: ColumnElement[int] = literal(0)
        for low, high in self._edges():
            west = lon < low[1] + (lat - low[0]) * _slope(low, high)
            crossed = crossed + case((and_(lat >= low[0], lat < high[0], west), 1), else_=0)
        return and_(_boxed(self.box, lat, lon), crossed % 2 == 1)


Shape = Around | Along | Inside


def distance(one: Point, two: Point) -> float:
    """Kilometres between two points."""
    up, across = sin(radians(two[0] - one[0]) / 2), sin(radians(two[1] - one[1]) / 2)
    half = up * up + cos(radians(one[0])) * cos(radians(two[0])) * across * across
    return 2 * KM_OF_RADIAN * asin(sqrt(min(1.0, half)))


def _check_points(points: Sequence[Point]) -> None:
    if not 0 < len(points) <= POINTS_AT_MOST:
        raise FilterError(f"expected at most {POINTS_AT_MOST} points, found {len(points)}")
    for lat, lon in points:
        if not (-90 <= lat <= 90 and -180 <= lon <= 180):
            raise FilterError(f"expected latitude,longitude in degrees, found {lat:g},{lon:g}")
    if any(abs(one[1] - two[1]) > _HALF_TURN for one, two in pairwise(points)):
        raise FilterError("expected points on one side of the date line")


def _check_km(km: float) -> None:
    if not 0 < km <= KM_AT_MOST:
        raise FilterError(f"expected up to {KM_AT_MOST:g} km, found {km:g}")


def _pieces(start: Point, end: Point) -> list[tuple[Point, Point]]:
    number = max(1, ceil(distance(start, end) / PIECE))
    stops = [
        (start[0] + (end[0] - start[0]) * n / number, start[1] + (end[1] - start[1]) * n / number)
        for n in range(number + 1)
    ]
    return list(pairwise(stops))


def _squeeze(start: Point, end: Point) -> float:
    """How much shorter a degree of longitude is there than one of latitude."""
    return cos(radians((start[0] + end[0]) / 2))


def _off(start: Point, end: Point, point: Point) -> float:
    """Kilometres of a point from a piece."""
    across = _squeeze(start, end) * KM_OF_DEGREE
    x, y = (point[1] - start[1]) * across, (point[0] - start[0]) * KM_OF_DEGREE
    right, up = (end[1] - start[1]) * across, (end[0] - start[0]) * KM_OF_DEGREE
    square = right * right + up * up
    along = 0.0 if square == 0 else min(1.0, max(0.0, (x * right + y * up) / square))
    return sqrt((x - along * right) ** 2 + (y - along * up) ** 2)


def _square_off(start: Point, end: Point, lat: Column, lon: Column) -> ColumnElement[float]:
    """The square of a row's kilometres from a piece."""
    across = _squeeze(start, end) * KM_OF_DEGREE
    x, y = (lon - start[1]) * across, (lat - start[0]) * KM_OF_DEGREE
    right, up = (end[1] - start[1]) * across, (end[0] - start[0]) * KM_OF_DEGREE
    square = right * right + up * up
    if square == 0:
        return x * x + y * y
    along = (x * right + y * up) / square
    beside = x * up - y * right
    return case(
        (along <= 0, x * x + y * y),
        (along >= 1, (x - right) * (x - right) + (y - up) * (y - up)),
        else_=beside * beside / literal(square, Float),
    )


def _slope(low: Point, high: Point) -> float:
    """Degrees of longitude for each of latitude."""
    return (high[1] - low[1]) / (high[0] - low[0])


def _widened(points: Sequence[Point], km: float) -> tuple[float, float, float, float]:
    up = km / KM_OF_DEGREE
    south, north = min(lat for lat, _ in points) - up, max(lat for lat, _ in points) + up
    narrowest = cos(radians(min(89.9, max(abs(south), abs(north)))))
    across = min(360.0, up / narrowest)
    return south, min(lon for _, lon in points) - across, north, max(lon for _, lon in points) + across


def _boxed(box: tuple[float, float, float, float], lat: Column, lon: Column) -> ColumnElement[bool]:
    """What keeps the database from reckoning with rows that are far off; over the date line only their latitudes."""
    south, west, north, east = box
    level = lat.between(south, north)
    return level if west < -_HALF_TURN or east > _HALF_TURN else and_(level, lon.between(west, east))
