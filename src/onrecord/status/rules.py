"""From evidence to a status. Precedence and wording are those of docs/status.md."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from onrecord.model import About, ClaimantType, Stance, StanceDetail, Status
from onrecord.status.evidence import Evidence, flag_of
from onrecord.status.numbers import numbers_disagree, parts_of
from onrecord.status.positions import current
from onrecord.status.sides import Side

SILENCE = frozenset(
    {StanceDetail.NO_COMMENT, StanceDetail.NO_CLAIM, StanceDetail.NO_FIGURE, StanceDetail.NOT_CONFIRMED}
)
"""Kinds of non-confirmation in which somebody says nothing of his own: a flag, never an assertion."""

EVERYTHING = frozenset(About)
NOTHING: frozenset[About] = frozenset()

CIRCULAR = "circular"
"""The flag of a claim whose chain of citations leads back to where it began."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """A status, the flags beside it, the rule that made it and the ids of the claims it rests on."""

    status: Status
    flags: tuple[str, ...]
    rule: str
    claims: tuple[str, ...]


def rule_field(evidence: Sequence[Evidence], *, conceding: frozenset[About] = EVERYTHING) -> Ruling:
    """The standing of a field from all claims on it. No evidence at all is `unconfirmed`, with the rule saying so.

    `conceding` are the questions by whose admission a side concedes this field. Nobody concedes the day, the place or
    the kind of event; who retreats admits the retreat, and not by whose hand.
    """
    evidence = [
        replace(item, interested=True, concedes=False) if item.concedes and item.claim.about not in conceding else item
        for item in evidence
    ]
    status, rule = _standing(evidence)
    return _ruling(status, rule, evidence)


Disputes = Callable[[Evidence, Evidence], bool]


def rule_toll(evidence: Sequence[Evidence], *, disputes: Disputes | None = None) -> Ruling:
    """The standing of a toll: like any field, but roots whose numbers do not overlap dispute each other.

    `disputes` says which pairs do, of those that do not overlap; by default all. A later, higher number is an update.
    Numbers are compared for one group only. Where several groups are counted, the whole stands as its weakest part: a
    conceded number of soldiers does not make that of the civilians more certain.
    """
    parts = [_rule_part(part, disputes) for part in parts_of(evidence)]
    status, rule = min(parts, key=lambda part: _WEAKEST.index(part[0]))
    return _ruling(status, rule if len(parts) == 1 else f"{rule} (the weakest of {len(parts)} groups)", evidence)


def _rule_part(evidence: Sequence[Evidence], disputes: Disputes | None) -> tuple[Status, str]:
    status, rule = _standing(evidence)
    if status not in (Status.RETRACTED, Status.DISPUTED) and _disagree(current(evidence), disputes):
        return Status.DISPUTED, "maintained values do not overlap"
    return status, rule


_WEAKEST = (
    Status.DISPUTED,
    Status.CLAIMED,
    Status.UNCONFIRMED,
    Status.REPORTED,
    Status.CORROBORATED,
    Status.CONFIRMED,
    Status.RETRACTED,
)
"""From what must be known first to what needs no warning; a part that was taken back counts only where all were."""


def _disagree(evidence: Sequence[Evidence], disputes: Disputes | None) -> bool:
    if not numbers_disagree(evidence):
        return False
    if disputes is None:
        return True
    valued = [item for item in evidence if item.asserts and item.claim.value is not None]
    alike = {(item.root, item.claim.value, item.claim.hedge): item for item in valued}.values()
    return any(disputes(a, b) for a, b in combinations(alike, 2))


def _ruling(status: Status, rule: str, evidence: Sequence[Evidence]) -> Ruling:
    said = [flag for item in evidence if (flag := flag_of(item.claim))]
    circles = [f"{CIRCULAR}: {item.claim.quote}" for item in evidence if item.circular]
    flags = tuple(dict.fromkeys((*said, *circles)))
    taken = [item.withdrawn for item in evidence if item.withdrawn is not None]
    claims = tuple(dict.fromkeys((*(item.claim.id for item in evidence), *taken)))
    return Ruling(status, flags, rule, claims)


def _standing(evidence: Sequence[Evidence]) -> tuple[Status, str]:
    now = current(evidence)
    standing = [item for item in now if item.asserts]
    if not standing and any(item.withdrawn or item.claim.stance is Stance.RETRACTS for item in evidence):
        return Status.RETRACTED, "its only root withdrew it"
    if any(item.claim.stance is Stance.DENIES for item in now):
        return Status.DISPUTED, "a root denies it"
    if any(item.concedes for item in standing):
        return Status.CONFIRMED, "a side concedes it"
    if any(item.investigates for item in standing):
        return Status.CONFIRMED, "a disinterested investigation states it"
    return _by_roots(standing, evidence)


def _by_roots(standing: Sequence[Evidence], evidence: Sequence[Evidence]) -> tuple[Status, str]:
    sourced = {item.report for item in standing if not is_voice(item)}
    voices = [item for item in standing if is_voice(item) and not item.interested]
    roots = {item.origin for item in standing if not item.interested and not is_voice(item)}
    roots |= {item.origin for item in voices if item.report not in sourced}
    if len(roots) > 1:
        return Status.CORROBORATED, f"{len(roots)} independent disinterested roots"
    if {Side.ACTED, Side.HIT} <= {item.side for item in standing if item.interested}:
        return Status.CORROBORATED, "opposing sides agree"
    if roots and any(not is_voice(item) and not item.interested for item in standing):
        return Status.REPORTED, "one disinterested root"
    if voices:
        return Status.REPORTED, "the outlet's own voice, no source named"
    if any(is_hedged_assertion(item) for item in evidence):
        return Status.UNCONFIRMED, "only hedged or unverified assertions"
    if standing:
        return Status.CLAIMED, "only interested roots"
    return Status.UNCONFIRMED, "nobody asserts it"


def is_voice(item: Evidence) -> bool:
    """Whether it is the outlet's own voice: a root only where its report names no source."""
    return item.claim.claimant_type is ClaimantType.OUTLET and not item.repeats


def is_hedged_assertion(item: Evidence) -> bool:
    """Whether a claim puts something forward without standing by it; silence does not."""
    return item.hedged and item.claim.stance_detail not in SILENCE
