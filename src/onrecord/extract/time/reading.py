"""The meaning of one time expression, and what the readings know of the text around it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.extract.mentions import TimexType
from onrecord.extract.time.lexicon import Lexicon
from onrecord.extract.time.period import Grain, Period, share_of

PAST, UNKNOWN, FUTURE = -1, 0, 1


@dataclass(frozen=True, slots=True)
class Reading:
    """TIMEX3 type, value and modifier; the days it can stand for; the calendar period behind it, where there is one."""

    type: TimexType
    value: str
    mod: str | None = None
    first: date | None = None
    last: date | None = None
    grain: Grain | None = None


@dataclass(slots=True)
class Scene:
    """The text being read and where its story stands: the last day and the last quarter or longer period told of."""

    published: date | None
    lexicon: Lexicon
    tokens: Sequence[str]
    day: date | None = None
    period: Period | None = None
    quarter: Period | None = None

    @property
    def now(self) -> date | None:
        """The day that "the day before" and "the previous day" count from: the last one told of, else the dateline."""
        return self.day or self.published


def dated(period: Period, mod: str | None = None) -> Reading:
    """A DATE that stands for a calendar period, or for its early, middle or late part."""
    first, last = share_of(period, mod)
    return Reading(TimexType.DATE, period.value, mod, first, last, period.grain)


def undated(value: str, mod: str | None = None) -> Reading:
    """A DATE whose day is not known: a reference ("now"), or a day without a dateline to count from."""
    return Reading(TimexType.DATE, value, mod)
