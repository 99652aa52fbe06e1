"""Readings of expressions that name a date: days, months, years, decades, holidays."""

from datetime import date, timedelta

from onrecord.extract.time.calendar import easter, hijri_in, latest_year_of, nth_weekday, soonest_year_of, valid_day
from onrecord.extract.time.match import Match
from onrecord.extract.time.number import year_in_words
from onrecord.extract.time.period import Period, century_of, day_of, decade_of, month_of, season_of, year_of
from onrecord.extract.time.reading import FUTURE, PAST, Reading, Scene, dated, undated
from onrecord.extract.time.tense import direction_of, directly_past

NEAR = timedelta(days=75)
SOON = timedelta(days=30)
NEXT_MONTH = 11  # months back of the month after the dateline's
JUST_PAST = 2  # months back that no future tense turns into next year's
_PIVOT = 30  # two-digit years up to this many years after the dateline's are of its century
NOVEMBER, THURSDAY = 11, 4


def year_in(m: Match, scene: Scene) -> int | None:
    """The year that the expression names, in four digits, two digits or words."""
    if year := m.number("year"):
        return year
    if words := m.words("wordyear"):
        return year_in_words(words, scene.lexicon.values["num"])
    return _full_year(m.number("yy"), scene) if m.has("yy") else None


def _full_year(short: int | None, scene: Scene) -> int | None:
    if short is None:
        return None
    now = scene.published.year if scene.published else 2000 + _PIVOT
    year = now - now % 100 + short
    return year if year <= now + _PIVOT else year - 100


def _day_number(m: Match) -> int:
    if m.has("tens"):
        return (m.number("tens") or 0) + (m.number("ordinal2") or 0)
    return m.number("day") or m.number("ordinal") or 0


def _month_number(m: Match) -> int:
    return m.number("month") or m.number("mabbr") or 0


def read_iso(m: Match, scene: Scene) -> Reading | None:
    """2019-10-03."""
    day = valid_day(m.number("year") or 0, m.number("monthno") or 0, m.number("day") or 0)
    return dated(day_of(day)) if day else None


def read_date(m: Match, scene: Scene) -> Reading | None:
    """A day of a month, with its year or with the year that the dateline and the tense give it."""
    month, day, year = _month_number(m), _day_number(m), year_in(m, scene)
    if valid_day(2000, month, day) is None:
        return None
    if year is not None:
        found = valid_day(year, month, day)
        return dated(day_of(found)) if found else None
    if scene.published is None:
        return undated(f"XXXX-{month:02d}-{day:02d}")
    chosen = _nearest(
        m, scene, latest_year_of(scene.published, month, day), soonest_year_of(scene.published, month, day)
    )
    return dated(day_of(chosen)) if chosen else None


def _on_weekday(published: date, month: int, day: int, weekday: int) -> Reading | None:
    """The year nearest to the dateline in which the date falls on the weekday that the text names, else the nearest.

    A weekday that fits none of the three years around the dateline is the outlet's mistake, and the date stands.
    """
    days = [found for year in range(published.year - 1, published.year + 2) if (found := valid_day(year, month, day))]
    right = [found for found in days if found.isoweekday() == weekday]
    near = sorted(right or days, key=lambda found: abs(found - published))
    return dated(day_of(near[0])) if near else None


def _nearest(m: Match, scene: Scene, behind: date | None, ahead: date | None) -> date | None:
    """The nearer of two days a year apart; where neither is near, the one that the tense points to, else the past one.

    Reports give the year of a day that is most of a year away: on TimeBank and AQUAINT the day within NEAR of the
    dateline is the right one whatever the tense, but for "killed on Oct. 7" and "since Oct. 7".
    """
    if behind is None or ahead is None or scene.published is None:
        return behind or ahead
    start, end = m.groups.get("whole", (m.start, m.end))  # the days of a pair share the tense around the pair
    if rel := m.number("rel"):
        return ahead if rel > 0 else behind
    if ahead - scene.published < NEAR:
        told = ahead - scene.published > SOON and direction_of(scene, start, end) == PAST
        return behind if told or directly_past(scene, start) else ahead
    if scene.published - behind < NEAR:
        return behind
    return ahead if direction_of(scene, start, end) == FUTURE else behind


def read_numeric(m: Match, scene: Scene) -> Reading | None:
    """03/10/2019: the order of day and month is taken from what is possible, else from what lies near the dateline.

    Where both orders stay possible, the value is the year alone, and first and last are the two days.
    """
    a, b, c = (m.number(label) or 0 for label in "abc")
    year = c if len(m.words("c")[0]) == 4 else _full_year(c, scene)
    if year is None or len(m.words("c")[0]) not in (2, 4):
        return None
    days = sorted({day for day in (valid_day(year, b, a), valid_day(year, a, b)) if day})
    if scene.lexicon.language == "fr" and valid_day(year, b, a):
        days = [date(year, b, a)]
    near = [day for day in days if scene.published and timedelta(0) <= scene.published - day < NEAR]
    if not days:
        return None
    if len(days) == 1 or len(near) == 1:
        return dated(day_of((near or days)[0]))
    return Reading(undated(f"{year:04d}").type, f"{year:04d}", None, days[0], days[-1])


def read_month(m: Match, scene: Scene) -> Reading | None:
    """A month with or without its year: "October 2002", "last October", "October last year", "in October"."""
    month, year = _month_number(m), year_in(m, scene)
    if year is not None:
        return dated(month_of(year, month), m.mod)
    if scene.published is None:
        return undated(f"XXXX-{month:02d}", m.mod)
    now = scene.published
    if (of_year := m.number("rel2")) is not None:
        return dated(month_of(now.year + of_year, month), m.mod)
    return dated(_month_near(m, scene, now, m.number("rel")), m.mod)


def _month_near(m: Match, scene: Scene, now: date, rel: int | None) -> Period:
    month = _month_number(m)
    if rel == 0:
        return month_of(now.year, month)
    if rel is not None:
        passed = month < now.month if rel < 0 else month > now.month
        return month_of(now.year if passed else now.year + rel, month)
    back = (now.month - month) % 12
    way = direction_of(scene, m.start, m.end)
    ahead = (way == FUTURE and back > JUST_PAST) or (way != PAST and back == NEXT_MONTH)
    return (
        month_of(now.year - (month > now.month), month)
        if not ahead
        else month_of(now.year + (month < now.month), month)
    )


def read_year(m: Match, scene: Scene) -> Reading | None:
    """A calendar year; a fiscal year keeps the year's number."""
    year = year_in(m, scene)
    return dated(year_of(year), m.mod) if year and 1 <= year <= 9000 else None


def read_decade(m: Match, scene: Scene) -> Reading | None:
    """The 1990s, the '80s, the nineties."""
    if m.has("year"):
        year = m.number("year") or 0
    elif m.has("yy"):
        year = 1900 + (m.number("yy") or 0)
    else:
        year = 1900 + 10 * (m.number("ndecade") or 0)
    return dated(decade_of(year // 10), m.mod) if year % 10 == 0 or m.has("year") else None


def read_century(m: Match, scene: Scene) -> Reading | None:
    """The 20th century is 19."""
    n = m.number("n") or m.number("ordinal") or 20 + (m.number("ordinal2") or 0)
    return dated(century_of(n - 1), m.mod) if 1 <= n <= 30 else None


def read_season(m: Match, scene: Scene) -> Reading | None:
    """A season with its year, or with the year that "last", "this", "next" or the dateline give it."""
    season, year = str(m.value("season")), year_in(m, scene)
    if year is not None:
        return dated(season_of(year, season), m.mod)
    if scene.published is None:
        return undated(f"XXXX-{season}", m.mod)
    rel, now = m.number("rel"), scene.published
    this_year = season_of(now.year, season)
    if rel == 0:
        return dated(this_year, m.mod)
    if rel == 1:
        return dated(this_year if this_year.first > now else season_of(now.year + 1, season), m.mod)
    over = this_year.last < now if rel else this_year.first <= now
    return dated(this_year if over else season_of(now.year - 1, season), m.mod)


FIXED = {"good friday": -2, "easter": 0, "boxing day": "12-26", "new year": "01-01"}
LUNAR = {"ramadan": (9, 1, 29), "ashura": (1, 10, 0), "eid fitr": (10, 1, 2), "eid adha": (12, 10, 3)}


def read_holiday(m: Match, scene: Scene) -> Reading | None:
    """A holiday whose day a rule gives. Islamic ones follow the tabular calendar: approximate, a day either side."""
    name = _holiday_name(m)
    if scene.published is None:
        return None
    years = [m.number("year") or 0] if m.has("year") else range(scene.published.year - 1, scene.published.year + 2)
    found = sorted(one for year in years for one in _holidays(name, year))
    past = [one for one in found if one[0] <= scene.published]
    coming = [one for one in found if one[0] >= scene.published]
    ahead = direction_of(scene, m.start, m.end) == FUTURE
    chosen = (coming[:1] if ahead else past[-1:]) or found[:1]
    return _holiday_reading(chosen[0], m, lunar=name in LUNAR) if chosen else None


def _holiday_reading(days: tuple[date, date], m: Match, *, lunar: bool) -> Reading:
    eve = timedelta(days=1 if m.has_any("eve") else 0)
    first, last = days[0] - eve, days[1] - eve
    if not lunar:
        return dated(day_of(first))
    one = timedelta(days=1)
    return Reading(dated(day_of(first)).type, first.isoformat(), "APPROX", first - one, last + one, None)


def _holiday_name(m: Match) -> str:
    words = m.all_words()
    if m.has("holiday"):
        return m.text("holiday") or ""
    if words[0] == "eid":
        return f"eid {words[-1]}"
    joined = " ".join(words[:2])
    return joined if joined in FIXED else words[0]


def _holidays(name: str, year: int) -> list[tuple[date, date]]:
    """First and last day of the holiday in that year."""
    if name in LUNAR:
        month, day, length = LUNAR[name]
        return [(day_, day_ + timedelta(days=length)) for day_ in hijri_in(year, month, day)]
    if name == "thanksgiving":
        day_ = nth_weekday(year, NOVEMBER, THURSDAY, 4)
        return [(day_, day_)]
    rule = FIXED.get(name, {"christmas": "12-25", "halloween": "10-31"}.get(name))
    if rule is None:
        return []
    fixed = easter(year) + timedelta(days=rule) if isinstance(rule, int) else date.fromisoformat(f"{year}-{rule}")
    return [(fixed, fixed)]
