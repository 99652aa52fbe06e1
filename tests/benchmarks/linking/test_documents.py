"""A whole text as a draft: its own words, and nothing of what stands around it."""

import pytest

from benchmarks.linking.documents import draft_of, first_line, known_day, own_day, rejoined


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("https://example.org/a-long-address\nFerry sinks off Tanga\nNobody was hurt.", "Ferry sinks off Tanga"),
        ("News\nFerry sinks off Tanga", "Ferry sinks off Tanga"),
        ("", ""),
    ],
)
def test_the_first_line_that_may_be_a_headline(text, line):
    assert first_line(text) == line


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ferry sinks\nMay 2, 2013 10:15 AM", "2013-05-02"),
        ("https://example.org/2013/05/02/ferry\nFerry sinks", "2013-05-02"),
        ("In May 2013 the ferry sank; on 3 May 2013 it was raised.", "2013-05-03"),
        ("Ferry sinks on Monday", None),
    ],
)
def test_the_day_that_a_text_gives_itself(text, day):
    assert own_day(text) == day


@pytest.mark.parametrize(("given", "day"), [("2014-02-13", "2014-02-13"), ("soon", None), (None, None)])
def test_a_day_that_is_none_is_not_taken(given, day):
    assert known_day(given) == day


@pytest.mark.parametrize(
    ("apart", "whole"),
    [("a 16 - year - old", "a 16-year-old"), ("the boy ’ s dog .", "the boy’s dog."), ("a b", "a b")],
)
def test_signs_are_put_back(apart, whole):
    assert rejoined(apart) == whole


def test_a_draft_holds_what_the_text_tells():
    draft = draft_of("x", "Mira Castellanos, 29, was treated.", title="Worker hurt", published="2021-03-01")
    assert (draft.whole, draft.published, draft.ages) == (True, "2021-03-01", (29,))
    assert draft.terms
    assert draft.headline
