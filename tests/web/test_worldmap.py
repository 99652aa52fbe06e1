"""The map: what is asked for is in the frame, in its proportions, and coasts stay on the page."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ledger import Box
from onrecord.web import worldmap
from onrecord.web.worldmap import HEIGHT, WIDTH, frame_around, moved, outlines, over_tiles, scale_of

boxes = st.builds(
    lambda west, south, wide, high: Box(west, south, min(180.0, west + wide), min(90.0, south + high)),
    st.floats(-180, 179),
    st.floats(-90, 89),
    st.floats(0, 90),
    st.floats(0, 45),
)


@given(boxes)
def test_a_frame_shows_all_of_its_box_on_the_map(box):
    frame = frame_around(box)
    assert frame.box.west >= -180
    assert frame.box.east <= 180.001
    for lon, lat in ((box.west, box.south), (box.east, box.north)):
        assert -1 <= frame.x(lon) <= WIDTH + 1
        assert -1 <= frame.y(lat) <= HEIGHT + 1


@given(boxes)
def test_a_scale_is_a_round_number_that_fits(box):
    scale = scale_of(frame_around(box))
    assert re.fullmatch("[125]0*", str(scale.km))
    assert 0 < scale.pixels <= WIDTH


@pytest.fixture
def coasts(monkeypatch):
    """One square island that lies over the date line, one ordinary one, and the land around the pole."""

    def pieces():
        rings = (
            [(170.0, 0.0), (-170.0, 0.0), (-170.0, 10.0), (170.0, 10.0), (170.0, 0.0)],
            [(0.0, 0.0), (20.0, 0.0), (20.0, 20.0), (0.0, 20.0), (0.0, 0.0)],
            [(-180.0, -90.0), (180.0, -90.0), (180.0, -70.0), (-180.0, -70.0), (-180.0, -90.0)],
        )
        return tuple(piece for ring in rings for piece in worldmap._pieces(list(ring)))

    monkeypatch.setattr(worldmap, "_rings", pieces)
    outlines.cache_clear()
    yield
    outlines.cache_clear()


def edges(path):
    """The corners of each part of a path."""
    for part in re.findall(r"M([^z]*)z", path):
        start, _, rest = part.partition("l")
        x, y = (float(number) for number in start.split(","))
        corners = [(x, y)]
        for move in rest.split():
            dx, dy = (float(number) for number in move.split(","))
            x, y = x + dx, y + dy
            corners.append((x, y))
        yield corners


def test_an_island_over_the_date_line_is_cut_not_drawn_across_the_world(coasts):
    for corners in edges(outlines(frame_around(None))):
        xs = [x for x, _ in corners]
        assert max(xs) - min(xs) < WIDTH / 8


def test_land_outside_the_frame_is_left_out(coasts):
    assert list(edges(outlines(frame_around(Box(40, 0, 50, 5))))) == []
    assert len(list(edges(outlines(frame_around(Box(5, 5, 15, 10)))))) == 1


def test_without_outlines_there_is_a_map_without_coasts(monkeypatch):
    monkeypatch.setattr(worldmap, "_rings", tuple)
    outlines.cache_clear()
    assert outlines(frame_around(None)) == ""
    outlines.cache_clear()


@pytest.mark.parametrize(
    "step", [{"east": 0.5}, {"north": -0.5}, {"by": 0.5}, {"by": 2.0}, {"by": 1000.0}, {"by": 1e-9}]
)
@pytest.mark.parametrize("box", [Box(-12, 10, 5, 25), Box(-180, -90, 180, 90), Box(170, 70, 179.9, 89)], ids=str)
def test_another_part_of_the_map_lies_in_the_world(box, step):
    found = moved(box, **step)
    assert -180 <= found.west < found.east <= 180
    assert -90 <= found.south < found.north <= 90
    if step.get("by") == 0.5:
        assert found.east - found.west == pytest.approx((box.east - box.west) / 2)


def test_over_tiles_a_map_is_as_wide_and_points_keep_their_order():
    frame = frame_around(Box(-12, 10, 5, 25))
    over = over_tiles(frame)
    assert (over.box.west, over.box.east, over.is_mercator) == (frame.box.west, frame.box.east, True)
    assert over.y(25) < over.y(17) < over.y(10)
    assert (over.y(over.box.north), over.y(over.box.south)) == (0, 480)


def test_a_circle_is_wider_on_the_map_the_farther_north_it_is():
    frame = frame_around(Box(-12, 10, 5, 70))
    assert frame.pixels(25, 60) == pytest.approx(2 * frame.pixels(25, 0), rel=0.01)
