"""A draft's matches with many near it: the same few settle clusters as if all had been compared."""

import random
from itertools import combinations

import pytest

from onrecord.ledger.drafts import drafts_of
from onrecord.link import weights
from onrecord.link.compare import bounds, compare
from onrecord.link.forest import thin
from onrecord.link.nearby import Nearby
from onrecord.model.record import Draft, Match
from tests.ledger.factory import incident, killed, report
from tests.ledger.test_orders import made


def drafts_from(sheets) -> list[Draft]:
    return [
        draft
        for number, sheet in enumerate(sheets)
        for draft, _ in drafts_of(
            sheet.incidents, document=sheet.report.id, extraction=f"x{number}", report=sheet.report
        )
    ]


MIXED = drafts_from(sheet for _, sheet in made(7))
CROWD = drafts_from(
    report(incident(claims=[killed(7 + number % 3)]), url=f"https://{number}.example/", outlet=f"O{number}")[1]
    for number in range(60)
)


@pytest.mark.parametrize("drafts", [MIXED, CROWD], ids=["mixed", "crowd"])
def test_no_match_scores_beyond_its_bounds(drafts):
    for one, two in combinations(sorted(drafts, key=lambda each: each.id), 2):
        match, limits = compare(one, two), bounds(one, two)
        if one.document == two.document:
            continue
        if limits is None:
            assert match is None
        elif match is not None:
            assert match.score <= limits.most
        assert limits is None or not limits.is_sure or (match is not None and match.score >= weights.THRESHOLD)


@pytest.mark.parametrize("drafts", [MIXED, CROWD], ids=["mixed", "crowd"])
def test_in_any_order_the_matches_that_settle_clusters_are_those_of_all_pairs(drafts):
    everything = [match for one, two in combinations(drafts, 2) if (match := compare(one, two)) is not None]
    chance, drafts = random.Random(3), list(drafts)  # noqa: S311 -- a fixed shuffle, no secret
    for _ in range(20):
        chance.shuffle(drafts)
        assert thin(_kept(drafts, compare)) == thin(everything)


def test_of_a_crowd_that_tells_nearly_the_same_not_every_pair_is_compared():
    pairs: list[tuple[str, str]] = []

    def counted(one: Draft, two: Draft) -> Match | None:
        pairs.append((one.id, two.id))
        return compare(one, two)

    _kept(CROWD, counted)
    assert len(pairs) < len(CROWD) * len(CROWD) / 3


def _kept(drafts, comparing) -> list[Match]:
    """What is kept where drafts come one after the other."""
    nearby, kept = Nearby(comparing), list[Match]()
    for number, draft in enumerate(drafts):
        near = [other for other in drafts[:number] if other.document != draft.document]
        nearby.learn(nearby.unknown(other.id for other in near), ())
        kept += nearby.matches(draft, near)
    return kept
