"""What decisions hold on to: found again in what documents tell now, or not at all.

A draft is found by the words of its claims, which a newer engine reads again; a claim by who says what in which words.
Where the words fit nothing, or two things alike, nothing is found: a decision is never moved to something else.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.model import Claim
from onrecord.model.decision import Anchor, ClaimAnchor
from onrecord.model.record import Draft, MemberIncident

_WORD = re.compile(r"\w+")
FEWEST_WORDS = 3
"""Words that the shorter of two quotes needs to be the same statement as a longer one that holds it."""


@dataclass(frozen=True, slots=True)
class Current:
    """A draft that counts now, with its claims."""

    draft: Draft
    claims: tuple[Claim, ...]


def anchor_of(draft: Draft, claims: Iterable[Claim]) -> Anchor:
    """What a decision on an incident holds on to in one document."""
    quotes = tuple(sorted({claim.quote for claim in claims}))
    return Anchor(draft.document, draft.seed, draft.first, draft.place.name if draft.place else None, quotes)


def anchor_of_member(item: MemberIncident) -> Anchor:
    """The same for a report's telling."""
    return anchor_of(item.draft, item.incident.claims)


def claim_anchor(anchor: Anchor, claim: Claim) -> ClaimAnchor:
    """What a decision on a claim holds on to."""
    return ClaimAnchor(anchor, claim.claimant, claim.about, claim.stance, claim.value, claim.quote)


def find_draft(anchor: Anchor, drafts: Sequence[Current]) -> Current | None:
    """The draft, of those that count, that an anchor's document tells it in; None where none or two fit alike.

    The most words in common, of equals the same day and place. Where no words are left, the same day and place count
    only as long as the document tells of nothing else.
    """
    own = [one for one in drafts if one.draft.document == anchor.document]
    ranked = sorted(((_shared(anchor, one), one.draft.seed == anchor.seed, one.draft.id) for one in own), reverse=True)
    by_id = {one.draft.id: one for one in own}
    if not ranked:
        return None
    if ranked[0][0] == 0:
        return own[0] if len(own) == 1 and ranked[0][1] else None
    if len(ranked) > 1 and ranked[0][:2] == ranked[1][:2]:
        return None
    return by_id[ranked[0][2]]


def find_claim(held: ClaimAnchor, current: Current) -> str | None:
    """The id of the claim in a draft; None where it is not read any more, or otherwise, or two fit alike."""
    same = [claim for claim in current.claims if _asks_alike(held, claim) and same_words(held.quote, claim.quote)]
    exact = [claim for claim in same if plain(claim.quote) == plain(held.quote)]
    found = exact or same
    return found[0].id if len(found) == 1 else None


def _asks_alike(held: ClaimAnchor, claim: Claim) -> bool:
    one = (held.claimant.casefold(), held.about, held.stance, held.value)
    return one == (claim.claimant.casefold(), claim.about, claim.stance, claim.value)


def _shared(anchor: Anchor, current: Current) -> int:
    """How many of the anchor's quotes are still among the draft's."""
    return sum(any(same_words(quote, claim.quote) for claim in current.claims) for quote in anchor.quotes)


def same_words(one: str, two: str) -> bool:
    """Whether two quotes are one statement: the same words, or one within the other."""
    few, many = sorted((plain(one), plain(two)), key=len)
    return few == many or (few.count(" ") >= FEWEST_WORDS + 1 and few in many)


def plain(quote: str) -> str:
    """A quote's words alone, with a space before, between and after them."""
    return f" {' '.join(_WORD.findall(quote.casefold()))} "
