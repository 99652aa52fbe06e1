"""Parts read on a cluster by Ray Data: the same function, in actors that load the model once.

Inputs and tables lie where every host sees them under one path. Hosts open the inputs themselves; nothing but names and
counts comes back. An actor or a host that dies is replaced by Ray, and what it had in hand is read again.
"""

import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onrecord.batch.outputs import Counts, Folder
from onrecord.batch.parts import Part, Source, parts_of
from onrecord.batch.workers import Orders, Reader
from onrecord.errors import OnrecordError, SettingError
from onrecord.ingest import IngestSettings

if TYPE_CHECKING:
    import pyarrow as pa

READERS_FOR = 16
"""Workers that one task which cuts inputs into parts can feed: it does a fiftieth of the work or less."""


@dataclass(frozen=True, slots=True)
class Found:
    """A part that was read, or (`is_kept`) was there already. `place` orders parts as their inputs are."""

    place: tuple[int, int]
    key: str
    read: int
    counts: Counts
    is_kept: bool


class Cutter:
    """Cuts inputs into parts, as rows of an Arrow table (called by Ray)."""

    def __init__(self, orders: Orders, ingest: IngestSettings, engine: str) -> None:
        self._orders = orders
        self._ingest = ingest
        self._engine = engine

    def __call__(self, sources: "pa.Table") -> "Iterator[pa.Table]":
        """The parts of some sources; their pages are Arrow's stream format, null for what is there already."""
        known = Folder(self._orders.out).holds
        for row in sources.to_pylist():
            source = Source(tuple(Path(path) for path in row["paths"]))
            parts = parts_of(source, self._ingest, key=self._orders.way.key, engine=self._engine, known=known)
            for number, part in enumerate(parts):
                yield _part_table(row["number"], number, part)


class Actor:
    """Reads parts (called by Ray); loads the model once."""

    def __init__(self, orders: Orders) -> None:
        self._reader = Reader(orders)

    def __call__(self, parts: "pa.Table") -> "pa.Table":
        """Read parts and write their tables; their names and what they hold, or why they could not be written."""
        import pyarrow as pa

        return pa.Table.from_pylist([self._read(row) for row in parts.to_pylist()], schema=_answers())

    def _read(self, row: dict[str, Any]) -> dict[str, Any]:
        import pyarrow as pa

        answer = {name: row[name] for name in ("source", "number", "key", "read")}
        is_kept = row["pages"] is None
        try:
            if is_kept:
                counts = self._reader.folder.counts(row["key"])
            else:
                pages = pa.ipc.open_stream(row["pages"]).read_next_batch()
                counts = self._reader.read(Part(row["key"], pages, row["read"]))
        except OnrecordError as error:
            return answer | {"failed": str(error)}
        except OSError as error:
            return answer | {"failed": f"{error.filename or self._reader.orders.out}: {error.strerror or error}"}
        return answer | {"kept": is_kept, "counts": [getattr(counts, name) for name in Counts.__dataclass_fields__]}


def read_on(
    address: str,
    sources: Sequence[Source],
    orders: Orders,
    ingest: IngestSettings,
    *,
    engine: str,
    workers: int | None,
) -> Iterator[Found]:
    """Read sources on the cluster at an address ("local": one on this machine), as they are done.

    `workers` is how many actors read at once; by default one for each core of the cluster.

    Raises:
        OnrecordError: where the cluster cannot be reached or fails, or tables cannot be written.
    """
    ray = load_ray()
    from ray.exceptions import RayError

    try:
        with _connected(ray, address):
            number = workers or max(1, int(ray.cluster_resources().get("CPU", 1)))
            yield from _read(ray, sources, orders, ingest, engine=engine, workers=number)
    except (RayError, ConnectionError) as error:
        words = str(error).strip().splitlines() or [type(error).__name__]
        raise OnrecordError(f"ray at {address}: {words[-1]}") from error


def _read(
    ray: Any, sources: Sequence[Source], orders: Orders, ingest: IngestSettings, *, engine: str, workers: int
) -> Iterator[Found]:
    data = ray.data
    rows = [{"number": n, "paths": [str(path) for path in source.paths]} for n, source in enumerate(sources)]
    cutters = min(len(rows), -(-workers // READERS_FOR))
    parts = data.from_items(rows, override_num_blocks=len(rows)).map_batches(
        Cutter,
        fn_constructor_args=(orders, ingest, engine),
        batch_format="pyarrow",
        batch_size=1,
        num_cpus=0,
        compute=data.ActorPoolStrategy(size=cutters),
    )
    read = parts.map_batches(
        Actor,
        fn_constructor_args=(orders,),
        batch_format="pyarrow",
        batch_size=1,
        num_cpus=1,
        compute=data.ActorPoolStrategy(size=workers),
    )
    for row in read.iter_rows():
        if row["failed"] is not None:
            raise OnrecordError(row["failed"])
        counts = Counts(*(int(each) for each in row["counts"]))
        place = (int(row["source"]), int(row["number"]))
        yield Found(place, row["key"], int(row["read"]), counts, bool(row["kept"]))


@contextmanager
def _connected(ray: Any, address: str) -> Iterator[None]:
    """A connection, unless there is one; nothing is reported to Ray's makers, and it speaks of errors alone."""
    if ray.is_initialized():
        yield
        return
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    ray.init(address=address, log_to_driver=False, logging_level="ERROR", include_dashboard=False)
    ray.data.DataContext.get_current().enable_progress_bars = False
    for name in ("ray", "ray.data"):
        logging.getLogger(name).setLevel(logging.ERROR)
    try:
        yield
    finally:
        ray.shutdown()


def load_ray() -> Any:
    """Ray with its data library.

    Raises:
        SettingError: where it is not installed.
    """
    try:
        import ray
        import ray.data
    except ImportError:
        raise SettingError("batch: expected ray; it comes with: pip install 'onrecord[ray]'") from None
    return ray


def _part_table(source: int, number: int, part: Part) -> "pa.Table":
    import pyarrow as pa

    packed = None
    if part.pages is not None:
        sink = pa.BufferOutputStream()
        with pa.ipc.new_stream(sink, part.pages.schema) as writer:
            writer.write_batch(part.pages)
        packed = sink.getvalue().to_pybytes()
    row = {"source": source, "number": number, "key": part.key, "read": part.read, "pages": packed}
    return pa.Table.from_pylist([row], schema=_cut())


def _cut() -> "pa.Schema":
    import pyarrow as pa

    return pa.schema([*_named(), pa.field("pages", pa.large_binary())])


def _answers() -> "pa.Schema":
    import pyarrow as pa

    held = (("kept", pa.bool_()), ("counts", pa.list_(pa.int64())), ("failed", pa.string()))
    return pa.schema([*_named(), *(pa.field(name, kind) for name, kind in held)])


def _named() -> "list[pa.Field[Any]]":
    import pyarrow as pa

    numbers = [pa.field(name, pa.int64()) for name in ("source", "number", "read")]
    return [*numbers, pa.field("key", pa.string())]
