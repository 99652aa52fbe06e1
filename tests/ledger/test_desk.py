"""The reviewer's desk: what waits, in which order, why, and what ends the wait."""

from dataclasses import replace

import pytest

from onrecord.ledger import Item, Waiting
from onrecord.model import Count
from tests.ledger.conftest import Ledger
from tests.ledger.deciding import ACCEPT, APART, MERGE, REJECT, UNDO, correct, decide, the
from tests.ledger.factory import BOULI, JNIM, incident, killed, report
from tests.ledger.test_decisions import HERE, THERE

LATER = report(incident(claims=[killed(12, by="medics")]), url="https://b.example/", outlet="B", published="2025-06-09")
DISPUTE = (
    report(incident(claims=[killed(3)]), published="2025-06-02"),
    report(incident(claims=[killed(40, by="medics")]), url="https://b.example/", outlet="B", published="2025-06-02"),
)


def queue(ledger: Ledger, limit: int = 20) -> list[Item]:
    with ledger.store.desk() as desk:
        return desk.queue(limit)


def kinds(ledger: Ledger) -> list[Waiting]:
    return [item.kind for item in queue(ledger)]


def test_a_small_undisputed_incident_waits_for_nobody(ledger):
    ledger.add(HERE)
    assert queue(ledger) == []


def test_a_disputed_toll_waits_with_what_is_told_and_how_to_settle_it(ledger):
    ledger.add(*DISPUTE)
    (item,) = queue(ledger)
    name = the(ledger).id
    assert (item.kind, item.incidents) == (Waiting.DISPUTED_TOLL, (name,))
    assert "fatalities is disputed: maintained values do not overlap" in item.reasons[0]
    assert "3 (1 report)" in item.reasons[0]
    assert f'onrecord review correct {name} fatalities VALUE --reason "…"' in item.commands


@pytest.mark.parametrize("settle", ["accept", "correct", "reject"])
def test_a_dispute_that_a_person_settled_waits_no_more(ledger, settle):
    ledger.add(*DISPUTE)
    record = the(ledger)
    if settle == "accept":
        decide(ledger, ACCEPT, record.id, fields={"fatalities": ""})
    elif settle == "correct":
        correct(ledger, record.id, "fatalities", Count(41, 41, 41))
    else:
        decide(ledger, REJECT, record.id, claims=(record.claims[1].id,))
    assert queue(ledger) == []


def test_a_large_incident_waits_until_somebody_has_looked_at_it(ledger):
    ledger.add(report(incident(claims=[killed(30)])))
    assert kinds(ledger) == [Waiting.UNREVIEWED]
    decide(ledger, ACCEPT, the(ledger).id, fields={"fatalities": ""})
    assert queue(ledger) == []


def test_new_evidence_over_a_correction_brings_it_back(ledger):
    ledger.add(HERE)
    taken = correct(ledger, the(ledger).id, "fatalities", Count(5, 5, 5))
    ledger.add(LATER)
    (item,) = queue(ledger)
    assert (item.kind, item.decision) == (Waiting.CONFLICT, taken.id)
    assert "reports now tell 12" in item.reasons[0]
    correct(ledger, the(ledger).id, "fatalities", Count(7, 7, 7))
    assert queue(ledger) == []


def test_a_decision_that_no_report_holds_any_more_waits_without_an_incident(ledger):
    ledger.add(THERE)
    taken = correct(ledger, the(ledger).id, "fatalities", Count(5, 5, 5))
    ledger.add(report(url="https://c.example/1", outlet="C", retrieved="2025-06-09T00:00:00Z", title="Withdrawn"))
    (item,) = queue(ledger)
    assert (item.kind, item.decision, item.incidents) == (Waiting.CONFLICT, taken.id, ())


def test_two_people_who_differ_bring_a_thing_back_until_they_agree(ledger):
    ledger.add(HERE)
    correct(ledger, the(ledger).id, "fatalities", Count(5, 5, 5))
    second = correct(ledger, the(ledger).id, "fatalities", Count(6, 6, 6), author="Ben")
    (item,) = queue(ledger)
    assert item.kind is Waiting.DISAGREEMENT
    assert item.reasons[0].startswith("Ana says 5")
    assert item.reasons[1].startswith("Ben says 6")
    decide(ledger, UNDO, undoes=second.id, author="Ben")
    assert queue(ledger) == []


NEARBY = replace(BOULI, name="Mondoro", gazetteer_id="gn:3", lat=15.05, lon=-1.25)
UNSURE = (
    report(incident(claims=[killed(3)], acted=(JNIM,), hit=()), url="https://a.example/1", outlet="A"),
    report(
        incident(claims=[killed(3, by="medics")], place=NEARBY, acted=(), hit=()), url="https://b.example/1", outlet="B"
    ),
)


@pytest.mark.parametrize("kind", [MERGE, APART])
def test_an_unsure_link_waits_until_it_is_decided_either_way(ledger, kind):
    ledger.add(*UNSURE)
    names = sorted(record.id for record in ledger.records())
    assert len(names) == 2, "the case must be one that linking leaves open"
    (item,) = queue(ledger)
    assert (item.kind, sorted(item.incidents)) == (Waiting.UNSURE_LINK, names)
    assert item.reasons[0].startswith("may be one incident: score 0.")
    decide(ledger, kind, *names)
    assert queue(ledger) == []


def test_what_matters_more_comes_first(ledger):
    ledger.add(*DISPUTE, report(incident(place=None, claims=[killed(30)]), url="https://d.example/", outlet="D"))
    found = queue(ledger)
    assert [item.kind for item in found] == [Waiting.DISPUTED_TOLL, Waiting.UNREVIEWED]
    assert found[0].points > found[1].points
    assert queue(ledger, limit=1) == found[:1]


def test_the_log_says_what_has_become_of_every_decision(ledger):
    ledger.add(HERE, THERE)
    one, two = ledger.records()
    merged = decide(ledger, MERGE, one.id, two.id)
    taken_back = decide(ledger, UNDO, undoes=merged.id, author="Ben")
    with ledger.store.desk() as desk:
        log = desk.log()
        of_one = desk.log(one.id)
    assert [(each.decision.id, each.standing.state) for each in log] == [
        (merged.id, "undone"),
        (taken_back.id, "in_force"),
    ]
    assert of_one == log
