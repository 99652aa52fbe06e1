"""A ledger in a PostgreSQL database. The driver, psycopg, comes with `pip install 'onrecord[postgres]'`.

Writers take turns: each transaction first takes one advisory lock for the whole ledger, then reads (decision 0006).
"""

from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.pool import NullPool

from onrecord.errors import LedgerError
from onrecord.ledger.sqlite import WRITES

BACKENDS = ("postgresql", "postgres")
_DRIVERS = (*BACKENDS, "postgresql+psycopg")
LOCK = 0x6F6E7265636F7264
"""The key of the writers' advisory lock: "onrecord" in ASCII."""
CONNECT_SECONDS = 10
_READER = "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
_WRITER = "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL READ COMMITTED"
"""Not a stricter one: its snapshot would be taken before the lock is, and miss what the last writer did."""
INSTALL = "the PostgreSQL driver is not installed; pip install 'onrecord[postgres]'"
_MEANINGS = {
    "08": "the connection to the server was lost; what was added before is kept",
    "28": "the server refuses this user or password",
    "3D": "the server has no database of that name; `createdb NAME` makes one",
    "53": "the server is out of space, memory or connections; what was added before is kept",
    "57": "the server is shutting down or starting; what was added before is kept",
    "25006": "cannot be written to (read-only)",
    "42501": "this user may not do that here; the user needs the right to make tables in the schema",
    "40": "two writers got in each other's way; run the same command again",
}
"""What a SQLSTATE, or the class that is its first two characters, means. PostgreSQL's manual, appendix A."""
_PHRASES = {
    "password": "28",  # nosec B105
    "authentication failed": "28",
    "no pg_hba.conf entry": "28",
    "role ": "28",
    "database ": "3D",
    "too many": "53",
    "the database system is": "57",
    "terminating connection": "57",
    "server closed the connection": "08",
    "connection is lost": "08",
}
"""For errors that come before there is a session, and so have no SQLSTATE."""


def open_server(url: URL, name: str, *, write: bool, wait_ms: int) -> Engine:
    """An engine for a database on a server.

    Raises:
        LedgerError: where the driver is missing, or the URL asks for another one.
    """
    if url.drivername not in _DRIVERS:
        raise LedgerError(f"{name}: expected a path or a database URL that begins with postgresql://")
    if not url.database:
        raise LedgerError(f"{name}: expected a database's name at the end (postgresql://HOST/DATABASE)")
    if "@" in (url.host or ""):  # the driver would repeat a part of the password as the host's name
        raise LedgerError(f"{name}: write a @ that is part of the password as %40")
    options: dict[str, Any] = {"connect_timeout": CONNECT_SECONDS, "client_encoding": "utf8"}
    options = {key: value for key, value in options.items() if key not in url.query}
    try:
        engine = create_engine(url.set(drivername="postgresql+psycopg"), poolclass=NullPool, connect_args=options)
    except ImportError as error:
        raise LedgerError(f"{name}: {INSTALL}") from error
    event.listen(engine, "connect", lambda raw, _: _set_up(raw, name, write=write, wait_ms=wait_ms))
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(raw: Any, name: str, *, write: bool, wait_ms: int) -> None:
    """Make a new session one that reads, or one that writes and waits for its turn no longer than it should."""
    encoding = raw.info.parameter_status("server_encoding")
    if encoding != "UTF8":
        raise LedgerError(f"{name}: the database is in {encoding}; make one with `createdb -E UTF8 -T template0 NAME`")
    with raw.cursor() as cursor:
        cursor.execute(_WRITER if write else _READER)
        cursor.execute(f"SET lock_timeout = {max(1, int(wait_ms))}")  # 0 would be: for ever
    raw.commit()


def _begin(connection: Connection) -> None:
    if connection.info.get(WRITES) is True:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")


def explain(error: BaseException | None, wait_ms: int) -> str:
    """What an error of the server or the driver means; never with values or a password in it."""
    state = getattr(error, "sqlstate", None) or ""
    primary = getattr(getattr(error, "diag", None), "message_primary", None)
    words = primary or " ".join(str(error).split())
    if state == "55P03":
        return f"another program is writing to it; waited {wait_ms // 1000} s"
    if not state:
        state = next((known for phrase, known in _PHRASES.items() if phrase in words), "")
    meaning = _MEANINGS.get(state) or _MEANINGS.get(state[:2])
    if meaning is not None:
        return f"{meaning} ({words})"
    return words if state else f"cannot be reached ({words})"
