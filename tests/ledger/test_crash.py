"""A crash at any point loses nothing that was added, and leaves nothing half-added."""

import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ledger.conftest import Ledger
from tests.ledger.crashing import REPORTS
from tests.ledger.test_writer import APPEND_ONLY, rows, timeless

ROOT = Path(__file__).parents[2]


def struck(path: Path, nth: int) -> int:
    """Run the adding in a process of its own that is killed at its nth statement; its exit code."""
    command = [sys.executable, "-m", "tests.ledger.crashing", str(path), str(nth)]
    return subprocess.run(command, cwd=ROOT, check=False, capture_output=True, timeout=60).returncode  # noqa: S603


def state(path: Path) -> tuple[object, ...]:
    """Everything that a ledger holds, without the times at which it learnt it."""
    kept = {name: [row[:-1] for row in found] for name, found in rows(path, *APPEND_ONLY).items() if name != "filings"}
    return kept, [timeless(record) for record in Ledger(path).records()]


@pytest.mark.parametrize("nth", [1, 40, 60, 80, 95, 110])
def test_killed_anywhere_and_run_again_the_ledger_is_the_same(tmp_path, nth):
    whole, hurt = tmp_path / "whole.db", tmp_path / "hurt.db"
    Ledger(whole).add(*REPORTS)
    assert struck(hurt, nth) == -signal.SIGKILL
    Ledger(hurt).add(*REPORTS)
    assert state(hurt) == state(whole)


def test_a_report_is_in_the_ledger_whole_or_not_at_all(tmp_path):
    path = tmp_path / "hurt.db"
    assert struck(path, 100) == -signal.SIGKILL
    with sqlite3.connect(path) as connection:
        reports = connection.execute("SELECT count(*) FROM extractions").fetchone()[0]
        told = connection.execute("SELECT count(DISTINCT extraction) FROM drafts").fetchone()[0]
        placed = connection.execute("SELECT count(*) FROM members WHERE incident = ''").fetchone()[0]
    connection.close()
    assert (reports, placed) == (told, 0)
