"""Readings of lengths of time and of what comes again and again."""

from fractions import Fraction

from onrecord.extract.mentions import TimexType
from onrecord.extract.time.match import Match
from onrecord.extract.time.number import amount_of
from onrecord.extract.time.reading import Reading, Scene, undated

CODES = {"S": "S", "MIN": "M", "HR": "H", "D": "D", "WE": "D", "W": "W", "F": "W", "M": "M", "Q": "Q", "Y": "Y"}
LONG = {"E": 10, "C": 100, "L": 1000}  # years in a decade, a century, a millennium
CLOCK_UNITS = {"S", "MIN", "HR"}
TIMES = {"WE": 2, "F": 2}  # days in a weekend, weeks in a fortnight


def amount_in(m: Match) -> Fraction | None:
    """The number of units; None for a vague one ("several", "a few"). "A" and "an" are one where no number follows."""
    words = [word for word in m.words("number") if word not in (",", "-")]
    if len(words) == 2 and words[0].isdecimal() and len(words[1]) == 3 and words[1].isdecimal():
        words = ["".join(words)]
    vague = [value for word in words if (value := m.lexicon.value("vaguenum", word)) is not None]
    if vague:
        return Fraction(vague[0]) if isinstance(vague[0], int) else None
    amount = amount_of(words, m.lexicon.values["num"])
    article = any(m.lexicon.has("art", word) for word in words[:1])
    if article and (amount is None or amount == Fraction(1, 2)):
        return Fraction(1) + (amount or 0)
    return amount


def period_value(amount: Fraction | None, unit: str) -> str:
    """P3D, PT2H, P2Y6M, PXW: the TIMEX3 value of so many units."""
    head = "PT" if unit in CLOCK_UNITS else "P"
    if amount is None:
        return f"{head}X{CODES.get(unit, unit)}"
    if unit in LONG:
        amount, unit = amount * LONG[unit], "Y"
    whole, part = divmod(amount * TIMES.get(unit, 1), 1)
    smaller = {"Y": (12, "M"), "HR": (60, "M"), "MIN": (60, "S")}.get(unit)
    if part and smaller:
        rest = f"{round(part * smaller[0])}{smaller[1]}"
        return f"{head}{whole}{CODES[unit]}{rest}" if whole else f"{head}{rest}"
    shown = str(whole) if not part else f"{float(whole + part):g}"
    return f"{head}{shown}{CODES[unit]}"


def limit_of(m: Match) -> str | None:
    """MORE_THAN, APPROX … from the words before the number."""
    words = " ".join(m.words("approx"))
    limit = m.lexicon.value("limit", words)
    return str(limit) if limit else m.text("approx")


def length_of(m: Match) -> Reading:
    """So many units as a DURATION."""
    value = period_value(amount_in(m), str(m.value("unit")))
    return Reading(TimexType.DURATION, value, limit_of(m))


def read_duration(m: Match, scene: Scene) -> Reading | None:
    """Three days, a two-hour battle, the past two years, weeks."""
    if m.has("plural"):
        return Reading(TimexType.DURATION, period_value(None, str(m.value("plural"))))
    amount = amount_in(m)
    half = m.lexicon.has("half", m.all_words()[-1]) and m.all_words()[-1:] != m.words("number")[-1:]
    if amount is not None and half:
        amount += Fraction(1, 2)
    return Reading(TimexType.DURATION, period_value(amount, str(m.value("unit"))), limit_of(m))


def read_every(m: Match, scene: Scene) -> Reading | None:
    """Every week, each Thursday, every two years, Tuesday nights."""
    day = m.number("weekday") or m.number("weekdays")
    part = m.text("daypart") or m.text("nights")
    if day:
        return Reading(TimexType.SET, f"XXXX-WXX-{day}{part or ''}")
    if part:
        return Reading(TimexType.SET, f"XXXX-XX-XX{part}")
    if month := m.number("month"):
        return Reading(TimexType.SET, f"XXXX-{month:02d}")
    amount = amount_in(m) if m.has("number") else Fraction(1)
    return Reading(TimexType.SET, period_value(amount, str(m.value("unit"))))


def read_often(m: Match, scene: Scene) -> Reading | None:
    """Daily, annual."""
    return Reading(TimexType.SET, m.text("often") or "")


def read_vague(m: Match, scene: Scene) -> Reading | None:
    """In recent weeks, in coming days: a reference, not a date."""
    return undated(m.text("recent") or "PAST_REF")


def read_ref(m: Match, scene: Scene) -> Reading | None:
    """Now, recently, soon, the past, these days."""
    return undated(m.text("ref") or m.rule.options["value"])
