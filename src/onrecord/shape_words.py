"""Parts of the map as an address spells them: points are latitude,longitude, with semicolons between them.

`near` is `13.9,-4.5,50`: within 50 km of a point. `route` is `13.0,-4.0;13.0,-2.0;10`: within 10 km of a line.
`area` is `13,-5;15,-5;14,-3`: inside these corners.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from onrecord.errors import FilterError
from onrecord.ledger import Along, Around, Inside, Shape

T = TypeVar("T")
LONGEST = 2000
"""Characters of a route or an area: sixty points."""
_POINT = 2


def near_from(words: str) -> Around:
    """Within so many kilometres of a point.

    Raises:
        FilterError: where the words spell none.
    """
    found = _numbers("near", words, "latitude,longitude,kilometres such as 13.9,-4.5,50")
    if len(found) != _POINT + 1:
        raise _unlike("near", words, "latitude,longitude,kilometres such as 13.9,-4.5,50")
    return _made("near", lambda: Around((found[0], found[1]), found[2]))


def route_from(words: str) -> Along:
    """Within so many kilometres of a line.

    Raises:
        FilterError: where the words spell none.
    """
    form = "points and kilometres such as 13.0,-4.0;13.0,-2.0;10"
    *points, km = words.split(";")
    (width,) = found if len(found := _numbers("route", km, form)) == 1 else (None,)
    if width is None:
        raise _unlike("route", words, form)
    return _made("route", lambda: Along(tuple(_points("route", points, form)), width))


def area_from(words: str) -> Inside:
    """Inside a drawn area.

    Raises:
        FilterError: where the words spell none.
    """
    corners = tuple(_points("area", words.split(";"), "corners such as 13,-5;15,-5;14,-3"))
    return _made("area", lambda: Inside(corners))


def shapes_from(*, near: str, route: str, area: str) -> tuple[Shape, ...]:
    """The shapes that some parameters spell; empty ones spell none.

    Raises:
        FilterError: where one is not of its form.
    """
    readers: tuple[tuple[str, Callable[[str], Shape]], ...] = (
        (near, near_from),
        (route, route_from),
        (area, area_from),
    )
    return tuple(reader(words) for words, reader in readers if words)


def point_words(lat: float, lon: float) -> str:
    """A point as an address spells it, to some ten metres."""
    return f"{lat:.4f}".rstrip("0").rstrip(".") + "," + f"{lon:.4f}".rstrip("0").rstrip(".")


def in_words(name: str, words: str) -> str:
    """A shape for people: "within 50 km of 13.9,-4.5"."""
    if name == "near":
        lat, lon, km = words.split(",")
        return f"within {km} km of {lat},{lon}"
    parts = words.split(";")
    if name == "route":
        return f"within {parts[-1]} km of a line through {len(parts) - 1} points"
    return f"inside {len(parts)} corners"


def _points(name: str, parts: Sequence[str], form: str) -> Iterator[tuple[float, float]]:
    for part in parts:
        found = _numbers(name, part, form)
        if len(found) != _POINT:
            raise _unlike(name, part, form)
        yield found[0], found[1]


def _numbers(name: str, words: str, form: str) -> list[float]:
    try:
        return [float(part) for part in words.split(",")]
    except ValueError:
        raise _unlike(name, words, form) from None


def _unlike(name: str, words: str, form: str) -> FilterError:
    return FilterError(f"{name}: expected {form}; found {words[:60]!r}")


def _made(name: str, make: Callable[[], T]) -> T:
    try:
        return make()
    except FilterError as error:
        raise FilterError(f"{name}: {error}") from error
