"""One form for all text: what offsets are counted in."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.clean import clean, squeeze

CASES = [
    ("Bama\u200bko", "Bamako", "zero-width space"),
    ("\u202bقتلى\u202c", "قتلى", "direction marks"),
    ("\u2066Kidal\u2069\u200f", "Kidal", "isolates and right-to-left mark"),
    ("30\u00a0soldiers", "30 soldiers", "no-break space"),
    ("tué\u202f: 5", "tué : 5", "narrow no-break space"),
    ("sol\u00addiers", "soldiers", "soft hyphen"),
    ("a\x00b\x1bc\x7f", "abc", "control characters"),
    ("e\u0301tat", "état", "combining accent becomes one letter"),
    ("e\u200b\u0301tat", "état", "also where a dropped character stood between"),
    ("one\r\ntwo\rthree\x0bfour\u2028five", "one\ntwo\nthree\nfour\nfive", "every kind of line break"),
    ("one\u2029two", "one\n\ntwo", "paragraph separator"),
    ("\ufeffMali", "Mali", "byte-order mark"),
    ("share \ue8c9 now", "share  now", "icon fonts' private use"),
    ("a\ud800b", "a\ufffdb", "a lone surrogate, which no file can hold"),
    ("tab\there", "tab here", "tab"),
]


@pytest.mark.parametrize(("text", "expected", "rule"), CASES, ids=[rule for *_, rule in CASES])
def test_text_is_brought_to_the_one_form(text, expected, rule):
    assert clean(text) == expected


@given(st.text())
def test_cleaning_twice_changes_nothing(text):
    assert clean(clean(text)) == clean(text)


@given(st.text())
def test_cleaned_text_is_composed_and_can_be_written(text):
    cleaned = clean(text)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned


@given(st.text(alphabet="ab \n\t\u00a0"))
def test_a_squeezed_text_is_one_line_with_single_spaces(text):
    line = squeeze(clean(text))
    assert "\n" not in line
    assert "  " not in line
    assert line == line.strip()
