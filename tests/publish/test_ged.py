"""UCDP GED: its 49 columns by name and order, its rules, and what is left empty."""

import csv
import io
from dataclasses import replace

import pytest

from onrecord.errors import ExportError
from onrecord.extract.coded import read_coded
from onrecord.ingest import captures
from onrecord.ingest.settings import IngestSettings
from onrecord.knowledge.actors import load_book
from onrecord.model import Count, DatePrecision, PlacePrecision, TollGroup
from onrecord.publish.export import export_records
from onrecord.publish.ged import COLUMNS, EMPTY, GED_COLUMNS, GedCsv, event_number, losses
from onrecord.read import read_report
from tests.ledger.factory import BOULI, FARMERS, JNIM, MALI, incident, killed, said
from tests.publish.conftest import record_of

MEDICS = {"by": "a hospital in Mopti"}
LISTED = (
    "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name "
    "dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b "
    "number_of_sources source_article source_office source_date source_headline source_original where_prec "
    "where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id "
    "region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high "
    "low gwnoa gwnob"
)


def exported(*records):
    out = io.StringIO()
    export_records(records, GedCsv(), out)
    return out.getvalue()


def row(record):
    (cells,) = csv.DictReader(io.StringIO(exported(record)))
    return cells


def test_the_columns_are_geds_49_in_its_order_with_ours_after_them():
    assert tuple(LISTED.split()) == GED_COLUMNS
    assert len(GED_COLUMNS) == 49
    assert all(name.startswith("onrecord_") for name in COLUMNS[49:])


def test_a_battle_as_ged_writes_it():
    cells = row(record_of(incident(claims=[killed(30, group=TollGroup.STATE_FORCES, **MEDICS)])))
    assert (cells["type_of_violence"], cells["side_a"], cells["side_b"]) == ("1", "Government of Mali", "JNIM")
    assert cells["dyad_name"] == "Government of Mali - JNIM"
    assert (cells["gwnoa"], cells["gwnob"], cells["country_id"], cells["region"]) == ("432", "", "432", "Africa")
    assert (cells["where_prec"], cells["where_coordinates"], cells["adm_1"]) == ("1", "Boulikessi", "Mopti")
    assert (cells["geom_wkt"], cells["priogrid_gid"]) == ("POINT (-1.17 14.97)", "150838")
    assert (cells["date_prec"], cells["date_start"], cells["date_end"]) == ("1", "2025-06-01", "2025-06-01")
    assert [cells[name] for name in ("deaths_a", "deaths_b", "best", "low", "high")] == ["30", "0", "30", "30", "30"]
    assert cells["onrecord_in_scope"] == "yes"


def test_the_report_is_the_source_and_who_gave_the_toll_its_origin():
    told = record_of(incident(claims=[killed(3, **MEDICS)]), title="Attack; three dead")
    cells = row(told)
    assert cells["source_article"] == '"Outlet 0,2025-06-02,Attack, three dead"'
    assert (cells["number_of_sources"], cells["source_office"], cells["source_date"]) == ("1", "Outlet 0", "2025-06-02")
    assert cells["source_original"] == "a hospital in Mopti"


def test_two_reports_stand_in_the_same_order_in_every_column():
    cells = row(record_of(incident(), incident()))
    assert (cells["source_office"], cells["source_date"]) == ("Outlet 0;Outlet 1", "2025-06-02;2025-06-02")


@pytest.mark.parametrize("name", EMPTY)
def test_what_a_ledger_cannot_know_is_empty(name):
    assert row(record_of(incident(claims=[killed(3)])))[name] == ""


def test_the_conflict_is_named_only_where_it_is_the_dyad():
    assert row(record_of(incident()))["conflict_name"] == ""
    assert row(record_of(incident(hit=(FARMERS,))))["conflict_name"] == "JNIM - Civilians"


def test_no_toll_is_0_and_said_to_be_none():
    told = record_of(incident())
    cells = row(told)
    assert (cells["best"], cells["onrecord_fatalities_given"], cells["onrecord_in_scope"]) == ("0", "no", "no")
    assert "no toll given: best, low and high are 0, onrecord_fatalities_given no" in losses(told)


def test_an_open_top_is_best_and_counted_as_lost():
    base = record_of(incident(claims=[killed(30)]))
    told = replace(base, fatalities=Count(30, None, 30))
    assert row(told)["high"] == "30"
    assert "open top: high is written as best" in losses(told)


@pytest.mark.parametrize("place", [None, MALI, replace(MALI, lat=17.0, lon=-4.0), replace(BOULI, lat=None, lon=None)])
def test_no_point_is_made_up(place):
    cells = row(record_of(incident(place=place)))
    assert [cells[name] for name in ("latitude", "longitude", "geom_wkt", "priogrid_gid")] == [""] * 4


@pytest.mark.parametrize(
    ("precision", "place", "clarity"),
    [
        (DatePrecision.DAY, BOULI, "1"),
        (DatePrecision.WEEK, BOULI, "1"),
        (DatePrecision.MONTH, BOULI, "2"),
        (DatePrecision.DAY, MALI, "2"),
        (DatePrecision.DAY, None, "2"),
    ],
)
def test_clarity_is_2_for_what_cannot_be_told_from_other_events(precision, place, clarity):
    assert row(record_of(incident(precision=precision, place=place)))["event_clarity"] == clarity


def test_adm_2_is_named_where_the_place_is_one():
    assert row(record_of(incident(place=replace(BOULI, precision=PlacePrecision.ADM2))))["adm_2"] == "Boulikessi"


def test_numbers_are_whole_unlike_and_above_all_of_ucdps():
    numbers = {event_number(record_of(incident(), name=f"i-{n}")) for n in range(1000)}
    assert len(numbers) == 1000
    assert all(1 << 52 <= number < 1 << 53 for number in numbers)


@pytest.mark.parametrize(
    ("column", "value"),
    [("best", "31"), ("low", "99"), ("date_end", "2025-05-01"), ("type_of_violence", "4"), ("latitude", "99")],
)
def test_a_row_that_cannot_be_is_refused(column, value):
    lines = list(csv.DictReader(io.StringIO(exported(record_of(incident(claims=[killed(30)]))))))
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    writer.writerow(lines[0] | {column: value})
    out.seek(0)
    with pytest.raises(ExportError, match="ged: row 2"):
        GedCsv().verify(out)


def test_what_is_written_is_read_again_as_it_was(tmp_path):
    """Our own reader of GED's files finds the days, place, sides and toll; our own columns would be refused."""
    path = tmp_path / "ged.csv"
    cells = row(record_of(incident(claims=[killed(30, group=TollGroup.STATE_FORCES, **MEDICS)])))
    with path.open("w", newline="") as out:
        writer = csv.DictWriter(out, GED_COLUMNS, extrasaction="ignore")
        writer.writeheader()
        writer.writerow(cells)
    (capture,) = captures([str(path)], IngestSettings())
    sheet, _ = read_coded(read_report(capture), load_book(None))
    (back,) = sheet.incidents
    assert (back.date, back.date_end, back.date_precision) == ("2025-06-01", None, DatePrecision.DAY)
    assert (back.place.name, back.place.country, back.place.lat, back.place.lon) == ("Boulikessi", "ML", 14.97, -1.17)
    assert [side.actor_id for side in (*back.perpetrator, *back.target)] == ["fama", JNIM.actor_id]
    assert back.fatalities == Count(30, 30, 30)


def test_a_hostile_headline_cannot_run_in_a_spreadsheet():
    assert row(record_of(incident(), outlet="=HYPERLINK(1)"))["source_office"] == "'=HYPERLINK(1)"


def test_a_voice_that_was_rejected_is_no_origin():
    told = record_of(incident(claims=[said("a blast", by="residents"), killed(3, **MEDICS)]))
    claims = tuple(replace(each, rejected="x") if each.value else each for each in told.claims)
    assert row(replace(told, claims=claims))["source_original"] == "residents"
