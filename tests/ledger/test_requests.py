"""Requests for decisions: what is asked for again under its key is taken once."""

import pytest

from onrecord.errors import DecisionError
from onrecord.ledger.deciding import Asked
from onrecord.ledger.requests import Request
from tests.ledger.deciding import ACCEPT, REJECT, UNDO, the
from tests.ledger.factory import incident, killed, report

FIRST = Request("ana/1", "d1")


@pytest.fixture
def asking(ledger):
    ledger.add(report(incident(claims=[killed(3)])))
    name = the(ledger).id

    def ask(request, kind=ACCEPT, *incidents, **rest):
        rest = rest or {"fields": {"date": ""}}
        with ledger.store.writer() as writer:
            return writer.decide(Asked(kind, "Ana", "read it", incidents or (name,), request=request, **rest))

    return ask


def test_a_request_that_comes_again_leads_to_the_decision_that_was_taken(ledger, asking):
    one, two = asking(FIRST), asking(FIRST)
    assert (one.again, two.again, two.decision) == (False, True, one.decision)
    assert len(the(ledger).decisions) == 1


def test_other_keys_and_none_are_other_decisions(ledger, asking):
    decided = {asking(request).decision.id for request in (FIRST, Request("ana/2", "d1"), None, None)}
    assert len(decided) == len(the(ledger).decisions) == 4


def test_a_key_stands_for_one_request(asking):
    name = asking(FIRST).decision.id
    with pytest.raises(DecisionError, match=rf"{name}: was asked for under this Idempotency-Key"):
        asking(Request("ana/1", "d2"))


def test_what_was_not_taken_leaves_its_key_free(ledger, asking):
    with pytest.raises(DecisionError):
        asking(FIRST, REJECT, claims=("c-none",))
    assert not asking(FIRST).again


def test_an_answer_is_given_again_though_the_decision_could_not_be_taken_now(ledger, asking):
    """Taking back what is taken back is an error, unless it is the same request."""
    taken = asking(None).decision
    with ledger.store.writer() as writer:
        undo = Asked(UNDO, "Ana", "a slip", undoes=taken.id, request=FIRST)
        assert writer.decide(undo).decision == writer.decide(undo).decision
