"""Feeds: Atom (RFC 4287) and JSON Feed 1.1, one entry an incident. The same records give the same bytes."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from onrecord.model.record import Record
from onrecord.publish.notes import headline, notes
from onrecord.publish.xml_text import ATOM, add, document

CAP_TYPE = "application/cap+xml"
NEVER = "1970-01-01T00:00:00Z"
"""When a feed without entries is said to be updated: a feed must say when, and nothing was."""


@dataclass(frozen=True, slots=True)
class FeedHead:
    """What a feed says of itself: its title, its own address, and that of the page it belongs to."""

    title: str
    address: str
    home: str


Address = Callable[[Record], str]


def atom_feed(
    head: FeedHead,
    records: Sequence[Record],
    page: Address,
    *,
    name: Address | None = None,
    alert: Address | None = None,
) -> bytes:
    """Incidents as Atom. An entry's id is its `name`, else its page; with `alert` it links its CAP alert, too."""
    feed = Element(f"{{{ATOM}}}feed")
    add(feed, ATOM, "id", head.address)
    add(feed, ATOM, "title", head.title)
    add(feed, ATOM, "updated", max((record.updated for record in records), default=NEVER))
    _link(feed, "self", head.address)
    _link(feed, "alternate", head.home)
    add(SubElement(feed, f"{{{ATOM}}}author"), ATOM, "name", "onrecord")
    for record in records:
        entry = SubElement(feed, f"{{{ATOM}}}entry")
        add(entry, ATOM, "id", (name or page)(record))
        add(entry, ATOM, "title", headline(record))
        add(entry, ATOM, "updated", record.updated)
        _link(entry, "alternate", page(record))
        if alert is not None:
            _link(entry, "alternate", alert(record), CAP_TYPE)
        add(entry, ATOM, "summary", notes(record))
    return document(feed, ATOM)


def _link(parent: Element, rel: str, address: str, kind: str | None = None) -> None:
    link = SubElement(parent, f"{{{ATOM}}}link", rel=rel, href=address)
    if kind is not None:
        link.set("type", kind)


def json_feed(head: FeedHead, records: Sequence[Record], page: Address) -> bytes:
    """Incidents as JSON Feed."""
    items = [
        {
            "id": record.id,
            "url": page(record),
            "title": headline(record),
            "content_text": notes(record),
            "date_published": record.recorded,
            "date_modified": record.updated,
            "tags": [record.event_type, record.status],
        }
        for record in records
    ]
    body = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": head.title,
        "home_page_url": head.home,
        "feed_url": head.address,
        "items": items,
    }
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
