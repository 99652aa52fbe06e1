"""Processes that read parts of an archive side by side, each with the model loaded once.

A worker that dies (killed, out of memory) is started again, and its part is read again. A page on which workers die
twice is barred and becomes a row of errors: one page must not stop a night's run.
"""

import multiprocessing
import signal
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import cast

from onrecord.batch.outputs import Counts, Folder
from onrecord.batch.parts import Part
from onrecord.batch.reading import NOTHING_BARRED, Way, read_pages
from onrecord.config import Settings
from onrecord.errors import OnrecordError, SettingError
from onrecord.pipeline import Pipeline

FATAL = "expected to read this page, the worker died on it twice (out of memory, or a fault below Python)"
_DEATHS = 2
_STARTS = 3
"""Workers that die in a row before any of them begins a page: something is wrong with the machine, not with a page."""


@dataclass(frozen=True, slots=True)
class Orders:
    """What every worker is started with."""

    settings: Settings
    out: Path
    way: Way


@dataclass(frozen=True, slots=True)
class Done:
    """A part that was read and written."""

    part: Part
    counts: Counts


@dataclass(frozen=True, slots=True)
class _Task:
    part: Part
    barred: dict[int, str]


@dataclass(frozen=True, slots=True)
class _Failed:
    words: str


@dataclass(slots=True, eq=False)
class _Worker:
    """A process, the pipe to it, and what it has in hand. `page` is the one it began last, -1 before the first."""

    process: SpawnProcess
    pipe: "Connection[object, object]"
    task: _Task | None = None
    page: int = -1


class Pool:
    """Some workers. Use as a context; they end with it."""

    def __init__(self, orders: Orders, workers: int) -> None:
        self._orders = orders
        self._number = workers
        self._workers: list[_Worker] = []
        self._ahead: Part | None = None
        self._again: list[_Task] = []
        self._deaths: Counter[tuple[str, int]] = Counter()
        self._starts = 0

    def __enter__(self) -> "Pool":
        return self

    def __exit__(self, *_: object) -> None:
        """End all workers; one that is at work is stopped in the middle, and leaves nothing half written behind."""
        for worker in self._workers:
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join()
            worker.pipe.close()
        self._workers.clear()

    @property
    def pids(self) -> list[int]:
        """The workers' process ids."""
        return [worker.process.pid or 0 for worker in self._workers]

    def run(self, parts: Iterator[Part]) -> Iterator[Done | int]:
        """Read parts; hands on each one that is done, and between them the number of pages begun (1).

        Raises:
            OnrecordError: where a worker cannot start, or a part cannot be written.
        """
        while True:
            while self._has_room() and (task := self._next(parts)) is not None:
                self._give(self._free() or self._start(), task)
            busy = [each for each in self._workers if each.task is not None]
            if not busy:
                return
            self._ahead = self._ahead or next(parts, None)  # so that nobody waits for it later
            for worker in _ready(busy):
                yield from self._hear(worker)

    def _next(self, parts: Iterator[Part]) -> _Task | None:
        if self._again:
            return self._again.pop()
        part, self._ahead = self._ahead or next(parts, None), None
        return None if part is None else _Task(part, {})

    def _has_room(self) -> bool:
        return self._free() is not None or len(self._workers) < self._number

    def _free(self) -> _Worker | None:
        return next((each for each in self._workers if each.task is None), None)

    def _start(self) -> _Worker:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=work, args=(theirs, self._orders), daemon=True)
        process.start()
        theirs.close()
        worker = _Worker(process, ours)
        self._workers.append(worker)
        return worker

    def _give(self, worker: _Worker, task: _Task) -> None:
        worker.task, worker.page = task, -1
        with suppress(OSError):  # it died while it was idle; that is seen when it is listened to
            worker.pipe.send(task)

    def _hear(self, worker: _Worker) -> Iterator[Done | int]:
        try:
            said = worker.pipe.recv()
        except (EOFError, OSError):
            self._bury(worker)
            return
        if isinstance(said, _Failed):
            raise OnrecordError(said.words)
        if isinstance(said, int):
            self._starts, worker.page = 0, said
            yield 1
        elif isinstance(said, Counts) and worker.task is not None:
            part, worker.task = worker.task.part, None
            yield Done(part, said)

    def _bury(self, worker: _Worker) -> None:
        """Take a dead worker out, and put its part back."""
        self._workers.remove(worker)
        worker.process.join()
        worker.pipe.close()
        task = worker.task
        assert task is not None  # noqa: S101 - only those at work are listened to
        if worker.page < 0:
            self._starts += 1
            if self._starts >= _STARTS:
                raise SettingError(f"the workers end before they read anything (exit code {worker.process.exitcode})")
        place = (task.part.key, worker.page)
        self._deaths[place] += 1
        barred = {worker.page: FATAL} if worker.page >= 0 and self._deaths[place] >= _DEATHS else {}
        self._again.append(_Task(task.part, task.barred | barred))


def _ready(busy: list[_Worker]) -> list[_Worker]:
    said = set(wait([worker.pipe for worker in busy]))
    return [worker for worker in busy if worker.pipe in said]


def work(pipe: "Connection[object, object]", orders: Orders) -> None:
    """What a worker does until its pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the run; it ends its workers
    reader = Reader(orders)
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            task = cast(_Task, pipe.recv())
            try:
                pipe.send(reader.read(task.part, barred=task.barred, begin=pipe.send))
            except OnrecordError as error:
                pipe.send(_Failed(str(error)))
            except (BrokenPipeError, ConnectionResetError):
                raise
            except OSError as error:
                pipe.send(_Failed(f"{error.filename or orders.out}: {error.strerror or error}"))


@dataclass(slots=True)
class Reader:
    """Reads parts and writes them, wherever it runs; what it knows is loaded at its first part."""

    orders: Orders
    pipeline: Pipeline = field(init=False)
    folder: Folder = field(init=False)

    def __post_init__(self) -> None:
        self.pipeline = Pipeline(self.orders.settings)
        self.folder = Folder(self.orders.out)

    def read(
        self, part: Part, *, barred: Mapping[int, str] = NOTHING_BARRED, begin: Callable[[int], None] | None = None
    ) -> Counts:
        """Read a part's pages and write its tables."""
        assert part.pages is not None  # noqa: S101 - what is there already is given to nobody
        tables = read_pages(part.pages, self.pipeline, self.orders.way, begin=begin, barred=barred)
        return self.folder.write(part.key, tables)
