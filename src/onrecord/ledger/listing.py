"""Lists, counts and a map's cells of the incidents that a query asks for, from the columns that are kept ready."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Integer, Select, and_, cast, func, or_, select

from onrecord.ledger import tables as t
from onrecord.ledger.fulltext import incidents_saying
from onrecord.ledger.query import WITHDRAWN, Area, Bar, Box, Cell, Cursor, Overview, Page, Query, Tallied
from onrecord.ledger.sql import storable
from onrecord.model import PlacePrecision
from onrecord.model.record import Record

POINTED = (PlacePrecision.EXACT, PlacePrecision.SETTLEMENT, PlacePrecision.NEAR)
"""Precisions that may be drawn as a point. Coordinates of an area are its middle, where nothing need have happened."""
FACETS = ("status", "event_type", "country")
"""The fields whose values are counted beside a list."""

_RECORD = msgspec.json.Decoder(Record)
_C = t.incidents.c
STREAMED = 200
"""Rows fetched at a time, so that a large ledger does not have to fit into memory."""
_STEPS = {"year": 4, "month": 7, "day": 10}
"""How much of an ISO day names the year, month or day."""
_DAYS_AT_MOST = {"day": 93, "month": 3700}
_AREAS_AT_MOST = 40
_LEAST_WHOLE, _LEAST_PART = 8.0, 0.2
"""Degrees of a map around all its points, so that a coast or border is in sight, and of a part that is asked for."""
_NEARBY = 2.0
"""Degrees around a shape in which the middle of an area lies that may reach into it."""
_ROOM = 1.2
"""How much larger than its points a map is."""


def overview(connection: Connection, query: Query, *, columns: int, rows: int) -> Overview:
    """Numbers by field and time, the cells of a map of columns × rows, and the areas without a point."""
    box = (_around(query) or extent(connection, query)) if query.box is None else query.box
    if box is not None:
        box = framed(box, least=_LEAST_PART if query.box is not None or query.within else _LEAST_WHOLE)
    return Overview(
        total=count(connection, query),
        facets=facets(connection, query),
        bars=timeline(connection, query),
        box=box,
        cells=() if box is None else cells(connection, query, box=box, columns=columns, rows=rows),
        areas=areas(connection, _loosely(query), limit=_AREAS_AT_MOST),
    )


def _around(query: Query) -> Box | None:
    """The part of the map that the shapes of a query lie in; None where it has none."""
    if not query.within:
        return None
    souths, wests, norths, easts = zip(*(shape.box for shape in query.within), strict=True)
    return Box(max(-180.0, max(wests)), max(-90.0, max(souths)), min(180.0, min(easts)), min(90.0, min(norths)))


def _loosely(query: Query) -> Query:
    """What is known only as an area may lie inside a shape whose surroundings hold the area's middle."""
    box = _around(query)
    if box is None:
        return query
    wide = Box(
        max(-180.0, box.west - _NEARBY),
        max(-90.0, box.south - _NEARBY),
        min(180.0, box.east + _NEARBY),
        box.north + _NEARBY,
    )
    return replace(query, within=(), box=wide)


def framed(box: Box, *, least: float) -> Box:
    """A box with some room around it, `least` degrees wide and high, that does not go over the date line."""
    if box.west > box.east:
        return Box(-180.0, max(-90.0, box.south), 180.0, min(90.0, box.north))
    wide, high = max(least, box.east - box.west) * _ROOM, max(least, box.north - box.south) * _ROOM
    middle, level = (box.east + box.west) / 2, (box.north + box.south) / 2
    return Box(
        max(-180.0, middle - wide / 2),
        max(-90.0, level - high / 2),
        min(180.0, middle + wide / 2),
        min(90.0, level + high / 2),
    )


def asked(statement: Select[Any], query: Query) -> Select[Any]:
    """The rows that a query asks for; an incident of several days is met by any of them."""
    if not query.withdrawn:
        statement = statement.where(_C.status != WITHDRAWN)
    if query.since is not None:
        statement = statement.where(_C.last >= storable(query.since))
    if query.until is not None:
        statement = statement.where(_C.first <= storable(query.until))
    if query.actor is not None:
        statement = statement.where(_C.actors.contains(storable(query.actor.casefold()), autoescape=True))
    if query.killed is not None:
        statement = statement.where(_C.killed >= query.killed)
    if query.box is not None:
        statement = statement.where(_inside(query.box))
    if query.within:
        inside = [shape.condition(_C.lat, _C.lon) for shape in query.within]
        statement = statement.where(_C.precision.in_(POINTED), _C.lat.is_not(None), *inside)
    if query.text is not None:
        statement = statement.where(_C.id.in_(incidents_saying(query.text)))
    same = {"country": query.country, "event_type": query.event_type, "status": query.status}
    return statement.where(*(_C[name] == storable(value) for name, value in same.items() if value is not None))


def _inside(box: Box) -> ColumnElement[bool]:
    """Points in a box; one whose west lies east of its east goes over the date line."""
    over = box.west > box.east
    across = or_(_C.lon >= box.west, _C.lon <= box.east) if over else _C.lon.between(box.west, box.east)
    return and_(_C.lat.between(box.south, box.north), across)


def stream(connection: Connection, query: Query) -> Iterator[Record]:
    """All incidents that a query asks for, in the order of their days and ids."""
    statement = asked(select(_C.body), query).order_by(_C.first, _C.id)
    for body in connection.scalars(statement, execution_options={"yield_per": STREAMED}):
        yield _RECORD.decode(body)


def page(connection: Connection, query: Query, *, after: Cursor | None, limit: int) -> Page:
    """At most `limit` incidents, the latest first, from where another page ended."""
    statement = asked(select(_C.body), query).order_by(_C.first.desc(), _C.id.desc()).limit(limit + 1)
    if after is not None:
        statement = statement.where(or_(_C.first < after.first, and_(_C.first == after.first, _C.id < after.id)))
    records = tuple(_RECORD.decode(body) for body in connection.scalars(statement))
    if len(records) <= limit:
        return Page(records, None)
    last = records[limit - 1]
    return Page(records[:limit], Cursor(last.date, last.id))


def count(connection: Connection, query: Query) -> int:
    """How many incidents a query asks for."""
    return connection.scalar(asked(select(func.count()).select_from(t.incidents), query)) or 0


def facets(connection: Connection, query: Query) -> dict[str, tuple[Tallied, ...]]:
    """For each of FACETS its values with their numbers, most first, as if the query asked nothing of that field."""
    found: dict[str, tuple[Tallied, ...]] = {}
    for name in FACETS:
        column, number = _C[name], func.count()
        open_field: dict[str, Any] = {name: None}
        rest = replace(query, **open_field)
        statement = asked(select(column, number), rest).group_by(column).order_by(number.desc(), column)
        found[name] = tuple(Tallied(row[0], row[1]) for row in connection.execute(statement))
    return found


def timeline(connection: Connection, query: Query) -> tuple[Bar, ...]:
    """Numbers by day, month or year, whichever gives no more than some hundred bars; empty stretches are left out."""
    span = connection.execute(asked(select(func.min(_C.first), func.max(_C.first)), query)).one()
    if span[0] is None:
        return ()
    when = func.substr(_C.first, 1, _STEPS[_step(span[0], span[1])])
    statement = asked(select(when, func.count(), func.coalesce(func.sum(_C.killed), 0)), query)
    rows = connection.execute(statement.group_by(when).order_by(when))
    return tuple(Bar(row[0], row[1], int(row[2])) for row in rows)


def _step(first: str, last: str) -> str:
    days = (int(last[:4]) - int(first[:4])) * 366 + (int(last[5:7]) - int(first[5:7])) * 31
    return next((step for step, most in _DAYS_AT_MOST.items() if days <= most), "year")


def cells(connection: Connection, query: Query, *, box: Box, columns: int, rows: int) -> tuple[Cell, ...]:
    """Incidents with a point inside a box, gathered into columns × rows cells. The box does not cross the date line."""
    wide, high = (box.east - box.west) / columns, (box.north - box.south) / rows
    across, up = _whole(connection, (_C.lon - box.west) / wide), _whole(connection, (_C.lat - box.south) / high)
    number = func.count()
    statement = (
        asked(
            select(
                func.avg(_C.lat),
                func.avg(_C.lon),
                number,
                func.coalesce(func.sum(_C.killed), 0),
                func.min(_C.id),
                func.min(_C.status),
                func.min(_C.precision),
            ),
            query,
        )
        .where(_inside(box), _C.precision.in_(POINTED))
        .group_by(across, up)
        .order_by(number.desc(), func.min(_C.id))
    )
    return tuple(
        Cell(row[0], row[1], row[2], int(row[3]), *(row[4:7] if row[2] == 1 else (None, None, None)))
        for row in connection.execute(statement)
    )


def _whole(connection: Connection, number: ColumnElement[Any]) -> ColumnElement[int]:
    """A number that is not negative without its fraction: SQLite's cast cuts it off, PostgreSQL's rounds."""
    return cast(number if connection.dialect.name == "sqlite" else func.floor(number), Integer)


def extent(connection: Connection, query: Query) -> Box | None:
    """The least box around all points; None where there is none."""
    bounds = select(func.min(_C.lon), func.min(_C.lat), func.max(_C.lon), func.max(_C.lat))
    row = connection.execute(asked(bounds, query).where(_C.precision.in_(POINTED), _C.lat.is_not(None))).one()
    return None if row[0] is None else Box(*row)


def areas(connection: Connection, query: Query, *, limit: int) -> tuple[Area, ...]:
    """Incidents that have no point: areas with their numbers, most first, and those that are not placed at all."""
    number = func.count()
    statement = (
        asked(select(_C.place, _C.country, _C.precision, number), query)
        .where(or_(_C.precision.is_(None), _C.precision.not_in(POINTED), _C.lat.is_(None)))
        .group_by(_C.place, _C.country, _C.precision)
        .order_by(number.desc(), _C.place)
        .limit(limit)
    )
    return tuple(Area(*row) for row in connection.execute(statement))


def incidents_of(connection: Connection, document: str) -> Sequence[str]:
    """The ids of the incidents that a document tells of, in their order."""
    statement = (
        select(t.members.c.incident)
        .join(t.drafts, t.drafts.c.id == t.members.c.draft)
        .where(t.drafts.c.document == document)
        .order_by(t.members.c.incident)
    )
    return list(dict.fromkeys(connection.scalars(statement)))
