"""What is to be sent, in a file of its own: found and written down in one step, so that nothing is lost or doubled."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import msgspec

from onrecord.errors import ExportError
from onrecord.model.record import Record
from onrecord.publish.notes import headline, notes
from onrecord.publish.privacy import public
from onrecord.publish.site.changes import told

SCHEMA = "onrecord.alert/1"
WAITS = (60, 300, 1800, 7200, 43200)
"""Seconds until the next try after the first, second … failure; the last again and again."""
_FORM = 1
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


@dataclass(frozen=True, slots=True)
class Rule:
    """Which incidents are told to whom. `asked` are the options that choose them, `secret` signs what is sent."""

    name: str
    url: str
    secret: str
    asked: dict[str, str]


@dataclass(frozen=True, slots=True)
class Message:
    """Something to be sent. `delivery` is its id, the same at every try, by which a receiver knows it again."""

    number: int
    delivery: str
    rule: Rule
    body: bytes
    attempts: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """How a rule stands: how many messages were sent and wait, and why the first of them does."""

    rule: Rule
    sent: int
    waiting: int
    failure: str | None


class Outbox:
    """Rules, what they have told of each incident, and what is still to be sent. Used as a context manager."""

    def __init__(self, path: Path, *, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = sqlite3.connect(path, isolation_level=None, timeout=30)
            self._file.execute("PRAGMA foreign_keys = ON")
            self._set_up(path)
        except (OSError, sqlite3.Error) as error:
            raise ExportError(f"{path}: expected a file of alerts: {error}") from error

    def _set_up(self, path: Path) -> None:
        (form,) = self._file.execute("PRAGMA user_version").fetchone()
        if form not in (0, _FORM):
            raise ExportError(f"{path}: expected a file of alerts of form {_FORM}, found {form}")
        self._file.executescript(f"{_TABLES} PRAGMA user_version = {_FORM};")
        path.chmod(0o600)  # it holds the secrets that sign

    def __enter__(self) -> "Outbox":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    @contextmanager
    def _step(self) -> Iterator[None]:
        """All of it, or nothing; one process at a time."""
        self._file.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._file.execute("ROLLBACK")
            raise
        self._file.execute("COMMIT")

    def add(self, rule: Rule, records: Iterable[Record]) -> int:
        """Take a rule. The incidents that it chooses now are known from the start: only what changes later is told.

        Raises:
            ExportError: where there is a rule of that name.
        """
        with self._step():
            if self.rule(rule.name) is not None:
                raise ExportError(f"{rule.name}: expected another name: there is a rule of that one")
            row = (rule.name, rule.url, rule.secret, json.dumps(rule.asked))
            self._file.execute("INSERT INTO rules VALUES (?, ?, ?, ?)", row)
            known = [(rule.name, record.id, _words(public(record))) for record in _shown(records)]
            self._file.executemany("INSERT INTO seen VALUES (?, ?, ?)", known)
        return len(known)

    def remove(self, name: str) -> None:
        """Let go of a rule with what it still has to send.

        Raises:
            ExportError: where there is none.
        """
        with self._step():
            if not self._file.execute("DELETE FROM rules WHERE name = ?", (name,)).rowcount:
                raise ExportError(f"{name}: expected the name of a rule")

    def rule(self, name: str) -> Rule | None:
        """A rule by its name."""
        row = self._file.execute("SELECT name, url, secret, asked FROM rules WHERE name = ?", (name,)).fetchone()
        return None if row is None else _rule(row)

    def rules(self) -> list[Rule]:
        """All rules by name."""
        rows = self._file.execute("SELECT name, url, secret, asked FROM rules ORDER BY name").fetchall()
        return [_rule(row) for row in rows]

    def take(self, rule: Rule, records: Iterable[Record]) -> int:
        """Write down a message for each incident that is new, or tells anything that matters otherwise than before.

        What was seen and what is to be sent are written in one step: a stop in between leaves neither.
        """
        count = 0
        with self._step():
            for record in _shown(records):
                leaving = public(record)
                after, known = _words(leaving), self._seen(rule, record)
                before = next((words for words in known.values() if words), None)
                if before == after:
                    continue
                self._write(rule, leaving, before, after)
                count += 1
        return count

    def _seen(self, rule: Rule, record: Record) -> dict[str, str]:
        """What was told of an incident; where it was not, of those that are part of it now."""
        found = {}
        for name in (record.id, *record.redirects):
            row = self._file.execute(
                "SELECT told FROM seen WHERE rule = ? AND incident = ?", (rule.name, name)
            ).fetchone()
            if row is not None:
                found[name] = str(row[0])
        return found

    def _write(self, rule: Rule, record: Record, before: str | None, after: str) -> None:
        now = _time(self._clock())
        self._file.execute("INSERT OR REPLACE INTO seen VALUES (?, ?, ?)", (rule.name, record.id, after))
        (last,) = self._file.execute("SELECT coalesce(max(number), 0) FROM outbox").fetchone()
        delivery = str(uuid5(NAMESPACE_URL, f"urn:onrecord:alert:{rule.name}:{record.id}:{last}:{now}"))
        body = _body(rule, record, delivery, before, after)
        row = (delivery, rule.name, body, now, now)
        self._file.execute("INSERT INTO outbox (delivery, rule, body, written, due) VALUES (?, ?, ?, ?, ?)", row)

    def due(self) -> list[Message]:
        """The first message of each rule that is not sent yet, where its time has come: messages keep their order."""
        rows = self._file.execute(
            "SELECT o.number, o.delivery, o.body, o.attempts, r.name, r.url, r.secret, r.asked FROM outbox o "
            "JOIN rules r ON r.name = o.rule WHERE o.due <= ? AND o.number = "
            "(SELECT min(number) FROM outbox WHERE rule = r.name AND sent IS NULL) ORDER BY o.number",
            (_time(self._clock()),),
        ).fetchall()
        return [Message(row[0], row[1], _rule(row[4:]), row[2], row[3]) for row in rows]

    def sent(self, message: Message) -> None:
        """Write down that a message arrived."""
        self._file.execute(
            "UPDATE outbox SET sent = ?, attempts = attempts + 1, failure = NULL WHERE number = ?",
            (_time(self._clock()), message.number),
        )

    def failed(self, message: Message, words: str) -> None:
        """Write down that a message did not arrive, and when it is tried again."""
        wait = WAITS[min(message.attempts, len(WAITS) - 1)]
        due = _time(self._clock() + timedelta(seconds=wait))
        self._file.execute(
            "UPDATE outbox SET attempts = attempts + 1, due = ?, failure = ? WHERE number = ?",
            (due, words, message.number),
        )

    def waiting(self) -> list[Waiting]:
        """How each rule stands."""
        found = []
        for rule in self.rules():
            sent, waiting = self._file.execute(
                "SELECT count(sent), count(*) - count(sent) FROM outbox WHERE rule = ?", (rule.name,)
            ).fetchone()
            first = self._file.execute(
                "SELECT failure FROM outbox WHERE rule = ? AND sent IS NULL ORDER BY number LIMIT 1", (rule.name,)
            ).fetchone()
            found.append(Waiting(rule, sent, waiting, first[0] if first else None))
        return found


def _shown(records: Iterable[Record]) -> Iterator[Record]:
    """Records that may leave: a confidential note leaves in no alert."""
    return (record for record in records if not record.confidential)


def _rule(row: tuple[Any, ...]) -> Rule:
    return Rule(row[0], row[1], row[2], json.loads(row[3]))


def _time(time: datetime) -> str:
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _words(record: Record) -> str:
    """What matters of an incident: its facts and their standing. More reports of the same are no news."""
    fields = {name: words for name, words in told(record).fields.items() if name not in ("reports", "claims")}
    return json.dumps(fields, ensure_ascii=False)


def _body(rule: Rule, record: Record, delivery: str, before: str | None, after: str) -> bytes:
    then, now = json.loads(before) if before else {}, json.loads(after)
    changes = [{"field": name, "before": then.get(name), "after": words} for name, words in now.items()]
    body = {
        "schema": SCHEMA,
        "delivery": delivery,
        "rule": rule.name,
        "kind": "changed" if before else "new",
        "headline": headline(record),
        "notes": notes(record),
        "changes": [each for each in changes if before and each["before"] != each["after"]],
        "incident": record,
    }
    return msgspec.json.encode(body)
