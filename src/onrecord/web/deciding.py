"""Decisions on the page: the same that `onrecord review` takes, each with its author and reason (docs/review.md)."""

from datetime import date, timedelta
from http import HTTPStatus

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from onrecord.errors import DecisionError, LedgerError
from onrecord.ledger import Asked, Query
from onrecord.ledger.waiting import headline, open_disputes
from onrecord.model.decision import Decision, DecisionKind
from onrecord.model.record import Record
from onrecord.pipeline import Pipeline
from onrecord.web.fields import BY_NAME
from onrecord.web.fields import Asked as Field
from onrecord.web.forms import Posted, Sent
from onrecord.web.given import Given
from onrecord.web.render import render
from onrecord.web.signing import inside

router = APIRouter(include_in_schema=False)
EVERY_CLAIM = "reject_all"
"""What a form says instead of a kind of decision to reject every claim: this is no incident."""
_TWO = (DecisionKind.MERGE, DecisionKind.NOT_THE_SAME)
_NEAR_DAYS, _NEAR_AT_MOST = 3, 20


@router.post("/decide")
def decide(request: Request, pipeline: Given, form: Sent) -> Response:
    """Take a decision, and go back to where it was taken; or say why it is none, with nothing that was typed lost."""
    back = inside(form.get("back"))
    try:
        decided = pipeline.decide(_asked(form, pipeline))
    except (DecisionError, LedgerError) as error:
        return render(
            request,
            "undecided.html",
            status=HTTPStatus.UNPROCESSABLE_ENTITY,
            fault=str(error),
            back=back,
            form=form,
            asked_for=BY_NAME.get(form.get("field")),
        )
    return RedirectResponse(f"{back.partition('?')[0]}?done={decided.decision.id}", HTTPStatus.SEE_OTHER)


def _asked(form: Posted, pipeline: Pipeline) -> Asked:
    """What a form asks for.

    Raises:
        DecisionError: where it is no decision, or says two things at once.
        LedgerError: where there is no such incident.
    """
    word, name, author, reason = form.get("kind"), form.get("incident"), form.person.name, form.get("reason")
    if word == EVERY_CLAIM:
        with pipeline.view() as view:
            claims = tuple(sorted({claim.id for claim in view.record(name).claims if claim.rejected is None}))
        if not claims:
            raise DecisionError(f"{name}: every claim of it is rejected already")
        return Asked(DecisionKind.REJECT, author, reason, (name,), claims)
    if word not in tuple(DecisionKind):
        raise DecisionError(f"expected a decision: {', '.join(DecisionKind)}")
    kind = DecisionKind(word)
    if kind is DecisionKind.UNDO:
        return Asked(kind, author, reason, undoes=form.get("decision"))
    incidents = (name, form.get("other")) if kind in _TWO else (name,)
    return Asked(kind, author, reason, incidents, form.some("claim"), _fields(kind, form), form.some("report"))


def _fields(kind: DecisionKind, form: Posted) -> dict[str, str]:
    field, value = form.get("field"), form.get("value")
    if kind is DecisionKind.ACCEPT and value:
        raise DecisionError("a value is written: correct the field to it, or empty it to say that the field is right")
    if kind is DecisionKind.ACCEPT and not (field or form.some("claim")):
        raise DecisionError("accept: tick the claims that are right")
    return {field: value} if field else {}


def taken_now(decisions: tuple[Decision, ...], name: str) -> Decision | None:
    """The decision that an address says was just taken; None for what is none."""
    return next((each for each in decisions if each.id == name), None)


def open_fields(record: Record) -> tuple[Field, ...]:
    """The fields of an incident that wait for a person; what it was, where only nobody has looked at it yet."""
    return tuple(BY_NAME[name] for name in open_disputes(record) or ("event_type",))


def near(pipeline: Pipeline, record: Record) -> tuple[tuple[str, str], ...]:
    """Incidents that may be the same as one, by country and day, with their headlines: to be chosen from."""
    days = timedelta(days=_NEAR_DAYS)
    first, last = date.fromisoformat(record.date), date.fromisoformat(record.date_end or record.date)
    country = record.place.country if record.place else None
    query = Query(since=(first - days).isoformat(), until=(last + days).isoformat(), country=country)
    with pipeline.listing() as view:
        found = view.page(query, limit=_NEAR_AT_MOST + 1).records
    return tuple((each.id, headline(each)) for each in found if each.id != record.id)[:_NEAR_AT_MOST]
