"""An incident's number of killed and injured over everything that its sources say, and the parts of its toll."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from onrecord.extract.grouping import Group
from onrecord.extract.mentions import Attribution, TollMention, TollPart
from onrecord.extract.scene import Scene
from onrecord.extract.toll_totals import combine
from onrecord.model import About, Count, Harm, Scope, Stance, Toll, TollGroup
from onrecord.status import Evidence, rule_toll

_OUTLET = ""


@dataclass(frozen=True, slots=True)
class _Total:
    """What one source says in all, and of whom."""

    low: int | None
    best: int | None
    high: int | None
    groups: frozenset[TollGroup]


def casualty_count(group: Group, harm: Harm) -> Count | None:
    """The number over all claims: lowest low, highest high, the lowest best (docs/tolls.md). None: no number given.

    Sources that count different people (soldiers by the army, civilians by a hospital) are added; sources that count
    the same people are set side by side; a source that counts only some of them gives no total.
    """
    by_source: dict[str, list[TollMention]] = defaultdict(list)
    for scene in group.scenes:
        for toll in scene.tolls:
            speaker = _speaker(toll, scene)
            if toll.harm is harm and not toll.mixed and (speaker is None or speaker.stance not in _AGAINST):
                by_source[_name_of(speaker)].append(toll)
    wholes = {source: tolls for source, tolls in by_source.items() if any(_is_whole(toll) for toll in tolls)}
    counted = wholes or by_source  # "two children were among the dead" is no total beside one
    found = {source: total for source, tolls in counted.items() if (total := _total(tolls, harm)) is not None}
    totals = _without_summary(found)
    if not totals:
        return _nobody(group) if harm is Harm.KILLED else None
    return _sum(totals) if _disjoint(totals) else _side_by_side(_whole(totals))


def _is_whole(toll: TollMention) -> bool:
    return toll.part is not TollPart.SUBSET


_AGAINST = frozenset({Stance.DENIES, Stance.RETRACTS})
"""A number that is denied or withdrawn counts nobody."""


def _speaker(toll: TollMention, scene: Scene) -> Attribution | None:
    """Who gives a number: the innermost statement around it; None for the outlet itself."""
    around = [item for item in scene.attributions if item.content.covers(toll.span)]
    return min(around, key=lambda item: item.content.end - item.content.start, default=None)


def _name_of(speaker: Attribution | None) -> str:
    return _OUTLET if speaker is None else speaker.claimant_id or speaker.claimant.casefold()


def _total(tolls: Sequence[TollMention], harm: Harm) -> _Total | None:
    combined = combine(tolls, harm)
    if combined is None:
        return None
    low, best, high = combined
    if low is None and high is None:
        low = high = best  # "about 50": an estimate without bounds stands for itself
    return _Total(low, best, high, frozenset(toll.group for toll in tolls if toll.low != 0))


def _without_summary(found: dict[str, _Total]) -> list[_Total]:
    """The outlet's own number counts only where it is none of its sources': it sums up what they say."""
    outlet = found.get(_OUTLET)
    others = [total for source, total in found.items() if source != _OUTLET]
    if outlet is None or not others:
        return list(found.values())
    vague = outlet.best is None
    repeats = any(outlet.groups & other.groups or TollGroup.UNKNOWN in outlet.groups for other in others)
    return others if vague or repeats else [*others, outlet]


def _nobody(group: Group) -> Count | None:
    """Nobody hurt means nobody killed: a zero of the injured, where nothing is said of the dead."""
    tolls = [toll for scene in group.scenes for toll in scene.tolls if not toll.mixed]
    hurt = [toll for toll in tolls if toll.harm is Harm.INJURED]
    return Count(0, 0, 0) if hurt and all(toll.low == 0 and toll.high == 0 for toll in hurt) else None


def _disjoint(totals: Sequence[_Total]) -> bool:
    if len(totals) == 1 or any(not total.groups or TollGroup.UNKNOWN in total.groups for total in totals):
        return False
    return all(not (a.groups & b.groups) for a, b in combinations(totals, 2))


def _sum(totals: Sequence[_Total]) -> Count:
    high = None if any(total.high is None for total in totals) else sum(total.high or 0 for total in totals)
    best = None if any(total.best is None for total in totals) else sum(total.best or 0 for total in totals)
    return Count(sum(total.low or 0 for total in totals), high, best)


def _whole(totals: Sequence[_Total]) -> list[_Total]:
    """Without the sources that count only a part of the people whom another counts."""
    return [total for total in totals if not any(total.groups < other.groups for other in totals)] or list(totals)


def _side_by_side(totals: Sequence[_Total]) -> Count:
    low = _least(total.low for total in totals)
    high = None if any(total.high is None for total in totals) else max(total.high or 0 for total in totals)
    return Count(low, high, _least(total.best for total in totals))


def _least(numbers: Iterable[int | None]) -> int | None:
    return min((number for number in numbers if number is not None), default=None)


_HARM_OF = {About.FATALITIES: Harm.KILLED, About.INJURED: Harm.INJURED}


def toll_parts(evidence: Sequence[Evidence]) -> tuple[Toll, ...]:
    """One part for each harm and group that claims give a number for, ruled on by itself."""
    parts: dict[tuple[Harm, TollGroup], list[Evidence]] = defaultdict(list)
    for item in evidence:
        claim = item.claim
        harm = _HARM_OF.get(claim.about)
        if harm is not None and claim.value is not None and claim.scope is not Scope.AGGREGATE:
            parts[harm, claim.value.group or TollGroup.UNKNOWN].append(item)
    return tuple(_part(harm, group, items) for (harm, group), items in parts.items())


def _part(harm: Harm, group: TollGroup, items: Sequence[Evidence]) -> Toll:
    ruling = rule_toll(items)
    values = [item.claim.value for item in items if item.claim.value and item.claim.stance is Stance.ASSERTS]
    lows = [value.low for value in values if value.low is not None]
    highs = [value.high for value in values]
    low = min(lows, default=None)
    high = None if not highs or None in highs else max(h for h in highs if h is not None)
    hedge = next((item.claim.hedge for item in items if item.claim.hedge), None)
    return Toll(harm, group, low, low if low is not None else high, high, hedge, ruling.status, ruling.claims)
