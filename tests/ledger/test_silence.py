"""Outlets that are heard and those that fell silent; what waits."""

from datetime import UTC, datetime

import pytest

from onrecord.ledger.silence import Heard, in_order

NOW = datetime(2025, 6, 20, tzinfo=UTC)


def outlet(last, gap):
    return Heard("The Herald", 5, "2025-06-01T00:00:00.000000Z", f"{last}T00:00:00.000000Z", "2025-06-10", gap)


@pytest.mark.parametrize(
    ("last", "gap", "is_silent"),
    [
        ("2025-06-19", 1.0, False),
        ("2025-06-17", 1.0, False),
        ("2025-06-16", 1.0, True),
        ("2025-06-18", 0.1, False),
        ("2025-06-17", 0.1, True),
        ("2025-06-01", 7.0, False),
        ("2025-01-01", None, False),
    ],
)
def test_silent_is_what_is_three_usual_gaps_late_and_two_days_at_least(last, gap, is_silent):
    assert outlet(last, gap).is_silent(NOW) is is_silent


def test_a_report_from_the_future_of_the_clock_is_not_late():
    assert outlet("2025-07-01", 1.0).days_since(NOW) == 0


def test_the_one_heard_of_last_comes_first():
    old, new = outlet("2025-06-01", 1.0), outlet("2025-06-02", 1.0)
    assert in_order([old, new]) == (new, old)
