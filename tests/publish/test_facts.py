"""Facts of a record in the words of exports."""

from dataclasses import replace

import pytest

from onrecord.publish.facts import sources
from tests.ledger.factory import incident
from tests.publish.conftest import record_of

SOURCES = [
    (("Sahel Post", "AFP"), "Sahel Post"),
    (("Sahel Post", None), "Sahel Post"),
    ((None, "AFP"), "via AFP"),
    ((None, None), "outlet not known"),
]


@pytest.mark.parametrize(("credited", "words"), SOURCES)
def test_a_source_is_the_outlet_or_else_the_agency(credited, words):
    outlet, agency = credited
    record = record_of(incident())
    members = tuple(replace(member, outlet=outlet, agency=agency) for member in record.members)
    assert sources(replace(record, members=members)) == (words,)
