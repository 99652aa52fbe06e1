"""Opening the database behind a ledger: one transaction at a time, errors in words, schema checked."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.pool import NullPool

from onrecord.errors import LedgerError

BUSY_MS = 10_000
"""How long a writer waits for another one, in milliseconds."""
_WRITE = "onrecord_write"


def open_engine(ledger: str, *, write: bool) -> Engine:
    """An engine for a path or a database URL. Raises LedgerError for what is neither, or cannot be there."""
    if "://" not in ledger:
        return _sqlite(Path(ledger).expanduser(), write=write)
    try:
        url = make_url(ledger)
        if url.get_backend_name() == "sqlite":
            return _sqlite(Path(url.database or ""), write=write)
        return create_engine(url, poolclass=NullPool)
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise LedgerError(f"{_hidden(ledger)}: expected a path or a database URL: {error}") from error


def _hidden(ledger: str) -> str:
    """A database URL without its password."""
    return ledger.split("@")[-1]


def _sqlite(path: Path, *, write: bool) -> Engine:
    if path.is_dir():
        raise LedgerError(f"{path}: expected a ledger file, found a folder")
    if not path.exists():
        if not write:
            raise LedgerError(f"{path}: no ledger there yet; `onrecord ingest PATH…` makes one")
        if not path.parent.is_dir():
            raise LedgerError(f"{path}: the folder {path.parent} does not exist")
    engine = create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool, creator=_creator(path, write))
    event.listen(engine, "begin", _begin)
    return engine


def _creator(path: Path, write: bool) -> Any:  # noqa: FBT001
    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(_address(path, write), uri=True, timeout=BUSY_MS / 1000, isolation_level=None)
        _set_up(connection, path, write)
        return connection

    return connect


def _address(path: Path, write: bool) -> str:  # noqa: FBT001
    """A reader of a file that cannot be written to gets by without the files that a write-ahead log needs."""
    address = path.absolute().as_uri()
    if write:
        return address
    wal = path.with_name(path.name + "-wal")
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    settled = not wal.exists() or wal.stat().st_size == 0
    return address if writable else f"{address}?mode=ro" + ("&immutable=1" if settled else "")


def _set_up(connection: sqlite3.Connection, path: Path, write: bool) -> None:  # noqa: FBT001
    connection.execute("PRAGMA foreign_keys = ON")
    if write:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            raise LedgerError(f"{path}: {_why(error)}") from error
        connection.execute("PRAGMA synchronous = FULL")
    else:
        connection.execute("PRAGMA query_only = ON")


def _begin(connection: Connection) -> None:
    """Start a writer's transaction as one that writes, so that two writers queue instead of failing half-way."""
    write = connection.get_execution_options().get(_WRITE, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


@contextmanager
def errors_named(engine: Engine) -> Iterator[None]:
    """Turn database errors into LedgerError with the ledger's name and what to do."""
    try:
        yield
    except DBAPIError as error:
        name = engine.url.database or str(engine.url)
        raise LedgerError(f"{name}: {_why(error.orig)}") from error
    except sqlite3.Error as error:
        raise LedgerError(f"{engine.url.database}: {_why(error)}") from error


def _why(error: BaseException | None) -> str:
    words = str(error)
    if "not a database" in words:
        return "not a ledger (no SQLite file)"
    if "locked" in words or "busy" in words:
        return f"another program is writing to it; waited {BUSY_MS // 1000} s"
    if "readonly" in words or "read-only" in words:
        return "cannot be written to (read-only)"
    if "unable to open" in words:
        return "cannot be opened; check the path and its permissions"
    return words


def for_writing(connection: Connection) -> Connection:
    """The connection with transactions that write."""
    return connection.execution_options(**{_WRITE: True})
