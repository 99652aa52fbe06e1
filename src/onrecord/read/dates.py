"""Printed dates: finding one in a line of text."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from onrecord.model import Span
from onrecord.read.data import word_lists

CENTURY_PIVOT = 70  # two-digit years from 70 on are of the 1900s: wire copy of 1970-1999 wrote "4 FEB 90"
EARLIEST_YEAR = 1800  # a news report printed before is a misread number


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as printed. `year` and `day` are None where they are not given; `weekday` counts from Monday = 0."""

    year: int | None
    month: int
    day: int | None
    weekday: int | None
    span: Span

    @property
    def iso(self) -> str | None:
        """ISO prefix; None without a year."""
        if self.year is None:
            return None
        return f"{self.year:04d}-{self.month:02d}" + (f"-{self.day:02d}" if self.day else "")

    def in_year(self, year: int) -> str | None:
        """ISO day in the given year; None where that day does not exist."""
        try:
            return date(year, self.month, self.day or 1).isoformat()[: 10 if self.day else 7]
        except ValueError:
            return None

    @property
    def weekday_agrees(self) -> bool:
        """False where the page names a weekday that the date does not have."""
        if self.weekday is None or self.year is None or self.day is None:
            return True
        return date(self.year, self.month, self.day).weekday() == self.weekday


def find_date(text: str, *, start: int = 0) -> PrintedDate | None:
    """The first date printed in the text from `start` on; ambiguous all-number dates (3/4/2025) are no date."""
    grammar = _grammar()
    for match in grammar.pattern.finditer(text, start):
        found = _read(match, grammar)
        if found is not None:
            return found
    return None


def latest_on_or_before(printed: PrintedDate, limit: str) -> str | None:
    """The last day on or before `limit` (ISO day) that a date printed without its year can stand for."""
    last = date.fromisoformat(limit[:10]) + timedelta(days=1)  # a day's slack for time zones
    for year in (last.year, last.year - 1):
        iso = printed.in_year(year)
        if iso is not None and iso <= last.isoformat():
            return iso
    return None


@dataclass(frozen=True, slots=True)
class _Grammar:
    pattern: re.Pattern[str]
    months: dict[str, int]
    weekdays: dict[str, int]


@cache
def _grammar() -> _Grammar:
    months = {word: int(n) for n, words in word_lists("dateline.toml", "months").items() for word in words}
    weekdays = {word: int(n) for n, words in word_lists("dateline.toml", "weekdays").items() for word in words}
    month, weekday = _either(months), _either(weekdays)
    day = r"(?:st|nd|rd|th|er|º)?"
    year = r"(?P<%s>(?:1[89]|20)\d\d)\b"
    pattern = rf"""
        \b(?P<iy>(?:1[89]|20)\d\d)[-/.](?P<im>\d\d?)[-/.](?P<id>\d\d?)(?!\d)
      | (?:\b(?P<w1>{weekday})\.?,?\s{{1,2}})?(?:le\s)?(?<!\d)(?P<d1>\d\d?){day}(?:\s(?:of|de))?[\s-]{{1,2}}
        (?P<m1>{month})\b\.?(?:(?:,?\s(?:de\s)?|-){year % "y1"}|(?:\s'?|-)(?P<s1>\d\d)\b(?!:))?
      | (?:\b(?P<w2>{weekday})\.?,?\s{{1,2}})?\b(?P<m2>{month})\b\.?\s(?P<d2>\d\d?)\b{day}(?:,?\s{year % "y2"})?
      | \b(?P<m3>{month})\b\.?,?\s{year % "y3"}
      | (?<![\d/.])(?P<na>\d\d?)[/.](?P<nb>\d\d?)[/.]{year % "ny"}
    """
    return _Grammar(re.compile(pattern, re.X | re.I), months, weekdays)


def _either(words: dict[str, int]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _read(match: re.Match[str], grammar: _Grammar) -> PrintedDate | None:
    group = match.groupdict()
    weekday = grammar.weekdays.get((group["w1"] or group["w2"] or "").lower())
    year, month, day = _parts(group, grammar.months)
    if month is None or not 1 <= month <= 12 or (year is not None and year < EARLIEST_YEAR):
        return None
    if day is not None and not _exists(year or 2000, month, day):  # 2000: a leap year
        return None
    return PrintedDate(year, month, day, weekday, Span(*match.span()))


def _parts(group: dict[str, str | None], months: dict[str, int]) -> tuple[int | None, int | None, int | None]:
    if group["iy"]:
        return int(group["iy"]), int(group["im"] or 0), int(group["id"] or 0)
    if group["ny"]:
        return int(group["ny"]), *_number_pair(int(group["na"] or 0), int(group["nb"] or 0))
    word = group["m1"] or group["m2"] or group["m3"] or ""
    year = group["y1"] or group["y2"] or group["y3"]
    day = group["d1"] or group["d2"]
    short = group["s1"]
    century = None if short is None else int(short) + (1900 if int(short) >= CENTURY_PIVOT else 2000)
    return int(year) if year else century, months.get(word.lower()), int(day) if day else None


def _number_pair(first: int, second: int) -> tuple[int | None, int | None]:
    """Month and day of an all-number date, where the numbers leave no choice."""
    if first == second or second > 12:
        return first, second
    return (second, first) if first > 12 else (None, None)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
