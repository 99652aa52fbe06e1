"""Tiles beneath the map: where they belong, from whom they were asked, and from nobody by default."""

from itertools import pairwise

import pytest
from starlette.testclient import TestClient

from onrecord.errors import SettingError
from onrecord.ledger import Box
from onrecord.web import create_app
from onrecord.web.tiles import Tiles, tiles_in
from onrecord.web.worldmap import HEIGHT, WIDTH, frame_around, over_tiles

SERVER = Tiles("https://tiles.example/{z}/{x}/{y}.png", "© mapmakers")
BOXES = [Box(-12, 10, 5, 25), Box(-4.6, 13.8, -4.4, 14), Box(-180, -60, 180, 80), Box(10, 60, 30, 72)]


@pytest.mark.parametrize("box", BOXES, ids=str)
def test_tiles_cover_the_map_without_gaps(box):
    frame = over_tiles(frame_around(box))
    found = tiles_in(frame, SERVER)
    assert 1 <= len(found) <= 80
    columns, rows = ({(tile.x, tile.width) for tile in found}, {(tile.y, tile.height) for tile in found})
    for parts, length in ((sorted(columns), WIDTH), (sorted(rows), HEIGHT)):
        assert parts[0][0] <= 1
        assert sum(parts[-1]) >= length - 1
        assert all(abs(start + size - following) < 0.3 for (start, size), (following, _) in pairwise(parts))


@pytest.mark.parametrize("box", BOXES[:2] + BOXES[3:], ids=str)
def test_a_tile_is_square_in_its_own_projection(box):
    for tile in tiles_in(over_tiles(frame_around(box)), SERVER):
        assert tile.width == pytest.approx(tile.height, rel=0.02, abs=0.3)


def test_a_place_lies_where_its_tile_has_it():
    """Tile 3/4/3 begins at Greenwich and at 40.98 degrees north."""
    frame = over_tiles(frame_around(Box(-10, 20, 60, 60)))
    corner = next(
        each
        for each in tiles_in(frame, SERVER)
        if each.address.endswith(f"/{_depth(frame)}/{2 ** (_depth(frame) - 1)}/{_row(frame)}.png")
    )
    assert corner.x == pytest.approx(frame.x(0), abs=0.2)
    assert corner.y == pytest.approx(frame.y(40.9799), abs=0.3)


def _depth(frame):
    return int(tiles_in(frame, SERVER)[0].address.split("/")[3])


def _row(frame):
    return 3 * 2 ** (_depth(frame) - 3)


@pytest.mark.parametrize(
    ("address", "credit"),
    [
        ("ftp://tiles.example/{z}/{x}/{y}", "x"),
        ("https://tiles.example/{z}/{x}", "x"),
        ("https:///{z}/{x}/{y}", "x"),
        ("https://a;script-src/{z}/{x}/{y}", "x"),
        ("https://user@tiles.example/{z}/{x}/{y}", "x"),
        ("https://tiles.example/{z}/{x}/{y}", " "),
    ],
)
def test_what_is_no_tile_server_is_refused(address, credit):
    with pytest.raises(SettingError, match="tiles: expected"):
        Tiles(address, credit)


def test_the_page_asks_them_of_the_one_server_that_its_policy_allows(pipeline):
    with TestClient(create_app(pipeline, tiles=SERVER), base_url="http://localhost") as client:
        answer = client.get("/?country=ML")
    assert "https://tiles.example/" in answer.text
    assert "© mapmakers" in answer.text
    assert "img-src 'self' data: https://tiles.example;" in answer.headers["content-security-policy"]


def test_nobody_is_asked_by_default(client):
    answer = client.get("/")
    assert "<image" not in answer.text
    assert "img-src 'self' data:;" in answer.headers["content-security-policy"]
