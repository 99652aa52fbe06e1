"""A whole ledger: all rows of one state of it, and a new ledger filled with such rows (docs/backup.md).

Tables and columns are read from the database itself, so that a ledger of an older schema can be carried as it is.
"""

import json
import os
import secrets
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Connection, Engine, LargeBinary, MetaData, Select, Table, func, inspect, select, text
from sqlalchemy.engine import make_url

from onrecord.errors import LedgerError
from onrecord.ledger import listing, schema
from onrecord.ledger import tables as t
from onrecord.ledger.columns import Packed
from onrecord.ledger.database import errors_named, open_engine, reading, shown, writing
from onrecord.ledger.fulltext import INDEX, keep_words
from onrecord.ledger.query import Query
from onrecord.ledger.sql import batches
from onrecord.model.note import Confidentiality
from onrecord.model.record import Record

Value = str | int | float | None
Row = Sequence[Value]
_LEFT_OUT = frozenset({schema.VERSION_TABLE, "texts", "watch_workers"})
"""Made anew from the rest (texts and their index), or true of one machine at one time only (who is at work)."""
_AT_ONCE = 500


class Snapshot:
    """All rows of one state of a ledger, whatever is written to it meanwhile."""

    def __init__(self, connection: Connection, *, confidential: bool = True) -> None:
        self._connection = connection
        self._confidential = confidential

    @cached_property
    def schema(self) -> str:
        """The schema's version."""
        return schema.version(self._connection) or ""

    @cached_property
    def _tables(self) -> dict[str, Table]:
        found = MetaData()
        found.reflect(self._connection, only=lambda name, _: name not in _LEFT_OUT and not name.startswith(INDEX))
        for table in found.sorted_tables:
            for column in table.columns:
                if isinstance(column.type, LargeBinary):
                    column.type = Packed()
        return {table.name: table for table in found.sorted_tables}

    @property
    def tables(self) -> dict[str, tuple[str, ...]]:
        """The columns of each table that is carried, in an order in which rows only lead to what came before."""
        return {str(name): tuple(str(each.name) for each in table.columns) for name, table in self._tables.items()}

    def rows(self, name: str) -> Iterator[Row]:
        """The rows of a table by their keys: equal ledgers give equal rows in the same order on every store."""
        table = self._tables[name]
        asked: Select[Any] = self._public(table, select(*table.columns)).order_by(*table.primary_key.columns)
        for row in self._connection.execute(asked, execution_options={"yield_per": _AT_ONCE}):
            yield tuple(row)

    def _public(self, table: Table, asked: Select[Any]) -> Select[Any]:
        if self._confidential:
            return asked
        if table.name == t.notes.name:
            return asked.where(table.columns["confidentiality"] != Confidentiality.CONFIDENTIAL)
        return asked.where(text("1 = 0")) if table.name == t.note_sheets.name else asked

    @property
    def confidential_notes(self) -> int:
        """How many confidential notes are carried."""
        table = self._tables.get(t.notes.name)
        if table is None or not self._confidential:
            return 0
        is_confidential = table.columns["confidentiality"] == Confidentiality.CONFIDENTIAL
        return self._connection.scalar(select(func.count()).select_from(table).where(is_confidential)) or 0

    @property
    def is_current(self) -> bool:
        """Whether this onrecord can show what the ledger holds without bringing it up to date."""
        return self.schema == schema.HEAD

    def records(self) -> Iterator[Record]:
        """The incidents as `onrecord incidents` lists them, in that order."""
        return listing.stream(self._connection, Query())


class NewLedger(Snapshot):
    """A ledger that is being filled. Nobody sees anything of it before all of it is there."""

    def begin(self, revision: str) -> None:
        """Make the tables of a schema's version, without a row.

        Raises:
            LedgerError: for a version that this onrecord does not know.
        """
        if revision not in schema.KNOWN:
            raise LedgerError(
                f"expected a ledger of a schema up to {schema.HEAD}, found {revision!r}: a newer onrecord made it"
            )
        schema.migrate(self._connection, revision)

    def fill(self, name: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
        """Put all rows of one table in.

        Raises:
            LedgerError: where the schema has no such table or column.
        """
        table = self._tables.get(name)
        if table is None or set(columns) != {column.name for column in table.columns}:
            raise LedgerError(f"schema {self.schema} has no table {name} with the columns {', '.join(columns)}")
        statement = table.insert()
        for batch in batches(rows, _AT_ONCE):
            self._connection.execute(statement, [dict(zip(columns, row, strict=True)) for row in batch])

    def complete(self) -> None:
        """Bring the schema up to date, make the index of words anew, and let counted keys go on after the last."""
        if self._connection.dialect.name == "postgresql":
            for table in self._tables.values():
                self._continue(table)
        present = self.schema
        if present >= _WORDS_SINCE:
            self._keep_words()
        if present != schema.HEAD:
            schema.migrate(self._connection, schema.HEAD)
            del self.schema, self._tables

    def _keep_words(self) -> None:
        asked = select(t.versions.c.id, t.versions.c.report).order_by(t.versions.c.id)
        last = ""
        while found := self._connection.execute(asked.where(t.versions.c.id > last).limit(_AT_ONCE)).all():
            for version, report in found:
                keep_words(self._connection, version, json.loads(report)["text"])
            last = found[-1][0]

    def _continue(self, table: Table) -> None:
        for column in table.primary_key.columns:
            if (counter := self._counter(table, column)) is not None:
                last = self._connection.scalar(select(func.max(column)))
                self._connection.execute(select(func.setval(counter, last or 1, last is not None)))

    def _counter(self, table: Table, column: Column[Any]) -> str | None:
        name: str | None = self._connection.scalar(select(func.pg_get_serial_sequence(table.name, column.name)))
        return name


_WORDS_SINCE = "0009"
"""From this schema on a ledger has an index of words; the migration to it fills it."""


@contextmanager
def snapshot(where: str, *, confidential: bool = True) -> Iterator[Snapshot]:
    """One state of a ledger for reading, at whatever schema this onrecord knows; it waits for no writer.

    Raises:
        LedgerError: where there is none, or it has a newer schema.
    """
    engine = open_engine(where, write=False)
    with errors_named(engine), engine.connect() as connection, reading(connection):
        schema.check_known(connection, shown(where))
        yield Snapshot(connection, confidential=confidential)


@contextmanager
def new_ledger(where: str) -> Iterator[NewLedger]:
    """A ledger where there is nothing yet: whole when the block ends, and not there at all where it ends by an error.

    Raises:
        LedgerError: where there is something already, or it cannot be written.
    """
    path = _file(where)
    if path is None:
        with _filled(open_engine(where, write=True), where) as made:
            yield made
        return
    if path.exists():
        raise LedgerError(f"{path}: expected nothing there yet: what is there is never overwritten")
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with _renamed(part, path), _filled(open_engine(str(part), write=True), where) as made:
            yield made
        put_in_place(part, path)
    except FileExistsError as error:
        raise LedgerError(f"{path}: expected nothing there yet; somebody put it there meanwhile") from error
    finally:
        for tail in ("", "-wal", "-shm", "-journal"):
            part.with_name(part.name + tail).unlink(missing_ok=True)


@contextmanager
def _filled(engine: Engine, where: str) -> Iterator[NewLedger]:
    with errors_named(engine), engine.connect() as connection, writing(connection):
        if inspect(connection).get_table_names():
            raise LedgerError(f"{shown(where)}: expected an empty database, found tables: nothing is overwritten")
        yield NewLedger(connection)


@contextmanager
def _renamed(part: Path, path: Path) -> Iterator[None]:
    """Errors name the ledger that was asked for."""
    try:
        yield
    except LedgerError as error:
        raise LedgerError(str(error).replace(str(part), str(path))) from error


def _file(where: str) -> Path | None:
    """The file of a ledger that is one."""
    if "://" not in where:
        return Path(where).expanduser()
    if not where.startswith("sqlite"):
        return None
    return Path(make_url(where).database or "")


def put_in_place(part: Path, path: Path) -> None:
    """Give a finished file its name, never over another one. Raises FileExistsError."""
    try:
        path.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if path.exists():
            raise FileExistsError(str(path)) from None
        part.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
