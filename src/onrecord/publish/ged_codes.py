"""onrecord's words to UCDP GED's: sides and kinds of violence, precision codes, countries' numbers, grid cells.

Sources: UCDP's published column lists and codes (docs/codes.md says which were read where) and docs/export-ged.md for
the crosswalk, which is ours.
"""

import csv
import math
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from importlib.resources import files

from onrecord.knowledge.countries import countries
from onrecord.knowledge.kinship import STATE_KINDS, kinship
from onrecord.model import ActorKind, DatePrecision, PlacePrecision
from onrecord.model.record import Record, RecordParty

STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3
WHERE_PRECISION = {
    PlacePrecision.EXACT: 1,
    PlacePrecision.SETTLEMENT: 1,
    PlacePrecision.NEAR: 2,
    PlacePrecision.ADM2: 3,
    PlacePrecision.ADM1: 4,
    PlacePrecision.REGION: 5,
    PlacePrecision.COUNTRY: 6,
    PlacePrecision.SEA_AIR: 7,
}
_DATE_PRECISION = {
    DatePrecision.DAY: 1,
    DatePrecision.APPROX: 2,
    DatePrecision.WEEK: 3,
    DatePrecision.MONTH: 4,
    DatePrecision.YEAR: 5,
}
_LONGEST = ((1, 1), (6, 2), (7, 3), (31, 4))
"""Days of the longest range of each precision; a longer one is known to a year."""
_CIVILIAN = frozenset({ActorKind.CIVILIANS, ActorKind.INDIVIDUAL})
_NO_SIDE = frozenset({*_CIVILIAN, ActorKind.SITE, ActorKind.UNKNOWN})
_GOVERNMENT = frozenset({ActorKind.STATE_FORCES, ActorKind.POLICE, ActorKind.GOVERNMENT, ActorKind.FOREIGN_FORCES})
_FOR_A_STATE = STATE_KINDS | {ActorKind.FOREIGN_FORCES}
_GROUP = frozenset({ActorKind.ARMED_GROUP, ActorKind.COMMUNAL_MILITIA, ActorKind.MERCENARIES})
_CELLS = 720
"""Cells of half a degree around the earth."""


@dataclass(frozen=True, slots=True)
class State:
    """A country's Gleditsch-Ward number (None where it has none) and UCDP's region."""

    number: int | None
    region: str


@dataclass(frozen=True, slots=True)
class GedSide:
    """One side in GED's words. `number` is a government's Gleditsch-Ward number; `known` is False for mere words."""

    name: str
    number: int | None = None
    known: bool = False


@dataclass(frozen=True, slots=True)
class GedSides:
    """Side A and B, None where nobody is told of; the kind of violence, None where the sides do not say it."""

    a: GedSide | None
    b: GedSide | None
    violence: int | None


CIVILIANS = GedSide("Civilians", known=True)
NO_STATE = State(None, "")


@lru_cache(maxsize=1)
def states() -> dict[str, State]:
    """Numbers and regions by ISO 3166-1 alpha-2."""
    text = (files("onrecord") / "data" / "gw_countries.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return {row["iso2"]: State(int(row["gwno"]) if row["gwno"] else None, row["region"]) for row in rows}


def ged_sides(record: Record) -> GedSides:
    """Side A is the state where one is a party, else who acted; civilians alone make it one-sided.

    No kind is given where nobody acted, nobody organised was hit, or a side is neither a government nor an armed group.
    """
    acted, hit = _organised(record.perpetrator), _organised(record.target)
    civilians = any(side.kind in _CIVILIAN for side in record.target)
    if not hit and civilians:
        violence = ONE_SIDED if acted and acted[0].kind in _GOVERNMENT | _GROUP else None
        return GedSides(_side(acted, record), CIVILIANS, violence)
    first, second = acted, hit
    if _state_first(hit) and not _state_first(acted):
        first, second = hit, acted
    return GedSides(_side(first, record), _side(second, record), _violence(first, second))


def _organised(sides: Sequence[RecordParty]) -> list[RecordParty]:
    """Armed sides: governments first, then those who fight for one, named actors before mere words."""
    found = [side for side in sides if side.kind not in _NO_SIDE]
    return sorted(
        found, key=lambda side: (side.kind not in _GOVERNMENT, side.kind not in _FOR_A_STATE, side.actor_id is None)
    )


def _state_first(sides: Sequence[RecordParty]) -> bool:
    return bool(sides) and sides[0].kind in _FOR_A_STATE


def _violence(first: Sequence[RecordParty], second: Sequence[RecordParty]) -> int | None:
    if not first or not second:
        return None
    kinds = {first[0].kind, second[0].kind}
    if not kinds <= _GOVERNMENT | _GROUP:
        return None
    return STATE_BASED if kinds & _GOVERNMENT else NON_STATE


def _side(sides: Sequence[RecordParty], record: Record) -> GedSide | None:
    if not sides:
        return None
    side = sides[0]
    code = _state_of(side, record) if side.kind in _GOVERNMENT else None
    if code is None:
        return GedSide(side.name, known=side.actor_id is not None)
    known = countries().get(code)
    return GedSide(f"Government of {known.name if known else code}", states().get(code, NO_STATE).number, known=True)


def _state_of(side: RecordParty, record: Record) -> str | None:
    """The country for which a government's force acts: its own, or where it is told of as that country's."""
    if side.actor_id is not None:
        return kinship().state_of(side.actor_id)
    here = record.place.country if record.place else None
    return None if side.kind is ActorKind.FOREIGN_FORCES else here


def days_of(record: Record) -> tuple[date, date]:
    """The first and last day: those told, else of the week, month or year that is known."""
    first = date.fromisoformat(record.date)
    if record.date_end is not None:
        return first, date.fromisoformat(record.date_end)
    if record.date_precision is DatePrecision.WEEK:
        return first, first + timedelta(days=6)
    if record.date_precision is DatePrecision.MONTH:
        return first, first.replace(day=monthrange(first.year, first.month)[1])
    return first, date(first.year, 12, 31) if record.date_precision is DatePrecision.YEAR else first


def date_precision(record: Record) -> int:
    """GED's code; that of a range follows from its length."""
    if record.date_precision in _DATE_PRECISION:
        return _DATE_PRECISION[record.date_precision]
    first, last = days_of(record)
    days = (last - first).days + 1
    return next((code for longest, code in _LONGEST if days <= longest), 5)


def grid_cell(lat: float, lon: float) -> int:
    """PRIO-GRID's cell: half a degree each way, counted from 90° south, 180° west, eastwards then northwards."""
    row = min(math.floor((lat + 90) * 2), _CELLS // 2 - 1)
    column = min(math.floor((lon + 180) * 2), _CELLS - 1)
    return row * _CELLS + column + 1
