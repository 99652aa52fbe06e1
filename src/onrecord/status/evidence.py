"""What a claim is worth for one incident: whose word it is, and whether that voice has a stake in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from onrecord.knowledge.violence import violence_lexicon
from onrecord.model import About, ActorKind, Claim, ClaimantType, OutcomeKind, Stance, StanceDetail, TollGroup

STATE_VOICES = frozenset(
    {
        ClaimantType.MILITARY,
        ClaimantType.POLICE,
        ClaimantType.STATE_OFFICIAL,
        ClaimantType.STATE_MEDIA,
    }
)
"""Claimants that speak for a state where its forces are a side. An unnamed security source speaks for nobody."""

ANONYMOUS = frozenset(
    {
        ClaimantType.ANONYMOUS_SOURCE,
        ClaimantType.SECURITY_SOURCE,
        ClaimantType.LOCAL_SOURCE,
        ClaimantType.WITNESS,
        ClaimantType.UNATTRIBUTED,
    }
)
"""Claimants that are one root for each agency and description when they have no name."""

INVESTIGATING = frozenset({ClaimantType.UN, ClaimantType.INVESTIGATOR})
"""Disinterested bodies with access: what they state of their own finding confirms."""

STATE_KINDS = frozenset({ActorKind.STATE_FORCES, ActorKind.POLICE, ActorKind.GOVERNMENT, ActorKind.PRO_GOV_MILITIA})
_STATE_GROUPS = frozenset({TollGroup.STATE_FORCES, TollGroup.POLICE})
_RETREATS = frozenset({OutcomeKind.WITHDREW, OutcomeKind.FLED, OutcomeKind.SURRENDERED})


@dataclass(frozen=True, slots=True)
class Sides:
    """The two sides of an incident: actor ids and kinds of who acted and of who was hit."""

    acted: frozenset[str] = frozenset()
    hit: frozenset[str] = frozenset()
    acted_kinds: frozenset[ActorKind] = frozenset()
    hit_kinds: frozenset[ActorKind] = frozenset()

    @property
    def state_is_side(self) -> bool:
        """Whether forces of a state fight on either side."""
        return bool((self.acted_kinds | self.hit_kinds) & STATE_KINDS)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A claim with its root and its stake. `root` is the furthest upstream origin that the claim names."""

    claim: Claim
    root: str
    interested: bool
    concedes: bool
    investigates: bool
    hedged: bool

    @property
    def asserts(self) -> bool:
        """Whether it puts the content forward as fact."""
        return self.claim.stance is Stance.ASSERTS and not self.hedged


def weigh(claims: Iterable[Claim], sides: Sides) -> tuple[Evidence, ...]:
    """Judge every claim against the incident's sides."""
    return tuple(_judge(claim, sides) for claim in claims)


def root_of(claim: Claim) -> str:
    """The claim's origin: a name, or an agency with a description where the source has no name."""
    name = " ".join(claim.claimant.casefold().split())
    if claim.claimant_id is not None:
        return claim.claimant_id
    if claim.claimant_type in ANONYMOUS:
        return f"{(claim.via or 'outlet').casefold()}: unnamed"
    return name


def _judge(claim: Claim, sides: Sides) -> Evidence:
    side = _side(claim, sides)
    concedes = side is not None and _concedes(claim, side, sides)
    return Evidence(
        claim=claim,
        root=root_of(claim),
        interested=side is not None and not concedes,
        concedes=concedes,
        investigates=claim.claimant_type in INVESTIGATING,
        hedged=claim.stance is Stance.UNCONFIRMED,
    )


def _side(claim: Claim, sides: Sides) -> str | None:
    """Which side the claimant belongs to: "acted", "hit" or neither."""
    if claim.claimant_id is not None and claim.claimant_id in sides.acted:
        return "acted"
    if claim.claimant_id is not None and claim.claimant_id in sides.hit:
        return "hit"
    if claim.claimant_type in STATE_VOICES:
        return "acted" if sides.acted_kinds & STATE_KINDS else "hit" if sides.hit_kinds & STATE_KINDS else None
    if claim.claimant_type is ClaimantType.ARMED_GROUP:
        return "hit" if ActorKind.ARMED_GROUP in sides.hit_kinds - sides.acted_kinds else "acted"
    return None


def _concedes(claim: Claim, side: str, sides: Sides) -> bool:
    """Own losses, own retreat, or harm that a state admits causing to people who are no combatants."""
    if claim.stance is not Stance.ASSERTS:
        return False
    if claim.about in (About.FATALITIES, About.INJURED, About.CASUALTIES):
        return _own_loss(claim, side)
    if claim.about is About.OUTCOME:
        return side == "hit" and bool(_outcomes(claim.quote) & _RETREATS)
    if claim.about is About.RESPONSIBILITY:
        return side == "acted" and claim.claimant_type in STATE_VOICES and ActorKind.CIVILIANS in sides.hit_kinds
    return False


def _own_loss(claim: Claim, side: str) -> bool:
    group = claim.value.group if claim.value else None
    if claim.claimant_type in STATE_VOICES:
        return group in _STATE_GROUPS
    if claim.claimant_type is ClaimantType.ARMED_GROUP:
        return group is TollGroup.ARMED_GROUP or (side == "acted" and group is TollGroup.ATTACKERS)
    return False


@cache
def _outcomes(quote: str) -> frozenset[OutcomeKind]:
    return frozenset(
        OutcomeKind(match.lastgroup)
        for language in ("en", "fr")
        for match in violence_lexicon(language).outcomes.finditer(quote)
        if match.lastgroup
    )


def flag_of(claim: Claim) -> str | None:
    """The flag that a non-confirmation leaves on a field, with its words: "not_confirmed: the army has not …"."""
    if claim.stance is not Stance.UNCONFIRMED:
        return None
    return f"{claim.stance_detail or StanceDetail.UNCLEAR}: {claim.quote}"
