"""What is held back or coarsened: no live positions from single sources."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.model import PlacePrecision
from onrecord.publish.site.harm import Restrained, Restraint, coarsened, is_live
from tests.ledger.factory import BOULI, MALI, incident
from tests.publish.conftest import record_of
from tests.publish.site.conftest import known, single

DAY = date(2025, 6, 10)
CASES = [
    ("a single source, yesterday", single(date="2025-06-09"), 2, True),
    ("a single source, in the future", single(date="2025-06-11"), 2, True),
    ("a single source, two days ago", single(date="2025-06-08"), 2, False),
    ("a single source, and nothing is held", single(date="2025-06-10"), 0, False),
    ("several sources, today", replace(known(), date="2025-06-10"), 2, False),
    ("going on until yesterday", replace(single(date="2025-06-01"), date_end="2025-06-09"), 2, True),
]


@pytest.mark.parametrize(("told", "hold", "held"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_what_a_single_source_tells_waits(told, hold, held):
    assert is_live(told, Restraint(DAY, hold)) is held
    restrained = Restrained([told], Restraint(DAY, hold))
    assert (len(list(restrained)), restrained.held) == ((0, 1) if held else (1, 0))


def test_an_outlets_own_voice_beside_its_sources_is_no_second_source():
    told = single()
    roots = (*told.roots, replace(told.roots[0], id="outlet", counts=False))
    assert is_live(replace(told, roots=roots), Restraint(DAY))


def test_coarse_points_are_to_a_tenth_of_a_degree_everywhere_in_the_record():
    told = coarsened(record_of(incident()))
    places = [told.place, told.fields.place.value, *(each.value for each in told.fields.place.values)]
    assert {(place.lat, place.lon, place.precision) for place in places} == {(15.0, -1.2, PlacePrecision.NEAR)}


@pytest.mark.parametrize("place", [None, MALI, replace(BOULI, lat=None, lon=None)])
def test_what_has_no_point_stays_as_it_is(place):
    told = record_of(incident(place=place))
    assert coarsened(told) == told


def test_an_area_stays_an_area():
    told = coarsened(record_of(incident(place=replace(BOULI, precision=PlacePrecision.ADM1))))
    assert told.place.precision is PlacePrecision.ADM1


def test_coarse_is_a_setting():
    ((told),) = Restrained([known()], Restraint(DAY, coarse=True))
    assert told.place.lat == 15.0
