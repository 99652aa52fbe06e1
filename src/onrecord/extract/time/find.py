"""Finds the time expressions of a text and gives each its TIMEX3 value against the dateline."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate

from onrecord.extract.mentions import TimeMention, TimexType
from onrecord.extract.time import clock, duration, explicit, relative
from onrecord.extract.time.lexicon import lexicon_of, tokens_of
from onrecord.extract.time.match import Match
from onrecord.extract.time.period import Grain, Period, day_of
from onrecord.extract.time.range import join_ranges
from onrecord.extract.time.reading import Reading, Scene, dated
from onrecord.extract.time.scan import scan
from onrecord.model import Span

READINGS: dict[str, Callable[[Match, Scene], Reading | None]] = {
    "iso": explicit.read_iso,
    "numeric": explicit.read_numeric,
    "date": explicit.read_date,
    "month": explicit.read_month,
    "year": explicit.read_year,
    "decade": explicit.read_decade,
    "century": explicit.read_century,
    "season": explicit.read_season,
    "holiday": explicit.read_holiday,
    "weekday": relative.read_weekday,
    "deictic": relative.read_deictic,
    "anaphoric_day": relative.read_anaphoric_day,
    "unit": relative.read_unit,
    "anaphoric_unit": relative.read_anaphoric_unit,
    "edge_unit": relative.read_edge_unit,
    "the_unit": relative.read_the_unit,
    "weekend": relative.read_weekend,
    "quarter": relative.read_quarter,
    "ago": relative.read_ago,
    "daypart": clock.read_daypart,
    "duration": duration.read_duration,
    "every": duration.read_every,
    "often": duration.read_often,
    "vague": duration.read_vague,
    "ref": duration.read_ref,
}
DAY_READINGS = frozenset({"iso", "numeric", "date", "weekday", "deictic", "anaphoric_day", "holiday"})
JOINT_TOKENS = 9  # white space included
TIME_READINGS = frozenset({"clock", "part"})


@dataclass(frozen=True, slots=True)
class Expression:
    """One expression: a match, or a time of day and the day it belongs to."""

    start: int
    end: int
    match: Match
    time: Match | None = None


def find_times(text: str, *, published: date | None, language: str = "en") -> tuple[TimeMention, ...]:
    """Every time expression of the text, in order.

    `published` is the day that "today" means and that weekdays are counted from; without it, such expressions get a
    value with X in it and no days. `language` is "en" or "fr"; any other is read as English.
    """
    mentions = find_points(text, published=published, language=language)
    return join_ranges(text, mentions, lexicon_of(language))


def find_points(text: str, *, published: date | None, language: str = "en") -> tuple[TimeMention, ...]:
    """The same, with the two ends of a range ("from Thursday to Saturday") as mentions of their own."""
    lexicon = lexicon_of(language)
    tokens = tokens_of(text)
    matches = scan(tokens, lexicon)
    if not matches:
        return ()
    scene = Scene(published, lexicon, tokens)
    starts = list(accumulate(map(len, tokens), initial=0))
    mentions = (_mention(expression, scene, starts) for expression in _expressions(matches, tokens))
    return tuple(mention for mention in mentions if mention is not None)


def _expressions(matches: Sequence[Match], tokens: Sequence[str]) -> list[Expression]:
    """Joins times of day with the day beside them, and takes pairs of days apart."""
    whole = [one for match in matches for one in _apart(match)]
    found: list[Expression] = []
    at = 0
    while at < len(whole):
        one, two = whole[at], whole[at + 1] if at + 1 < len(whole) else None
        joined = _joined(one, two, tokens) if two else None
        found.append(joined or Expression(one.start, one.end, one))
        at += 2 if joined else 1
    return found


def _apart(match: Match) -> list[Match]:
    """The two days of "3 and 5 May" or "May 3-5", each with the month; any other match as it is."""
    if "pair" not in match.rule.options:
        return [match]
    second = match.groups["day2"]
    first = match.groups | {"whole": (match.start, match.end)}
    rest = {name: at for name, at in first.items() if name not in ("day2", "weekday2", "wdabbr")} | {"day": second}
    cut = match.groups["day"][1]
    return [replace(match, end=cut, groups=first), replace(match, start=second[0], groups=rest)]


def _joined(one: Match, two: Match, tokens: Sequence[str]) -> Expression | None:
    kinds = one.rule.reading, two.rule.reading
    if kinds[0] in TIME_READINGS and kinds[1] in DAY_READINGS:
        joints = one.lexicon.values["night_joint" if one.has("nightly") else "time_joint"]
        return Expression(one.start, two.end, two, one) if _between(one, two, tokens) in joints else None
    if kinds[0] in DAY_READINGS and kinds[1] in TIME_READINGS:
        joints = one.lexicon.values["day_joint"]
        return Expression(one.start, two.end, one, two) if _between(one, two, tokens) in joints else None
    return None


def _between(one: Match, two: Match, tokens: Sequence[str]) -> str | None:
    """The words between two matches, lower case; None where they stand too far apart or in two paragraphs."""
    gap = tokens[one.end : two.start]
    if len(gap) > JOINT_TOKENS or any("\n\n" in token for token in gap):
        return None
    return " ".join(token.lower() for token in gap if not token.isspace())


def _mention(expression: Expression, scene: Scene, starts: list[int]) -> TimeMention | None:
    match = expression.match
    try:
        reading = _read(expression, scene)
    except (OverflowError, ValueError):  # a day before the year 1 or after 9999: the calendar ends there
        return None
    if reading is None:
        return None
    span = Span(starts[expression.start], starts[expression.end])
    _remember(reading, scene)
    now = scene.published
    since = reading.first is not None and (now is None or reading.first <= now) and _follows_since(expression, scene)
    last = now if since and now else reading.last
    name = (expression.time or match).rule.name
    return TimeMention(span, reading.type, reading.value, reading.mod, reading.first, last, name, since)


def _follows_since(expression: Expression, scene: Scene) -> bool:
    """Whether "since" or "depuis" stands right before, an article between them at most."""
    before = [t.lower() for t in scene.tokens[max(expression.start - 5, 0) : expression.start] if not t.isspace()]
    while before and scene.lexicon.has("articles", before[-1]):
        before.pop()
    return bool(before) and scene.lexicon.has("since_cue", before[-1])


def _read(expression: Expression, scene: Scene) -> Reading | None:
    match, time = expression.match, expression.time
    if time is not None:
        day = READINGS[match.rule.reading](match, scene)
        return clock.at_time(day, time)
    if match.rule.reading not in TIME_READINGS:
        return READINGS[match.rule.reading](match, scene)
    if match.rule.reading == "part" and not _may_stand_alone(match):
        return None
    return clock.at_time(dated(day_of(scene.now)) if scene.now else None, match)


def _may_stand_alone(match: Match) -> bool:
    """As in "In the morning", "before dawn": a part of day without a day, of the day last told of."""
    if not match.has("daypart"):
        return True
    before = [token.lower() for token in match.tokens[max(match.start - 4, 0) : match.start] if not token.isspace()]
    return any(match.lexicon.has("before_part", word) for word in before)


def _remember(reading: Reading, scene: Scene) -> None:
    """Moves the story's day, period and quarter on."""
    if reading.first is None or reading.last is None:
        return
    if reading.type is TimexType.TIME or reading.grain is Grain.DAY:
        scene.day = reading.last
    if reading.grain is None:
        return
    if reading.type is TimexType.DATE:
        scene.period = Period(reading.value, reading.first, reading.last, reading.grain)
    if reading.grain is Grain.QUARTER and _is_newest(reading, scene):
        scene.quarter = scene.period


def _is_newest(reading: Reading, scene: Scene) -> bool:
    """Whether the quarter is over and none after it was told of: "the quarter" and "a year earlier" go by that one."""
    if reading.last is None or scene.published is None or reading.last > scene.published:
        return False
    return scene.quarter is None or reading.last >= scene.quarter.last
