"""Feeds: what their standards ask for, and the same bytes for the same incidents."""

import json

from lxml.etree import fromstring

from onrecord.publish.feeds import NEVER, FeedHead, atom_feed, json_feed
from tests.ledger.factory import incident
from tests.publish.conftest import record_of

ATOM = "{http://www.w3.org/2005/Atom}"
HEAD = FeedHead("All", "https://a.example/atom", "https://a.example/")
RECORDS = [record_of(incident(), name=f"i-{n}") for n in range(2)]


def page(record):
    return f"https://a.example/{record.id}"


def test_atom_says_when_and_links_each_page():
    feed = fromstring(atom_feed(HEAD, RECORDS, page))
    assert feed.findtext(f"{ATOM}updated") == "2025-07-01T00:00:00.000000Z"
    links = [entry.find(f"{ATOM}link").get("href") for entry in feed.findall(f"{ATOM}entry")]
    assert links == ["https://a.example/i-0", "https://a.example/i-1"]


def test_an_empty_feed_says_that_nothing_was():
    assert fromstring(atom_feed(HEAD, [], page)).findtext(f"{ATOM}updated") == NEVER
    assert json.loads(json_feed(HEAD, [], page))["items"] == []


def test_an_alert_is_linked_where_there_are_alerts():
    feed = fromstring(atom_feed(HEAD, RECORDS[:1], page, alert=lambda record: f"cap/{record.id}"))
    assert feed.find(f"{ATOM}entry/{ATOM}link[@type='application/cap+xml']").get("href") == "cap/i-0"


def test_json_feed_keeps_an_items_id():
    items = json.loads(json_feed(HEAD, RECORDS, page))["items"]
    assert [(item["id"], item["url"]) for item in items] == [
        ("i-0", "https://a.example/i-0"),
        ("i-1", "https://a.example/i-1"),
    ]


def test_the_same_incidents_give_the_same_bytes():
    assert atom_feed(HEAD, RECORDS, page) == atom_feed(HEAD, RECORDS, page)
    assert json_feed(HEAD, RECORDS, page) == json_feed(HEAD, RECORDS, page)
