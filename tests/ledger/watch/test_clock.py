"""A clock that was set back: work goes on where it was."""

import pytest

from onrecord.ledger.watch import Standing
from tests.ledger.watch.conftest import page


@pytest.mark.parametrize("days", [0.01, 1, 400])
def test_work_goes_on_where_it_was(waiting, days):
    waiting.listed(page(host="a.example"))
    job = waiting.leased("dead")
    waiting.clock.go(days=-days)
    assert waiting.queue.set_right() > 0
    assert waiting.queue.set_right() == 0
    assert waiting.lease() is None  # the lease runs on, from now
    waiting.clock.go(seconds=300)
    assert waiting.leased().id == job.id
    waiting.queue.free_host("herald.example", 0)
    waiting.clock.go(minutes=10)
    assert waiting.leased().source == "Herald"


def test_hosts_are_not_kept_until_the_old_time_comes_again(waiting):
    waiting.listed(page())
    waiting.queue.free_host("herald.example", 2)
    waiting.clock.go(days=-1)
    waiting.queue.set_right()
    waiting.clock.go(seconds=2)
    assert waiting.lease() is not None


def test_a_source_does_not_seem_to_have_spoken_in_the_future(waiting):
    waiting.listed(page())
    waiting.clock.go(days=-30)
    waiting.queue.set_right()
    waiting.clock.go(days=2)
    (source,) = waiting.queue.health().sources
    assert source.standing is Standing.UNASKED


def test_clocks_that_differ_by_some_seconds_are_left_alone(waiting):
    waiting.listed(page())
    waiting.clock.go(seconds=-30)
    assert waiting.queue.set_right() == 0
