"""The pages that people read. Each is whole without a script; a filter is a form, and stands in the address."""

from http import HTTPStatus
from typing import cast

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response

from onrecord.errors import FilterError, LedgerError
from onrecord.filters import back_from, cursor_from, cursor_words, filter_from
from onrecord.ledger import Query
from onrecord.ledger.waiting import headline
from onrecord.model import EventType, Status
from onrecord.publish.privacy import public
from onrecord.shape_words import in_words
from onrecord.tokens import Role
from onrecord.web.api import answer
from onrecord.web.card import MEANING, card_of, has_fonts
from onrecord.web.card import drawn as card_drawn
from onrecord.web.deciding import near, open_fields, taken_now
from onrecord.web.door import may
from onrecord.web.fields import BY_NAME
from onrecord.web.given import Given
from onrecord.web.marked import marked
from onrecord.web.origins import origins
from onrecord.web.overview import chart, drawn, steps
from onrecord.web.problems import MissingError
from onrecord.web.render import render
from onrecord.web.tiles import Tiles, tiles_in
from onrecord.web.tolls import toll_charts
from onrecord.web.where import outline, placed, where_from
from onrecord.web.worldmap import frame_around, has_outlines, outlines, over_tiles, scale_of

router = APIRouter(include_in_schema=False)
LISTED = 50
"""Incidents on one page of a list."""
QUEUED = 50
"""Things on the page of what waits."""
CORRECTIONS = 5
"""Decisions on the page about all of it; the others stand on a page of their own."""
CELLS = (32, 16)
"""Columns and rows of the map in which incidents are gathered: 30 pixels each, wider than a circle of two."""


@router.get("/")
def overview(request: Request, pipeline: Given) -> Response:
    """Map, timeline, facets and list of one filter; places that are named become points in the address."""
    asked, where, where_fault = filter_from(request.query_params), where_from(request.query_params), ""
    if where.asks:
        try:
            found = placed(where, asked, pipeline.knowledge.places)
        except FilterError as error:
            where_fault = str(error)
        else:
            return RedirectResponse(found.address("/"), HTTPStatus.SEE_OTHER)
    query, after = asked.query(), cursor_from(request.query_params.get("after", ""))
    with pipeline.listing() as view:
        seen = view.overview(query, columns=CELLS[0], rows=CELLS[1])
        page = view.page(query, after=after, limit=LISTED)
        held = seen.total if not asked.asked else view.count()
    frame, tiles = frame_around(seen.box), cast("Tiles | None", request.app.state.tiles)
    frame = frame if tiles is None else over_tiles(frame)
    return render(
        request,
        "overview.html",
        filter=asked,
        seen=seen,
        held=held,
        records=page.records,
        more=cursor_words(page.more),
        first_page=after is None,
        coasts=outlines(frame),
        scale=scale_of(frame),
        has_outlines=has_outlines(),
        points=drawn(seen.cells, frame, asked),
        bars=chart(seen.bars, asked),
        event_types=tuple(EventType),
        statuses=tuple(Status),
        where=where,
        where_fault=where_fault,
        shaped=bool(query.within),
        shape_words=in_words,
        tiles=() if tiles is None else tiles_in(frame, tiles),
        tiles_credit="" if tiles is None else tiles.credit,
        frame=frame,
        ways=steps(frame, asked),
        shape_lines=[outline(shape, frame) for shape in query.within],
    )


@router.get("/incidents/{name}")
def incident(
    request: Request, name: str, pipeline: Given, as_of: str = "", as_published: str = "", done: str = ""
) -> Response:
    """One incident with everything behind it, now or looking back; an id that leads elsewhere leads there."""
    with pipeline.view(**back_from(as_of, as_published)) as view:
        try:
            record = view.record(name)
        except LedgerError as error:
            raise MissingError(str(error)) from error
    if record.id != name:
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"/incidents/{record.id}{query}", status_code=301)
    decides = may(request, Role.ANALYST) and not (as_of or as_published)
    return render(
        request,
        "incident.html",
        record=record,
        charts=toll_charts(record),
        drawing=origins(record),
        by_name=BY_NAME,
        near=near(pipeline, record) if decides else (),
        root=str(request.base_url).rstrip("/"),
        has_card=has_fonts() and not (as_of or as_published),
        meaning=MEANING[record.status],
        done=next((each for each in record.decisions if each.id == done), None),
    )


@router.get("/incidents/{name}/card.png")
def share_card(request: Request, name: str, pipeline: Given) -> Response:
    """An incident as a picture for those who pass its address on; its standing is never left out."""
    if not has_fonts():
        raise MissingError("share cards need the page's assets: make assets")
    with pipeline.listing() as view:
        try:
            record = public(view.record(name))
        except LedgerError as error:
            raise MissingError(str(error)) from error
    return answer(request, card_drawn(card_of(record)), "image/png")


@router.get("/reports/{document}")
def report(request: Request, document: str, pipeline: Given) -> HTMLResponse:
    """One report as it was cleaned, its claims marked, with what was taken out of it."""
    with pipeline.listing() as view:
        found = view.report(document)
        records = view.incidents_of(document)
    if found is None:
        raise MissingError(f"{document}: no such report in this ledger")
    claims = {claim.id: (claim, record) for record in records for claim in record.claims if claim.document == document}
    return render(
        request,
        "report.html",
        report=found,
        records=records,
        claims=claims,
        paragraphs=marked(found, [claim for claim, _ in claims.values()]),
    )


@router.get("/review")
def review(request: Request, pipeline: Given, done: str = "") -> HTMLResponse:
    """What waits for a person, what matters most first, with what settles it; and the decision that was just taken."""
    with pipeline.desk() as desk:
        items = desk.queue(QUEUED)
        decisions = desk.decisions() if done else ()
    with pipeline.view() as view:
        records = {name: view.record(name) for name in {name for item in items for name in item.incidents}}
    return render(
        request,
        "review.html",
        items=items,
        most=QUEUED,
        heads={name: headline(record) for name, record in records.items()},
        open_fields={name: open_fields(record) for name, record in records.items()},
        done=taken_now(decisions, done),
    )


@router.get("/about")
def about(request: Request, pipeline: Given) -> HTMLResponse:
    """What this is, how its facts come about, and what it does not claim."""
    with pipeline.listing() as view:
        held = view.count()
    with pipeline.desk() as desk:
        log = desk.log()[::-1]
    return render(
        request, "about.html", held=held, has_outlines=has_outlines(), log=log[:CORRECTIONS], decisions=len(log)
    )


@router.get("/healthz")
def healthz(pipeline: Given) -> PlainTextResponse:
    """Whether the ledger can be read: 200 and "ok", else 503 with the reason."""
    with pipeline.listing() as view:
        view.page(Query(), limit=1)
    return PlainTextResponse("ok\n")
