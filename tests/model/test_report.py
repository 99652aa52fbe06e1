"""The headline is part of the text, so that a claim made only there has its words and offsets."""

import pytest

from onrecord.model import Report, Span


def report(title: str | None, text: str) -> Report:
    return Report("d-1", None, title, None, None, "2031-02-03", "en", text, ())


HEADLINES = [
    ("Army denies losses", "Army denies losses\n\nThe army said no soldier died.", "Army denies losses"),
    (None, "The army said no soldier died.", ""),
    ("", "The army said no soldier died.", ""),
    ("Army denies losses", "The army said no soldier died.", ""),  # a headline that is no part of the text
]


@pytest.mark.parametrize(("title", "text", "words"), HEADLINES)
def test_the_title_span_is_the_headline_where_the_text_starts_with_it(title, text, words):
    span = report(title, text).title_span
    assert span.start == 0
    assert span.of(text) == words


def test_a_report_says_nothing_that_it_was_not_told():
    bare = report(None, "")
    assert (bare.outlet, bare.section, bare.agency, bare.dateline, bare.published_confidence) == (None,) * 5
    assert bare.title_span == Span(0, 0)
