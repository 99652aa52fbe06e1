"""Whether two drafts tell of one place: how two places lie to each other, and what that counts."""

from enum import Enum, auto
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

from onrecord.knowledge.place_names import place_key, place_sound
from onrecord.link import weights
from onrecord.link.features import Feature, same_toll
from onrecord.link.weights import weight
from onrecord.model import IncidentPlace, PlacePrecision
from onrecord.model.record import Draft

EARTH_KM = 6371.0
POINTED = frozenset({PlacePrecision.EXACT, PlacePrecision.SETTLEMENT, PlacePrecision.NEAR})
COARSE = frozenset({PlacePrecision.ADM1, PlacePrecision.REGION, PlacePrecision.SEA_AIR})
SKELETON = 4
"""Consonants that a name must have to be told by them: "Bula Gudud" and "Bulogudud" share five."""
_VOWELS = str.maketrans("", "", "aeiou")


class Relation(Enum):
    """How two places lie to each other."""

    SAME = auto()
    DISTRICT = auto()
    AREA = auto()
    BESIDE = auto()
    NEAR = auto()
    NEIGHBOURS = auto()
    SPELLING = auto()
    UNPLACED = auto()
    APART = auto()


FAR = frozenset({Relation.AREA, Relation.NEIGHBOURS, Relation.SPELLING, Relation.UNPLACED})
"""Relations that the same named actor on the same day must bear out."""


def relation(one: IncidentPlace | None, two: IncidentPlace | None) -> Relation:
    """How two places lie to each other; `APART` where one of them is not known at all, or in another country."""
    if one is None or two is None or (one.country and two.country and one.country != two.country):
        return Relation.APART
    if PlacePrecision.COUNTRY in (one.precision, two.precision):
        return Relation.UNPLACED if one.country == two.country else Relation.APART
    if _same_name(one, two):
        return _same(one, two)
    km = distance_km(one, two)
    return _unmeasured(one, two) if km is None else _by_distance(one, two, km)


def _same(one: IncidentPlace, two: IncidentPlace) -> Relation:
    precisions = {one.precision, two.precision}
    if precisions & COARSE:
        return Relation.AREA
    return Relation.DISTRICT if PlacePrecision.ADM2 in precisions else Relation.SAME


def _unmeasured(one: IncidentPlace, two: IncidentPlace) -> Relation:
    """Places one of which has no point: a village that no gazetteer knows."""
    if not {one.precision, two.precision} <= POINTED or one.country is None or one.country != two.country:
        return Relation.APART
    return Relation.SPELLING if skeleton(one.name) == skeleton(two.name) != "" else Relation.UNPLACED


def _by_distance(one: IncidentPlace, two: IncidentPlace, km: float) -> Relation:
    if not {one.precision, two.precision} <= POINTED or km > weights.NEAR_KM:
        return Relation.APART
    if km <= weights.SAME_KM:
        return Relation.BESIDE
    return Relation.NEAR if PlacePrecision.NEAR in (one.precision, two.precision) else Relation.NEIGHBOURS


def _same_name(one: IncidentPlace, two: IncidentPlace) -> bool:
    if one.gazetteer_id and two.gazetteer_id:
        return one.gazetteer_id == two.gazetteer_id
    return place_key(one.name) == place_key(two.name) and one.country == two.country


@lru_cache(maxsize=1 << 14)
def skeleton(name: str) -> str:
    """The consonants of a name as it sounds; empty where they are too few to tell it."""
    found = place_sound(place_key(name)).translate(_VOWELS)
    return found if len(found) >= SKELETON else ""


def distance_km(one: IncidentPlace, two: IncidentPlace) -> float | None:
    """Great-circle distance (haversine); None where either has no point."""
    if one.lat is None or one.lon is None or two.lat is None or two.lon is None:
        return None
    lat1, lat2, dlon = radians(one.lat), radians(two.lat), radians(two.lon - one.lon)
    chord = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin(dlon / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(chord)))


def compare_places(a: Draft, b: Draft) -> Feature | None:
    """The same place or area, points within 25 km, one name in two spellings, or one country and no more known."""
    one, two = a.place, b.place
    found = relation(one, two)
    if one is None or two is None or found is Relation.APART:
        return None
    if found is Relation.UNPLACED and not (same_toll(a, b) and set(a.acted) & set(b.acted)):
        return None
    names = " and ".join(sorted((one.name, two.name)))
    match found:
        case Relation.SAME | Relation.DISTRICT | Relation.AREA:
            return Feature(weight(_WEIGHTS[found]), f"same {_WORDS[found]} {min(one.name, two.name)}")
        case Relation.SPELLING:
            return Feature(weight("spelling"), f"{names} may be one name in two spellings")
        case Relation.UNPLACED:
            return Feature(weight("unplaced"), f"{names}: one country, and not known how far apart")
        case _:
            return Feature(weight(_WEIGHTS[found]), f"{names} lie {distance_km(one, two) or 0:.0f} km apart")


_WEIGHTS = {
    Relation.SAME: "same_place",
    Relation.DISTRICT: "same_area",
    Relation.AREA: "same_coarse_area",
    Relation.BESIDE: "beside",
    Relation.NEAR: "near",
    Relation.NEIGHBOURS: "near_other_name",
}
_WORDS = {Relation.SAME: "place", Relation.DISTRICT: "district", Relation.AREA: "area"}
