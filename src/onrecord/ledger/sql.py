"""Inserts that leave rows alone which are there already, alike on SQLite and PostgreSQL."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeVar

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

T = TypeVar("T")
Row = Mapping[str, str | int | float | None]
REPLACED = "\ufffd"
"""Stands for a character that not every database can hold: NUL, or half of a surrogate pair."""
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
BATCH = 400
"""Values in one IN list: SQLite took 999 at most before 3.32."""


def insert_new(connection: Connection, table: Table, rows: Iterable[Row]) -> int:
    """Insert the rows whose keys are not there; how many were."""
    listed = list(rows)
    if not listed:
        return 0
    dialect = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    statement = dialect(table).on_conflict_do_nothing().execution_options(preserve_rowcount=True)
    return connection.execute(statement, [_storable(row) for row in listed]).rowcount


def _storable(row: Row) -> dict[str, str | int | float | None]:
    """A row without what PostgreSQL cannot hold. The JSON bodies keep such characters, escaped."""
    return {key: _clean(value) if isinstance(value, str) else value for key, value in row.items()}


def _clean(text: str) -> str:
    if text.isascii() and "\0" not in text:
        return text
    return _UNSTORABLE.sub(REPLACED, text)


def batches(items: Iterable[T], size: int = BATCH) -> Iterator[Sequence[T]]:
    """The items in lists of at most `size`."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch
