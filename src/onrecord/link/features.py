"""What speaks for and against two drafts telling of one incident: small functions, each a score and a reason.

A feature that returns None rules the match out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import asin, cos, radians, sin, sqrt

from onrecord.knowledge.place_names import place_key
from onrecord.link import weights
from onrecord.link.weights import weight
from onrecord.model import ActorKind, Count, DatePrecision, IncidentPlace, PlacePrecision
from onrecord.model.record import Draft

EARTH_KM = 6371.0
LONG = frozenset({DatePrecision.WEEK, DatePrecision.MONTH, DatePrecision.YEAR})
POINTED = frozenset({PlacePrecision.EXACT, PlacePrecision.SETTLEMENT, PlacePrecision.NEAR})
COARSE = frozenset({PlacePrecision.ADM1, PlacePrecision.REGION, PlacePrecision.SEA_AIR})

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
    return (date.fromisoformat(two) - date.fromisoformat(one)).days


def gap(a: Draft, b: Draft) -> int:
    """Days between two periods; 0 where they meet."""
    return max(0, days_between(min(a.last, b.last), max(a.first, b.first)))


def compare_days(a: Draft, b: Draft) -> Feature | None:
    """Same day or period, overlap, or neighbouring days."""
    same = (a.first, a.last) == (b.first, b.last)
    if is_long(a) or is_long(b):
        long = same and is_long(a) and is_long(b)
        return Feature(weight("same_period"), f"same period {a.first} to {a.last}") if long else None
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


def compare_places(a: Draft, b: Draft) -> Feature | None:
    """Same place or area, or points within 25 km. A country alone never links."""
    one, two = a.place, b.place
    if one is None or two is None or PlacePrecision.COUNTRY in (one.precision, two.precision):
        return None
    if one.country and two.country and one.country != two.country:
        return None
    if _same_name(one, two):
        return _same_place(one, two)
    return _within_reach(one, two)


def _same_name(one: IncidentPlace, two: IncidentPlace) -> bool:
    if one.gazetteer_id and two.gazetteer_id:
        return one.gazetteer_id == two.gazetteer_id
    return place_key(one.name) == place_key(two.name) and one.country == two.country


def _same_place(one: IncidentPlace, two: IncidentPlace) -> Feature:
    coarsest = {one.precision, two.precision}
    if coarsest & COARSE:
        return Feature(weight("same_coarse_area"), f"same area {one.name}")
    if PlacePrecision.ADM2 in coarsest:
        return Feature(weight("same_area"), f"same district {one.name}")
    return Feature(weight("same_place"), f"same place {one.name}")


def _within_reach(one: IncidentPlace, two: IncidentPlace) -> Feature | None:
    if not {one.precision, two.precision} <= POINTED:
        return None
    km = distance_km(one, two)
    if km is None or km > weights.NEAR_KM:
        return None
    names = " and ".join(sorted((one.name, two.name)))
    if km <= weights.SAME_KM:
        return Feature(weight("beside"), f"{names} lie {km:.0f} km apart")
    loose = PlacePrecision.NEAR in (one.precision, two.precision)
    return Feature(weight("near") if loose else weight("near_other_name"), f"{names} lie {km:.0f} km apart")


def are_other_towns(one: IncidentPlace | None, two: IncidentPlace | None) -> bool:
    """Whether two exactly known places are two places: named apart, and more than a few kilometres from each other."""
    if one is None or two is None or _same_name(one, two) or PlacePrecision.NEAR in (one.precision, two.precision):
        return False
    km = distance_km(one, two)
    return km is not None and km > weights.SAME_KM


def distance_km(one: IncidentPlace, two: IncidentPlace) -> float | None:
    """Great-circle distance (haversine); None where either has no point."""
    if one.lat is None or one.lon is None or two.lat is None or two.lon is None:
        return None
    lat1, lat2, dlon = radians(one.lat), radians(two.lat), radians(two.lon - one.lon)
    chord = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin(dlon / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(chord)))


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


def _shared(one: Iterable[str], two: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(one) & set(two)))


def compare_kinds(a: Draft, b: Draft) -> Feature:
    """The same event and sub-event type."""
    if a.sub_event_type is b.sub_event_type:
        return Feature(weight("same_sub_event"), f"both {a.sub_event_type}")
    if a.event_type is b.event_type:
        return Feature(weight("same_event"), f"both {a.event_type}")
    return Feature(weight("other_event"), "different event types")


def compare_tolls(a: Draft, b: Draft) -> Feature | None:
    """Numbers of killed that agree. Different numbers on different days that both reports give rule a match out."""
    one, two = a.killed, b.killed
    if one is None or two is None:
        return NOTHING
    if one == two and one.low:
        return Feature(weight("same_toll"), f"same number of killed ({one.low})")
    if _overlap(one, two):
        return Feature(weight("toll_fits"), "numbers of killed that fit")
    if gap(a, b) and a.dated and b.dated:
        return None
    low, high = sorted((_point(one), _point(two)))
    far = high > weights.FAR_TOLL * max(low, 1)
    return Feature(weight("toll_far"), f"killed {low} and {high}") if far else NOTHING


def _overlap(one: Count, two: Count) -> bool:
    low = max(one.low or 0, two.low or 0)
    return all(count.high is None or low <= count.high for count in (one, two))


def _point(count: Count) -> int:
    return next((number for number in (count.best, count.low, count.high) if number is not None), 0)
