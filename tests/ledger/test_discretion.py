"""A decision's words leave in exports: those of a confidential note are refused."""

from dataclasses import replace

import pytest

from onrecord.errors import DecisionError
from onrecord.model import About
from tests.ledger.deciding import ACCEPT, add, correct, decide
from tests.ledger.factory import incident, killed, report, said
from tests.ledger.test_notes import heard

OPEN = "five people were killed at the market in Djibo"
PAGE = report(incident(claims=[said(OPEN, about=About.FATALITIES, low=5, high=5)]))
WORDS = "Gunmen killed seven people behind the old mill, and two of them were known to my brother."


@pytest.fixture
def told(ledger):
    """A ledger of one incident and one confidential note on it; the incident's id."""

    def take(words=WORDS, source="the head nurse of Djibo", secret=True):
        note, capture, sheet = heard(incident(claims=[killed(7, by="a nurse")]), secret=secret)
        ledger.add(PAGE)
        with ledger.store.writer() as writer:
            writer.add_note(replace(note, words=words, source=source), capture, sheet, engine="e")
        return ledger.records()[0].id

    return take


QUOTING = {
    "the note's words": "a nurse: seven people behind the old mill",
    "in other letters and signs": "SEVEN PEOPLE - behind the 'old' mill!",
    "its source": "head nurse of Djibo told me so",
}


@pytest.mark.parametrize("reason", QUOTING.values(), ids=QUOTING)
def test_a_reason_that_repeats_a_confidential_note_is_refused(ledger, told, reason):
    name = told()
    with pytest.raises(DecisionError, match="expected words of your own") as refused:
        decide(ledger, ACCEPT, name, fields={"fatalities": ""}, reason=reason)
    assert "mill" not in str(refused.value)
    assert not ledger.rows("decisions")["decisions"]


def test_a_value_that_repeats_a_confidential_note_is_refused(ledger, told):
    name = told()
    place = replace(ledger.record(name).place, name="Seven people behind the old mill", gazetteer_id=None)
    with pytest.raises(DecisionError, match="expected words of your own"):
        correct(ledger, name, "place", place)


def test_a_decision_from_elsewhere_is_refused_likewise(ledger, told, new_ledger):
    other = new_ledger()
    other.add(PAGE)
    decision = decide(other, ACCEPT, other.records()[0].id, fields={"date": ""}, reason=QUOTING["its source"])
    told()
    with pytest.raises(DecisionError, match="expected words of your own"):
        add(ledger, decision)


FREE = {
    "a few words": (WORDS, "people behind the mill say so"),
    "what the public report says": (OPEN, OPEN),
    "a source of one word": (WORDS, "a nurse would know"),
}


@pytest.mark.parametrize(("words", "reason"), FREE.values(), ids=FREE)
def test_other_reasons_are_taken(ledger, told, words, reason):
    decide(ledger, ACCEPT, told(words, source="a nurse"), fields={"fatalities": ""}, reason=reason)
    assert len(ledger.rows("decisions")["decisions"]) == 1


def test_a_public_note_may_be_quoted(ledger, told):
    decide(ledger, ACCEPT, told(secret=False), fields={"fatalities": ""}, reason=QUOTING["the note's words"])
    assert len(ledger.rows("decisions")["decisions"]) == 1
