"""Answers from the ledger as it is, from the records that are kept ready."""

from collections.abc import Iterator
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, Engine, Select, func, select

from onrecord.ledger import tables as t
from onrecord.ledger.database import errors_named, reading
from onrecord.ledger.documents import extraction_of
from onrecord.ledger.finding import find_record
from onrecord.ledger.protocols import Query
from onrecord.model import Report
from onrecord.model.record import Record

decode_record = msgspec.json.Decoder(Record).decode
decode_report = msgspec.json.Decoder(Report).decode
S = TypeVar("S", bound=Select[Any])
STREAMED = 200
"""Rows fetched at a time, so that a large ledger does not have to fit into memory."""


def asked(statement: S, query: Query) -> S:
    """The rows that a query asks for; an incident of several days is met by any of them."""
    column = t.incidents.c
    if query.since is not None:
        statement = statement.where(column.last >= query.since)
    if query.until is not None:
        statement = statement.where(column.first <= query.until)
    if query.actor is not None:
        statement = statement.where(column.actors.contains(query.actor.casefold(), autoescape=True))
    same = {"country": query.country, "event_type": query.event_type, "status": query.status}
    return statement.where(*(column[name] == value for name, value in same.items() if value is not None))


class LedgerView:
    """Answers from one database (see protocols.View)."""

    def __init__(self, engine: Engine, connection: Connection) -> None:
        self._engine = engine
        self._connection = connection

    def records(self, query: Query) -> Iterator[Record]:
        """The incidents that a query asks for, in the order of their days and ids."""
        statement = asked(select(t.incidents.c.body), query).order_by(t.incidents.c.first, t.incidents.c.id)
        with errors_named(self._engine), reading(self._connection):
            for body in self._connection.scalars(statement, execution_options={"yield_per": STREAMED}):
                yield decode_record(body)

    def count(self) -> int:
        """How many incidents the ledger holds."""
        with errors_named(self._engine), reading(self._connection):
            return self._connection.scalar(select(func.count()).select_from(t.incidents)) or 0

    def record(self, name: str) -> Record:
        """One incident by its id, an id that leads to it, or the beginning of one that fits no other.

        Raises:
            LedgerError: where there is none, or several.
        """
        with errors_named(self._engine), reading(self._connection):
            return find_record(self._connection, name)

    def report(self, document: str) -> Report | None:
        """The current version of a document as it was cleaned."""
        with errors_named(self._engine), reading(self._connection):
            held = select(t.documents.c.id).where(t.documents.c.id == document)
            if self._connection.scalar(held) is None:
                return None
            body = self._connection.scalar(
                select(t.versions.c.report)
                .join(t.extractions, t.extractions.c.version == t.versions.c.id)
                .where(t.extractions.c.id == extraction_of(self._connection, document))
            )
        return None if body is None else decode_report(body)
