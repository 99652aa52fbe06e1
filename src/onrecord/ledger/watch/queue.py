"""The lease queue: a job is leased for some time by one worker, and anybody's again when that time is over.

Work is done at least once: a worker that dies leaves its job to the next. What it does to the ledger is the same
however often it is done, so nothing is doubled. Hosts are leased with their jobs, so that one host is never asked by
two workers at once, whatever machine they run on (docs/watch.md).
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Engine, Select, Update, delete, exists, select, update

from onrecord.ledger.database import errors_named, queueing, reading
from onrecord.ledger.protocols import Clock
from onrecord.ledger.sql import insert_new
from onrecord.ledger.watch import tables as w
from onrecord.ledger.watch.clock import set_right
from onrecord.ledger.watch.health import MOST_BACK_OFF, Health, health_of, keep_told
from onrecord.ledger.watch.jobs import NO_NOTES, Found, Job, JobKind, JobState, Notes, job_of, packed
from onrecord.ledger.watch.listed import keep_listed
from onrecord.ledger.watch.sources import Declared, Heard, Row, SourceState, declare, keep_failure, keep_heard, state_of
from onrecord.ledger.watch.times import later, stamp

HOLD_SECONDS = 60.0
"""For how long a host is kept for a worker that does not say it is done with it."""
NO_END = "the worker did not come to an end with it"
GAP = "it listed nothing that was known: it may have listed more between two looks; a shorter interval helps"
_RANKS = (0, 1)
_LONGEST_WAIT = 300.0


@dataclass(frozen=True, slots=True)
class Left:
    """What a worker that ended had: how many jobs, and the targets of those that were given up for that."""

    jobs: int
    given_up: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """What a listing came to: publications that are new, and those that were known."""

    new: int
    known: int


class Queue:
    """The queue of one ledger."""

    def __init__(self, engine: Engine, connection: Connection, *, clock: Clock) -> None:
        self._engine = engine
        self._connection = connection
        self._clock = clock

    @contextmanager
    def _writing(self) -> Iterator[str]:
        """A transaction of the queue's own, and the time at which it began."""
        with errors_named(self._engine), queueing(self._connection):
            yield self.now()

    def now(self) -> str:
        """The clock's time as it is kept."""
        return stamp(self._clock())

    def declare(self, declared: Iterable[Declared]) -> None:
        """Let these sources be watched, and no others."""
        with self._writing() as now:
            declare(self._connection, declared, now)

    def lease(self, worker: str, seconds: float) -> Job | None:
        """The next job that is due, for so many seconds; None where there is none, or its host is not free yet."""
        with self._writing() as now:
            host = self._connection.execute(_free_host(now)).scalar()
            row = None if host is None else self._first_due(host, now)
            if row is None:
                return None
            lease = f"{worker}#{row.tries + 1}"
            taken = {"due": later(now, seconds), "changed": now, "worker": lease, "tries": row.tries + 1}
            self._connection.execute(_job(row.id).values(**taken, reason=row.reason or NO_END))
            free = later(now, HOLD_SECONDS) if host else now
            self._connection.execute(update(w.hosts).where(w.hosts.c.host == host).values(free=free, changed=now))
            return replace(job_of(row, lease), tries=row.tries + 1)

    def _first_due(self, host: str, now: str) -> Any | None:
        due = select(w.jobs).where(w.jobs.c.host == host, w.jobs.c.state == JobState.WAITING, w.jobs.c.due <= now)
        for rank in _RANKS:
            first = due.where(w.jobs.c.rank == rank).order_by(w.jobs.c.due).limit(1)
            row = self._connection.execute(first.with_for_update(skip_locked=True)).first()
            if row is not None:
                return row
        return None

    def renew(self, job: Job, seconds: float) -> bool:
        """Keep a job for so many seconds more; whether it is still the worker's."""
        with self._writing() as now:
            return self._set(job, due=later(now, seconds), changed=now)

    def free_host(self, host: str, seconds: float) -> None:
        """Let a host be asked again after so many seconds."""
        if not host:
            return
        with self._writing() as now:
            insert_new(self._connection, w.hosts, [{"host": host, "free": now, "changed": now}])
            free = {"free": later(now, seconds), "changed": now}
            self._connection.execute(update(w.hosts).where(w.hosts.c.host == host).values(**free))

    def keep_robots(self, host: str, robots: str) -> None:
        """Write down the robots.txt of a host."""
        with self._writing() as now:
            kept = {"robots": robots, "robots_asked": now}
            self._connection.execute(update(w.hosts).where(w.hosts.c.host == host).values(**kept))

    def robots(self, host: str, *, younger_than: float) -> str | None:
        """The robots.txt of a host, where it was asked for at most so many seconds ago."""
        with errors_named(self._engine), reading(self._connection):
            asked = select(w.hosts.c.robots, w.hosts.c.robots_asked).where(w.hosts.c.host == host)
            row = self._connection.execute(asked).first()
        oldest = later(self.now(), -younger_than)
        is_fresh = row is not None and row.robots_asked is not None and row.robots_asked >= oldest
        return row.robots if row is not None and is_fresh else None

    def listed(self, job: Job, found: Sequence[Found], heard: Heard, home: Declared, *, again_in: float) -> Kept:
        """Queue what a source lists, and look at the source again after so many seconds; all of it or nothing.

        `home` is the source itself, wherever it led this time.
        """
        with self._writing() as now:
            new, known = keep_listed(self._connection, job.source, found, now)
            before = state_of(self._connection, job.source)
            if new and not known and before is not None and before.listed and not heard.note:
                heard = replace(heard, note=GAP)
            keep_heard(self._connection, job.source, heard, now, new=new)
            self._home(job, home, due=later(now, again_in), changed=now, tries=0, reason=None)
            self._count("listed", job.source, new)
            return Kept(new, known)

    def unanswered(self, job: Job, reason: str, home: Declared, *, again_in: float) -> None:
        """Write down that a source did not answer as it should, and when it is asked again."""
        with self._writing() as now:
            keep_failure(self._connection, job.source, reason, now)
            self._home(job, home, due=later(now, again_in), changed=now, tries=0, reason=reason)
            self._count("source_failures", job.source)

    def _home(self, job: Job, home: Declared, **values: object) -> None:
        """Set a source's job back to the source's own address."""
        self._set(job, target=home.place, host=home.host, notes=packed(NO_NOTES), worker=None, **values)

    def done(self, job: Job, notes: Notes, *, document: str | None, again_in: float | None, result: str) -> None:
        """Bring a job to its end. It is looked at again after so many seconds, or not (None).

        Where the source has said something else of it meanwhile, it is done again at once.
        """
        with self._writing() as now:
            end: Row = {"state": JobState.DONE, "due": now, "changed": now, "tries": 0, "worker": None, "reason": None}
            end |= {"text": None, "notes": packed(notes), "document": document or job.document}
            if again_in is not None:
                end |= {"state": JobState.WAITING, "due": later(now, again_in)}
            if not self._connection.execute(_held(job).where(w.jobs.c.mark == job.mark).values(**end)).rowcount:
                self._set(job, due=now, changed=now, tries=0, worker=None)
            self._count("jobs", result)

    def again(self, job: Job, *, target: str, host: str, notes: Notes) -> None:
        """Put a job back, to be done soon under another address, without counting this as a try."""
        with self._writing() as now:
            insert_new(self._connection, w.hosts, [{"host": host, "free": now, "changed": now}])
            back: Row = {"target": target, "host": host, "notes": packed(notes), "due": now, "changed": now}
            self._set(job, **back, worker=None, tries=max(job.tries - 1, 0), reason=job.reason)

    def failed(self, job: Job, reason: str, *, again_in: float | None) -> None:
        """Write down why a job failed. It is tried again after so many seconds, or is dead (None)."""
        with self._writing() as now:
            state = JobState.DEAD if again_in is None else JobState.WAITING
            due = later(now, again_in or 0)
            self._set(job, state=state, due=due, changed=now, worker=None, reason=reason)
            self._count("jobs", "dead" if again_in is None else "failed")

    def dead(self, limit: int = 1000) -> list[Job]:
        """Jobs that were given up, the latest first."""
        asked = select(w.jobs).where(w.jobs.c.state == JobState.DEAD).order_by(w.jobs.c.changed.desc(), w.jobs.c.id)
        with errors_named(self._engine), reading(self._connection):
            return [job_of(row) for row in self._connection.execute(asked.limit(limit))]

    def retry(self, names: Sequence[str] = (), *, source: str | None = None) -> int:
        """Queue jobs again that were given up: those of some ids (or beginnings of ids), of a source, or all."""
        with self._writing() as now:
            rows = update(w.jobs).where(w.jobs.c.state == JobState.DEAD)
            rows = rows if source is None else rows.where(w.jobs.c.source == source)
            again = rows.values(state=JobState.WAITING, due=now, changed=now, tries=0, worker=None)
            asked = [w.jobs.c.id.startswith(name, autoescape=True) for name in names]
            if not asked:
                return self._connection.execute(again).rowcount
            return sum(self._connection.execute(again.where(each)).rowcount for each in asked)

    def is_idle(self) -> bool:
        """Whether nothing is due and nobody has a job."""
        with errors_named(self._engine), reading(self._connection):
            busy = exists().where(w.jobs.c.state == JobState.WAITING, w.jobs.c.worker.is_not(None))
            due = exists().where(w.jobs.c.state == JobState.WAITING, w.jobs.c.due <= self.now())
            return not self._connection.execute(select(busy | due)).scalar_one()

    def job(self, name: str) -> Job | None:
        """A job by its id."""
        with errors_named(self._engine), reading(self._connection):
            row = self._connection.execute(select(w.jobs).where(w.jobs.c.id == name)).first()
        return None if row is None else job_of(row)

    def source(self, name: str) -> SourceState | None:
        """What is known of a source; None for one that was never watched."""
        with errors_named(self._engine), reading(self._connection):
            return state_of(self._connection, name)

    def health(self) -> Health:
        """How watching goes: each source's standing, what waits, what was given up, who works."""
        with errors_named(self._engine), reading(self._connection):
            return health_of(self._connection, self.now())

    def told(self, source: str, standing: str) -> bool:
        """Keep the standing of a source that people were told of; whether it was another one before."""
        with self._writing():
            return keep_told(self._connection, source, standing)

    def set_right(self) -> int:
        """Bring back what lies in the future because the clock was set back; how many rows did."""
        with self._writing() as now:
            return set_right(self._connection, now)

    def seen(self, worker: str, machine: str, pid: int) -> None:
        """Write down that a worker is alive."""
        with self._writing() as now:
            row: Row = {"id": worker, "machine": machine, "pid": pid, "started": now, "seen": now}
            if not insert_new(self._connection, w.workers, [row]):
                self._connection.execute(update(w.workers).where(w.workers.c.id == worker).values(seen=now))

    def gone(self, worker: str, *, most: int) -> Left:
        """Write down that a worker has ended. What it had is anybody's soon: later each time, as it may be to blame.

        A publication with which `most` workers ended is given up; a source is not asked again for some hours.
        """
        with self._writing() as now:
            self._connection.execute(delete(w.workers).where(w.workers.c.id == worker))
            its = (w.jobs.c.state == JobState.WAITING) & w.jobs.c.worker.startswith(f"{worker}#", autoescape=True)
            rows = self._connection.execute(select(w.jobs).where(its)).all()
            for row in rows:
                self._leave(row, now, is_given_up=row.tries >= most)
                host = update(w.hosts).where(w.hosts.c.host == row.host)
                self._connection.execute(host.values(free=later(now, 2.0), changed=now))
            return Left(len(rows), tuple(row.target for row in rows if row.tries >= most))

    def _leave(self, row: Any, now: str, *, is_given_up: bool) -> None:
        """Let a job be anybody's, whose worker ended with it."""
        left: Row = {"due": later(now, min(2.0 ** min(row.tries, 10), _LONGEST_WAIT)), "changed": now, "worker": None}
        if is_given_up and row.kind == JobKind.SOURCE:
            keep_failure(self._connection, row.source, NO_END, now)
            left |= {"due": later(now, MOST_BACK_OFF), "tries": 0}
            self._count("source_failures", row.source)
        elif is_given_up:
            left |= {"state": JobState.DEAD, "due": now, "reason": NO_END}
            self._count("jobs", "dead")
        self._connection.execute(_job(row.id).values(**left))

    def counts(self) -> dict[str, dict[str, int]]:
        """What has been counted since the ledger was made: by name, then by label."""
        with errors_named(self._engine), reading(self._connection):
            rows = self._connection.execute(select(w.counts).order_by(w.counts.c.name, w.counts.c.label)).all()
        found: dict[str, dict[str, int]] = {}
        for row in rows:
            found.setdefault(row.name, {})[row.label] = row.number
        return found

    def _count(self, name: str, label: str, number: int = 1) -> None:
        insert_new(self._connection, w.counts, [{"name": name, "label": label, "number": 0}])
        row = update(w.counts).where(w.counts.c.name == name, w.counts.c.label == label)
        self._connection.execute(row.values(number=w.counts.c.number + number))

    def _set(self, job: Job, **values: object) -> bool:
        """Change a job that is still the worker's; whether it was."""
        return self._connection.execute(_held(job).values(**values)).rowcount == 1


def _held(job: Job) -> Update:
    return _job(job.id).where(w.jobs.c.worker == job.lease, w.jobs.c.state == JobState.WAITING)


def _job(name: str) -> Update:
    return update(w.jobs).where(w.jobs.c.id == name)


def _free_host(now: str) -> Select[str]:
    """The host that has been left alone for longest of those that have something due."""
    due = [
        exists().where(
            w.jobs.c.host == w.hosts.c.host,
            w.jobs.c.state == JobState.WAITING,
            w.jobs.c.rank == rank,
            w.jobs.c.due <= now,
        )
        for rank in _RANKS
    ]
    asked = select(w.hosts.c.host).where(w.hosts.c.free <= now, due[0] | due[1]).order_by(w.hosts.c.free).limit(1)
    return asked.with_for_update(of=w.hosts, skip_locked=True)
