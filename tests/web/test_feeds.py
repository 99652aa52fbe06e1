"""Feeds: what the formats ask for, the filter of the page, nothing that is no XML."""

import pytest
from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"


def test_atom_has_what_its_standard_asks_for(client):
    answer = client.get("/feeds/atom?country=ML")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = etree.fromstring(answer.content)
    for name in ("id", "title", "updated", "author"):
        assert feed.find(f"{ATOM}{name}") is not None, name
    (entry,) = feed.findall(f"{ATOM}entry")
    for name in ("id", "title", "updated", "summary", "link"):
        assert entry.find(f"{ATOM}{name}") is not None, name
    assert "Mali" in entry.findtext(f"{ATOM}summary", "")


def test_json_feed_has_what_its_standard_asks_for(client):
    answer = client.get("/feeds/json")
    assert answer.headers["content-type"].startswith("application/feed+json")
    feed = answer.json()
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"]
    assert all(item["id"] and item["content_text"] for item in feed["items"])
    assert len({item["id"] for item in feed["items"]}) == len(feed["items"])


@pytest.mark.parametrize("kind", ["atom", "json"])
def test_a_feed_of_nothing_is_a_feed(empty, kind):
    assert empty.get(f"/feeds/{kind}").status_code == 200


def test_a_hostile_headline_leaves_the_feed_well_formed(client):
    etree.fromstring(client.get("/feeds/atom?country=AF").content)
