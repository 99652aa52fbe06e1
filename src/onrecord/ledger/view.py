"""Answers from the ledger as it is, from the records that are kept ready."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import msgspec
from sqlalchemy import Connection, Engine, bindparam, select

from onrecord.ledger import listing
from onrecord.ledger import tables as t
from onrecord.ledger.database import errors_named, reading
from onrecord.ledger.documents import extraction_of
from onrecord.ledger.finding import find_record
from onrecord.ledger.loading import load_bodies, load_nodes
from onrecord.ledger.query import Cursor, Overview, Page, Query
from onrecord.model import Report
from onrecord.model.record import Draft, Record

decode_record = msgspec.json.Decoder(Record).decode
decode_report = msgspec.json.Decoder(Report).decode

_SHOWN = (
    select(t.drafts.c.extraction)
    .join(t.members, t.members.c.draft == t.drafts.c.id)
    .where(t.drafts.c.document == bindparam("document"))
    .limit(1)
)
_REPORT = (
    select(t.versions.c.report)
    .join(t.extractions, t.extractions.c.version == t.versions.c.id)
    .where(t.extractions.c.id == bindparam("extraction"))
)


class LedgerView:
    """Answers from one database (see protocols.View)."""

    def __init__(self, engine: Engine, connection: Connection) -> None:
        self._engine = engine
        self._connection = connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with errors_named(self._engine), reading(self._connection):
            yield self._connection

    def records(self, query: Query) -> Iterator[Record]:
        """The incidents that a query asks for, in the order of their days and ids."""
        with self._reading() as connection:
            yield from listing.stream(connection, query)

    def count(self, query: Query | None = None) -> int:
        """How many incidents the ledger holds, or a query asks for."""
        with self._reading() as connection:
            return listing.count(connection, query or Query())

    def page(self, query: Query, *, after: Cursor | None = None, limit: int = 50) -> Page:
        """Some of the incidents that a query asks for, the latest first."""
        with self._reading() as connection:
            return listing.page(connection, query, after=after, limit=limit)

    def overview(self, query: Query, *, columns: int, rows: int) -> Overview:
        """What a page shows beside a list: numbers by field and time, cells of the map, areas without a point."""
        with self._reading() as connection:
            return listing.overview(connection, query, columns=columns, rows=rows)

    def record(self, name: str) -> Record:
        """One incident by its id, an id that leads to it, or the beginning of one that fits no other.

        Raises:
            LedgerError: where there is none, or several.
        """
        with self._reading() as connection:
            return find_record(connection, name)

    def drafts(self, names: Iterable[str]) -> dict[str, Draft]:
        """Drafts as linking compares them, by their ids."""
        with errors_named(self._engine), reading(self._connection):
            return load_nodes(self._connection, sorted(set(names)))

    def report(self, document: str) -> Report | None:
        """The version of a document that its incidents rest on, as it was cleaned; else the one that counts."""
        with self._reading() as connection:
            shown = connection.scalar(_SHOWN, {"document": document}) or extraction_of(connection, document)
            body = connection.scalar(_REPORT, {"extraction": shown})
        return None if body is None else decode_report(body)

    def incidents_of(self, document: str) -> tuple[Record, ...]:
        """The incidents that a document tells of."""
        with self._reading() as connection:
            names = listing.incidents_of(connection, document)
            bodies = load_bodies(connection, names)
        return tuple(decode_record(bodies[name]) for name in names if name in bodies)
