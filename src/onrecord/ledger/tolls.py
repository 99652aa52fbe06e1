"""Tolls over many reports: which numbers stand, and how they came to be what they are.

The rules of docs/rulebook.md: numbers are compared for the same harm and group, the latest of each root; a later,
higher number is an update of an earlier one, unless the earlier one's root gives it again.
"""

from collections.abc import Container, Iterable, Mapping

from onrecord.ledger.roots import Told
from onrecord.ledger.toll_claims import Part, PartClaims
from onrecord.ledger.toll_events import Course
from onrecord.model import ClaimValue, Stance, TollFloor, TollHistory, TollPoint, TollStanding
from onrecord.status import Evidence, rule_field, rule_toll
from onrecord.status.figures import Voice
from onrecord.status.positions import is_later
from onrecord.status.rules import Disputes
from onrecord.status.spread import spread
from onrecord.status.standing import is_maintained

Parts = Mapping[Part, PartClaims]


def toll_histories(parts: Parts) -> tuple[TollHistory, ...]:
    """One history for each harm and group that claims give a number for."""
    return tuple(_history(part, claims) for part, claims in parts.items())


def _history(part: Part, claims: PartClaims) -> TollHistory:
    harm, group = part
    course = Course(claims)
    ruling = rule_toll(bearing(claims), disputes=maintained([claims]))
    low, best, high = spread(claims.standing())
    return TollHistory(
        harm=harm,
        group=group,
        series=tuple(_point(item, claims, course) for item in claims.told),
        low=low,
        best=best,
        high=high,
        status=ruling.status,
        claims=ruling.claims,
        rule=ruling.rule,
        floor=_floor(claims, low),
    )


def _point(item: Told, claims: PartClaims, course: Course) -> TollPoint:
    claim, member = item.evidence.claim, item.member
    value = claim.value or ClaimValue()
    event = course.happened(item)
    fate = claims.fate.get(claim.id)
    return TollPoint(
        published=member.published,
        recorded=member.recorded or "",
        low=value.low,
        high=value.high,
        hedge=claim.hedge,
        claim=claim.id,
        claimant=claim.claimant,
        claimant_type=claim.claimant_type,
        via=claim.via,
        outlet=member.outlet,
        document=member.document,
        root=item.evidence.root,
        stance=claim.stance,
        event=event.event,
        against=event.against,
        standing=None if fate is None else fate.standing,
        replaced_by=None if fate is None else fate.replaced_by,
    )


def bearing(claims: PartClaims) -> list[Evidence]:
    """The claims that the standing of a number rests on.

    Numbers that stand, or that their whole report took with it when it was withdrawn; denials, unless their own root
    has since given a number; withdrawals, where their root gives no other number; doubts. Numbers that later ones
    replace neither bear out nor dispute.
    """
    counting = {figure.id for figure in claims.standing()}
    return [item.evidence for item in claims.told if _bears(item, claims, counting)]


def _bears(item: Told, claims: PartClaims, counting: Container[str]) -> bool:
    stance, root = item.evidence.claim.stance, item.evidence.root
    if stance is Stance.ASSERTS:
        return item.claim.id in counting or item.claim.id not in claims.figures or item.evidence.withdrawn is not None
    given = [claims.figures[name] for name in claims.figures if claims.figures[name].root == root]
    if stance is Stance.RETRACTS:
        return not any(claims.fate[figure.id].standing is TollStanding.STANDS for figure in given)
    if stance is Stance.DENIES:
        return not any(is_later(figure.said, item.said) and figure.point for figure in given)
    return True


def maintained(parts: Iterable[PartClaims]) -> Disputes:
    """How numbers that stand dispute each other: what cannot be true together, and is no mere update."""
    figures = {name: figure for part in parts for name, figure in part.figures.items()}

    def disputes(a: Evidence, b: Evidence) -> bool:
        one, two = figures.get(a.claim.id), figures.get(b.claim.id)
        return one is not None and two is not None and is_maintained(one, two)

    return disputes


def _floor(claims: PartClaims, low: int | None) -> TollFloor | None:
    """The least that is best established: what a side concedes or an investigation states, else the lowest number."""
    latest = [figure for figure in claims.figures.values() if claims.fate[figure.id].standing in _ROOTS_LATEST]
    sure = [figure.low or 0 for figure in latest if figure.voice in (Voice.INVESTIGATION, Voice.CONCEDING)]
    floor = max(sure, default=low or 0)
    if floor == 0:
        return None
    saying = {figure.id for figure in latest if (figure.low or 0) >= floor}
    ruling = rule_field([item.evidence for item in claims.told if item.evidence.claim.id in saying])
    return TollFloor(floor, ruling.status, ruling.rule, ruling.claims)


_ROOTS_LATEST = (TollStanding.STANDS, TollStanding.OUTDATED, TollStanding.PART)
