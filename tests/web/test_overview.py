"""The overview's drawings: empty stretches are drawn, and what is drawn leads to what it counts."""

import pytest

from onrecord.filters import Filter
from onrecord.ledger import Bar, Box, Cell
from onrecord.web.overview import CHART_HEIGHT, chart, drawn, steps
from onrecord.web.worldmap import Frame, frame_around


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [("2024-02-27", "2024-03-02", 5), ("2023-11", "2024-02", 4), ("1998", "2001", 4), ("2024-01-01", "2024-01-01", 1)],
)
def test_stretches_without_an_incident_have_a_column_of_no_height(first, last, count):
    bars = (Bar(first, 2, 0),) if first == last else (Bar(first, 2, 0), Bar(last, 4, 9))
    columns = chart(bars, Filter())
    assert len(columns) == count
    assert columns[0].when == first
    assert columns[-1].when == last
    assert max(column.height for column in columns) <= CHART_HEIGHT
    assert all(column.height == 0 for column in columns[1:-1])


def test_a_column_leads_to_its_stretch_and_keeps_the_filter():
    (column,) = chart((Bar("2024-03", 1, 0),), Filter(country="ML"))
    assert column.address == "/?since=2024-03&until=2024-03&country=ML"
    assert column.words == "2024-03: 1 incident"


def test_one_incident_leads_to_it_and_several_to_their_part_of_the_map():
    frame = frame_around(Box(-10, 10, 10, 20))
    one, many = drawn(
        (Cell(14, -4, 1, 7, "i-1", "reported"), Cell(12, 3, 5, 0, None, None)), frame, Filter(status="reported")
    )
    assert one.address == "/incidents/i-1"
    assert one.words == "1 incident, at least 7 killed"
    assert many.address.startswith("/?status=reported&box=")
    assert many.radius > one.radius
    assert many.words == "5 incidents"


@pytest.mark.parametrize(("precision", "is_drawn"), [("near", True), ("settlement", False), ("exact", False)])
def test_what_is_not_known_of_a_place_is_drawn_as_wide_as_it_is(precision, is_drawn):
    frame = Frame(Box(-5, 12, -3, 13))
    (point,) = drawn((Cell(12.5, -4, 1, 0, "i-1", "reported", precision),), frame, Filter())
    assert (point.unsure > 0) is is_drawn
    assert ("within some 25 km" in point.words) is is_drawn


def test_a_circle_smaller_than_the_points_own_shape_is_not_drawn():
    (point,) = drawn((Cell(12.5, -4, 1, 0, "i-1", "reported", "near"),), Frame(Box(-100, -50, 100, 50)), Filter())
    assert point.unsure == 0


def test_other_parts_of_the_map_are_addresses_that_keep_the_rest_of_the_filter():
    ways = dict(steps(Frame(Box(-10, 10, 0, 15)), Filter(country="ML")))
    assert set(ways) == {"Closer", "Wider", "West", "East", "North", "South"}
    assert all("country=ML" in address and "box=" in address for address in ways.values())
    assert "Wider" not in dict(steps(Frame(Box(-180, -90, 180, 90)), Filter()))
