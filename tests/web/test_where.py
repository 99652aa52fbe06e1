"""Places in the filter by name: one point for one place, several said as several."""

import pytest

from onrecord.errors import FilterError
from onrecord.filters import Filter
from onrecord.ledger import Along, Around, Box, Inside
from onrecord.web.where import Where, outline, placed, point_of
from onrecord.web.worldmap import Frame


@pytest.fixture
def gazetteer(pipeline):
    return pipeline.knowledge.places


def test_a_place_is_a_name_or_a_point(gazetteer):
    lat, lon = point_of("Djenne, ML", gazetteer)
    assert (round(lat), round(lon)) == (14, -5)
    assert point_of("13.9, -4.55", gazetteer) == (13.9, -4.55)


def test_the_country_of_the_filter_tells_places_of_one_name_apart(gazetteer):
    with pytest.raises(FilterError, match=r"is \d+ places: .* at .*expected one of them"):
        point_of("Victoria", gazetteer)
    assert point_of("Victoria", gazetteer, country="SC") == point_of("Victoria, SC", gazetteer)


def test_named_places_become_points_in_the_address(gazetteer):
    where = Where(near_place="Djenne", near_km="50", route_places="Segou; Mopti", route_km="10")
    asked = placed(where, Filter(country="ML", killed="3"), gazetteer)
    near, route = asked.query().within
    assert (near.km, route.km, len(route.points), asked.killed) == (50, 10, 2, "3")


@pytest.mark.parametrize(
    "where",
    [
        Where(near_place="Djenne"),
        Where(near_km="50"),
        Where(near_place="Djenne, ML", near_km="many"),
        Where(near_place="Zzyzx", near_km="50"),
        Where(route_places="Segou, ML", route_km="10"),
    ],
)
def test_what_names_no_part_of_the_map_says_what_was_expected(gazetteer, where):
    with pytest.raises(FilterError, match="expected"):
        placed(where, Filter(), gazetteer)


def test_a_shape_is_drawn_where_it_lies():
    frame = Frame(Box(0, 0, 9.6, 4.8))
    assert outline(Along(((4.8, 0), (0, 9.6)), 5), frame) == "M0,0L960,480"
    assert outline(Inside(((0, 0), (4.8, 0), (4.8, 9.6))), frame) == "M0,480L0,0L960,0Z"
    assert outline(Around((0, 4.8), 100), frame).count("L") > 20


def test_the_page_leads_from_names_to_an_address_that_can_be_cited(client):
    answer = client.get("/", params={"near_place": "Djenne, ML", "near_km": "50", "killed": "3"})
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/?killed=3&near=13.9")
    page = client.get(answer.headers["location"]).text
    assert "within 50 km of 13.9" in page
    assert 'class="shape"' in page


def test_a_place_that_is_not_known_is_said_beside_what_was_typed(client):
    answer = client.get("/", params={"near_place": "Zzyzx", "near_km": "50"})
    assert 'role="alert"' in answer.text
    assert 'value="Zzyzx"' in answer.text
