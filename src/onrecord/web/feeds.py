"""Feeds of any filter: Atom (RFC 4287) and JSON Feed 1.1, one entry an incident, the latest first."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

import msgspec
from fastapi import APIRouter, Request
from fastapi.responses import Response

from onrecord.model.record import Record
from onrecord.pipeline import Pipeline
from onrecord.publish.notes import headline, notes
from onrecord.publish.privacy import public
from onrecord.web.api import answer
from onrecord.web.filters import Filter, filter_from
from onrecord.web.given import Given

router = APIRouter(prefix="/feeds", tags=["feeds"])
ENTRIES = 50
ATOM = "http://www.w3.org/2005/Atom"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
register_namespace("", ATOM)


@router.get("/atom", response_class=Response)
def atom(request: Request, pipeline: Given) -> Response:
    """The newest incidents of a filter as Atom."""
    asked, records = _found(request, pipeline)
    root = str(request.base_url).rstrip("/")
    feed = Element(f"{{{ATOM}}}feed")
    _text(feed, "id", asked.address(f"{root}/feeds/atom"))
    _text(feed, "title", _title(asked))
    _text(feed, "updated", max((record.updated for record in records), default=_now()))
    _link(feed, "self", asked.address(f"{root}/feeds/atom"))
    _link(feed, "alternate", asked.address(f"{root}/"))
    _text(SubElement(feed, f"{{{ATOM}}}author"), "name", "onrecord")
    for record in records:
        entry = SubElement(feed, f"{{{ATOM}}}entry")
        _text(entry, "id", f"{root}/incidents/{record.id}")
        _text(entry, "title", headline(record))
        _text(entry, "updated", record.updated)
        _link(entry, "alternate", f"{root}/incidents/{record.id}")
        _text(entry, "summary", notes(record))
    return answer(request, tostring(feed, encoding="utf-8", xml_declaration=True), "application/atom+xml")


@router.get("/json", response_class=Response)
def json_feed(request: Request, pipeline: Given) -> Response:
    """The newest incidents of a filter as JSON Feed."""
    asked, records = _found(request, pipeline)
    root = str(request.base_url).rstrip("/")
    body = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _title(asked),
        "home_page_url": asked.address(f"{root}/"),
        "feed_url": asked.address(f"{root}/feeds/json"),
        "items": [
            {
                "id": record.id,
                "url": f"{root}/incidents/{record.id}",
                "title": headline(record),
                "content_text": notes(record),
                "date_published": record.recorded,
                "date_modified": record.updated,
                "tags": [record.event_type, record.status],
            }
            for record in records
        ],
    }
    return answer(request, msgspec.json.encode(body), "application/feed+json")


def _found(request: Request, pipeline: Pipeline) -> tuple[Filter, Sequence[Record]]:
    asked = filter_from(request.query_params)
    with pipeline.listing() as view:
        page = view.page(asked.query(), limit=ENTRIES)
    return asked, [public(record) for record in page.records]


def _title(asked: Filter) -> str:
    words = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in asked.asked.items())
    return f"onrecord: incidents ({words})" if words else "onrecord: incidents"


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _text(parent: Element, name: str, words: str) -> None:
    SubElement(parent, f"{{{ATOM}}}{name}").text = _NOT_XML.sub("", words)


def _link(parent: Element, rel: str, address: str) -> None:
    SubElement(parent, f"{{{ATOM}}}link", rel=rel, href=address)
