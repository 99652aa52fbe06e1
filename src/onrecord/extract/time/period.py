"""A stretch of the calendar with its TIMEX3 value."""

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum

from onrecord.extract.time.calendar import month_end, shift_months


class Grain(StrEnum):
    """How long a stretch of the calendar is."""

    DAY = "D"
    WEEKEND = "WE"
    WEEK = "W"
    FORTNIGHT = "F"
    MONTH = "M"
    QUARTER = "Q"
    SEASON = "SEASON"
    HALF = "H"
    YEAR = "Y"
    DECADE = "E"
    CENTURY = "C"


@dataclass(frozen=True, slots=True)
class Period:
    """A day, week, month … with its TIMEX3 value, first and last day."""

    value: str
    first: date
    last: date
    grain: Grain


SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # meteorological seasons of the northern hemisphere
SHARES = {"START": (0.0, 1 / 3), "MID": (1 / 3, 2 / 3), "END": (2 / 3, 1.0)}


def day_of(day: date) -> Period:
    """One day."""
    return Period(day.isoformat(), day, day, Grain.DAY)


def week_of(day: date) -> Period:
    """The ISO week that the day is in."""
    year, week, weekday = day.isocalendar()
    first = day - timedelta(days=weekday - 1)
    return Period(f"{year}-W{week:02d}", first, first + timedelta(days=6), Grain.WEEK)


def weekend_of(day: date) -> Period:
    """Saturday and Sunday of the ISO week that the day is in."""
    week = week_of(day)
    return Period(f"{week.value}-WE", week.first + timedelta(days=5), week.last, Grain.WEEKEND)


def month_of(year: int, month: int) -> Period:
    """A month."""
    return Period(f"{year:04d}-{month:02d}", date(year, month, 1), month_end(year, month), Grain.MONTH)


def quarter_of(year: int, quarter: int) -> Period:
    """A quarter of the calendar year, 1 to 4."""
    return Period(f"{year:04d}-Q{quarter}", date(year, quarter * 3 - 2, 1), month_end(year, quarter * 3), Grain.QUARTER)


def half_of(year: int, half: int) -> Period:
    """A half of the calendar year, 1 or 2."""
    return Period(f"{year:04d}-H{half}", date(year, half * 6 - 5, 1), month_end(year, half * 6), Grain.HALF)


def season_of(year: int, season: str) -> Period:
    """A season; winter of a year may be the one that begins or the one that ends in it, so both are covered."""
    start = SEASON_START[season]
    if season == "WI":
        return Period(f"{year:04d}-WI", date(year - 1, 12, 1), month_end(year + 1, 2), Grain.SEASON)
    return Period(f"{year:04d}-{season}", date(year, start, 1), month_end(year, start + 2), Grain.SEASON)


def year_of(year: int) -> Period:
    """A calendar year."""
    return Period(f"{year:04d}", date(year, 1, 1), date(year, 12, 31), Grain.YEAR)


def decade_of(decade: int) -> Period:
    """A decade by its first three digits: 199 is the 1990s."""
    return Period(f"{decade:03d}", date(decade * 10, 1, 1), date(decade * 10 + 9, 12, 31), Grain.DECADE)


def century_of(century: int) -> Period:
    """A century by its first two digits: 19 is the 20th century."""
    return Period(f"{century:02d}", date(century * 100, 1, 1), date(century * 100 + 99, 12, 31), Grain.CENTURY)


def enclosing(day: date, grain: Grain) -> Period:
    """The period of that grain which the day is in."""
    match grain:
        case Grain.WEEK | Grain.FORTNIGHT:
            return week_of(day)
        case Grain.WEEKEND:
            return weekend_of(day)
        case Grain.MONTH:
            return month_of(day.year, day.month)
        case Grain.QUARTER:
            return quarter_of(day.year, (day.month + 2) // 3)
        case Grain.HALF:
            return half_of(day.year, (day.month + 5) // 6)
    return _long_or_day(day, grain)


def _long_or_day(day: date, grain: Grain) -> Period:
    match grain:
        case Grain.YEAR:
            return year_of(day.year)
        case Grain.DECADE:
            return decade_of(day.year // 10)
        case Grain.CENTURY:
            return century_of(day.year // 100)
    return day_of(day)


MONTHS_IN = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.HALF: 6, Grain.YEAR: 12, Grain.DECADE: 120, Grain.CENTURY: 1200}
DAYS_IN = {Grain.DAY: 1, Grain.WEEK: 7, Grain.WEEKEND: 7, Grain.FORTNIGHT: 14}


def shifted(day: date, grain: Grain, by: int) -> date | None:
    """The day moved by whole units (a month's last day where the day does not exist); None outside the calendar."""
    if grain in DAYS_IN:
        ordinal = day.toordinal() + DAYS_IN[grain] * by
        return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None
    year, month = shift_months(day.year, day.month, MONTHS_IN.get(grain, 12) * by)
    if not MINYEAR < year < MAXYEAR:
        return None
    return min(date(year, month, 1) + timedelta(days=day.day - 1), month_end(year, month))


def share_of(period: Period, mod: str | None) -> tuple[date, date]:
    """First and last day of the part that "early", "mid" or "late" names; the whole period otherwise."""
    if mod not in SHARES or period.grain is Grain.DAY:
        return period.first, period.last
    low, high = SHARES[mod]
    length = (period.last - period.first).days
    return period.first + timedelta(days=int(length * low)), period.first + timedelta(days=round(length * high))
