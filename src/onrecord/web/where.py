"""Places as people write them in the filter, as points: "within 50 km of Djenne", "along Segou; San; Mopti"."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from math import cos, radians

from onrecord.errors import FilterError
from onrecord.filters import Filter
from onrecord.knowledge.countries import countries
from onrecord.knowledge.place_names import place_key
from onrecord.knowledge.places import Gazetteer
from onrecord.ledger import Along, Around, Inside, Shape
from onrecord.ledger.listing import POINTED
from onrecord.ledger.shapes import KM_OF_DEGREE, distance
from onrecord.model import Place
from onrecord.shape_words import point_words
from onrecord.web.worldmap import Frame

NAMES = ("near_place", "near_km", "route_places", "route_km")
_SAME_KM = 10.0
"""Entries of one name that lie closer together are one place."""
_SHOWN = 4
_ROUND = 96
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Where:
    """What the form says of places, as it was written."""

    near_place: str = ""
    near_km: str = ""
    route_places: str = ""
    route_km: str = ""

    @property
    def asks(self) -> bool:
        """Whether it says anything."""
        return any((self.near_place, self.near_km, self.route_places, self.route_km))


def where_from(given: Mapping[str, str]) -> Where:
    """What a request's parameters say of places."""
    return Where(**{name: given.get(name, "").strip()[:2000] for name in NAMES})


def placed(where: Where, asked: Filter, gazetteer: Gazetteer) -> Filter:
    """The filter with points for the places that are named.

    Raises:
        FilterError: where a place is not known or not the only one, or a distance is missing.
    """
    if bool(where.near_place) != bool(where.near_km) or bool(where.route_places) != bool(where.route_km):
        raise FilterError("expected both: how many kilometres, and of which place")
    if where.near_place:
        asked = asked.with_(near=f"{_spelled(where.near_place, asked, gazetteer)},{where.near_km}")
    if where.route_places:
        stops = [_spelled(part, asked, gazetteer) for part in where.route_places.split(";") if part.strip()]
        asked = asked.with_(route=";".join((*stops, where.route_km)))
    asked.query()
    return asked


def _spelled(words: str, asked: Filter, gazetteer: Gazetteer) -> str:
    return point_words(*point_of(words, gazetteer, country=asked.country))


def point_of(words: str, gazetteer: Gazetteer, *, country: str = "") -> Point:
    """The point of a place: "13.9,-4.55", "Djenne", "Djenne, ML", "Djenne, Mopti" or a name with an id.

    Raises:
        FilterError: where there is none of that name, or several far from each other.
    """
    numbers = _numbers(words)
    if numbers is not None:
        return numbers
    name, _, inside = (part.strip() for part in words.partition(","))
    found = [place for place in gazetteer.named(name) if place.precision in POINTED and place.lat is not None]
    found = [place for place in found if _lies_in(place, inside or country)]
    if not found:
        raise FilterError(f"{words.strip()!r}: expected a place that is known with a point, or latitude,longitude")
    points = [(place.lat or 0.0, place.lon or 0.0) for place in found]
    if any(distance(points[0], point) > _SAME_KM for point in points):
        named = (f"{_named(place)} at {point_words(*point)}" for place, point in zip(found, points, strict=True))
        shown = "; ".join(islice(named, _SHOWN))
        raise FilterError(
            f"{words.strip()!r} is {len(found)} places: {shown}; expected one of them, by country, province or point"
        )
    return points[0]


def _numbers(words: str) -> Point | None:
    try:
        lat, lon = (float(part) for part in words.split(","))
    except ValueError:
        return None
    return lat, lon


def _lies_in(place: Place, inside: str) -> bool:
    if not inside or inside == place.id or place_key(inside) == place_key(place.admin1 or ""):
        return True
    known = countries().get(place.country or "")
    return known is not None and place_key(inside) in {
        place_key(name) for name in (known.code, known.iso3, *known.names)
    }


def _named(place: Place) -> str:
    return ", ".join(part for part in (place.name, place.admin1, place.country) if part)


def outline(shape: Shape, frame: Frame) -> str:
    """A shape's border as the data of an SVG path: a route's is the line itself."""
    if isinstance(shape, Along):
        return _path(shape.points, frame, closed=False)
    if isinstance(shape, Inside):
        return _path(shape.corners, frame, closed=True)
    return _path(_circle(shape), frame, closed=True)


def _circle(shape: Around) -> tuple[Point, ...]:
    (lat, lon), up = shape.point, shape.km / KM_OF_DEGREE
    across = up / max(0.02, cos(radians(lat)))
    turns = [radians(360 * n / _ROUND) for n in range(_ROUND)]
    return tuple((lat + up * cos(turn), lon + across * cos(turn - radians(90))) for turn in turns)


def _path(points: tuple[Point, ...], frame: Frame, *, closed: bool) -> str:
    line = "L".join(f"{frame.x(lon):g},{frame.y(lat):g}" for lat, lon in points)
    return f"M{line}{'Z' if closed else ''}"
