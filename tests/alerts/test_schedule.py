"""When a rule may send: quiet hours over midnight, digests at their times, by the clocks of the rule's own zone."""

from datetime import UTC, datetime

import pytest

from onrecord.alerts.schedule import ALWAYS, Schedule
from onrecord.errors import FilterError


def at(words):
    return datetime.fromisoformat(words).replace(tzinfo=UTC)


QUIET = [
    ("22:00-06:00", "UTC", "2025-07-01T21:59", False),
    ("22:00-06:00", "UTC", "2025-07-01T22:00", True),
    ("22:00-06:00", "UTC", "2025-07-02T05:59", True),
    ("22:00-06:00", "UTC", "2025-07-02T06:00", False),
    ("12:00-13:00", "UTC", "2025-07-01T12:30", True),
    ("12:00-13:00", "UTC", "2025-07-01T13:00", False),
    ("22:00-06:00", "Asia/Kabul", "2025-07-01T18:00", True),
    ("", "UTC", "2025-07-01T23:00", False),
]


@pytest.mark.parametrize(("quiet", "zone", "now", "expected"), QUIET)
def test_quiet_hours_are_told_by_the_rules_own_clock(quiet, zone, now, expected):
    assert Schedule(quiet=quiet, zone=zone).is_quiet(at(now)) is expected


RELEASED = [
    (Schedule(digest="07:00"), "2025-07-01T06:00", "2025-07-01T06:59", False),
    (Schedule(digest="07:00"), "2025-07-01T06:00", "2025-07-01T07:00", True),
    (Schedule(digest="07:00"), "2025-07-01T07:00", "2025-07-01T23:00", False),
    (Schedule(digest="07:00"), "2025-07-01T07:01", "2025-07-02T07:05", True),
    (Schedule(digest="07:00"), "2025-06-20T12:00", "2025-07-01T05:00", True),
    (Schedule(digest="07:00,18:00"), "2025-07-01T08:00", "2025-07-01T18:00", True),
    (Schedule(quiet="22:00-06:00"), "2025-07-01T23:00", "2025-07-02T05:00", False),
    (Schedule(quiet="22:00-06:00"), "2025-07-01T23:00", "2025-07-02T06:00", True),
    (Schedule(quiet="22:00-08:00", digest="07:00"), "2025-07-01T23:00", "2025-07-02T07:30", False),
    (Schedule(quiet="22:00-08:00", digest="07:00"), "2025-07-01T23:00", "2025-07-02T08:00", True),
    (Schedule(digest="07:00", zone="Asia/Kabul"), "2025-07-01T02:00", "2025-07-01T02:30", True),
]


@pytest.mark.parametrize(("plan", "since", "now", "expected"), RELEASED)
def test_what_is_held_is_told_when_its_time_has_come(plan, since, now, expected):
    assert plan.releases(at(since), at(now)) is expected


def test_only_what_has_to_wait_is_held():
    night, day = at("2025-07-01T23:00"), at("2025-07-01T12:00")
    plans = (ALWAYS, Schedule(quiet="22:00-06:00"), Schedule(digest="07:00"))
    assert [plan.holds(night) for plan in plans] == [False, True, True]
    assert [plan.holds(day) for plan in plans] == [False, False, True]


@pytest.mark.parametrize(
    "wrong",
    [
        {"quiet": "22-6"},
        {"quiet": "22:00"},
        {"quiet": "22:00-22:00"},
        {"quiet": "25:00-06:00"},
        {"digest": "7"},
        {"digest": "07:00,"},
        {"digest": ",".join(["07:00"] * 25)},
        {"zone": "Mali"},
        {"zone": "../etc/passwd"},
        {"zone": ""},
    ],
)
def test_what_is_no_plan_is_refused_by_name(wrong):
    with pytest.raises(FilterError, match=rf"^{next(iter(wrong))}: expected"):
        Schedule(**wrong)
