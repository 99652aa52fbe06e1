"""The outbox: every change that matters is written down once, and nothing is lost over a stop."""

import json
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.alerts.file import FORM
from onrecord.alerts.outbox import WAITS, Outbox, Rule
from onrecord.errors import ExportError
from onrecord.model import ClaimantType, Count, Status
from tests.ledger.factory import incident, killed, said
from tests.publish.conftest import record_of

RULE = Rule("mali", "https://desk.example/hook", "secret", {"country": "ML"})
OTHER = replace(RULE, name="other")
ONE = record_of(incident(claims=[killed(30, by="a hospital")]))
TWO = record_of(incident(), name="i-2")
RAISED = replace(ONE, fatalities=Count(40, 40, 40))


class Clock:
    def __init__(self):
        self.now = datetime(2025, 7, 1, tzinfo=UTC)

    def __call__(self):
        return self.now

    def wait(self, seconds):
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def box(tmp_path, clock):
    with Outbox(tmp_path / "alerts.db", clock=clock) as made:
        yield made


def bodies(box):
    found = []
    while due := box.due():
        for message in due:
            found.append(json.loads(message.body))
            box.sent(message)
    return found


def test_what_a_rule_chooses_at_first_is_not_told(box):
    assert box.add(RULE, [ONE]) == 1
    assert box.take(RULE, [ONE]) == 0
    assert box.due() == []


def test_a_new_incident_is_told_once(box):
    box.add(RULE, [])
    assert [box.take(RULE, [ONE]), box.take(RULE, [ONE])] == [1, 0]
    (body,) = bodies(box)
    assert (body["schema"], body["rule"], body["kind"], body["changes"]) == ("onrecord.alert/1", "mali", "new", [])
    assert body["incident"]["id"] == "i-1"
    assert bodies(box) == []


def test_a_change_is_told_with_before_and_after(box):
    box.add(RULE, [ONE])
    box.take(RULE, [RAISED])
    (body,) = bodies(box)
    assert body["kind"] == "changed"
    assert body["changes"] == [
        {"field": "killed", "before": "30", "after": "40"},
        {"field": "best number of killed", "before": "30", "after": "40"},
    ]


NEWS = [
    ("one more claim of the same", replace(ONE, claims=ONE.claims * 2), False),
    ("the ledger learnt of it again", replace(ONE, updated="2025-07-09T00:00:00.000000Z"), False),
    ("another standing", replace(ONE, status=Status.DISPUTED), True),
]


@pytest.mark.parametrize(("later", "told"), [row[1:] for row in NEWS], ids=[row[0] for row in NEWS])
def test_only_what_matters_is_told(box, later, told):
    box.add(RULE, [ONE])
    assert bool(box.take(RULE, [later])) is told


def test_a_change_back_is_a_change(box):
    box.add(RULE, [ONE])
    assert [box.take(RULE, [each]) for each in (RAISED, ONE, RAISED)] == [1, 1, 1]
    assert len({body["delivery"] for body in bodies(box)}) == 3


def test_an_incident_that_others_became_part_of_is_not_new(box):
    box.add(RULE, [ONE])
    merged = replace(ONE, id="i-9", redirects=("i-1",))
    assert box.take(RULE, [merged]) == 0
    assert box.take(RULE, [replace(merged, status=Status.DISPUTED)]) == 1
    assert bodies(box)[0]["kind"] == "changed"


def test_messages_of_a_rule_keep_their_order_and_a_failure_holds_up_those_after_it_only(box, clock):
    for rule in (RULE, OTHER):
        box.add(rule, [])
        box.take(rule, [ONE, TWO])
    first = {message.rule.name: message for message in box.due()}
    assert json.loads(first["mali"].body)["incident"]["id"] == "i-1"
    box.failed(first["mali"], "down")
    box.sent(first["other"])
    assert [(message.rule.name, json.loads(message.body)["incident"]["id"]) for message in box.due()] == [
        ("other", "i-2")
    ]
    clock.wait(WAITS[0])
    assert {message.rule.name for message in box.due()} == {"mali", "other"}


def test_the_waits_grow_and_the_last_goes_on(box, clock):
    box.add(RULE, [])
    box.take(RULE, [ONE])
    for wait in (*WAITS, WAITS[-1]):
        (message,) = box.due()
        box.failed(message, "down")
        clock.wait(wait - 1)
        assert box.due() == []
        clock.wait(1)
    assert box.waiting()[0].failure == "down"


def test_nothing_is_lost_or_doubled_over_a_restart(tmp_path, clock):
    path = tmp_path / "alerts.db"
    with Outbox(path, clock=clock) as box:
        box.add(RULE, [])
        box.take(RULE, [ONE])
    with Outbox(path, clock=clock) as box:
        assert box.take(RULE, [ONE]) == 0
        assert len(bodies(box)) == 1


def test_a_stop_while_changes_are_written_down_leaves_none_of_them(box):
    box.add(RULE, [])

    def stopping():
        yield ONE
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        box.take(RULE, stopping())
    assert box.due() == []
    assert box.take(RULE, [ONE]) == 1


STATES = [ONE, RAISED, replace(ONE, status=Status.DISPUTED)]


@given(st.lists(st.lists(st.sampled_from(range(3)), max_size=3), max_size=6), st.data())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whenever_it_stops_each_change_is_told_once(tmp_path_factory, rounds, data):
    """Rounds of states of one incident, with stops and restarts in between: as many messages as changes."""
    path, clock = tmp_path_factory.mktemp("law") / "alerts.db", Clock()
    with Outbox(path, clock=clock) as box:
        box.add(RULE, [])
    expected, last, got = 0, None, []
    for states in rounds:
        with Outbox(path, clock=clock) as box:
            for state in states:
                expected += state != last
                last = state
                box.take(RULE, [STATES[state]])
            if data.draw(st.booleans()):
                got += bodies(box)
    with Outbox(path, clock=clock) as box:
        got += bodies(box)
    assert len(got) == len({body["delivery"] for body in got}) == expected


def test_private_names_and_confidential_notes_leave_in_no_message(box):
    box.add(RULE, [])
    named = record_of(incident(claims=[said("Bako saw it", by="resident Ali Bako", kind=ClaimantType.WITNESS)]))
    assert box.take(RULE, [replace(TWO, confidential=True), named]) == 1
    (message,) = box.due()
    assert b"Bako" not in message.body


def test_a_name_is_taken_once_and_let_go_with_what_it_has_to_send(box):
    box.add(RULE, [])
    box.take(RULE, [ONE])
    with pytest.raises(ExportError, match="another name"):
        box.add(RULE, [])
    box.remove("mali")
    assert (box.rules(), box.due()) == ([], [])
    with pytest.raises(ExportError, match="expected the name of a rule"):
        box.remove("mali")


def test_how_a_rule_stands(box):
    box.add(RULE, [])
    box.take(RULE, [ONE, TWO])
    box.sent(box.due()[0])
    (each,) = box.waiting()
    assert (each.rule, each.sent, each.waiting, each.failure) == (RULE, 1, 1, None)


def test_only_its_owner_can_read_the_secrets(tmp_path, box):
    assert (tmp_path / "alerts.db").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("wrong", ["folder", "text", "newer"])
def test_a_file_that_is_none_of_alerts_is_named(tmp_path, clock, wrong):
    path = tmp_path / "alerts.db"
    if wrong == "folder":
        path.mkdir()
    elif wrong == "text":
        path.write_text("no database " * 100)
    else:
        with sqlite3.connect(path) as file:
            file.execute(f"PRAGMA user_version = {FORM + 1}")
        file.close()
    with pytest.raises(ExportError, match=r"alerts\.db: expected a file of alerts"):
        Outbox(path, clock=clock)
