"""ClaimReview: only where a person rejected a claim, and never a status in its clothes."""

import json
from dataclasses import replace

import pytest

from onrecord.errors import ExportError
from onrecord.model import DecisionKind, DecisionState
from onrecord.model.record import DecidedField, RecordDecision
from onrecord.publish.claim_review import REJECTED, ClaimReviews, losses
from tests.ledger.factory import incident, killed, said
from tests.publish.conftest import record_of, refused_after, written

BASE = record_of(incident(claims=[killed(30, by="JNIM"), said("the base was hit")]))


def decided(kind=DecisionKind.REJECT, state=DecisionState.IN_FORCE, claims=(BASE.claims[0].id,)):
    decision = RecordDecision(
        id="k-1",
        kind=kind,
        author="a coder",
        time="2025-06-05T10:00:00Z",
        reason="the video is from 2019",
        state=state,
        claims=claims,
        changes=(DecidedField("place", "Gao", "Gao"),) if kind is DecisionKind.ACCEPT else (),
    )
    return replace(BASE, decisions=(decision,))


def graph(*records):
    return json.loads(written(ClaimReviews(), *records))["@graph"]


def test_a_rejected_claim_has_a_review():
    (item,) = graph(decided())
    assert item["@type"] == "ClaimReview"
    assert item["reviewRating"] == {"@type": "Rating", "alternateName": REJECTED}
    assert (item["reviewBody"], item["datePublished"]) == ("the video is from 2019", "2025-06-05T10:00:00Z")
    claim = item["itemReviewed"]
    assert (claim["@type"], claim["text"]) == ("Claim", "30 people were killed, JNIM said")
    assert claim["appearance"]["url"] == "https://0.example/"
    assert claim["about"]["identifier"] == "i-1"


def test_who_reviewed_is_not_named():
    assert "a coder" not in written(ClaimReviews(), decided())


@pytest.mark.parametrize(
    "told",
    [
        BASE,
        decided(kind=DecisionKind.ACCEPT, claims=()),
        decided(state=DecisionState.UNDONE),
        decided(state=DecisionState.CONFLICT),
        decided(claims=("c-gone",)),
    ],
    ids=["a status alone", "a field accepted", "undone", "in conflict", "a claim that is gone"],
)
def test_nothing_else_is_a_review(told):
    assert graph(told) == []
    assert "nobody rejected a claim: no ClaimReview" in losses(told)


@pytest.mark.parametrize(
    ("old", "new"), [('"ClaimReview"', '"Review"'), ('"alternateName":"', '"alternateName":"","x":"')]
)
def test_a_review_that_cannot_be_is_refused(old, new):
    with pytest.raises(ExportError, match="claimreview: line 2"):
        refused_after(ClaimReviews, lambda text: text.replace(old, new), decided())
