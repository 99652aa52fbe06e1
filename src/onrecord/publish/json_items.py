"""One JSON object with a long list, written and read back item by item: no export has to fit in memory."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, TextIO

import msgspec

from onrecord.errors import ExportError
from onrecord.model.record import Record

Item = dict[str, Any]


class JsonItems:
    """Writes the items that each record gives, one a line. A format says what they are and what must hold of them.

    `verify` counts the records that have an item, and those that this exporter was fed and that gave none.
    """

    name: ClassVar[str]
    binary: ClassVar[bool] = False
    head: ClassVar[str]
    """The JSON text up to the items, on one line."""

    def __init__(self) -> None:
        self.losses: Counter[str] = Counter()
        self._out: TextIO | None = None
        self._count = 0
        self._without = 0

    def items(self, record: Record) -> Iterable[Item]:
        """What a record gives."""
        raise NotImplementedError

    def lost(self, record: Record) -> list[str]:
        """What its items do not say of the record, in words that count how many records lose it."""
        raise NotImplementedError

    def record_of(self, item: Item) -> str | None:
        """The id of the record that an item shows to be there; None for items that show none."""
        raise NotImplementedError

    def check(self, item: Item) -> None:
        """Raise ValueError or LookupError where an item is not as the format has it."""
        raise NotImplementedError

    def check_whole(self, whole: Item) -> None:
        """Raise ValueError or LookupError where the object without its items is not as the format has it."""

    def opening(self) -> Iterable[Item]:
        """Items before those of the first record."""
        return ()

    def tail(self) -> str:
        """The JSON text after the items, on one line, closing what `head` opened."""
        raise NotImplementedError

    def setup(self, out: TextIO) -> None:
        """Begin the object."""
        self._out = out
        out.write(self.head + "\n")
        self._write(self.opening())

    def feed(self, record: Record) -> None:
        """Write a record's items."""
        self.losses.update(self.lost(record))
        if not self._write(self.items(record)):
            self._without += 1

    def finish(self) -> None:
        """Close the object."""
        if self._out is not None:
            self._out.write(f"\n{self.tail()}\n")

    def close(self) -> None:
        """Nothing is held."""

    def _write(self, items: Iterable[Item]) -> int:
        """Write items; how many of them show their record."""
        if self._out is None:
            raise ExportError(f"{self.name}: setup comes first")
        shown = 0
        for item in items:
            self._out.write((",\n" if self._count else "") + msgspec.json.encode(item).decode())
            self._count += 1
            shown += self.record_of(item) is not None
        return shown

    def verify(self, written: TextIO) -> int:
        """Every item is as the format has it, and so is the whole."""
        head, last = written.readline().rstrip("\n"), ""
        if head != self.head:
            raise ExportError(f"{self.name}: expected a file that onrecord wrote")
        records: set[str] = set()
        for number, line in enumerate(written, start=2):
            if last:
                self._check_item(last, number - 1, records)
            last = line.strip()
        try:
            self.check_whole(json.loads(head + last))
        except (ValueError, LookupError) as error:
            raise ExportError(f"{self.name}: expected the file to be closed: {_words(error)}") from error
        return len(records) + self._without

    def _check_item(self, line: str, number: int, records: set[str]) -> None:
        try:
            item: Item = json.loads(line.removesuffix(","))
            self.check(item)
            name = self.record_of(item)
        except (ValueError, LookupError) as error:
            raise ExportError(f"{self.name}: line {number}: {_words(error)}") from error
        if name is not None:
            records.add(name)


def _words(error: Exception) -> str:
    return f"expected {error}" if isinstance(error, LookupError) else str(error)


def without_empty(item: Mapping[str, Any]) -> Item:
    """The item without what is not known: no nulls, empty words, lists or objects."""
    return {name: value for name, value in item.items() if value is not None and value != "" and value not in ([], {})}
