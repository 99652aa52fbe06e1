"""`onrecord watch`: starts the workers, starts those again that die, and tells of sources that fall silent."""

import multiprocessing
import os
import secrets
import signal
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.context import SpawnProcess
from pathlib import Path

import structlog

from onrecord.config import Settings
from onrecord.errors import LedgerError, SettingError, WatchError
from onrecord.ingest.live.sources import Watched, read_sources
from onrecord.pipeline import Pipeline
from onrecord.watch.looking import declared_of
from onrecord.watch.metrics import serving
from onrecord.watch.notices import tell
from onrecord.watch.patience import FEW_TRIES, MOST_TRIES
from onrecord.watch.worker import Task, work

STOP_SECONDS = 60.0
"""How long workers have to end their jobs when the watch is stopped; what is left is done at the next start."""
_TICK = 0.25
_CHECKED_EVERY = 15.0
_SHORT_LIFE = 5.0


@dataclass(slots=True)
class _Place:
    """The place of one worker: who has it now, since when, and from when on the next may.

    `idle_deaths` are its workers in a row that died without a job.
    """

    process: SpawnProcess | None = None
    name: str = ""
    started: float = 0.0
    not_before: float = 0.0
    idle_deaths: int = 0


class Watch:
    """A watch with its workers. `metrics` is where Prometheus may ask (host, port)."""

    def __init__(
        self,
        settings: Settings,
        sources: Path,
        *,
        workers: int,
        once: bool = False,
        log_json: bool = False,
        metrics: tuple[str, int] | None = None,
    ) -> None:
        self._settings = settings
        self._sources = sources
        self._once = once
        self._log_json = log_json
        self._metrics = metrics
        self._pipeline = Pipeline(settings)
        self._places = [_Place() for _ in range(workers)]
        self._stopping = False
        self._given_up: list[str] = []
        self._declared: Watched | None = None
        self._log = structlog.get_logger()

    def stop(self, *_: object) -> None:
        """End when the workers have ended the jobs at hand."""
        self._stopping = True

    def run(self) -> None:
        """Watch until stopped; with `once`, until nothing is due any more, or no worker stays alive.

        Raises:
            SettingError: for a file of sources that is wrong.
            LedgerError: where the ledger cannot be opened or written now; later this is logged and tried again.
            WatchError: with `once`, where workers died and something was given up for that, or never begun.
        """
        for each in (signal.SIGTERM, signal.SIGINT):
            signal.signal(each, self.stop)
        self._declare()
        with serving(self._pipeline, self._metrics):
            self._log.info("watching", sources=len(self._watched.sources), workers=len(self._places))
            try:
                self._keep_running()
            finally:
                self._end_all()
        self._log.info("stopped")
        if self._once and self._given_up:
            raise WatchError(f"given up, as workers died with it: {', '.join(self._given_up)}")

    @property
    def _watched(self) -> Watched:
        return self._declared or read_sources(self._sources)

    def _declare(self) -> None:
        watched = read_sources(self._sources)
        with self._pipeline.store.queue() as queue:
            queue.set_right()
            queue.declare(declared_of(each) for each in watched.sources)
        self._declared = watched

    def _keep_running(self) -> None:
        checked = time.monotonic() - _CHECKED_EVERY
        while not self._stopping:
            for place in self._places:
                self._fill(place)
            if self._once and all(each.process is None and each.not_before < 0 for each in self._places):
                return  # where a worker died and waits to be started again there is work left
            if time.monotonic() - checked >= _CHECKED_EVERY:
                self._safely(self._check)
                checked = time.monotonic()
            time.sleep(_TICK)
        self._safely(self._check)

    def _fill(self, place: _Place) -> None:
        """Start a worker where there is none; one that died at once is not started again at once."""
        now = time.monotonic()
        if place.process is not None and not place.process.is_alive():
            self._bury(place, now)
        if place.process is not None or now < place.not_before or (self._once and place.not_before < 0):
            return
        place.name = f"{socket.gethostname()[:20]}-{secrets.token_hex(4)}"
        task = Task(self._settings, self._sources, place.name, os.getpid(), once=self._once, log_json=self._log_json)
        place.process = multiprocessing.get_context("spawn").Process(target=work, args=(task,), name=place.name)
        place.process.start()
        place.started = now

    def _bury(self, place: _Place, now: float) -> None:
        process = place.process
        assert process is not None  # noqa: S101 - for the type checker
        process.join()
        place.process = None
        if process.exitcode == 0:
            self._safely(lambda: self._gone(place))
            place.not_before = -1.0 if self._once else now
            return
        self._log.warning("worker died", worker=place.name, code=process.exitcode)
        place.idle_deaths += 1
        self._safely(lambda: self._gone(place))
        if self._once and place.idle_deaths >= FEW_TRIES:
            raise WatchError(f"{FEW_TRIES} workers in a row died before they had begun anything; the log says more")
        is_short = self._once or now - place.started < _SHORT_LIFE  # of one round none is left before its job is due
        place.not_before = now + (_SHORT_LIFE if is_short else 0.0)

    def _gone(self, place: _Place) -> None:
        """Write down that a worker is no more, and say what was given up with it."""
        with self._pipeline.store.queue() as queue:
            left = queue.gone(place.name, most=FEW_TRIES if self._once else MOST_TRIES)
        if left.jobs:
            place.idle_deaths = 0
        for target in left.given_up:
            self._log.error("given up, as workers died with it", target=target)
        self._given_up += left.given_up

    def _check(self) -> None:
        """Say who is alive, mend what a clock that was set back left in the future, and tell of silent sources."""
        watched = read_sources(self._sources)
        with self._pipeline.store.queue() as queue:
            if moved := queue.set_right():
                self._log.warning("clock was set back", moved=moved)
            if watched != self._declared:
                queue.declare(declared_of(each) for each in watched.sources)
                self._declared = watched
                self._log.info("sources read", sources=len(watched.sources))
            for place in self._places:
                if place.process is not None and place.process.is_alive():
                    queue.seen(place.name, socket.gethostname(), place.process.pid or os.getpid())
            tell(queue, watched.notify)

    def _safely(self, act: Callable[[], None]) -> None:
        try:
            act()
        except (LedgerError, SettingError) as error:
            self._log.error("check failed", error=str(error))

    def _end_all(self) -> None:
        """Ask the workers to stop, wait for them, and end those that do not; their jobs are done at the next start."""
        for place in self._places:
            if place.process is not None:
                place.process.terminate()
        until = time.monotonic() + STOP_SECONDS
        for place in self._places:
            if place.process is None:
                continue
            place.process.join(max(0.0, until - time.monotonic()))
            if place.process.is_alive():
                place.process.kill()
                place.process.join()
            self._safely(lambda place=place: self._gone(place))  # type: ignore[misc]
