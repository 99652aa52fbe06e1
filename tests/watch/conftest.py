"""A watch over a server on loopback, its work done in this process, with a clock that is set by hand."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import func, select

from onrecord.config import Settings
from onrecord.extract.engine import Knowledge
from onrecord.ingest.live.sources import Watched, sources_from
from onrecord.ledger import tables as t
from onrecord.ledger.database import open_engine
from onrecord.ledger.watch import Health, Job, Queue
from onrecord.ledger.watch import tables as w
from onrecord.ledger.watch.jobs import job_of
from onrecord.pipeline import Pipeline
from onrecord.watch.looking import declared_of
from onrecord.watch.worker import Hands
from tests.hostile_server import Web, serving

START = datetime(2025, 7, 1, 12, tzinfo=UTC)
POSTGRES = pytest.param("postgres", marks=pytest.mark.postgres)


@cache
def knowledge() -> Knowledge:
    """Actors and places, loaded once: that takes longer than most of these tests."""
    return Pipeline(Settings(ledger="", knowledge=Path("none"))).knowledge


class Watching:
    """A ledger, its queue, and one worker's hands. `now` is moved by tests."""

    def __init__(self, where: str, folder: Path) -> None:
        self.where = where
        self.folder = folder
        self.now = START
        self.pipeline = Pipeline(Settings(ledger=where, knowledge=folder / "none"), clock=lambda: self.now)
        self.pipeline.knowledge = knowledge()
        self.watched = Watched(())
        self.alive = 0

    def declare(self, toml: str) -> None:
        """Watch these sources, with private addresses allowed and no pause between requests, unless the text says so."""
        head = "" if "[watch]" in toml else '[watch]\nallow_private = true\npace = "0s"\nrevisit = []\n'
        self.watched = sources_from(head + toml, "watch.toml", folder=self.folder)
        with self.queue() as queue:
            queue.declare(map(declared_of, self.watched.sources))

    @contextmanager
    def queue(self) -> Iterator[Queue]:
        with self.pipeline.store.queue() as queue:
            yield queue

    def _breathe(self) -> None:
        self.alive += 1

    def work(self, most: int = 10_000, worker: str = "w") -> int:
        """Do what is due now; how many jobs that was."""
        with self.queue() as queue:
            hands = Hands(self.pipeline, queue, self.watched, alive=self._breathe)
            for number in range(most):
                job = queue.lease(worker, 300)
                if job is None:
                    return number
                hands.do(job)
            return most

    def after(self, **time: float) -> int:
        """Let time go by, then do what is due."""
        self.now += timedelta(**time)
        return self.work()

    def health(self) -> Health:
        return self.pipeline.watching()

    def standing(self, name: str) -> tuple[str, str]:
        (found,) = (each for each in self.health().sources if each.name == name)
        return found.standing, found.words

    def jobs(self, **wanted: str) -> list[Job]:
        asked = select(w.jobs).where(w.jobs.c.kind != "source").order_by(w.jobs.c.target)
        with open_engine(self.where, write=False).connect() as connection:
            found = [job_of(row) for row in connection.execute(asked)]
        return [job for job in found if all(getattr(job, key) == value for key, value in wanted.items())]

    def numbers(self, *tables: str) -> tuple[int, ...]:
        """How many rows tables have."""
        with open_engine(self.where, write=False).connect() as connection:
            asked = (select(func.count()).select_from(t.metadata.tables[name]) for name in tables)
            return tuple(connection.execute(each).scalar_one() for each in asked)

    def current(self) -> dict[str, str | None]:
        """The title of each document as it is now, by its address."""
        with self.pipeline.view() as view, open_engine(self.where, write=False).connect() as connection:
            names = connection.execute(select(t.documents.c.id)).scalars().all()
            reports = [report for name in names if (report := view.report(name))]
        return {report.url or "": report.title for report in reports}


@pytest.fixture
def web() -> Iterator[Web]:
    with serving() as web:
        yield web


@pytest.fixture
def watching(tmp_path: Path) -> Watching:
    return Watching(str(tmp_path / "ledger.db"), tmp_path)


@pytest.fixture(params=["sqlite", POSTGRES])
def on_each_store(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Watching]:
    """Makes a watch on each store."""
    where = request.getfixturevalue("postgres").create() if request.param == "postgres" else str(tmp_path / "l.db")
    return lambda: Watching(where, tmp_path)
