"""Agreement of people: alpha against published values, and what counts as the same thing."""

from typing import Any

import pytest

from onrecord.ledger.agreement import agreements, alpha, disagreements, nominal, ratio
from onrecord.model import Count
from tests.ledger.deciding import ACCEPT, APART, MERGE, REJECT, UNDO, correct, decide, the
from tests.ledger.factory import TIMBUKTU, incident, killed, report
from tests.ledger.test_decisions import HERE, THERE

# Krippendorff (2011), Computing Krippendorff's Alpha-Reliability: the examples of sections A, B and C with his results.
TWO_BINARY = ["01", "11", "01", "00", "00", "01", "00", "00", "10", "00"]
TWO_NOMINAL = ["ab", "aa", "bb", "bb", "db", "cc", "cc", "cc", "ee", "dd", "dd", "ad"]
FOUR_WITH_GAPS = ["111", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", "555", "11", "3"]
PUBLISHED = [
    (TWO_BINARY, nominal, 0.095),
    (TWO_NOMINAL, nominal, 0.692),
    (FOUR_WITH_GAPS, nominal, 0.743),
    (FOUR_WITH_GAPS, ratio, 0.797),
]


@pytest.mark.parametrize(("units", "difference", "expected"), PUBLISHED)
def test_alpha_is_what_krippendorff_publishes(units, difference, expected):
    values: list[list[Any]] = [[int(value) if value.isdigit() else value for value in unit] for unit in units]
    found = alpha(values, difference)
    assert found is not None
    assert round(found, 3) == expected


def test_full_agreement_is_one_and_no_variety_says_nothing():
    assert alpha([["a", "a"], ["b", "b"]]) == 1.0
    assert alpha([["a", "a"], ["a", "a"]]) is None
    assert alpha([["a"], []]) is None


def two_judge(ledger, first, second):
    """Two incidents whose tolls two people correct, each to a number of their own."""
    ledger.add(HERE, THERE)
    ids = {record.place.name: record.id for record in ledger.records()}
    for author, numbers in (("Ana", first), ("Ben", second)):
        for name, number in zip(ids.values(), numbers, strict=True):
            if ledger.record(name).fatalities == Count(number, number, number):
                decide(ledger, ACCEPT, name, author=author, fields={"fatalities": ""})
            else:
                correct(ledger, name, "fatalities", Count(number, number, number), author=author)


def held(ledger):
    with ledger.store.desk() as desk:
        return desk.decisions()


def test_people_are_compared_on_what_both_decided_each_with_the_last_word(ledger):
    two_judge(ledger, (5, 20), (5, 30))
    correct(ledger, ledger.records()[0].id, "injured", Count(1, 1, 1))
    (found,) = agreements(held(ledger))
    assert (found.question, found.people, found.items, found.differ) == ("fatalities", 2, 2, 1)
    assert found.alpha is not None
    assert 0 < found.alpha < 1


def test_what_is_taken_back_is_no_judgement(ledger):
    ledger.add(HERE)
    correct(ledger, the(ledger).id, "fatalities", Count(5, 5, 5))
    other = correct(ledger, the(ledger).id, "fatalities", Count(6, 6, 6), author="Ben")
    (differing,) = disagreements(held(ledger))
    assert {(one.author, one.question) for one in differing} == {("Ana", "fatalities"), ("Ben", "fatalities")}
    decide(ledger, UNDO, undoes=other.id)
    assert disagreements(held(ledger)) == ()


def test_claims_and_links_are_compared_too(ledger):
    ledger.add(HERE, report(incident(place=TIMBUKTU, claims=[killed(9)]), url="https://c.example/1", outlet="C"))
    one, two = (record.id for record in ledger.records())
    decide(ledger, MERGE, one, two)
    merged = the(ledger)
    claim = merged.claims[0].id
    decide(ledger, REJECT, merged.id, claims=(claim,))
    decide(ledger, ACCEPT, merged.id, claims=(claim,), author="Ben")
    decide(ledger, UNDO, undoes=merged.decisions[0].id, author="Ben")
    decide(ledger, APART, one, two, author="Ben")
    questions = {each.question: each for each in agreements(held(ledger))}
    assert questions["claims"].differ == 1
