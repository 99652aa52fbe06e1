"""Feeds of any filter: Atom, JSON Feed and CAP, one entry an incident, the latest first."""

from collections.abc import Sequence
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import Response

from onrecord.errors import LedgerError
from onrecord.filters import Filter, filter_from
from onrecord.model.record import Record
from onrecord.pipeline import Pipeline
from onrecord.publish.cap import Sender, cap_alert
from onrecord.publish.feeds import CAP_TYPE, FeedHead, atom_feed, json_feed
from onrecord.publish.privacy import public
from onrecord.web.api import ERRORS, UNCHANGED, answer
from onrecord.web.given import Given
from onrecord.web.problems import MissingError

router = APIRouter(prefix="/feeds", tags=["feeds"])
ENTRIES = 50


def _sent(media_type: str) -> dict[int | str, dict[str, Any]]:
    return {**ERRORS, **UNCHANGED, 200: {"content": {media_type: {}}, "description": "The feed"}}


@router.get("/atom", response_class=Response, responses=_sent("application/atom+xml"))
def atom(request: Request, pipeline: Given) -> Response:
    """The newest incidents of a filter as Atom."""
    asked, records = _found(request, pipeline)
    root = _root(request)
    body = atom_feed(_head(asked, root, "atom"), records, lambda record: f"{root}/incidents/{record.id}")
    return answer(request, body, "application/atom+xml")


@router.get("/json", response_class=Response, responses=_sent("application/feed+json"))
def json(request: Request, pipeline: Given) -> Response:
    """The newest incidents of a filter as JSON Feed."""
    asked, records = _found(request, pipeline)
    root = _root(request)
    body = json_feed(_head(asked, root, "json"), records, lambda record: f"{root}/incidents/{record.id}")
    return answer(request, body, "application/feed+json")


@router.get("/cap", response_class=Response, responses=_sent("application/atom+xml"))
def cap(request: Request, pipeline: Given) -> Response:
    """The newest incidents of a filter as Atom, each with a link to its CAP alert."""
    asked, records = _found(request, pipeline)
    root = _root(request)
    body = atom_feed(
        _head(asked, root, "cap"),
        records,
        lambda record: f"{root}/incidents/{record.id}",
        alert=lambda record: f"{root}/feeds/cap/{record.id}",
    )
    return answer(request, body, "application/atom+xml")


@router.get("/cap/{name}", response_class=Response, responses=_sent("application/cap+xml"))
def alert(request: Request, name: str, pipeline: Given) -> Response:
    """One incident as a CAP 1.2 alert: a draft, as nobody here has said that it is more."""
    with pipeline.listing() as view:
        try:
            record = view.record(name)
        except LedgerError as error:
            raise MissingError(str(error)) from error
    return answer(request, cap_alert(public(record), Sender(home=_root(request))), CAP_TYPE)


def _root(request: Request) -> str:
    return str(request.base_url).rstrip("/")


def _head(asked: Filter, root: str, form: str) -> FeedHead:
    return FeedHead(_title(asked), asked.address(f"{root}/feeds/{form}"), asked.address(f"{root}/"))


def _found(request: Request, pipeline: Pipeline) -> tuple[Filter, Sequence[Record]]:
    asked = filter_from(request.query_params)
    with pipeline.listing() as view:
        page = view.page(asked.query(), limit=ENTRIES)
    return asked, [public(record) for record in page.records]


def _title(asked: Filter) -> str:
    words = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in asked.asked.items())
    return f"onrecord: incidents ({words})" if words else "onrecord: incidents"
