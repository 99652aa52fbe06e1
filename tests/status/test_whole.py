"""The standing of a number over all groups: each row is one rule of docs/rulebook.md."""

from dataclasses import replace

import pytest

from onrecord.model import ActorKind, Claim, ClaimantType, ClaimValue, Harm, Stance, Status, TollGroup, TollTotal
from onrecord.model.codes import About
from onrecord.status import Sides, judge
from onrecord.status import spread as rules
from onrecord.status.whole import rule_whole

G, T = TollGroup, ClaimantType
SIDES = Sides(
    acted=frozenset({"jnim"}),
    hit=frozenset({"mli_af"}),
    acted_kinds=frozenset({ActorKind.ARMED_GROUP}),
    hit_kinds=frozenset({ActorKind.STATE_FORCES}),
)
HOSPITAL, MAYOR = ("a hospital", T.MEDICAL, None), ("the mayor", T.LOCAL_OFFICIAL, None)
ARMY, JNIM = ("the Malian army", T.MILITARY, "mli_af"), ("JNIM", T.ARMED_GROUP, "jnim")


def said(who: tuple[str, ClaimantType, str | None], number: int, group: TollGroup = G.UNKNOWN) -> Claim:
    quote = f"{number} dead, {who[0]} said"
    return Claim(
        id=f"{who[0]} {number} {group}",
        claimant=who[0],
        claimant_type=who[1],
        via=None,
        stance=Stance.ASSERTS,
        stance_detail=None,
        about=About.FATALITIES,
        value=ClaimValue(number, number, group),
        hedge=None,
        quote=quote,
        start=0,
        end=len(quote),
        claimant_id=who[2],
    )


def total(low: int, high: int, rule: str) -> TollTotal:
    return TollTotal(Harm.KILLED, low, low, high, rule, ())


EXAMPLES = [
    (
        "a conceded part confirms no total",
        [said(ARMY, 3, G.STATE_FORCES), said(HOSPITAL, 12)],
        total(12, 12, rules.GIVEN),
        Status.REPORTED,
    ),
    (
        "a side's number of a part claims no total",
        [said(JNIM, 3, G.STATE_FORCES), said(HOSPITAL, 12)],
        total(12, 12, rules.GIVEN),
        Status.REPORTED,
    ),
    (
        "a group's number that is everybody's bears the total out",
        [said(MAYOR, 12, G.CIVILIANS), said(HOSPITAL, 12)],
        total(12, 12, rules.GIVEN),
        Status.CORROBORATED,
    ),
    (
        "groups that exceed a total dispute it",
        [said(MAYOR, 7, G.CIVILIANS), said(MAYOR, 3, G.STATE_FORCES), said(HOSPITAL, 8)],
        total(8, 10, rules.EXCEEDED),
        Status.DISPUTED,
    ),
    (
        "a sum stands as its weakest group",
        [said(ARMY, 3, G.STATE_FORCES), said(HOSPITAL, 7, G.CIVILIANS)],
        total(10, 10, rules.SUMMED),
        Status.REPORTED,
    ),
    ("one group stands by itself", [said(ARMY, 3, G.STATE_FORCES)], total(3, 3, rules.ONE_GROUP), Status.CONFIRMED),
]


@pytest.mark.parametrize(("rule", "claims", "made", "expected"), EXAMPLES, ids=[row[0] for row in EXAMPLES])
def test_a_number_over_all_groups(rule: str, claims: list[Claim], made: TollTotal, expected: Status) -> None:
    assert rule_whole(judge(claims, SIDES), made).status is expected, rule


def test_all_claims_are_listed_whatever_bears() -> None:
    claims = [said(ARMY, 3, G.STATE_FORCES), said(HOSPITAL, 12)]
    ruling = rule_whole(judge(claims, SIDES), total(12, 12, rules.GIVEN))
    assert set(ruling.claims) == {claim.id for claim in claims}
    assert replace(ruling, claims=()).flags == ()
