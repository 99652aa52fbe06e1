"""Adding reports: fetched, pasted or sent as a file, looked at with their sentences marked, mended, and then saved."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from http import HTTPStatus
from io import BytesIO
from itertools import islice
from typing import cast

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from onrecord.errors import FilterError
from onrecord.ingest import IngestSettings, Refused, captures
from onrecord.ingest.files import from_stream
from onrecord.model import Capture, Sheet
from onrecord.model.claim import Claim
from onrecord.pipeline import Given as Said
from onrecord.pipeline import Pipeline
from onrecord.web.door import required, slowed
from onrecord.web.fields import FIELDS
from onrecord.web.forms import Posted, Sent
from onrecord.web.given import Given
from onrecord.web.limits import FETCHING, READING
from onrecord.web.marked import Stretch, marked
from onrecord.web.mending import Mend, Words, faults_of, given_from, is_left_out, mends_of, one, saved
from onrecord.web.problems import MissingError
from onrecord.web.render import render
from onrecord.web.tray import Looked, Tray, Trays

router = APIRouter(include_in_schema=False)
AT_MOST = 25
"""Reports in one file here: as many as a person looks at."""
PASTED = "pasted text"


@dataclass(frozen=True, slots=True)
class Seen:
    """A report as the page shows it before it is saved."""

    number: int
    looked: Looked
    sheet: Sheet
    paragraphs: tuple[tuple[Stretch, ...], ...]
    mends: tuple[Mend, ...]
    faults: tuple[tuple[str, ...], ...]
    fault: str
    is_left_out: bool

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim of its incidents."""
        return tuple(claim for incident in self.sheet.incidents for claim in incident.claims)


@router.get("/add")
def ways(request: Request) -> HTMLResponse:
    """The ways to add a report."""
    required(request)
    return _ways(request, {})


@router.post("/add")
def look(request: Request, pipeline: Given, form: Sent) -> Response:
    """Read what is given, and show it; nothing is saved."""
    said = Said(form.get("published") or None, form.get("outlet") or None, form.get("address") or None)
    try:
        given_from({f"r0-{name}": (form.get(form_name),) for name, form_name in _SAID.items()}, 0, said)
    except FilterError as error:
        return _ways(request, form.values, str(error))
    if form.get("how") == "url":
        slowed(request, FETCHING, form.person.name)
    found = tuple(islice(_given(form, _intake(request)), AT_MOST + 1))
    fault = _fault(form, found)
    if fault:
        return _ways(request, form.values, fault)
    reports = tuple(_looked(pipeline, each, said) for each in found if isinstance(each, Capture))
    refused = tuple(each for each in found if isinstance(each, Refused))
    tray = _trays(request).put(form.person, reports, refused)
    return RedirectResponse(f"/add/{tray.name}", HTTPStatus.SEE_OTHER)


_SAID = {"published": "published", "outlet": "outlet", "url": "address"}


@router.get("/add/{name}")
def looked_at(request: Request, name: str) -> Response:
    """What was read, with its sentences marked, and a form to mend it; or what became of it."""
    tray = _tray(request, name)
    if tray.done is not None:
        return render(request, "saved.html", done=tray.done)
    return _show(request, tray, _seen(tray, None))


@router.post("/add/{name}")
def settle(request: Request, name: str, pipeline: Given, form: Sent) -> Response:
    """Read it again with what the page lacks, save it with what is mended, or leave it."""
    tray = _tray(request, name)
    if tray.done is not None:
        return RedirectResponse(f"/add/{name}", HTTPStatus.SEE_OTHER)
    if form.get("do") == "leave":
        _trays(request).drop(tray)
        return RedirectResponse("/add", HTTPStatus.SEE_OTHER)
    tray, faults = _read_again(pipeline, tray, form.every)
    tray = _trays(request).keep(tray)
    if faults or form.get("do") != "save":
        return _show(request, tray, _seen(tray, None, faults), is_wrong=bool(faults))
    seen = _seen(tray, pipeline)
    if any(each.fault or any(each.faults) for each in seen):
        return _show(request, tray, seen, is_wrong=True)
    kept = [each for each in seen if not each.is_left_out]
    with READING:
        done = tuple(saved(pipeline, each.looked, each.mends, form.person.name) for each in kept)
    emptied = tuple(replace(each, capture=replace(each.capture, content=b"")) for each in tray.reports)
    _trays(request).keep(replace(tray, done=done, reports=emptied))
    return RedirectResponse(f"/add/{name}", HTTPStatus.SEE_OTHER)


def _ways(request: Request, values: object, fault: str = "") -> HTMLResponse:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if fault else HTTPStatus.OK
    return render(request, "add.html", status=status, values=values, fault=fault, at_most=AT_MOST)


def _given(form: Posted, intake: IngestSettings) -> Iterator[Capture | Refused]:
    """The captures of what a form gives."""
    how = form.get("how")
    if how == "url" and form.get("url"):
        yield from captures([form.get("url")], intake)
    elif how == "file" and form.upload is not None:
        yield from from_stream(BytesIO(form.upload.content), form.upload.name, intake)
    elif how == "text" and form.get("text"):
        words = form.get("text").replace("\r\n", "\n")
        yield from from_stream(BytesIO(words.encode()), PASTED, intake)


def _fault(form: Posted, found: Sequence[Capture | Refused]) -> str:
    """Why there is nothing to show; empty where there is."""
    if form.get("how") == "url" and not form.get("url").casefold().startswith(("http://", "https://")):
        return "address: expected one that begins with http:// or https://"
    if not found:
        return {"url": "expected an address", "file": "expected a file"}.get(form.get("how"), "expected a text")
    if len(found) > AT_MOST:
        return f"expected at most {AT_MOST} reports at once, found more: `onrecord ingest FILE` takes any number"
    if not any(isinstance(each, Capture) for each in found):
        return "; ".join(str(each.error) for each in found if isinstance(each, Refused))
    return ""


def _looked(pipeline: Pipeline, capture: Capture, said: Said) -> Looked:
    with READING:
        (sheet,) = pipeline.sheets([capture], said)
    if isinstance(sheet, Refused):
        return Looked(capture, said, sheet)
    with pipeline.listing() as view:
        return Looked(capture, said, sheet, held=view.report(sheet.report.id) is not None)


def _read_again(pipeline: Pipeline, tray: Tray, words: Words) -> tuple[Tray, dict[int, str]]:
    """The tray with what a form says of each report, and what is wrong with that by the report's number."""
    faults: dict[int, str] = {}
    reports = []
    for number, looked in enumerate(tray.reports):
        try:
            said = given_from(words, number, looked.given)
        except FilterError as error:
            faults[number] = str(error)
            said = looked.given
        reports.append(looked if said == looked.given else _looked(pipeline, looked.capture, said))
    return replace(tray, reports=tuple(reports), words=words), faults


def _seen(tray: Tray, pipeline: Pipeline | None, faults: dict[int, str] | None = None) -> tuple[Seen, ...]:
    """The reports that could be read; with a pipeline, what is mended is checked."""
    return tuple(_seen_one(number, looked, tray.words, pipeline, faults or {}) for number, looked in _readable(tray))


def _readable(tray: Tray) -> Iterable[tuple[int, Looked]]:
    return ((number, each) for number, each in enumerate(tray.reports) if isinstance(each.sheet, Sheet))


def _seen_one(number: int, looked: Looked, words: Words, pipeline: Pipeline | None, faults: dict[int, str]) -> Seen:
    sheet = cast(Sheet, looked.sheet)
    mends, out = mends_of(words, number, sheet), is_left_out(words, number)
    checked = pipeline is not None and not out
    wrong = tuple(tuple(faults_of(mend, pipeline)) if checked and pipeline else () for mend in mends)
    claims = [claim for incident in sheet.incidents for claim in incident.claims]
    return Seen(number, looked, sheet, marked(sheet.report, claims), mends, wrong, faults.get(number, ""), out)


def _show(request: Request, tray: Tray, seen: tuple[Seen, ...], *, is_wrong: bool = False) -> HTMLResponse:
    refused = [*tray.refused, *(each.sheet for each in tray.reports if isinstance(each.sheet, Refused))]
    status = HTTPStatus.UNPROCESSABLE_ENTITY if is_wrong else HTTPStatus.OK
    return render(
        request,
        "look.html",
        status=status,
        tray=tray,
        seen=seen,
        refused=refused,
        is_wrong=is_wrong,
        fields=FIELDS,
        one=one,
    )


def _tray(request: Request, name: str) -> Tray:
    found = _trays(request).get(name, required(request))
    if found is None:
        raise MissingError("this is not held any more (two hours at most, and not over a restart); add it again")
    return found


def _trays(request: Request) -> Trays:
    return cast(Trays, request.app.state.trays)


def _intake(request: Request) -> IngestSettings:
    return cast(IngestSettings, request.app.state.intake)
