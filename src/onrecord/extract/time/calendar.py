"""Days and periods of the calendar: pure functions, no text."""

from calendar import monthrange
from datetime import date, timedelta

MARCH, APRIL = 3, 4


def last_day_on_or_before(anchor: date, weekday: int) -> date:
    """The latest day of that ISO weekday (1 = Monday) within the seven days that end with the anchor."""
    return anchor - timedelta(days=(anchor.isoweekday() - weekday) % 7)


def next_day_on_or_after(anchor: date, weekday: int) -> date:
    """The first day of that ISO weekday (1 = Monday) within the seven days that begin with the anchor."""
    return anchor + timedelta(days=(weekday - anchor.isoweekday()) % 7)


def last_day_before(anchor: date, weekday: int) -> date:
    """The latest day of that ISO weekday strictly before the anchor."""
    return last_day_on_or_before(anchor - timedelta(days=1), weekday)


def next_day_after(anchor: date, weekday: int) -> date:
    """The first day of that ISO weekday strictly after the anchor."""
    return next_day_on_or_after(anchor + timedelta(days=1), weekday)


def shift_months(year: int, month: int, by: int) -> tuple[int, int]:
    """The (year, month) that many months away."""
    index = year * 12 + month - 1 + by
    return index // 12, index % 12 + 1


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def valid_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day (31 April, 29 February of a common year)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def latest_year_of(anchor: date, month: int, day: int) -> date | None:
    """The latest such day on or before the anchor; looks back eight years, so that 29 February is found too."""
    found = (valid_day(anchor.year - back, month, day) for back in range(9))
    return next((one for one in found if one is not None and one <= anchor), None)


def soonest_year_of(anchor: date, month: int, day: int) -> date | None:
    """The first such day on or after the anchor; looks ahead eight years."""
    found = (valid_day(anchor.year + ahead, month, day) for ahead in range(9))
    return next((one for one in found if one is not None and one >= anchor), None)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth (1 = first; -1 = last) such ISO weekday of a month."""
    if nth < 0:
        return last_day_on_or_before(month_end(year, month), weekday)
    return next_day_on_or_after(date(year, month, 1), weekday) + timedelta(weeks=nth - 1)


def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian computus, Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (a + 11 * h) // 319
    r = (2 * e + 2 * i - k - h + m + 32) % 7
    month = (h - m + r + 90) // 25
    return date(year, month, (h - m + r + month + 19) % 32)


def hijri_day(year: int, month: int, day: int) -> date:
    """A day of the tabular Islamic calendar (civil epoch, 16 July 622 Julian; leap rule 11 in 30 years).

    The observed day depends on the moon and differs by one day, rarely two.
    """
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + (month - 1) * 29 + month // 2 + day
    return date.fromordinal(227014 + days)


def hijri_in(year: int, month: int, day: int) -> tuple[date, ...]:
    """The tabular Islamic month and day as they fall in a Gregorian year (one or two days, seldom none)."""
    about = (year - 622) * 33 // 32
    days = (hijri_day(lunar, month, day) for lunar in range(about - 1, about + 3))
    return tuple(one for one in days if one.year == year)
