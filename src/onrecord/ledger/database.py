"""Opening the database behind a ledger: one transaction at a time, errors in words, schema checked."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from onrecord.errors import LedgerError
from onrecord.ledger import postgres, sqlite
from onrecord.ledger.sqlite import QUEUES, WRITES

BUSY_MS = 30_000
"""How long a writer waits for another one, in milliseconds."""


def open_engine(ledger: str, *, write: bool, wait_ms: int | None = None) -> Engine:
    """An engine for a path or a database URL, by which a writer waits for another one for BUSY_MS or another time.

    Raises:
        LedgerError: for what is neither, or cannot be there.
    """
    wait_ms = BUSY_MS if wait_ms is None else wait_ms
    if "://" not in ledger:
        return sqlite.open_file(Path(ledger).expanduser(), write=write, wait_ms=wait_ms)
    url = _url(ledger)
    backend = url.drivername.split("+")[0]
    if backend == "sqlite":
        return sqlite.open_file(Path(url.database or ""), write=write, wait_ms=wait_ms)
    if backend in postgres.BACKENDS:
        return postgres.open_server(url, shown(ledger), write=write, wait_ms=wait_ms)
    raise LedgerError(f"{shown(ledger)}: {_EXPECTED}, found {url.drivername}")


_EXPECTED = "expected a path or a database URL (postgresql://[USER[:PASSWORD]@]HOST[:PORT]/DATABASE)"


def _url(ledger: str) -> URL:
    try:
        return make_url(ledger)
    except (ArgumentError, ValueError) as error:
        raise LedgerError(f"{shown(ledger)}: {_EXPECTED}") from error


def shown(ledger: str) -> str:
    """A path or URL as it may be printed: without user, password and options."""
    if "://" not in ledger:
        return ledger
    scheme, rest = ledger.split("://", 1)
    return f"{scheme}://{rest.rsplit('@', 1)[-1].split('?')[0]}"


@contextmanager
def reading(connection: Connection) -> Iterator[None]:
    """A transaction that only reads; it sees one state of the ledger throughout."""
    connection.info[WRITES] = False
    with connection.begin():
        yield


@contextmanager
def writing(connection: Connection) -> Iterator[None]:
    """A transaction that writes. It waits for its turn before it reads anything: writers never overlap."""
    connection.info[WRITES] = True
    with connection.begin():
        yield


@contextmanager
def queueing(connection: Connection) -> Iterator[None]:
    """A transaction that writes to the queue alone: on PostgreSQL it waits for no writer of reports."""
    connection.info[WRITES] = QUEUES
    with connection.begin():
        yield


@contextmanager
def errors_named(engine: Engine) -> Iterator[None]:
    """Turn database errors into LedgerError with the ledger's name and what to do."""
    try:
        yield
    except DBAPIError as error:
        raise LedgerError(f"{_name(engine)}: {_why(engine, error.orig)}") from error
    except sqlite3.Error as error:
        raise LedgerError(f"{_name(engine)}: {_why(engine, error)}") from error


def _name(engine: Engine) -> str:
    if engine.dialect.name == "sqlite":
        return engine.url.database or ""
    return shown(engine.url.set(drivername="postgresql").render_as_string(hide_password=True))


def _why(engine: Engine, error: BaseException | None) -> str:
    explain = sqlite.explain if engine.dialect.name == "sqlite" else postgres.explain
    return explain(error, BUSY_MS)
