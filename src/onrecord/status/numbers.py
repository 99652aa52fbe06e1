"""Whether numbers can both be true."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.model import Claim, ClaimValue, Scope, TollGroup
from onrecord.status.evidence import Evidence

_ABOUT = re.compile(r"\b(?:about|around|some|approximately|roughly|circa|environ|quelque|une?)\b", re.IGNORECASE)
_ROUNDED = 0.2
"""How far a round number may lie from an exact one and still agree with it: "about 50" and 53. A choice."""


@dataclass(frozen=True, slots=True)
class _Bound:
    """A root's lowest or highest number; `about` where it is a round one."""

    number: int
    root: str
    about: bool


def numbers_disagree(evidence: Iterable[Evidence]) -> bool:
    """Whether two roots give numbers for the same group that cannot both be true.

    Only the extremes are compared, so that the cost grows with the claims and not with their pairs.
    """
    groups: dict[object, list[Evidence]] = defaultdict(list)
    for item in evidence:  # "among the dead" counts no whole
        value = item.claim.value
        if item.asserts and value is not None and item.claim.scope is not Scope.SUBSET:
            groups[value.group].append(item)
    return any(_disagree(items) for items in groups.values())


def _disagree(items: Sequence[Evidence]) -> bool:
    lows = [bound for item in items if (bound := _bound(item, low=True))]
    highs = [bound for item in items if (bound := _bound(item, low=False))]
    least = [each for about in (True, False) for each in _extremes(lows, about=about, highest=True)]
    most = [each for about in (True, False) for each in _extremes(highs, about=about, highest=False)]
    return any(one.root != two.root and _exclude(one, two) for one in least for two in most)


def _exclude(low: _Bound, high: _Bound) -> bool:
    return low.number > high.number * (1 + (_ROUNDED if low.about or high.about else 0))


def _extremes(bounds: Iterable[_Bound], *, about: bool, highest: bool) -> list[_Bound]:
    """The extreme bound, and the extreme one of any other root."""
    kept = sorted(
        (each for each in bounds if each.about is about), key=lambda each: (each.number, each.root), reverse=highest
    )
    if not kept:
        return []
    second = next((each for each in kept if each.root != kept[0].root), None)
    return [kept[0]] if second is None else [kept[0], second]


def _bound(item: Evidence, *, low: bool) -> _Bound | None:
    value = item.claim.value
    number = None if value is None else value.low if low else value.high
    return None if number is None else _Bound(number, item.root, _is_about(item.claim))


def _is_about(claim: Claim) -> bool:
    return _ABOUT.search(claim.hedge or "") is not None


_NOBODY = (None, TollGroup.UNKNOWN)


def parts_of(evidence: Sequence[Evidence]) -> list[list[Evidence]]:
    """The evidence on each group that is counted; all of it where there is one group at most.

    What names no group ("14 people", "it denied any deaths") speaks of each with whose numbers it can be true.
    """
    counted = {_group(item) for item in evidence if item.asserts and item.claim.scope is not Scope.SUBSET}
    groups = sorted(group for group in counted if group not in _NOBODY and group is not None)
    if len(groups) < 2:
        return [list(evidence)]
    return [_part(group, evidence) for group in groups]


def _part(group: TollGroup, evidence: Sequence[Evidence]) -> list[Evidence]:
    own = [item.claim for item in evidence if _group(item) is group]
    ends = [claim for claim in own if claim.value is not None]
    highest = max(ends, key=lambda claim: (claim.value and claim.value.low) or 0)
    lowest = min(ends, key=lambda claim: claim.value.high if claim.value and claim.value.high is not None else _MANY)
    return [item for item in evidence if _group(item) is group or _fits(item, (highest, lowest))]


def _fits(item: Evidence, ends: Sequence[Claim]) -> bool:
    return _group(item) in _NOBODY and all(fit(item.claim, each) for each in ends)


_MANY = 10**9


def _group(item: Evidence) -> TollGroup | None:
    return item.claim.value.group if item.claim.value is not None else None


def fit(one: Claim, two: Claim) -> bool:
    """Whether two claims' numbers can both be true; also where either gives none."""
    if one.value is None or two.value is None:
        return True
    slack = 1 + (_ROUNDED if _is_about(one) or _is_about(two) else 0)
    return _reach(one.value, two.value, slack) and _reach(two.value, one.value, slack)


def _reach(low: ClaimValue, high: ClaimValue, slack: float) -> bool:
    return low.low is None or high.high is None or low.low <= high.high * slack
