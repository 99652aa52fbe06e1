"""Your own files beside the ledger: names, ratings, tokens, alerts. Known files only, each as it is."""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from onrecord.backup.manifest import SECRET
from onrecord.errors import ExportError
from onrecord.knowledge.places import OWN_FILE
from onrecord.knowledge.places_import import OWN_TABLE, compile_own

CARRIED = ("actors.csv", "sources.csv", OWN_TABLE, "tokens.csv", "alerts.db")
"""Files of the knowledge folder that are carried. Imported gazetteers are not: import them again."""
_OWNER_ONLY = 0o600
_ALL = 0o644


def own_files(folder: Path, *, secrets: bool = True) -> dict[str, bytes]:
    """The own files that there are.

    Raises:
        ExportError: where one cannot be read.
    """
    names = [name for name in CARRIED if (folder / name).is_file() and (secrets or name not in SECRET)]
    return {name: _content(folder / name) for name in names}


def _content(path: Path) -> bytes:
    """A file's bytes; of a database those of one state of it, whoever writes to it."""
    try:
        if path.suffix != ".db":
            return path.read_bytes()
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=30)) as held:
            return held.serialize()
    except (OSError, sqlite3.Error) as error:
        raise ExportError(f"{path}: expected a file that can be read: {error}") from error


def check_free(folder: Path, names: Iterable[str]) -> None:
    """Make sure that own files would overwrite nothing.

    Raises:
        ExportError: where one would.
    """
    there = [folder / name for name in names if (folder / name).exists()]
    if there:
        raise ExportError(f"{there[0]}: expected no file of yours there yet; --ledger-only restores the ledger alone")


@contextmanager
def own_files_put(folder: Path, files: Mapping[str, bytes]) -> Iterator[None]:
    """Write own files; where the block then ends by an error, none of them is there.

    Raises:
        ExportError: where one cannot be written, or is there already.
    """
    put = list[Path]()
    try:
        for name, content in files.items():
            put.append(_put(folder, name, content))
        if OWN_TABLE in files:
            compile_own(folder)
            put.append(folder / OWN_FILE)
        yield
    except BaseException:
        for path in put:
            path.unlink(missing_ok=True)
        raise


def _put(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        mode = _OWNER_ONLY if name in SECRET else _ALL
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with os.fdopen(handle, "wb") as out:
            out.write(content)
    except OSError as error:
        raise ExportError(f"{path}: expected to write here: {error.strerror}") from error
    return path
