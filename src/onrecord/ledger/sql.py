"""Inserts that leave rows alone which are there already, alike on SQLite and PostgreSQL."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeVar

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

T = TypeVar("T")
Row = Mapping[str, str | int | float | None]
BATCH = 400
"""Values in one IN list: SQLite took 999 at most before 3.32."""


def insert_new(connection: Connection, table: Table, rows: Iterable[Row]) -> int:
    """Insert the rows whose keys are not there; how many were."""
    listed = list(rows)
    if not listed:
        return 0
    dialect = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    return connection.execute(dialect(table).on_conflict_do_nothing(), [dict(row) for row in listed]).rowcount


def batches(items: Iterable[T], size: int = BATCH) -> Iterator[Sequence[T]]:
    """The items in lists of at most `size`."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch
