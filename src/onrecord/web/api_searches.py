"""Kept searches by program."""

import msgspec
from fastapi import APIRouter, Request
from fastapi.responses import Response

from onrecord.errors import FilterError, KnowledgeError
from onrecord.exchange.answers import KeptSearch, KeptSearches
from onrecord.exchange.requests import NewSearch
from onrecord.searches import Search, drop_search, filter_of, find_search, keep_search, made, read_searches
from onrecord.web.api import ERRORS, UNCHANGED, answer
from onrecord.web.bodies import WRITE_ERRORS, Body, sent, told, unfit
from onrecord.web.door import required
from onrecord.web.given import Given
from onrecord.web.problems import MissingError

router = APIRouter(prefix="/api/v1/searches", tags=["searches"])
_TO_DROP = {status: words for status, words in WRITE_ERRORS.items() if status not in (400, 413, 415, 422)}


@router.get("", responses={**ERRORS, **UNCHANGED})
def searches(request: Request, pipeline: Given) -> Response:
    """The filters that are kept under a name."""
    found = read_searches(pipeline.settings.searches)
    return answer(request, msgspec.json.encode(KeptSearches(tuple(_shown(request, each) for each in found))))


@router.get("/{name}", responses={**ERRORS, **UNCHANGED})
def search(request: Request, pipeline: Given, name: str) -> Response:
    """One kept search."""
    found = find_search(pipeline.settings.searches, name)
    if found is None:
        raise MissingError(f"{name}: no search was kept under this name")
    return answer(request, msgspec.json.encode(_shown(request, found)))


@router.post("", responses=WRITE_ERRORS)
def keep(request: Request, pipeline: Given, body: Body) -> Response:
    """Keep a filter under a name; a search of that name is replaced, the same again changes nothing."""
    person, asked = required(request), sent(body, NewSearch)
    try:
        wanted = made(asked.name, filter_of(asked.filter), by=person.name, today=pipeline.clock().date())
        keep_search(pipeline.settings.searches, wanted)
    except (FilterError, KnowledgeError) as error:
        raise unfit(error) from error
    return told(_shown(request, wanted))


@router.delete("/{name}", responses=_TO_DROP)
def drop(request: Request, pipeline: Given, name: str) -> Response:
    """Let go of a kept search; alerts that follow it stand still and say so."""
    required(request)
    try:
        gone = drop_search(pipeline.settings.searches, name)
    except KnowledgeError as error:
        raise MissingError(str(error)) from error
    return told(_shown(request, gone))


def _shown(request: Request, each: Search) -> KeptSearch:
    root = str(request.base_url).rstrip("/")
    return KeptSearch(" ".join(each.name.split()), each.filter.asked, f"{root}{each.address}", each.by, each.kept)
