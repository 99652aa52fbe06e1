"""Data sets all the way into the ledger: row by row, once, beside the reports of the same events."""

from pathlib import Path

import pytest

from onrecord.config import Settings
from onrecord.ingest import Refused, captures
from onrecord.ledger import Change, Query
from onrecord.model import EngineKind, Status
from onrecord.pipeline import Given, Pipeline
from tests.datasets import acled, ged, table

NEWS = """FIGHTERS OVERRUN ARMY POST IN BOULIKESSI

Mon 02 June 2025:

Fighters of the JNIM group attacked an army post in Boulikessi, Mali, on Sunday and killed 12 soldiers, a local
official said.
"""


@pytest.fixture
def pipeline(tmp_path):
    return Pipeline(Settings(ledger=str(tmp_path / "l.db"), knowledge=tmp_path / "names", engine=EngineKind.RULES))


def put(pipeline, tmp_path: Path, name, content, **given):
    (tmp_path / name).write_bytes(content)
    return list(pipeline.ingest(captures([str(tmp_path / name)]), Given(**given)))


def records(pipeline):
    with pipeline.view() as view:
        return list(view.records(Query()))


def test_rows_go_in_once(pipeline, tmp_path):
    rows = table(acled(), acled(event_id_cnty="MLI2", location="Gao", admin1="Gao", latitude="16.27", longitude="0"))
    assert [done.change for done in put(pipeline, tmp_path, "a.csv", rows)] == [Change.NEW, Change.NEW]
    before = records(pipeline)
    assert len(before) == 2
    assert [done.change for done in put(pipeline, tmp_path, "b.csv", rows)] == [Change.UNCHANGED] * 2
    assert records(pipeline) == before


def test_a_bad_row_is_named_by_its_line_and_column_and_the_rest_goes_in(pipeline, tmp_path):
    bad, good = put(pipeline, tmp_path, "a.csv", table(acled(fatalities="many"), acled(event_id_cnty="MLI2")))
    assert isinstance(bad, Refused)
    where = tmp_path / "a.csv"
    assert str(bad.error) == f"{where}:2: column fatalities: expected a whole number from 0 on, found 'many'"
    assert good.change is Change.NEW


def test_an_edited_event_is_a_new_version_of_it(pipeline, tmp_path):
    put(pipeline, tmp_path, "a.csv", table(acled()))
    put(pipeline, tmp_path, "b.csv", table(acled(fatalities="14", timestamp="1750000000")))
    (record,) = records(pipeline)
    assert (len(record.members), record.fatalities.best) == (1, 14)


def test_rows_meet_the_report_of_the_same_event_and_raise_no_status(pipeline, tmp_path):
    put(pipeline, tmp_path, "news.txt", NEWS.encode(), outlet="The Example")
    (alone,) = records(pipeline)
    put(pipeline, tmp_path, "acled.csv", table(acled()))
    put(pipeline, tmp_path, "ged.csv", table(ged(source_original="")), published="2026")
    (record,) = records(pipeline)
    assert {member.outlet for member in record.members} == {"The Example", "ACLED", "UCDP GED"}
    assert alone.status is record.status is Status.REPORTED
