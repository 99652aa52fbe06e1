"""What speaks for and against two drafts telling of one incident: small functions, each a score and a reason.

A feature that returns None rules the match out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from onrecord.link import weights
from onrecord.link.weights import weight
from onrecord.model import ActorKind, Count, DatePrecision
from onrecord.model.record import Draft

LONG = frozenset({DatePrecision.WEEK, DatePrecision.MONTH, DatePrecision.YEAR})

_STATE = frozenset(
    {
        ActorKind.STATE_FORCES,
        ActorKind.FOREIGN_FORCES,
        ActorKind.POLICE,
        ActorKind.GOVERNMENT,
        ActorKind.PRO_GOV_MILITIA,
        ActorKind.MERCENARIES,
        ActorKind.PEACEKEEPERS,
    }
)
_NON_STATE = frozenset({ActorKind.ARMED_GROUP, ActorKind.COMMUNAL_MILITIA})
_PEOPLE = frozenset({ActorKind.CIVILIANS, ActorKind.INDIVIDUAL})


@dataclass(frozen=True, slots=True)
class Feature:
    """What one comparison adds to the score, and the reason in words; an empty reason says nothing was compared."""

    score: float
    reason: str = ""


NOTHING = Feature(0.0)


def is_long(draft: Draft) -> bool:
    """Whether the draft's period is too long to meet others by overlap."""
    return draft.precision in LONG or days_between(draft.first, draft.last) >= weights.SHORT


def days_between(one: str, two: str) -> int:
    """Days from one ISO day to another."""
    return 0 if one == two else _number(two) - _number(one)


@lru_cache(maxsize=1 << 14)
def _number(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def gap(a: Draft, b: Draft) -> int:
    """Days between two periods; 0 where they meet."""
    return max(0, days_between(min(a.last, b.last), max(a.first, b.first)))


def compare_days(a: Draft, b: Draft) -> Feature | None:
    """Same day or period, overlap, a day within a vague period, or neighbouring days."""
    same = (a.first, a.last) == (b.first, b.last)
    if is_long(a) or is_long(b):
        return _compare_long(a, b, same=same)
    apart, dated = gap(a, b), a.dated and b.dated
    if apart > weights.DAY_GAP:
        return None
    if apart:
        score = weight("next_day") if dated else weight("next_day_undated")
        return Feature(score, f"one day apart ({min(a.first, b.first)}, {max(a.first, b.first)})")
    if not dated:
        return Feature(weight("same_day_undated"), f"same day {max(a.first, b.first)}, not dated by both")
    return (
        Feature(weight("same_day"), f"same day {a.first}")
        if same
        else Feature(weight("overlap"), "periods that overlap")
    )


def _compare_long(a: Draft, b: Draft, *, same: bool) -> Feature | None:
    if is_long(a) and is_long(b):
        return Feature(weight("same_period"), f"same period {a.first} to {a.last}") if same else None
    short, long = (b, a) if is_long(a) else (a, b)
    if not within(short, long):
        return None
    return Feature(weight("within_period"), f"{short.first} lies within {long.first} to {long.last}")


def within(short: Draft, long: Draft) -> bool:
    """Whether a draft's days lie within the vague period of another, a month at most."""
    return long.first <= short.first and short.last <= long.last and is_month_at_most(long)


def is_month_at_most(draft: Draft) -> bool:
    """Whether a period is short enough for a day to be looked for in it."""
    return days_between(draft.first, draft.last) < weights.MONTH


def compare_actors(a: Draft, b: Draft) -> Feature | None:
    """The same who, or the same two sides told from either; None where they contradict."""
    if contradict(a, b):
        return None
    shared = _shared(a.acted, b.acted)
    if shared:
        return Feature(weight("same_actor"), f"same actor {', '.join(shared)}")
    crossed = _shared(a.acted, b.hit) or _shared(a.hit, b.acted)
    if crossed:
        return Feature(weight("opposite_telling"), f"told from the other side: {', '.join(crossed)}")
    return NOTHING


def contradict(a: Draft, b: Draft) -> bool:
    """Whether who acted cannot be the same: both identified and different, or of kinds that exclude each other."""
    if _shared(a.acted, b.acted) or _shared(a.acted, b.hit) or _shared(a.hit, b.acted):
        return False
    if a.acted and b.acted:
        return True
    return _exclude(_families(a.acted_kinds), _families(b.acted_kinds))


def compare_targets(a: Draft, b: Draft) -> Feature | None:
    """The same whom. Civilians here and forces there need one who acted on both, or two sides told from either end."""
    if _shared(a.acted, b.hit) or _shared(a.hit, b.acted):
        return NOTHING
    shared = _shared(a.hit, b.hit)
    if shared:
        return Feature(weight("same_target"), f"same target {', '.join(shared)}")
    if not _exclude(_families(a.hit_kinds), _families(b.hit_kinds)):
        return NOTHING
    if _shared(a.acted, b.acted):
        return Feature(weight("other_target_kind"), "different kinds of target")
    return None


def _families(kinds: Iterable[ActorKind]) -> frozenset[str]:
    """Kinds grouped by what reporters mix up: a foreign army and an army, a militia and a group. Sites say nothing."""
    found = set()
    for kind in kinds:
        for name, family in (("state", _STATE), ("non-state", _NON_STATE), ("people", _PEOPLE)):
            if kind in family:
                found.add(name)
    return frozenset(found)


def _exclude(one: frozenset[str], two: frozenset[str]) -> bool:
    return bool(one and two) and not one & two


def _shared(one: Sequence[str], two: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(set(one) & set(two))) if one and two else ()


def compare_kinds(a: Draft, b: Draft) -> Feature:
    """The same event and sub-event type."""
    if a.sub_event_type is b.sub_event_type:
        return Feature(weight("same_sub_event"), f"both {a.sub_event_type}")
    if a.event_type is b.event_type:
        return Feature(weight("same_event"), f"both {a.event_type}")
    return Feature(weight("other_event"), "different event types")


def compare_tolls(a: Draft, b: Draft) -> Feature | None:
    """Numbers of killed that agree or rose; different ones on different days that both give rule a match out."""
    one, two = a.killed, b.killed
    if one is None or two is None:
        return NOTHING
    if one.low and _bounds(one) == _bounds(two):
        return Feature(weight("same_toll"), f"same number of killed ({one.low})")
    if _overlap(one, two):
        return Feature(weight("toll_fits"), "numbers of killed that fit")
    if gap(a, b) and a.dated and b.dated:
        return None
    (low, early), (high, late) = sorted(((_point(one), a.published or ""), (_point(two), b.published or "")))
    if high > weights.FAR_TOLL * max(low, 1):
        return Feature(weight("toll_far"), f"killed {low} and {high}")
    rose = early and late and early < late
    return Feature(weight("toll_rose"), f"killed {low}, a later report {high}") if rose else NOTHING


def same_toll(a: Draft, b: Draft) -> bool:
    """Whether both give one number of killed that is not small: few attacks of one day share it."""
    if a.killed is None or b.killed is None or (a.killed.low or 0) < weights.TELLING_TOLL:
        return False
    return a.killed.low == b.killed.low and _overlap(a.killed, b.killed)


def same_killed(a: Draft, b: Draft) -> bool:
    """Whether both give the same number of killed, more than none."""
    return (
        a.killed is not None and b.killed is not None and bool(a.killed.low) and _bounds(a.killed) == _bounds(b.killed)
    )


def _bounds(count: Count) -> tuple[int | None, int | None]:
    """What a report says; which of several numbers is best is the reader's choice."""
    return count.low, count.high


def compare_injured(a: Draft, b: Draft) -> Feature:
    """The same number of injured."""
    same = a.injured is not None and a.injured == b.injured and a.injured.low
    return Feature(weight("same_injured"), f"same number of injured ({same})") if same else NOTHING


def compare_weapons(a: Draft, b: Draft) -> Feature:
    """A means of attack that both name."""
    shared = _shared(a.weapons, b.weapons)
    return Feature(weight("same_weapon"), f"same weapon {', '.join(shared)}") if shared else NOTHING


def _overlap(one: Count, two: Count) -> bool:
    low = max(one.low or 0, two.low or 0)
    return all(count.high is None or low <= count.high for count in (one, two))


def _point(count: Count) -> int:
    return next((number for number in (count.best, count.low, count.high) if number is not None), 0)
