"""RSS, Atom and JSON Feed to entries, whatever state they are in."""

import json
import sys
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import InputError, LimitError
from onrecord.ingest.live.feeds import MAX_BYTES, read_feed
from tests.watch.stories import rss

FEED = "https://herald.example/feeds/all.xml"

RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Herald</title><ttl>30</ttl><item><title>Troops &amp; guards hit near Gao</title>
<link>/2025/06/gao?utm_source=rss</link><guid isPermaLink="false">tag:41</guid>
<pubDate>Mon, 02 Jun 2025 01:30:00 +0300</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The whole story.</p>]]></content:encoded></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title><entry><title>Troops hit</title>
<link rel="alternate" href="https://herald.example/gao"/><id>urn:uuid:41</id><updated>2025-06-02T10:00:00Z</updated>
<published>2025-06-01T10:00:00Z</published><content type="html">&lt;p&gt;The whole story.&lt;/p&gt;</content></entry></feed>"""
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Herald",
        "items": [
            {
                "id": 41,
                "url": "https://herald.example/gao",
                "title": "Troops hit",
                "content_html": "<p>The whole story.</p>",
                "date_published": "2025-06-01T23:30:00-05:00",
            }
        ],
    }
)
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel rdf:about="https://herald.example/"><title>Herald</title></channel>
<item rdf:about="https://herald.example/gao"><title>Troops hit</title><link>https://herald.example/gao</link></item></rdf:RDF>"""
EXAMPLES = [
    (RSS, "https://herald.example/2025/06/gao?utm_source=rss", "tag:41", "2025-06-01", "<p>The whole story.</p>"),
    (ATOM, "https://herald.example/gao", "urn:uuid:41", "2025-06-01", "<p>The whole story.</p>"),
    (JSON, "https://herald.example/gao", "41", "2025-06-02", "<p>The whole story.</p>"),
    (RDF, "https://herald.example/gao", None, None, None),
]


@pytest.mark.parametrize(("feed", "url", "name", "day", "text"), EXAMPLES, ids=["rss", "atom", "json", "rdf"])
def test_an_entry_has_its_address_name_day_and_text(feed, url, name, day, text):
    (entry,) = read_feed(feed.encode(), FEED).entries
    assert (entry.url, entry.name, entry.published, entry.text) == (url, name, day, text)


def test_what_a_feed_says_of_itself():
    listed = read_feed(RSS.encode(), FEED)
    assert (listed.title, listed.ttl, listed.entries[0].title) == ("Herald", 1800.0, "Troops & guards hit near Gao")


@pytest.mark.parametrize(
    ("ttl", "seconds"), [("60", 3600.0), ("99999999", 86400.0), ("soon", None), ("-5", None), ("", None)]
)
def test_a_ttl_is_believed_up_to_a_day(ttl, seconds):
    assert read_feed(RSS.replace("30</ttl>", f"{ttl}</ttl>").encode(), FEED).ttl == seconds


@pytest.mark.parametrize(
    "link",
    ["javascript:alert(1)", "mailto:desk@herald.example", "file:///etc/passwd", "http://[bad", "data:text/html,x"],
)
def test_an_address_that_is_none_of_the_web_is_no_address(link):
    (entry,) = read_feed(rss([(link, "Troops hit")]).encode(), "https://herald.example/feed").entries
    assert entry.url is None


CHANGES = [
    ("Troops &amp; guards", "Guards &amp; troops"),
    ("Short.", "Longer."),
    ("The whole story.", "The corrected story."),
]


@pytest.mark.parametrize(("before", "after"), CHANGES)
def test_the_mark_changes_with_what_the_feed_says(before, after):
    (old,), (new,) = (read_feed(feed.encode(), FEED).entries for feed in (RSS, RSS.replace(before, after)))
    assert old.mark != new.mark
    assert old.name == new.name


def test_the_mark_does_not_change_with_the_rest_of_the_feed():
    later = RSS.replace("<ttl>30</ttl>", "<lastBuildDate>Tue, 03 Jun 2025 10:00:00 GMT</lastBuildDate>")
    assert read_feed(RSS.encode(), FEED).entries == read_feed(later.encode(), FEED).entries


def test_a_name_that_several_entries_have_is_nobodys():
    twice = RSS.replace("</item>", "</item><item><guid>tag:41</guid><link>https://herald.example/b</link></item>")
    assert [entry.name for entry in read_feed(twice.encode(), FEED).entries] == [None, None]


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "utf-16", "iso-8859-15"])
def test_a_feed_says_the_same_in_any_charset(charset):
    feed = rss([("https://herald.example/a", "Été à Ménaka")], prolog=f'<?xml version="1.0" encoding="{charset}"?>')
    (entry,) = read_feed(feed.encode(charset), FEED, "application/rss+xml").entries
    assert entry.title == "Été à Ménaka"


def test_a_charset_that_the_server_gets_wrong_does_not_stop_it():
    feed = rss([("https://herald.example/a", "Été à Ménaka")], prolog='<?xml version="1.0" encoding="utf-8"?>')
    (entry,) = read_feed(feed.encode(), FEED, "text/xml; charset=us-ascii").entries
    assert entry.url == "https://herald.example/a"


def test_a_feed_that_is_cut_off_gives_what_is_there():
    whole = rss([(f"https://herald.example/{n}", f"Story {n}") for n in range(5)])
    listed = read_feed(whole[: whole.index("Story 4")].encode(), FEED)
    assert [entry.title for entry in listed.entries[:4]] == [f"Story {n}" for n in range(4)]


NO_FEEDS = [
    b"",
    b"<html><body><p>Not found</p></body></html>",
    b"plain words",
    b"{}",
    b'{"version": "https://jsonfeed.org/version/1.1"}',
    b'{"version": "2", "items": []}',
    b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"url": 5}]}',
    b"\x00\x01\x02",
]


@pytest.mark.parametrize("content", NO_FEEDS, ids=range(len(NO_FEEDS)))
def test_what_is_no_feed_is_refused_in_words(content):
    with pytest.raises(InputError, match="expected RSS, Atom or JSON Feed"):
        read_feed(content, FEED)


def test_a_feed_without_entries_is_a_feed():
    assert read_feed(rss([]).encode(), FEED).entries == ()


def test_a_feed_beyond_the_limit_is_refused():
    with pytest.raises(LimitError, match="at most 4,194,304 bytes"):
        read_feed(b" " * (MAX_BYTES + 1), FEED)


LAUGHS = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12))
BOMBS = {
    "nested": f'<!DOCTYPE r [<!ENTITY a "lol">{LAUGHS}]>' + rss([("https://herald.example/a", "x")], prolog=""),
    "quadratic": f'<!DOCTYPE r [<!ENTITY a "{"x" * 100_000}">]><rss><channel><item><title>{"&a;" * 50_000}</title>',
    "external": '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&a;</title></item>',
    "parameter": '<!DOCTYPE r SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]><rss><channel/></rss>',
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_entities_neither_grow_nor_open_files(bomb):
    listed = read_feed(('<?xml version="1.0"?>' + bomb).encode(), FEED)
    assert sum(len(entry.title) for entry in listed.entries) < MAX_BYTES
    assert not any("root:" in entry.title for entry in listed.entries)


def test_a_nested_bomb_in_use_is_cut_off():
    bomb = f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "lol">{LAUGHS}]><rss><channel><item><title>&m;</title></item></channel></rss>'
    listed = read_feed(bomb.encode(), FEED)
    assert sum(len(entry.title) for entry in listed.entries) < 10_000


PILES = {
    "tags": b"<a>",
    "items": b"<item><title>",
    "open": b"<",
    "cdata": b"<![CDATA[",
    "comments": b"<!--",
    "ends": b"</a ",
}


@pytest.mark.parametrize("pile", PILES.values(), ids=PILES)
def test_cost_grows_no_faster_than_size(pile):
    """By the calls that reading makes, which no other program on the machine changes."""

    def cost(times: int) -> int:
        calls = count()
        sys.setprofile(lambda *_: next(calls) and None)
        try:
            read_feed(b"<rss><channel><item>" + pile * times, FEED)
        finally:
            sys.setprofile(None)
        return next(calls)

    assert cost(2_000) < 4.5 * cost(500)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_break_the_reader(content):
    """Refused, or read."""
    for frame in (content, b"<rss><channel><item>" + content, b"{" + content):
        try:
            read_feed(frame, FEED)
        except InputError:
            continue
