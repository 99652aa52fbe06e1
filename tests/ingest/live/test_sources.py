"""The file of sources: what it says, and what is wrong with it."""

from pathlib import Path

import pytest

from onrecord.errors import SettingError
from onrecord.ingest.live.sources import SourceKind, read_sources, sources_from

ONE = '[[source]]\nname = "Herald"\nfeed = "https://herald.example:8080/feed"\n'


def read(text: str):
    return sources_from(text, "watch.toml", folder=Path("/desk"))


def test_a_source_needs_a_place_and_no_more():
    (source,) = read('[[source]]\nfeed = "https://herald.example/feed"').sources
    assert (source.name, source.interval, source.silent_after, source.revisit) == (
        "https://herald.example/feed", 900.0, 86_400.0, (7200.0, 86_400.0))  # fmt: skip
    assert source.asks_robots
    assert not source.takes_text


def test_what_a_source_says_goes_before_what_all_say():
    text = (
        '[watch]\ninterval = "1h"\nrevisit = []\n'
        + ONE
        + 'interval = "90s"\nsilent_after = "1w"\ntext = "feed"\nrobots = false\noutlet = "The Herald"\n'
    )
    (source,) = read(text).sources
    assert (source.interval, source.silent_after, source.revisit) == (90.0, 604_800.0, ())
    assert (source.takes_text, source.asks_robots, source.outlet) == (True, False, "The Herald")


@pytest.mark.parametrize(
    ("text", "kind", "place", "host"),
    [
        (ONE, SourceKind.FEED, "https://herald.example:8080/feed", "herald.example:8080"),
        ('[[source]]\ngdelt = "attack mali"', SourceKind.GDELT, "attack mali", "api.gdeltproject.org"),
        ('[[source]]\nfolder = "drop"', SourceKind.FOLDER, "/desk/drop", ""),
    ],
)
def test_the_three_kinds(text, kind, place, host):
    (source,) = read(text).sources
    assert (source.kind, source.place, source.host) == (kind, place, host)


WRONG = [
    ("", "at least one"),
    ("[[source", "expected TOML"),
    ("[[source]]", "source 1: expected one of feed, gdelt and folder, found none"),
    ('[[source]]\nfeed = "https://a.example/"\nfolder = "x"', "found feed and folder"),
    (ONE + 'colour = "red"', "source 1: .*colour"),
    (ONE + 'interval = "often"', r"source 1 \(Herald\): interval: expected a length of time"),
    (ONE + 'interval = "5s"', "expected 60 s to 30 days"),
    (ONE + 'interval = "99w"', "expected 60 s to 30 days"),
    (ONE + 'text = "both"', 'expected "page" or "feed"'),
    (ONE + "outlet = 5", "source 1: .*outlet|outlet"),
    ('[[source]]\nfeed = "herald.example/feed"', "begins with https://"),
    ('[[source]]\nfeed = "ftp://herald.example/feed"', "begins with https://"),
    (ONE + ONE, "source 2: the name 'Herald' is that of source 1"),
    ("[watch]\npace = 2\n" + ONE, "pace"),
    ('[watch]\npace = "fast"\n' + ONE, r"\[watch\] pace"),
]


@pytest.mark.parametrize(("text", "words"), WRONG, ids=range(len(WRONG)))
def test_what_is_wrong_is_said_with_its_place(text, words):
    with pytest.raises(SettingError, match=r"(?s)watch\.toml: .*" + f"({words})"):
        read(text)


def test_a_file_that_is_not_there_says_how_to_make_one(tmp_path):
    with pytest.raises(SettingError, match="onrecord watch import"):
        read_sources(tmp_path / "none.toml")


def test_folders_are_taken_from_the_file_on(tmp_path):
    file = tmp_path / "watch.toml"
    file.write_text('[[source]]\nfolder = "drop"')
    assert read_sources(file).sources[0].place == str(tmp_path / "drop")
