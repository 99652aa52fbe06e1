"""A thousand orders of fifty reports: the same clusters, with the few matches that each order happened to keep."""

import random
from itertools import combinations

from onrecord.ledger.drafts import drafts_of
from onrecord.link.cluster import cluster
from onrecord.link.compare import compare
from tests.ledger.test_orders import made
from tests.link.test_forest import Kept

ORDERS = 1000


def test_a_thousand_orders_of_fifty_reports_give_the_same_clusters():
    sheets = [sheet for _, sheet in made(7)]
    drafts = {
        draft.id: draft
        for number, sheet in enumerate(sheets)
        for draft, _ in drafts_of(
            sheet.incidents, document=sheet.report.id, extraction=f"x{number}", report=sheet.report
        )
    }
    matches = [match for a, b in combinations(drafts.values(), 2) if (match := compare(a, b)) is not None]
    whole = cluster(drafts.values(), matches)
    assert 5 < len(whole.clusters) < len(drafts) < len(matches)
    chance, names = random.Random(3), list(drafts)  # noqa: S311 - a fixed shuffle, no secret
    for _ in range(ORDERS):
        chance.shuffle(names)
        kept = Kept(matches)
        for name in names:
            kept.come(name)
        assert cluster(drafts.values(), kept.edges) == whole
