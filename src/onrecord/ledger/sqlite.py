"""A ledger in one SQLite file."""

import math
import os
import sqlite3
import time
from contextlib import closing
from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.pool import NullPool

from onrecord.errors import LedgerError, NoLedgerError

WRITES = "onrecord_writes"
"""The key under which a connection says whether its next transaction writes: True, False or QUEUES."""
QUEUES = "queues"
"""It writes to the queue alone, not to the reports."""


def open_file(path: Path, *, write: bool, wait_ms: int) -> Engine:
    """An engine for a file, which is made where it is to be written and not there yet.

    Raises:
        LedgerError: for a folder, and for a file that is not there and cannot be.
    """
    if path.is_dir():
        raise LedgerError(f"{path}: expected a ledger file, found a folder")
    if not path.exists():
        if not write:
            raise NoLedgerError(f"{path}: no ledger there yet; `onrecord ingest PATH…` makes one")
        if not path.parent.is_dir():
            raise LedgerError(f"{path}: the folder {path.parent} does not exist")
    creator = _creator(path, write=write, wait_ms=wait_ms)
    engine = create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool, creator=creator)
    event.listen(engine, "begin", _begin)
    return engine


def _creator(path: Path, *, write: bool, wait_ms: int) -> Any:
    def connect() -> sqlite3.Connection:
        address = _address(path, write=write)
        connection = sqlite3.connect(address, uri=True, timeout=wait_ms / 1000, isolation_level=None)
        _set_up(connection, path, wait_ms, write=write)
        return connection

    return connect


def _address(path: Path, *, write: bool) -> str:
    """A reader of a file that cannot be written to gets by without the files that a write-ahead log needs."""
    address = path.absolute().as_uri()
    if write:
        return address
    wal = path.with_name(path.name + "-wal")
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    settled = not wal.exists() or wal.stat().st_size == 0
    return address if writable else f"{address}?mode=ro" + ("&immutable=1" if settled else "")


@lru_cache(maxsize=1)
def _has_mathematics() -> bool:
    """Whether this build of SQLite reckons with angles by itself."""
    with closing(sqlite3.connect("")) as connection:
        return ("ENABLE_MATH_FUNCTIONS",) in connection.execute("PRAGMA compile_options").fetchall()


def add_mathematics(connection: sqlite3.Connection) -> None:
    """Let a connection reckon with angles (see shapes)."""
    if not _has_mathematics():
        for function in (math.sin, math.cos, math.radians):
            connection.create_function(function.__name__, 1, function, deterministic=True)


def _set_up(connection: sqlite3.Connection, path: Path, wait_ms: int, *, write: bool) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    add_mathematics(connection)
    if write:
        try:
            _keep_a_log(connection, wait_ms)
        except sqlite3.OperationalError as error:
            raise LedgerError(f"{path}: {explain(error, wait_ms)}") from error
        connection.execute("PRAGMA synchronous = FULL")  # a commit is on the disk: docs/stores.md
    else:
        connection.execute("PRAGMA query_only = ON")


def _keep_a_log(connection: sqlite3.Connection, wait_ms: int) -> None:
    """Turn the write-ahead log on. Whoever finds another program doing so is refused at once, not after a wait."""
    until = time.monotonic() + wait_ms / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() >= until:
                raise
            time.sleep(_PAUSE)


_PAUSE = 0.02
"""Seconds between two tries."""


def _begin(connection: Connection) -> None:
    """Start a writer's transaction as one that writes, so that two writers queue instead of failing half-way."""
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.info.get(WRITES) else "BEGIN")


def explain(error: BaseException | None, wait_ms: int) -> str:
    """What an error of SQLite means."""
    words = str(error)
    if "not a database" in words:
        return "not a ledger (no SQLite file)"
    if "locked" in words or "busy" in words:
        return f"another program is writing to it; waited {wait_ms // 1000} s"
    if "readonly" in words or "read-only" in words:
        return "cannot be written to (read-only)"
    if "unable to open" in words:
        return "cannot be opened; check the path and its permissions"
    if "disk is full" in words:
        return "the disk is full; what was added before is kept"
    return words
