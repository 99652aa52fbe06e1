"""The sheet of one incident: what a person must be able to see of its roots."""

import pytest

from onrecord.cli.fact_sheet import print_fact_sheet
from onrecord.ledger import LedgerStore, Query
from onrecord.link import Linker
from onrecord.model import ClaimantType
from tests.ledger.conftest import ENGINE, ticking
from tests.ledger.factory import incident, killed, report

MEDIUM = ClaimantType.MEDIA


@pytest.fixture
def sheet(tmp_path, monkeypatch, capsys):
    """Reports of (outlet, claim) to the printed sheet of their one incident."""
    monkeypatch.setenv("COLUMNS", "160")

    def printed(*told):
        store = LedgerStore(str(tmp_path / "ledger.db"), linker=Linker(), clock=ticking())
        with store.writer() as writer:
            for number, (outlet, claim) in enumerate(told):
                page = report(incident(claims=[claim]), url=f"https://{number}.example/", outlet=outlet)
                writer.add(*page, given="", engine=ENGINE)
        with store.view() as view:
            (record,) = view.records(Query())
        print_fact_sheet(record)
        return capsys.readouterr().out

    return printed


def test_a_circle_of_citations_is_shown_with_its_way(sheet):
    out = sheet(
        ("Morning Star", killed(9, by="Evening Post", kind=MEDIUM)),
        ("Evening Post", killed(9, by="Morning Star", kind=MEDIUM)),
    )
    assert "[circular]" in out
    assert "Morning Star → Evening Post → Morning Star" in out or "Evening Post → Morning Star → Evening Post" in out


def test_the_way_from_a_root_over_an_agency_to_an_outlet_is_shown(sheet):
    out = sheet(("Morning Star", killed(9, by="Radio Okapi", kind=MEDIUM, via="Reuters", outlet="Morning Star")))
    assert "Radio Okapi → Reuters → Morning Star" in out
