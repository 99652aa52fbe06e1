"""Put the same reports into a ledger in many random orders, and look whether it is one ledger.

    python -m benchmarks.orders [ORDERS] [--seed N]        (1,000 by default)

Fifty reports, read by the real engine: twenty-eight of one attack in as many words, one in three of them a near-copy;
sixteen of other attacks, some told twice; six of these addresses again, with another story. Three decisions of people
come in between, at times before the reports that they are about. Reports come one by one, or are put in and their
incidents brought up to date after a random few. Whatever the order, records must be the same to the byte.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import msgspec

from benchmarks import memory
from benchmarks.machine import commit, machine
from benchmarks.scale import crowd
from benchmarks.scale.base import Read
from onrecord.config import Settings
from onrecord.ingest import Refused
from onrecord.ledger import Asked, LedgerStore, Query
from onrecord.link import Linker
from onrecord.model import Capture
from onrecord.model.decision import Decision, DecisionKind
from onrecord.pipeline import ENGINE, Given, Pipeline

ORDERS = 1000
CROWD, OTHERS, AGAIN = 28, 16, 6
_CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
Coming = Read | Decision


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the orders gave: how many there were, and the incidents, members and decisions of the one ledger."""

    orders: int
    incidents: int
    members: int
    decisions: int


def captures() -> Iterator[Capture]:
    """The fifty reports."""
    first, others = list(crowd.reports(CROWD)), list(memory.reports(OTHERS))
    yield from first
    yield from others
    for old, new in zip(first[::5], crowd.reports(AGAIN, seed=2), strict=False):
        yield replace(new, url=old.url, outlet=old.outlet, retrieved="2025-07-01T00:00:00+00:00")


def read(folder: str) -> list[Read]:
    """The reports with their sheets."""
    pipeline = Pipeline(Settings(ledger=f"{folder}/none.db", knowledge=Path(folder)))
    found = zip(captures(), pipeline.sheets(captures(), Given()), strict=True)
    return [Read(capture, sheet) for capture, sheet in found if not isinstance(sheet, Refused)]


def filled(where: str, coming: Sequence[Coming], chance: Random | None = None) -> list[bytes]:
    """A new ledger of what comes, in this order, some of it in batches; its records."""
    store = _store(where)
    with store.writer() as writer:
        for each in coming:
            if isinstance(each, Decision):
                writer.settle()
                writer.add_decision(each)
            elif chance is not None and chance.random() < 0.7:
                writer.put(each.capture, each.sheet, given="", engine=ENGINE)
            else:
                writer.settle()
                writer.add(each.capture, each.sheet, given="", engine=ENGINE)
    with store.view() as view:
        return [msgspec.json.encode(record) for record in view.records(Query(withdrawn=True))]


def decided(where: str) -> list[Decision]:
    """Decisions on a ledger: two incidents merged, a claim rejected, a report split off."""
    store = _store(where)
    with store.view() as view:
        records = sorted(view.records(Query()), key=lambda record: -len(record.members))
    largest, second, third = records[:3]
    wanted = (
        Asked(DecisionKind.MERGE, "A coder", "one attack", (second.id, third.id)),
        Asked(DecisionKind.REJECT, "A coder", "misread", (largest.id,), claims=(largest.claims[0].id,)),
        Asked(DecisionKind.SPLIT, "A coder", "another", (largest.id,), reports=(largest.members[-1].document,)),
    )
    with store.writer() as writer:
        return [writer.decide(asked).decision for asked in wanted]


def _store(where: str) -> LedgerStore:
    return LedgerStore(where, linker=Linker(), clock=lambda: _CLOCK)


def run(orders: int, *, seed: int = 1) -> Iterator[Outcome]:
    """Fill so many ledgers; the tally after each. Raises AssertionError for one that differs."""
    chance = Random(seed)  # noqa: S311 - no secret
    with tempfile.TemporaryDirectory() as folder:
        reads = read(folder)
        filled(f"{folder}/first.db", reads)
        decisions = decided(f"{folder}/first.db")
        coming: list[Coming] = [*reads, *decisions]
        expected = filled(f"{folder}/whole.db", coming)
        members = sum(len(msgspec.json.decode(record)["members"]) for record in expected)
        filled(f"{folder}/empty.db", [])
        for number in range(1, orders + 1):
            chance.shuffle(coming)
            with tempfile.TemporaryDirectory(dir=folder) as inner:
                shutil.copyfile(f"{folder}/empty.db", f"{inner}/order.db")
                found = filled(f"{inner}/order.db", coming, chance)
            assert found == expected, f"order {number} of seed {seed} gives another ledger"
            yield Outcome(number, len(expected), members, len(decisions))


def main() -> int:
    """Read the command line, run, and print."""
    words = argparse.ArgumentParser(prog="python -m benchmarks.orders", description=(__doc__ or "").partition("\n")[0])
    words.add_argument("orders", type=int, nargs="?", default=ORDERS)
    words.add_argument("--seed", type=int, default=1)
    asked = words.parse_args()
    sys.stdout.write(f"{machine()}; commit {commit()}\n")
    began, outcome = time.monotonic(), None
    for outcome in run(asked.orders, seed=asked.seed):
        if outcome.orders % 100 == 0:
            sys.stdout.write(f"  {outcome.orders} orders, {time.monotonic() - began:.0f} s\n")
            sys.stdout.flush()
    if outcome is not None:
        sys.stdout.write(
            f"{outcome.orders} random orders of {CROWD + OTHERS + AGAIN} reports and {outcome.decisions} decisions: "
            f"one ledger, {outcome.incidents} incidents of {outcome.members} members, the same to the byte\n"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
