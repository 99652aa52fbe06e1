"""When an incident that was read is a gold one, and which of its fields are right: the rules of the incident scorer.

They are stated here again, typed and by text, so that figures can be resampled and a gate can run where the scorer is
absent. Where it is present, a test holds both to the same counts.
"""

import math
import re
import unicodedata
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

from benchmarks.gold import GoldIncident, Party, Place, Range, ReadIncident, SaidClaim

SAME_INCIDENT = 0.45  # the least similarity of a pair
EARTH_DIAMETER_KM = 12742
DAYS_OFF = {"day": 0, "range": 0, "week": 6, "approx": 4, "month": 31, "year": 366}
_LEFT_OUT = frozenset(("the", "of", "a", "an", "and", "in", "s", "for"))
_NOBODY = re.compile(
    r"unidentif|unknown|gunm|armed (?:men|group)|hommes armes|^suspected "
    r"|(?:militants?|insurgents?|assailants?|attackers?|jihadists?|extremists?|terrorists?)$|assaillants?$"
)


@lru_cache(maxsize=1 << 14)
def plain(words: str | None) -> str:
    """Words in lower-case ASCII, everything else a space."""
    bare = unicodedata.normalize("NFKD", words or "").encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", " ", bare).strip()


@lru_cache(maxsize=1 << 14)
def word_set(words: str | None) -> frozenset[str]:
    """The words that tell names apart."""
    return frozenset(plain(words).split()) - _LEFT_OUT


def overlap(one: str | None, other: str | None) -> float:
    """F1 of two sets of words."""
    a, b = word_set(one), word_set(other)
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def distance_km(one: Place, other: Place) -> float | None:
    """Great-circle distance; None where a point is missing."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    a, b = math.radians(one.lat), math.radians(other.lat)
    across = math.radians(other.lon - one.lon)
    half = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(across / 2) ** 2
    return EARTH_DIAMETER_KM * math.asin(math.sqrt(min(1, half)))


def date_right(gold: GoldIncident, read: ReadIncident) -> bool:
    """Within the gold period, widened by what its precision leaves open."""
    try:
        day = date.fromisoformat((read.date or "")[:10])
    except ValueError:
        return False
    slack = timedelta(DAYS_OFF[gold.date_precision])
    first, last = date.fromisoformat(gold.date), date.fromisoformat(gold.date_end or gold.date)
    return first - slack <= day <= last + slack


def country_right(gold: GoldIncident, read: ReadIncident) -> bool:
    """The same country."""
    return read.place is not None and read.place.country == gold.place.country


def place_right(gold: GoldIncident, read: ReadIncident) -> bool:
    """Near enough, or of the same name in the same country."""
    if read.place is None:
        return False
    away = distance_km(gold.place, read.place)
    if away is not None and away <= gold.place.radius_km:
        return True
    names = (gold.place.name, *gold.place.alt_names)
    return country_right(gold, read) and any(overlap(name, read.place.name) >= 0.5 for name in names)


def event_right(gold: GoldIncident, read: ReadIncident) -> bool:
    """The event type, or one that a careful coder may choose."""
    return read.event_type in {gold.event_type, *(event for event, _ in gold.alt_types)}


def sub_event_right(gold: GoldIncident, read: ReadIncident) -> bool:
    """The event type and sub-type together."""
    return (read.event_type, read.sub_event_type) in {(gold.event_type, gold.sub_event_type), *gold.alt_types}


def parties_right(gold: Sequence[Party], read: Sequence[Party]) -> bool:
    """One of the right ones is named; where gold names nobody, no name is given."""
    named = [party for party in read if party.name]
    known = [party for party in gold if party.cls != "unknown"]
    if not known:
        return all(_NOBODY.search(plain(party.name)) for party in named)
    if len(known) < len(gold) and not named:
        return True
    return any(_same_party(one, other) for one in known for other in read)


def _same_party(gold: Party, read: Party) -> bool:
    same_id = bool(gold.actor_id) and gold.actor_id == read.actor_id
    return same_id or overlap(gold.name, read.name) >= 0.5


def count_right(accepted: Sequence[Range], low: int | None, high: int | None) -> float:
    """1 for an accepted number, a half near one (10 %), else 0. Null is not zero."""
    number = low if low is not None else high
    if not accepted:
        return 1.0 if number is None else 0.5 if number == 0 else 0.0
    return max(_against(bounds, number) for bounds in accepted)


def _against(bounds: Range, number: int | None) -> float:
    low, high = bounds
    if number is None:
        return 1.0 if not low and high is None else 0.5 if not low and high == 0 else 0.0
    if low is not None and low <= number <= (max(low * 1.25, low + 2) if high is None else high):
        return 1.0
    near = any(end is not None and abs(number - end) <= max(1, 0.1 * end) for end in bounds)
    return 0.5 if near else 0.0


def fatalities_right(gold: GoldIncident, read: ReadIncident) -> float:
    """The total of the dead."""
    dead = read.fatalities
    accepted = gold.fatalities.accept_totals if gold.fatalities else ()
    return count_right(accepted, dead.low if dead else None, dead.high if dead else None)


def injured_right(gold: GoldIncident, read: ReadIncident) -> float:
    """The total of the injured."""
    hurt = read.injured
    accepted: tuple[Range, ...] = ((gold.injured.low, gold.injured.high),) if gold.injured else ()
    return count_right(accepted, hurt.low if hurt else None, hurt.high if hurt else None)


def similarity(gold: GoldIncident, read: ReadIncident) -> float:
    """How much they agree, 0 to 1: day .35, place .35, perpetrator .15 (half for nobody), type .1, country .05."""
    day, place, country = date_right(gold, read), place_right(gold, read), country_right(gold, read)
    if not (country or place) or (gold.optional and not (day and place)):
        return 0.0
    nobody = all(party.cls == "unknown" for party in gold.perpetrator)
    acted = parties_right(gold.perpetrator, read.perpetrator) * (0.5 if nobody else 1)
    return 0.35 * day + 0.35 * place + 0.05 * country + 0.1 * event_right(gold, read) + 0.15 * acted


def quote_found(gold: SaidClaim, read: SaidClaim) -> bool:
    """The same words: half of them shared, or one inside the other."""
    if overlap(gold.quote, read.quote) >= 0.5:
        return True
    one, other = plain(gold.quote), plain(read.quote)
    return one in other or (len(other) > 20 and other in one)


def closeness(gold: GoldIncident, read: ReadIncident) -> float:
    """What tells apart equally similar incidents: the toll, then the claims."""
    found = sum(any(quote_found(claim, said) for said in read.claims) for claim in gold.claims)
    return round(fatalities_right(gold, read) + found / max(1, len(gold.claims)), 3)


def pair_up(gold: Sequence[GoldIncident], read: Sequence[ReadIncident]) -> dict[int, int]:
    """Which incident read is which gold one: the most similar pairs first, each used once."""
    ranked = sorted(
        (
            (similarity(one, other), not one.optional, closeness(one, other), x, y)
            for x, one in enumerate(gold)
            for y, other in enumerate(read)
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for agreed, _, _, x, y in ranked:
        if agreed >= SAME_INCIDENT and x not in pairs and y not in taken:
            pairs[x] = y
            taken.add(y)
    return pairs


def leaks(gold: Sequence[str], read: ReadIncident) -> bool:
    """Whether a false incident comes from words that the gold marks as no incident; `gold` are their quotes."""
    said = read.claims[0].quote if read.claims else ""
    return bool(said) and any(plain(quote) in plain(said) or overlap(quote, said) >= 0.6 for quote in gold)
