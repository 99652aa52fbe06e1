"""The map: what is asked for is in the frame, in its proportions, and coasts stay on the page."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ledger import Box
from onrecord.web import worldmap
from onrecord.web.worldmap import HEIGHT, WIDTH, frame_around, outlines, scale_of

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
