"""A crash at any point loses nothing that was added, and leaves nothing half-added."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.ledger.tables import metadata
from tests.ledger.conftest import Ledger
from tests.ledger.crashing import REPORTS
from tests.ledger.test_writer import timeless

ROOT = Path(__file__).parents[2]

KEPT_READY = ("members", "incidents", "standings", "waiting", "pending")


def struck(where: str, nth: int, *how: str) -> int:
    """Run the adding in a process of its own that is killed at its nth statement; its exit code."""
    command = [sys.executable, "-m", "tests.ledger.crashing", where, str(nth), *how]
    return subprocess.run(command, cwd=ROOT, check=False, capture_output=True, timeout=60).returncode  # noqa: S603


def state(ledger: Ledger) -> dict[str, list[dict[str, object]]]:
    """Everything that a ledger holds, without the times at which it learnt it."""
    found = ledger.rows(*metadata.tables)
    return {
        name: [{key: value for key, value in row.items() if not _is_time(name, key)} for row in rows]
        for name, rows in found.items()
    }


def _is_time(table: str, column: str) -> bool:
    return column in ("recorded", "updated", "seq") or (table == "incidents" and column == "body")


@pytest.mark.parametrize("nth", [1, 40, 60, 80, 95, 110])
def test_killed_anywhere_and_run_again_the_ledger_is_the_same(new_ledger, nth):
    whole, hurt = new_ledger(), new_ledger()
    whole.add(*REPORTS)
    assert struck(hurt.where, nth) == -signal.SIGKILL
    hurt.add(*REPORTS)
    assert state(hurt) == state(whole)
    assert [timeless(record) for record in hurt.records()] == [timeless(record) for record in whole.records()]


def test_a_report_is_in_the_ledger_whole_or_not_at_all(ledger):
    assert struck(ledger.where, 100) == -signal.SIGKILL
    found = ledger.rows("extractions", "drafts", "members")
    assert {row["id"] for row in found["extractions"]} == {row["extraction"] for row in found["drafts"]}
    assert all(row["incident"] for row in found["members"])


@pytest.mark.parametrize("nth", [20, 45, 60, 75])
def test_killed_anywhere_in_a_batch_the_next_reader_sees_what_was_added_and_a_new_run_the_rest(new_ledger, nth):
    whole, hurt = new_ledger(), new_ledger()
    assert struck(hurt.where, nth, "batch") == -signal.SIGKILL
    held = {row["sha256"] for row in hurt.rows("captures")["captures"]}
    whole.add(*(each for each in REPORTS if each[0].sha256 in held))
    assert [timeless(record) for record in hurt.records()] == [timeless(record) for record in whole.records()]
    assert hurt.warned == []
    whole.add(*REPORTS)
    hurt.put(*REPORTS)
    assert [timeless(record) for record in hurt.records()] == [timeless(record) for record in whole.records()]
    assert {name: state(hurt)[name] for name in KEPT_READY} == {name: state(whole)[name] for name in KEPT_READY}
