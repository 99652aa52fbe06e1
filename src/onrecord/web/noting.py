"""Field notes on the page: looked at as they would be read, and then taken down (docs/notes.md)."""

from collections.abc import Mapping
from datetime import UTC, datetime
from http import HTTPStatus

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from onrecord.errors import DecisionError, InputError
from onrecord.model import About, ClaimantType, Sheet, SubEventType, TollGroup
from onrecord.model.note import Confidentiality, Heard
from onrecord.web.door import required
from onrecord.web.fields import FIELDS
from onrecord.web.forms import Posted, Sent
from onrecord.web.given import Given
from onrecord.web.limits import READING
from onrecord.web.marked import marked
from onrecord.web.render import render

router = APIRouter(include_in_schema=False)
_CHOICES = {"kind": ClaimantType, "confidentiality": Confidentiality, "about": About, "whom": TollGroup}
_REQUIRED = {"kind": "what the source is", "confidentiality": "whether it is public or confidential"}
_OPTIONAL = ("when", "place", "event", "about", "value", "whom")


@router.get("/add/note")
def form(request: Request, pipeline: Given, taken: str = "") -> HTMLResponse:
    """The form for a note; after one was taken, what became of it. Of a confidential one nothing is told."""
    required(request)
    with pipeline.listing() as view:
        report = view.report(taken) if taken.startswith("d-") else None
        records = view.incidents_of(taken) if report is not None else ()
    public = report is not None
    return _form(request, {}, taken=bool(taken), public=public, records=records)


@router.post("/add/note")
def take(request: Request, pipeline: Given, form: Sent) -> Response:
    """Show a note as it would be read, or take it down."""
    try:
        heard = _heard(form)
        if form.get("do") != "save":
            with READING:
                return _form(request, form.values, sheet=pipeline.heard(heard))
        with READING:
            document = pipeline.heard(heard).report.id
            note = pipeline.note(heard)
    except (DecisionError, InputError) as error:
        return _form(request, form.values, fault=str(error))
    open_ = note.confidentiality is Confidentiality.PUBLIC
    return RedirectResponse(f"/add/note?taken={document if open_ else 'confidential'}", HTTPStatus.SEE_OTHER)


def _heard(form: Posted) -> Heard:
    """The note that a form gives, its choices checked.

    Raises:
        DecisionError: where one is not among those that there are, or one that is needed is missing.
    """
    for name, words in _REQUIRED.items():
        if not form.get(name):
            raise DecisionError(f"note: expected {words}, found nothing")
    for name, choices in _CHOICES.items():
        if form.get(name) and form.get(name) not in tuple(choices):
            raise DecisionError(f"{name}: expected one of {', '.join(choices)}")
    day = form.get("heard") or datetime.now(UTC).date().isoformat()
    said: dict[str, str | None] = {name: form.get(name) or None for name in _OPTIONAL}
    words = form.get("words").replace("\r\n", "\n")
    person, source = form.person.name, form.get("source")
    return Heard(person, words, day, source, form.get("kind"), form.get("confidentiality"), **said)


def _form(
    request: Request,
    values: Mapping[str, str],
    *,
    sheet: Sheet | None = None,
    fault: str = "",
    taken: bool = False,
    public: bool = False,
    records: object = (),
) -> HTMLResponse:
    claims = [claim for incident in sheet.incidents for claim in incident.claims] if sheet else []
    answer = render(
        request,
        "note.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if fault else HTTPStatus.OK,
        values=values,
        sheet=sheet,
        paragraphs=marked(sheet.report, claims) if sheet else (),
        fault=fault,
        taken=taken,
        public=public,
        records=records,
        fields=FIELDS,
        kinds=tuple(ClaimantType),
        questions=tuple(About),
        groups=tuple(TollGroup),
        events=tuple(SubEventType),
    )
    answer.headers["Cache-Control"] = "no-store"  # a confidential note stays in no cache, not even the browser's
    return answer
