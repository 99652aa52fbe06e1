"""schema.org ClaimReview, where a person reviewed a claim, and only there (docs/export-claimreview.md).

A status is computed from who says what; it is no review, and nobody vouches for it. That a person rejected a claim,
with a reason, is one. Who accepts or corrects a field speaks of the ledger's value, not of anybody's claim.
"""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from onrecord.model import ClaimantType, DecisionKind, DecisionState
from onrecord.model.record import Record, RecordClaim, RecordDecision
from onrecord.publish.json_items import Item, JsonItems, without_empty
from onrecord.publish.words import claim_words

CONTEXT = "https://schema.org"
REJECTED = "Rejected on review"
"""What a review says, in words: there is no scale of truth to give a number on."""
_BODIES = frozenset(
    {
        ClaimantType.OUTLET,
        ClaimantType.MEDIA,
        ClaimantType.STATE_MEDIA,
        ClaimantType.ARMED_GROUP,
        ClaimantType.MILITARY,
        ClaimantType.POLICE,
        ClaimantType.NGO_MONITOR,
        ClaimantType.UN,
        ClaimantType.INVESTIGATOR,
        ClaimantType.POLITICAL_OPPOSITION,
    }
)
_NEEDED = ("@type", "@id", "claimReviewed", "datePublished", "author", "itemReviewed", "reviewRating", "reviewBody")


class ClaimReviews(JsonItems):
    """Writes one review for each claim that a person's decision in force rejects."""

    name = "claimreview"
    head: ClassVar[str] = f'{{"@context":"{CONTEXT}","@graph":['

    def items(self, record: Record) -> Iterable[Item]:
        """The reviews of a record's claims."""
        return [review(record, decision, claim) for decision, claim in reviewed(record)]

    def lost(self, record: Record) -> list[str]:
        """What the reviews do not say of the record."""
        return losses(record)

    def record_of(self, item: Item) -> str | None:
        """The incident that a reviewed claim is about."""
        return str(item["itemReviewed"]["about"]["identifier"])

    def tail(self) -> str:
        """The end of the graph."""
        return "]}"

    def check(self, item: Item) -> None:
        """Each has what schema.org and its readers ask for."""
        missing = [name for name in _NEEDED if not item.get(name)]
        if missing or item["@type"] != "ClaimReview":
            raise ValueError(f"expected a ClaimReview with {', '.join(missing) or 'its type'}")
        if item["itemReviewed"]["@type"] != "Claim" or not item["reviewRating"]["alternateName"]:
            raise ValueError("expected a Claim and a rating in words")


def reviewed(record: Record) -> Iterator[tuple[RecordDecision, RecordClaim]]:
    """The claims that people rejected, with the decision that did."""
    claims = {claim.id: claim for claim in record.claims}
    for decision in record.decisions:
        if decision.kind is DecisionKind.REJECT and decision.state is DecisionState.IN_FORCE:
            yield from ((decision, claims[name]) for name in decision.claims if name in claims)


def review(record: Record, decision: RecordDecision, claim: RecordClaim) -> Item:
    """A person's review of one claim. Who reviewed is not named: decisions leave without their authors."""
    return {
        "@type": "ClaimReview",
        "@id": f"urn:onrecord:decision:{decision.id}:claim:{claim.id}",
        "claimReviewed": claim_words(claim),
        "datePublished": decision.time,
        "author": {"@type": "Organization", "name": "Reviewers of this onrecord ledger"},
        "reviewBody": decision.reason,
        "reviewRating": {"@type": "Rating", "alternateName": REJECTED},
        "itemReviewed": without_empty(
            {
                "@type": "Claim",
                "@id": f"urn:onrecord:claim:{claim.id}",
                "text": claim.quote,
                "author": {
                    "@type": "Organization" if claim.claimant_type in _BODIES else "Person",
                    "name": claim.claimant,
                },
                "datePublished": claim.published,
                "appearance": {"@type": "CreativeWork", "url": claim.url} if claim.url else None,
                "about": {"@type": "Event", "identifier": record.id, "startDate": record.date},
            }
        ),
    }


def _author_type(claim: RecordClaim) -> str:
    return "Organization" if claim.claimant_type in _BODIES else "Person"


def losses(record: Record) -> list[str]:
    """What the reviews do not say of the record, in words that count how many records lose it."""
    lost = {
        "nobody rejected a claim: no ClaimReview": next(reviewed(record), None) is None,
        "fields that people accepted or corrected: they speak of no claim": any(
            each.kind in (DecisionKind.ACCEPT, DecisionKind.CORRECT) for each in record.decisions
        ),
        "the incident, its fields and their standing: see the JSON Lines export": True,
    }
    return [words for words, is_lost in lost.items() if is_lost]
