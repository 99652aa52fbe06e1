"""OPML lists to sources."""

import tomllib
from pathlib import Path

import pytest

from onrecord.errors import InputError, LimitError
from onrecord.ingest.live.opml import MAX_BYTES, Subscription, as_toml, read_opml
from onrecord.ingest.live.sources import sources_from

LIST = b"""<?xml version="1.0"?><opml version="2.0"><head><title>Desk</title></head><body>
<outline text="Sahel"><outline type="rss" text="Herald" xmlUrl="https://herald.example/feed"/>
<outline type="rss" title="Herald" xmlURL="https://herald.example/other"/></outline>
<outline text="again" xmlUrl="https://herald.example/feed"/><outline text="a folder"/>
<outline text="script" xmlUrl="javascript:alert(1)"/></body></opml>"""


def test_feeds_are_found_in_all_folders_each_once_under_a_name_of_its_own():
    assert [(each.name, each.feed) for each in read_opml(LIST, "desk.opml")] == [
        ("again", "https://herald.example/feed"),
        ("Herald", "https://herald.example/other"),
    ]


def test_a_list_becomes_sources():
    names = ['A "quoted" name\\', "Ünïcode", "line\nbreak"]
    text = as_toml([Subscription(name, f"https://{n}.example/") for n, name in enumerate(names)])
    assert [each["name"] for each in tomllib.loads(text)["source"]] == [*names[:2], "linebreak"]
    assert len(sources_from(text, "watch.toml", folder=Path()).sources) == 3


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"no list", "expected OPML"),
        (b"<rss/>", "found <rss>"),
        (b"<opml><body/></opml>", "found none"),
        (
            b'<!DOCTYPE o [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><opml><body><outline text="&b;"/></body></opml>',
            "found none",
        ),
    ],
)
def test_what_is_no_list_is_refused(content, words):
    with pytest.raises(InputError, match=words):
        read_opml(content, "desk.opml")


def test_a_list_beyond_the_limit_is_refused():
    with pytest.raises(LimitError):
        read_opml(b" " * (MAX_BYTES + 1), "desk.opml")
