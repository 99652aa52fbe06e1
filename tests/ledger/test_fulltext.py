"""Incidents by the words of their reports, on both stores."""

from datetime import UTC, datetime

import pytest

from onrecord.ledger import LedgerStore, Query
from onrecord.ledger.fulltext import key_of
from onrecord.link import Linker
from tests.ledger.factory import TIMBUKTU, incident, killed, report

PAGES = [
    report(incident(claims=[killed(3)]), title="Été sanglant à Ségou", url="https://a.example/"),
    report(incident("i2", place=TIMBUKTU), url="https://b.example/", outlet="B", title="Convoy ambushed at dawn"),
]


def found(ledger, words):
    store = LedgerStore(str(ledger.where), linker=Linker(), clock=lambda: datetime.now(UTC))
    with store.listing() as view:
        query = Query(text=words)
        records = view.page(query).records
        assert view.count(query) == len(records)
    return sorted(record.members[0].title for record in records)


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("convoy", ["Convoy ambushed at dawn"]),
        ("CONVOY dawn", ["Convoy ambushed at dawn"]),
        ("ambush*", ["Convoy ambushed at dawn"]),
        ('"ambushed at dawn"', ["Convoy ambushed at dawn"]),
        ('"dawn at ambushed"', []),
        ("ete segou", ["Été sanglant à Ségou"]),
        ("dawn -convoy", []),
        ("nowhere", []),
    ],
)
def test_incidents_are_found_by_the_words_of_their_reports(ledger, words, titles):
    ledger.add(*PAGES)
    assert found(ledger, words) == titles


def test_words_of_a_version_that_counts_no_more_find_nothing(ledger):
    ledger.add(*PAGES)
    ledger.add(
        report(
            incident("i2", place=TIMBUKTU),
            url="https://b.example/",
            outlet="B",
            title="Convoy passes",
            retrieved="2025-07-01T00:00:00Z",
        )
    )
    assert found(ledger, "dawn") == []
    assert found(ledger, "passes") == ["Convoy passes"]


def test_a_versions_number_is_its_id():
    assert key_of("r-0000000000000001") == 1
    assert key_of("r-ffffffffffffffff") == -1
    assert key_of("r-8000000000000000") == -(1 << 63)
