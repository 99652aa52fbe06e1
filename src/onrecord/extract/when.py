"""When an incident took place."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.extract.mentions import TimeMention, TimexType
from onrecord.extract.scene import Scene
from onrecord.extract.scene_times import days_of
from onrecord.model import DatePrecision, Span

_WEEK_DAYS = 7
_MONTH_DAYS = 31
_JOINED_GAP = 12
"""Characters between two days that are named as one ("on Thursday and Friday")."""


@dataclass(frozen=True, slots=True)
class When:
    """The days of an incident, how exact they are, and the words that say so (None: the report's own date)."""

    first: date
    last: date
    precision: DatePrecision
    span: Span | None
    rule: str

    def meets(self, other: "When") -> bool:
        """Whether the two can be the same time."""
        return self.first <= other.last and other.first <= self.last


def precision_of(first: date, last: date) -> DatePrecision:
    """The precision code of a period; two days that one night spans count as one day's event."""
    days = (last - first).days
    if days == 0:
        return DatePrecision.DAY
    if days < _WEEK_DAYS - 1:
        return DatePrecision.RANGE
    if days <= _WEEK_DAYS:
        return DatePrecision.WEEK
    return DatePrecision.MONTH if days <= _MONTH_DAYS else DatePrecision.YEAR


def scene_when(scene: Scene, text: str, published: date | None) -> When | None:
    """The time that a sentence gives its events, the most exact one first; None where it gives none."""
    named = [time for time in scene.times if _names_day(time, text)]
    dated = [(time, span) for time in named if (span := _usable(time, published)) is not None]
    if not dated:
        return None
    time, (first, last) = min(dated, key=lambda item: ((item[1][1] - item[1][0]).days, item[0].span.start))
    for other, (begin, end) in dated:
        if other is not time and _joined(time, other, text):
            first, last = min(first, begin), max(last, end)
    return When(first, last, precision_of(first, last), time.span, f"date.{time.rule}")


_HOURS = frozenset({"clock", "daypart", "same_day"})
_DAY_WORD = re.compile(
    r"\b(?:\w+day|\w+di|dimanche|today|tomorrow|this|hier|aujourd|cette|ce|last|overnight|\d{1,2}(?:er)?\s+[^\W\d]{3,}"
    r"|[^\W\d]{3,}\.?\s+\d{1,2})\b",
    re.IGNORECASE,
)


def _names_day(time: TimeMention, text: str) -> bool:
    """Whether a time names its day: a bare hour or part of the day only orders what is told of a known day."""
    return time.rule not in _HOURS or _DAY_WORD.search(time.span.of(text)) is not None


def _usable(time: TimeMention, published: date | None) -> tuple[date, date] | None:
    span = days_of(time)
    if span is None or time.value.endswith("_REF") or time.since:
        return None
    first, last = span
    if published is not None and first > published + timedelta(days=1):
        return None
    if published is not None and (last - first).days >= _WEEK_DAYS - 1:
        last = max(first, min(last, published))
    return first, last


def _joined(one: TimeMention, two: TimeMention, text: str) -> bool:
    left, right = sorted((one.span, two.span))
    between = text[left.end : right.start].strip().casefold()
    same = one.type is two.type is TimexType.DATE
    return (
        same
        and len(between) <= _JOINED_GAP
        and between in ("and", "and on", "to", "until", "et", "à", "au", "-", "–", "through")
    )


def merge(whens: Iterable[When]) -> When | None:
    """The most exact of several times, the earliest told of equals."""
    return min(whens, key=lambda when: (when.last - when.first).days, default=None)


def reported_day(published: date | None) -> When | None:
    """The report's own date, for an incident that no words date."""
    if published is None:
        return None
    return When(published, published, DatePrecision.APPROX, None, "date.report")


def later_first(scenes: Sequence[Scene]) -> list[Scene]:
    """The story's sentences before the headline, which sums up and seldom dates."""
    return sorted(scenes, key=lambda scene: (scene.sentence.paragraph < 0, scene.sentence.index))
