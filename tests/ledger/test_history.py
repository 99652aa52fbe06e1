"""How one incident came to be what it is, revision by revision."""

import pytest

from onrecord.errors import LedgerError
from onrecord.model import Count, Status
from tests.ledger.deciding import APART, MERGE, correct, decide
from tests.ledger.factory import TIMBUKTU, incident, killed, report
from tests.ledger.test_past import ADDED

FIRST = report(incident(claims=[killed(12, by="medics")]), url="https://a.example/1", outlet="A")
SECOND = report(
    incident(claims=[killed(20, by="the mission")]), url="https://b.example/1", outlet="B", published="2025-06-03"
)
FAR = report(incident(place=TIMBUKTU, claims=[killed(9)]), url="https://c.example/1", outlet="C")


def outlets(members):
    return [member.outlet for member in members]


def told(ledger, **when):
    name = ledger.records()[0].id
    return ledger.store.history(name, **when)


def test_the_first_report_founds_it(ledger):
    ledger.add(FIRST)
    (only,) = told(ledger)
    assert (only.before, outlets(only.joined), only.left, only.merged) == (None, ["A"], (), ())
    (dead,) = [each for each in only.changes if each.field == "fatalities"]
    assert (dead.before, dead.after, dead.status_after) == (None, "12", Status.REPORTED)
    assert "injured" not in {each.field for each in only.changes}


def test_a_report_that_joins_says_which_values_changed_and_from_what(ledger):
    ledger.add(FIRST, SECOND)
    _, last = told(ledger)
    assert (last.recorded, outlets(last.joined)) == ("2025-07-01T00:00:01.000000Z", ["B"])
    assert last.joined[0].reasons
    changes = {each.field: (each.before, each.after) for each in last.changes}
    assert changes["fatalities"] == ("12", "20")
    assert "place" not in {name for name, (before, after) in changes.items() if before != after}


def test_what_other_incidents_learn_is_no_revision(ledger):
    ledger.add(FIRST, FAR)
    for record in ledger.records():
        assert len(ledger.store.history(record.id)) == 1


def test_a_merge_names_what_came_in_and_taking_it_apart_what_went(ledger):
    ledger.add(FIRST, FAR)
    one, two = (record.id for record in ledger.records())
    merged = decide(ledger, MERGE, one, two)
    (now,) = ledger.records()
    last = ledger.store.history(now.id)[-1]
    assert {last.before, *last.merged} == {one, two}
    assert [each.id for each in last.decisions] == [merged.id]
    assert len(last.joined) == 1


def test_a_newer_version_of_a_report_takes_the_place_of_the_old(ledger):
    ledger.add(FIRST, SECOND)
    newer = report(
        incident(claims=[killed(15, by="medics")]),
        url="https://a.example/1",
        outlet="A",
        title="Base attacked, more dead",
        retrieved="2025-06-09T00:00:00Z",
    )
    ledger.add(newer)
    last = told(ledger)[-1]
    assert [member.title for member in last.left] == ["Base attacked"]
    assert [member.title for member in last.joined] == ["Base attacked, more dead"]


def test_a_correction_is_a_revision_with_its_author(ledger):
    ledger.add(FIRST)
    correct(ledger, ledger.records()[0].id, "fatalities", Count(13, 13, 13))
    last = told(ledger)[-1]
    assert [(each.author, each.reason) for each in last.decisions] == [("Ana", "checked the page")]
    assert [(each.field, each.before, each.after) for each in last.changes] == [("fatalities", "12", "13")]


def test_a_decision_that_keeps_incidents_apart_is_told_of_both(ledger):
    ledger.add(FIRST, FAR)
    apart = decide(ledger, APART, *(record.id for record in ledger.records()))
    for record in ledger.records():
        assert [each.id for each in ledger.store.history(record.id)[-1].decisions] == [apart.id]


def test_as_of_ends_it_at_a_time(ledger):
    ledger.add(FIRST, SECOND)
    assert len(told(ledger, as_of="2025-07-01T00:00:00Z")) == 1
    assert len(told(ledger, as_of="2025-07")) == 2


@pytest.mark.parametrize("number", range(len(ADDED)))
def test_each_revision_is_the_step_from_one_state_of_the_ledger_to_the_next(ledger, number):
    for added, engine in ADDED[: number + 1]:
        ledger.add(added, engine=engine)
    for record in ledger.records():
        held = set()
        revisions = ledger.store.history(record.id)
        for revision in revisions:
            held = (held - {member.draft for member in revision.left}) | {member.draft for member in revision.joined}
            with ledger.store.view(as_of=revision.recorded) as view:
                then = view.record(revision.id)
            assert {member.draft for member in then.members} == held
        assert revisions[-1].id == record.id
        assert held == {member.draft for member in record.members}
        assert [each.before for each in revisions] == [None, *(each.id for each in revisions[:-1])]


def test_an_incident_that_is_not_there_is_an_error(ledger):
    ledger.add(FIRST)
    with pytest.raises(LedgerError, match="no such incident"):
        ledger.store.history("i-nothing")
    with pytest.raises(LedgerError, match="is no time"):
        told(ledger, as_of="soon")
