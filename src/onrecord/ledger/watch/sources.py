"""Sources as the queue knows them: which are watched, when they answered last, and what they said of themselves."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, select, update

from onrecord.ledger.sql import insert_new
from onrecord.ledger.watch import tables as w
from onrecord.ledger.watch.jobs import JobKind, JobState, Notes, packed, source_job

Row = dict[str, str | int | float | None]


@dataclass(frozen=True, slots=True)
class Declared:
    """A source in the file of sources. `interval` and `silent_after` are in seconds."""

    name: str
    place: str
    host: str
    interval: float
    silent_after: float


@dataclass(frozen=True, slots=True)
class Heard:
    """What an answer of a source said, for the next time it is asked. `note` is for people; None: nothing to say."""

    etag: str | None = None
    modified: str | None = None
    cursor: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class SourceState:
    """What the queue knows of a source. Times are None where it has not happened yet."""

    name: str
    place: str
    interval: float
    silent_after: float
    added: str
    asked: str | None
    answered: str | None
    spoke: str | None
    failures: int
    listed: int
    reason: str | None
    note: str | None
    etag: str | None
    modified: str | None
    cursor: str | None
    told: str | None


_STATE = select(*(w.sources.c[name] for name in SourceState.__slots__))


def declare(connection: Connection, declared: Iterable[Declared], now: str) -> None:
    """Let these sources be watched, and no others. One whose place has changed is asked from the beginning."""
    connection.execute(update(w.sources).values(active=0))
    for each in declared:
        _declare(connection, each, now)
    kept = select(w.sources.c.name).where(w.sources.c.active == 1)
    gone = update(w.jobs).where(w.jobs.c.kind == JobKind.SOURCE, w.jobs.c.source.not_in(kept))
    connection.execute(gone.values(state=JobState.DONE, changed=now))


def _declare(connection: Connection, source: Declared, now: str) -> None:
    fresh: Row = {"name": source.name, "place": source.place, "active": 1, "interval": source.interval}
    fresh |= {"silent_after": source.silent_after, "added": now, "failures": 0, "listed": 0}
    insert_new(connection, w.sources, [fresh])
    insert_new(connection, w.hosts, [{"host": source.host, "free": now, "changed": now}])
    row = update(w.sources).where(w.sources.c.name == source.name)
    moved = {"etag": None, "modified": None, "cursor": None, "place": source.place}
    connection.execute(row.where(w.sources.c.place != source.place).values(**moved))
    connection.execute(row.values(active=1, interval=source.interval, silent_after=source.silent_after))
    _declare_job(connection, source, now)


def _declare_job(connection: Connection, source: Declared, now: str) -> None:
    job = source_job(source.name)
    fresh: Row = {"id": job, "kind": JobKind.SOURCE, "source": source.name, "target": source.place, "host": source.host}
    fresh |= {"mark": "", "state": JobState.WAITING, "rank": 0, "due": now, "changed": now, "tries": 0}
    fresh |= {"notes": packed(Notes()), "added": now}
    if insert_new(connection, w.jobs, [fresh]):
        return
    asleep = (
        update(w.jobs)
        .where(w.jobs.c.id == job)
        .where((w.jobs.c.target != source.place) | (w.jobs.c.state != JobState.WAITING))
    )
    again = {"target": source.place, "host": source.host, "state": JobState.WAITING, "due": now, "changed": now}
    connection.execute(asleep.values(**again, tries=0, worker=None))


def state_of(connection: Connection, name: str) -> SourceState | None:
    """A source; None for one that was never watched."""
    row = connection.execute(_STATE.where(w.sources.c.name == name)).first()
    return None if row is None else SourceState(*row)


def active_states(connection: Connection) -> list[SourceState]:
    """The sources that are watched, by name."""
    asked = _STATE.where(w.sources.c.active == 1).order_by(w.sources.c.name)
    return [SourceState(*row) for row in connection.execute(asked)]


def keep_heard(connection: Connection, name: str, heard: Heard, now: str, *, new: int) -> None:
    """Write down that a source answered, what it said of itself, and how many publications it listed anew."""
    said = {"etag": heard.etag, "modified": heard.modified, "cursor": heard.cursor, "note": heard.note}
    spoke = {"spoke": now, "listed": w.sources.c.listed + new} if new else {}
    connection.execute(
        update(w.sources)
        .where(w.sources.c.name == name)
        .values(asked=now, answered=now, failures=0, reason=None, **said, **spoke)
    )


def keep_failure(connection: Connection, name: str, reason: str, now: str) -> None:
    """Write down that a source did not answer as it should."""
    failed = {"asked": now, "failures": w.sources.c.failures + 1, "reason": reason}
    connection.execute(update(w.sources).where(w.sources.c.name == name).values(**failed))
