"""Kill an ingest with SIGKILL at random points, run it again, and look whether anything is lost, doubled or broken.

    python -m benchmarks.crash [KILLS] [--ledger PATH_OR_URL] [--seed N]

Each round starts `ingest` as a process of its own on a ledger that earlier rounds left behind, and kills it: mostly
some time after the first report that it says it added, sometimes at any moment since its start. After each kill the
ledger must open as it is, hold every report that was said to be in, and hold none by half. When all reports are in, the
ledger must equal one that was never interrupted, and the next round starts with an empty one.

A ledger that is given must be one to throw away.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from sqlalchemy import func, select, text

from benchmarks.memory import reports
from benchmarks.scorers import ROOT
from onrecord.config import Settings
from onrecord.errors import NoLedgerError
from onrecord.ingest import Refused
from onrecord.ledger import Change, LedgerStore, Query, schema
from onrecord.ledger import tables as t
from onrecord.ledger.database import open_engine, reading, writing
from onrecord.ledger.intake import waiting
from onrecord.link import Linker
from onrecord.model.record import Record
from onrecord.pipeline import Pipeline

KILLS = 200
REPORTS = 100
"""In one ledger: a round gets through some ten of them."""
_AT_ONCE = 7
"""Reports after which incidents are brought up to date, so that kills meet that, too."""
_LONGEST = 1.0
"""Seconds of work that a round may have before it is killed."""
_EARLY = 0.15
"""The share of rounds that are killed at any moment since the process started."""
_STARTING = 3.0


@dataclass(slots=True)
class Tally:
    """What the kills did."""

    kills: int = 0
    ledgers: int = 0
    interrupted: int = 0


def ingest(where: str, folder: str) -> None:
    """The process that is killed: put all reports in, and say of each that it is."""
    pipeline = _pipeline(where, folder)
    list(pipeline.sheets(reports(1)))  # all that is known is loaded now, and not between the first two reports
    for result in pipeline.ingest(reports(REPORTS), at_once=_AT_ONCE):
        assert not isinstance(result, Refused)
        sys.stdout.write(f"{result.change} {result.document}\n")
        sys.stdout.flush()


def _pipeline(where: str, folder: str) -> Pipeline:
    return Pipeline(Settings(ledger=where, knowledge=Path(folder)), clock=lambda: datetime.now(UTC))


def struck(where: str, folder: str, chance: random.Random) -> tuple[list[str], bool]:
    """Start an ingest and kill it; the reports that it said are in, and whether it was still at work."""
    command = [sys.executable, "-m", "benchmarks.crash", "--child", where, folder]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:  # noqa: S603
        assert child.stdout is not None
        lines = []
        if chance.random() < _EARLY:
            time.sleep(chance.uniform(0, _STARTING))
        else:
            for line in child.stdout:
                lines.append(line)
                if not line.startswith(Change.UNCHANGED):
                    break
            time.sleep(chance.uniform(0, _LONGEST))
        with suppress(ProcessLookupError):
            os.kill(child.pid, signal.SIGKILL)
        lines += child.stdout
        child.wait()
        if child.returncode not in (0, -signal.SIGKILL):
            raise AssertionError(f"the ingest failed by itself: {child.returncode}")
        said = [line.split() for line in lines if line.endswith("\n")]
        return [document for _, document in said], child.returncode != 0


def check(where: str, said: set[str]) -> int:
    """Look at a ledger after a kill; the number of reports in it. Raises AssertionError for what is wrong."""
    engine = open_engine(where, write=False)
    with engine.connect() as connection, reading(connection):
        if schema.version(connection) is None:
            assert not said, "reports were said to be in, and there is no ledger"
            return 0
    with LedgerStore(where, linker=Linker(), clock=lambda: datetime.now(UTC)).view():  # takes in what waits
        pass
    with engine.connect() as connection, reading(connection):
        assert not waiting(connection), "a report in no incident"
        if engine.dialect.name == "sqlite":
            assert connection.scalar(text("PRAGMA integrity_check")) == "ok"
        held = set(connection.scalars(select(t.versions.c.document)))
        assert said <= held, f"lost: {said - held}"
        counts = (t.captures, t.documents, t.versions, t.readings, t.extractions)
        found = {connection.scalar(select(func.count()).select_from(table)) for table in counts}
        assert found == {len(held)}, f"doubled or by half: {found}, {len(held)} documents"
        loose = select(func.count()).select_from(
            t.members.outerjoin(t.incidents, t.incidents.c.id == t.members.c.incident)
        )
        assert not connection.scalar(loose.where(t.incidents.c.id.is_(None))), "a draft without its incident"
        drafts = connection.scalar(select(func.count()).select_from(t.drafts))
        assert drafts == connection.scalar(select(func.count()).select_from(t.members)), "a draft that counts nowhere"
    return len(held)


def lasting(where: str, folder: str) -> list[bytes]:
    """All records without what depends on when the ledger learnt it."""
    with _pipeline(where, folder).view() as view:
        return [_timeless(record) for record in view.records(Query())]


def _timeless(record: Record) -> bytes:
    return msgspec.json.encode(_without(msgspec.to_builtins(record)))


def _without(value: object) -> object:
    if isinstance(value, dict):
        return {key: _without(each) for key, each in value.items() if key not in ("recorded", "updated")}
    return [_without(each) for each in value] if isinstance(value, list | tuple) else value


def emptied(where: str) -> None:
    """Take all away that is there."""
    if "://" not in where:
        for path in (Path(where + tail) for tail in ("", "-wal", "-shm")):
            path.unlink(missing_ok=True)
        return
    with open_engine(where, write=True).connect() as connection, writing(connection):
        if schema.version(connection) is not None:
            schema.migrate(connection, "base")
            connection.execute(text("DROP TABLE onrecord_schema"))


def run(where: str, folder: str, *, kills: int, seed: int) -> Iterator[Tally]:
    """Kill and check so many times; the tally after each. Raises AssertionError for what is lost, doubled or broken."""
    whole = str(Path(folder) / "whole.db")
    for _ in _pipeline(whole, folder).ingest(reports(REPORTS)):
        pass
    expected = lasting(whole, folder)
    chance, tally, said = random.Random(seed), Tally(), set[str]()  # noqa: S311 - no secret
    emptied(where)
    while tally.kills < kills:
        now, killed = struck(where, folder, chance)
        said.update(now)
        tally.kills += killed
        try:
            held = check(where, said)
        except NoLedgerError:  # killed before there was one
            assert not said, "reports were said to be in, and there is no ledger"
            held = 0
        tally.interrupted += killed and 0 < held < REPORTS
        if held == REPORTS:
            assert lasting(where, folder) == expected, "not the ledger of an uninterrupted run"
            tally.ledgers += 1
            said.clear()
            emptied(where)
        yield tally


def main() -> int:
    """Read the command line, run, and print."""
    words = argparse.ArgumentParser(prog="python -m benchmarks.crash", description=(__doc__ or "").partition("\n")[0])
    words.add_argument("kills", type=int, nargs="?", default=KILLS)
    words.add_argument("--ledger", help="a ledger to throw away; by default a temporary file")
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    asked = words.parse_args()
    if asked.child:
        ingest(*asked.child)
        return 0
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        for tally in run(asked.ledger or f"{folder}/crash.db", folder, kills=asked.kills, seed=asked.seed):
            if tally.kills % 20 == 0:
                sys.stdout.write(f"{tally}\n")
                sys.stdout.flush()
    sys.stdout.write(
        f"killed {tally.kills} times, {tally.interrupted} of them with a part of the reports in; nothing lost, doubled "
        f"or half there; {tally.ledgers} ledgers completed without repair, each equal to one never interrupted\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
