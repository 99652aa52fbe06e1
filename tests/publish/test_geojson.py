"""GeoJSON: points where there are any, a list of the rest, nothing invented."""

import io
import json
from dataclasses import replace

import pytest

from onrecord.errors import ExportError
from onrecord.model import PlacePrecision
from onrecord.publish import GeoJson, export_records
from tests.ledger.factory import BOULI, MALI, incident
from tests.publish.conftest import record_of


def exported(*records):
    out = io.StringIO()
    done = export_records(records, GeoJson(), out)
    return json.loads(out.getvalue()), done


def test_a_placed_incident_is_a_point_longitude_first():
    collection, _ = exported(record_of(incident()))
    assert collection["type"] == "FeatureCollection"
    (feature,) = collection["features"]
    assert (feature["type"], feature["id"]) == ("Feature", "i-1")
    assert feature["geometry"] == {"type": "Point", "coordinates": [-1.17, 14.97]}
    assert feature["properties"]["status"] == "reported"


@pytest.mark.parametrize("place", [None, MALI, replace(MALI, lat=17.0, lon=-4.0), replace(BOULI, lat=None, lon=None)])
def test_what_has_no_point_is_listed_not_placed(place):
    collection, done = exported(record_of(incident(place=place)))
    assert collection["features"] == []
    assert [each["id"] for each in collection["unplaced"]] == ["i-1"]
    assert done.losses == (("no point: listed under unplaced", 1),)


def test_every_incident_is_in_one_list_or_the_other():
    collection, done = exported(
        record_of(incident(), name="i-1"),
        record_of(incident(place=MALI), name="i-2"),
        record_of(incident(), name="i-3"),
    )
    assert (len(collection["features"]), len(collection["unplaced"]), done.records) == (2, 1, 3)


def test_coordinates_are_no_finer_than_a_named_place():
    collection, _ = exported(record_of(incident(place=replace(BOULI, lat=14.123456789))))
    assert collection["features"][0]["geometry"]["coordinates"][1] == 14.1235


def test_an_empty_ledger_is_an_empty_collection():
    collection, _ = exported()
    assert collection == {"type": "FeatureCollection", "features": [], "unplaced": []}


def test_the_place_says_how_exact_it_is():
    collection, _ = exported(record_of(incident(place=replace(BOULI, precision=PlacePrecision.ADM1))))
    assert collection["features"][0]["properties"]["place_precision"] == "adm1"


def test_a_point_off_the_earth_is_refused():
    with pytest.raises(ExportError, match="nowhere on earth"):
        exported(record_of(incident(place=replace(BOULI, lat=91.0))))
