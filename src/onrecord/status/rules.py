"""From evidence to a status. Precedence and wording are those of docs/status.md."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from onrecord.model import ClaimantType, Scope, Stance, StanceDetail, Status
from onrecord.status.evidence import Evidence, flag_of

_SILENCE = frozenset(
    {StanceDetail.NO_COMMENT, StanceDetail.NO_CLAIM, StanceDetail.NO_FIGURE, StanceDetail.NOT_CONFIRMED}
)
"""Kinds of non-confirmation in which somebody says nothing of his own: a flag, never an assertion."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """A status, the flags beside it, the rule that made it and the ids of the claims it rests on."""

    status: Status
    flags: tuple[str, ...]
    rule: str
    claims: tuple[str, ...]


def rule_field(evidence: Sequence[Evidence], *, concedable: bool = True) -> Ruling:
    """The standing of a field from all claims on it. No evidence at all is `unconfirmed`, with the rule saying so.

    `concedable` is false for what nobody concedes by admitting a loss: the day, the place, the kind of event.
    """
    if not concedable:
        evidence = [replace(item, interested=True, concedes=False) if item.concedes else item for item in evidence]
    status, rule = _standing(evidence)
    return _ruling(status, rule, evidence)


def rule_toll(evidence: Sequence[Evidence]) -> Ruling:
    """The standing of a toll: like any field, but roots whose numbers do not overlap dispute each other."""
    status, rule = _standing(evidence)
    if status not in (Status.RETRACTED, Status.DISPUTED) and _numbers_disagree(evidence):
        status, rule = Status.DISPUTED, "maintained values do not overlap"
    return _ruling(status, rule, evidence)


def _ruling(status: Status, rule: str, evidence: Sequence[Evidence]) -> Ruling:
    flags = tuple(dict.fromkeys(flag for item in evidence if (flag := flag_of(item.claim))))
    return Ruling(status, flags, rule, tuple(dict.fromkeys(item.claim.id for item in evidence)))


def _standing(evidence: Sequence[Evidence]) -> tuple[Status, str]:
    asserting = [item for item in evidence if item.asserts]
    withdrawn = {item.root for item in evidence if item.claim.stance is Stance.RETRACTS}
    standing = [item for item in asserting if item.root not in withdrawn]
    if withdrawn and not standing:
        return Status.RETRACTED, "its only root withdrew it"
    if any(item.claim.stance is Stance.DENIES for item in evidence):
        return Status.DISPUTED, "a root denies it"
    if any(item.concedes for item in standing):
        return Status.CONFIRMED, "a side concedes it"
    if any(item.investigates for item in standing):
        return Status.CONFIRMED, "a disinterested investigation states it"
    return _by_roots(standing, evidence)


def _by_roots(standing: Sequence[Evidence], evidence: Sequence[Evidence]) -> tuple[Status, str]:
    disinterested = {item.root for item in standing if not item.interested and not _is_outlet(item)}
    if len(disinterested) > 1:
        return Status.CORROBORATED, f"{len(disinterested)} independent disinterested roots"
    if disinterested:
        return Status.REPORTED, "one disinterested root"
    if any(not item.interested for item in standing):
        return Status.REPORTED, "the outlet's own voice, no source named"
    if any(_is_hedged_assertion(item) for item in evidence):
        return Status.UNCONFIRMED, "only hedged or unverified assertions"
    if standing:
        return Status.CLAIMED, "only interested roots"
    return Status.UNCONFIRMED, "nobody asserts it"


def _is_outlet(item: Evidence) -> bool:
    """The outlet's own voice is a root only where no source is named, so it never adds to one that is."""
    return item.claim.claimant_type is ClaimantType.OUTLET


def _is_hedged_assertion(item: Evidence) -> bool:
    return item.hedged and item.claim.stance_detail not in _SILENCE


def _numbers_disagree(evidence: Sequence[Evidence]) -> bool:
    """Whether two roots give numbers for the same group that cannot both be true."""
    whole = [item for item in evidence if item.claim.scope is not Scope.SUBSET]  # "among the dead" counts no whole
    valued = [item for item in whole if item.asserts and item.claim.value is not None]
    return any(a.root != b.root and _same_group(a, b) and not _overlap(a, b) for a, b in combinations(valued, 2))


def _same_group(a: Evidence, b: Evidence) -> bool:
    return a.claim.value is not None and b.claim.value is not None and a.claim.value.group == b.claim.value.group


def _overlap(a: Evidence, b: Evidence) -> bool:
    one, two = a.claim.value, b.claim.value
    if one is None or two is None or (one.low is None and one.high is None) or (two.low is None and two.high is None):
        return True
    slack = 1 + (_ROUNDED if any(_ABOUT.search(item.claim.hedge or "") for item in (a, b)) else 0)
    low = max(one.low or 0, two.low or 0)
    high = min((v.high for v in (one, two) if v.high is not None), default=low)
    return low <= high * slack


_ABOUT = re.compile(r"\b(?:about|around|some|approximately|roughly|circa|environ|quelque|une?)\b", re.IGNORECASE)
_ROUNDED = 0.2
"""How far a round number may lie from an exact one and still agree with it: "about 50" and 53. A choice."""
