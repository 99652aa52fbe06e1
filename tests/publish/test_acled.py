"""The ACLED-style row: the codebook's columns, words and rules; nothing that a spreadsheet would run."""

import csv
import io
from dataclasses import replace

import pytest

from onrecord.errors import ExportError
from onrecord.model import (
    ActorKind,
    ClaimantType,
    Count,
    DatePrecision,
    EventType,
    Party,
    PlacePrecision,
    Stance,
    SubEventType,
)
from onrecord.publish.acled import ACLED_COLUMNS, COLUMNS, AcledCsv, losses, row
from onrecord.publish.acled_codes import Inter, country_codes, disorder_type, interaction
from onrecord.publish.export import export_records
from tests.ledger.factory import ARMY, BOULI, FARMERS, JNIM, MALI, incident, killed, said
from tests.publish.conftest import record_of

PMC = Party("Wagner Group", "wagner", ActorKind.MERCENARIES, None)
GUNMEN = Party("gunmen", None, ActorKind.ARMED_GROUP, None)
BASE = Party("army base", None, ActorKind.SITE, None)
MEDICS = {"by": "a hospital", "kind": ClaimantType.NGO_MONITOR}


def test_the_columns_are_the_codebooks_31_in_its_order_with_ours_after_them():
    assert len(ACLED_COLUMNS) == 31
    assert ACLED_COLUMNS[:4] == ("event_id_cnty", "event_date", "year", "time_precision")
    assert ACLED_COLUMNS[-3:] == ("fatalities", "tags", "timestamp")
    assert all(name.startswith("onrecord_") for name in COLUMNS[31:])


def test_a_battle_as_acled_writes_it():
    cells = row(record_of(incident(claims=[killed(30, **MEDICS)])))
    assert cells["event_date"] == "2025-06-01"
    assert (cells["disorder_type"], cells["event_type"]) == ("Political violence", "Battles")
    assert (cells["actor1"], cells["inter1"]) == ("JNIM", "Rebel group")
    assert (cells["actor2"], cells["inter2"]) == ("Malian Armed Forces", "State forces")
    assert cells["interaction"] == "State forces-Rebel group"
    assert (cells["iso"], cells["region"], cells["country"]) == ("466", "Western Africa", "Mali")
    assert (cells["latitude"], cells["longitude"], cells["geo_precision"]) == (14.97, -1.17, 1)
    assert (cells["time_precision"], cells["fatalities"]) == (1, 30)


@pytest.mark.parametrize(
    ("one", "two", "words"),
    [
        (Inter.REBEL_GROUP, Inter.STATE_FORCES, "State forces-Rebel group"),
        (Inter.CIVILIANS, Inter.EXTERNAL, "External/Other forces-Civilians"),
        (Inter.EXTERNAL, Inter.EXTERNAL, "External/Other forces-External/Other forces"),
        (Inter.RIOTERS, None, "Rioters only"),
        (None, None, ""),
    ],
)
def test_interaction_puts_the_lower_number_first(one, two, words):
    assert interaction(one, two) == words
    assert interaction(two, one) == words


@pytest.mark.parametrize(
    ("acted", "hit", "kind", "expected"),
    [
        ((), (ARMY,), SubEventType.ARMED_CLASH, ("Unidentified Armed Group (Mali)", "Malian Armed Forces")),
        ((GUNMEN,), (FARMERS,), SubEventType.ATTACK, ("Unidentified Armed Group (Mali)", "Civilians (Mali)")),
        ((JNIM,), (BASE,), SubEventType.REMOTE_EXPLOSIVE, ("JNIM", "")),
        ((ARMY, PMC), (FARMERS, JNIM), SubEventType.AIR_DRONE_STRIKE, ("Malian Armed Forces", "JNIM")),
        ((FARMERS,), (), SubEventType.PEACEFUL_PROTEST, ("Protesters (Mali)", "")),
        ((FARMERS,), (ARMY,), SubEventType.MOB_VIOLENCE, ("Rioters (Mali)", "Malian Armed Forces")),
    ],
)
def test_actors_are_named_as_acled_names_them(acted, hit, kind, expected):
    cells = row(record_of(incident(acted=acted, hit=hit, kind=kind)))
    assert (cells["actor1"], cells["actor2"]) == expected


def test_allies_are_associated():
    cells = row(record_of(incident(acted=(ARMY, PMC), hit=(JNIM, FARMERS))))
    assert (cells["assoc_actor_1"], cells["assoc_actor_2"]) == ("Wagner Group", "Civilians (Mali)")


@pytest.mark.parametrize(
    ("hit", "flag"), [((FARMERS, BASE), "Civilians targeted"), ((FARMERS, ARMY), None), ((), None)]
)
def test_civilian_targeting_is_for_civilians_as_main_or_only_target(hit, flag):
    assert row(record_of(incident(hit=hit)))["civilian_targeting"] == flag


def test_conflicting_reports_give_the_lowest_number():
    told = record_of(incident(claims=[killed(30, **MEDICS)]), incident(claims=[killed(12, by="the UN mission")]))
    assert row(told)["fatalities"] == 12
    assert "disputed toll: fatalities is the lowest number" in losses(told)


def test_no_number_is_0_on_export_and_said_to_be_none():
    cells = row(record_of(incident(claims=[said("the base was hit")])))
    assert (cells["fatalities"], cells["onrecord_fatalities_given"], cells["onrecord_fatalities_low"]) == (
        0,
        "no",
        None,
    )


def test_a_withdrawn_number_is_not_counted():
    words = killed(30, **MEDICS)
    taken_back = replace(words, stance=Stance.RETRACTS, quote="the hospital withdrew its figure")
    assert row(record_of(incident(claims=[words, taken_back])))["fatalities"] == 0


@pytest.mark.parametrize(
    ("precision", "day", "code"),
    [
        (DatePrecision.DAY, "2025-06-01", 1),
        (DatePrecision.APPROX, "2025-06-01", 2),
        (DatePrecision.RANGE, "2025-06-01", 2),
        (DatePrecision.WEEK, "2025-06-04", 2),
        (DatePrecision.MONTH, "2025-06-15", 3),
        (DatePrecision.YEAR, "2025-06-01", None),
    ],
)
def test_days_and_their_precision(precision, day, code):
    cells = row(record_of(incident(precision=precision)))
    assert (cells["event_date"], cells["time_precision"]) == (day, code)


@pytest.mark.parametrize(
    ("precision", "code"),
    [
        (PlacePrecision.EXACT, 1),
        (PlacePrecision.SETTLEMENT, 1),
        (PlacePrecision.NEAR, 2),
        (PlacePrecision.ADM1, 3),
        (PlacePrecision.REGION, 3),
    ],
)
def test_places_and_their_precision(precision, code):
    assert row(record_of(incident(place=replace(BOULI, precision=precision))))["geo_precision"] == code


def test_a_country_alone_has_no_point_no_location_and_no_code():
    told = record_of(incident(place=replace(MALI, lat=17.0, lon=-4.0)))
    cells = row(told)
    assert [cells[name] for name in ("location", "latitude", "longitude", "geo_precision")] == [None] * 4
    assert cells["country"] == "Mali"
    assert "not placed below the country: ACLED would not code it" in losses(told)


def test_notes_begin_with_the_day_and_tell_facts_only():
    words = row(record_of(incident(claims=[killed(30, **MEDICS)])))["notes"]
    assert words == (
        "On 1 June 2025, Armed clash (Battles) in Boulikessi, Mopti, Mali. Allegedly by JNIM (reported). "
        "Against Malian Armed Forces. Killed: 30 (reported). Told by 1 report; reported."
    )


def test_sources_are_names_not_addresses():
    told = record_of(incident(), incident())
    assert row(told)["source"] == "Outlet 0; Outlet 1"


@pytest.mark.parametrize("kind", SubEventType)
def test_every_sub_event_has_a_disorder_type(kind):
    assert disorder_type(kind)
    if kind.event_type is EventType.STRATEGIC_DEVELOPMENTS:
        assert disorder_type(kind) == "Strategic developments"


def test_every_country_has_one_of_acleds_regions():
    regions = {codes.region for codes in country_codes().values()}
    assert len(regions) == 17
    assert all(len(codes.numeric) in (0, 3) for codes in country_codes().values())


def test_a_hostile_outlet_cannot_run_in_a_spreadsheet():
    out = io.StringIO()
    export_records([record_of(incident(), outlet="=HYPERLINK(1)", title='"\n=1')], AcledCsv(), out)
    (cells,) = csv.DictReader(io.StringIO(out.getvalue()))
    assert cells["source"] == "'=HYPERLINK(1)"
    assert not any(value.startswith(("=", "+", "@")) for value in cells.values())


def test_a_count_with_an_open_end_exports_its_floor():
    told = replace(record_of(incident(claims=[killed(30, **MEDICS)])), fatalities=Count(30, None, None))
    assert row(told)["fatalities"] == 30


def test_a_row_that_cannot_be_is_refused():
    bad = io.StringIO(",".join(COLUMNS) + "\r\n" + "x,2025-13-01" + "," * (len(COLUMNS) - 2) + "\r\n")
    with pytest.raises(ExportError, match="row 2"):
        AcledCsv().verify(bad)
