"""Joins the two ends of a range into one mention: "from Thursday to Saturday", "between 3 and 5 May", "25-26 July"."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.mentions import TimeMention, TimexType
from onrecord.extract.time.calendar import last_day_on_or_before
from onrecord.extract.time.lexicon import Lexicon
from onrecord.model import Span

LONGEST = 16  # characters between the two ends
LONGEST_DAYS = 200  # "from 3 May to 9 August" is a range; two days of different years are a mistake of ours
DATED = frozenset({TimexType.DATE, TimexType.TIME})


def join_ranges(text: str, mentions: Sequence[TimeMention], lexicon: Lexicon) -> tuple[TimeMention, ...]:
    """The mentions with the two ends of a range made one; its value is an ISO 8601 interval, "first/last"."""
    found: list[TimeMention] = []
    for mention in mentions:
        joined = _joined(text, found[-1], mention, lexicon) if found else None
        if joined is None:
            found.append(mention)
        else:
            found[-1] = joined
    return tuple(found)


def _joined(text: str, one: TimeMention, two: TimeMention, lexicon: Lexicon) -> TimeMention | None:
    if not {one.type, two.type} <= DATED or one.since or "/" in one.value:
        return None
    if not _is_range(text, one.span, two.span, lexicon):
        return None
    one = _put_before(one, two)
    if one.first is None or two.last is None or not one.first < two.last or _length(one) != _length(two):
        return None
    kind = TimexType.TIME if TimexType.TIME in (one.type, two.type) else TimexType.DATE
    if _length(one) == 0 and (two.last - one.first).days > LONGEST_DAYS:
        return None
    span = Span(one.span.start, two.span.end)
    return replace(one, span=span, type=kind, value=f"{one.value}/{two.value}", mod=None, last=two.last)


def _is_range(text: str, one: Span, two: Span, lexicon: Lexicon) -> bool:
    between = text[one.end : two.start]
    if len(between) > LONGEST or "\n\n" in between:
        return False
    joint = " ".join(between.lower().split())
    if lexicon.has("range_joint", joint):
        return True
    before = text[max(one.start - LONGEST, 0) : one.start].lower().split()
    return lexicon.has("and_joint", joint) and bool(before) and any(lexicon.has("between", w) for w in before[-2:])


def _put_before(one: TimeMention, two: TimeMention) -> TimeMention:
    """As in "From Friday to Tuesday": the Friday before that Tuesday, not the one after it."""
    if two.rule != "weekday" or one.first is None or two.first is None or one.first <= two.first:
        return one
    day = last_day_on_or_before(two.first, one.first.isoweekday())
    value = day.isoformat() + one.value[len(day.isoformat()) :]
    return replace(one, value=value, first=day, last=day)


def _length(mention: TimeMention) -> int:
    """0 for days, 1 for months, 2 for longer periods: the ends of a range are alike."""
    if mention.first is None or mention.last is None:
        return -1
    days = (mention.last - mention.first).days
    return 0 if days <= 1 else 1 if days <= 31 else 2
