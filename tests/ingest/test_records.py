"""Article records: each known form mapped, unknown fields passed over, a bad line refused by itself."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import InputError
from onrecord.ingest import Refused
from onrecord.ingest.records import from_json, from_lines
from onrecord.model import Capture, Kind
from onrecord.model.identity import capture_hash

from .clock import settings

BODY = "Gunmen killed two guards near Gao on Monday, the mayor said."
FORMS = {
    "plain": {"title": "Two guards killed", "text": BODY, "url": "https://example.org/a", "date": "2025-06-02", "source": "Gao Post", "language": "en"},
    "schema.org": {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Two guards killed", "articleBody": BODY,
                   "datePublished": "2025-06-02T08:00:00+00:00", "publisher": {"@type": "Organization", "name": "Gao Post"},
                   "mainEntityOfPage": {"@id": "https://example.org/a"}, "inLanguage": "en"},
    "ninjs 3": {"uri": "https://example.org/a", "language": "en", "headlines": [{"role": "main", "value": "Two guards killed"}],
                "bodies": [{"contentType": "text/plain", "value": BODY}], "versionCreated": "2025-06-02T08:00:00Z",
                "infoSources": [{"name": "CNA"}], "copyrightHolder": "Gao Post"},
    "ninjs 2": {"uri": "https://example.org/a", "language": "en", "headline": "Two guards killed", "body_text": BODY,
                "versioncreated": "2025-06-02T08:00:00Z", "infosources": [{"name": "CNA"}], "copyrightholder": "Gao Post"},
    "JSON Feed": {"id": "1", "url": "https://example.org/a", "title": "Two guards killed", "content_text": BODY,
                  "date_published": "2025-06-02T08:00:00Z", "language": "en", "outlet": "Gao Post"},
    "WordPress": {"link": "https://example.org/a", "title": {"rendered": "Two guards killed"}, "content": {"rendered": BODY},
                  "date": "2025-06-02T08:00:00", "site_name": "Gao Post", "lang": "en"},
    "newspaper": {"source_url": "https://example.org/a", "title": "Two guards killed", "maintext": BODY,
                  "date_publish": "2025-06-02 08:00:00", "source_name": "Gao Post", "language": "en"},
}  # fmt: skip


def take(record) -> Capture:
    (capture,) = from_json(json.dumps(record).encode(), "a.json", settings())
    return capture


@pytest.mark.parametrize("form", FORMS)
def test_the_fields_of_each_form_are_found(form):
    capture = take(FORMS[form])
    assert capture.content.decode() == BODY
    assert (capture.title, capture.outlet, capture.published) == ("Two guards killed", "Gao Post", "2025-06-02")
    assert (capture.url, capture.language, capture.kind) == ("https://example.org/a", "en", Kind.TEXT)


def test_a_gdelt_row_has_a_headline_only_and_the_day_it_was_seen():
    row = {"url": "https://example.org/a", "url_mobile": "", "title": "Two guards killed", "seendate": "20250602T081500Z",
           "socialimage": "", "domain": "example.org", "language": "English", "sourcecountry": "Mali"}  # fmt: skip
    (capture,) = from_json(json.dumps({"articles": [row]}).encode(), "artlist.json", settings())
    assert (capture.content, capture.title, capture.outlet) == (b"Two guards killed", None, "example.org")
    assert (capture.published, capture.published_confidence) == ("2025-06-02", 0.7)
    assert capture.notices == (
        "the record's date is the day it was seen, not published",
        "the record has no text, only its headline or summary",
    )


def test_unknown_fields_are_no_errors():
    assert take({"text": BODY, "sentiment": -3, "x": {"y": [None]}}).content.decode() == BODY


def test_markup_in_a_body_makes_it_a_page():
    capture = take({"title": "T", "content": f"<p>{BODY}</p><p>More.</p>"})
    assert capture.kind is Kind.HTML
    assert capture.content.decode().startswith("<html><body><article><p>")


def test_a_list_of_paragraphs_is_a_text():
    assert take({"text": ["One.", "Two."]}).content == b"One.\n\nTwo."


def test_the_fullest_of_several_bodies_is_taken():
    bodies = [
        {"contentType": "text/plain", "role": "summary", "value": "Short."},
        {"contentType": "text/plain", "value": BODY},
    ]
    assert take({"bodies": bodies}).content.decode() == BODY


DATES = [
    ("2025-06-02T23:30:00-05:00", "2025-06-02"),
    ("2025-06", "2025-06"),
    ("20250602", "2025-06-02"),
    ("Mon, 02 Jun 2025 08:00:00 GMT", "2025-06-02"),
    (1748851200, "2025-06-02"),
    (1748851200000, "2025-06-02"),
    ({"@value": "2025-06-02"}, "2025-06-02"),
]


@pytest.mark.parametrize(("value", "day"), DATES)
def test_dates_of_several_kinds_are_read(value, day):
    assert take({"text": BODY, "published": value}).published == day


@pytest.mark.parametrize("value", ["last week", "2025-19-45", True, [], 1e30])
def test_a_date_not_understood_is_said(value):
    capture = take({"text": BODY, "published": value})
    assert capture.published is None
    assert capture.notices[0].startswith("date not understood in field published")


def test_corrections_and_kills_are_said():
    capture = take({"text": BODY, "pubStatus": "canceled", "edNote": "Corrects toll"})
    assert capture.notices == ("the publisher has withdrawn this item (canceled)", "editor's note: Corrects toll")


def test_a_bad_line_is_refused_with_its_place_and_the_rest_goes_on():
    lines = [b'{"text": "One two."}', b"{broken", b"", b"[1, 2]", b'"words"', b'{"id": 3}', b'{"text": "Three four."}']
    taken = list(from_lines(lines, "feed.jsonl", settings()))
    assert [one.source for one in taken if isinstance(one, Capture)] == ["feed.jsonl:1", "feed.jsonl:7"]
    refused = [str(one.error) for one in taken if isinstance(one, Refused)]
    assert refused[0].startswith("feed.jsonl: line 2: expected a JSON article record, found")
    assert refused[-2] == "feed.jsonl: line 5: expected an article record (a JSON object), found a string"
    assert refused[-1].startswith("feed.jsonl: line 6: expected a record with text")


def test_a_line_separator_inside_a_string_is_no_line_break():
    line = json.dumps({"text": "One\u2028two."}, ensure_ascii=False).encode()
    assert len(list(from_lines([line], "a.jsonl", settings()))) == 1


def test_a_record_is_known_by_its_own_bytes():
    line = b'{"text": "One two."}'
    (capture,) = from_lines([line + b"\n"], "a.jsonl", settings())
    assert capture.sha256 == capture_hash(line)


@pytest.mark.parametrize("key", ["articles", "items", "results", "data"])
def test_records_in_a_list_are_told_apart(key):
    content = json.dumps({key: [{"text": "One two."}, 5, {"text": "Three four."}]}).encode()
    taken = list(from_json(content, "a.json", settings()))
    assert [one.source for one in taken] == ["a.json#1", "a.json#2", "a.json#3"]
    assert "record 2" in str(taken[1].error)


def test_records_deeper_down_are_found():
    content = json.dumps({"response": {"results": [{"webTitle": "T", "text": BODY}]}}).encode()
    assert [one.title for one in from_json(content, "a.json", settings())] == ["T"]


@pytest.mark.parametrize("content", [b"[" * 100_000, b'{"a":' * 50_000, b"\xff\xfe{}", b'{"text": "\xff"}', b"nul"])
def test_hostile_json_is_refused(content):
    (refused,) = from_json(content, "a.json", settings())
    assert isinstance(refused.error, InputError)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["text", "title", "date", "url", "source", "bodies", "value", "articles", "x"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(JSON)
def test_any_json_gives_captures_and_refusals(value):
    for one in from_json(json.dumps(value).encode(), "a.json", settings()):
        assert isinstance(one, Capture | Refused)
