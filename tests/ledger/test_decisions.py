"""What people decide: links, claims and fields, taken back and brought back, kept whatever comes later."""

from dataclasses import replace

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import DecisionError
from onrecord.ledger.field_values import DateValue
from onrecord.model import (
    ClaimantType,
    Count,
    DatePrecision,
    OutcomeKind,
    Party,
    Status,
    SubEventType,
    WeaponKind,
)
from onrecord.model.decision import Decision, DecisionState
from onrecord.model.record import Record
from tests.ledger.conftest import Ledger
from tests.ledger.deciding import ACCEPT, APART, MERGE, REJECT, SPLIT, UNDO, add, correct, decide, entry, the
from tests.ledger.factory import BOULI, FARMERS, ISGS, TIMBUKTU, incident, killed, report, said
from tests.ledger.test_writer import timeless

HERE = report(incident(claims=[killed(3)]), url="https://a.example/1", outlet="A")
ALSO_HERE = report(incident(claims=[killed(3, by="medics")]), url="https://b.example/1", outlet="B")
THERE = report(incident(place=TIMBUKTU, claims=[killed(9)]), url="https://c.example/1", outlet="C")
THIRD = report(incident(claims=[killed(3, by="the mayor")]), url="https://d.example/1", outlet="D")


def places(ledger: Ledger) -> dict[str, str]:
    return {record.place.name: record.id for record in ledger.records() if record.place}


# Links


def test_two_incidents_that_a_person_merges_are_one_under_both_ids(ledger):
    ledger.add(HERE, THERE)
    before = places(ledger)
    merged = decide(ledger, MERGE, *before.values())
    record = the(ledger)
    assert {ledger.record(name).id for name in before.values()} == {record.id}
    assert all(f"joined by decision {merged.id}" in member.reasons for member in record.members)
    assert entry(record, merged).state is DecisionState.IN_FORCE
    assert (entry(record, merged).author, entry(record, merged).reason) == ("Ana", "checked the page")


def test_undo_takes_a_decision_back_and_undoing_the_undo_brings_it_back(ledger):
    ledger.add(HERE, THERE)
    merged = decide(ledger, MERGE, *places(ledger).values())
    taken_back = decide(ledger, UNDO, undoes=merged.id)
    assert len(ledger.records()) == 2
    assert all(entry(record, merged).state is DecisionState.UNDONE for record in ledger.records())
    decide(ledger, UNDO, undoes=taken_back.id)
    assert entry(the(ledger), merged).state is DecisionState.IN_FORCE


def test_what_is_taken_back_cannot_be_taken_back_again(ledger):
    ledger.add(HERE, THERE)
    merged = decide(ledger, MERGE, *places(ledger).values())
    taken_back = decide(ledger, UNDO, undoes=merged.id, author="Ben")
    with pytest.raises(DecisionError, match=rf"taken back already by {taken_back.id} \(Ben\)"):
        decide(ledger, UNDO, undoes=merged.id)


def test_two_undos_of_one_decision_that_came_from_two_places_are_one(ledger):
    ledger.add(HERE, THERE)
    merged = decide(ledger, MERGE, *places(ledger).values())
    one = decide(ledger, UNDO, undoes=merged.id)
    add(ledger, replace(one, id="j-other", author="Ben"))
    assert len(ledger.records()) == 2
    decide(ledger, UNDO, undoes=one.id)
    assert len(ledger.records()) == 2


def test_reports_that_a_person_splits_off_stay_apart_whatever_comes(ledger):
    ledger.add(HERE, ALSO_HERE)
    decide(ledger, SPLIT, the(ledger).id, reports=("https://b.example/1",))
    assert len(ledger.records()) == 2
    ledger.add(THIRD)
    assert sorted(len(record.members) for record in ledger.records()) == [1, 2]


def test_incidents_that_are_not_the_same_are_never_joined_by_later_reports(ledger):
    near = report(incident(date="2025-06-02", claims=[killed(8)]), url="https://b.example/2", outlet="B")
    ledger.add(HERE, near)
    one, two = ledger.records()
    decide(ledger, APART, one.id, two.id)
    ledger.add(THIRD, report(incident(date="2025-06-02", claims=[killed(3)]), url="https://e.example/", outlet="E"))
    homes = {member.url: record.id for record in ledger.records() for member in record.members}
    assert homes["https://a.example/1"] != homes["https://b.example/2"]


def test_two_incidents_of_one_report_can_be_merged_against_the_reader(ledger):
    ledger.add(report(incident("i1", claims=[killed(3)]), incident("i2", place=TIMBUKTU, claims=[killed(9)])))
    decide(ledger, MERGE, *places(ledger).values())
    assert len(the(ledger).members) == 2


def test_of_two_decisions_on_the_same_reports_the_later_counts(ledger):
    ledger.add(HERE, THERE)
    merged = decide(ledger, MERGE, *places(ledger).values())
    decide(ledger, SPLIT, the(ledger).id, reports=("https://c.example/1",), author="Ben")
    assert len(ledger.records()) == 2
    assert entry(ledger.records()[0], merged).state is DecisionState.SUPERSEDED


def test_what_cannot_be_had_with_later_decisions_is_a_conflict(ledger):
    other = report(incident(date="2025-05-20", claims=[killed(1)]), url="https://e.example/1", outlet="E")
    ledger.add(HERE, THERE, other)
    ids = {record.members[0].url: record.id for record in ledger.records()}
    here, there, then = (ids[f"https://{name}.example/1"] for name in "ace")
    first = decide(ledger, APART, here, then)
    merged = decide(ledger, MERGE, here, there)
    taken_back = decide(ledger, UNDO, undoes=merged.id)
    decide(ledger, MERGE, there, then)
    decide(ledger, UNDO, undoes=taken_back.id)
    record = the(ledger)
    assert entry(record, first).state is DecisionState.CONFLICT
    assert "contradicts later decisions" in entry(record, first).note


# Claims


def test_a_rejected_claim_counts_for_nothing_and_stays_listed(ledger):
    ledger.add(report(incident(claims=[killed(3), killed(40, by="a caller")])))
    record = the(ledger)
    wrong = next(claim for claim in record.claims if claim.claimant == "a caller")
    rejected = decide(ledger, REJECT, record.id, claims=(wrong.id,))
    after = the(ledger)
    assert after.fatalities == Count(3, 3, 3)
    assert [claim.rejected for claim in after.claims if claim.id == wrong.id] == [rejected.id]
    assert wrong.id not in after.fields.fatalities.claims
    assert not any(point.claim == wrong.id for toll in after.tolls for point in toll.series)
    decide(ledger, UNDO, undoes=rejected.id)
    assert timeless(replace(the(ledger), decisions=())) == timeless(record)


def test_a_dispute_ends_where_the_claim_that_made_it_is_rejected(ledger):
    ledger.add(
        report(incident(claims=[killed(3)]), published="2025-06-02"),
        report(
            incident(claims=[killed(40, by="medics")]), url="https://b.example/", outlet="B", published="2025-06-02"
        ),
    )
    assert the(ledger).fields.fatalities.status is Status.DISPUTED
    wrong = next(claim for claim in the(ledger).claims if claim.claimant == "medics")
    decide(ledger, REJECT, the(ledger).id, claims=(wrong.id,))
    assert the(ledger).fields.fatalities.status is Status.REPORTED
    assert the(ledger).fatalities == Count(3, 3, 3)


def test_who_acted_falls_with_the_only_claim_of_it_and_where_it_was_does_not(ledger):
    claims = [
        said("JNIM claimed the attack", by="JNIM", kind=ClaimantType.ARMED_GROUP, about="responsibility"),
        killed(3),
    ]
    ledger.add(report(incident(claims=claims)))
    decide(ledger, REJECT, the(ledger).id, claims=(the(ledger).claims[0].id,))
    record = the(ledger)
    assert record.perpetrator == ()
    assert record.place is not None


def test_an_incident_all_of_whose_claims_are_rejected_is_withdrawn(ledger):
    ledger.add(HERE)
    decide(ledger, REJECT, the(ledger).id, claims=tuple(claim.id for claim in the(ledger).claims))
    record = the(ledger)
    assert record.withdrawn
    assert (record.status, record.fields.event_type.rule) == (Status.UNCONFIRMED, "nobody asserts it")


def test_a_claim_that_is_accepted_later_counts_again(ledger):
    ledger.add(HERE)
    (claim,) = the(ledger).claims
    first = decide(ledger, REJECT, the(ledger).id, claims=(claim.id,))
    decide(ledger, ACCEPT, the(ledger).id, claims=(claim.id[:6],), author="Ben")
    assert the(ledger).claims[0].rejected is None
    assert entry(the(ledger), first).state is DecisionState.SUPERSEDED


# Fields

VALUES = [
    ("date", DateValue("2025-05-31", None, DatePrecision.DAY), ("date", "2025-05-31")),
    ("date", DateValue("2025-05-01", "2025-05-31", DatePrecision.MONTH), ("occurred", "2025-05-01/2025-05-31")),
    ("event_type", SubEventType.ATTACK, ("sub_event_type", SubEventType.ATTACK)),
    ("fatalities", Count(5, 7, 5), ("fatalities", Count(5, 7, 5))),
    ("fatalities", None, ("fatalities", None)),
    ("injured", Count(2, None, 2), ("injured", Count(2, None, 2))),
    ("place", None, ("place", None)),
    ("perpetrator", (), ("perpetrator", ())),
]


@pytest.mark.parametrize(("field", "value", "shown"), VALUES)
def test_a_corrected_field_shows_the_persons_value_and_keeps_what_reports_tell(ledger, field, value, shown):
    ledger.add(HERE)
    before = the(ledger)
    taken = correct(ledger, before.id, field, value)
    record = the(ledger)
    name, expected = shown
    account = getattr(record.fields, field)
    assert getattr(record, name) == expected
    assert account.decided_by == taken.id
    assert account.values == getattr(before.fields, field).values
    assert account.status == getattr(before.fields, field).status
    assert account.rule.endswith("the value is a person's")
    assert entry(record, taken).changes[0].field == field


@pytest.mark.parametrize(
    ("field", "value"),
    [("perpetrator", (replace(ISGS),)), ("target", (Party("farmers", None, FARMERS.kind, None),))],
)
def test_corrected_sides_are_parties_without_words(ledger, field, value):
    ledger.add(HERE)
    correct(ledger, the(ledger).id, field, value)
    (side,) = getattr(the(ledger), field)
    assert (side.name, side.actor_id, side.kind, side.span) == (value[0].name, value[0].actor_id, value[0].kind, None)


def test_corrected_weapons_and_outcome_are_codes_without_words(ledger):
    ledger.add(HERE)
    correct(ledger, the(ledger).id, "weapons", (WeaponKind.DRONE, WeaponKind.IED))
    correct(ledger, the(ledger).id, "outcome", (OutcomeKind.OVERRAN,))
    assert [weapon.kind for weapon in the(ledger).weapons] == [WeaponKind.DRONE, WeaponKind.IED]
    assert [(outcome.kind, outcome.span) for outcome in the(ledger).outcome] == [(OutcomeKind.OVERRAN, None)]


def test_a_value_that_some_reports_tell_stands_as_those_reports_make_it_stand(ledger):
    two = [
        report(incident(claims=[killed(3, by=by)]), url=f"https://{by}.example/", outlet=by)
        for by in ("medics", "police")
    ]
    other = report(incident(date="2025-06-02", claims=[killed(3, by="a trader")]), url="https://x.example/", outlet="X")
    ledger.add(*two, other)
    assert the(ledger).date == "2025-06-01"
    correct(ledger, the(ledger).id, "date", DateValue("2025-06-02", None, DatePrecision.DAY))
    account = the(ledger).fields.date
    assert (the(ledger).date, account.status) == ("2025-06-02", Status.REPORTED)
    assert account.rule == "one disinterested root; the value is a person's"


def test_new_evidence_over_a_correction_is_a_conflict_and_the_correction_stays(ledger):
    ledger.add(HERE)
    taken = correct(ledger, the(ledger).id, "fatalities", Count(5, 5, 5))
    ledger.add(
        report(incident(claims=[killed(12, by="medics")]), url="https://b.example/", outlet="B", published="2025-06-09")
    )
    record = the(ledger)
    assert record.fatalities == Count(5, 5, 5)
    assert entry(record, taken).state is DecisionState.CONFLICT
    assert entry(record, taken).note == "reports now tell 12; it was decided when they told 3"


def test_a_report_that_tells_what_was_known_or_what_the_person_says_is_no_new_evidence(ledger):
    ledger.add(HERE)
    taken = correct(ledger, the(ledger).id, "fatalities", Count(5, 5, 5))
    ledger.add(ALSO_HERE, report(incident(claims=[killed(5, by="the mayor")]), url="https://e.example/", outlet="E"))
    assert entry(the(ledger), taken).state is DecisionState.IN_FORCE
    assert the(ledger).fatalities == Count(5, 5, 5)


def test_what_was_only_accepted_gives_way_to_new_evidence_and_says_so(ledger):
    ledger.add(HERE)
    taken = decide(ledger, ACCEPT, the(ledger).id, fields={"fatalities": ""})
    assert the(ledger).fields.fatalities.decided_by == taken.id
    ledger.add(
        report(incident(claims=[killed(12, by="medics")]), url="https://b.example/", outlet="B", published="2025-06-09")
    )
    record = the(ledger)
    assert (record.fatalities, record.fields.fatalities.decided_by) == (Count(12, 12, 12), None)
    assert entry(record, taken).state is DecisionState.CONFLICT


def test_of_two_corrections_the_later_counts_and_undoing_it_brings_the_earlier_back(ledger):
    ledger.add(HERE)
    first = correct(ledger, the(ledger).id, "fatalities", Count(5, 5, 5))
    second = correct(ledger, the(ledger).id, "fatalities", Count(6, 6, 6), author="Ben")
    assert the(ledger).fatalities == Count(6, 6, 6)
    assert entry(the(ledger), first).state is DecisionState.SUPERSEDED
    decide(ledger, UNDO, undoes=second.id)
    assert the(ledger).fatalities == Count(5, 5, 5)
    assert entry(the(ledger), first).state is DecisionState.IN_FORCE


def test_a_correction_of_a_correction_can_be_accepted_by_another(ledger):
    ledger.add(HERE)
    correct(ledger, the(ledger).id, "fatalities", Count(5, 5, 5))
    taken = decide(ledger, ACCEPT, the(ledger).id, fields={"fatalities": ""}, author="Ben")
    assert the(ledger).fatalities == Count(5, 5, 5)
    assert the(ledger).fields.fatalities.decided_by == taken.id


def test_a_correction_of_an_incident_that_is_divided_since_stays_with_its_larger_part(ledger):
    ledger.add(HERE, ALSO_HERE, THIRD)
    taken = correct(ledger, the(ledger).id, "fatalities", Count(5, 5, 5))
    decide(ledger, SPLIT, the(ledger).id, reports=("https://d.example/1",))
    small, large = sorted(ledger.records(), key=lambda record: len(record.members))
    assert (small.fatalities, large.fatalities) == (Count(3, 3, 3), Count(5, 5, 5))
    assert {entry(record, taken).state for record in (small, large)} == {DecisionState.CONFLICT}


# Refusals

REFUSED = [
    (MERGE, 1, {}, "expected 2 incidents"),
    (ACCEPT, 1, {}, "expected a field"),
    (ACCEPT, 1, {"fields": {"colour": ""}}, "colour: expected a field"),
    (REJECT, 1, {}, "expected claims"),
    (REJECT, 1, {"claims": ("c-none",)}, "no claim of this incident"),
    (SPLIT, 1, {"reports": ("https://none.example/",)}, "no report of this incident"),
    (SPLIT, 1, {}, "not none and not all"),
    (UNDO, 0, {"undoes": "j-none"}, "no such decision"),
    (ACCEPT, 1, {"fields": {"date": ""}, "reason": "  "}, "expected a reason"),
    (ACCEPT, 1, {"fields": {"date": ""}, "author": " "}, "expected who decides"),
]


@pytest.mark.parametrize(("kind", "count", "rest", "words"), REFUSED)
def test_a_decision_that_says_nothing_is_refused_in_words(ledger, kind, count, rest, words):
    ledger.add(HERE)
    with pytest.raises(DecisionError, match=words):
        decide(ledger, kind, *[the(ledger).id] * count, **rest)


def test_correcting_to_what_is_shown_is_refused(ledger):
    ledger.add(HERE)
    with pytest.raises(DecisionError, match="use accept"):
        correct(ledger, the(ledger).id, "fatalities", Count(3, 3, 3))


def test_merging_what_is_one_is_refused(ledger):
    ledger.add(HERE)
    with pytest.raises(DecisionError, match="this incident already"):
        decide(ledger, MERGE, the(ledger).id, the(ledger).id)


# What outlives


def test_a_decision_outlives_an_engine_that_quotes_more_and_reads_another_day(ledger):
    old = report(incident(claims=[said("fighters stormed the base at dawn", by="residents"), killed(40)]))
    ledger.add(old, engine="rules-1.0")
    wrong = next(claim for claim in the(ledger).claims if claim.value)
    rejected = decide(ledger, REJECT, the(ledger).id, claims=(wrong.id,))
    corrected_place = correct(ledger, the(ledger).id, "place", None)
    longer = said("on Sunday fighters stormed the base at dawn, residents said", by="residents")
    sheet = report(incident(date="2025-06-02", claims=[longer, killed(40)]))[1]
    ledger.add((old[0], replace(sheet, report=old[1].report)), engine="rules-2.0")
    record = the(ledger)
    assert record.date == "2025-06-02"
    assert [claim.rejected for claim in record.claims if claim.value] == [rejected.id]
    assert (record.place, entry(record, corrected_place).state) == (None, DecisionState.IN_FORCE)


def test_a_claim_that_a_newer_engine_reads_otherwise_is_a_conflict_and_nothing_else_is_rejected(ledger):
    old = report(incident(claims=[said("fighters stormed the base"), killed(40)]))
    ledger.add(old, engine="rules-1.0")
    wrong = next(claim for claim in the(ledger).claims if claim.value)
    rejected = decide(ledger, REJECT, the(ledger).id, claims=(wrong.id,))
    better = replace(killed(40), value=replace(killed(4).value))
    sheet = report(incident(claims=[said("fighters stormed the base"), better]))[1]
    ledger.add((old[0], replace(sheet, report=old[1].report)), engine="rules-2.0")
    record = the(ledger)
    assert entry(record, rejected).state is DecisionState.CONFLICT
    assert not any(claim.rejected for claim in record.claims)


def test_a_merge_outlives_an_engine_and_a_report_read_again(ledger):
    ledger.add(HERE, THERE, engine="rules-1.0")
    decide(ledger, MERGE, *places(ledger).values())
    ledger.add(THERE, HERE, engine="rules-1.0")
    ledger.add(THERE, HERE, engine="rules-2.0")
    assert len(the(ledger).members) == 2


def test_a_decision_on_what_no_report_tells_any_more_waits_as_a_conflict(ledger):
    ledger.add(HERE, THERE)
    merged = decide(ledger, MERGE, *places(ledger).values())
    gone = report(url="https://c.example/1", outlet="C", retrieved="2025-06-09T00:00:00Z", title="Withdrawn")
    ledger.add(gone)
    record = the(ledger)
    assert len(record.members) == 1
    assert entry(record, merged).state is DecisionState.CONFLICT


# Whatever the order


@pytest.fixture(scope="module")
def taken(new_ledger) -> tuple[list[bytes], list[Decision]]:
    """What a ledger with reports shows, and decisions of every kind on them."""
    ledger = new_ledger()
    ledger.add(HERE, ALSO_HERE, THERE, THIRD)
    here, there = places(ledger)[BOULI.name], places(ledger)[TIMBUKTU.name]
    claim = next(claim for claim in ledger.record(here).claims if claim.claimant == "medics")
    made = [
        decide(ledger, REJECT, here, claims=(claim.id,)),
        correct(ledger, here, "fatalities", Count(5, 5, 5)),
        correct(ledger, here, "fatalities", Count(6, 6, 6), author="Ben"),
        decide(ledger, SPLIT, here, reports=("https://d.example/1",)),
        decide(ledger, ACCEPT, there, fields={"date": "", "place": ""}),
    ]
    made.append(decide(ledger, UNDO, undoes=made[2].id))
    made.append(decide(ledger, MERGE, ledger.records()[0].id, there))
    made.append(decide(ledger, UNDO, undoes=made[5].id, author="Cy"))
    return shown(ledger), made


@settings(max_examples=10, deadline=None)
@given(random=st.randoms(use_true_random=False))
def test_decisions_of_every_kind_in_any_order_make_one_ledger(taken, new_ledger, random):
    first, decisions = taken
    coming: list[Decision | tuple] = [HERE, ALSO_HERE, THERE, THIRD, *decisions]
    random.shuffle(coming)
    other = new_ledger()
    for each in coming:
        add(other, each) if isinstance(each, Decision) else other.add(each)
    assert shown(other) == first


def shown(ledger: Ledger) -> list[bytes]:
    return [msgspec.json.encode(timeless(record)) for record in ledger.records()]


def test_adding_a_decision_again_changes_nothing(ledger):
    ledger.add(HERE)
    taken = correct(ledger, the(ledger).id, "fatalities", Count(5, 5, 5))
    before: list[Record] = ledger.records()
    add(ledger, taken)
    assert ledger.records() == before
