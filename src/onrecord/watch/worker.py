"""One worker: leases a job, does it, and takes the next, until it is told to stop."""

import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import structlog

from onrecord import __version__
from onrecord.config import Settings
from onrecord.errors import LedgerError, SettingError
from onrecord.ingest import IngestSettings
from onrecord.ingest.live.sources import Source, Watched, read_sources
from onrecord.ledger.watch import Job, JobKind, Queue
from onrecord.ledger.watch.health import MOST_BACK_OFF
from onrecord.ledger.watch.queue import NO_END
from onrecord.log import set_up_logging
from onrecord.pipeline import Pipeline, utc_now
from onrecord.watch.asking import Asking
from onrecord.watch.looking import Looking, declared_of
from onrecord.watch.patience import MOST_TRIES
from onrecord.watch.reading import LEASE_SECONDS, Reading

IDLE_SECONDS = 0.5
LEDGER_WAIT_SECONDS = 5.0
"""After which a worker tries again where the ledger cannot be written: a full disk, a server that is away."""
_RELOADED_EVERY = 10.0


@dataclass(frozen=True, slots=True)
class Task:
    """What a worker is started with. `once`: it ends when nothing is due and nobody works any more."""

    settings: Settings
    sources: Path
    worker: str
    parent: int
    once: bool = False
    log_json: bool = False


def fetching(watched: Watched, *, clock: Callable[[], datetime] = utc_now) -> IngestSettings:
    """The limits of ingestion, for watching, with a name for those who run the servers."""
    agent = f"onrecord/{__version__}" + (f" (+{watched.contact})" if watched.contact else "")
    return IngestSettings(allow_private=watched.allow_private, user_agent=agent, clock=clock)


class Hands:
    """Does jobs, of whatever kind, over one opened queue. `alive` is called as a long job goes on."""

    def __init__(self, pipeline: Pipeline, queue: Queue, watched: Watched, *, alive: Callable[[], None]) -> None:
        limits = fetching(watched, clock=pipeline.clock)
        asking = Asking(queue, limits, pace=watched.pace, clock=pipeline.clock)
        self._queue = queue
        self._watched = watched
        self._looking = Looking(queue, asking, clock=pipeline.clock, retry=watched.retry)
        self._reading = Reading(pipeline, queue, asking, limits, retry=watched.retry, renewed=alive)

    def do(self, job: Job) -> None:
        """Do one job and write down what came of it.

        Raises:
            LedgerError: where that cannot be written; the job is done again when its lease is over.
        """
        if job.kind is JobKind.SOURCE:
            source = self._watched.source(job.source)
            if source is None:  # taken out of the file of sources since it was queued
                self._queue.done(job, job.notes, document=None, again_in=None, result="unwatched")
            elif job.tries > MOST_TRIES:
                self._queue.unanswered(job, NO_END, declared_of(source), again_in=MOST_BACK_OFF)
            else:
                self._looking.look(job, source)
        elif job.tries > MOST_TRIES:  # it ended the workers that had it, or it would have been given up before
            self._queue.failed(job, job.reason or NO_END, again_in=None)
        elif job.kind is JobKind.FILE:
            self._reading.read_file(job)
        elif job.kind is JobKind.TEXT:
            self._reading.read_text(job, self._source_of(job))
        else:
            self._reading.read_page(job, self._source_of(job))

    def _source_of(self, job: Job) -> Source:
        """The source of a publication; the first one's manners for one that is watched no longer."""
        found = self._watched.source(job.source)
        return found or replace(self._watched.sources[0], name=job.source, outlet=None, revisit=(), asks_robots=True)


class Worker:
    """The loop of one process. `stop` ends it after the job at hand."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._stopping = False
        self._pipeline = Pipeline(task.settings)
        self._watched = read_sources(task.sources)
        self._read_at = time.monotonic()
        self._log = structlog.get_logger().bind(worker=task.worker)

    def stop(self, *_: object) -> None:
        """End after the job at hand."""
        self._stopping = True

    def run(self) -> None:
        """Work until stopped. A ledger that cannot be written is tried again; no job is lost by it."""
        while not self._stopping:
            try:
                with self._pipeline.store.queue() as queue:
                    if self._work(queue):
                        return
            except LedgerError as error:
                signal.alarm(0)
                self._log.error("ledger failed", error=str(error), again_in=LEDGER_WAIT_SECONDS)
                self._sleep(LEDGER_WAIT_SECONDS)

    def _work(self, queue: Queue) -> bool:
        """Do what is due; whether the worker is to end."""
        while not self._stopping and os.getppid() == self._task.parent:  # whose parent was killed stops by itself
            self._reload()
            hands = Hands(self._pipeline, queue, self._watched, alive=_alive)
            job = queue.lease(self._task.worker, LEASE_SECONDS)
            if job is not None:
                _alive()
                hands.do(job)
                signal.alarm(0)
            elif self._task.once and queue.is_idle():
                return True
            else:
                self._sleep(IDLE_SECONDS)
        return True

    def _reload(self) -> None:
        """Read the file of sources again, where it was some time ago; one that is wrong changes nothing."""
        if time.monotonic() - self._read_at < _RELOADED_EVERY:
            return
        self._read_at = time.monotonic()
        try:
            self._watched = read_sources(self._task.sources)
        except SettingError as error:
            self._log.error("sources not read, the ones before stay", error=str(error))

    def _sleep(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while not self._stopping and time.monotonic() < until:
            time.sleep(min(0.1, seconds))


def _alive() -> None:
    """Let the system end this process where a job takes longer than its lease: another worker has it by then."""
    signal.alarm(int(LEASE_SECONDS))


def work(task: Task) -> None:
    """The whole life of a worker's process."""
    set_up_logging(verbose=False, as_json=task.log_json, watching=True)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    worker = Worker(task)
    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, worker.stop)
    worker.run()
