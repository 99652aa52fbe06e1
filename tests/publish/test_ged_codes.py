"""GED's codes: sides and violence, days, countries and cells."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.knowledge.countries import countries
from onrecord.model import ActorKind, DatePrecision, Party, PlacePrecision
from onrecord.publish.ged_codes import (
    WHERE_PRECISION,
    date_precision,
    days_of,
    ged_sides,
    grid_cell,
    states,
)
from tests.ledger.factory import ARMY, FARMERS, ISGS, JNIM, MALI, incident
from tests.publish.conftest import record_of

RUSSIA = Party("Russian army", "rus_af", ActorKind.FOREIGN_FORCES, None)
SOLDIERS = Party("soldiers", None, ActorKind.STATE_FORCES, None)
GUNMEN = Party("gunmen", None, ActorKind.ARMED_GROUP, None)
SOMEBODY = Party("somebody", None, ActorKind.UNKNOWN, None)
UN = Party("MINUSMA", "minusma", ActorKind.PEACEKEEPERS, None)
MILITIA = Party("a militia", None, ActorKind.PRO_GOV_MILITIA, None)
BASE = Party("army base", None, ActorKind.SITE, None)
MALIS, RUSSIAS = ("Government of Mali", 432), ("Government of Russia", 365)
SIDES = [
    ("the state is side A though it was hit", (JNIM,), (ARMY,), (MALIS, ("JNIM", None), 1)),
    ("the state is side A where it acted", (ARMY,), (JNIM,), (MALIS, ("JNIM", None), 1)),
    ("of two states who acted", (RUSSIA,), (ARMY,), (RUSSIAS, MALIS, 1)),
    ("a foreign state against a group", (RUSSIA,), (JNIM,), (RUSSIAS, ("JNIM", None), 1)),
    ("soldiers of no named army are the country's", (JNIM,), (SOLDIERS,), (MALIS, ("JNIM", None), 1)),
    ("civilians hit beside the army change nothing", (JNIM,), (ARMY, FARMERS), (MALIS, ("JNIM", None), 1)),
    ("two groups", (JNIM,), (ISGS,), (("JNIM", None), ("ISGS", None), 2)),
    ("civilians alone", (JNIM,), (FARMERS,), (("JNIM", None), ("Civilians", None), 3)),
    ("civilians alone, hit by a state", (ARMY,), (FARMERS, BASE), (MALIS, ("Civilians", None), 3)),
    ("a group in the report's words", (GUNMEN,), (FARMERS,), (("gunmen", None), ("Civilians", None), 3)),
    ("nobody known acted", (), (ARMY,), (MALIS, None, None)),
    ("nobody known acted against civilians", (SOMEBODY,), (FARMERS,), (None, ("Civilians", None), None)),
    ("only a site was hit", (JNIM,), (BASE,), (("JNIM", None), None, None)),
    ("peacekeepers are neither a government nor a group", (JNIM,), (UN,), (("JNIM", None), ("MINUSMA", None), None)),
    (
        "a militia beside a state is not its government",
        (JNIM,),
        (MILITIA,),
        (("a militia", None), ("JNIM", None), None),
    ),
]


@pytest.mark.parametrize(("acted", "hit", "expected"), [row[1:] for row in SIDES], ids=[row[0] for row in SIDES])
def test_sides_and_violence(acted, hit, expected):
    found = ged_sides(record_of(incident(acted=acted, hit=hit)))
    pairs = [None if side is None else (side.name, side.number) for side in (found.a, found.b)]
    assert (*pairs, found.violence) == expected


def test_soldiers_of_nowhere_stay_in_the_reports_words():
    found = ged_sides(record_of(incident(acted=(JNIM,), hit=(SOLDIERS,), place=None)))
    assert (found.a.name, found.a.number, found.a.known) == ("soldiers", None, False)


@pytest.mark.parametrize(
    ("precision", "end", "code", "last"),
    [
        (DatePrecision.DAY, None, 1, "2025-06-01"),
        (DatePrecision.APPROX, None, 2, "2025-06-01"),
        (DatePrecision.RANGE, "2025-06-06", 2, "2025-06-06"),
        (DatePrecision.RANGE, "2025-06-07", 3, "2025-06-07"),
        (DatePrecision.RANGE, "2025-06-30", 4, "2025-06-30"),
        (DatePrecision.RANGE, "2025-09-30", 5, "2025-09-30"),
        (DatePrecision.WEEK, None, 3, "2025-06-07"),
        (DatePrecision.MONTH, None, 4, "2025-06-30"),
        (DatePrecision.YEAR, None, 5, "2025-12-31"),
    ],
)
def test_days_and_their_precision(precision, end, code, last):
    told = record_of(incident(precision=precision, end=end))
    assert (date_precision(told), days_of(told)) == (code, (date(2025, 6, 1), date.fromisoformat(last)))


@pytest.mark.parametrize("precision", PlacePrecision)
def test_every_precision_of_a_place_has_a_code(precision):
    assert 1 <= WHERE_PRECISION[precision] <= 7


@pytest.mark.parametrize(
    ("lat", "lon", "cell"),
    [(-90, -180, 1), (-89.9, -179.4, 2), (-89.4, -180, 721), (34.5167, 69.18, 179779), (90, 180, 259200)],
)
def test_cells_are_counted_from_the_south_west(lat, lon, cell):
    assert grid_cell(lat, lon) == cell


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_every_point_has_a_cell(lat, lon):
    assert 1 <= grid_cell(lat, lon) <= 259200


def test_every_number_is_in_its_region_and_of_a_country_that_we_know():
    assert set(states()) <= set(countries())
    for state in states().values():
        assert state.region in ("Africa", "Americas", "Asia", "Europe", "Middle East")
    numbers = [state.number for state in states().values() if state.number]
    assert len(numbers) == len(set(numbers))
    assert (states()["ML"].number, states()["YE"].number, states()["VN"].number) == (432, 678, 816)


def test_a_country_alone_is_no_armed_side():
    assert ged_sides(record_of(incident(acted=(), hit=(), place=MALI))).violence is None
