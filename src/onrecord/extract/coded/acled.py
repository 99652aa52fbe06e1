"""ACLED's rows: its codes in our words. What is lost stands in docs/ingest.md."""

import csv
from datetime import timedelta
from functools import lru_cache
from importlib.resources import files

from onrecord.extract.coded.cells import Cell, Row
from onrecord.extract.coded.facts import Coded, Days, Dead, Side
from onrecord.extract.coded.sides import country_code, named_party, party
from onrecord.extract.coded.voices import outlet_voice
from onrecord.knowledge.actors import ActorBook
from onrecord.model import (
    ActorKind,
    Count,
    DatePrecision,
    EventType,
    IncidentPlace,
    PlacePrecision,
    Span,
    SubEventType,
)

NAME = "ACLED"
_PLACES = {1: PlacePrecision.SETTLEMENT, 2: PlacePrecision.NEAR, 3: PlacePrecision.ADM1}
_TIMES = {1: DatePrecision.DAY, 2: DatePrecision.WEEK, 3: DatePrecision.MONTH}
_HALF_WEEK = timedelta(days=3)
_KINDS = {
    "state forces": ActorKind.STATE_FORCES,
    "rebel group": ActorKind.ARMED_GROUP,
    "rebel forces": ActorKind.ARMED_GROUP,
    "political militia": ActorKind.ARMED_GROUP,
    "militia groups": ActorKind.ARMED_GROUP,
    "identity militia": ActorKind.COMMUNAL_MILITIA,
    "communal / identity groups": ActorKind.COMMUNAL_MILITIA,
    "rioters": ActorKind.CIVILIANS,
    "protesters": ActorKind.CIVILIANS,
    "civilians": ActorKind.CIVILIANS,
    "external/other forces": ActorKind.FOREIGN_FORCES,
    "foreign / others": ActorKind.FOREIGN_FORCES,
}
_NUMBERS = (
    "",
    "state forces",
    "rebel group",
    "political militia",
    "identity militia",
    "rioters",
    "protesters",
    "civilians",
    "external/other forces",
)
_SUB_EVENTS = {kind.casefold(): kind for kind in SubEventType}
_PEOPLE = frozenset({ActorKind.CIVILIANS, ActorKind.INDIVIDUAL})


def code_acled(row: Row, book: ActorBook) -> Coded:
    """One ACLED event.

    Raises:
        InputError: where a cell is not what ACLED's codebook says, with its column.
    """
    what = _sub_event(row)
    country = _country(row)
    acted, hit = _sides(row, what, book, country)
    killed = row.number("fatalities")
    place, where = _place(row, country)
    return Coded(
        days=_days(row),
        place=place,
        where=where,
        kind=what,
        what=row.needed("sub_event_type"),
        acted=acted,
        hit=hit,
        killed=Count(killed, killed, killed) if killed else None,
        dead=(Dead(killed, killed, row.needed("fatalities")),) if killed else (),
        voice=outlet_voice(row.text("source"), NAME),
    )


def _sub_event(row: Row) -> SubEventType:
    kind = _SUB_EVENTS.get(row.needed("sub_event_type").value.casefold())
    if kind is None:
        raise row.wrong("sub_event_type", "one of ACLED's sub-event types")
    if row.needed("event_type").value.casefold() != kind.event_type.casefold():
        raise row.wrong("event_type", f"the type of {kind}, {kind.event_type},")
    return kind


def _days(row: Row) -> Days:
    """The day; of a week or a month that ACLED gives the middle day of, the whole."""
    cell, day = row.needed("event_date"), row.day("event_date")
    precision = _TIMES[row.code("time_precision", _TIMES)] if row.get("time_precision") else DatePrecision.DAY
    first, last = day, day
    if precision is DatePrecision.WEEK:
        first, last = day - _HALF_WEEK, day + _HALF_WEEK
    if precision is DatePrecision.MONTH:
        first = day.replace(day=1)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return Days(first.isoformat(), last.isoformat(), precision, cell)


def _country(row: Row) -> str | None:
    number = row.text("iso")
    return _by_number().get(number.zfill(3)) or country_code(row.text("country"))


@lru_cache(maxsize=1)
def _by_number() -> dict[str, str]:
    text = (files("onrecord") / "data" / "acled_countries.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return {each["numeric"]: each["iso2"] for each in rows if each["numeric"]}


def _place(row: Row, country: str | None) -> tuple[IncidentPlace, Cell]:
    """The place; of a region, which ACLED gives a town's point for, the name alone."""
    precision = _PLACES[row.code("geo_precision", _PLACES)] if row.get("geo_precision") else PlacePrecision.SETTLEMENT
    point = row.point()
    coarse = precision is PlacePrecision.ADM1
    cell = (row.get("admin1") if coarse else None) or row.needed("location")
    lat, lon = point if point and not coarse else (None, None)
    span = Span(cell.line.end - len(cell.value), cell.line.end)
    return IncidentPlace(cell.value, country, row.text("admin1") or None, lat, lon, precision, None, span), cell


def _sides(row: Row, kind: SubEventType, book: ActorBook, country: str | None) -> tuple[Side, Side]:
    """Who acted and who was hit: civilians are hit where only one side is; else ACLED's order, which says nothing."""
    year = row.day("event_date").year
    one, two = (_side(row, number, book, country, year) for number in ("1", "2"))
    crowd = kind.event_type in (EventType.PROTESTS, EventType.RIOTS)
    if one and two and not crowd and _are_people(one) and not _are_people(two):
        return two, one
    return one, two


def _are_people(side: Side) -> bool:
    return side[0][0].kind in _PEOPLE


def _side(row: Row, number: str, book: ActorBook, country: str | None, year: int) -> Side:
    """The actor of a side, and of those beside it the ones that are known."""
    cell = row.get(f"actor{number}")
    if cell is None:
        return ()
    first = party(cell, kind=_kind(row, f"inter{number}"), book=book, country=country, year=year)
    beside = row.get(f"assoc_actor_{number}")
    return ((first, cell), *(_associated(beside, book, country, year) if beside else ()))


def _kind(row: Row, column: str) -> ActorKind:
    value = row.text(column).casefold()
    if value.isdecimal() and 0 < int(value) < len(_NUMBERS):
        value = _NUMBERS[int(value)]
    if value and value not in _KINDS:
        raise row.wrong(column, "one of ACLED's actor types (State forces … or 1 to 8)")
    return _KINDS.get(value, ActorKind.UNKNOWN)


def _associated(cell: Cell, book: ActorBook, country: str | None, year: int) -> Side:
    found, start = [], cell.line.end - len(cell.value)
    for name in cell.value.split(";"):
        at = start + len(name) - len(name.lstrip())
        span = Span(at, at + len(name.strip()))
        each = named_party(name.strip(), span, kind=ActorKind.UNKNOWN, book=book, country=country, year=year)
        if each.actor_id is not None:
            found.append((each, cell))
        start += len(name) + 1
    return tuple(found)
