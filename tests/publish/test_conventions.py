"""ACLED's single number and UCDP GED's seven: each row is one rule of docs/rulebook.md."""

from dataclasses import replace

import pytest

from onrecord.model import ActorKind, Count, Harm, Party, Status, TollGroup, TollHistory, TollTotal
from onrecord.publish.conventions import acled_fatalities, ged_deaths
from onrecord.status import spread as rules
from tests.ledger.factory import ARMY, FARMERS, ISGS, JNIM, incident, killed, report, said
from tests.publish.conftest import record_of

G = TollGroup
MILITIA = Party("a militia", None, ActorKind.COMMUNAL_MILITIA, None)


def record(total, parts, *, acted=(JNIM,), hit=(ARMY,), rule=rules.SUMMED, status=Status.REPORTED):
    """A record with a total (low, best, high) of killed and the best number of each group."""
    base = record_of(incident(acted=acted, hit=hit, claims=[said("it happened")]))
    tolls = tuple(TollHistory(Harm.KILLED, group, (), best, best, best) for group, best in parts.items())
    fields = replace(base.fields, fatalities=replace(base.fields.fatalities, status=status))
    totals = () if total is None else (TollTotal(Harm.KILLED, *total, rule, tuple(parts)),)
    count = None if total is None else Count(total[0], total[2], total[1])
    return replace(base, tolls=tolls, totals=totals, fields=fields, fatalities=count)


STATE = {G.STATE_FORCES: 3, G.ARMED_GROUP: 9, G.CIVILIANS: 2}
EXAMPLES = [
    ("no number is 0, and said to be none", record(None, {}), (0, 0, 0, 0, 0, 0, 0)),
    ("the state is side A, its enemy side B", record((14, 14, 14), STATE), (3, 9, 2, 0, 14, 14, 14)),
    (
        "whoever acted first",
        record((14, 14, 14), STATE, acted=(ARMY,), hit=(JNIM,)),
        (3, 9, 2, 0, 14, 14, 14),
    ),
    (
        "police are the state's, attackers its enemy's",
        record((5, 5, 5), {G.POLICE: 4, G.ATTACKERS: 1}),
        (4, 1, 0, 0, 5, 5, 5),
    ),
    (
        "attackers and their group are the same people",
        record((5, 5, 5), {G.ATTACKERS: 5, G.ARMED_GROUP: 5}),
        (0, 5, 0, 0, 5, 5, 5),
    ),
    ("what groups do not make up is unknown", record((12, 12, 15), {G.CIVILIANS: 7}), (0, 0, 7, 5, 12, 12, 15)),
    ("an open top is written as best", record((30, 30, None), {G.STATE_FORCES: 30}), (30, 0, 0, 0, 30, 30, 30)),
    (
        "groups above the total make best",
        record((8, 8, 10), {G.CIVILIANS: 7, G.STATE_FORCES: 3}),
        (3, 0, 7, 0, 10, 8, 10),
    ),
    (
        "one-sided violence: who acted is side A",
        record((6, 6, 6), {G.CIVILIANS: 5, G.ATTACKERS: 1}, hit=(FARMERS,)),
        (1, 0, 5, 0, 6, 6, 6),
    ),
    (
        "two groups: fighters of no stated side are unknown",
        record((6, 6, 6), {G.ARMED_GROUP: 6}, acted=(ISGS,), hit=(MILITIA,)),
        (0, 0, 0, 6, 6, 6, 6),
    ),
    (
        "one side's fighters and others' civilians are unknown",
        record((18, 18, 20), {G.ARMED_GROUP: 20, G.CIVILIANS: 18}, rule=rules.EITHER),
        (0, 0, 0, 18, 18, 18, 20),
    ),
    ("a withdrawn toll is 0", record((30, 30, 30), STATE, status=Status.RETRACTED), (0, 0, 0, 0, 0, 0, 0)),
]


@pytest.mark.parametrize(("rule", "given", "expected"), EXAMPLES, ids=[row[0] for row in EXAMPLES])
def test_ged_deaths(rule, given, expected):
    ged = ged_deaths(given)
    parts = (ged.deaths_a, ged.deaths_b, ged.deaths_civilians, ged.deaths_unknown)
    assert (*parts, ged.best, ged.low, ged.high) == expected, rule
    assert sum(parts) == ged.best
    assert ged.low <= ged.best <= ged.high
    assert ged.given is (expected[-1] > 0)


def test_acled_writes_the_lowest_number_that_stands():
    lower = report(incident(claims=[killed(6)]), url="https://a.example/")
    assert lower
    one, two = incident(claims=[killed(6)]), incident(claims=[killed(30, by="the mayor")])
    assert acled_fatalities(record_of(one, two)) == 6


def test_acled_writes_0_where_nobody_gives_a_number():
    assert acled_fatalities(record_of(incident(claims=[said("it happened")]))) == 0
