"""Records to a file: every exporter is set up, fed record by record and finished; nothing is released unchecked."""

import os
import shutil
import stat
import tempfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TextIO

from onrecord.errors import ExportError
from onrecord.model.record import Record
from onrecord.publish.privacy import public


class Exporter(Protocol):
    """Writes one format. `losses` counts, for each thing that the format cannot hold, the records that lose it."""

    losses: Counter[str]

    def setup(self, out: TextIO) -> None:
        """Begin."""
        ...

    def feed(self, record: Record) -> None:
        """Write one record. Raises ExportError where the format refuses it."""
        ...

    def finish(self) -> None:
        """End."""
        ...

    def close(self) -> None:
        """Let go of what is held; called at the end whatever happens."""
        ...

    def verify(self, written: TextIO) -> int:
        """Read back what was written; how many records it holds. Raises ExportError where something is wrong."""
        ...


@dataclass(frozen=True, slots=True)
class Exported:
    """How many records were written, and what the format could not hold (in words, with the number of records)."""

    records: int
    losses: tuple[tuple[str, int], ...]


def export_records(records: Iterable[Record], exporter: Exporter, out: Path | TextIO) -> Exported:
    """Write records to a file or stream. A file is there whole and valid, or is as it was before.

    Raises:
        ExportError: where a record or the whole is refused, or the file cannot be written.
    """
    return _to_file(records, exporter, out) if isinstance(out, Path) else _to_stream(records, exporter, out)


def _to_file(records: Iterable[Record], exporter: Exporter, path: Path) -> Exported:
    try:
        mode = _mode(path)
        if mode is not None and (stat.S_ISCHR(mode) or stat.S_ISFIFO(mode)):
            with path.open("w", encoding="utf-8", newline="") as out:
                return _to_stream(records, exporter, out)
        target = path.resolve()
        if (mode is not None and not stat.S_ISREG(mode)) or not target.parent.is_dir():
            raise ExportError(f"{path}: expected a file in a folder that exists, or a device or pipe to write to")
        return _in_place(records, exporter, target)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise ExportError(f"{path}: expected to write here: {error.strerror}") from error


def _mode(path: Path) -> int | None:
    """What stands at the end of a path's links, None where nothing does."""
    try:
        return path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None


def _in_place(records: Iterable[Record], exporter: Exporter, target: Path) -> Exported:
    """Written beside the target, checked, then put in its place."""
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "w+", encoding="utf-8", newline="") as draft:
            done = _write(records, exporter, draft)
            draft.flush()
            os.fsync(draft.fileno())
        part.chmod(0o666 & ~_umask())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return done


def _umask() -> int:
    """The process's mask; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _to_stream(records: Iterable[Record], exporter: Exporter, out: TextIO) -> Exported:
    with tempfile.TemporaryFile("w+", encoding="utf-8", newline="") as draft:
        done = _write(records, exporter, draft)
        draft.seek(0)
        shutil.copyfileobj(draft, out)
        out.flush()
    return done


def _feed(records: Iterable[Record], exporter: Exporter, draft: TextIO) -> int:
    count = 0
    exporter.setup(draft)
    for record in records:
        if record.confidential:
            raise ExportError(f"{record.id}: expected no confidential note; they leave in no export")
        exporter.feed(public(record))
        count += 1
    exporter.finish()
    return count


def _write(records: Iterable[Record], exporter: Exporter, draft: TextIO) -> Exported:
    try:
        count = _feed(records, exporter, draft)
    finally:
        exporter.close()
    draft.flush()
    draft.seek(0)
    found = exporter.verify(draft)
    if found != count:
        raise ExportError(f"expected {count} records in the file, found {found}")
    return Exported(count, tuple(sorted(exporter.losses.items())))
