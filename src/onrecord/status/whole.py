"""The standing of a number over all groups: no group's word stands for the others'."""

from collections.abc import Sequence

from onrecord.model import Scope, Status, TollTotal
from onrecord.status.evidence import Evidence
from onrecord.status.figures import Figure, Voice, agree, figure_of
from onrecord.status.rules import Disputes, Ruling, rule_toll
from onrecord.status.spread import EITHER, EXCEEDED, SUMMED

_SETTLED = (Status.RETRACTED, Status.DISPUTED)


def rule_whole(evidence: Sequence[Evidence], total: TollTotal | None, *, disputes: Disputes | None = None) -> Ruling:
    """The standing of a toll over all groups.

    A sum stands as its weakest group does (`rule_toll`). A total stands by the claims whose numbers fit it: that an
    army concedes three of twelve dead confirms no twelve. Groups that add up to more than a total dispute it.
    """
    base = rule_toll(evidence, disputes=disputes)
    groups = {item.claim.value.group for item in evidence if item.claim.value is not None and _counts(item)}
    if base.status in _SETTLED or len(groups) < 2 or total is None or total.rule in (SUMMED, EITHER):
        return base
    if total.rule == EXCEEDED:
        return Ruling(Status.DISPUTED, base.flags, EXCEEDED, base.claims)
    bearing = [item for item in evidence if not _counts(item) or _fits(item, total)]
    if not any(_counts(item) for item in bearing):
        return base
    ruling = rule_toll(bearing, disputes=disputes)
    return Ruling(ruling.status, base.flags, ruling.rule, base.claims)


def _fits(item: Evidence, total: TollTotal) -> bool:
    """Whether a claim's number may be everybody's best, whatever group it names: "fifty villagers" where fifty died."""
    figure = figure_of(item)
    return figure is not None and agree(figure, Figure("", "", "", "", total.best, total.high, Voice.UNVERIFIED))


def _counts(item: Evidence) -> bool:
    """Whether a claim puts a number of a whole group forward."""
    value = item.claim.value
    numbered = value is not None and (value.low, value.high) != (None, None)
    return numbered and item.asserts and item.withdrawn is None and item.claim.scope is not Scope.SUBSET
