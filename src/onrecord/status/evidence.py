"""What a claim is worth for one incident: whose word it is, and whether that voice has a stake in it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from onrecord.knowledge.kinship import kinship
from onrecord.model import Claim, ClaimantType, Stance, StanceDetail
from onrecord.status.concession import concedes
from onrecord.status.sides import Camps, Side, Sides, camps_of, side_of

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

VOICES_OF_MEDIA = frozenset({ClaimantType.OUTLET, ClaimantType.MEDIA, ClaimantType.STATE_MEDIA})
"""Claimants that are media: one medium is one root, whether it speaks itself or is cited."""

INVESTIGATING = frozenset({ClaimantType.UN, ClaimantType.INVESTIGATOR})
"""Disinterested bodies with access: what they state of their own finding confirms."""

OUTLET = "outlet"
"""Stands for the outlet of a report that does not name it."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A claim with its root and its stake.

    `root` is the furthest upstream origin that the claim names. `line` is what makes two roots independent: a root's
    own, but for all unnamed sources of one agency the agency's. `side` is the side it speaks for. `report` and
    `published` are the report's id and day ("" where a single report is judged), `voice` whose text it is. `speaker` is
    the actor for whom a claimant without a name ("the rebels") speaks. `repeats`: the outlet says in its own voice what
    its report has a source for, whose word it then is. `withdrawn` is
    the claim by which the report as a whole was taken back. `circular` tells that its chain leads back to itself.
    """

    claim: Claim
    root: str
    interested: bool
    concedes: bool
    investigates: bool
    hedged: bool
    side: Side | None = None
    line: str = ""
    report: str = ""
    published: str = ""
    voice: str = ""
    speaker: str | None = None
    repeats: bool = False
    withdrawn: str | None = None
    circular: bool = False

    @property
    def asserts(self) -> bool:
        """Whether it puts the content forward as fact."""
        return self.claim.stance is Stance.ASSERTS and not self.hedged

    @property
    def origin(self) -> str:
        """What two pieces of evidence must differ in to be independent."""
        return self.line or self.root


def weigh(claims: Iterable[Claim], sides: Sides) -> tuple[Evidence, ...]:
    """Judge every claim against the incident's sides."""
    camps = camps_of(sides)
    claims = tuple(claims)
    doubted = [claim for claim in claims if claim.stance_detail is StanceDetail.NOT_VERIFIED]
    judged = [_judge(claim, camps) for claim in claims]
    return tuple(
        replace(item, hedged=True) if any(_is_same_words(item.claim, claim) for claim in doubted) else item
        for item in judged
    )


def _is_same_words(claim: Claim, doubted: Claim) -> bool:
    """Whether words that a source states are those that are said to be unverified: "according to unverified videos"."""
    return claim.claimant == doubted.claimant and claim.start < doubted.end and doubted.start < claim.end


def is_unnamed(claim: Claim) -> bool:
    """Whether the claimant is a source without a name, one root for each agency and description."""
    return claim.claimant_type in ANONYMOUS and claim.claimant_id is None


def root_of(claim: Claim, voice: str | None = None) -> str:
    """The claim's origin: a name, or an agency with a description where the source has no name.

    `voice` is whose the report's own voice is; by default the outlet that the claim itself names.
    """
    if claim.claimant_id is not None:
        return claim.claimant_id
    if is_unnamed(claim):
        return f"{line_of(claim, voice)}: {description(claim.claimant)}"
    if claim.claimant_type is ClaimantType.OUTLET and voice is not None:
        return kinship().voice(voice)
    if claim.claimant_type in VOICES_OF_MEDIA:
        return _medium(claim)
    return _name(claim.claimant).casefold()


def _name(claimant: str) -> str:
    """A source's name without where it is or what it is: "Heal Africa hospital in Goma" is the Heal Africa hospital."""
    words = _spaced(claimant)
    head = _BESIDE.split(words, maxsplit=1)[0]
    return head if len(_CAPITAL.findall(head)) > 1 else words


_BESIDE = re.compile(r",| (?:in|at|near|à|de la ville de) ")
_CAPITAL = re.compile(r"\b[A-ZÀ-Þ]\w+")


def _medium(claim: Claim) -> str:
    """A cited medium by the name that the tables or the chain give it: "Monde" through "Le Monde" is that."""
    known = kinship().medium_in(claim.claimant)
    if known is None and claim.via is not None and claim.claimant.casefold() in claim.via.casefold():
        return kinship().voice(claim.via)
    return kinship().voice(claim.claimant if known is None else known.name)


def line_of(claim: Claim, voice: str | None = None) -> str:
    """The agency through which an unnamed source speaks; the outlet where it names none."""
    return kinship().voice(claim.via or voice or OUTLET)


def description(claimant: str) -> str:
    """How an unnamed source is described, whatever its number: "three security sources" is "security source"."""
    words = [word for word in _spaced(claimant).casefold().split() if word not in _COUNTING]
    return " ".join(_singular(word) for word in words) or "source"


_COUNTING = frozenset(
    "a an the one two three four five several some many other another its his un une deux trois plusieurs".split()  # noqa: SIM905
) | {"des", "les", "le", "la", "l'"}


def _singular(word: str) -> str:
    return re.sub(r"(?<=ss)es$|(?<=[a-zà-ÿ]{3})(?<!s)s$", "", word)


def _spaced(words: str) -> str:
    return " ".join(words.split())


def _judge(claim: Claim, camps: Camps) -> Evidence:
    side = side_of(claim, camps)
    costs = side is not None and concedes(claim, side, camps)
    speaker = _speaker(claim, side, camps)
    return Evidence(
        claim=claim,
        root=speaker or root_of(claim),
        interested=side is not None and not costs,
        concedes=costs,
        investigates=claim.claimant_type in INVESTIGATING and side is None,
        hedged=claim.stance is Stance.UNCONFIRMED,
        side=side,
        line=line_of(claim) if is_unnamed(claim) else "",
        speaker=speaker,
    )


def _speaker(claim: Claim, side: Side | None, camps: Camps) -> str | None:
    """The one armed group on a side, for whom "the rebels" speak; None where a name says who it is."""
    camp = camps.of(side) if side is not None else None
    described = claim.claimant_type is ClaimantType.ARMED_GROUP and claim.claimant[1:].islower()
    if camp is None or claim.claimant_id is not None or not described:
        return None
    groups = [actor for actor in camp.actors if camps.kin.state_of(actor) is None]
    return groups[0] if len(groups) == 1 else None


def flag_of(claim: Claim) -> str | None:
    """The flag that a non-confirmation leaves on a field, with its words: "not_confirmed: the army has not …"."""
    if claim.stance is not Stance.UNCONFIRMED:
        return None
    return f"{claim.stance_detail or StanceDetail.UNCLEAR}: {claim.quote}"


__all__ = ["ANONYMOUS", "Evidence", "Sides", "flag_of", "root_of", "weigh"]
