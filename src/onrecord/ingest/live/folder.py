"""A drop folder: files that somebody puts there, taken once they no longer change. They stay where they are."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import InputError

_UNFINISHED = (".part", ".partial", ".tmp", ".crdownload", "~")
SETTLED_SECONDS = 2.0
"""For how long a file has to be as it is before it is taken: whoever copies it may still be at it."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """A file, and a mark that changes whenever the file does."""

    path: Path
    mark: str


def dropped_files(folder: Path, *, now: float) -> Iterator[Dropped]:
    """The files below a folder that have settled, in order of name; hidden and unfinished ones are passed over.

    `now` is in seconds since the epoch. Links to folders are not followed, so that no loop is.

    Raises:
        InputError: where there is no folder of that name, or it may not be read.
    """
    if not folder.is_dir():
        raise InputError(str(folder), "expected a folder, found none of that name")
    for parent, folders, files in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and not name.lower().endswith(_UNFINISHED):
                yield from _settled(Path(parent) / name, now)


def _refuse(error: OSError) -> None:
    raise InputError(str(error.filename), f"expected a folder that can be read: {error.strerror}") from error


def _settled(path: Path, now: float) -> Iterator[Dropped]:
    try:
        state = path.stat()
    except OSError:  # gone again, or not for us: the file's own job would say so, but there is nothing to take
        return
    age = now - state.st_mtime
    if age >= SETTLED_SECONDS or age < 0:  # a time in the future says nothing of when it was written
        yield Dropped(path, f"{state.st_mtime_ns}-{state.st_size}")
