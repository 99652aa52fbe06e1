"""Rows of ACLED and UCDP GED to sheets: each code in our words, every quote in the text, bad cells by their column."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import InputError
from onrecord.extract.coded import read_coded
from onrecord.knowledge.actors import load_book
from onrecord.model import (
    About,
    ActorKind,
    Capture,
    ClaimantType,
    Count,
    DatePrecision,
    Kind,
    PlacePrecision,
    Status,
    SubEventType,
    TollGroup,
)
from onrecord.model.identity import capture_hash
from onrecord.read import read_report
from tests.datasets import ACLED_ROW, GED_ROW, acled, ged

BOOK = load_book()


def sheet(cells):
    kind = Kind.ACLED if "event_date" in cells else Kind.GED
    content = json.dumps({name: cell for name, cell in cells.items() if cell}).encode()
    report = read_report(Capture(content, "data.csv:2", capture_hash(content), url="urn:x:1", kind=kind))
    return read_coded(report, BOOK)[0]


def incident(cells):
    (found,) = sheet(cells).incidents
    return found


def claims(found, about):
    return [claim for claim in found.claims if claim.about is about]


ROWS = st.one_of(
    st.builds(
        acled,
        notes=st.text(max_size=60),
        location=st.text(min_size=1, max_size=20).filter(str.split),
        fatalities=st.integers(0, 500).map(str),
        source=st.text(max_size=20),
    ),
    st.builds(ged, where_coordinates=st.text(max_size=20), source_original=st.text(max_size=20)),
)


@given(cells=ROWS)
def test_every_quote_stands_in_the_text_at_its_offsets(cells):
    try:
        found = sheet(cells)
    except InputError:
        return
    for claim in found.incidents[0].claims:
        assert found.report.text[claim.start : claim.end] == claim.quote


@pytest.mark.parametrize(
    ("changes", "when"),
    [
        ({}, ("2025-06-01", None, DatePrecision.DAY)),
        ({"event_date": "01 June 2025"}, ("2025-06-01", None, DatePrecision.DAY)),
        ({"event_date": "1-Jun-2025"}, ("2025-06-01", None, DatePrecision.DAY)),
        ({"time_precision": "2"}, ("2025-05-29", "2025-06-04", DatePrecision.WEEK)),
        ({"time_precision": "3", "event_date": "2024-02-15"}, ("2024-02-01", "2024-02-29", DatePrecision.MONTH)),
    ],
)
def test_acled_days(changes, when):
    found = incident(acled(**changes))
    assert (found.date, found.date_end, found.date_precision) == when


@pytest.mark.parametrize(
    ("changes", "when"),
    [
        ({}, ("2025-06-01", None, DatePrecision.DAY)),
        ({"date_end": "2025-06-03"}, ("2025-06-01", "2025-06-03", DatePrecision.RANGE)),
        ({"date_prec": "3", "date_end": "2025-06-07"}, ("2025-06-01", "2025-06-07", DatePrecision.WEEK)),
        ({"date_prec": "5", "date_end": "2025-12-31"}, ("2025-06-01", "2025-12-31", DatePrecision.YEAR)),
    ],
)
def test_ged_days(changes, when):
    found = incident(ged(**changes))
    assert (found.date, found.date_end, found.date_precision) == when


@pytest.mark.parametrize(
    ("cells", "place"),
    [
        (acled(), ("Boulikessi", "ML", 14.97, PlacePrecision.SETTLEMENT)),
        (acled(iso=""), ("Boulikessi", "ML", 14.97, PlacePrecision.SETTLEMENT)),
        (acled(geo_precision="2"), ("Boulikessi", "ML", 14.97, PlacePrecision.NEAR)),
        (acled(geo_precision="3"), ("Mopti", "ML", None, PlacePrecision.ADM1)),
        (ged(), ("Boulikessi", "ML", 14.97, PlacePrecision.SETTLEMENT)),
        (ged(where_prec="3"), ("Douentza", "ML", None, PlacePrecision.ADM2)),
        (ged(where_prec="4"), ("Mopti", "ML", None, PlacePrecision.ADM1)),
        (ged(where_prec="6"), ("Mali", "ML", None, PlacePrecision.COUNTRY)),
        (ged(country="DR Congo (Zaire)"), ("Boulikessi", "CD", 14.97, PlacePrecision.SETTLEMENT)),
    ],
)
def test_an_area_has_no_point_and_the_middle_of_one_is_dropped(cells, place):
    found = incident(cells).place
    assert (found.name, found.country, found.lat, found.precision) == place


CIVILIANS = {"actor2": "Civilians (Mali)", "inter2": "Civilians"}
ATTACK = {"event_type": "Violence against civilians", "sub_event_type": "Attack"}


@pytest.mark.parametrize(
    ("changes", "acted", "hit"),
    [
        ({}, ("jnim", ActorKind.ARMED_GROUP), ("fama", ActorKind.STATE_FORCES)),
        ({"inter1": "2", "inter2": "1"}, ("jnim", ActorKind.ARMED_GROUP), ("fama", ActorKind.STATE_FORCES)),
        (ATTACK | CIVILIANS, ("jnim", ActorKind.ARMED_GROUP), (None, ActorKind.CIVILIANS)),
        (
            ATTACK | {"actor1": "Civilians (Mali)", "inter1": "7", "actor2": "JNIM", "inter2": "2"},
            ("jnim", ActorKind.ARMED_GROUP),
            (None, ActorKind.CIVILIANS),
        ),
        (
            {"actor1": "Unidentified Armed Group (Mali)", "inter1": "Political militia"},
            (None, ActorKind.UNKNOWN),
            ("fama", ActorKind.STATE_FORCES),
        ),
        (
            {"actor1": "Blue River Communal Militia (Mali)", "inter1": "Identity militia"},
            (None, ActorKind.COMMUNAL_MILITIA),
            ("fama", ActorKind.STATE_FORCES),
        ),
        (
            {"actor1": "Police Forces of Mali (2021-)", "inter1": "State forces"},
            ("mli_police", ActorKind.POLICE),
            ("fama", ActorKind.STATE_FORCES),
        ),
    ],
)
def test_acled_sides(changes, acted, hit):
    found = incident(acled(**changes))
    sides = found.perpetrator[0], found.target[0]
    assert tuple((side.actor_id, side.kind) for side in sides) == (acted, hit)


def test_whom_acled_puts_beside_an_actor_is_there_where_it_is_known():
    found = incident(acled(assoc_actor_2="Women (Mali); Wagner Group"))
    assert [side.name for side in found.target] == ["Military Forces of Mali (2021-)", "Wagner Group"]
    assert [side.span.of(sheet(acled(assoc_actor_2="Women (Mali); Wagner Group")).report.text) for side in found.target]


def test_a_side_of_ged_that_is_a_government_is_its_forces():
    found = incident(ged())
    assert [(side.actor_id, side.kind) for side in found.perpetrator] == [("fama", ActorKind.STATE_FORCES)]
    assert [side.actor_id for side in found.target] == ["jnim"]


@pytest.mark.parametrize(
    ("kind", "wanted"), [("1", SubEventType.ARMED_CLASH), ("2", SubEventType.ARMED_CLASH), ("3", SubEventType.ATTACK)]
)
def test_ged_types(kind, wanted):
    assert incident(ged(type_of_violence=kind)).sub_event_type is wanted


def test_no_dead_in_acled_is_no_number():
    found = incident(acled(fatalities="0"))
    assert found.fatalities is None
    assert claims(found, About.FATALITIES) == []


def test_dead_of_ged_are_low_best_and_high_and_the_parts_by_side():
    found = incident(ged(best="14", low="12", deaths_civilians="2"))
    assert found.fatalities == Count(12, 20, 14)
    told = {(claim.value.low, claim.value.high, claim.value.group) for claim in claims(found, About.FATALITIES)}
    assert told == {(12, 20, None), (12, 12, TollGroup.STATE_FORCES), (2, 2, TollGroup.CIVILIANS)}


VOICES = [
    (acled(), "The Example", ClaimantType.OUTLET, ["The Example", "ACLED"], Status.REPORTED),
    (acled(source="A; B"), "ACLED", ClaimantType.OUTLET, ["ACLED"], Status.REPORTED),
    (acled(source=""), "ACLED", ClaimantType.OUTLET, ["ACLED"], Status.REPORTED),
    (acled(source="Undisclosed Source"), "Undisclosed Source", ClaimantType.ANONYMOUS_SOURCE, None, Status.REPORTED),
    (
        ged(),
        "local official",
        ClaimantType.LOCAL_OFFICIAL,
        ["local official", "The Example", "UCDP GED"],
        Status.REPORTED,
    ),
    (ged(source_original="police"), "police", ClaimantType.POLICE, None, Status.CLAIMED),
    (ged(source_original="JNIM"), "JNIM", ClaimantType.ARMED_GROUP, None, Status.CLAIMED),
    (ged(source_original="police; officials"), "UCDP GED", ClaimantType.OUTLET, ["UCDP GED"], Status.REPORTED),
    (ged(source_original=""), "The Example", ClaimantType.OUTLET, ["The Example", "UCDP GED"], Status.REPORTED),
]


@pytest.mark.parametrize(("cells", "name", "kind", "chain", "status"), VOICES)
def test_a_row_is_the_word_of_its_one_source_else_of_the_data_set(cells, name, kind, chain, status):
    found = incident(cells)
    for claim in found.claims:
        assert (claim.claimant, claim.claimant_type) == (name, kind)
        assert chain is None or [link.name for link in claim.chain] == chain
    assert found.status is status


BAD = [
    (acled(fatalities="x"), "column fatalities: expected a whole number from 0 on, found 'x'"),
    (acled(fatalities="-1"), "column fatalities: expected a whole number"),
    (acled(event_date="06/01/2025"), "column event_date: expected a day as YYYY-MM-DD or 16 February 2023"),
    (acled(event_date="2025-02-30"), "column event_date: expected a day"),
    (acled(sub_event_type="Skirmish"), "column sub_event_type: expected one of ACLED's sub-event types"),
    (acled(event_type="Riots"), "column event_type: expected the type of Armed clash, Battles,"),
    (acled(inter1="9"), "column inter1: expected one of ACLED's actor types"),
    (acled(time_precision="7"), "column time_precision: expected one of 1, 2, 3, found '7'"),
    (acled(latitude="95"), "column latitude: expected degrees between -90 and 90"),
    (acled(longitude=""), "column longitude: expected something, found nothing"),
    (acled(location=""), "column location: expected something, found nothing"),
    (ged(type_of_violence="4"), "column type_of_violence: expected one of 1, 2, 3"),
    (ged(date_end="2025-05-01"), "column date_end: expected a day not before date_start"),
    (ged(best="50"), "column best: expected a number between low \\(12\\) and high \\(20\\)"),
    (ged(where_prec="x"), "column where_prec: expected one of 1, 2, 3, 4, 5, 6, 7"),
]


@pytest.mark.parametrize(("cells", "words"), BAD, ids=[words.split(":")[0] for _, words in BAD])
def test_a_cell_that_is_not_as_it_should_be_is_named(cells, words):
    with pytest.raises(InputError, match=words):
        sheet(cells)


def test_the_rows_of_these_tests_have_the_columns_of_the_data_sets():
    assert (len(ACLED_ROW), len(GED_ROW)) == (31, 49)
