"""Who acted and who was hit: each row is one sentence."""

import pytest

from tests.extract.reports import read

DAY = "on Friday"
ACTED = [
    ("active voice", f"Al-Shabaab fighters attacked an army base in Baidoa, Somalia, {DAY}.", ["al_shabaab"]),
    (
        "passive voice with by",
        f"An army base in Baidoa, Somalia, was attacked by al-Shabaab fighters {DAY}.",
        ["al_shabaab"],
    ),
    (
        "a possessive before the noun",
        f"Al-Shabaab's attack on a base in Baidoa, Somalia, {DAY} killed four soldiers.",
        ["al_shabaab"],
    ),
    (
        "a clash names the side that is no state's",
        f"Soldiers clashed with M23 rebels near Rutshuru, DR Congo, {DAY}.",
        ["m23"],
    ),
    (
        "unidentified gunmen are nobody",
        f"Unidentified gunmen attacked a village near Bama, Nigeria, {DAY}, killing two.",
        [],
    ),
    (
        "a militia that escorts the convoy is no suspect",
        f"A convoy escorted by soldiers and VDP volunteers fell into an ambush near Djibo, Burkina Faso, {DAY}.",
        [],
    ),
    (
        "who speaks after the deed has done it",
        f"Al-Shabaab fighters blew up a bridge near Baidoa, Somalia, {DAY}, having warned the guards to leave.",
        ["al_shabaab"],
    ),
    (
        "police who look for them are not they",
        f"Police are hunting the men who attacked a bus in Mombasa, Kenya, {DAY} and killed two people.",
        [],
    ),
    (
        "those whom a force fights did nothing here",
        f"A soldier fighting against Islamic State died in a roadside bomb blast in Manbij, Syria, {DAY}.",
        [],
    ),
    (
        "an accusation",
        f"A mine killed three policemen near Mandera, Kenya, {DAY}. Officials blamed al-Shabaab for the blast.",
        ["al_shabaab"],
    ),
]


@pytest.mark.parametrize(("rule", "text", "ids"), ACTED, ids=[row[0] for row in ACTED])
def test_who_acted(rule, text, ids):
    (incident,) = read(text).sheet.incidents
    assert [side.actor_id for side in incident.perpetrator] == ids, rule


HIT = [
    ("the object", f"Al-Shabaab fighters attacked an army base in Baidoa, Somalia, {DAY}.", "army base"),
    ("the people whom a toll counts", f"Gunmen killed six villagers near Bama, Nigeria, {DAY}.", "villagers"),
    (
        "a site beside the blast",
        f"A car bomb exploded near a police station in Herat, Afghanistan, {DAY}.",
        "police station",
    ),
]


@pytest.mark.parametrize(("rule", "text", "name"), HIT, ids=[row[0] for row in HIT])
def test_who_was_hit(rule, text, name):
    (incident,) = read(text).sheet.incidents
    assert name in [side.name for side in incident.target], rule
