"""Requests for decisions: a program that was cut off may ask again, and the decision is taken once."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from onrecord.errors import DecisionError
from onrecord.ledger import tables as t
from onrecord.ledger.decisions import all_decisions
from onrecord.ledger.sql import insert_new
from onrecord.model.decision import Decision


@dataclass(frozen=True, slots=True)
class Request:
    """What makes two requests the same: `id` by whom and under which key, `digest` what was asked for."""

    id: str
    digest: str


def decision_asked_for(connection: Connection, request: Request) -> Decision | None:
    """The decision that was taken at this request before; None where it comes for the first time.

    Raises:
        DecisionError: where something else was asked for under the same key.
    """
    asked = select(t.decision_requests.c.digest, t.decision_requests.c.decision)
    row = connection.execute(asked.where(t.decision_requests.c.id == request.id)).one_or_none()
    if row is None:
        return None
    digest, name = row
    if digest != request.digest:
        raise DecisionError(f"{name}: was asked for under this Idempotency-Key; expected another for another request")
    return next(each for each in all_decisions(connection) if each.id == name)


def keep_request(connection: Connection, request: Request, decision: Decision) -> None:
    """Write down which decision a request led to."""
    insert_new(
        connection,
        t.decision_requests,
        [{"id": request.id, "digest": request.digest, "decision": decision.id}],
    )
