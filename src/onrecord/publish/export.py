"""Records to a file: every exporter is set up, fed record by record and finished; nothing is released unchecked."""

import os
import shutil
import stat
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol, TextIO, cast

from onrecord.errors import ExportError
from onrecord.model.record import Record
from onrecord.publish.privacy import public


class Exporter(Protocol):
    """Writes one format. `losses` counts, for each thing that the format cannot hold, the records that lose it.

    A `binary` one writes to and reads from the `buffer` of the file that it is given.
    """

    losses: Counter[str]

    @property
    def binary(self) -> bool:
        """Whether the format is no text."""
        ...

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
    if isinstance(out, Path):
        return export_files(records, {out: exporter})[out]
    return _to_stream(records, exporter, out)


def export_files(records: Iterable[Record], files: Mapping[Path, Exporter]) -> dict[Path, Exported]:
    """Write the same records to several files in one traversal; all are there whole and valid, or as they were.

    Raises:
        ExportError: where a record or the whole is refused, or a file cannot be written.
    """
    if len(files) == 1:
        ((path, exporter),) = files.items()
        with _naming(path):
            mode = _mode(path)
            if mode is not None and (stat.S_ISCHR(mode) or stat.S_ISFIFO(mode)):
                with path.open("w", encoding="utf-8", newline="") as out:
                    return {path: _to_stream(records, exporter, out)}
    with ExitStack() as held:
        drafts = {path: held.enter_context(_draft(path)) for path in files}
        with _naming(next(iter(files))):
            done = _write(records, [(exporter, drafts[path].file) for path, exporter in files.items()])
        for path, draft in drafts.items():
            with _naming(path):
                draft.release()
    return dict(zip(files, done, strict=True))


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Say of which file the system's error is."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise ExportError(f"{path}: expected to write here: {error.strerror}") from error


@dataclass(frozen=True, slots=True)
class _Draft:
    """A file on its way: written beside its target, checked, then put in its place."""

    file: TextIO
    part: Path
    target: Path

    def release(self) -> None:
        self.file.flush()
        os.fsync(self.file.fileno())
        self.part.chmod(0o666 & ~_umask())
        self.part.replace(self.target)


@contextmanager
def _draft(path: Path) -> Iterator[_Draft]:
    with _naming(path):
        mode, target = _mode(path), path.resolve()
        if (mode is not None and not stat.S_ISREG(mode)) or not target.parent.is_dir():
            raise ExportError(f"{path}: expected a file in a folder that exists, or a device or pipe to write to")
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "w+", encoding="utf-8", newline="") as file:
            yield _Draft(file, part, target)
    finally:
        part.unlink(missing_ok=True)


def _mode(path: Path) -> int | None:
    """What stands at the end of a path's links, None where nothing does."""
    try:
        return path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None


def _umask() -> int:
    """The process's mask; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _to_stream(records: Iterable[Record], exporter: Exporter, out: TextIO) -> Exported:
    with tempfile.TemporaryFile("w+", encoding="utf-8", newline="") as draft:
        (done,) = _write(records, [(exporter, draft)])
        draft.seek(0)
        if exporter.binary:
            shutil.copyfileobj(cast(BinaryIO, draft.buffer), out.buffer)
        else:
            shutil.copyfileobj(draft, out)
        out.flush()
    return done


def _feed(records: Iterable[Record], outputs: Sequence[tuple[Exporter, TextIO]]) -> int:
    count = 0
    for exporter, draft in outputs:
        exporter.setup(draft)
    for record in records:
        if record.confidential:
            raise ExportError(f"{record.id}: expected no confidential note; they leave in no export")
        leaving = public(record)
        for exporter, _ in outputs:
            exporter.feed(leaving)
        count += 1
    for exporter, _ in outputs:
        exporter.finish()
    return count


def _write(records: Iterable[Record], outputs: Sequence[tuple[Exporter, TextIO]]) -> list[Exported]:
    """One traversal feeds all; each file is read back and must hold what was fed."""
    try:
        count = _feed(records, outputs)
    finally:
        for exporter, _ in outputs:
            exporter.close()
    for exporter, draft in outputs:
        draft.flush()
        draft.seek(0)
        found = exporter.verify(draft)
        if found != count:
            raise ExportError(f"expected {count} records in the file, found {found}")
    return [Exported(count, tuple(sorted(exporter.losses.items()))) for exporter, _ in outputs]
