"""A queue on each store, with a clock that is set by hand."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta

import pytest

from onrecord.ledger import LedgerStore
from onrecord.ledger.watch import Declared, Found, Heard, Job, JobKind, Notes, Queue
from onrecord.link import Linker
from tests.ledger.conftest import Ledger

HERALD = Declared("Herald", "https://herald.example/feed", "herald.example", 900.0, 86_400.0)
DROP = Declared("Drop", "/drop", "", 10.0, 86_400.0)


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2025, 7, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def go(self, **time: float) -> None:
        self.now += timedelta(**time)


class Waiting:
    """A queue with the few calls that tests make."""

    def __init__(self, queue: Queue, clock: Clock, another: Callable[[], AbstractContextManager[Queue]]) -> None:
        self.queue, self.clock, self.another = queue, clock, another

    def lease(self, worker: str = "w") -> Job | None:
        return self.queue.lease(worker, 300)

    def leased(self, worker: str = "w") -> Job:
        job = self.lease(worker)
        assert job is not None
        return job

    def listed(self, *found: Found, home: Declared = HERALD) -> Job:
        """Let a source list publications, at its next time."""
        job = self.leased()
        assert job.kind is JobKind.SOURCE
        self.queue.listed(job, found, Heard(), home, again_in=home.interval)
        return job

    def done(self, job: Job, *, again_in: float | None = None, document: str | None = "d-1") -> None:
        self.queue.done(job, job.notes, document=document, again_in=again_in, result="new")


def page(
    path: str = "a", *, host: str = "herald.example", mark: str = "1", name: str | None = None, title: str = ""
) -> Found:
    return Found(JobKind.PAGE, f"https://{host}/{path}", host, mark, name, Notes(title=title))


@pytest.fixture
def waiting(ledger: Ledger) -> Iterator[Waiting]:
    clock = Clock()
    store = LedgerStore(ledger.where, linker=Linker(), clock=clock)
    with store.queue() as queue:
        queue.declare([HERALD])
        yield Waiting(queue, clock, store.queue)
