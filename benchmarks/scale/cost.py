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
_NS = 1e9


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds for each report.

    `alone` is wall time less what the process, and PostgreSQL's for it, stood in line for a processor that others used:
    what the report would have taken on an idle machine, with all waiting for the disk. `cpu` is both processes'.
    """

    incidents: int
    wall: tuple[float, ...]
    alone: tuple[float, ...]
    cpu: tuple[float, ...]
    joined: int

    def __str__(self) -> str:
        return (
            f"{self.incidents:>9,} incidents: wall {_spread(self.wall)}; alone {_spread(self.alone)}; "
            f"cpu {_spread(self.cpu)}; {len(self.wall)} reports, {self.joined} of them of incidents known"
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
    wall, alone, cpu, joined = [], [], [], 0
    with store.writer() as writer:
        sides = [os.getpid(), *_server_sides(store.where)]
        for number in drawn:
            read = Copy(1 + number // len(held_out)).report(held_out[number % len(held_out)])
            clock, (worked, waited) = time.perf_counter(), _spent(sides)
            writer.held(read.capture, given="", engine=ENGINE)
            receipt = writer.add(read.capture, read.sheet, given="", engine=ENGINE)
            took, (working, waiting) = time.perf_counter() - clock, _spent(sides)
            wall.append(took)
            cpu.append(working - worked)
            alone.append(max(took - (waiting - waited), cpu[-1]))  # two may have stood in line at once
            if receipt.change is not Change.NEW:
                raise ValueError(f"{read.capture.source}: expected a new report, found {receipt.change}")
            joined += bool(receipt.updated)
    with store.view() as view:
        return Cost(view.count(), tuple(wall), tuple(alone), tuple(cpu), joined)


def _server_sides(where: str) -> list[int]:
    """The server's processes that work for this ledger, where it runs on this machine."""
    if "://" not in where:
        return []
    engine = open_engine(where, write=False)
    with engine.connect() as connection:
        asked = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        pids = connection.scalars(text(asked + " AND backend_type = 'client backend'")).all()
    return [pid for pid in pids if Path(f"/proc/{pid}/schedstat").exists()]


def _spent(pids: Sequence[int]) -> tuple[float, float]:
    """Seconds that some processes have worked, and seconds that they have stood in line for a processor (Linux)."""
    known = [Path(f"/proc/{pid}/schedstat") for pid in pids]
    if not known[0].exists():
        return time.process_time(), 0.0
    times = [path.read_text(encoding="ascii").split() for path in known]
    return sum(int(each[0]) for each in times) / _NS, sum(int(each[1]) for each in times) / _NS
