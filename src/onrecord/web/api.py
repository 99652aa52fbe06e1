"""The API, version 1: incidents, their claims and reports as JSON, by the filter of the page."""

from hashlib import sha256
from http import HTTPStatus
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from onrecord.errors import LedgerError
from onrecord.filters import back_from, cursor_from, cursor_words, filter_from, limit_from
from onrecord.model.record import Record
from onrecord.publish.privacy import public
from onrecord.web.given import Given
from onrecord.web.problems import MissingError

router = APIRouter(prefix="/api/v1", tags=["incidents"])
USUAL = 50
MOST = 500

_PROBLEM: dict[str, Any] = {"content": {"application/problem+json": {}}}
ERRORS: dict[int | str, dict[str, Any]] = {
    400: {"description": "A parameter is not of its form", **_PROBLEM},
    401: {"description": "Reading needs a token", **_PROBLEM},
    404: {"description": "The ledger holds nothing of that name", **_PROBLEM},
    429: {"description": "Too often; Retry-After says how long to wait", **_PROBLEM},
    503: {"description": "The ledger cannot be read", **_PROBLEM},
}
UNCHANGED: dict[int | str, dict[str, Any]] = {304: {"description": "Not changed since the given ETag"}}


@router.get("/incidents", responses={**ERRORS, **UNCHANGED})
def incidents(
    request: Request,
    pipeline: Given,
    since: Annotated[str, Query(description="On or after this day, month or year", examples=["2025-06"])] = "",
    until: Annotated[str, Query(description="On or before this day, month or year", examples=["2025-06-30"])] = "",
    country: Annotated[str, Query(description="ISO 3166-1 alpha-2", examples=["ML"])] = "",
    actor: Annotated[str, Query(description="An actor's id, or part of a name", examples=["jnim"])] = "",
    event_type: Annotated[str, Query(description="ACLED's event type", examples=["Battles"])] = "",
    status: Annotated[str, Query(description="The standing of the incident", examples=["confirmed"])] = "",
    killed: Annotated[str, Query(description="At least so many killed, by the lowest number that stands")] = "",
    text: Annotated[
        str, Query(description='Words of a report: all of them, "a phrase", begin*, -not', examples=["market bomb*"])
    ] = "",
    box: Annotated[str, Query(description="west,south,east,north in degrees", examples=["-6,10,5,20"])] = "",
    near: Annotated[str, Query(description="latitude,longitude,kilometres", examples=["13.9,-4.5,50"])] = "",
    route: Annotated[
        str, Query(description="Points of a line, and kilometres from it", examples=["13.0,-4.0;13.0,-2.0;10"])
    ] = "",
    area: Annotated[str, Query(description="Corners of a drawn area", examples=["13,-5;15,-5;14,-3"])] = "",
    after: Annotated[str, Query(description="The `next` of the page before")] = "",
    limit: Annotated[str, Query(description="Incidents on a page, 1 to 500")] = "",
) -> Response:
    """Incidents (onrecord.incident/1), the latest first; `next` leads to the following page."""
    asked = filter_from(request.query_params)
    query = asked.query()
    with pipeline.listing() as view:
        found = view.page(query, after=cursor_from(after), limit=limit_from(limit, usual=USUAL, most=MOST))
        total = view.count(query)
    body = {
        "total": total,
        "incidents": [public(record) for record in found.records],
        "next": cursor_words(found.more) or None,
    }
    return answer(request, msgspec.json.encode(body))


@router.get("/incidents/{name}", responses={**ERRORS, **UNCHANGED})
def incident(
    request: Request,
    name: str,
    pipeline: Given,
    as_of: Annotated[str, Query(description="As recorded by then", examples=["2025-06-02T12:00Z"])] = "",
    as_published: Annotated[str, Query(description="From reports published by then", examples=["2025-06"])] = "",
) -> Response:
    """One incident by its id, an id that leads to it, or an unambiguous beginning of one; now or looking back."""
    with pipeline.view(**back_from(as_of, as_published)) as view:
        record = _record(view.record, name)
    return answer(request, msgspec.json.encode(public(record)))


@router.get("/incidents/{name}/claims", responses={**ERRORS, **UNCHANGED}, tags=["claims"])
def claims(request: Request, name: str, pipeline: Given) -> Response:
    """Every claim on an incident, with its root and the document its offsets count in."""
    with pipeline.listing() as view:
        record = public(_record(view.record, name))
    return answer(request, msgspec.json.encode({"incident": record.id, "claims": record.claims}))


@router.get("/reports/{document}", responses={**ERRORS, **UNCHANGED}, tags=["reports"])
def report(request: Request, document: str, pipeline: Given) -> Response:
    """What is known of a report, and the incidents it tells of. Its text stays in the ledger: only quotes go out."""
    with pipeline.listing() as view:
        found = view.report(document)
        records = view.incidents_of(document)
    if found is None:
        raise MissingError(f"{document}: no such report in this ledger")
    body = {
        "id": found.id,
        "url": found.url,
        "title": found.title,
        "outlet": found.outlet,
        "agency": found.agency,
        "published": found.published,
        "language": found.language,
        "stated_sources": found.stated_sources,
        "incidents": [record.id for record in records],
    }
    return answer(request, msgspec.json.encode(body))


def _record(find: Any, name: str) -> Record:
    try:
        found: Record = find(name)
    except LedgerError as error:
        raise MissingError(str(error)) from error
    return found


def answer(request: Request, body: bytes, media_type: str = "application/json") -> Response:
    """A body with its ETag; 304 without it where the asker has it already."""
    tag = f'W/"{sha256(body).hexdigest()[:24]}"'
    known = {each.strip() for each in request.headers.get("if-none-match", "").split(",")}
    if tag in known or "*" in known:
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers={"ETag": tag})
    return Response(body, media_type=media_type, headers={"ETag": tag})
