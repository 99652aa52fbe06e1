"""Feeds: what the formats ask for, the filter of the page, nothing that is no XML."""

import pytest
from lxml import etree

from onrecord.publish.cap_check import check_cap

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


@pytest.mark.parametrize("kind", ["atom", "json", "cap"])
def test_a_feed_of_nothing_is_a_feed(empty, kind):
    assert empty.get(f"/feeds/{kind}").status_code == 200


def test_a_hostile_headline_leaves_the_feed_well_formed(client):
    etree.fromstring(client.get("/feeds/atom?country=AF").content)


CAP = "{urn:oasis:names:tc:emergency:cap:1.2}"


def test_a_cap_feed_leads_to_an_alert_for_each_incident(client):
    feed = etree.fromstring(client.get("/feeds/cap?country=ML").content)
    (link,) = feed.findall(f"{ATOM}entry/{ATOM}link[@type='application/cap+xml']")
    answer = client.get(link.get("href"))
    assert answer.headers["content-type"].startswith("application/cap+xml")
    check_cap(answer.content)
    alert = etree.fromstring(answer.content)
    assert (alert.findtext(f"{CAP}status"), alert.findtext(f"{CAP}scope")) == ("Draft", "Public")


def test_an_alert_of_no_incident_is_missing(client):
    assert client.get("/feeds/cap/i-none").status_code == 404


@pytest.mark.parametrize("kind", ["atom", "json", "cap"])
def test_what_has_not_changed_is_not_sent_again(client, kind):
    tag = client.get(f"/feeds/{kind}").headers["etag"]
    assert client.get(f"/feeds/{kind}", headers={"If-None-Match": tag}).status_code == 304


def test_a_feed_of_nothing_is_the_same_each_time(empty):
    assert empty.get("/feeds/atom").content == empty.get("/feeds/atom").content
