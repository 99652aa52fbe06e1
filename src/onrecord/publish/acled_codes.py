"""onrecord's words to ACLED's: actors' inter types, interaction, precision codes, disorder types, regions.

Sources: the ACLED codebook (columns, inter types, precision codes, notes on actors) and docs/exports.md for the
crosswalk, which is ours.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files

from onrecord.model import ActorKind, DatePrecision, EventType, PlacePrecision, SubEventType
from onrecord.model.record import RecordParty


class Inter(StrEnum):
    """ACLED's actor types as its exports spell them, in the order of their numbers (1 to 8)."""

    STATE_FORCES = "State forces"
    REBEL_GROUP = "Rebel group"
    POLITICAL_MILITIA = "Political militia"
    IDENTITY_MILITIA = "Identity militia"
    RIOTERS = "Rioters"
    PROTESTERS = "Protesters"
    CIVILIANS = "Civilians"
    EXTERNAL = "External/Other forces"


_ORDER = tuple(Inter)
_INTER = {
    ActorKind.STATE_FORCES: Inter.STATE_FORCES,
    ActorKind.POLICE: Inter.STATE_FORCES,
    ActorKind.GOVERNMENT: Inter.STATE_FORCES,
    ActorKind.ARMED_GROUP: Inter.REBEL_GROUP,
    ActorKind.PRO_GOV_MILITIA: Inter.POLITICAL_MILITIA,
    ActorKind.UNKNOWN: Inter.POLITICAL_MILITIA,  # ACLED counts "Unidentified Armed Group" here
    ActorKind.COMMUNAL_MILITIA: Inter.IDENTITY_MILITIA,
    ActorKind.CIVILIANS: Inter.CIVILIANS,
    ActorKind.INDIVIDUAL: Inter.CIVILIANS,
    ActorKind.MERCENARIES: Inter.EXTERNAL,
    ActorKind.FOREIGN_FORCES: Inter.EXTERNAL,
    ActorKind.PEACEKEEPERS: Inter.EXTERNAL,
}
_ARMED = frozenset({ActorKind.ARMED_GROUP, ActorKind.UNKNOWN})
_CIVILIAN = frozenset({ActorKind.CIVILIANS, ActorKind.INDIVIDUAL})
_CROWDS = {EventType.PROTESTS: ("Protesters", Inter.PROTESTERS), EventType.RIOTS: ("Rioters", Inter.RIOTERS)}

TIME_PRECISION = {
    DatePrecision.DAY: 1,
    DatePrecision.RANGE: 2,
    DatePrecision.APPROX: 2,
    DatePrecision.WEEK: 2,
    DatePrecision.MONTH: 3,
}
"""A year alone is not coded by ACLED."""

GEO_PRECISION = {
    PlacePrecision.EXACT: 1,
    PlacePrecision.SETTLEMENT: 1,
    PlacePrecision.NEAR: 2,
    PlacePrecision.ADM2: 2,
    PlacePrecision.ADM1: 3,
    PlacePrecision.REGION: 3,
    PlacePrecision.SEA_AIR: 3,
}
"""A country alone is not coded by ACLED."""

_BOTH = frozenset({SubEventType.EXCESSIVE_FORCE})
_DEMONSTRATIONS = frozenset(
    {SubEventType.PROTEST_WITH_INTERVENTION, SubEventType.PEACEFUL_PROTEST, SubEventType.VIOLENT_DEMONSTRATION}
)


def disorder_type(kind: SubEventType) -> str:
    """ACLED's disorder type, which follows from the sub-event type."""
    if kind in _BOTH:
        return "Political violence; Demonstrations"
    if kind in _DEMONSTRATIONS:
        return "Demonstrations"
    if kind.event_type is EventType.STRATEGIC_DEVELOPMENTS:
        return "Strategic developments"
    return "Political violence"


@dataclass(frozen=True, slots=True)
class Side:
    """One side in ACLED's terms: the first actor, those beside it, and the actor's type. Empty words: nobody."""

    actor: str = ""
    associated: tuple[str, ...] = ()
    inter: Inter | None = None


def acting_side(sides: Sequence[RecordParty], event: EventType, country: str | None) -> Side:
    """Who acted; ACLED's name for the unidentified where nobody is named."""
    crowd = _CROWDS.get(event)
    if crowd is not None and all(side.kind in _CIVILIAN | {ActorKind.UNKNOWN} for side in sides):
        return Side(_of(crowd[0], country), tuple(side.name for side in sides), crowd[1])
    known = [side for side in sides if side.kind is not ActorKind.SITE]
    if not known:
        return Side(_of("Unidentified Armed Group", country), (), Inter.POLITICAL_MILITIA)
    return _side(known, country, hit=False)


def hit_side(sides: Sequence[RecordParty], country: str | None) -> Side:
    """Who was hit. Sites are no actors; people in general are ACLED's "Civilians (country)"."""
    known = [side for side in sides if side.kind is not ActorKind.SITE]
    return _side(known, country, hit=True) if known else Side()


def _side(sides: Sequence[RecordParty], country: str | None, *, hit: bool) -> Side:
    """The first named actor leads; civilians lead only where nobody else is there."""
    ordered = sorted(sides, key=lambda side: (side.kind in _CIVILIAN, side.actor_id is None))
    first = ordered[0]
    names = tuple(dict.fromkeys(_name(side, country) for side in ordered))
    inter = Inter.CIVILIANS if hit and first.kind is ActorKind.GOVERNMENT else _INTER[first.kind]
    return Side(names[0], names[1:], inter)


def _name(side: RecordParty, country: str | None) -> str:
    if side.kind in _CIVILIAN and side.actor_id is None:
        return _of("Civilians", country)
    if side.kind in _ARMED and side.actor_id is None and not side.name[:1].isupper():
        return _of("Unidentified Armed Group", country)  # "gunmen", "militants": words for nobody in particular
    return side.name


def _of(words: str, country: str | None) -> str:
    return f"{words} ({country})" if country else words


def interaction(one: Inter | None, two: Inter | None) -> str:
    """The two types, the lower number first, as ACLED spells it; "… only" for a side alone."""
    found = sorted((inter for inter in (one, two) if inter is not None), key=_ORDER.index)
    if not found:
        return ""
    if len(found) == 1:
        return f"{found[0]} only"
    if set(found) == {Inter.CIVILIANS, Inter.EXTERNAL}:
        return f"{Inter.EXTERNAL}-{Inter.CIVILIANS}"  # the one pair that ACLED spells the other way round
    return f"{found[0]}-{found[1]}"


def civilians_targeted(sides: Sequence[RecordParty]) -> bool:
    """Whether civilians are the main or only target; a site says nothing of that."""
    people = [side for side in sides if side.kind is not ActorKind.SITE]
    return bool(people) and all(side.kind in _CIVILIAN for side in people)


@dataclass(frozen=True, slots=True)
class CountryCodes:
    """A country's ISO 3166-1 numeric code (empty where it has none) and ACLED's region."""

    numeric: str
    region: str


@lru_cache(maxsize=1)
def country_codes() -> dict[str, CountryCodes]:
    """Codes by ISO 3166-1 alpha-2."""
    text = (files("onrecord") / "data" / "acled_countries.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return {row["iso2"]: CountryCodes(row["numeric"], row["region"]) for row in rows}
