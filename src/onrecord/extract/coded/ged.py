"""UCDP GED's rows: its codes in our words. What is lost stands in docs/ingest.md."""

import re
from dataclasses import replace

from onrecord.extract.coded.cells import Cell, Row
from onrecord.extract.coded.facts import Coded, Days, Dead, Side
from onrecord.extract.coded.sides import country_code, party
from onrecord.extract.coded.voices import source_voice
from onrecord.knowledge.actors import ActorBook
from onrecord.model import (
    ActorKind,
    Count,
    DatePrecision,
    IncidentPlace,
    PlacePrecision,
    Scope,
    Span,
    SubEventType,
    TollGroup,
)

NAME = "UCDP GED"
STATE, NON_STATE, ONE_SIDED = 1, 2, 3
_KINDS = {
    STATE: SubEventType.ARMED_CLASH,
    NON_STATE: SubEventType.ARMED_CLASH,
    ONE_SIDED: SubEventType.ATTACK,
}
_DATES = {
    1: DatePrecision.DAY,
    2: DatePrecision.RANGE,
    3: DatePrecision.WEEK,
    4: DatePrecision.MONTH,
    5: DatePrecision.YEAR,
}
_PLACES = {
    1: PlacePrecision.SETTLEMENT,
    2: PlacePrecision.NEAR,
    3: PlacePrecision.ADM2,
    4: PlacePrecision.ADM1,
    5: PlacePrecision.REGION,
    6: PlacePrecision.COUNTRY,
    7: PlacePrecision.SEA_AIR,
}
_NAMED_BY = {3: "adm_2", 4: "adm_1", 6: "country"}
_POINTED = (1, 2)
"""Precisions whose point is the place; that of an area is its middle, where nothing happened."""
_TAIL = re.compile(
    r"(?<!\s)\s+(?:town|village|city|district|cercle|region|province|county|state|governorate|department)$",
    re.IGNORECASE,
)
_GROUPS = {
    STATE: {"deaths_a": TollGroup.STATE_FORCES, "deaths_b": TollGroup.ARMED_GROUP},
    NON_STATE: {},
    ONE_SIDED: {},
}
"""Whom the parts of a toll count. Both sides of a non-state conflict are armed groups: no code of ours parts them."""


def code_ged(row: Row, book: ActorBook) -> Coded:
    """One GED event.

    Raises:
        InputError: where a cell is not what UCDP's codebook says, with its column.
    """
    kind = row.code("type_of_violence", _KINDS)
    country = country_code(row.text("country"))
    killed = _total(row)
    place, where = _place(row, country)
    return Coded(
        days=_days(row),
        place=place,
        where=where,
        kind=_KINDS[kind],
        what=row.needed("type_of_violence"),
        acted=_side(row, "side_a", kind, book, country),
        hit=_side(row, "side_b", kind, book, country),
        killed=killed,
        dead=_dead(row, kind, killed),
        voice=source_voice(row.text("source_original"), row.text("source_office"), NAME, book=book, country=country),
    )


def _days(row: Row) -> Days:
    first, last = row.day("date_start"), row.day("date_end")
    if last < first:
        raise row.wrong("date_end", f"a day not before date_start ({first.isoformat()})")
    precision = _DATES[row.code("date_prec", _DATES)] if row.get("date_prec") else DatePrecision.DAY
    if precision is DatePrecision.DAY and last != first:
        precision = DatePrecision.RANGE
    return Days(first.isoformat(), last.isoformat(), precision, row.needed("date_start"))


def _place(row: Row, country: str | None) -> tuple[IncidentPlace | None, Cell | None]:
    code = row.code("where_prec", _PLACES) if row.get("where_prec") else 1
    point = row.point()
    cell = row.get(_NAMED_BY.get(code, "where_coordinates")) or row.get("country")
    if cell is None:
        return None, None
    name = _TAIL.sub("", cell.value) if code < 6 else cell.value
    start = cell.line.end - len(cell.value)
    lat, lon = point if point and code in _POINTED else (None, None)
    admin1 = _TAIL.sub("", row.text("adm_1")) or None
    return IncidentPlace(name, country, admin1, lat, lon, _PLACES[code], None, Span(start, start + len(name))), cell


def _side(row: Row, column: str, kind: int, book: ActorBook, country: str | None) -> Side:
    cell = row.get(column)
    if cell is None:
        return ()
    state = cell.value.casefold().startswith("government of")
    unknown = ActorKind.STATE_FORCES if state else ActorKind.ARMED_GROUP
    return ((party(cell, kind=unknown, book=book, country=country, year=row.day("date_start").year), cell),)


def _total(row: Row) -> Count:
    low, best, high = (row.number(name) for name in ("low", "best", "high"))
    if not low <= best <= high:
        raise row.wrong("best", f"a number between low ({low}) and high ({high})")
    return Count(low, high, best)


def _dead(row: Row, kind: int, total: Count) -> tuple[Dead, ...]:
    """Low and high of all, and the parts of best by whom they count; a part that is 0 is not told of."""
    groups = {**_GROUPS[kind], "deaths_civilians": TollGroup.CIVILIANS}
    parts = [(name, group, row.number(name)) for name, group in groups.items() if row.get(name)]
    lines = [row.needed(name).line for name in ("best", "high", "low")]
    cell = replace(row.needed("best"), line=Span(min(lines).start, max(lines).end))
    whole = Dead(total.low or 0, total.high or 0, cell)
    told = (Dead(number, number, row.needed(name), group, Scope.SUBSET) for name, group, number in parts if number)
    return (whole, *told)
