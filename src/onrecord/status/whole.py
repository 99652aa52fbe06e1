"""The standing of a number over all groups: no group's word stands for the others'."""

from collections import defaultdict
from collections.abc import Sequence

from onrecord.model import Scope, Status, TollGroup, TollTotal
from onrecord.status.evidence import Evidence
from onrecord.status.figures import Figure, Voice, agree, figure_of
from onrecord.status.rules import Disputes, Ruling, rule_toll
from onrecord.status.spread import EITHER, EXCEEDED, SUMMED

_SETTLED = (Status.RETRACTED, Status.DISPUTED)
_WEAKEST_LAST = (Status.CONFIRMED, Status.CORROBORATED, Status.REPORTED, Status.UNCONFIRMED, Status.CLAIMED)


def rule_whole(evidence: Sequence[Evidence], total: TollTotal | None, *, disputes: Disputes | None = None) -> Ruling:
    """The standing of a toll over all groups.

    A sum stands as its weakest group does. A total stands by the claims whose numbers fit it: that an army concedes
    three of twelve dead confirms no twelve. Groups that add up to more than a total dispute it.
    """
    base = rule_toll(evidence, disputes=disputes)
    groups = _by_group(evidence)
    if base.status in _SETTLED or len(groups) < 2 or total is None:
        return base
    if total.rule == EXCEEDED:
        return Ruling(Status.DISPUTED, base.flags, EXCEEDED, base.claims)
    if total.rule in (SUMMED, EITHER):
        return _weakest(groups, base)
    bearing = [item for item in evidence if not _counts(item) or _fits(item, total)]
    if not any(_counts(item) for item in bearing):
        return base
    ruling = rule_toll(bearing, disputes=disputes)
    return Ruling(ruling.status, base.flags, ruling.rule, base.claims)


def _fits(item: Evidence, total: TollTotal) -> bool:
    """Whether a claim's number may be everybody's best, whatever group it names: "fifty villagers" where fifty died."""
    figure = figure_of(item)
    return figure is not None and agree(figure, Figure("", "", "", "", total.best, total.high, Voice.UNVERIFIED))


def _weakest(groups: dict[TollGroup, list[Evidence]], base: Ruling) -> Ruling:
    ruled = [(rule_toll(items), group) for group, items in sorted(groups.items())]
    weakest, group = max(ruled, key=lambda each: _WEAKEST_LAST.index(each[0].status) if _ranks(each[0]) else -1)
    return Ruling(weakest.status, base.flags, f"{group.replace('_', ' ')}: {weakest.rule}", base.claims)


def _ranks(ruling: Ruling) -> bool:
    return ruling.status in _WEAKEST_LAST


def _by_group(evidence: Sequence[Evidence]) -> dict[TollGroup, list[Evidence]]:
    groups: dict[TollGroup, list[Evidence]] = defaultdict(list)
    for item in evidence:
        if _counts(item):
            groups[(item.claim.value and item.claim.value.group) or TollGroup.UNKNOWN].append(item)
    return dict(groups)


def _counts(item: Evidence) -> bool:
    """Whether a claim puts a number of a whole group forward."""
    value = item.claim.value
    numbered = value is not None and (value.low, value.high) != (None, None)
    return numbered and item.asserts and item.withdrawn is None and item.claim.scope is not Scope.SUBSET
