"""One publication date out of several, with a confidence and what is to be said of it."""

import pytest

from onrecord.errors import InputError
from onrecord.read import read_report

from .pages import STORY, page, story_html

BODY = "\n\n".join(STORY)
DATELINED = "NIAMEY, July 28 (CNA) - " + BODY
JSON_LD = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"%s"}</script>'


def dated(report) -> tuple[str | None, float | None]:
    return report.published, report.published_confidence


def test_a_page_without_any_date_has_none_and_says_so():
    report = read_report(page(BODY))
    assert dated(report) == (None, None)
    assert "no publication date on the page" in report.notices


def test_a_printed_date_is_certain():
    assert dated(read_report(page(f"Title of it\n\n2 June 2025\n\n{BODY}"))) == ("2025-06-02", 1.0)


def test_a_given_date_fills_in_what_the_page_lacks():
    assert dated(read_report(page(BODY), published="2025-06-02")) == ("2025-06-02", 1.0)
    assert dated(read_report(page(BODY), published="2025-06")) == ("2025-06", 1.0)


def test_a_given_date_does_not_overrule_the_page_but_disagreement_is_said():
    report = read_report(page(f"Title of it\n\n2 June 2025\n\n{BODY}"), published="2025-06-09")
    assert report.published == "2025-06-02"
    assert "publication dates differ: 2025-06-02 (printed date), 2025-06-09 (given)" in report.notices


def test_a_dateline_takes_its_missing_year_from_another_date():
    assert read_report(page(DATELINED), published="2024-07-29").published == "2024-07-28"
    assert read_report(page(DATELINED, published="2023-07-28")).published == "2023-07-28"


def test_a_dateline_without_any_year_gives_no_date():
    report = read_report(page(DATELINED))
    assert report.published is None
    assert report.dateline.place == "NIAMEY"
    assert "no publication date: the dateline gives no year" in report.notices


def test_a_page_fetched_live_lends_its_year_with_low_confidence():
    capture = page(DATELINED, retrieved="2025-08-01T00:00:00+00:00")
    live = read_report(
        type(capture)(capture.content, "https://example.org/a", capture.sha256, retrieved=capture.retrieved)
    )
    assert dated(live) == ("2025-07-28", 0.5)


def test_structured_data_goes_before_a_guess():
    assert dated(read_report(page(story_html(head=JSON_LD % "2025-05-13T08:00:00Z")))) == ("2025-05-13", 0.95)


def test_meta_tags_time_tags_and_the_address_are_read():
    meta = '<meta property="article:published_time" content="2025-05-13T08:00:00Z">'
    assert dated(read_report(page(story_html(head=meta)))) == ("2025-05-13", 0.9)
    assert dated(read_report(page(story_html(before='<time datetime="2025-05-13">13 May</time>')))) == (
        "2025-05-13",
        0.85,
    )
    assert dated(read_report(page(story_html()), url="https://example.org/a")) == (None, None)
    assert dated(read_report(page(story_html(), url="https://example.org/2025/05/13/raid/"))) == ("2025-05-13", 0.8)


def test_a_publication_line_above_the_story_is_read():
    html = story_html(before="<div class='top'>Published: 13 May 2025, 12:20</div>")
    assert dated(read_report(page(html))) == ("2025-05-13", 0.9)


def test_a_copyright_year_is_a_year_and_no_day():
    html = story_html(after="<footer>Copyright 2025 Example Ltd</footer>")
    report = read_report(page(html))
    assert report.published in (None, "2025")
    assert (report.published_confidence or 0) <= 0.3


def test_a_date_in_the_future_is_doubted_and_another_preferred():
    future = read_report(page(story_html(head=JSON_LD % "2031-01-01")))
    assert dated(future) == ("2031-01-01", 0.3)
    assert "publication date in the future: 2031-01-01 (JSON-LD)" in future.notices
    both = read_report(page(story_html(head=JSON_LD % "2031-01-01", before='<time datetime="2025-05-13">x</time>')))
    assert both.published == "2025-05-13"


def test_an_absurd_date_is_doubted():
    report = read_report(page(story_html(head=JSON_LD % "1901-01-01")))
    assert report.published_confidence == 0.3
    assert "publication date not credible: 1901-01-01 (JSON-LD)" in report.notices


def test_a_weekday_that_is_not_the_dates_is_noted():
    report = read_report(page(f"Title of it\n\nTuesday, 2 June 2025\n\n{BODY}"))
    assert "the dateline's weekday is not that of its date" in report.notices


@pytest.mark.parametrize("given", ["yesterday", "2025-13-01", "2025-02-30", "25-06-02", ""])
def test_a_given_date_must_be_one(given):
    with pytest.raises(InputError, match="expected a date"):
        read_report(page(BODY), published=given)
