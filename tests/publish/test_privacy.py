"""What leaves: no private voice's name, no quote longer than a few sentences; links, ids and words stay."""

from dataclasses import replace

import msgspec
import pytest

from onrecord.model import About, ActorKind, ClaimantType, DecisionKind, DecisionState, Party
from onrecord.model.record import RecordDecision
from onrecord.publish.privacy import CUT, QUOTE_LIMIT, names_in, public
from tests.ledger.factory import incident, said
from tests.publish.conftest import record_of

NAMED = [
    ("resident Amadou Diallo", ["Amadou Diallo"]),
    ("Resident Amadou Diallo", ["Amadou Diallo"]),
    ("Dr Hassan al-Khatib", ["Dr Hassan al-Khatib"]),
    ("Fatima", ["Fatima"]),
    ("A farmer, Moussa Ould Ahmed,", ["Moussa Ould Ahmed"]),
    ("Mohammed, a shopkeeper in Goma", ["Mohammed"]),
    ("Aminata Traoré, habitante de Djibo", ["Aminata Traoré"]),
    ("Local resident Ali Bako", ["Ali Bako"]),
    ("M. Ouédraogo", ["M. Ouédraogo"]),
]
NOBODY = [
    "a resident of Gao",
    "Gaza residents",
    "Palestinian medics",
    "Al-Shifa Hospital",
    "MSF",
    "Médecins Sans Frontières",
    "witnesses in Kidal",
    "Residents",
    "un habitant de Djibo",
    "Gaza’s health ministry",
    "une source médicale",
    "Two Malian doctors",
    "Unverified videos",
]


@pytest.mark.parametrize(("claimant", "names"), NAMED)
def test_names_of_private_voices_are_found(claimant, names):
    assert names_in(claimant) == names


@pytest.mark.parametrize("claimant", NOBODY)
def test_places_bodies_and_common_words_are_no_names(claimant):
    assert names_in(claimant) == []


def witness(quote: str, kind: ClaimantType = ClaimantType.WITNESS, **rest: object):
    return public(record_of(incident(claims=[said(quote, by="resident Amadou Diallo", kind=kind, **rest)])))


def test_a_witness_is_masked_wherever_the_record_names_him():
    told = witness("Amadou Diallo saw the smoke; Diallo then fled, and Amadou’s brother with him")
    words = msgspec.json.encode(told).decode()
    assert "Diallo" not in words
    assert "Amadou" not in words
    assert told.claims[0].claimant == "resident [name withheld]"
    assert told.claims[0].quote.startswith("[name withheld] saw the smoke")


@pytest.mark.parametrize("kind", [ClaimantType.STATE_OFFICIAL, ClaimantType.ARMED_GROUP, ClaimantType.ANALYST])
def test_who_speaks_in_public_keeps_the_name(kind):
    assert "Diallo" in witness("there was smoke", kind).claims[0].claimant


def test_a_witness_is_masked_in_the_history_of_a_toll():
    dead = witness("12 people were killed, resident Amadou Diallo said", about=About.FATALITIES, low=12, high=12)
    (history,) = dead.tolls
    assert history.series[0].claimant == "resident [name withheld]"
    assert b"Diallo" not in msgspec.json.encode(history)


def test_a_known_actor_keeps_the_name():
    assert "Diallo" in witness("there was smoke", actor="diallo").claims[0].claimant


@pytest.mark.parametrize(
    ("party", "shown"),
    [
        (Party("Amadou Diallo", None, ActorKind.INDIVIDUAL, None), "[name withheld]"),
        (Party("Amadou Diallo", "p-1", ActorKind.INDIVIDUAL, None), "Amadou Diallo"),
        (Party("Fulani herders", None, ActorKind.CIVILIANS, None), "Fulani herders"),
        (Party("Christians", None, ActorKind.CIVILIANS, None), "Christians"),
    ],
)
def test_a_victim_by_name_is_masked_a_people_is_not(party, shown):
    assert public(record_of(incident(hit=(party,)))).target[0].name == shown


def test_long_quotes_are_cut():
    told = witness("there was smoke " * 100)
    assert len(told.claims[0].quote) <= QUOTE_LIMIT + len(CUT)
    assert told.claims[0].quote.endswith(CUT)


def test_ids_and_links_stay_as_they_are():
    before = record_of(incident(claims=[said("smoke", by="Amadou Diallo", kind=ClaimantType.WITNESS)]))
    after = public(before)
    assert [claim.id for claim in after.claims] == [claim.id for claim in before.claims]
    assert [member.url for member in after.members] == [member.url for member in before.members]


def test_claims_still_lead_to_their_roots():
    told = public(record_of(incident(claims=[said("smoke", by="Amadou Diallo", kind=ClaimantType.INDIVIDUAL)])))
    assert {claim.root for claim in told.claims} == {root.id for root in told.roots}


def test_decisions_leave_with_their_reasons_and_without_their_authors():
    taken = RecordDecision(
        id="j-1",
        kind=DecisionKind.CORRECT,
        author="Ana Lima",
        time="2025-07-01T00:00:00.000000Z",
        reason="the second page says so",
        state=DecisionState.IN_FORCE,
    )
    left = public(replace(record_of(incident()), decisions=(taken,)))
    assert left.decisions[0].reason == taken.reason
    assert b"Lima" not in msgspec.json.encode(left)
