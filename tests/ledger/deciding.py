"""Taking decisions in tests, in as few words as they need."""

from typing import Any

from onrecord.ledger.deciding import Asked
from onrecord.ledger.field_values import encode_field
from onrecord.model.decision import Decision, DecisionKind
from onrecord.model.record import Record, RecordDecision
from tests.ledger.conftest import Ledger

MERGE, SPLIT, APART = DecisionKind.MERGE, DecisionKind.SPLIT, DecisionKind.NOT_THE_SAME
ACCEPT, CORRECT, REJECT, UNDO = DecisionKind.ACCEPT, DecisionKind.CORRECT, DecisionKind.REJECT, DecisionKind.UNDO


def decide(ledger: Ledger, kind: DecisionKind, *incidents: str, author: str = "Ana", **rest: Any) -> Decision:
    """Take a decision; what it is about comes by name, as `Asked` has it."""
    reason = rest.pop("reason", "checked the page")
    with ledger.store.writer() as writer:
        return writer.decide(Asked(kind, author, reason, incidents, **rest)).decision


def correct(ledger: Ledger, incident: str, field: str, value: Any, author: str = "Ana") -> Decision:
    """Correct one field."""
    return decide(ledger, CORRECT, incident, author=author, fields={field: encode_field(field, value)})


def add(ledger: Ledger, *decisions: Decision) -> None:
    """Add decisions taken elsewhere."""
    with ledger.store.writer() as writer:
        for decision in decisions:
            writer.add_decision(decision)


def the(ledger: Ledger) -> Record:
    """The only incident, withdrawn or not."""
    (record,) = ledger.records(withdrawn=True)
    return record


def entry(record: Record, decision: Decision) -> RecordDecision:
    """What a record says of a decision."""
    return next(each for each in record.decisions if each.id == decision.id)
