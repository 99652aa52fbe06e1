"""The four identities: capture, document, version, extraction."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.identity import (
    canonical_url,
    capture_hash,
    document_id,
    extraction_id,
    text_fingerprint,
    version_hash,
)

PAGE = "https://example.org/mali/attack"

SAME_PAGE = [
    "http://example.org/mali/attack",
    "https://www.example.org/mali/attack",
    "https://m.example.org/mali/attack/",
    "https://amp.example.org/mali/attack",
    "https://EXAMPLE.org:443/mali/attack",
    "https://example.org//mali/attack",
    "https://example.org/mali/attack#comments",
    "https://example.org/mali/attack?utm_source=news&utm_medium=mail",
    "https://example.org/mali/attack?fbclid=abc&ref=home",
    "https://example.org/mali/attack/amp",
    "https://example.org/mali/attack/amp.html",
    "https://example-org.cdn.ampproject.org/c/s/example.org/mali/attack",
    "https://www.google.com/amp/s/example.org/mali/attack",
    "  https://example.org/mali/attack  ",
]
OTHER_PAGE = [
    "https://example.org/mali/attacks",
    "https://example.org/Mali/attack",
    "https://example.org:8080/mali/attack",
    "https://example.com/mali/attack",
    "https://example.org/mali/attack?id=2",
    "https://sahel.example.org/mali/attack",
]


@pytest.mark.parametrize("url", SAME_PAGE)
def test_the_ways_to_a_page_are_one_address(url):
    assert canonical_url(url) == PAGE


@pytest.mark.parametrize("url", OTHER_PAGE)
def test_other_pages_stay_other_addresses(url):
    assert canonical_url(url) != PAGE


def test_the_order_of_a_query_does_not_count_but_its_values_do():
    one = canonical_url("https://example.org/?b=2&a=1")
    assert one == canonical_url("https://example.org/?a=1&utm_campaign=x&b=2")
    assert one != canonical_url("https://example.org/?a=1&b=3")


@pytest.mark.parametrize("text", ["", "no address", "ftp://example.org/x", "https://", "http://[::1", "http://a:port/"])
def test_what_is_no_web_address_comes_back_as_it_is(text):
    assert canonical_url(text) == text


@given(
    st.sampled_from(SAME_PAGE + OTHER_PAGE)
    | st.from_regex(r"https?://[a-z]{1,8}\.org(/[a-z%]{0,6}){0,3}", fullmatch=True)
)
def test_a_canonical_address_is_its_own(url):
    assert canonical_url(canonical_url(url)) == canonical_url(url)


def test_an_address_makes_the_document_whatever_its_text():
    assert document_id(PAGE, "one text") == document_id(SAME_PAGE[1], "a corrected text")


def test_without_an_address_the_words_make_the_document():
    assert document_id(None, "Two guards\ndied.") == document_id(None, "two guards, died")
    assert document_id(None, "Two guards died.") != document_id(None, "Three guards died.")


def test_a_version_is_the_same_only_for_the_same_characters():
    assert version_hash("Two guards died.") == version_hash("Two guards died.")
    assert version_hash("Two guards died.") != version_hash("Two guards died. ")


def test_an_extraction_is_one_engine_on_one_version():
    ids = {extraction_id(version, engine) for version in ("v-1", "v-2") for engine in ("rules 1", "rules 2")}
    assert len(ids) == 4


@given(st.text(), st.text())
def test_a_fingerprint_does_not_join_words(one, other):
    if text_fingerprint(f"{one} {other}") == text_fingerprint(f"{one}{other}"):
        assert one[-1:].isspace() or other[:1].isspace() or not (one[-1:].isalnum() and other[:1].isalnum())


@given(st.binary())
def test_a_capture_is_its_bytes(content):
    assert capture_hash(content) == capture_hash(bytes(content))
    assert len(capture_hash(content)) == 64
