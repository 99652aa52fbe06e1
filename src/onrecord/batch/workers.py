"""Processes that read parts of an archive side by side, each with the model loaded once.

A worker that dies (killed, out of memory) is started again, and its part is read again. A page on which workers die
twice is barred and becomes a row of errors: one page must not stop a night's run.
"""

import multiprocessing
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import cast

from onrecord.batch.attempts import Attempt, forgive
from onrecord.batch.outputs import Counts, Folder
from onrecord.batch.parts import Part
from onrecord.batch.reading import Way, read_pages
from onrecord.config import Settings
from onrecord.errors import OnrecordError, SettingError
from onrecord.pipeline import Pipeline

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
class _Failed:
    words: str


@dataclass(slots=True, eq=False)
class _Worker:
    """A process, the pipe to it, and what it has in hand."""

    process: SpawnProcess
    pipe: "Connection[object, object]"
    part: Part | None = None
    has_begun: bool = False


class Pool:
    """Some workers. Use as a context; they end with it."""

    def __init__(self, orders: Orders, workers: int) -> None:
        self._orders = orders
        self._number = workers
        self._workers: list[_Worker] = []
        self._ahead: Part | None = None
        self._again: list[Part] = []
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
            if worker.part is not None:
                forgive(self._orders.out, worker.part.key)
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
            while self._has_room() and (part := self._next(parts)) is not None:
                self._give(self._free() or self._start(), part)
            busy = [each for each in self._workers if each.part is not None]
            if not busy:
                return
            self._ahead = self._ahead or next(parts, None)  # so that nobody waits for it later
            for worker in _ready(busy):
                yield from self._hear(worker)

    def _next(self, parts: Iterator[Part]) -> Part | None:
        if self._again:
            return self._again.pop()
        part, self._ahead = self._ahead or next(parts, None), None
        return part

    def _has_room(self) -> bool:
        return self._free() is not None or len(self._workers) < self._number

    def _free(self) -> _Worker | None:
        return next((each for each in self._workers if each.part is None), None)

    def _start(self) -> _Worker:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=work, args=(theirs, self._orders), daemon=True)
        process.start()
        theirs.close()
        worker = _Worker(process, ours)
        self._workers.append(worker)
        return worker

    def _give(self, worker: _Worker, part: Part) -> None:
        worker.part, worker.has_begun = part, False
        with suppress(OSError):  # it died while it was idle; that is seen when it is listened to
            worker.pipe.send(part)

    def _hear(self, worker: _Worker) -> Iterator[Done | int]:
        try:
            said = worker.pipe.recv()
        except (EOFError, OSError):
            self._bury(worker)
            return
        if isinstance(said, _Failed):
            raise OnrecordError(said.words)
        if isinstance(said, int):
            self._starts, worker.has_begun = 0, True
            yield 1
        elif isinstance(said, Counts) and worker.part is not None:
            part, worker.part = worker.part, None
            yield Done(part, said)

    def _bury(self, worker: _Worker) -> None:
        """Take a dead worker out, and put its part back."""
        self._workers.remove(worker)
        worker.process.join()
        worker.pipe.close()
        self._starts += not worker.has_begun
        if self._starts >= _STARTS:
            raise SettingError(f"the workers end before they read anything (exit code {worker.process.exitcode})")
        if worker.part is not None:
            self._again.append(worker.part)


def _ready(busy: list[_Worker]) -> list[_Worker]:
    said = set(wait([worker.pipe for worker in busy]))
    return [worker for worker in busy if worker.pipe in said]


def work(pipe: "Connection[object, object]", orders: Orders) -> None:
    """What a worker does until its pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the run; it ends its workers
    reader = Reader(orders)
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            part = cast(Part, pipe.recv())
            try:
                pipe.send(reader.read(part, begin=pipe.send))
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

    def read(self, part: Part, *, begin: Callable[[int], None] = lambda _: None) -> Counts:
        """Read a part's pages and write its tables."""
        assert part.pages is not None  # noqa: S101 - what is there already is given to nobody
        with Attempt(self.orders.out, part.key) as attempt:

            def begun(page: int) -> None:
                attempt.begin(page)
                begin(page)

            tables = read_pages(part.pages, self.pipeline, self.orders.way, begin=begun, barred=attempt.barred)
            return self.folder.write(part.key, tables)
