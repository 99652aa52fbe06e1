"""The rule book: each row of EXAMPLES is one rule of docs/status.md."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import (
    About,
    ActorKind,
    Claim,
    ClaimantType,
    ClaimValue,
    Scope,
    Stance,
    StanceDetail,
    Status,
    TollGroup,
)
from onrecord.status import Sides, rule_field, rule_toll, weigh

SIDES = Sides(
    acted=frozenset({"jnim"}),
    hit=frozenset({"fama"}),
    acted_kinds=frozenset({ActorKind.ARMED_GROUP}),
    hit_kinds=frozenset({ActorKind.STATE_FORCES, ActorKind.CIVILIANS}),
)
T = ClaimantType


def claim(
    who: str,
    kind: ClaimantType,
    about: About = About.OCCURRENCE,
    stance: Stance = Stance.ASSERTS,
    *,
    via: str | None = None,
    actor: str | None = None,
    detail: StanceDetail | None = None,
    quote: str = "it happened",
    value: ClaimValue | None = None,
) -> Claim:
    return Claim(
        id=f"c-{who}-{about}-{stance}-{quote}",
        claimant=who,
        claimant_type=kind,
        via=via,
        stance=stance,
        stance_detail=detail,
        about=about,
        value=value,
        hedge=None,
        quote=quote,
        start=0,
        end=len(quote),
        claimant_id=actor,
    )


def soldiers(low: int | None, high: int | None = None) -> ClaimValue:
    return ClaimValue(low, high, TollGroup.STATE_FORCES)


EXAMPLES = [
    ("nobody says anything", [], Status.UNCONFIRMED),
    ("a side alone is only claimed", [claim("JNIM", T.ARMED_GROUP, actor="jnim")], Status.CLAIMED),
    ("one disinterested root is reported", [claim("a resident", T.WITNESS)], Status.REPORTED),
    ("the outlet's own voice is reported", [claim("Daily", T.OUTLET)], Status.REPORTED),
    (
        "two disinterested roots corroborate",
        [claim("a doctor", T.MEDICAL), claim("Human Rights Monitor", T.NGO_MONITOR)],
        Status.CORROBORATED,
    ),
    (
        "two unnamed sources of one agency are one root",
        [claim("two officials", T.ANONYMOUS_SOURCE, via="Reuters"), claim("a source", T.LOCAL_SOURCE, via="Reuters")],
        Status.REPORTED,
    ),
    (
        "unnamed sources of two agencies are two roots",
        [claim("officials", T.ANONYMOUS_SOURCE, via="Reuters"), claim("a source", T.ANONYMOUS_SOURCE, via="AFP")],
        Status.CORROBORATED,
    ),
    (
        "the outlet never adds to a source that it names",
        [claim("a doctor", T.MEDICAL), claim("Daily", T.OUTLET)],
        Status.REPORTED,
    ),
    (
        "a denial disputes",
        [claim("a resident", T.WITNESS), claim("the army", T.MILITARY, stance=Stance.DENIES, actor="fama")],
        Status.DISPUTED,
    ),
    (
        "a retreat that the attacked army admits is confirmed",
        [
            claim("JNIM", T.ARMED_GROUP, About.OUTCOME, actor="jnim", quote="seized the base"),
            claim("the army", T.MILITARY, About.OUTCOME, actor="fama", quote="its men withdrew"),
        ],
        Status.CONFIRMED,
    ),
    (
        "a success that the attacked army claims is not conceded",
        [claim("the army", T.MILITARY, About.OUTCOME, actor="fama", quote="it repelled the attack")],
        Status.CLAIMED,
    ),
    (
        "own losses are conceded",
        [claim("the army", T.MILITARY, About.FATALITIES, actor="fama", value=soldiers(4, 4))],
        Status.CONFIRMED,
    ),
    (
        "enemy losses are only claimed",
        [
            claim(
                "the army", T.MILITARY, About.FATALITIES, actor="fama", value=ClaimValue(20, 20, TollGroup.ARMED_GROUP)
            )
        ],
        Status.CLAIMED,
    ),
    ("an investigation with access confirms", [claim("UN mission", T.UN)], Status.CONFIRMED),
    (
        "unverified video alone is unconfirmed",
        [claim("videos", T.VIDEO, stance=Stance.UNCONFIRMED, detail=StanceDetail.NOT_VERIFIED)],
        Status.UNCONFIRMED,
    ),
    (
        "an unverified video lifts no party's claim",
        [
            claim("JNIM", T.ARMED_GROUP, actor="jnim"),
            claim("videos", T.VIDEO, stance=Stance.UNCONFIRMED, detail=StanceDetail.NOT_VERIFIED),
        ],
        Status.UNCONFIRMED,
    ),
    (
        "silence overrides no witness",
        [
            claim("a resident", T.WITNESS),
            claim("the army", T.MILITARY, stance=Stance.UNCONFIRMED, detail=StanceDetail.NOT_CONFIRMED, actor="fama"),
        ],
        Status.REPORTED,
    ),
    (
        "the only root withdraws",
        [
            claim("a doctor", T.MEDICAL),
            claim("a doctor", T.MEDICAL, stance=Stance.RETRACTS, quote="the figure was wrong"),
        ],
        Status.RETRACTED,
    ),
    (
        "a withdrawal leaves other roots standing",
        [
            claim("a doctor", T.MEDICAL),
            claim("a doctor", T.MEDICAL, stance=Stance.RETRACTS, quote="the figure was wrong"),
            claim("a resident", T.WITNESS),
        ],
        Status.REPORTED,
    ),
    (
        "a state that admits harming civilians concedes",
        [claim("the army", T.MILITARY, About.RESPONSIBILITY, actor="fama")],
        Status.CLAIMED,
    ),
]


@pytest.mark.parametrize(("rule", "claims", "status"), EXAMPLES, ids=[row[0] for row in EXAMPLES])
def test_field(rule: str, claims: list[Claim], status: Status) -> None:
    assert rule_field(weigh(claims, SIDES)).status is status, rule


def test_a_state_that_acted_concedes_harm_to_civilians() -> None:
    sides = Sides(
        acted=frozenset({"fama"}),
        acted_kinds=frozenset({ActorKind.STATE_FORCES}),
        hit_kinds=frozenset({ActorKind.CIVILIANS}),
    )
    admits = [claim("the army", T.MILITARY, About.RESPONSIBILITY, actor="fama")]
    assert rule_field(weigh(admits, sides)).status is Status.CONFIRMED


TOLLS = [
    ("numbers that cannot both be true are disputed", soldiers(9, 9), soldiers(30, None), Status.DISPUTED),
    ("open numbers that overlap are not", soldiers(38, None), soldiers(100, None), Status.CORROBORATED),
    ("the same number corroborates", soldiers(9, 9), soldiers(9, 9), Status.CORROBORATED),
    (
        "numbers of different people are never compared",
        soldiers(9, 9),
        ClaimValue(30, 30, TollGroup.CIVILIANS),
        Status.REPORTED,
    ),
]


@pytest.mark.parametrize(("rule", "one", "two", "status"), TOLLS, ids=[row[0] for row in TOLLS])
def test_toll(rule: str, one: ClaimValue, two: ClaimValue, status: Status) -> None:
    claims = [
        claim("a doctor", T.MEDICAL, About.FATALITIES, value=one),
        claim("a monitor", T.NGO_MONITOR, About.FATALITIES, value=two),
    ]
    assert rule_toll(weigh(claims, SIDES)).status is status, rule


def test_a_flag_carries_its_words() -> None:
    silent = claim(
        "the army",
        T.MILITARY,
        stance=Stance.UNCONFIRMED,
        detail=StanceDetail.NOT_CONFIRMED,
        quote="has not confirmed the toll",
    )
    assert rule_field(weigh([silent], SIDES)).flags == ("not_confirmed: has not confirmed the toll",)


@given(st.permutations([row for _, rows, _ in EXAMPLES for row in rows][:8]))
def test_order_of_claims_does_not_matter(claims: list[Claim]) -> None:
    first = rule_field(weigh(sorted(claims, key=lambda c: c.id), SIDES))
    second = rule_field(weigh(claims, SIDES))
    assert (first.status, first.rule) == (second.status, second.rule)


ROUNDED = [("about", 53, Status.CORROBORATED), ("about", 70, Status.DISPUTED), (None, 53, Status.DISPUTED)]


@pytest.mark.parametrize(("hedge", "other", "status"), ROUNDED)
def test_a_round_number_agrees_with_an_exact_one_nearby(hedge, other, status):
    one = replace(claim("a doctor", T.MEDICAL, About.FATALITIES, value=soldiers(50, 50)), hedge=hedge)
    two = claim("a resident", T.WITNESS, About.FATALITIES, value=soldiers(other, other))
    assert rule_toll(weigh([one, two], SIDES)).status is status


def test_a_part_of_the_dead_disputes_no_whole():
    one = claim("a doctor", T.MEDICAL, About.FATALITIES, value=soldiers(9, 9))
    two = replace(claim("a resident", T.WITNESS, About.FATALITIES, value=soldiers(1, 1)), scope=Scope.SUBSET)
    assert rule_toll(weigh([one, two], SIDES)).status is not Status.DISPUTED
