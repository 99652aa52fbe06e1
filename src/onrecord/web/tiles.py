"""A tile server beneath the drawn map, where one is configured: pictures of parts of it, placed where they belong.

Tiles are Web Mercator's, so that a map over them is drawn in it. Whoever looks at such a page asks the tile server for
the part of the world that they look at: that is why there is none by default.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import atan, ceil, degrees, floor, log2, pi, sinh
from urllib.parse import urlsplit

from onrecord.errors import SettingError
from onrecord.web.worldmap import WIDTH, Frame, mercator

PIXELS = 256
DEEPEST = 18
_MOST = 80


@dataclass(frozen=True, slots=True)
class Tiles:
    """A tile server: an address with {z}, {x} and {y}, and the words by which its makers want to be named."""

    address: str
    credit: str

    def __post_init__(self) -> None:
        parts = urlsplit(self.address)
        if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc or ";" in parts.netloc:
            raise SettingError(f"tiles: expected a web address, found {self.address[:100]!r}")
        if not all(part in self.address for part in ("{z}", "{x}", "{y}")):
            raise SettingError(f"tiles: expected an address with {{z}}, {{x}} and {{y}}, found {self.address[:100]!r}")
        if not self.credit.strip():
            raise SettingError("tiles: expected the words that name whose map it is")

    @property
    def origin(self) -> str:
        """Whom the page's content security policy lets it ask for pictures."""
        parts = urlsplit(self.address)
        return f"{parts.scheme}://{parts.netloc}"


@dataclass(frozen=True, slots=True)
class Tile:
    """A picture and where it lies on the map, in its pixels."""

    address: str
    x: float
    y: float
    width: float
    height: float


def tiles_in(frame: Frame, tiles: Tiles) -> tuple[Tile, ...]:
    """The pictures of a part of the map that is drawn in Mercator's projection."""
    across = frame.box.east - frame.box.west
    depth = max(0, min(DEEPEST, ceil(log2(WIDTH * 360 / across / PIXELS) - 0.3)))
    found = tuple(_tiles(frame, tiles, depth))
    return found if len(found) <= _MOST else ()


def _tiles(frame: Frame, tiles: Tiles, depth: int) -> Iterator[Tile]:
    number = 2**depth
    columns = range(floor((frame.box.west + 180) / 360 * number), ceil((frame.box.east + 180) / 360 * number))
    first, last = _row(frame.box.north, number), _row(frame.box.south, number)
    rows = range(max(0, floor(first)), min(number, ceil(last)))
    for column in columns:
        left, right = frame.x(column / number * 360 - 180), frame.x((column + 1) / number * 360 - 180)
        for row in rows if 0 <= column < number else ():
            top, bottom = frame.y(_north(row, number)), frame.y(_north(row + 1, number))
            address = tiles.address.replace("{z}", str(depth)).replace("{x}", str(column)).replace("{y}", str(row))
            yield Tile(address, left, top, round(right - left, 1), round(bottom - top, 1))


def _row(lat: float, number: int) -> float:
    """How many rows from the top a latitude lies."""
    return (1 - mercator(lat) / pi) / 2 * number


def _north(row: int, number: int) -> float:
    """The latitude of a row's upper edge."""
    return degrees(atan(sinh(pi * (1 - 2 * row / number))))
