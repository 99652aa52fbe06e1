"""Several processes that add to one ledger at once: nothing lost, nothing doubled, the ledger of a serial run."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import text

from onrecord.errors import LedgerError
from onrecord.ledger import Query, database
from onrecord.ledger.database import open_engine, writing
from tests.ledger.adding import REPORTS, share
from tests.ledger.conftest import Ledger
from tests.ledger.factory import TIMBUKTU, incident, killed, report
from tests.ledger.test_crash import state
from tests.ledger.test_writer import timeless

ROOT = Path(__file__).parents[2]
SEEDS = (1, 2, 3, 4)


def added_at_once(where: str) -> None:
    """Add all shares, each in a process of its own."""
    command = [sys.executable, "-m", "tests.ledger.adding", where]
    running = [subprocess.Popen([*command, str(seed)], cwd=ROOT, stderr=subprocess.PIPE) for seed in SEEDS]  # noqa: S603
    for each in running:
        _, errors = each.communicate(timeout=300)
        assert each.returncode == 0, errors.decode()


def test_the_shares_overlap_and_hold_all_reports():
    shares = [page for seed in SEEDS for page in share(seed)]
    assert len(shares) > len(REPORTS)
    assert {capture.sha256 for capture, _ in shares} == {capture.sha256 for capture, _ in REPORTS}


def test_processes_that_add_at_once_make_the_ledger_of_a_serial_run(blank, tmp_path):
    """They make the tables at once, too."""
    added_at_once(blank)
    serial = Ledger(tmp_path / "serial.db")
    serial.add(*REPORTS)
    assert [timeless(record) for record in Ledger(blank).records()] == [timeless(record) for record in serial.records()]
    mine, theirs = state(Ledger(blank)), state(serial)
    for name in (
        "captures",
        "documents",
        "versions",
        "readings",
        "extractions",
        "drafts",
        "claims",
        "filings",
        "members",
    ):
        assert mine[name] == theirs[name], name


def test_two_threads_take_turns(ledger):
    pages = [report(incident(), url=f"https://{n}.example/", outlet=str(n)) for n in range(8)]
    halves = [threading.Thread(target=ledger.add, args=pages[n::2]) for n in range(2)]
    for half in halves:
        half.start()
    for half in halves:
        half.join()
    (record,) = ledger.records()
    assert len(record.members) == len(pages)


def test_a_writer_that_waits_in_vain_says_so_and_goes_on_later(ledger, monkeypatch):
    ledger.add(report(incident()))
    monkeypatch.setattr(database, "BUSY_MS", 50)
    waits = pytest.raises(LedgerError, match="another program is writing")
    with open_engine(ledger.where, write=True).connect() as other, writing(other), waits:
        ledger.add(report(incident(), url="https://b.example/"))
    assert len(ledger.add(report(incident(), url="https://b.example/"))) == 1


def test_a_reader_waits_for_no_writer_and_sees_one_state(ledger):
    ledger.add(report(incident()))
    with open_engine(ledger.where, write=True).connect() as other, writing(other):
        other.execute(text("DELETE FROM incidents"))
        assert len(ledger.records()) == 1
    assert ledger.records() == []


def test_a_view_does_not_change_while_it_is_read(ledger):
    ledger.add(report(incident(claims=[killed(3)])), report(incident(place=TIMBUKTU), url="https://t.example/"))
    with ledger.store.view() as view:
        found = view.records(Query())
        first = next(found)
        ledger.add(report(incident(claims=[killed(7, by="medics")]), url="https://late.example/", outlet="Late"))
        rest = list(found)
    assert {member.outlet for record in (first, *rest) for member in record.members} == {"The Example"}


def test_a_reader_cannot_write(ledger):
    ledger.add(report(incident()))
    engine = open_engine(ledger.where, write=False)
    with engine.connect() as connection, pytest.raises(LedgerError, match="read-only"), database.errors_named(engine):
        connection.exec_driver_sql("DELETE FROM incidents")
