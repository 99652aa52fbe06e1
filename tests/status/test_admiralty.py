"""The Admiralty scale: the user's letter and the status's number, side by side."""

import pytest

from onrecord.knowledge.ratings import NO_RATINGS, Rating, Ratings
from onrecord.model import ClaimantType, Reliability, Status
from onrecord.status.admiralty import number_of, rated
from tests.ledger.factory import incident, killed, report

NUMBERS = [
    (Status.CONFIRMED, 1),
    (Status.CORROBORATED, 2),
    (Status.REPORTED, 3),
    (Status.DISPUTED, 4),
    (Status.RETRACTED, 5),
    (Status.CLAIMED, 6),
    (Status.UNCONFIRMED, 6),
]


@pytest.mark.parametrize(("status", "number"), NUMBERS)
def test_each_status_has_its_number(status, number):
    assert number_of(status) == number


def test_every_status_is_in_the_table():
    assert {status for status, _ in NUMBERS} == set(Status)


def ratings(**letters: str) -> Ratings:
    return Ratings({name.replace("_", " "): Rating(name, Reliability(letter)) for name, letter in letters.items()})


@pytest.fixture
def record(assembled):
    return assembled(
        report(incident(claims=[killed(12, via="Reuters")]), url="https://1.example/", outlet="Morning Star"),
        report(
            incident(claims=[killed(12, by="Dr Ba", kind=ClaimantType.MEDICAL)]), url="https://2.example/", outlet="X"
        ),
    )


@pytest.mark.parametrize(
    ("given", "letter"),
    [
        (ratings(), "F"),
        (ratings(reuters="B"), "B"),
        (ratings(reuters="C", dr_ba="A"), "A"),
        (ratings(reuters="E"), "E"),
        (ratings(morning_star="A"), "F"),
    ],
)
def test_a_fields_letter_is_the_best_of_the_roots_that_assert_it(record, given, letter):
    """The outlet that carries a root lends it no letter; the agency of a source without a name does."""
    found = rated(record, given).fields.fatalities.admiralty
    assert (str(found.letter), found.number) == (letter, 2)


def test_a_letter_changes_no_status(record):
    plain, letters = rated(record, NO_RATINGS), rated(record, ratings(reuters="A", dr_ba="E"))
    assert plain.fields.fatalities.status is letters.fields.fatalities.status
    assert [root.letter for root in letters.roots] == [Reliability.E, Reliability.A]
