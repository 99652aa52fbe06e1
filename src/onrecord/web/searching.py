"""Kept searches on the page: filters under a name, each leading to its incidents (docs/web.md)."""

from http import HTTPStatus
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from onrecord.errors import FilterError, KnowledgeError
from onrecord.filters import SHAPES
from onrecord.searches import Search, drop_search, filter_of, keep_search, made, read_searches
from onrecord.shape_words import in_words
from onrecord.web.door import required
from onrecord.web.forms import Sent
from onrecord.web.given import Given
from onrecord.web.problems import MissingError
from onrecord.web.render import render

router = APIRouter(include_in_schema=False)


@router.get("/searches")
def searches(request: Request, pipeline: Given, kept: str = "", gone: str = "") -> HTMLResponse:
    """The kept searches with how many incidents fit each now."""
    return _page(request, pipeline, kept=kept, gone=gone)


@router.post("/searches")
def keep(request: Request, pipeline: Given, form: Sent) -> Response:
    """Keep a filter under a name; a search of that name is replaced."""
    try:
        asked = filter_of(form.get("filter"))
        search = made(form.get("name"), asked, by=form.person.name, today=pipeline.clock().date())
        keep_search(pipeline.settings.searches, search)
    except (FilterError, KnowledgeError) as error:
        return _page(request, pipeline, fault=str(error), values=dict(form.values))
    words = urlencode({"kept": " ".join(form.get("name").split())})
    return RedirectResponse(f"/searches?{words}", HTTPStatus.SEE_OTHER)


@router.post("/searches/drop")
def drop(request: Request, pipeline: Given, form: Sent) -> Response:
    """Let go of a search."""
    required(request)
    try:
        gone = drop_search(pipeline.settings.searches, form.get("name"))
    except KnowledgeError as error:
        raise MissingError(str(error)) from error
    return RedirectResponse(f"/searches?{urlencode({'gone': gone.name})}", HTTPStatus.SEE_OTHER)


def asked_words(search: Search) -> tuple[str, ...]:
    """What a search asks, parameter by parameter, in words."""
    return tuple(
        in_words(name, value) if name in SHAPES else f"{name.replace('_', ' ')} {value}"
        for name, value in search.filter.asked.items()
    )


def _page(
    request: Request,
    pipeline: Given,
    *,
    kept: str = "",
    gone: str = "",
    fault: str = "",
    values: dict[str, str] | None = None,
) -> HTMLResponse:
    found = read_searches(pipeline.settings.searches)
    with pipeline.listing() as view:
        rows = [(each, asked_words(each), view.count(each.filter.query())) for each in found]
    return render(
        request,
        "searches.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if fault else HTTPStatus.OK,
        rows=rows,
        kept=next((each for each in found if each.name == kept), None),
        gone=gone[:80],
        fault=fault,
        values=values or {},
    )
