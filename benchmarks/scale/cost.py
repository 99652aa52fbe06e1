"""What adding one report costs: wall time and processor time of the process, report by report."""

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text

from benchmarks.scale.base import Read
from benchmarks.scale.copies import Copy
from onrecord.ledger import Change, LedgerStore
from onrecord.ledger.database import open_engine
from onrecord.pipeline import ENGINE

_MS = 1000


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds for each report; `server` is the processor time of PostgreSQL's side for all of them, where known."""

    incidents: int
    wall: tuple[float, ...]
    cpu: tuple[float, ...]
    joined: int
    server: float | None

    def __str__(self) -> str:
        mean = "" if self.server is None else f"; server cpu {self.server / len(self.wall) * _MS:.1f} ms a report"
        return (
            f"{self.incidents:>9,} incidents: wall {_spread(self.wall)}; cpu {_spread(self.cpu)}{mean}; "
            f"{len(self.wall)} reports, {self.joined} of them of incidents known"
        )


def _spread(seconds: Sequence[float]) -> str:
    p50, p95, most = (quantile(seconds, share) * _MS for share in (0.5, 0.95, 1.0))
    return f"p50 {p50:.1f} p95 {p95:.1f} max {most:.1f} ms"


def quantile(values: Sequence[float], share: float) -> float:
    """The least value that so large a share of the values does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-int(share * 1000) * len(ordered) // 1000) - 1)]


def measure(store: LedgerStore, held_out: Sequence[Read], drawn: Sequence[int]) -> Cost:
    """Add single reports: some join what is there, some tell of something new. `drawn` numbers them in all copies.

    Counted is all that `onrecord ingest` does once a report is read: whether it is held, what it is made of as JSON,
    index, comparison, clustering, the record, and the commit with its wait for the disk. Not counted is reading it.
    """
    wall, cpu, joined = [], [], 0
    with store.writer() as writer:
        sides = _server_sides(store.where)
        before = _spent(sides)
        for number in drawn:
            read = Copy(number // len(held_out)).report(held_out[number % len(held_out)])
            clock, worked = time.perf_counter(), time.process_time()
            writer.held(read.capture, given="", engine=ENGINE)
            receipt = writer.add(read.capture, read.sheet, given="", engine=ENGINE)
            wall.append(time.perf_counter() - clock)
            cpu.append(time.process_time() - worked)
            if receipt.change is not Change.NEW:
                raise ValueError(f"{read.capture.source}: expected a new report, found {receipt.change}")
            joined += bool(receipt.updated)
        server = _spent(sides) - before if sides else None
    with store.view() as view:
        return Cost(view.count(), tuple(wall), tuple(cpu), joined, server)


def _server_sides(where: str) -> list[int]:
    """The server's processes that work for this ledger, where it runs on this machine."""
    if "://" not in where:
        return []
    engine = open_engine(where, write=False)
    with engine.connect() as connection:
        asked = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        pids = connection.scalars(text(asked + " AND backend_type = 'client backend'")).all()
    return [pid for pid in pids if Path(f"/proc/{pid}/stat").exists()]


def _spent(pids: Sequence[int]) -> float:
    """Seconds of processor time of some processes."""
    ticks = 0
    for pid in pids:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")
