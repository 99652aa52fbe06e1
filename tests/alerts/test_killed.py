"""Killed at any point and started again: nothing is lost, and what may have arrived before says so."""

import subprocess
import sys
from collections import Counter

import pytest

from tests.alerts.killed import POINTS, RECORDS

KILLED = -9


def started(folder, point):
    done = subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", "tests.alerts.killed", str(folder), point], capture_output=True, text=True, check=False
    )
    assert done.returncode in (0, KILLED), done.stderr
    return done.returncode


def arrived(folder):
    """What arrived, by title: how often as the first, how often marked as perhaps a repeat."""
    lines = (folder / "arrived").read_text().splitlines()
    return Counter(tuple(line.split("\t")) for line in lines)


SEVERAL = [pytest.param(each, marks=pytest.mark.slow) for each in (POINTS[:-1], POINTS[-2::-1])]


@pytest.mark.parametrize("points", [*[(each,) for each in POINTS[:-1]], *SEVERAL], ids="; ".join)
def test_every_alert_arrives_and_no_repeat_is_unmarked(tmp_path, points):
    for point in points:
        assert started(tmp_path, point) == (0 if point == "never" else KILLED)
    assert started(tmp_path, "never") == 0
    found = arrived(tmp_path)
    first = Counter({title: number for (title, kind), number in found.items() if kind == "first"})
    again = Counter({title: number for (title, kind), number in found.items() if kind == "again"})
    assert sum((first + again).values()) >= len(RECORDS)
    assert sum(first.values()) <= len(RECORDS)
    uncertain = sum(point in ("before sending", "while sending") for point in points)
    assert sum(again.values()) <= uncertain
