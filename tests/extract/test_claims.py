"""Claims: each row is a short report and one claim that a coder would record from it."""

import pytest

from onrecord.model import About, ClaimantType, Stance, Status
from tests.extract.reports import read

A, T = About, ClaimantType
BASE = "Gunmen killed four farmers near Bama, Nigeria, on Friday. "
EXAMPLES = [
    ("a toll with its source", BASE + "A nurse said six people had died.", ("nurse", A.FATALITIES, Stance.ASSERTS)),
    (
        "the injured are asked apart",
        BASE + "A nurse said nine people were wounded.",
        ("nurse", A.INJURED, Stance.ASSERTS),
    ),
    (
        "responsibility",
        BASE + "Boko Haram claimed responsibility for the attack.",
        ("Boko Haram", A.RESPONSIBILITY, Stance.ASSERTS),
    ),
    (
        "an accusation",
        BASE + "The governor blamed Boko Haram for the attack.",
        ("governor", A.ATTRIBUTION, Stance.ASSERTS),
    ),
    (
        "a side that denies",
        BASE + "Boko Haram denied any role in the attack.",
        ("Boko Haram", A.RESPONSIBILITY, Stance.DENIES),
    ),
    (
        "silence on the toll",
        BASE + "The army has not confirmed the death toll.",
        ("army", A.FATALITIES, Stance.UNCONFIRMED),
    ),
    (
        "nobody has claimed it",
        BASE + "No group has claimed responsibility for the attack.",
        ("Test Courier", A.RESPONSIBILITY, Stance.UNCONFIRMED),
    ),
    (
        "a denial that anything happened",
        BASE + "The army denied that an attack took place.",
        ("army", A.OCCURRENCE, Stance.DENIES),
    ),
    (
        "a denial of deaths",
        BASE + "The army denied that farmers were killed.",
        ("army", A.FATALITIES, Stance.DENIES),
    ),
    (
        "a report that is taken back as a whole",
        BASE + "Reuters retracted its report that gunmen attacked the farmers.",
        ("Reuters", A.OCCURRENCE, Stance.RETRACTS),
    ),
    ("an outcome", BASE + "The army said its troops had repelled the gunmen.", ("army", A.OUTCOME, Stance.ASSERTS)),
    ("the outlet's own voice", BASE, ("Test Courier", A.FATALITIES, Stance.ASSERTS)),
]


ALONE = [
    "Reuters on Monday retracted its report that rebels attacked an army checkpoint near Bama, Nigeria, on Friday.",
    "Reuters has withdrawn its story that rebels attacked an army checkpoint near Bama, Nigeria, on Friday.",
]


@pytest.mark.parametrize("text", ALONE)
def test_a_withdrawal_alone_tells_of_what_it_withdraws_and_of_no_retreat(text):
    (incident,) = read(text).sheet.incidents
    assert {claim.stance for claim in incident.claims} == {Stance.RETRACTS}
    assert incident.status is Status.RETRACTED
    assert incident.outcome == ()


@pytest.mark.parametrize(("rule", "text", "expected"), EXAMPLES, ids=[row[0] for row in EXAMPLES])
def test_claim(rule, text, expected):
    (incident,) = read(text.strip()).sheet.incidents
    who, about, stance = expected
    found = [(claim.about, claim.stance) for claim in incident.claims if who.casefold() in claim.claimant.casefold()]
    assert (about, stance) in found, rule


def test_the_quote_says_whose_words_they_are_and_the_content_what_is_stated():
    (incident,) = read(BASE + "A nurse said six people had died.").sheet.incidents
    claim = next(claim for claim in incident.claims if claim.claimant_type is T.MEDICAL)
    assert claim.quote == "A nurse said six people had died"
    assert claim.content_span is not None
    assert claim.content_span.of(BASE + "A nurse said six people had died.") == "six people had died"


def test_the_chain_ends_with_the_outlet():
    (incident,) = read(BASE + "A nurse told Reuters six people had died.").sheet.incidents
    claim = next(claim for claim in incident.claims if claim.via == "Reuters")
    assert [link.name for link in claim.chain][1:] == ["Reuters", "Test Courier"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The president condemned the attack.",
        "The governor vowed revenge.",
        "Prices of maize may rise, traders said.",
        "Football resumes on Sunday, officials said.",
    ],
)
def test_what_answers_no_question_is_no_claim(sentence):
    (incident,) = read(BASE + sentence).sheet.incidents
    assert {claim.claimant_type for claim in incident.claims} == {T.OUTLET}
