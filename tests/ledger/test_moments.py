"""What a date or time on the command line takes in."""

import pytest

from onrecord.errors import LedgerError
from onrecord.ledger.moments import Moment, moment, published_until, recorded_until


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("2025", "2025-12-31T23:59:59.999999Z"),
        ("2024-02", "2024-02-29T23:59:59.999999Z"),
        ("2025-06-02", "2025-06-02T23:59:59.999999Z"),
        ("2025-06-02T12:00Z", "2025-06-02T12:00:00.000000Z"),
        ("2025-06-02T12:00", "2025-06-02T12:00:00.000000Z"),
        ("2025-06-02 12:00:07", "2025-06-02T12:00:07.000000Z"),
        ("2025-06-02T14:00+02:00", "2025-06-02T12:00:00.000000Z"),
        ("2025-06-02T00:30-0400", "2025-06-02T04:30:00.000000Z"),
        ("2025-06-02T12:00:00.123456Z", "2025-06-02T12:00:00.123456Z"),
    ],
)
def test_a_date_is_taken_in_to_its_end_and_a_time_is_that_instant(words, last):
    assert recorded_until(words) == last


@pytest.mark.parametrize(
    "words", ["", "yesterday", "2025-13", "2025-02-30", "2025-W01", "20250602", "2025-06-02T25:00", "2025-06-02T12Z"]
)
def test_what_is_no_time_is_refused_with_what_was_expected(words):
    with pytest.raises(LedgerError, match="expected YYYY"):
        recorded_until(words)


@pytest.mark.parametrize("words", ["2025-06-31", "2025-06-02T12:00Z", "June"])
def test_reports_are_dated_by_the_day_so_that_a_time_is_refused(words):
    with pytest.raises(LedgerError, match="dated by the day"):
        published_until(words)


@pytest.mark.parametrize(
    ("asked", "published", "known"),
    [
        ("2025-06-02", "2025-06-02", True),
        ("2025-06-02", "2025-06-02T23:10", True),
        ("2025-06-02", "2025-06-03", False),
        ("2025-06-02", "2025-06", False),
        ("2025-06-02", "2025", False),
        ("2025-06-02", None, False),
        ("2025-06", "2025-06-30", True),
        ("2025-06", "2025-06", True),
        ("2025", "2025-12-31", True),
        ("2025", "2026-01-01", False),
    ],
)
def test_a_report_counts_where_it_was_surely_published_by_then(asked, published, known):
    assert moment(as_published=asked).known(published) is known


def test_without_a_limit_everything_counts():
    assert Moment().known(None)
    assert Moment().held("2999")
    assert Moment().is_now
