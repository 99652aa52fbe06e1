"""JSON Lines: one onrecord.incident/1 object a line. Nothing but private names and long quotes is lost."""

from collections import Counter
from typing import TextIO

import msgspec

from onrecord.errors import ExportError
from onrecord.model.record import RECORD_SCHEMA, Record


class JsonLines:
    """Writes whole records."""

    binary = False

    def __init__(self) -> None:
        self.losses: Counter[str] = Counter()
        self._out: TextIO | None = None

    def setup(self, out: TextIO) -> None:
        """Begin."""
        self._out = out

    def feed(self, record: Record) -> None:
        """Write one line."""
        if self._out is not None:
            self._out.write(msgspec.json.encode(record).decode() + "\n")

    def finish(self) -> None:
        """Nothing closes a file of lines."""

    def close(self) -> None:
        """Nothing is held."""

    def verify(self, written: TextIO) -> int:
        """Every line is a record of this schema, and every id is there once."""
        decoder, seen = msgspec.json.Decoder(Record), set[str]()
        for number, line in enumerate(written, start=1):
            try:
                record = decoder.decode(line)
            except msgspec.DecodeError as error:
                raise ExportError(f"jsonl: line {number}: {error}") from error
            if record.schema != RECORD_SCHEMA or record.id in seen:
                raise ExportError(f"jsonl: line {number}: expected a new {RECORD_SCHEMA}, found {record.id} again")
            seen.add(record.id)
        return len(seen)
