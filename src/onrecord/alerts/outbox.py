"""What is to be sent, in a file of its own: found and written down in one step, so that nothing is lost or doubled."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import msgspec

from onrecord.alerts.bodies import Change, body_of, record_in, words_of
from onrecord.alerts.file import opened
from onrecord.alerts.schedule import ALWAYS, Schedule
from onrecord.errors import ExportError
from onrecord.model.record import Record
from onrecord.publish.privacy import public

WAITS = (60, 300, 1800, 7200, 43200)
"""Seconds until the next try after the first, second … failure; the last again and again."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Which incidents are told to whom.

    `asked` are the parameters that choose them; `search` the kept search that they are those of, None where they are
    the rule's own. `secret` signs what is sent to a webhook. `link` is the address of the page that shows incidents.
    """

    name: str
    url: str
    secret: str
    asked: dict[str, str]
    search: str | None = None
    schedule: Schedule = ALWAYS
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """Something to be sent. `delivery` is its id, the same at every try, by which a receiver knows it again.

    `again`: it was begun before, and this machine stopped before it knew whether it arrived.
    """

    number: int
    delivery: str
    rule: Rule
    body: bytes
    attempts: int
    again: bool = False


@dataclass(frozen=True, slots=True)
class Waiting:
    """How a rule stands: messages sent and waiting, why the first of these waits, and changes that are held."""

    rule: Rule
    sent: int
    waiting: int
    failure: str | None
    held: int = 0


class Outbox:
    """Rules, what they have told of each incident, and what is still to be sent. Used as a context manager."""

    def __init__(self, path: Path, *, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._file: sqlite3.Connection = opened(path)

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
            row = (rule.name, rule.url, rule.secret, json.dumps(rule.asked), _more(rule))
            self._file.execute("INSERT INTO rules (name, url, secret, asked, more) VALUES (?, ?, ?, ?, ?)", row)
            return self._know(rule, records)

    def follow(self, rule: Rule, asked: dict[str, str], records: Iterable[Record]) -> Rule:
        """Let a rule ask something else, as the search that it follows does now.

        Incidents that it chooses only now are known from the start, as when a rule is added.
        """
        changed = replace(rule, asked=asked)
        with self._step():
            self._file.execute("UPDATE rules SET asked = ? WHERE name = ?", (json.dumps(asked), rule.name))
            self._know(rule, records)
        return changed

    def _know(self, rule: Rule, records: Iterable[Record]) -> int:
        known = [(rule.name, record.id, words_of(public(record))) for record in _shown(records)]
        self._file.executemany("INSERT OR IGNORE INTO seen VALUES (?, ?, ?)", known)
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
        row = self._file.execute("SELECT name, url, secret, asked, more FROM rules WHERE name = ?", (name,)).fetchone()
        return None if row is None else _rule(row)

    def rules(self) -> list[Rule]:
        """All rules by name."""
        rows = self._file.execute("SELECT name, url, secret, asked, more FROM rules ORDER BY name").fetchall()
        return [_rule(row) for row in rows]

    def take(self, rule: Rule, records: Iterable[Record]) -> int:
        """Write down a message for each incident that is new, or tells anything that matters otherwise than before.

        What was seen and what is to be sent are written in one step: a stop in between leaves neither.
        """
        count, holds = 0, rule.schedule.holds(self._clock())
        with self._step():
            for record in _shown(records):
                leaving = public(record)
                known = self._seen(rule, record)
                change = Change(leaving, next((words for words in known.values() if words), None), words_of(leaving))
                if change.before == change.after:
                    continue
                self._file.execute("INSERT OR REPLACE INTO seen VALUES (?, ?, ?)", (rule.name, record.id, change.after))
                if holds:
                    self._hold(rule, change)
                else:
                    self._write(rule, [change])
                count += 1
        return count

    def release(self, rule: Rule) -> int:
        """Write what was held as one message, where its time has come: each incident once, from before to now."""
        with self._step():
            asked = "SELECT before, after, record, written FROM held WHERE rule = ? ORDER BY number"
            rows = self._file.execute(asked, (rule.name,)).fetchall()
            if not rows or not rule.schedule.releases(_read(min(row[3] for row in rows)), self._clock()):
                return 0
            changes = [Change(record_in(row[2]), row[0], row[1]) for row in rows]
            self._write(rule, changes, since=min(row[3] for row in rows))
            self._file.execute("DELETE FROM held WHERE rule = ?", (rule.name,))
        return len(changes)

    def _hold(self, rule: Rule, change: Change) -> None:
        """Hold a change with what was told before the first of those that are held of its incident."""
        held = []
        for name in (change.record.id, *change.record.redirects):
            asked = "SELECT number, before, written FROM held WHERE rule = ? AND incident = ?"
            held += self._file.execute(asked, (rule.name, name)).fetchall()
            self._file.execute("DELETE FROM held WHERE rule = ? AND incident = ?", (rule.name, name))
        _, before, written = min(held, default=(0, change.before, _time(self._clock())))
        if before == change.after:
            return
        row = (rule.name, change.record.id, before, change.after, msgspec.json.encode(change.record), written)
        self._file.execute(
            "INSERT INTO held (rule, incident, before, after, record, written) VALUES (?, ?, ?, ?, ?, ?)", row
        )

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

    def _write(self, rule: Rule, changes: list[Change], *, since: str | None = None) -> None:
        now = _time(self._clock())
        (last,) = self._file.execute("SELECT coalesce(max(number), 0) FROM outbox").fetchone()
        names = ",".join(change.record.id for change in changes)
        delivery = str(uuid5(NAMESPACE_URL, f"urn:onrecord:alert:{rule.name}:{names}:{last}:{now}"))
        row = (delivery, rule.name, body_of(rule.name, delivery, changes, since=since), now, now)
        self._file.execute("INSERT INTO outbox (delivery, rule, body, written, due) VALUES (?, ?, ?, ?, ?)", row)

    def due(self) -> list[Message]:
        """The first message of each rule that is not sent yet, where its time has come: messages keep their order."""
        now = self._clock()
        rows = self._file.execute(
            "SELECT o.number, o.delivery, o.body, o.attempts, o.began, r.name, r.url, r.secret, r.asked, r.more "
            "FROM outbox o JOIN rules r ON r.name = o.rule WHERE o.due <= ? AND o.number = "
            "(SELECT min(number) FROM outbox WHERE rule = r.name AND sent IS NULL) ORDER BY o.number",
            (_time(now),),
        ).fetchall()
        found = [Message(row[0], row[1], _rule(row[5:]), row[2], row[3], row[4] is not None) for row in rows]
        return [message for message in found if not message.rule.schedule.is_quiet(now)]

    def begin(self, message: Message) -> None:
        """Write down that a message is being sent: where nothing more is written, whether it arrived is not known."""
        self._file.execute("UPDATE outbox SET began = ? WHERE number = ?", (_time(self._clock()), message.number))

    def sent(self, message: Message) -> None:
        """Write down that a message arrived."""
        self._file.execute(
            "UPDATE outbox SET sent = ?, attempts = attempts + 1, failure = NULL, began = NULL WHERE number = ?",
            (_time(self._clock()), message.number),
        )

    def failed(self, message: Message, words: str) -> None:
        """Write down that a message did not arrive, and when it is tried again."""
        wait = WAITS[min(message.attempts, len(WAITS) - 1)]
        due = _time(self._clock() + timedelta(seconds=wait))
        self._file.execute(
            "UPDATE outbox SET attempts = attempts + 1, due = ?, failure = ?, began = NULL WHERE number = ?",
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
            (held,) = self._file.execute("SELECT count(*) FROM held WHERE rule = ?", (rule.name,)).fetchone()
            found.append(Waiting(rule, sent, waiting, first[0] if first else None, held))
        return found


def _shown(records: Iterable[Record]) -> Iterator[Record]:
    """Records that may leave: a confidential note leaves in no alert."""
    return (record for record in records if not record.confidential)


def _rule(row: tuple[Any, ...]) -> Rule:
    more = json.loads(row[4])
    return Rule(
        row[0],
        row[1],
        row[2],
        json.loads(row[3]),
        search=more.get("search"),
        schedule=Schedule(more.get("quiet", ""), more.get("digest", ""), more.get("zone", "UTC")),
        link=more.get("link"),
    )


def _more(rule: Rule) -> str:
    plan = rule.schedule
    more = {"search": rule.search, "quiet": plan.quiet, "digest": plan.digest, "zone": plan.zone, "link": rule.link}
    return json.dumps({name: value for name, value in more.items() if value})


def _time(time: datetime) -> str:
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _read(time: str) -> datetime:
    return datetime.fromisoformat(time)
