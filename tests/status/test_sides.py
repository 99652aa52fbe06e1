"""For which side a claimant speaks: each row of VOICES is one case of docs/status.md, "Interest"."""

import pytest

from onrecord.model import ActorKind, ClaimantType
from onrecord.status.sides import Side, Sides, camps_of, side_of
from tests.status.claims import T, claim

ARMY, POLICE, GROUP = ActorKind.STATE_FORCES, ActorKind.POLICE, ActorKind.ARMED_GROUP
CIVILIANS, SITE = ActorKind.CIVILIANS, ActorKind.SITE


def sides(acted: str = "", hit: str = "", acted_kind=GROUP, hit_kind=CIVILIANS, home: str | None = "ML") -> Sides:
    return Sides(frozenset(acted.split()), frozenset(hit.split()), frozenset({acted_kind}), frozenset({hit_kind}), home)


REBELS = sides("jnim", "fama", GROUP, ARMY)
RAID = sides("jnim", "", GROUP, CIVILIANS)
GUNMEN = sides("", "", ActorKind.UNKNOWN, CIVILIANS)
WAR = sides("rus_af", "ukr_af", ARMY, ARMY, home="UA")
STRIKE = sides("us_af", "", ARMY, CIVILIANS, home="AF")
CAMP = sides("jnim", "", GROUP, SITE)
HEZBOLLAH = sides("isr_af", "hizballah", ARMY, GROUP, home="LB")

VOICES = [
    ("a group that acted", REBELS, "JNIM", T.ARMED_GROUP, "jnim", Side.ACTED),
    ("an army that was hit", REBELS, "the army", T.MILITARY, "fama", Side.HIT),
    ("its ministry, which the tables do not know", REBELS, "Mali's defence ministry", T.STATE_OFFICIAL, None, Side.HIT),
    ("a ministry without a country", REBELS, "the defence ministry", T.MILITARY, None, Side.HIT),
    ("its state agency", REBELS, "AMAP", T.STATE_MEDIA, None, Side.HIT),
    ("another state's ministry", REBELS, "the French foreign ministry", T.STATE_OFFICIAL, None, None),
    ("another state's agency", REBELS, "the Russian state news agency TASS", T.STATE_MEDIA, None, None),
    ("a group's media without a name in the table", REBELS, "Az-Zallaqa", T.ARMED_GROUP, None, Side.ACTED),
    ("the parent of a group", REBELS, "al-Qaeda", T.ARMED_GROUP, "alqaida", Side.ACTED),
    ("another group", REBELS, "ISGS", T.ARMED_GROUP, "isgs", None),
    ("police where no state fights", RAID, "the police", T.POLICE, None, None),
    ("police where nobody knows who acted", GUNMEN, "the police", T.POLICE, None, None),
    ("a witness", REBELS, "residents", T.WITNESS, None, None),
    ("an unnamed security source", REBELS, "a security source", T.SECURITY_SOURCE, None, None),
    ("one of two armies", WAR, "the Ukrainian military", T.MILITARY, "ukr_af", Side.HIT),
    ("the other's state agency", WAR, "TASS", T.STATE_MEDIA, None, Side.ACTED),
    ("the other's foreign ministry", WAR, "Russia's foreign ministry", T.FOREIGN_OFFICIAL, None, Side.ACTED),
    ("a ministry without a country is the country's own", WAR, "the defence ministry", T.MILITARY, None, Side.HIT),
    ("the outlet, where a state owns it", WAR, "TASS", T.OUTLET, None, Side.ACTED),
    ("any other outlet", WAR, "Kyiv Review", T.OUTLET, None, None),
    (
        "officials of the place where another state struck",
        STRIKE,
        "the interior ministry",
        T.STATE_OFFICIAL,
        None,
        Side.ACTED,
    ),
    ("its named officials", STRIKE, "the Afghan interior ministry", T.STATE_OFFICIAL, None, None),
    ("an army of whose camp a group is told", CAMP, "the army", T.MILITARY, "fama", Side.HIT),
    ("police of a place that a group hit", CAMP, "the police", T.POLICE, None, None),
    (
        "mercenaries of the state",
        sides("wagner", "", ActorKind.MERCENARIES),
        "Russia's ministry",
        T.STATE_OFFICIAL,
        None,
        Side.ACTED,
    ),
]


@pytest.mark.parametrize(("rule", "of", "who", "kind", "actor", "side"), VOICES, ids=[row[0] for row in VOICES])
def test_voice(rule: str, of: Sides, who: str, kind: ClaimantType, actor: str | None, side: Side | None) -> None:
    assert side_of(claim(who, kind, actor=actor), camps_of(of)) is side, rule
