"""A round of alerts: searches followed, nothing held up by another rule, what is held told once and in order."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from onrecord.alerts.outbox import Outbox
from onrecord.alerts.round import alone, take_all
from onrecord.alerts.schedule import Schedule
from onrecord.filters import Filter
from onrecord.model import Status
from onrecord.searches import made
from tests.alerts.test_outbox import ONE, RAISED, RULE, TWO, Clock, bodies

NIGHT = replace(RULE, schedule=Schedule(quiet="22:00-06:00"))
DAILY = replace(RULE, schedule=Schedule(digest="07:00"))
FOLLOWING = replace(RULE, search="Mali")


@pytest.fixture
def clock():
    made = Clock()
    made.now = datetime(2025, 7, 1, 23, 0, tzinfo=UTC)
    return made


@pytest.fixture
def box(tmp_path, clock):
    with Outbox(tmp_path / "alerts.db", clock=clock) as made:
        yield made


def search(**asked):
    return {"Mali": made("Mali", Filter(**asked), by="Ana", today=date(2025, 7, 1))}


def turn(box, *records, searches=()):
    return take_all(box, lambda query: records, dict(searches))


def test_what_changes_in_quiet_hours_is_told_once_when_they_end(box, clock):
    box.add(NIGHT, [ONE])
    turn(box, RAISED)
    turn(box, replace(RAISED, status=Status.DISPUTED), TWO)
    assert bodies(box) == []
    assert box.waiting()[0].held == 2
    clock.wait(7 * 3600)
    turn(box, replace(RAISED, status=Status.DISPUTED), TWO)
    (digest,) = bodies(box)
    assert (digest["kind"], [each["kind"] for each in digest["alerts"]]) == ("digest", ["changed", "new"])
    changed = {each["field"]: (each["before"], each["after"]) for each in digest["alerts"][0]["changes"]}
    assert changed["killed"] == ("30", "40")
    assert changed["status"][1] == "disputed"
    assert box.waiting()[0].held == 0


def test_what_changed_and_changed_back_meanwhile_is_no_news(box, clock):
    box.add(NIGHT, [ONE])
    turn(box, RAISED)
    turn(box, ONE)
    clock.wait(7 * 3600)
    turn(box, ONE)
    assert bodies(box) == []


def test_one_change_that_was_held_is_a_plain_message(box, clock):
    box.add(NIGHT, [ONE])
    turn(box, RAISED)
    clock.wait(7 * 3600)
    turn(box, RAISED)
    assert [body["kind"] for body in bodies(box)] == ["changed"]


def test_what_was_held_comes_before_what_is_new_by_day(box, clock):
    box.add(NIGHT, [])
    turn(box, ONE)
    clock.wait(7 * 3600)
    turn(box, RAISED)
    assert [body["kind"] for body in bodies(box)] == ["new", "changed"]


def test_a_digest_comes_at_its_time_and_once(box, clock):
    box.add(DAILY, [])
    turn(box, ONE)
    clock.wait(7 * 3600)
    turn(box, ONE, TWO)
    assert bodies(box) == []
    clock.wait(3600)
    turn(box, ONE, TWO)
    turn(box, ONE, TWO)
    assert [body["kind"] for body in bodies(box)] == ["digest"]


def test_a_message_that_could_not_be_sent_waits_for_the_end_of_quiet_hours(box, clock):
    clock.wait(-2 * 3600)
    box.add(NIGHT, [])
    turn(box, ONE)
    box.failed(box.due()[0], "down")
    clock.wait(2 * 3600)
    assert box.due() == []
    clock.wait(7 * 3600)
    assert len(box.due()) == 1


def test_incidents_that_became_one_while_held_are_told_once(box, clock):
    box.add(NIGHT, [])
    turn(box, ONE, TWO)
    turn(box, replace(RAISED, id="i-9", redirects=("i-1", "i-2")))
    clock.wait(7 * 3600)
    turn(box)
    (body,) = bodies(box)
    assert (body["kind"], body["incident"]["id"]) == ("new", "i-9")


def test_a_rule_follows_its_search_and_knows_what_it_chooses_anew(box):
    box.add(FOLLOWING, [])
    turn(box, ONE, searches=search(country="ML"))
    turn(box, ONE, TWO, searches=search(country="ML", killed="0"))
    assert [body["incident"]["id"] for body in bodies(box)] == ["i-1"]
    assert box.rules()[0].asked == {"country": "ML", "killed": "0"}
    turn(box, ONE, replace(TWO, status=Status.DISPUTED), searches=search(country="ML", killed="0"))
    assert [body["incident"]["id"] for body in bodies(box)] == ["i-2"]


def test_a_rule_whose_search_is_gone_says_so_and_keeps_no_other_from_its_turn(box):
    box.add(FOLLOWING, [])
    box.add(replace(RULE, name="other"), [])
    taken = turn(box, ONE)
    assert taken.changes == 1
    assert "'Mali', which is not there any more" in taken.failures[0]


def test_two_rounds_do_not_run_at_once(tmp_path):
    with alone(tmp_path / "alerts.db") as first, alone(tmp_path / "alerts.db") as second:
        assert (first, second) == (True, False)
    with alone(tmp_path / "alerts.db") as third:
        assert third


def test_a_rule_comes_back_as_it_was_added(tmp_path, clock):
    rule = replace(
        RULE, search="Mali", link="https://desk.example", schedule=Schedule("22:00-06:00", "07:00", "Asia/Kabul")
    )
    with Outbox(tmp_path / "alerts.db", clock=clock) as box:
        box.add(rule, [])
    with Outbox(tmp_path / "alerts.db", clock=clock) as box:
        assert box.rules() == [rule]


def test_messages_are_json(box, clock):
    clock.wait(-12 * 3600)
    box.add(NIGHT, [])
    turn(box, ONE)
    assert json.loads(box.due()[0].body)["delivery"] == box.due()[0].delivery
