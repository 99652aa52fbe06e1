"""The filter: an address gives what it was made from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.filters import Filter, box_words, cursor_from, cursor_words, filter_from
from onrecord.ledger import Along, Around, Box, Cursor, Inside
from onrecord.model import EventType, Status


@pytest.mark.parametrize(
    ("given_", "name", "expected"),
    [
        ({"since": "2024"}, "since", "2024"),
        ({"until": "2024-02-03"}, "until", "2024-02-03"),
        ({"until": "2024-02"}, "until", "2024-02~"),
        ({"country": "ml"}, "country", "ML"),
        ({"event_type": "battles"}, "event_type", EventType.BATTLES),
        ({"status": "CONFIRMED"}, "status", Status.CONFIRMED),
        ({"killed": "10"}, "killed", 10),
        ({"box": "-6,10,5,20"}, "box", Box(-6, 10, 5, 20)),
        ({"near": "13.9,-4.5,50"}, "within", (Around((13.9, -4.5), 50),)),
        ({"route": "13,-4;13,-2;10"}, "within", (Along(((13, -4), (13, -2)), 10),)),
        ({"area": "13,-5;15,-5;14,-3"}, "within", (Inside(((13, -5), (15, -5), (14, -3))),)),
        ({"actor": "  army "}, "actor", "army"),
        ({}, "actor", None),
    ],
)
def test_parameters_become_a_query(given_, name, expected):
    assert getattr(filter_from(given_).query(), name) == expected


@given(st.dictionaries(st.sampled_from(["since", "actor", "status"]), st.text(max_size=20)))
def test_an_address_leads_back_to_its_filter(given_):
    from urllib.parse import parse_qsl, urlsplit

    asked = filter_from(given_)
    query = dict(parse_qsl(urlsplit(asked.address("/")).query, keep_blank_values=True))
    assert filter_from(query) == asked


def test_a_cursor_leads_back_to_its_place():
    assert cursor_from(cursor_words(Cursor("2024-03-03", "i-1"))) == Cursor("2024-03-03", "i-1")
    assert cursor_from("") is None
    assert cursor_words(None) == ""


@given(st.floats(-180, 180), st.floats(-90, 0), st.floats(-180, 180), st.floats(0.1, 90))
def test_a_box_is_spelled_as_it_is_read(west, south, east, north):
    box = Filter(box=box_words(Box(west, south, east, north))).query().box
    assert box is not None
    assert (box.west, box.north) == (pytest.approx(west, abs=0.001), pytest.approx(north, abs=0.001))
