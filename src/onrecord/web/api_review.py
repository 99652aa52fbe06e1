"""Decisions by program: the same as on the page and at a shell, each taken once; the log, and what waits."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Annotated, Any, cast

import msgspec
from fastapi import APIRouter, Header, Query, Request
from fastapi.responses import Response
from msgspec import UNSET

from onrecord.errors import DecisionError, FilterError, LedgerError
from onrecord.exchange import answers
from onrecord.exchange.requests import (
    Accept,
    Correct,
    Merge,
    NewDecision,
    NotTheSame,
    Reject,
    Split,
    Undo,
)
from onrecord.filters import limit_from
from onrecord.ledger import Asked, Logged
from onrecord.ledger.requests import Request as Once
from onrecord.model.decision import DecisionKind
from onrecord.pipeline import Pipeline
from onrecord.web.access import Person
from onrecord.web.api import ERRORS, UNCHANGED, answer
from onrecord.web.bodies import WRITE_ERRORS, Body, sent, told, unfit
from onrecord.web.door import required
from onrecord.web.given import Given
from onrecord.web.problems import MissingError

router = APIRouter(prefix="/api/v1", tags=["reviews"])
USUAL, MOST = 50, 500
_LONGEST_KEY = 200
_FORBIDDEN: dict[int | str, dict[str, Any]] = {403: WRITE_ERRORS[403]}


@router.post("/decisions", responses=WRITE_ERRORS)
def decide(
    request: Request,
    pipeline: Given,
    body: Body,
    idempotency_key: Annotated[
        str, Header(description="Another one for each decision: one that is sent again under its key is taken once")
    ] = "",
) -> Response:
    """Accept, correct, reject, merge, keep apart, split, or take back: your name stands with it for good."""
    person, asked = required(request), cast(NewDecision, sent(body, cast("type[Any]", NewDecision)))
    wanted = _asked(asked, person, _once(asked, person, idempotency_key))
    _check_incidents(pipeline, wanted)
    try:
        decided = pipeline.decide(wanted)
    except DecisionError as error:
        raise unfit(error) from error
    decision, changed = decided.decision, decided.changed
    return told(
        answers.Decided(
            decision.id,
            decision.kind,
            decision.author,
            decision.time,
            decision.reason,
            changed.new,
            changed.updated,
            decided.again,
        )
    )


@router.get("/decisions", responses={**ERRORS, **_FORBIDDEN, **UNCHANGED})
def decisions(
    request: Request,
    pipeline: Given,
    before: Annotated[str, Query(description="The `next` of the page before")] = "",
    limit: Annotated[str, Query(description="Decisions on a page, 1 to 500")] = "",
) -> Response:
    """Every decision, the latest first, with who took it and what has become of it. For the role analyst."""
    required(request)
    number = limit_from(limit, usual=USUAL, most=MOST)
    with pipeline.desk() as desk:
        log = desk.log()
    end = len(log) if not before else min(_number(before), len(log))
    start = max(0, end - number)
    shown = tuple(_logged(each) for each in reversed(log[start:end]))
    found = answers.Decisions(len(log), shown, str(start) if start else None)
    return answer(request, msgspec.json.encode(found))


@router.get("/reviews", responses={**ERRORS, **_FORBIDDEN, **UNCHANGED})
def reviews(
    request: Request,
    pipeline: Given,
    limit: Annotated[str, Query(description="Things, 1 to 500")] = "",
) -> Response:
    """What waits for a person, what matters most first. For the role analyst."""
    required(request)
    items = pipeline.queue(limit_from(limit, usual=USUAL, most=MOST))
    waiting = tuple(
        answers.Waiting(each.kind.value, each.points, each.incidents, each.what, each.reasons, each.decision)
        for each in items
    )
    return answer(request, msgspec.json.encode(answers.Queue(waiting)))


def _once(asked: NewDecision, person: Person, key: str) -> Once | None:
    """What makes a request the same as another: who asks, under which key, for what."""
    if not key:
        return None
    if len(key) > _LONGEST_KEY or not key.isascii() or not key.isprintable():
        raise FilterError(f"Idempotency-Key: expected at most {_LONGEST_KEY} printable ASCII characters")
    who = person.token or f"at the machine: {person.name}"
    digest = sha256(msgspec.json.encode(asked, order="deterministic")).hexdigest()
    return Once(sha256(f"{who}\x1f{key}".encode()).hexdigest(), digest)


def _asked(asked: NewDecision, person: Person, once: Once | None) -> Asked:
    if isinstance(asked, Undo):
        return Asked(DecisionKind.UNDO, person.name, asked.reason, undoes=asked.decision, request=once)
    kind = DecisionKind(str(asked.__struct_config__.tag))
    about = _about(asked)
    incidents = (asked.incident, asked.other) if isinstance(asked, Merge | NotTheSame) else (asked.incident,)
    return Asked(kind, person.name, asked.reason, incidents, request=once, **about)


def _about(asked: NewDecision) -> dict[str, Any]:
    """The claims, fields or reports that a decision is about.

    Raises:
        RefusedError: where it is about nothing.
    """
    if isinstance(asked, Accept):
        if (asked.field is UNSET) == (not asked.claims):
            raise unfit(DecisionError("accept: expected a field, or claims"))
        fields: Mapping[str, str] = {} if asked.field is UNSET else {asked.field: ""}
        return {"claims": asked.claims, "fields": fields}
    if isinstance(asked, Correct):
        return {"fields": msgspec.to_builtins(asked.fields)}
    if isinstance(asked, Reject):
        return {"claims": asked.claims}
    return {"reports": asked.reports} if isinstance(asked, Split) else {}


def _check_incidents(pipeline: Pipeline, asked: Asked) -> None:
    """Make sure that the incidents are there: what the ledger cannot do for another reason is another error."""
    with pipeline.listing() as view:
        for name in asked.incidents:
            try:
                view.record(name)
            except LedgerError as error:
                raise MissingError(str(error)) from error


def _number(before: str) -> int:
    """Where a page of the log ends, counted from its beginning, so that later decisions do not move it."""
    if not (before.isascii() and before.isdigit() and len(before) < 9):
        raise FilterError(f"before: expected the `next` of another page, found {before[:40]!r}")
    return int(before)


def _logged(entry: Logged) -> answers.Logged:
    decision, standing = entry.decision, entry.standing
    return answers.Logged(
        decision.id,
        decision.kind,
        decision.author,
        decision.time,
        decision.reason,
        standing.state,
        standing.note,
        entry.incident,
        tuple(change.field for change in decision.changes),
        decision.undoes,
    )
