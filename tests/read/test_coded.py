"""Rows of data sets as reports: every cell can be quoted."""

import json

import pytest

from onrecord.errors import InputError
from onrecord.model import Capture, Kind, ReportKind
from onrecord.model.identity import capture_hash
from onrecord.read import read_report
from tests.datasets import acled, ged


def row(cells, kind, **given):
    content = json.dumps({name: cell for name, cell in cells.items() if cell}).encode()
    url = f"urn:onrecord:{kind}:{cells.get('event_id_cnty') or cells['id']}"
    return read_report(Capture(content, "data.csv:2", capture_hash(content), url=url, kind=kind), **given)


def test_the_text_is_the_notes_and_every_cell_on_a_line():
    report = row(acled(), Kind.ACLED)
    notes, cells = (span.of(report.text) for span in report.paragraphs)
    assert report.title == report.title_span.of(report.text) == "ACLED MLI90001"
    assert notes == acled()["notes"]
    assert set(cells.split("\n")) == {f"{name}: {cell}" for name, cell in acled().items() if cell and name != "notes"}


def test_a_row_without_notes_has_its_cells_alone():
    report = row(ged(), Kind.GED)
    (cells,) = (span.of(report.text) for span in report.paragraphs)
    assert "best: 12\nhigh: 20\nlow: 12" in cells


def test_line_ends_in_a_cell_become_spaces():
    report = row(ged(source_original="police\nofficials"), Kind.GED)
    assert "source_original: police officials\n" in report.text


@pytest.mark.parametrize(
    ("cells", "kind", "published"),
    [
        (acled(), Kind.ACLED, "2025-06-10"),
        (acled(timestamp=""), Kind.ACLED, "2026-01"),
        (ged(), Kind.GED, "2026-01"),
    ],
)
def test_published_is_the_rows_own_time_else_the_one_given(cells, kind, published):
    assert row(cells, kind, published="2026-01").published == published


def test_a_row_that_nobody_dates_says_so():
    report = row(ged(), Kind.GED)
    assert (report.published, report.notices) == (None, ("no publication date in the row",))


def test_sources_are_those_that_the_row_states():
    one, two = row(acled(), Kind.ACLED), row(acled(source="A; B"), Kind.ACLED)
    assert (one.stated_sources, one.agency) == (("The Example",), "The Example")
    assert (two.stated_sources, two.agency) == (("A", "B"), None)
    assert (one.outlet, one.kind) == ("ACLED", ReportKind.ACLED)


def test_an_event_that_was_edited_is_another_version_of_one_document():
    one, two = row(acled(), Kind.ACLED), row(acled(fatalities="13"), Kind.ACLED)
    assert one.id == two.id
    assert one.version != two.version


def test_a_timestamp_that_is_no_time_is_refused():
    with pytest.raises(InputError, match="column timestamp: expected a time in seconds"):
        row(acled(timestamp="soon"), Kind.ACLED)
