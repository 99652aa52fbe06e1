"""The ledger's object: every value told, the one shown, its standing, its roots and the history of its tolls."""

from dataclasses import replace

import pytest

from onrecord.model import About, ClaimantType, DatePrecision, PlacePrecision, Stance, StanceDetail, Status, TollGroup
from tests.ledger.factory import BOULI, FARMERS, ISGS, JNIM, incident, killed, report, said

UN = {"by": "the UN mission", "kind": ClaimantType.NGO_MONITOR}
MEDICS = {"by": "a hospital in Mopti", "kind": ClaimantType.MEDICAL}


def told(ledger, *tellings, **rest):
    """The one record of several reports of one attack: (published, claims)."""
    for number, (published, claims) in enumerate(tellings):
        page = report(
            incident(claims=claims, **rest),
            url=f"https://{number}.example/",
            outlet=f"Outlet {number}",
            published=published,
        )
        ledger.add(page)
    (record,) = ledger.records()
    return record


def test_two_roots_that_maintain_different_tolls_dispute_it_and_both_values_stay(ledger):
    record = told(ledger, ("2025-06-02", [killed(12, **MEDICS)]), ("2025-06-02", [killed(30, **UN)]))
    account = record.fields.fatalities
    assert (account.status, account.rule) == (Status.DISPUTED, "maintained values do not overlap")
    assert {telling.value.best for telling in account.values} == {12, 30}
    assert (record.fatalities.low, record.fatalities.high, record.fatalities.best) == (12, 30, 12)


def test_a_later_higher_number_is_an_update(ledger):
    record = told(ledger, ("2025-06-02", [killed(12, **MEDICS)]), ("2025-06-03", [killed(30, **UN)]))
    assert record.fields.fatalities.status is Status.REPORTED
    assert record.fatalities.low == record.fatalities.high == 30
    assert [point.low for point in record.tolls[0].series] == [12, 30]


def test_an_earlier_lower_number_that_is_given_again_disputes_the_higher(ledger):
    again = said("the hospital said again that 12 had died", about=About.FATALITIES, low=12, high=12, **MEDICS)
    record = told(
        ledger,
        ("2025-06-02", [killed(12, **MEDICS)]),
        ("2025-06-03", [killed(30, **UN)]),
        ("2025-06-04", [again, said("relatives waited at the gate for names")]),
    )
    assert record.fields.fatalities.status is Status.DISPUTED


def test_a_copy_that_comes_later_gives_no_number_again(ledger):
    record = told(
        ledger,
        ("2025-06-02", [killed(12, **MEDICS)]),
        ("2025-06-03", [killed(30, **UN)]),
        ("2025-06-04", [killed(12, **MEDICS)]),
    )
    assert record.fields.fatalities.status is not Status.DISPUTED


def test_of_one_root_only_the_latest_number_stands_even_where_it_is_lower(ledger):
    record = told(ledger, ("2025-06-02", [killed(30, **MEDICS)]), ("2025-06-04", [killed(24, **MEDICS)]))
    assert record.fields.fatalities.status is Status.REPORTED
    assert record.fatalities.high == 24


def test_reports_of_one_day_are_not_later_than_each_other(ledger):
    record = told(ledger, ("2025-06-02", [killed(12, **MEDICS)]), ("2025-06-02T18:00", [killed(30, **UN)]))
    assert record.fields.fatalities.status is Status.DISPUTED


def test_two_disinterested_roots_corroborate(ledger):
    record = told(ledger, ("2025-06-02", [killed(12, **MEDICS)]), ("2025-06-02", [killed(12, **UN)]))
    assert record.fields.fatalities.status is Status.CORROBORATED


def test_one_wire_story_on_three_sites_is_one_root(ledger):
    words = [said("gunmen killed 12 people at dawn", by="sources", kind=ClaimantType.ANONYMOUS_SOURCE)]
    record = told(ledger, *[("2025-06-02", words)] * 3)
    assert record.status is Status.REPORTED
    (root,) = record.roots
    assert root.carried_by == ("Outlet 0", "Outlet 1", "Outlet 2")


def test_unnamed_sources_of_two_outlets_are_two_roots(ledger):
    record = told(
        ledger,
        ("2025-06-02", [said("the base was hit", by="sources", kind=ClaimantType.ANONYMOUS_SOURCE)]),
        ("2025-06-02", [said("a base came under fire", by="sources", kind=ClaimantType.ANONYMOUS_SOURCE)]),
    )
    assert record.status is Status.CORROBORATED
    assert len(record.roots) == 2


def test_unnamed_sources_of_one_agency_are_one_root(ledger):
    source = {"by": "sources", "kind": ClaimantType.ANONYMOUS_SOURCE, "via": "Reuters"}
    record = told(
        ledger,
        ("2025-06-02", [said("the base was hit", **source)]),
        ("2025-06-02", [said("a base was lost", **source)]),
    )
    assert record.status is Status.REPORTED
    assert [root.id for root in record.roots] == ["reuters: source"]


def test_what_only_a_side_says_is_claimed(ledger):
    claim = said("we took the base", by="JNIM", kind=ClaimantType.ARMED_GROUP, actor="jnim", about=About.RESPONSIBILITY)
    record = told(ledger, ("2025-06-02", [claim]))
    assert record.fields.perpetrator.status is Status.CLAIMED
    assert record.roots[0].interested


def test_that_an_authority_would_not_confirm_is_a_flag_with_its_words(ledger):
    silence = said(
        "the ministry has not confirmed the toll",
        by="the ministry",
        kind=ClaimantType.STATE_OFFICIAL,
        about=About.FATALITIES,
        stance=Stance.UNCONFIRMED,
        detail=StanceDetail.NOT_CONFIRMED,
    )
    record = told(ledger, ("2025-06-02", [killed(12, **MEDICS)]), ("2025-06-03", [silence, killed(12, **UN)]))
    assert record.fields.fatalities.flags == ("not_confirmed: the ministry has not confirmed the toll",)
    assert record.fields.fatalities.status is Status.CORROBORATED


def test_a_toll_is_null_where_no_number_is_given(ledger):
    record = told(ledger, ("2025-06-02", [said("the base was hit")]))
    assert record.fatalities is None
    assert record.fields.fatalities.values == ()


def test_groups_have_histories_of_their_own(ledger):
    record = told(
        ledger,
        (
            "2025-06-02",
            [killed(12, group=TollGroup.CIVILIANS, **MEDICS), killed(3, group=TollGroup.STATE_FORCES, **UN)],
        ),
    )
    assert {toll.group: toll.best for toll in record.tolls} == {TollGroup.CIVILIANS: 12, TollGroup.STATE_FORCES: 3}


def test_a_day_that_words_give_comes_before_the_day_of_publication(ledger):
    ledger.add(report(incident(date="2025-06-02", rule="date.report", precision=DatePrecision.APPROX)))
    ledger.add(report(incident(date="2025-06-01", claims=[said("on Sunday")]), url="https://b.example/", outlet="B"))
    (record,) = ledger.records()
    assert (record.date, record.fields.date.status) == ("2025-06-01", Status.REPORTED)
    assert {telling.value for telling in record.fields.date.values} == {"2025-06-01", "2025-06-02"}


def test_two_days_that_words_give_dispute_the_date(ledger):
    ledger.add(report(incident(date="2025-06-02", claims=[said("on Monday", **MEDICS)])))
    ledger.add(
        report(incident(date="2025-06-01", claims=[said("on Sunday", **UN)]), url="https://b.example/", outlet="B")
    )
    (record,) = ledger.records()
    assert record.fields.date.status is Status.DISPUTED


def test_the_more_exact_place_is_shown_and_the_other_stays(ledger):
    near = replace(BOULI, precision=PlacePrecision.NEAR)
    ledger.add(report(incident(place=near)))
    ledger.add(report(incident(), url="https://b.example/", outlet="B"))
    (record,) = ledger.records()
    assert record.place.precision is PlacePrecision.SETTLEMENT
    assert len(record.fields.place.values) == 2


def test_a_named_actor_comes_before_an_unidentified_one(ledger):
    ledger.add(report(incident(acted=())))
    ledger.add(report(incident(), url="https://b.example/", outlet="B"))
    (record,) = ledger.records()
    assert [side.actor_id for side in record.perpetrator] == ["jnim"]
    assert len(record.fields.perpetrator.values) == 2


def test_actors_beside_the_shared_one_are_added(ledger):
    ledger.add(report(incident(acted=(JNIM,))))
    ledger.add(report(incident(acted=(JNIM, ISGS)), url="https://b.example/", outlet="B"))
    (record,) = ledger.records()
    assert {side.actor_id for side in record.perpetrator} == {"jnim", "isgs"}


def test_people_without_an_id_are_told_apart_by_their_words(ledger):
    record = told(ledger, ("2025-06-02", [said("farmers were attacked")]), hit=(FARMERS,))
    assert [side.name for side in record.target] == ["farmers"]


@pytest.mark.parametrize(("end", "occurred"), [(None, "2025-06-01"), ("2025-06-03", "2025-06-01/2025-06-03")])
def test_occurred_is_a_day_or_an_interval(ledger, end, occurred):
    precision = DatePrecision.RANGE if end else DatePrecision.DAY
    assert told(ledger, ("2025-06-02", [said("fighting")]), end=end, precision=precision).occurred == occurred


def test_every_quote_is_in_the_text_of_its_document(ledger):
    told(ledger, ("2025-06-02", [killed(12, **MEDICS)]), ("2025-06-02", [killed(30, **UN), said("it was at dawn")]))
    (record,) = ledger.records()
    with ledger.store.view() as view:
        for claim in record.claims:
            page = view.report(claim.document)
            assert page is not None
            assert page.text[claim.start : claim.end] == claim.quote


def test_published_times_span_the_reports_and_recorded_ones_are_the_clocks(ledger):
    record = told(ledger, ("2025-06-04", [said("one")]), ("2025-06-02", [said("two")]))
    assert (record.first_published, record.last_published) == ("2025-06-02", "2025-06-04")
    assert record.recorded < record.updated
    assert record.recorded.startswith("2025-07-01T")
