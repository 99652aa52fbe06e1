"""Inputs cut into parts: what one worker reads at once, and what a killed run does not have to read again.

A part ends where a page's own hash says so, as rolling backups cut files. So pages that are added to a folder or taken
from it change the part that they fall into and leave all others as they are: these are not read again.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, TYPE_CHECKING

from onrecord.batch.pages import identity, key_of, pages_of
from onrecord.ingest import IngestSettings, Intake, captures
from onrecord.ingest.files import is_archive, report_files
from onrecord.model import Capture

if TYPE_CHECKING:
    import pyarrow as pa

ONE_IN = 128
"""One page of so many ends a part: some seconds of one core."""
MOST = 400
MOST_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Source:
    """One archive, or the loose files of one folder: parts never reach over its end."""

    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Some pages under their name; None where they are there already.

    `read` is how many bytes of the inputs hold them, more or less: packed files are read ahead.
    """

    key: str
    pages: "pa.RecordBatch | None"
    read: int


def sources_of(inputs: Iterable[Path], settings: IngestSettings, *, out: Path) -> list[Source]:
    """The archives and folders of loose files in some inputs, in their order. What lies in `out` is our own."""
    found: list[list[Path]] = []
    own = out.resolve()
    for given in inputs:
        for file in report_files(given, settings):
            if own in file.resolve().parents:
                continue
            if found and not is_archive(file) and not is_archive(found[-1][-1]) and file.parent == found[-1][-1].parent:
                found[-1].append(file)
            else:
                found.append([file])
    return [Source(tuple(paths)) for paths in found]


def parts_of(
    source: Source, settings: IngestSettings, *, key: str, engine: str, known: Callable[[str], bool]
) -> Iterator[Part]:
    """The parts of a source, those that are known already without their pages.

    `key` is what the user says of the pages, and part of each part's name.
    """
    gauge = Gauge()
    settings = replace(settings, opened=gauge.watch)
    before = 0
    for taken in _cut(_taken(source, settings, gauge)):
        name = f"{key_of((mark for _, mark in taken), key)}.{engine}"
        pages = None if known(name) else pages_of([each for each, _ in taken])
        yield Part(name, pages, max(0, gauge.read - before))
        before = max(before, gauge.read)


def _taken(source: Source, settings: IngestSettings, gauge: "Gauge") -> Iterator[Intake]:
    for path in source.paths:
        yield from captures([path], settings)
        gauge.end(path)


def _cut(taken: Iterable[Intake]) -> Iterator[list[tuple[Intake, bytes]]]:
    part: list[tuple[Intake, bytes]] = []
    size = 0
    for each in taken:
        mark = identity(each)
        part.append((each, mark))
        size += each.size if isinstance(each, Capture) else 0
        if int.from_bytes(mark[:4], "big") % ONE_IN == 0 or len(part) >= MOST or size >= MOST_BYTES:
            yield part
            part, size = [], 0
    if part:
        yield part


class Gauge:
    """How many bytes of a source's files have been read."""

    def __init__(self) -> None:
        self._ended = 0
        self._file: IO[bytes] | None = None

    def watch(self, file: IO[bytes]) -> None:
        """A file that is being read."""
        self._file = file

    def end(self, path: Path) -> None:
        """A file that was read."""
        self._file = None
        if path.is_file():
            self._ended += path.stat().st_size

    @property
    def read(self) -> int:
        """The bytes."""
        at = 0 if self._file is None or self._file.closed else self._file.tell()
        return self._ended + at
