"""Checksums of rows, and of what the exports say."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from io import TextIOBase
from typing import TextIO, cast

from onrecord.backup.manifest import ExportSum
from onrecord.knowledge.ratings import NO_RATINGS
from onrecord.ledger.whole import Row
from onrecord.model.record import Record
from onrecord.publish.acled import AcledCsv
from onrecord.publish.export import Exporter
from onrecord.publish.geojson import GeoJson
from onrecord.publish.jsonl import JsonLines
from onrecord.publish.privacy import public
from onrecord.status.admiralty import rated

_COMPARED: dict[str, Callable[[], Exporter]] = {"jsonl": JsonLines, "csv": AcledCsv, "geojson": GeoJson}
"""Whole records, and the two forms that most tools read: what differs in another form differs in the records."""


def line(row: Row) -> bytes:
    """A row as it stands in a backup."""
    return json.dumps(list(row), ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode() + b"\n"


class Summed:
    """Rows handed on, counted and summed on the way."""

    def __init__(self, rows: Iterable[Row], write: Callable[[bytes], object] | None = None) -> None:
        self._rows = rows
        self._write = write
        self._sum = hashlib.sha256()
        self.count = 0

    def __iter__(self) -> Iterator[Row]:
        for row in self._rows:
            written = line(row)
            self._sum.update(written)
            self.count += 1
            if self._write is not None:
                self._write(written)
            yield row

    @property
    def sha256(self) -> str:
        """The checksum of the rows so far."""
        return self._sum.hexdigest()

    def run(self) -> "Summed":
        """All rows at once, kept nowhere."""
        for _ in self:
            pass
        return self


class _Sink(TextIOBase):
    """A file that keeps nothing but its checksum."""

    def __init__(self) -> None:
        self.sum = hashlib.sha256()

    def write(self, words: str, /) -> int:
        self.sum.update(words.encode())
        return len(words)


def export_sums(records: Iterable[Record]) -> tuple[ExportSum, ...]:
    """The checksums of the exports of some records, as for somebody who rated no source, in one traversal."""
    sinks = {name: _Sink() for name in _COMPARED}
    exporters = {name: make() for name, make in _COMPARED.items()}
    count = 0
    try:
        for name, exporter in exporters.items():
            exporter.setup(cast(TextIO, sinks[name]))
        for record in records:
            leaving = public(rated(record, NO_RATINGS))
            for exporter in exporters.values():
                exporter.feed(leaving)
            count += 1
        for exporter in exporters.values():
            exporter.finish()
    finally:
        for exporter in exporters.values():
            exporter.close()
    return tuple(ExportSum(name, count, sink.sum.hexdigest()) for name, sink in sinks.items())
