"""Parquet: whole records as typed, nested columns, one row for each incident (docs/export-parquet.md).

The columns are made of the types of the record, so that none can differ from what the ledger holds.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, ClassVar, TextIO, cast, get_type_hints

import msgspec

from onrecord.errors import ExportError
from onrecord.model.record import RECORD_SCHEMA, Record
from onrecord.publish.columns import column_type

if TYPE_CHECKING:
    import pyarrow as pa

ROWS = 1000
"""Rows of one group: what is held in memory at once."""
_DAYS = ("date", "date_end")
_TIMES = ("recorded", "updated")
_TIME_FORMAT = "%Y-%m-%dT%H:%M:%S.%fZ"
Row = dict[str, Any]


class Parquet:
    """Writes whole records."""

    binary: ClassVar[bool] = True

    def __init__(self) -> None:
        self.losses: Counter[str] = Counter()
        self._arrow = _load()
        self._schema = schema()
        self._writer: Any = None
        self._rows: list[Row] = []

    def setup(self, out: TextIO) -> None:
        """Begin the file."""
        from pyarrow.parquet import ParquetWriter

        self._writer = ParquetWriter(out.buffer, self._schema, compression="zstd")

    def feed(self, record: Record) -> None:
        """Keep one row, and write those kept when there are enough."""
        self._rows.append(row_of(record))
        if len(self._rows) == ROWS:
            self._flush()

    def finish(self) -> None:
        """Write what is left and the footer."""
        self._flush()
        self.close()

    def close(self) -> None:
        """Let go of the writer."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    def verify(self, written: TextIO) -> int:
        """Every row is a record of this schema, and every id is there once."""
        from pyarrow.parquet import ParquetFile

        seen: set[str] = set()
        try:
            with ParquetFile(written.buffer) as file:
                if not file.schema_arrow.equals(self._schema):
                    raise ExportError("parquet: expected onrecord's columns")
                for record in _records(file):
                    if record.schema != RECORD_SCHEMA or record.id in seen:
                        raise ExportError(f"parquet: expected a new {RECORD_SCHEMA}, found {record.id} again")
                    seen.add(record.id)
        except (self._arrow.ArrowException, msgspec.ValidationError) as error:
            raise ExportError(f"parquet: {error}") from error
        return len(seen)

    def _flush(self) -> None:
        if self._rows:
            self._writer.write_table(self._arrow.Table.from_pylist(self._rows, schema=self._schema))
            self._rows = []


def _load() -> Any:
    try:
        import pyarrow as pa
    except ImportError:
        raise ExportError("parquet: expected pyarrow; it comes with: pip install 'onrecord[parquet]'") from None
    return pa


def _records(file: Any) -> Iterator[Record]:
    for batch in file.iter_batches(batch_size=ROWS):
        for row in batch.to_pylist():
            yield record_from(row)


def row_of(record: Record) -> Row:
    """A record as a row: days and the ledger's times as such, all else as in the JSON."""
    row = cast(Row, msgspec.to_builtins(record))
    for name in _DAYS:
        row[name] = None if row[name] is None else date.fromisoformat(row[name])
    for name in _TIMES:
        row[name] = datetime.fromisoformat(row[name]).astimezone(UTC) if row[name] else None
    return row


def record_from(row: Row) -> Record:
    """The record that a row holds.

    Raises:
        msgspec.ValidationError: where it holds none, with the place.
    """
    plain = dict(row)
    for name in _DAYS:
        plain[name] = None if row[name] is None else row[name].isoformat()
    for name in _TIMES:
        plain[name] = row[name].strftime(_TIME_FORMAT) if row[name] else ""
    return msgspec.convert(plain, Record)


def schema() -> "pa.Schema":
    """The columns, made of the types of the record."""
    pa = _load()
    made = [pa.field(name, _column(pa, name, of)) for name, of in get_type_hints(Record).items()]
    return pa.schema(made, metadata={"schema": RECORD_SCHEMA})


def _column(pa: Any, name: str, of: Any) -> Any:
    if name in _DAYS:
        return pa.date32()
    return pa.timestamp("us", tz="UTC") if name in _TIMES else column_type(of)
