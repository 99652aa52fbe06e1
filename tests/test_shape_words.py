"""Parts of the map in an address: read as they are spelled, refused by name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import FilterError
from onrecord.ledger import Along, Around, Inside
from onrecord.shape_words import area_from, in_words, near_from, point_words, route_from, shapes_from


@given(st.floats(-89, 89), st.floats(-179, 179))
def test_a_point_is_spelled_as_it_is_read(lat, lon):
    point = near_from(f"{point_words(lat, lon)},5").point
    assert point == (pytest.approx(lat, abs=0.0001), pytest.approx(lon, abs=0.0001))


def test_each_shape_comes_of_its_own_parameter():
    found = shapes_from(near="1,2,3", route="1,2;3,4;5", area="0,0;1,0;1,1")
    assert [type(each) for each in found] == [Around, Along, Inside]
    assert shapes_from(near="", route="", area="") == ()


@pytest.mark.parametrize(
    ("reader", "words"),
    [
        (near_from, "13.9,-4.5"),
        (near_from, "Djenne,50"),
        (near_from, "13.9,-4.5,0"),
        (near_from, "99,-4.5,50"),
        (near_from, "nan,0,5"),
        (route_from, "13,-4;10"),
        (route_from, "13,-4;13,-2"),
        (route_from, "10"),
        (route_from, "13,-4;13,-2,7;10"),
        (area_from, "13,-5;15,-5"),
        (area_from, "13;15;14"),
    ],
)
def test_what_spells_no_shape_is_refused_by_the_parameters_name(reader, words):
    with pytest.raises(FilterError, match=rf"^{reader.__name__.removesuffix('_from')}: .*expected"):
        reader(words)


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        ("near", "13.9,-4.5,50", "within 50 km of 13.9,-4.5"),
        ("route", "13,-4;13,-2;10", "within 10 km of a line through 2 points"),
        ("area", "13,-5;15,-5;14,-3", "inside 3 corners"),
    ],
)
def test_a_shape_is_said_in_words(name, words, said):
    assert in_words(name, words) == said
