"""Roots over many reports: near-copies, citations, circles, and what a record says of them."""

from itertools import permutations

import pytest

from onrecord.model import About, ClaimantType, Stance, Status
from tests.ledger.factory import incident, killed, report, said

OUTLET, MEDIA, WITNESS = ClaimantType.OUTLET, ClaimantType.MEDIA, ClaimantType.WITNESS
STORY = (
    "Fighters on motorcycles came from the north shortly after noon and opened fire on the market, where hundreds of "
    "people had gathered for the weekly cattle sale, before they set stalls and two trucks on fire and left with herds"
)
REWRITTEN = STORY.replace("shortly after noon", "soon after midday").replace("hundreds of", "several hundred")
OWN = "Shops stayed closed and families buried their dead while soldiers searched the bush for those who did it"


def page(number, claims, *, outlet=None, published="2025-06-02"):
    return report(
        incident(claims=claims),
        url=f"https://{number}.example/",
        outlet=outlet or f"Outlet {number}",
        published=published,
        title=f"Headline {number}",
    )


def voice(words, outlet):
    return said(words, by=outlet, kind=OUTLET)


def residents(number):
    return killed(number, by="residents", kind=WITNESS)


def test_a_near_copys_own_voice_and_unnamed_sources_are_the_first_carriers(ledger):
    ledger.add(
        page(1, [voice(STORY, "Outlet 1"), residents(14)]),
        page(2, [voice(REWRITTEN, "Outlet 2"), residents(14)], published="2025-06-03"),
    )
    (record,) = ledger.records()
    assert {root.id for root in record.roots} == {"outlet 1", "outlet 1: resident"}
    assert record.status is Status.REPORTED
    assert record.roots[1].carried_by == ("Outlet 1", "Outlet 2")


def test_texts_of_their_own_are_roots_of_their_own(ledger):
    ledger.add(page(1, [voice(STORY, "Outlet 1")]), page(2, [voice(OWN, "Outlet 2")]))
    (record,) = ledger.records()
    assert record.fields.event_type.status is Status.CORROBORATED


def test_an_outlet_that_names_its_source_is_listed_but_counts_as_no_root(ledger):
    ledger.add(page(1, [voice(OWN, "Outlet 1"), residents(14)]))
    (record,) = ledger.records()
    assert {root.id: root.counts for root in record.roots} == {"outlet 1": False, "outlet 1: resident": True}


def cites(number, outlet):
    return killed(number, by=outlet, kind=MEDIA)


def test_who_cites_an_outlet_of_the_ledger_cites_its_source(ledger):
    ledger.add(page(1, [residents(14)]), page(2, [cites(14, "Outlet 1")]), page(3, [cites(14, "The Outlet 2")]))
    (record,) = ledger.records()
    (root,) = record.roots
    assert (root.id, root.carried_by) == ("outlet 1: resident", ("Outlet 1", "Outlet 2", "Outlet 3"))
    assert [link.name for link in root.chain] == ["residents", "Outlet 1", "Outlet 2", "Outlet 3"]


def test_who_cites_an_outlet_for_another_number_stands_with_the_outlet(ledger):
    ledger.add(page(1, [residents(14)]), page(2, [cites(40, "Outlet 1")]))
    (record,) = ledger.records()
    assert {root.id for root in record.roots} == {"outlet 1", "outlet 1: resident"}
    assert record.fields.fatalities.status is Status.DISPUTED


CIRCLE = [("Outlet 1", "Outlet 2"), ("Outlet 2", "Outlet 3"), ("Outlet 3", "Outlet 1")]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_circle_counts_once_and_is_shown_in_whatever_order_it_came(ledger, order):
    pages = [
        page(n, [cites(14, cited)], outlet=outlet, published=f"2025-06-0{n + 2}")
        for n, (outlet, cited) in enumerate(CIRCLE)
    ]
    ledger.add(*(pages[n] for n in order))
    (record,) = ledger.records()
    (root,) = record.roots
    assert root.circular
    assert [link.name for link in root.chain] == ["Outlet 1", "Outlet 2", "Outlet 3", "Outlet 1"]
    assert record.fields.fatalities.status is Status.REPORTED
    assert any(flag.startswith("circular: ") for flag in record.fields.fatalities.flags)


def test_a_source_that_anybody_in_the_circle_names_breaks_it(ledger):
    ledger.add(page(1, [cites(14, "Outlet 2"), residents(14)]), page(2, [cites(14, "Outlet 1")]))
    (record,) = ledger.records()
    (root,) = record.roots
    assert (root.id, root.circular, root.carried_by) == ("outlet 1: resident", False, ("Outlet 1", "Outlet 2"))


def test_a_withdrawn_report_lowers_the_incident(ledger):
    back = said(
        "Outlet 1 retracts its report",
        by="Outlet 1",
        kind=OUTLET,
        about=About.OCCURRENCE,
        stance=Stance.RETRACTS,
        outlet="Outlet 1",
    )
    ledger.add(page(1, [residents(14)]), page(2, [back], outlet="Outlet 1", published="2025-06-03"))
    (record,) = ledger.records()
    assert (record.status, record.fields.fatalities.status) == (Status.RETRACTED, Status.RETRACTED)
    assert any(
        claim.stance is Stance.RETRACTS for claim in record.claims if claim.id in record.fields.fatalities.claims
    )
