"""Laws of the calendar functions and of the finder, tried on generated days and texts."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.time import find_times
from onrecord.extract.time.calendar import (
    easter,
    hijri_in,
    last_day_before,
    last_day_on_or_before,
    latest_year_of,
    next_day_after,
    next_day_on_or_after,
    nth_weekday,
    shift_months,
    soonest_year_of,
)
from onrecord.extract.time.period import Grain, enclosing, share_of, shifted

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
WEEKDAYS = st.integers(min_value=1, max_value=7)
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@given(DAYS, WEEKDAYS)
def test_last_day_is_that_weekday_within_the_week_up_to_the_anchor(anchor: date, weekday: int) -> None:
    found = last_day_on_or_before(anchor, weekday)
    assert found.isoweekday() == weekday
    assert timedelta(0) <= anchor - found < timedelta(days=7)
    assert last_day_before(anchor, weekday) < anchor


@given(DAYS, WEEKDAYS)
def test_next_day_mirrors_the_last(anchor: date, weekday: int) -> None:
    found = next_day_on_or_after(anchor, weekday)
    assert found.isoweekday() == weekday
    assert timedelta(0) <= found - anchor < timedelta(days=7)
    assert next_day_after(anchor, weekday) > anchor


@given(DAYS, WEEKDAYS)
def test_bare_weekday_of_a_past_clause_never_leaves_the_week_up_to_the_dateline(published: date, weekday: int) -> None:
    (mention,) = find_times(f"The post was attacked on {NAMES[weekday - 1]}.", published=published)
    assert mention.first == mention.last == last_day_on_or_before(published, weekday)


FORMS = ("%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%d %b %Y", "%b. %d, %Y")


@given(DAYS, DAYS, st.sampled_from(FORMS))
def test_explicit_date_round_trips_whatever_the_dateline(day: date, published: date, form: str) -> None:
    written = day.strftime(form)
    (mention,) = find_times(f"The hill fell on {written}, they said.", published=published)
    assert (mention.value, mention.first, mention.last) == (day.isoformat(), day, day)


@given(DAYS)
def test_day_and_month_are_kept_when_the_year_is_found(published: date) -> None:
    for mention in find_times("The hill fell on 9 August.", published=published):
        assert mention.value[4:] == "-08-09"


PIECES = (
    "on Friday ",
    "\n\n",
    "two days ago ",
    "“May” ",
    "3–4 May ",
    "it’s 10 p.m. ",
    "since 2012 ",
    "é ",
    "x" * 9 + " ",
)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), DAYS)
def test_spans_lie_in_the_text_in_order_and_first_is_not_after_last(text: str, published: date) -> None:
    end = 0
    for mention in find_times(text, published=published):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.span.of(text) == mention.span.of(text).strip()
        end = mention.span.end
        if mention.first is not None and not mention.since:
            assert mention.last is not None
            assert mention.first <= mention.last


@given(st.text(alphabet="abçde ,’", max_size=30), DAYS)
def test_words_before_shift_the_spans_and_nothing_else(prefix: str, published: date) -> None:
    text = "\n\nRebels struck on Friday, two days after 3 May 2019."
    moved = find_times(prefix + text, published=published)
    plain = find_times(text, published=published)
    assert [(m.span.start - len(prefix), m.value, m.first) for m in moved] == [
        (m.span.start, m.value, m.first) for m in plain
    ]


@given(st.text(max_size=200), st.none() | DAYS, st.sampled_from(["en", "fr"]))
def test_any_text_is_read_without_an_error(text: str, published: date | None, language: str) -> None:
    for mention in find_times(text, published=published, language=language):
        assert mention.span.of(text)


@given(st.integers(1000, 3000), st.integers(1, 12), st.integers(-500, 500))
def test_shifting_months_there_and_back_is_nothing(year: int, month: int, by: int) -> None:
    assert shift_months(*shift_months(year, month, by), -by) == (year, month)


@given(DAYS, st.sampled_from([g for g in Grain if g is not Grain.SEASON]))
def test_a_day_lies_in_the_period_around_it(day: date, grain: Grain) -> None:
    period = enclosing(day, grain)
    if grain is not Grain.WEEKEND:
        assert period.first <= day <= period.last
    first, last = share_of(period, "END")
    assert period.first <= first <= last == period.last


@given(DAYS, st.integers(1, 12), st.integers(1, 28))
def test_nearest_years_enclose_the_anchor(anchor: date, month: int, day: int) -> None:
    behind, ahead = latest_year_of(anchor, month, day), soonest_year_of(anchor, month, day)
    assert behind is not None
    assert ahead is not None
    assert behind <= anchor <= ahead
    assert (ahead - behind).days in (0, 365, 366)


def test_shifting_outside_the_calendar_is_none() -> None:
    assert shifted(date(2, 1, 1), Grain.CENTURY, -1) is None
    assert shifted(date(1, 1, 5), Grain.WEEK, -1) is None


@pytest.mark.parametrize(
    ("year", "day"), [(2023, date(2023, 4, 9)), (2024, date(2024, 3, 31)), (2025, date(2025, 4, 20))]
)
def test_easter_is_the_published_day(year: int, day: date) -> None:
    assert easter(year) == day


@pytest.mark.parametrize(
    ("year", "announced"), [(2023, date(2023, 4, 21)), (2024, date(2024, 4, 10)), (2025, date(2025, 3, 30))]
)
def test_eid_al_fitr_is_within_a_day_of_the_announced_one(year: int, announced: date) -> None:
    (found,) = hijri_in(year, 10, 1)
    assert abs(found - announced) <= timedelta(days=1)


def test_thanksgiving_is_the_fourth_thursday() -> None:
    assert nth_weekday(2024, 11, 4, 4) == date(2024, 11, 28)
    assert nth_weekday(2024, 11, 5, -1) == date(2024, 11, 29)


ENDS = st.sampled_from([date.min, date(1, 1, 2), date(9999, 12, 30), date.max])
TOLD = (
    "on Saturday",
    "last Saturday",
    "next Sunday",
    "yesterday",
    "tomorrow",
    "last week",
    "next year",
    "in mid-March",
    "on Eid al-Fitr",
)


@given(st.lists(st.sampled_from(TOLD), min_size=1, max_size=4).map(", ".join), ENDS)
def test_a_day_beyond_the_calendar_is_no_day_and_no_error(words: str, published: date) -> None:
    for mention in find_times(f"It fell {words}.", published=published):
        assert mention.first is None or date.min <= mention.first
