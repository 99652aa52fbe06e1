"""Toll histories: what each number did, what has become of it, and what they come to (docs/rulebook.md)."""

from itertools import permutations

import pytest

from onrecord.ledger.assembly import assemble
from onrecord.ledger.drafts import drafts_of
from onrecord.model import About, ClaimantType, ClaimValue, Harm, Stance, TollEvent, TollGroup
from onrecord.model.record import Member, MemberIncident
from tests.ledger.factory import incident, killed, report, said

HOSPITAL = {"by": "a hospital in Mopti", "kind": ClaimantType.MEDICAL}
MAYOR = {"by": "the mayor", "kind": ClaimantType.LOCAL_OFFICIAL}
ARMY = {"by": "the Malian army", "kind": ClaimantType.MILITARY, "actor": "mli_af"}
JNIM = {"by": "JNIM", "kind": ClaimantType.ARMED_GROUP, "actor": "jnim"}
UN = {"by": "the United Nations", "kind": ClaimantType.UN}


def dead(low, high=None, *, quote="", stance=Stance.ASSERTS, **rest):
    """A claim of killed; `dead(12)` is exactly twelve, `dead(12, ...)` at least twelve."""
    top = low if high is None else None if high is ... else high
    words = quote or f"{low} people were killed, {rest['by']} said"
    return said(words, about=About.FATALITIES, low=low, high=top, stance=stance, **rest)


def record_of(*tellings, order=None):
    """The record of reports of one attack: (day of June, claims), or (day, claims, harm by harm)."""
    members = [member(number, *telling) for number, telling in enumerate(tellings)]
    return assemble([members[index] for index in order or range(len(members))], name="i-1", redirects=())


def member(number, day, claims):
    page = report(incident(claims=claims), url=f"https://{number}.example/", outlet=f"Outlet {number}")[1]
    (told,) = drafts_of(page.incidents, document=page.report.id, extraction=f"x-{number}", report=page.report)
    member = Member(
        document=page.report.id,
        version="",
        draft=told[0].id,
        reasons=(),
        outlet=page.report.outlet,
        published=f"2025-06-{day:02}" if day else None,
        recorded=f"2025-07-01T00:00:0{number}Z",
    )
    return MemberIncident(member, told[1], told[0])


EVENTS = [
    ("the first number", [(2, [dead(12, **HOSPITAL)])], ["first"]),
    ("a root raises its own", [(2, [dead(12, **HOSPITAL)]), (3, [dead(15, **HOSPITAL)])], ["first", "raised"]),
    ("another root goes higher", [(2, [dead(12, **HOSPITAL)]), (3, [dead(15, **MAYOR)])], ["first", "raised"]),
    ("a root lowers its own", [(2, [dead(15, **HOSPITAL)]), (3, [dead(12, **HOSPITAL)])], ["first", "lowered"]),
    (
        "a root says that its own was wrong",
        [(2, [dead(16, **ARMY)]), (3, [dead(6, quote="6 soldiers died, not 16, the army said", **ARMY)])],
        ["first", "corrected"],
    ),
    (
        "a root takes its own back and gives another",
        [(2, [dead(16, **ARMY)]), (3, [dead(16, stance=Stance.RETRACTS, **ARMY), dead(6, **ARMY)])],
        ["first", "retracted", "corrected"],
    ),
    (
        "a root takes its own back",
        [(2, [dead(16, **ARMY)]), (3, [dead(16, stance=Stance.RETRACTS, **ARMY)])],
        ["first", "retracted"],
    ),
    ("a count within a range", [(2, [dead(10, 15, **HOSPITAL)]), (3, [dead(12, **HOSPITAL)])], ["first", "narrowed"]),
    ("the same again", [(2, [dead(12, **HOSPITAL)]), (3, [dead(12, **HOSPITAL)])], ["first", "repeated"]),
    (
        "the same again after a higher one",
        [
            (2, [dead(12, **HOSPITAL)]),
            (3, [dead(30, **MAYOR)]),
            (4, [dead(12, quote="the hospital stood by its count of 12 dead", **HOSPITAL)]),
        ],
        ["first", "raised", "maintained"],
    ),
    (
        "a copy of an old report says nothing again",
        [(2, [dead(12, **HOSPITAL)]), (3, [dead(30, **MAYOR)]), (4, [dead(12, **HOSPITAL)])],
        ["first", "raised", "repeated"],
    ),
    ("another root agrees", [(2, [dead(12, **HOSPITAL)]), (3, [dead(10, ..., **MAYOR)])], ["first", "agreed"]),
    ("another root says fewer", [(2, [dead(30, **HOSPITAL)]), (3, [dead(12, **MAYOR)])], ["first", "contested"]),
    (
        "a side says more than a disinterested root",
        [(2, [dead(12, **HOSPITAL)]), (3, [dead(40, **JNIM)])],
        ["first", "contested"],
    ),
    ("a denial", [(2, [dead(12, **HOSPITAL)]), (3, [dead(12, stance=Stance.DENIES, **ARMY)])], ["first", "denied"]),
    (
        "what nobody could verify",
        [(2, [dead(12, **HOSPITAL)]), (3, [dead(40, stance=Stance.UNCONFIRMED, **MAYOR)])],
        ["first", "doubted"],
    ),
    ("a part in one report", [(2, [dead(2, **HOSPITAL), dead(14, **HOSPITAL)])], ["part", "first"]),
]


@pytest.mark.parametrize(("rule", "tellings", "expected"), EVENTS, ids=[row[0] for row in EVENTS])
def test_what_a_number_did_when_it_came(rule, tellings, expected):
    (history,) = record_of(*tellings).tolls
    assert [str(point.event) for point in history.series] == expected, rule


def test_two_numbers_of_a_root_on_one_day_are_in_no_order():
    (history,) = record_of((2, [dead(12, **HOSPITAL)]), (2, [dead(15, **HOSPITAL)])).tolls
    assert {point.event for point in history.series} == {TollEvent.UNORDERED}
    assert (history.low, history.high) == (12, 15)


def test_two_roots_of_one_day_that_cannot_both_be_right_contest_each_other():
    (history,) = record_of((2, [dead(12, **HOSPITAL)]), (2, [dead(15, **MAYOR)])).tolls
    assert [point.event for point in history.series] == [TollEvent.CONTESTED, TollEvent.CONTESTED]


def test_a_sum_stands_as_its_weakest_group_does():
    record = record_of(
        (2, [dead(3, group=TollGroup.STATE_FORCES, **ARMY)]), (2, [dead(7, group=TollGroup.CIVILIANS, **HOSPITAL)])
    )
    account = record.fields.fatalities
    assert (account.status, account.rule) == ("reported", "one disinterested root (the weakest of 2 groups)")


def test_a_conceded_part_confirms_no_total():
    record = record_of((2, [dead(3, group=TollGroup.STATE_FORCES, **ARMY), dead(12, **HOSPITAL)]))
    assert (record.fields.fatalities.status, record.tolls[0].status) == ("reported", "confirmed")


def test_a_total_does_not_sink_to_what_a_side_says_of_a_part():
    record = record_of((2, [dead(3, group=TollGroup.STATE_FORCES, **JNIM), dead(12, **HOSPITAL)]))
    assert record.fields.fatalities.status == "reported"


def test_groups_that_exceed_a_total_dispute_it():
    groups = [dead(7, group=TollGroup.CIVILIANS, **MAYOR), dead(3, group=TollGroup.STATE_FORCES, **MAYOR)]
    record = record_of((2, [dead(8, **HOSPITAL)]), (2, groups))
    assert (record.fields.fatalities.status, record.fatalities.low, record.fatalities.high) == ("disputed", 8, 10)


def test_every_point_says_who_when_and_where():
    (history,) = record_of((2, [dead(12, via="AFP", **HOSPITAL)])).tolls
    (point,) = history.series
    assert (point.claimant, point.via, point.outlet, point.published) == (
        "a hospital in Mopti",
        "AFP",
        "Outlet 0",
        "2025-06-02",
    )
    assert point.recorded == "2025-07-01T00:00:00Z"
    assert point.document
    assert point.root == "a hospital in mopti"


def test_a_conceded_toll_confirms_a_floor_while_the_number_is_disputed():
    soldiers = {"group": TollGroup.STATE_FORCES}
    record = record_of((2, [dead(8, **ARMY, **soldiers)]), (2, [dead(40, **JNIM, **soldiers)]))
    (history,) = record.tolls
    assert (history.status, history.floor.low, history.floor.status) == ("disputed", 8, "confirmed")
    assert (history.low, history.best, history.high) == (8, 8, 40)


def test_a_later_number_does_not_take_the_confirmed_floor_away():
    soldiers = {"group": TollGroup.STATE_FORCES}
    record = record_of((2, [dead(8, **ARMY, **soldiers)]), (4, [dead(12, **HOSPITAL, **soldiers)]))
    (history,) = record.tolls
    assert (history.low, history.high, history.status) == (12, 12, "reported")
    assert (history.floor.low, history.floor.status) == (8, "confirmed")


def test_a_denial_ends_when_its_root_gives_a_number():
    record = record_of(
        (2, [dead(12, **HOSPITAL)]), (3, [dead(12, stance=Stance.DENIES, **ARMY)]), (4, [dead(12, **ARMY)])
    )
    assert record.tolls[0].status == "reported"


def test_a_denied_number_counts_nobody():
    record = record_of((2, [dead(12, **HOSPITAL), dead(40, stance=Stance.DENIES, **ARMY)]))
    assert (record.fatalities.low, record.fatalities.high) == (12, 12)
    assert record.fields.fatalities.status == "disputed"


def test_a_number_that_nobody_could_verify_is_shown_where_there_is_no_other():
    record = record_of((2, [dead(40, stance=Stance.UNCONFIRMED, **MAYOR)]))
    assert (record.tolls[0].low, record.tolls[0].status) == (40, "unconfirmed")


def test_each_harm_has_a_history_and_a_total():
    claims = [
        dead(4, **MAYOR),
        _counted(23, Harm.ABDUCTED, "gunmen abducted 23 women, the mayor said"),
        _counted(400, Harm.DISPLACED, "400 people were displaced, the mayor said"),
        _counted(7, Harm.MISSING, "7 people are missing, the mayor said"),
    ]
    record = record_of((2, claims))
    assert {toll.harm: toll.best for toll in record.tolls} == {
        "killed": 4,
        "abducted": 23,
        "displaced": 400,
        "missing": 7,
    }
    assert {total.harm: total.low for total in record.totals} == {
        "killed": 4,
        "abducted": 23,
        "displaced": 400,
        "missing": 7,
    }


def _counted(number, harm, quote):
    claim = said(quote, low=number, high=number, **MAYOR)
    return _with_harm(claim, ClaimValue(number, number, TollGroup.CIVILIANS, harm))


def _with_harm(claim, value):
    from dataclasses import replace

    return replace(claim, value=value)


def test_groups_of_two_reports_are_added():
    record = record_of(
        (2, [dead(3, group=TollGroup.STATE_FORCES, **ARMY)]), (2, [dead(7, group=TollGroup.CIVILIANS, **HOSPITAL)])
    )
    assert (record.fatalities.low, record.fatalities.best, record.fatalities.high) == (10, 10, 10)
    assert record.totals[0].groups == ("civilians", "state_forces")


def test_a_withdrawal_without_a_number_takes_back_what_its_root_said():
    vague = said("the army withdrew its toll", about=About.FATALITIES, stance=Stance.RETRACTS, **ARMY)
    record = record_of((2, [dead(16, **ARMY)]), (3, [vague]))
    assert record.fatalities is None
    assert (record.tolls[0].status, record.tolls[0].series[0].standing) == ("retracted", "withdrawn")


def test_the_order_of_arrival_makes_no_difference():
    tellings = [
        (2, [dead(12, **HOSPITAL)]),
        (3, [dead(30, **MAYOR)]),
        (3, [dead(16, **ARMY), dead(40, **JNIM)]),
        (4, [dead(12, ..., **HOSPITAL)]),
    ]
    first = record_of(*tellings)
    assert all(record_of(*tellings, order=order).tolls == first.tolls for order in permutations(range(4)))


def test_an_undated_number_is_neither_before_nor_after():
    (history,) = record_of((None, [killed(12, **HOSPITAL)]), (3, [killed(30, **MAYOR)])).tolls
    assert history.status == "disputed"
    assert {point.standing for point in history.series} == {"stands"}
