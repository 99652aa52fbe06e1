"""Messages in words: the standing is never left out, and nobody is called by what a report says."""

import json
from dataclasses import replace

import pytest

from onrecord.alerts.bodies import SHOWN, Change, body_of, trial_body, wording, words_of
from onrecord.model import Count, Status
from tests.alerts.test_outbox import ONE, RAISED


def change(record, before=None):
    return Change(record, None if before is None else words_of(before), words_of(record))


def test_a_new_incident_is_told_with_its_standing_and_where_it_is_shown():
    said = wording(body_of("mali", "d-1", [change(ONE)]), link="https://desk.example/")
    assert said.title.startswith("mali: new: 2025-06-01")
    assert f"({ONE.status})" in said.title
    assert "https://desk.example/incidents/i-1" in said.body
    assert "no finding that it happened" in said.body


@pytest.mark.parametrize("status", [Status.UNCONFIRMED, Status.CLAIMED, Status.DISPUTED, Status.RETRACTED])
def test_a_weak_standing_is_in_the_title(status):
    assert f"({status})" in wording(body_of("mali", "d-1", [change(replace(ONE, status=status))])).title


def test_a_change_is_told_from_before_to_now():
    said = wording(body_of("mali", "d-1", [change(RAISED, ONE)]))
    assert "killed: 30 → 40" in said.body


def test_a_number_that_was_not_given_is_not_nought():
    before = replace(ONE, fatalities=None)
    assert "killed: " in wording(body_of("m", "d", [change(replace(ONE, fatalities=Count(4, 4, 4)), before)])).body
    assert "killed: 0" not in wording(body_of("m", "d", [change(ONE, before)])).body


def test_a_digest_tells_each_and_says_how_many_more_there_are():
    many = [change(replace(ONE, id=f"i-{n}")) for n in range(SHOWN + 3)]
    body = body_of("mali", "d-1", many, since="2025-07-01T00:00:00.000000Z")
    assert (json.loads(body)["kind"], len(json.loads(body)["alerts"])) == ("digest", SHOWN + 3)
    said = wording(body)
    assert said.title == f"mali: {SHOWN + 3} incidents"
    assert "and 3 more" in said.body


@pytest.mark.parametrize("words", ["@everyone", "@here", "<!channel>", "<@U123>", "`x`"])
def test_no_words_of_a_report_call_anybody(words):
    place = replace(ONE.place, name=f"Bouli {words}")
    said = wording(body_of("mali", "d-1", [change(replace(ONE, place=place))]))
    assert words not in said.title + said.body


def test_a_test_says_that_nothing_happened_and_a_repeat_that_it_may_be_one():
    assert "nothing happened" in wording(trial_body("mali", "d")).body
    assert "delivery d-1" in wording(body_of("mali", "d-1", [change(ONE)]), again=True).body
    assert "Sent again" not in wording(body_of("mali", "d-1", [change(ONE)])).body
