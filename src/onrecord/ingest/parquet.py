"""Rows of a Parquet file to captures: each row is an article record, its columns named as JSON fields."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import IO, Any

import msgspec

from onrecord.errors import InputError
from onrecord.ingest.records import FIELDS, TEXT_FIELDS, Record, from_record
from onrecord.ingest.settings import IngestSettings
from onrecord.ingest.taken import Refused
from onrecord.model import Capture

SUFFIX = ".parquet"
MAGIC = b"PAR1"
ROWS = 64
"""Rows held in memory at once."""
_OWN = b"onrecord"


def from_parquet(file: IO[bytes], source: str, settings: IngestSettings) -> Iterator[Capture | Refused]:
    """The captures of a Parquet file, one for each row. Columns that are no field of a record are not even read.

    Raises:
        InputError: where it is no Parquet file, has no column of text, is damaged, or was written by onrecord.
    """
    pa, parquet = _load(source)
    try:
        opened = parquet.ParquetFile(file)
        columns = _columns(opened.schema_arrow, source, own=settings.own_exports)
        number = 0
        for batch in opened.iter_batches(batch_size=ROWS, columns=columns):
            for row in batch.to_pylist():
                number += 1
                yield _capture(row, number, source, settings)
    except pa.ArrowException as error:
        raise InputError(source, f"expected a Parquet file, found damage: {str(error).splitlines()[0]}") from error


def _capture(row: dict[str, Any], number: int, source: str, settings: IngestSettings) -> Capture | Refused:
    label, place = f"{source}:{number}", f"row {number}"
    try:
        content = msgspec.json.encode({name: _plain(cell) for name, cell in row.items() if cell is not None})
        record: Record = msgspec.json.decode(content)
    except (msgspec.MsgspecError, TypeError, ValueError, RecursionError) as error:
        return Refused(label, InputError(source, f"expected an article record, found {error}", place=place))
    if len(content) > settings.max_bytes:
        return Refused(label, InputError(source, f"expected at most {settings.max_bytes:,} bytes", place=place))
    return from_record(record, content, label, settings, place=(source, place))


def _plain(cell: Any) -> Any:
    """A cell as JSON has it: pages may be bytes, days and times are ISO."""
    if isinstance(cell, bytes):
        return cell.decode("utf-8", "replace")
    if isinstance(cell, date | datetime):
        return cell.isoformat()
    if isinstance(cell, Decimal):
        return float(cell)
    if isinstance(cell, list):
        return [_plain(each) for each in cell]
    if isinstance(cell, dict):
        return {name: _plain(each) for name, each in cell.items()}
    return cell


def _columns(schema: Any, source: str, *, own: bool) -> list[str]:
    """The columns that are read."""
    names = list(schema.names)
    if not own and (schema.metadata or {}).get(b"schema", b"").startswith(_OWN):
        words = "expected articles, found a file that onrecord wrote: it would confirm what it came from"
        raise InputError(source, words)
    if not set(names) & set(TEXT_FIELDS):
        found = ", ".join(names[:8]) or "none"
        raise InputError(source, f"expected a column of text (text, body, content, html…), found {found}")
    return [name for name in names if name in FIELDS]


def _load(source: str) -> tuple[Any, Any]:
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError:
        words = "expected pyarrow, to read Parquet; it comes with: pip install 'onrecord[batch]'"
        raise InputError(source, words) from None
    return pa, parquet


def is_parquet(path: Path) -> bool:
    """Whether a file's name says that it is Parquet."""
    return path.suffix.lower() == SUFFIX
