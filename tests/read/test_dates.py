"""Printed dates."""

import pytest

from onrecord.read.dates import find_date, latest_on_or_before

PRINTED = [
    ("Mon 02 June 2025:", "2025-06-02"),
    ("June 2, 2025", "2025-06-02"),
    ("Sept. 3, 2017", "2017-09-03"),
    ("3rd of March 2024", "2024-03-03"),
    ("4 FEB 90", "1990-02-04"),
    ("14 AUG 25", "2025-08-14"),
    ("2025-06-02T14:00:00Z", "2025-06-02"),
    ("2025/6/2", "2025-06-02"),
    ("13/06/2025", "2025-06-13"),
    ("06.13.2025", "2025-06-13"),
    ("05/05/2025", "2025-05-05"),
    ("lundi 2 juin 2025", "2025-06-02"),
    ("le 1er août 2024", "2024-08-01"),
    ("3 de marzo de 2022", "2022-03-03"),
    ("12 de março de 2022", "2022-03-12"),
    ("March 2024", "2024-03"),
    ("12-May-2021", "2021-05-12"),
]


@pytest.mark.parametrize(("text", "iso"), PRINTED)
def test_dates_are_read_as_iso_prefixes(text, iso):
    assert find_date(text).iso == iso


@pytest.mark.parametrize(
    "text",
    [
        "03/04/2025",
        "31 February 2024",
        "32 May 2024",
        "2025-13-40",
        "may 400 people",
        "no date",
        "1/2",
        "99/99/2024",
        "version 3.4.2025",
    ],
)
def test_what_is_ambiguous_or_impossible_is_no_date(text):
    found = find_date(text)
    assert found is None or found.iso is None


def test_a_date_without_its_year_keeps_month_and_day():
    found = find_date("KANDAHAR, Oct. 3 (CNA)")
    assert (found.year, found.month, found.day, found.iso) == (None, 10, 3, None)


@pytest.mark.parametrize(
    ("text", "limit", "iso"),
    [
        ("July 28", "2024-07-28", "2024-07-28"),
        ("July 28", "2024-07-30T10:00:00", "2024-07-28"),
        ("Dec 31", "2025-01-01", "2024-12-31"),
        ("Jan 2", "2025-01-01", "2025-01-02"),
        ("Feb 29", "2025-03-01", "2024-02-29"),
        ("Feb 29", "2023-03-01", None),
    ],
)
def test_a_missing_year_is_that_of_the_latest_such_day(text, limit, iso):
    assert latest_on_or_before(find_date(text), limit) == iso


@pytest.mark.parametrize(
    ("text", "agrees"), [("Mon 02 June 2025", True), ("Tuesday, June 2, 2025", False), ("2 June 2025", True)]
)
def test_a_weekday_is_checked_against_its_date(text, agrees):
    assert find_date(text).weekday_agrees is agrees
