"""The file that alerts are kept in: its tables, and how an older one is brought up to date."""

import sqlite3
from pathlib import Path

from onrecord.errors import ExportError

FORM = 2
_TABLES = """
CREATE TABLE IF NOT EXISTS rules (name TEXT PRIMARY KEY, url TEXT NOT NULL, secret TEXT NOT NULL, asked TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS seen (
    rule TEXT NOT NULL REFERENCES rules (name) ON DELETE CASCADE, incident TEXT NOT NULL, told TEXT NOT NULL,
    PRIMARY KEY (rule, incident));
CREATE TABLE IF NOT EXISTS outbox (
    number INTEGER PRIMARY KEY AUTOINCREMENT, delivery TEXT NOT NULL UNIQUE,
    rule TEXT NOT NULL REFERENCES rules (name) ON DELETE CASCADE, body BLOB NOT NULL, written TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0, due TEXT NOT NULL, sent TEXT, failure TEXT);
"""
_TO_SECOND = """
ALTER TABLE rules ADD COLUMN more TEXT NOT NULL DEFAULT '{}';
ALTER TABLE outbox ADD COLUMN began TEXT;
CREATE TABLE held (
    number INTEGER PRIMARY KEY AUTOINCREMENT, rule TEXT NOT NULL REFERENCES rules (name) ON DELETE CASCADE,
    incident TEXT NOT NULL, before TEXT, after TEXT NOT NULL, record BLOB NOT NULL, written TEXT NOT NULL,
    UNIQUE (rule, incident));
"""


def opened(path: Path) -> sqlite3.Connection:
    """The file of alerts, made where there is none and brought up to date where it is older.

    Raises:
        ExportError: where it cannot be, or is no such file.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = sqlite3.connect(path, isolation_level=None, timeout=30)
        file.execute("PRAGMA foreign_keys = ON")
        _set_up(file, path)
    except (OSError, sqlite3.Error) as error:
        raise ExportError(f"{path}: expected a file of alerts: {error}") from error
    return file


def _set_up(file: sqlite3.Connection, path: Path) -> None:
    (form,) = file.execute("PRAGMA user_version").fetchone()
    if form > FORM or form < 0:
        raise ExportError(f"{path}: expected a file of alerts of form {FORM}, found {form}")
    if form < FORM:
        steps = (_TABLES if form == 0 else "") + _TO_SECOND
        file.executescript(f"BEGIN IMMEDIATE; {steps} PRAGMA user_version = {FORM}; COMMIT;")
    path.chmod(0o600)  # it holds the secrets that sign
