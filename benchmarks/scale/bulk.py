"""Filling a ledger with copies of another one, row by row instead of report by report.

A test holds it to the real way: the same copies added report by report give the same rows, ids aside. The index of
words is left empty: nothing that is measured here looks for words.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, select

from benchmarks.scale.copies import Copy, Template, Vocabulary, distinct
from onrecord.ledger import tables as t
from onrecord.ledger.columns import Packed, pack
from onrecord.ledger.fulltext import key_of
from onrecord.ledger.protocols import Linker
from onrecord.model.record import Draft

Cell = str | bytes | int | float | None
Filler = Callable[[list[str]], Cell]
_DRAFT = msgspec.json.Decoder(Draft)


class Bulk:
    """The rows of a base ledger as templates."""

    def __init__(self, base: Connection, linker: Linker) -> None:
        self._vocabulary = Vocabulary()
        self._linker = linker
        self._nodes: list[Template] = []
        self._rows: dict[Table, list[list[Filler]]] = {}
        for table in t.metadata.sorted_tables:
            if table is t.linkers:  # one row for a whole ledger
                continue
            columns = [column for column in table.columns if column.name != "seq"]
            rows = base.execute(select(*columns).order_by(*table.primary_key)).mappings()
            self._rows[table] = [[self._filler(table, name, value) for name, value in row.items()] for row in rows]
        self._nodes = [self._vocabulary.template(body) for body in base.scalars(select(t.drafts.c.node))]
        self.incidents = len(self._rows[t.incidents])
        if not distinct(base.scalars(select(t.claims.c.id).distinct())) or not distinct(
            base.scalars(select(t.drafts.c.id))
        ):
            raise ValueError("two ids of the base are one in a copy")

    def _filler(self, table: Table, name: str, value: Any) -> Filler:
        """How a cell is made in a copy."""
        if isinstance(value, float) and name == "lon":
            degrees = self._vocabulary.number("lon", repr(value))
            return lambda words: float(words[degrees])
        if not isinstance(value, str) or name == "recorded":
            return lambda _: value
        if (table.name, name) == ("captures", "sha256"):
            template = self._vocabulary.template("k-" + value[-16:])
            return lambda words: value[:-16] + template.fill(words)[2:]
        if (table.name, name) == ("incidents", "country"):
            number = self._vocabulary.number("country", value)
            return lambda words: words[number]
        template = self._vocabulary.template(value)
        if isinstance(table.c[name].type, Packed):
            return lambda words: pack(template.fill(words))
        return template.fill if template.numbers else lambda _: value

    def fill(self, connection: Connection, copy: Copy) -> None:
        """Write a copy's rows in the connection's transaction."""
        words = self._vocabulary.words(copy)
        for table, rows in self._rows.items():
            names = [column.name for column in table.columns]
            if table is t.filings:
                made: Iterator[Sequence[Cell]] = self._filings(words)
            else:
                made = ([filler(words) for filler in row] for row in rows)
                names = [name for name in names if name != "seq"]
            if table is t.texts:
                made = ((key_of(str(row[1])), row[1]) for row in map(list, made))
            _write(connection, table, names, made)

    def _filings(self, words: list[str]) -> Iterator[Sequence[Cell]]:
        """Where a copy's drafts are found: worked out anew, as it follows from their places and days."""
        for node in self._nodes:
            draft = _DRAFT.decode(node.fill(words))
            for key, day in dict.fromkeys(self._linker.filed(draft)):
                yield key, day, draft.id


def _write(connection: Connection, table: Table, names: Sequence[str], rows: Iterator[Sequence[Cell]]) -> None:
    raw: Any = connection.connection.driver_connection
    listed = ", ".join(f'"{name}"' for name in names)
    if connection.dialect.name == "sqlite":
        marks = ", ".join("?" * len(names))
        raw.executemany(f"INSERT INTO {table.name} ({listed}) VALUES ({marks})", rows)  # noqa: S608 - our own names
        return
    with raw.cursor() as cursor, cursor.copy(f"COPY {table.name} ({listed}) FROM STDIN") as copying:
        for row in rows:
            copying.write_row(row)
