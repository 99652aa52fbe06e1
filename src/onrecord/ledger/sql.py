"""Statements made once, and inserts that leave rows alone which are there already, alike on both stores.

Making a statement takes longer than SQLite takes to answer it: what is asked for every report is made when a module
loads.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import TypeVar, TypeVarTuple

from sqlalchemy import ColumnElement, Connection, Insert, Row, Select, Table, bindparam
from sqlalchemy.dialects import postgresql, sqlite

T = TypeVar("T")
Columns = TypeVarTuple("Columns")
Values = Mapping[str, str | int | float | None]
_ASKED = "asked"
REPLACED = "\ufffd"
"""Stands for a character that not every database can hold: NUL, or half of a surrogate pair."""
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
BATCH = 400
"""Values in one IN list: SQLite took 999 at most before 3.32."""


def insert_new(connection: Connection, table: Table, rows: Iterable[Values]) -> int:
    """Insert the rows whose keys are not there; how many were."""
    listed = [_storable(row) for row in rows]
    return connection.execute(_insertion(connection.dialect.name, table), listed).rowcount if listed else 0


@cache
def _insertion(dialect: str, table: Table) -> Insert:
    made = postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
    return made.on_conflict_do_nothing().execution_options(preserve_rowcount=True)


def among(column: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether a column is one of the values that `answers` is given."""
    return column.in_(bindparam(_ASKED, expanding=True))


def answers(
    connection: Connection, statement: Select[*Columns], values: Iterable[str], **fixed: str | float
) -> Iterator[Row[*Columns]]:
    """The rows that a statement with `among` finds for some values, asked in batches. `fixed` are its other values."""
    for batch in batches(values):
        yield from connection.execute(statement, {_ASKED: batch, **fixed})


def _storable(row: Values) -> dict[str, str | int | float | None]:
    """A row without what PostgreSQL cannot hold. The JSON bodies keep such characters, escaped."""
    return {key: storable(value) if isinstance(value, str) else value for key, value in row.items()}


def storable(text: str) -> str:
    """A text without what no database can hold, as it would be stored."""
    if text.isascii() and "\0" not in text:
        return text
    return _UNSTORABLE.sub(REPLACED, text)


def batches(items: Iterable[T], size: int = BATCH) -> Iterator[Sequence[T]]:
    """The items in lists of at most `size`."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch
