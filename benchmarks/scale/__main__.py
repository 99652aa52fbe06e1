"""What one report costs in a ledger of N incidents, for each N, and what it grows by.

    python -m benchmarks.scale 10000 100000 1000000 [--ledger PATH_OR_URL] [--reports 500] [--own]

The ledger must be empty; by default it is a file in a temporary folder, which goes afterwards. A million incidents take
some 24 GB. Real reports (gva, of ONRECORD_CORPORA, and the project's own) are read once by the real pipeline and added
by the real ledger (with --own the project's own alone); then copies of that ledger, moved to other countries, places
and days, fill the one measured.
"""

import argparse
import os
import random
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, text

from benchmarks.machine import commit, machine
from benchmarks.scale.base import Read, read_base, split
from benchmarks.scale.bulk import Bulk
from benchmarks.scale.copies import RECORDED, Copy
from benchmarks.scale.cost import Cost, measure, quantile
from onrecord.config import settings_from
from onrecord.ledger import LedgerStore
from onrecord.ledger.database import open_engine, reading, writing
from onrecord.link import Linker
from onrecord.pipeline import ENGINE, Pipeline, utc_now


def base_ledger(path: Path, reads: list[Read]) -> Bulk:
    """Add the base, report by report, and take its rows as templates."""
    store = LedgerStore(str(path), linker=Linker(), clock=lambda: datetime.fromisoformat(RECORDED).replace(tzinfo=UTC))
    with store.writer() as writer:
        for read in reads:
            writer.add(read.capture, read.sheet, given="", engine=ENGINE)
    with open_engine(str(path), write=False).connect() as connection, reading(connection):
        return Bulk(connection, Linker())


def grow(where: str, bulk: Bulk, *, start: int, incidents: int) -> int:
    """Add copies to the `start` that are there until there are so many incidents; how many copies there are then.

    They are numbered from 1: the base itself is none, as its ids might be those of a copy.
    """
    number, began = start, time.monotonic()
    with open_engine(where, write=True).connect() as connection:
        _hurry(connection)
        while number * bulk.incidents < incidents:
            with writing(connection):
                bulk.fill(connection, Copy(number + 1))
            number += 1
            if number % 50 == 0:
                _say(f"  {number * bulk.incidents:>9,} incidents filled in, {time.monotonic() - began:.0f} s")
        with writing(connection):
            connection.execute(text("ANALYZE"))  # as the server's autovacuum does
    return number


def _hurry(connection: Connection) -> None:
    """Give SQLite memory for what a whole copy touches, and let it not wait for the disk: only while filling in."""
    if connection.dialect.name == "sqlite":
        for setting in ("cache_size = -600000", "wal_autocheckpoint = 100000", "synchronous = OFF"):
            connection.connection.cursor().execute(f"PRAGMA {setting}")


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def run(asked: argparse.Namespace, where: str, folder: Path) -> list[Cost]:
    """Fill and measure at each size."""
    filled, held_out = split(read_base(Pipeline(settings_from(os.environ)), own_only=asked.own))
    bulk = base_ledger(folder / "base.db", filled)
    _say(f"base: {len(filled)} reports, {bulk.incidents} incidents; {len(held_out)} reports held out")
    store = LedgerStore(where, linker=Linker(), clock=utc_now)
    with store.writer(), store.view() as view:
        if view.count() and not asked.filled:
            raise SystemExit(f"{where}: expected an empty ledger, found {view.count()} incidents")
    costs, copies = list[Cost](), asked.filled
    chance = random.Random(asked.seed)  # noqa: S311 - no secret
    used = set[int]()
    for size in sorted(asked.sizes):
        copies = grow(where, bulk, start=copies, incidents=size)
        rest = [number for number in range(copies * len(held_out)) if number not in used]
        drawn = chance.sample(rest, min(asked.reports, len(rest)))
        used.update(drawn)
        costs.append(measure(store, held_out, drawn))
        _say(str(costs[-1]))
    _say(f"{copies} copies")
    return costs


def main() -> int:
    """Read the command line, run, and print."""
    words = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__.partition("\n")[0])
    words.add_argument("sizes", type=int, nargs="+", metavar="N", help="numbers of incidents, growing")
    words.add_argument("--ledger", help="an empty ledger; by default a temporary file")
    words.add_argument("--reports", type=int, default=500, help="single reports at each size")
    words.add_argument("--filled", type=int, default=0, metavar="COPIES", help="go on with a ledger filled before")
    words.add_argument("--own", action="store_true", help="the project's own reports alone")
    words.add_argument(
        "--seed", type=int, default=1, help="which reports are drawn; another one for each run on a ledger"
    )
    asked = words.parse_args()
    _say(f"{machine()}; commit {commit()}")
    with tempfile.TemporaryDirectory() as folder:
        where = asked.ledger or str(Path(folder) / "scale.db")
        costs = run(asked, where, Path(folder))
        if "://" not in where:
            _say(f"{Path(where).stat().st_size / 1e9:.2f} GB file")
    first, last = costs[0], costs[-1]
    for name, one, two in (
        ("wall", first.wall, last.wall),
        ("alone", first.alone, last.alone),
        ("cpu", first.cpu, last.cpu),
    ):
        grown = [quantile(two, share) / quantile(one, share) for share in (0.5, 0.95)]
        _say(f"growth of {name} from {first.incidents:,} to {last.incidents:,}: p50 {grown[0]:.2f}, p95 {grown[1]:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
