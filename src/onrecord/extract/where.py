"""Where an incident took place: which place names date the event, and whether two of them can be one place."""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from onrecord.extract.dateline import dateline_end
from onrecord.extract.mentions import Attribution, PlaceMention
from onrecord.extract.scene import Scene
from onrecord.model import IncidentPlace, Place, PlacePrecision

SAME_PLACE_KM = 25.0
"""Two points at most this far apart can be one incident's place (UCDP's "near" is 25 km)."""

_FINENESS = {
    PlacePrecision.EXACT: 6,
    PlacePrecision.SETTLEMENT: 5,
    PlacePrecision.NEAR: 5,
    PlacePrecision.ADM2: 4,
    PlacePrecision.ADM1: 3,
    PlacePrecision.SEA_AIR: 3,
    PlacePrecision.REGION: 2,
    PlacePrecision.COUNTRY: 1,
}
_NOT_THERE = re.compile(
    r"\b(?:from|based in|born in|capital(?: city)?,?|visit(?:ing|ed)? (?:to )?|reporters in|speaking in|told \w+ in"
    r"|hospitals? in|hospitali[sz]ed in|embassy in|headquartered in|flee(?:ing)? to|fled to|border with|bordering"
    r"|office in|spokes\w+ in|traffic to|leading (?:to|from)|leads to|towards?|road to|highway to"
    r"|flown to|taken to|evacuated to|return(?:ed|ing) to"
    r"|évacuée?s? (?:à|vers)|transportée?s? à|hospitalisée?s? à|jointe?s? à"
    r"|dans la capitale|depuis|frontière avec|hôpital de|à destination de|pour)\s(?:the\s|la\s|le\s)?$",
    re.IGNORECASE,
)
"""Words before a place name that say that the event is elsewhere."""
_OF_A_NAME = re.compile(r"\b[A-ZÀ-Ý][\w.'’-]+ (?:of|de|d['’]) ?$")
"""After a name, "of" says where somebody is from or what he governs: "John Doe of Austin", "the Governor of Borno"."""
_SPEAKS = re.compile(
    r"\s(?:says?|said|calls?|called|vows?|slams?|hails?|den(?:y|ies|ied)|accus\w+|claim(?:s|ed)|insist\w*|announce[sd]?|blame[sd]?|warn(?:s|ed)|reject\w*"
    r"|confirm(?:s|ed)|told|dit|dément|affirme|accuse)\b",
    re.IGNORECASE,
)
"""A capital that speaks stands for its government: "Bamako says"."""
_ROAD = re.compile(r"\b(?:road|highway|route|axe)\s(?:to|vers|de)\s$", re.IGNORECASE)


def fineness(precision: PlacePrecision) -> int:
    """How exact a precision is; greater is finer."""
    return _FINENESS[precision]


_MEASURED = re.compile(
    r"\b(?:km|kms|kilomet(?:er|re)s?|miles?|kilomètres?)\b[^,;.\d]{0,45}\b(?:of|from|de|d['’])\s?$", re.IGNORECASE
)
"""A town that another is measured from: "Baquba, 65 km northeast of Baghdad"."""
_SETTLED = frozenset({PlacePrecision.EXACT, PlacePrecision.SETTLEMENT})


def event_places(scene: Scene, text: str) -> tuple[PlaceMention, ...]:
    """The place names of a sentence that can say where its events happened: the tagger's where it gives any."""
    if scene.told_places:
        return scene.told_places
    begin = dateline_end(scene.sentence.span, text)
    settled = any(mention.precision in _SETTLED for mention in scene.places)
    return tuple(
        mention
        for mention in scene.places
        if mention.span.start >= begin
        and not _in_source(mention, scene.attributions)
        and not _elsewhere(mention, text)
        and not (settled and _MEASURED.search(text[max(0, mention.span.start - 50) : mention.span.start]))
    )


def dateline_place(scenes: Sequence[Scene], text: str) -> PlaceMention | None:
    """The place of the report's own dateline."""
    for scene in scenes:
        end = dateline_end(scene.sentence.span, text)
        for mention in scene.places:
            if mention.span.end <= end:
                return mention
    return None


def _in_source(mention: PlaceMention, attributions: Iterable[Attribution]) -> bool:
    return any(item.source is not None and item.source.covers(mention.span) for item in attributions)


def _elsewhere(mention: PlaceMention, text: str) -> bool:
    before = text[max(0, mention.span.start - 40) : mention.span.start]
    if _OF_A_NAME.search(before):
        return True
    if _SPEAKS.match(text[mention.span.end : mention.span.end + 20]):
        return True
    return _NOT_THERE.search(before) is not None and _ROAD.search(before) is None


def finest(mentions: Sequence[PlaceMention]) -> PlaceMention | None:
    """The most exact mention, a placed one before one that is not, an end of a road before the road, the first."""
    named = {mention.name.casefold() for mention in mentions}
    single = [mention for mention in mentions if not named.intersection(_ends(mention.name))] or mentions
    return max(single, key=lambda m: (_FINENESS[m.precision], m.place is not None, -m.span.start), default=None)


def can_be_one(one: PlaceMention, two: PlaceMention) -> bool:
    """Whether two mentions can be the same place, or one the area that the other lies in."""
    if same_name(one, two):
        return True
    if one.place is None or two.place is None:
        return False
    if _unknown_beside(one, two) or _unknown_beside(two, one):
        return True
    if one.place.country and two.place.country and one.place.country != two.place.country:
        return False
    small, large = sorted((one, two), key=lambda m: -_FINENESS[m.precision])
    assert small.place is not None and large.place is not None  # noqa: S101, PT018  (narrowing)
    if _FINENESS[large.precision] <= _FINENESS[PlacePrecision.ADM2]:
        return _inside(small.place, large)
    distance = km(one.place, two.place)
    return distance is not None and distance <= SAME_PLACE_KM


def _unknown_beside(village: PlaceMention, town: PlaceMention) -> bool:
    """Whether a village without a point can be what lies near a town: "near Tsafe", then "the village of Kucheri"."""
    if village.place is None or town.place is None or village.place.lat is not None:
        return False
    near = town.precision is PlacePrecision.NEAR and village.precision is PlacePrecision.SETTLEMENT
    return near and village.place.country in ("", None, town.place.country)


def same_name(one: PlaceMention, two: PlaceMention) -> bool:
    """Whether two names are one, spelled alike or nearly so ("Pazigyi", "Pa Zi Gyi"), or one an end of a road's."""
    a, b = (re.sub(r"[\W_]", "", mention.name.casefold()) for mention in (one, two))
    if a == b or (len(a) >= _NAME_LETTERS and fuzz.ratio(a, b) >= _ALIKE):
        return True
    return a in _ends(two.name) or b in _ends(one.name)


def _ends(name: str) -> tuple[str, ...]:
    """The ends of a road named by them, as they are compared: "the Djibo-Bourzanga axis", "entre Niono et Diabaly"."""
    ends = re.split(r"[-–—]|\s(?:et|and)\s", name.casefold())
    return tuple(end.strip() for end in ends) if len(ends) == 2 else ()


_NAME_LETTERS = 5
_ALIKE = 85.0
"""Similarity of two spellings of one name (rapidfuzz ratio, 0 to 100), for names of five letters and more."""


def _inside(small: Place, large: PlaceMention) -> bool:
    area = large.place
    if area is None or large.precision is PlacePrecision.COUNTRY or large.precision is PlacePrecision.REGION:
        return True
    if large.precision is PlacePrecision.ADM1 and small.admin1 and area.admin1:
        return small.admin1 == area.admin1 or small.admin1 == area.name
    distance = km(small, area)
    return distance is None or distance <= _AREA_KM


_AREA_KM = 250.0
"""A place this far from an area's middle can still lie in it (the larger Sahelian regions reach so far)."""


def km(one: Place, two: Place) -> float | None:
    """Great-circle distance in kilometres, None where either has no point."""
    if one.lat is None or one.lon is None or two.lat is None or two.lon is None:
        return None
    lat1, lon1, lat2, lon2 = map(math.radians, (one.lat, one.lon, two.lat, two.lon))
    a = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1.0, a)))


_WITHOUT_POINT = frozenset({PlacePrecision.COUNTRY, PlacePrecision.REGION})
"""A country or a wide region has no point: its middle is no place where anything happened."""


def without_point(place: Place | None) -> Place | None:
    """The place without its point."""
    return None if place is None else replace(place, lat=None, lon=None)


def incident_place(mention: PlaceMention | None, country: str | None, country_name: str | None) -> IncidentPlace | None:
    """The incident's place: the mention's, else the country alone, else None."""
    if mention is not None:
        place = mention.place if mention.precision not in _WITHOUT_POINT else without_point(mention.place)
        return IncidentPlace(
            name=mention.name,
            country=(place.country if place else None) or country,
            admin1=place.admin1 if place else None,
            lat=place.lat if place else None,
            lon=place.lon if place else None,
            precision=mention.precision,
            gazetteer_id=(place.id or None) if place else None,
            span=mention.span,
        )
    if country is None:
        return None
    return IncidentPlace(country_name or country, country, None, None, None, PlacePrecision.COUNTRY, None, None)
