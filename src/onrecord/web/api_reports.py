"""Reports and field notes by program: read, or read and kept, as the Add page does it for people."""

from base64 import b64decode
from collections.abc import Iterator
from datetime import UTC, datetime
from http import HTTPStatus
from io import BytesIO
from itertools import islice
from typing import Any, cast

from fastapi import APIRouter, Request
from fastapi.responses import Response
from msgspec import UNSET, UnsetType

from onrecord.errors import DecisionError, InputError
from onrecord.exchange.answers import NoteKept, Readings, Reports, Taken, Unread
from onrecord.exchange.requests import NewNote, NewReport, PastedText, SentFile, WebAddress
from onrecord.ingest import IngestSettings, Refused, captures
from onrecord.ingest.files import from_stream
from onrecord.ledger import Receipt
from onrecord.model import Capture, Sheet
from onrecord.model.note import Confidentiality, Heard
from onrecord.pipeline import Given as Said
from onrecord.pipeline import Pipeline
from onrecord.web.bodies import WRITE_ERRORS, Body, sent, told
from onrecord.web.door import required, slowed
from onrecord.web.given import Given
from onrecord.web.limits import FETCHING, READING
from onrecord.web.problems import RefusedError

router = APIRouter(prefix="/api/v1")
AT_MOST = 25
"""Reports in one file, as on the page; `onrecord ingest` takes any number."""
_TEXT = "sent text"


@router.post("/readings", responses=WRITE_ERRORS, tags=["reports"])
def read(request: Request, pipeline: Given, body: Body) -> Response:
    """Read a text, a page or a file, and keep nothing of it: each report as `onrecord read` prints it."""
    found, said = _given(request, body)
    with READING:
        sheets = list(pipeline.sheets(found, said))
    unread = _unread(each for each in sheets if isinstance(each, Refused))
    read = tuple(each for each in sheets if isinstance(each, Sheet))
    if not read:
        raise _nothing(unread)
    return told(Readings(read, unread))


@router.post("/reports", responses=WRITE_ERRORS, tags=["reports"])
def add(request: Request, pipeline: Given, body: Body) -> Response:
    """Read a text, a page or a file, and put it into the ledger. What is sent again changes nothing."""
    found, said = _given(request, body)
    with READING:
        done = list(pipeline.ingest(found, said))
    unread = _unread(each for each in done if isinstance(each, Refused))
    taken = tuple(_taken(pipeline, each) for each in done if not isinstance(each, Refused))
    if not taken:
        raise _nothing(unread)
    return told(Reports(taken, unread))


@router.post("/notes", responses=WRITE_ERRORS, tags=["notes"])
def note(request: Request, pipeline: Given, body: Body) -> Response:
    """Take down what somebody told you. The same note again changes nothing; of a confidential one nothing is told."""
    person, asked = required(request), sent(body, NewNote)
    try:
        with READING:
            kept = pipeline.note(_heard(asked, person.name))
    except (DecisionError, InputError) as error:
        raise RefusedError(HTTPStatus.UNPROCESSABLE_ENTITY, str(error)) from error
    is_open = kept.confidentiality is Confidentiality.PUBLIC
    return told(NoteKept(kept.note, kept.confidentiality, kept.incidents if is_open else None, kept.is_new))


def _given(request: Request, body: bytes) -> tuple[list[Capture | Refused], Said]:
    """The captures of what is sent, and what is said of them."""
    person = required(request)
    asked = cast(NewReport, sent(body, cast("type[Any]", NewReport)))
    if isinstance(asked, WebAddress):
        slowed(request, FETCHING, person.name)
    found = list(islice(_captures(asked, cast(IngestSettings, request.app.state.intake)), AT_MOST + 1))
    if len(found) > AT_MOST:
        words = f"expected at most {AT_MOST} reports at once, found more: `onrecord ingest FILE` takes any number"
        raise RefusedError(HTTPStatus.UNPROCESSABLE_ENTITY, words)
    return found, Said(plain(asked.published), plain(asked.outlet), plain(asked.address))


def _captures(asked: NewReport, intake: IngestSettings) -> Iterator[Capture | Refused]:
    if isinstance(asked, WebAddress):
        yield from captures([asked.url], intake)
    elif isinstance(asked, PastedText):
        yield from from_stream(BytesIO(asked.text.encode()), _TEXT, intake)
    else:
        yield from from_stream(BytesIO(b64decode(asked.content)), _bare(asked), intake)


def _bare(asked: SentFile) -> str:
    return asked.name.replace("\\", "/").rsplit("/", 1)[-1] or "file"


def plain(words: str | UnsetType) -> str | None:
    """Words that may not have been sent."""
    return None if words is UNSET else words


def _heard(asked: NewNote, author: str) -> Heard:
    return Heard(
        author=author,
        words=asked.words,
        heard=plain(asked.heard) or datetime.now(UTC).date().isoformat(),
        source=asked.source,
        kind=asked.kind,
        confidentiality=asked.confidentiality,
        when=plain(asked.when),
        place=plain(asked.place),
        event=plain(asked.event),
        about=plain(asked.about),
        value=plain(asked.value),
        whom=plain(asked.whom),
    )


def _taken(pipeline: Pipeline, receipt: Receipt) -> Taken:
    with pipeline.listing() as view:
        report = view.report(receipt.document)
        incidents = tuple(record.id for record in view.incidents_of(receipt.document))
    title = report.title if report is not None else None
    return Taken(receipt.document, receipt.source, title, receipt.change.value, incidents)


def _unread(refused: Iterator[Refused]) -> tuple[Unread, ...]:
    return tuple(Unread(each.source, str(each.error)) for each in refused)


def _nothing(unread: tuple[Unread, ...]) -> RefusedError:
    why = "; ".join(each.why for each in unread) or "expected a report, found nothing"
    return RefusedError(HTTPStatus.UNPROCESSABLE_ENTITY, why)
