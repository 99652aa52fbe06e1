"""HXL: a row of hashtags that its own library reads, and an empty cell for what is not known."""

import csv
import io
from dataclasses import replace

import pytest

from onrecord.errors import ExportError
from onrecord.publish.export import export_records
from onrecord.publish.hxl import COLUMNS, TAG, TAGS, HxlCsv, losses
from tests.ledger.factory import BOULI, FARMERS, MALI, incident, killed
from tests.publish.conftest import record_of


def exported(*records):
    out = io.StringIO()
    export_records(records, HxlCsv(), out)
    return out.getvalue()


def row(record):
    rows = list(csv.DictReader(io.StringIO(exported(record))))
    return rows[1]


@pytest.mark.parametrize("tag", TAGS.values())
def test_every_hashtag_is_spelled_as_hxl_spells_them(tag):
    assert TAG.fullmatch(tag)


def test_the_hashtags_stand_below_the_header():
    rows = list(csv.reader(io.StringIO(exported())))
    assert rows == [list(COLUMNS), list(TAGS.values())]


def test_no_two_columns_have_the_same_hashtag():
    assert len(set(TAGS.values())) == len(TAGS)


def test_an_incident_is_a_row():
    cells = row(record_of(incident(claims=[killed(30, by="a hospital")])))
    assert (cells["id"], cells["country code"], cells["place"]) == ("i-1", "MLI", "Boulikessi")
    assert (cells["killed, low"], cells["killed, best"], cells["killed, high"]) == ("30", "30", "30")


def test_what_is_not_known_is_empty_never_0():
    cells = row(record_of(incident()))
    assert [cells[name] for name in TAGS if name.startswith(("killed", "injured", "abducted"))] == [""] * 7


def test_no_number_of_killed_is_told_apart_from_none_killed():
    assert row(record_of(incident(claims=[killed(0)])))["killed, best"] == "0"


def test_a_country_alone_has_no_place_and_no_point():
    cells = row(record_of(incident(place=replace(MALI, lat=17.0, lon=-4.0))))
    assert (cells["country"], cells["place"], cells["latitude"]) == ("Mali", "", "")


def test_sides_that_share_a_cell_are_counted_as_lost():
    told = record_of(incident(hit=(FARMERS, *incident().target)))
    assert "several who acted or were hit share a cell" in losses(told)


def test_a_file_without_its_hashtags_is_refused():
    with pytest.raises(ExportError, match="header"):
        HxlCsv().verify(io.StringIO(",".join(COLUMNS) + "\r\n"))


def test_the_hxl_library_reads_and_accepts_it():
    hxl = pytest.importorskip("hxl", reason="libhxl is not installed (pip install libhxl)")
    records = [record_of(incident(claims=[killed(3)])), record_of(incident(place=BOULI, hit=(FARMERS,)), name="i-2")]
    rows = list(csv.reader(io.StringIO(exported(*records))))
    source = hxl.data(rows)
    assert [column.display_tag for column in source.columns] == list(TAGS.values())
    assert [line.get("#event+id") for line in source] == ["i-1", "i-2"]
    assert hxl.data(rows).validate() is True
