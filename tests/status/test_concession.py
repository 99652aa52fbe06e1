"""What a side concedes: each row is one case of docs/status.md, "Interest"."""

import pytest

from onrecord.model import About, ActorKind, TollGroup
from onrecord.status.concession import concedes
from onrecord.status.sides import Sides, camps_of, side_of
from tests.status.claims import T, claim

ARMY, GROUP, CIVILIANS = ActorKind.STATE_FORCES, ActorKind.ARMED_GROUP, ActorKind.CIVILIANS
REBELS = Sides(frozenset({"jnim"}), frozenset({"fama"}), frozenset({GROUP}), frozenset({ARMY}), "ML")
WAR = Sides(frozenset({"rus_af"}), frozenset({"ukr_af"}), frozenset({ARMY}), frozenset({ARMY}), "UA")
STRIKE = Sides(frozenset({"nga_af"}), frozenset(), frozenset({ARMY}), frozenset({CIVILIANS}), "NG")
BOTH = Sides(frozenset({"jnim", "fama"}), frozenset(), frozenset({GROUP, ARMY}), frozenset({CIVILIANS}), "ML")
SOLDIERS, FIGHTERS, PEOPLE = TollGroup.STATE_FORCES, TollGroup.ARMED_GROUP, TollGroup.CIVILIANS
F, OUT, R = About.FATALITIES, About.OUTCOME, About.RESPONSIBILITY

CASES = [
    ("its own soldiers", REBELS, "fama", F, SOLDIERS, "eight soldiers were killed", True),
    ("the enemy's dead", REBELS, "fama", F, FIGHTERS, "20 militants were killed", False),
    ("a group's own dead", REBELS, "jnim", F, FIGHTERS, "five of our fighters died", True),
    ("a group's victims", REBELS, "jnim", F, SOLDIERS, "we killed 30 soldiers", False),
    ("its own soldiers, where two states fight", WAR, "ukr_af", F, SOLDIERS, "three Ukrainian soldiers were killed", True),
    ("the other state's soldiers", WAR, "ukr_af", F, SOLDIERS, "50 Russian soldiers were killed", False),
    ("named beside the other's", WAR, "ukr_af", F, SOLDIERS, "Russian troops killed three Ukrainian soldiers", True),
    ("civilians that it hit", STRIKE, "nga_af", F, PEOPLE, "six civilians died in the strike", True),
    ("civilians that others hit", STRIKE, "nga_af", F, PEOPLE, "militants killed six civilians", False),
    ("civilians, where either side is accused", BOTH, "fama", F, PEOPLE, "six civilians died", False),
    ("its own retreat", REBELS, "fama", OUT, None, "our troops withdrew from the post", True),
    ("a retreat without a subject", REBELS, "fama", OUT, None, "withdrew from the post", True),
    ("the enemy's flight", REBELS, "fama", OUT, None, "the attackers fled", False),
    ("the enemy's retreat before its own", REBELS, "fama", OUT, None, "soldiers held the post and the militants withdrew", False),
    ("a group's own retreat", REBELS, "jnim", OUT, None, "our fighters withdrew after an hour", True),
    ("what a group says of the army's", REBELS, "jnim", OUT, None, "the soldiers fled", False),
    ("that it struck civilians", STRIKE, "nga_af", R, None, "it was responsible for the strike", True),
    ("that it attacked soldiers", REBELS, "jnim", R, None, "it carried out the attack", False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "sides", "actor", "about", "group", "quote", "yes"), CASES, ids=[row[0] for row in CASES]
)
def test_concession(rule, sides, actor, about, group, quote, yes):
    kind = T.ARMED_GROUP if actor == "jnim" else T.MILITARY
    said = claim("who", kind, about, low=6 if group else None, group=group, actor=actor, quote=quote)
    camps = camps_of(sides)
    assert concedes(said, side_of(said, camps), camps) is yes, rule
