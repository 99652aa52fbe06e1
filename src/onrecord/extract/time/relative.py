"""Readings of expressions counted from the dateline or from the day last told of."""

from datetime import date, timedelta
from fractions import Fraction

from onrecord.extract.mentions import TimexType
from onrecord.extract.time.calendar import last_day_before, last_day_on_or_before, next_day_after, next_day_on_or_after
from onrecord.extract.time.duration import amount_in, length_of
from onrecord.extract.time.explicit import year_in
from onrecord.extract.time.match import Match
from onrecord.extract.time.period import (
    DAYS_IN,
    Grain,
    Period,
    day_of,
    enclosing,
    half_of,
    quarter_of,
    shifted,
    weekend_of,
)
from onrecord.extract.time.reading import FUTURE, Reading, Scene, dated, undated
from onrecord.extract.time.tense import direction_of

ONE_DAY = timedelta(days=1)


def read_weekday(m: Match, scene: Scene) -> Reading | None:
    """A weekday: the latest on or before the dateline (that day included); the next one where the tense is future."""
    weekday = m.number("weekday") or 0
    if scene.published is None:
        return undated(f"XXXX-WXX-{weekday}", m.mod)
    return dated(day_of(_weekday_near(m, scene, scene.published, weekday)), m.mod)


def _weekday_near(m: Match, scene: Scene, published: date, weekday: int) -> date:
    if m.has("anaphor") and scene.now:
        before = m.number("anaphor") or 0
        return last_day_before(scene.now, weekday) if before < 0 else next_day_after(scene.now, weekday)
    if m.has("rel2"):
        week = enclosing(published + 7 * (m.number("rel2") or 0) * ONE_DAY, Grain.WEEK)
        return week.first + (weekday - 1) * ONE_DAY
    rel = m.number("rel")
    if rel == -1:
        return last_day_before(published, weekday)
    if rel == 1:
        return next_day_after(published, weekday)
    ahead = direction_of(scene, m.start, m.end) == FUTURE
    return next_day_on_or_after(published, weekday) if ahead else last_day_on_or_before(published, weekday)


def read_deictic(m: Match, scene: Scene) -> Reading | None:
    """Yesterday, today, tomorrow; the day before yesterday."""
    if scene.published is None:
        return undated("XXXX-XX-XX")
    by = m.number("deictic") or 0
    if m.has_any("twice"):
        by *= 2
    return dated(day_of(scene.published + by * ONE_DAY), m.mod)


def read_anaphoric_day(m: Match, scene: Scene) -> Reading | None:
    """The same day, the day before, a day later: counted from the day last told of."""
    if scene.now is None:
        return undated("XXXX-XX-XX")
    words = m.all_words()
    by = m.number("anaphor")
    if by is None:
        by = -1 if m.lexicon.value("way", words[-1]) in ("EARLIER", "BESIDE_EARLIER") else 1
    return dated(day_of(scene.now + by * ONE_DAY))


def _grain(m: Match, label: str) -> Grain:
    return Grain(str(m.value(label)))


def read_unit(m: Match, scene: Scene) -> Reading | None:
    """Last week, this month, early next year."""
    grain, by = _grain(m, "single"), m.number("rel") or 0
    if scene.published is None:
        return None
    moved = shifted(scene.published, grain, by)
    return _clipped(enclosing(moved, grain), m, scene) if moved else None


def _clipped(period: Period, m: Match, scene: Scene) -> Reading:
    """As in "Earlier this month" ends with the dateline, "later this month" begins with it."""
    reading = dated(period, m.mod)
    words, now = m.all_words(), scene.published
    if now is None or not period.first <= now <= period.last:
        return reading
    if "earlier" in words:
        return Reading(reading.type, reading.value, reading.mod, period.first, now, reading.grain)
    if "later" in words:
        return Reading(reading.type, reading.value, reading.mod, now, period.last, reading.grain)
    return reading


def read_anaphoric_unit(m: Match, scene: Scene) -> Reading | None:
    """The previous month, that year, the following week: counted from the day last told of."""
    grain, by = _grain(m, "single"), m.number("anaphor") or 0
    start = scene.now
    if scene.period is not None and grain is not Grain.DAY and scene.period.grain is not Grain.DAY:
        start = scene.period.first
    moved = shifted(start, grain, by) if start else None
    return dated(enclosing(moved, grain), m.mod) if moved else None


def read_edge_unit(m: Match, scene: Scene) -> Reading | None:
    """The end of the year, year-end, late in the day."""
    grain = _grain(m, "single")
    start = scene.published if grain is not Grain.DAY else scene.now
    return dated(enclosing(start, grain), m.mod or "END") if start else None


def read_the_unit(m: Match, scene: Scene) -> Reading | None:
    """The quarter, the year, the day: the one told of last, else the one of the dateline (the last whole quarter).

    "The year ended Sept. 30" is no calendar year: a length.
    """
    single = m.text("single")
    if m.has("ordinal") or single == Grain.DAY:
        return dated(day_of(scene.now)) if scene.now and not m.has("ordinal") else None
    if single in (None, Grain.QUARTER):
        return _the_quarter(scene)
    if scene.lexicon.has("ended", _behind(m)):
        return Reading(TimexType.DURATION, f"P1{single}")
    back = -1 if "latest" in m.all_words() else 0
    moved = shifted(scene.published, Grain(str(single)), back) if scene.published else None
    return dated(enclosing(moved, Grain(str(single)))) if moved else None


def _behind(m: Match) -> str:
    return m.tokens[m.end + 1].lower() if m.end + 1 < len(m.tokens) else ""


def _the_quarter(scene: Scene) -> Reading | None:
    if scene.quarter is not None:
        return dated(scene.quarter)
    before = shifted(scene.published, Grain.QUARTER, -1) if scene.published else None
    return dated(enclosing(before, Grain.QUARTER)) if before else None


def read_weekend(m: Match, scene: Scene) -> Reading | None:
    """The weekend: the one that began last; "next weekend", or one in a future clause, the coming one."""
    if scene.published is None:
        return None
    rel = m.number("rel")
    saturday = last_day_on_or_before(scene.published, 6)
    if rel == -1:
        ended = saturday + ONE_DAY < scene.published
        return dated(weekend_of(saturday if ended else saturday - 7 * ONE_DAY))
    ahead = rel == 1 or direction_of(scene, m.start, m.end) == FUTURE
    return dated(weekend_of(next_day_on_or_after(scene.published, 6) if ahead else saturday))


def read_quarter(m: Match, scene: Scene) -> Reading | None:
    """The third quarter, the first half of 1990, next year's first quarter."""
    n, year = m.number("ordq") or 0, year_in(m, scene)
    halves = m.words("part") in (["half"], ["semestre"])
    if scene.published is None and year is None:
        return None
    if halves and n > 2:
        n = 2
    if year is None and scene.published is not None:
        year = scene.published.year + (m.number("rel") or 0)
        year -= 1 if not m.has("rel") and _far_ahead(m, scene, n * (6 if halves else 3), scene.published) else 0
    return dated(half_of(year or 0, n) if halves else quarter_of(year or 0, n), m.mod)


def _far_ahead(m: Match, scene: Scene, last_month: int, published: date) -> bool:
    """Whether that part of this year has not begun to be told of: then last year's is meant."""
    return last_month > published.month + 2 and direction_of(scene, m.start, m.end) != FUTURE


def read_ago(m: Match, scene: Scene) -> Reading | None:
    """Three days ago, two months earlier, a week later; "years ago"; "N years after …" is a length, not a date."""
    way = str(m.lexicon.value("way", " ".join(m.words("way")).strip("- ")))
    if m.has("plural"):
        return undated("PAST_REF")
    if not m.has("number"):
        return read_year_ago(m, scene)
    amount, unit = amount_in(m), str(m.value("unit"))
    later = way == "LATER" and scene.day is not None and unit in ("D", "W") and amount is not None
    if way.startswith("BESIDE") or (way == "LATER" and not later):
        return length_of(m)
    if amount is None:
        return undated("PAST_REF")
    if unit in ("S", "MIN", "HR"):
        return _hours_ago(m, scene, amount, unit)
    return _counted(m, scene, amount, Grain(unit), way)


def _hours_ago(m: Match, scene: Scene, amount: Fraction, unit: str) -> Reading | None:
    if scene.published is None or unit != "HR":
        return length_of(m)
    first = scene.published - timedelta(hours=int(amount) + 23)
    return Reading(TimexType.DATE, "PAST_REF", None, first, scene.published)


def _counted(m: Match, scene: Scene, amount: Fraction, grain: Grain, way: str) -> Reading | None:
    start = scene.now if way in ("EARLIER", "LATER") and grain in DAYS_IN else scene.published
    shown = Grain.DAY if grain in (Grain.DAY, Grain.WEEK, Grain.FORTNIGHT) else grain
    if grain is Grain.YEAR and amount == 1 and scene.quarter:
        start, shown = scene.quarter.first, Grain.QUARTER
    sign = 1 if way in ("AHEAD", "LATER") else -1
    moved = shifted(start, grain, sign * round(amount)) if start else None
    if moved is None:
        return None
    mod = {"LESS_THAN": "APPROX", "MORE_THAN": "APPROX"}.get(m.text("approx") or "", m.text("approx"))
    reading = dated(enclosing(moved, Grain.YEAR if shown is Grain.DECADE else shown))
    return Reading(reading.type, reading.value, mod, *_about(reading, grain))


def read_year_ago(m: Match, scene: Scene) -> Reading | None:
    """The year-ago quarter, year-earlier results: the same period of the year before."""
    if scene.published is None or m.text("unit") != Grain.YEAR:
        return None
    start = scene.quarter.first if scene.quarter else shifted(scene.published, Grain.QUARTER, -1)
    if m.has("ordq") and start is not None:
        return dated(quarter_of(start.year - 1, m.number("ordq") or 1))
    by_quarter = scene.quarter is not None or "quarter" in m.all_words()
    return (
        dated(enclosing(start.replace(year=start.year - 1), Grain.QUARTER if by_quarter else Grain.YEAR))
        if start
        else None
    )


def _about(reading: Reading, grain: Grain) -> tuple[date | None, date | None]:
    """As in "Two weeks ago" is seldom to the day: three days either side."""
    if grain not in (Grain.WEEK, Grain.FORTNIGHT) or reading.first is None or reading.last is None:
        return reading.first, reading.last
    return reading.first - 3 * ONE_DAY, reading.last + 3 * ONE_DAY
