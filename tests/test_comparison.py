"""A ledger beside a data set: what is matched, what differs, and what is said of the rest."""

import pytest

from onrecord.config import Settings
from onrecord.errors import LedgerError
from onrecord.ingest import IngestSettings, captures
from onrecord.ledger import Query
from onrecord.pipeline import Given, Pipeline
from onrecord.publish import EXPORTERS, export_records
from tests.datasets import acled, ged, table

GAO = {"location": "Gao", "admin1": "Gao", "latitude": "16.2717", "longitude": "-0.0447"}


@pytest.fixture
def compared(tmp_path):
    """Put some rows into a ledger and compare others with it."""

    def run(held, rows, query=None, *, refused=None, **when):
        pipeline = Pipeline(Settings(ledger=str(tmp_path / "l.db"), knowledge=tmp_path / "names"))
        for name, content in (("held.csv", held), ("file.csv", rows)):
            (tmp_path / name).write_bytes(content)
        list(pipeline.ingest(captures([str(tmp_path / "held.csv")]), Given()))
        bad = [] if refused is None else refused
        return list(
            pipeline.compare(captures([str(tmp_path / "file.csv")]), query or Query(), refused=bad.append, **when)
        )

    return run


def kinds(found):
    return [(item.kind, item.file and item.file.id, bool(item.ledger)) for item in found]


def test_what_is_matched_comes_first_then_what_only_one_side_has(compared):
    held = table(acled(), acled(event_id_cnty="MLI2", event_date="2025-07-01", **GAO))
    rows = table(ged(), ged(id="7", date_start="2025-08-01", date_end="2025-08-01"))
    assert kinds(compared(held, rows)) == [
        ("matched", "UCDP GED 900001", True),
        ("only_in_file", "UCDP GED 7", False),
        ("only_in_ledger", None, True),
    ]


DIFFERENCES = [
    ({"high": "12"}, {}),
    ({}, {"killed": ("12–20", "12", True)}),
    ({"low": "30", "best": "30", "high": "30", "deaths_a": "30"}, {"killed": ("30", "12", False)}),
    ({"high": "12", "type_of_violence": "3"}, {"event_type": ("Attack", "Armed clash", False)}),
    ({"high": "12", "side_b": "IS"}, {"actors": ("IS", "JNIM: Group for Support of Islam and Muslims", False)}),
    (
        {"high": "12", "where_coordinates": "Bulkesi village", "latitude": "14.985"},
        {"place": ("Bulkesi (settlement), 2 km apart", "Boulikessi (settlement)", True)},
    ),
    (
        {"high": "12", "date_prec": "2", "date_end": "2025-06-02"},
        {"date": ("2025-06-01/2025-06-02", "2025-06-01", True)},
    ),
]


@pytest.mark.parametrize(("changes", "wanted"), DIFFERENCES)
def test_what_differs_is_named_with_both_values(compared, changes, wanted):
    found = compared(table(acled()), table(ged(**changes)))
    told = {each.field: (each.file, each.ledger, each.fits) for item in found for each in item.differences}
    assert {field: told.get(field) for field in wanted} == wanted
    assert wanted or not told


def test_an_event_is_matched_once(compared):
    found = compared(table(acled()), table(ged(), ged(id="900002")))
    assert [item.kind for item in found] == ["matched", "only_in_file"]


def test_a_row_that_was_put_in_is_matched_with_its_incident(compared):
    (item,) = compared(table(acled()), table(acled()))
    assert (item.kind, item.reasons, item.differences) == ("matched", ("this row was put into the ledger",), ())


def test_an_absence_that_the_data_sets_own_rules_explain_says_so(compared):
    *_, item = compared(table(acled(fatalities="0", **GAO)), table(ged()))
    assert (item.kind, item.note) == ("only_in_ledger", "UCDP GED holds only events with at least one death")


@pytest.mark.parametrize(
    ("query", "count"),
    [
        (Query(since="2025-06-02"), 0),
        (Query(until="2025-05-31"), 0),
        (Query(country="NE"), 0),
        (Query(country="ML"), 1),
    ],
)
def test_both_sides_are_chosen_alike(compared, query, count):
    assert len(compared(table(acled()), table(ged()), query)) == count


def test_bad_rows_are_refused_and_a_file_without_good_ones_lacks_nothing(compared):
    refused = []
    assert compared(table(acled()), table(ged(best="x")), refused=refused) == []
    assert "file.csv:2: column best: expected a whole number" in str(refused[0].error)


def test_nothing_is_put_in(compared, tmp_path):
    compared(table(acled()), table(ged(), ged(id="7", country="Niger", side_a="Government of Niger")))
    with Pipeline(Settings(str(tmp_path / "l.db"), tmp_path / "names")).view() as view:
        assert [len(record.members) for record in view.records(Query())] == [1]


def test_the_ledger_of_another_time_can_be_compared(compared):
    (item,) = compared(table(acled()), table(ged()), as_of="2000")
    assert item.kind == "only_in_file"


def test_a_ledgers_own_export_is_matched_with_it_whole(tmp_path, compared):
    rows = [acled(event_id_cnty=f"MLI{n}", event_date=f"2025-06-{n:02}", fatalities=str(n)) for n in range(1, 20, 3)]
    compared(table(*rows), table(ged()))
    pipeline = Pipeline(Settings(str(tmp_path / "l.db"), tmp_path / "names"))
    with pipeline.view() as view:
        export_records(view.records(Query()), EXPORTERS["csv"](), tmp_path / "own.csv")
    own = captures([str(tmp_path / "own.csv")], IngestSettings(own_exports=True))
    found = list(pipeline.compare(own, Query(), refused=lambda bad: pytest.fail(str(bad.error))))
    assert [(item.kind, item.file.id) for item in found] == [("matched", f"ACLED {item.ledger.id}") for item in found]
    assert len(found) == len(rows)


def test_there_must_be_a_ledger(tmp_path):
    pipeline = Pipeline(Settings(str(tmp_path / "none.db"), tmp_path / "names"))
    with pytest.raises(LedgerError, match="no ledger there yet"):
        list(pipeline.compare([], Query(), refused=lambda bad: None))
