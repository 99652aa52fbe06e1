"""One run over some inputs: what is missing is read, what is there is left as it is."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from onrecord.batch.outputs import Counts, Folder, Manifest
from onrecord.batch.parts import Part, Source, parts_of, sources_of
from onrecord.batch.reading import Way
from onrecord.batch.tables import VERSION, load_arrow
from onrecord.batch.workers import Done, Orders, Pool
from onrecord.config import Settings
from onrecord.ingest import IngestSettings
from onrecord.model import Kind
from onrecord.pipeline import Pipeline, utc_now


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: pages read since the last time this was told, and bytes of the inputs that are done with.

    `spared` are those of parts that were there already.
    """

    pages: int = 0
    done: int = 0
    spared: int = 0


@dataclass(slots=True)
class Result:
    """What a run came to. `kept` are parts that were there already, `refusing` those with pages that were refused."""

    counts: Counts = field(default_factory=Counts)
    parts: int = 0
    kept: int = 0
    refusing: list[str] = field(default_factory=list)

    def take(self, part: str, counts: Counts) -> None:
        """Count a part."""
        self.counts += counts
        if counts.errors:
            self.refusing.append(part)


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Run:
    """One run. `told` is called as it goes on.

    `workers` is how many read at once; None is one for each core. `ray` is the address of a cluster that reads, "local"
    for one that is started on this machine; None for processes of this machine.
    """

    def __init__(
        self,
        settings: Settings,
        inputs: Sequence[Path],
        out: Path,
        way: Way,
        *,
        workers: int | None = None,
        ray: str | None = None,
        clock: Callable[[], datetime] = utc_now,
        told: Callable[[Progress], None] = lambda _: None,
    ) -> None:
        load_arrow()
        self._pipeline = Pipeline(settings, clock=clock)
        self._ingest = IngestSettings(clock=self._pipeline.clock, kind=Kind(way.given.kind) if way.given.kind else None)
        self._folder = Folder(out)
        self._orders = Orders(settings, out, way)
        self._workers = workers
        self._ray = ray
        self._told = told
        self._parts: dict[str, None] = {}
        self._kept: list[str] = []
        self.sources = sources_of(inputs, self._ingest, out=out)

    @property
    def bytes(self) -> int:
        """How large the inputs are."""
        return sum(path.stat().st_size for source in self.sources for path in source.paths if path.is_file())

    def go(self) -> Result:
        """Read what is missing.

        Raises:
            ModelError: where the engine's model is not there.
            OnrecordError: where the tables cannot be written.
        """
        self._folder.make()
        self._keep(Counts(), is_whole=False)
        result = Result()
        self._on_cluster(self._ray, result) if self._ray is not None else self._here(result)
        result.parts = len(self._parts)
        self._keep(result.counts, is_whole=True)
        return result

    def _here(self, result: Result) -> None:
        with Pool(self._orders, self._workers or cores()) as pool:
            for said in pool.run(self._missing()):
                if isinstance(said, Done):
                    result.take(said.part.key, said.counts)
                    self._told(Progress(done=said.part.read))
                else:
                    self._told(Progress(pages=said))
        for part in self._kept:
            result.take(part, self._folder.counts(part))
        result.kept = len(self._kept)

    def _on_cluster(self, address: str, result: Result) -> None:
        from onrecord.batch.cluster import read_on

        found: dict[tuple[int, int], str] = {}
        known: set[str] = set()
        engine, sources = self._pipeline.engine, self.sources
        for each in read_on(address, sources, self._orders, self._ingest, engine=engine, workers=self._workers):
            if each.key not in known:
                known.add(each.key)
                result.take(each.key, each.counts)
                result.kept += each.is_kept
            found[each.place] = each.key
            read = 0 if each.is_kept else each.read
            self._told(Progress(0 if each.is_kept else each.counts.pages, read, each.read - read))
        self._parts = dict.fromkeys(found[place] for place in sorted(found))

    def _missing(self) -> Iterator[Part]:
        """The parts that are not there yet, each once."""
        for source in self.sources:
            yield from self._missing_of(source)

    def _missing_of(self, source: Source) -> Iterator[Part]:
        key, engine = self._orders.way.key, self._pipeline.engine
        for part in parts_of(source, self._ingest, key=key, engine=engine, known=self._is_known):
            if part.pages is not None:
                self._parts[part.key] = None
                yield part
                continue
            if part.key not in self._parts:
                self._parts[part.key] = None
                self._kept.append(part.key)
            self._told(Progress(spared=part.read))

    def _is_known(self, part: str) -> bool:
        return part in self._parts or self._folder.holds(part)

    def _keep(self, counts: Counts, *, is_whole: bool) -> None:
        self._folder.keep(Manifest(VERSION, self._pipeline.engine, is_whole, tuple(self._parts), counts))
