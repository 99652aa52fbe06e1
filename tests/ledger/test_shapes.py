"""Parts of the map: the database and the point-by-point rule say the same, and both say what a globe would."""

import sqlite3

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from sqlalchemy import column, create_engine, select, table
from sqlalchemy.pool import StaticPool

from onrecord.errors import FilterError
from onrecord.ledger import Query, listing
from onrecord.ledger.shapes import KM_OF_DEGREE, Along, Around, Inside, distance
from onrecord.ledger.sqlite import add_mathematics
from tests.ledger.factory import BOULI, MALI, TIMBUKTU, incident, report

SQUARE = Inside(((0, 0), (0, 10), (10, 10), (10, 0)))
ROAD = Along(((13.0, -4.0), (13.0, -2.0), (15.0, -2.0)), 10)

HOLDS = [
    ("a point itself", Around((13.9, -4.5), 1), (13.9, -4.5), True),
    ("just inside a circle", Around((0, 0), 100), (0, 99 / KM_OF_DEGREE), True),
    ("just outside a circle", Around((0, 0), 100), (0, 101 / KM_OF_DEGREE), False),
    ("degrees of longitude are shorter in the north", Around((60, 0), 100), (60, 1.7), True),
    ("a circle goes over the date line", Around((0, 179.9), 50), (0, -179.9), True),
    ("inside a square", SQUARE, (5, 5), True),
    ("outside a square", SQUARE, (5, 11), False),
    ("a dent of an area", Inside(((0, 0), (10, 0), (10, 10), (5, 2), (0, 10))), (5, 5), False),
    ("on the road", ROAD, (13.0, -3.0), True),
    ("beside the road", ROAD, (13.08, -3.0), True),
    ("too far beside it", ROAD, (13.1, -3.0), False),
    ("behind its end", ROAD, (15.05, -2.0), True),
    ("too far behind its end", ROAD, (15.2, -2.0), False),
    ("inside its bend, off both parts", ROAD, (14.0, -3.0), False),
]


@pytest.mark.parametrize(("shape", "point", "expected"), [row[1:] for row in HOLDS], ids=[row[0] for row in HOLDS])
def test_a_shape_holds_what_lies_in_it(shape, point, expected):
    assert shape.holds(*point) is expected
    assert asked(shape, [point]) == [expected]


@pytest.fixture(scope="module", autouse=True)
def database():
    def blank():
        connection = sqlite3.connect("", check_same_thread=False)
        add_mathematics(connection)
        return connection

    engine = create_engine("sqlite://", creator=blank, poolclass=StaticPool)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE points (n INTEGER, lat FLOAT, lon FLOAT)")
        asked.connection = connection
        yield
    engine.dispose()


def asked(shape, points):
    """Whether the database puts each point inside."""
    connection, held = asked.connection, table("points", column("n"), column("lat"), column("lon"))
    connection.exec_driver_sql("DELETE FROM points")
    rows = [{"n": n, "lat": lat, "lon": lon} for n, (lat, lon) in enumerate(points)]
    connection.execute(held.insert(), rows)
    found = set(connection.scalars(select(held.c.n).where(shape.condition(held.c.lat, held.c.lon))))
    return [n in found for n in range(len(points))]


LAT, LON = st.floats(-70, 70), st.floats(-170, 170)
NEAR = st.tuples(st.floats(-3, 3), st.floats(-3, 3))
POINTS = st.lists(st.tuples(LAT, LON), min_size=1, max_size=20)


def beside(point, steps):
    return [(max(-90, min(90, point[0] + up)), max(-180, min(180, point[1] + across))) for up, across in steps]


@given(st.tuples(LAT, LON), st.floats(1, 500), st.lists(NEAR, min_size=1, max_size=20))
@settings(max_examples=60, deadline=None)
def test_the_database_agrees_about_circles(point, km, steps):
    points = [each for each in beside(point, steps) if abs(distance(point, each) - km) > 1e-6]
    assume(points)
    assert asked(Around(point, km), points) == [Around(point, km).holds(*each) for each in points]


@given(
    st.tuples(LAT, LON),
    st.lists(NEAR, min_size=1, max_size=4),
    st.floats(1, 100),
    st.lists(NEAR, min_size=1, max_size=20),
)
@settings(max_examples=60, deadline=None)
def test_the_database_agrees_about_routes(start, turns, km, steps):
    route = Along((start, *beside(start, turns)), km)
    points = beside(start, steps)
    near = [Along(route.points, km * factor) for factor in (0.999, 1.001)]
    clear = [each for each in points if near[0].holds(*each) == near[1].holds(*each)]
    assume(clear)
    assert asked(route, clear) == [route.holds(*each) for each in clear]


@given(
    st.lists(st.tuples(st.integers(-20, 20), st.integers(-20, 20)), min_size=3, max_size=8), st.lists(NEAR, min_size=1)
)
@settings(max_examples=60, deadline=None)
def test_the_database_agrees_about_areas(corners, steps):
    assume(len(set(corners)) >= 3)
    shape = Inside(tuple((float(lat), float(lon)) for lat, lon in corners))
    points = [(7 * up + 0.123, 7 * across + 0.457) for up, across in steps]
    assert asked(shape, points) == [shape.holds(*each) for each in points]


@given(st.tuples(st.floats(-60, 60), LON), NEAR, st.floats(5, 100), NEAR)
@settings(max_examples=100, deadline=None)
def test_a_route_holds_what_lies_near_any_of_its_points(start, turn, km, step):
    """Against circles around many points of it, three parts in a hundred aside."""
    (end,), (point,) = beside(start, [turn]), beside(start, [step])
    nearest = min(
        distance((start[0] + (end[0] - start[0]) * n / 400, start[1] + (end[1] - start[1]) * n / 400), point)
        for n in range(401)
    )
    assume(not 0.95 * km - 2 < nearest < 1.05 * km + 2)
    assert Along((start, end), km).holds(*point) is (nearest <= km)


@pytest.mark.parametrize(
    "make",
    [
        lambda: Around((91, 0), 10),
        lambda: Around((0, 0), 0),
        lambda: Around((0, 0), 1001),
        lambda: Around((float("nan"), 0), 10),
        lambda: Around((0, 0), float("nan")),
        lambda: Along(((0, 0),), 10),
        lambda: Along(((0, -170), (0, 170)), 10),
        lambda: Along(((-60, 0), (60, 0)), 10),
        lambda: Inside(((0, 0), (0, 1), (0, 0))),
        lambda: Inside(tuple((float(n), 0.0) for n in range(61))),
    ],
)
def test_a_shape_that_is_none_is_refused(make):
    with pytest.raises(FilterError, match="expected"):
        make()


def test_a_ledger_is_asked_on_both_stores_and_an_area_is_never_a_point(ledger):
    for number, place in enumerate([BOULI, TIMBUKTU, MALI, None]):
        ledger.add(report(incident(place=place), url=f"https://{number}.example/", outlet=str(number)))
    near = Around((BOULI.lat, BOULI.lon), 50)
    whole = Inside(((10, -13), (10, 5), (25, 5), (25, -13)))
    road = Along(((BOULI.lat, BOULI.lon), (TIMBUKTU.lat, TIMBUKTU.lon)), 5)
    with ledger.store.listing() as view:
        counts = [view.count(Query(within=shapes)) for shapes in [(near,), (whole,), (road,), (whole, near)]]
        seen = view.overview(Query(within=(whole,)), columns=8, rows=4)
    assert counts == [1, 2, 2, 1]
    assert seen.total == sum(cell.count for cell in seen.cells) == 2
    assert all(area.precision not in listing.POINTED for area in seen.areas)


def test_looking_back_asks_the_same(ledger):
    ledger.add(report(incident(place=TIMBUKTU)))
    here, there = Around((TIMBUKTU.lat, TIMBUKTU.lon), 5), Around((0, 0), 5)
    with ledger.store.view(as_published="2030") as view:
        assert [len(list(view.records(Query(within=(shape,))))) for shape in (here, there)] == [1, 0]
