"""Readings of times of day, and how they join the day that they belong to."""

from datetime import timedelta

from onrecord.extract.mentions import TimexType
from onrecord.extract.time.match import Match
from onrecord.extract.time.reading import Reading, Scene

NOON = 12
NIGHT = "TNI"
ONE_DAY = timedelta(days=1)


def clock_value(m: Match) -> str | None:
    """T22:00 for "10 p.m.", "22:00", "2200 GMT", "22h"; None for an impossible one."""
    if m.has("twelve"):
        return m.text("twelve")
    if m.has("hhmm"):
        digits = m.words("hhmm")[0]
        return f"T{digits[:2]}:{digits[2:]}"
    hour = next(
        (n for n in map(m.number, ("hour", "hour2", "hour3", "hour4", "hour5", "hour6", "hour7")) if n is not None),
        None,
    )
    minute = (
        m.number("minute")
        or m.number("minute2")
        or m.number("minute4")
        or m.number("minute5")
        or m.number("minute6")
        or 0
    )
    if hour is None:
        return None
    meridiem = "".join(m.words("meridiem"))[:1]
    if m.has_any("after_noon") and hour < NOON:
        hour += NOON
    if meridiem:
        if not 1 <= hour <= NOON:
            return None
        hour = hour % NOON + (NOON if meridiem == "p" else 0)
    return f"T{hour:02d}:{minute:02d}"


def part_value(m: Match) -> str:
    """TMO, TAF, TEV, TNI or a clock time for "noon"; the small hours are of the morning, "overnight" of the night."""
    if part := m.text("daypart") or m.text("apres"):
        return part
    return NIGHT if m.has("nightly") else "TMO"


def at_time(day: Reading | None, m: Match) -> Reading | None:
    """The time of day on that day; without a day it floats (TXX:XX on no day)."""
    value = clock_value(m) if m.rule.reading == "clock" else part_value(m)
    if value is None:
        return None
    if m.has("nightly") and day is not None and day.first is not None:
        return night_before(day)
    mod = m.mod or m.text("approx") or (day.mod if day else None)
    if day is None or day.first is None:
        return Reading(TimexType.TIME, f"XXXX-XX-XX{value}", mod)
    return Reading(TimexType.TIME, f"{day.value}{value}", mod, day.first, day.last, day.grain)


def night_before(day: Reading) -> Reading:
    """The night that ends on that day ("overnight", "overnight into Sunday"): it is of both days."""
    if day.first is None:
        return Reading(TimexType.TIME, f"{day.value}{NIGHT}")
    eve = day.first - ONE_DAY
    return Reading(TimexType.TIME, f"{eve.isoformat()}{NIGHT}", None, eve, day.first)


def read_daypart(m: Match, scene: Scene) -> Reading | None:
    """A part of this day: "this morning", "tonight", "last night"."""
    day = scene.published
    if day is None:
        return None
    part = m.text("daypart") or m.text("apres") or NIGHT
    rel = m.number("rel") or 0
    if rel < 0 or (rel > 0 and part != NIGHT):
        day += rel * ONE_DAY
    value = f"{day.isoformat()}{part}"
    last = scene.published if rel < 0 and part == NIGHT else day
    return Reading(TimexType.TIME, value, m.mod, day, last)
