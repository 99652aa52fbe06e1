"""Replay: the same reports, versions and clock give the same bytes, whatever the format and the moment."""

import io

import pytest

from onrecord.ledger import Query
from onrecord.publish import EXPORTERS, export_records
from tests.ledger.conftest import Ledger
from tests.ledger.test_past import ADDED

MOMENTS = [{}, {"as_of": "2025-07-01T00:00:05Z"}, {"as_published": "2025-06-03"}]


def exported(ledger, form, when):
    held = io.BytesIO()
    with ledger.store.view(**when) as view, io.TextIOWrapper(held, encoding="utf-8", newline="") as out:
        export_records(view.records(Query()), EXPORTERS[form](), out)
        out.flush()
        return held.getvalue()


@pytest.fixture(scope="module")
def twice(tmp_path_factory):
    """The same reports in two ledgers of the same clock."""
    ledgers = [Ledger(tmp_path_factory.mktemp("replay") / "ledger.db") for _ in range(2)]
    for ledger in ledgers:
        for added, engine in ADDED:
            ledger.add(added, engine=engine)
    return ledgers


@pytest.mark.parametrize("form", EXPORTERS)
@pytest.mark.parametrize("when", MOMENTS, ids=str)
def test_the_same_reports_and_clock_give_the_same_bytes(twice, form, when):
    one, two = (exported(ledger, form, when) for ledger in twice)
    assert one == two
    assert b"i-" in one or form == "claimreview", "a review is of a claim that a person rejected, and here is none"
