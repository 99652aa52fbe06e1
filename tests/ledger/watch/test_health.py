"""How watching goes: silence is told, and is four different things."""

import pytest

from onrecord.ledger.watch import Heard, Standing
from onrecord.ledger.watch.health import ALIVE_SECONDS
from tests.ledger.watch.conftest import HERALD, page


def standing(waiting):
    (source,) = waiting.queue.health().sources
    return source.standing


def asked(waiting, *found):
    """Let the source answer once it is due."""
    waiting.queue.free_host("herald.example", 0)
    waiting.queue.listed(waiting.leased(), found, Heard(), HERALD, again_in=HERALD.interval)


def test_a_new_source_is_new_until_it_should_have_answered(waiting):
    assert standing(waiting) is Standing.NEW
    waiting.clock.go(hours=1)
    assert standing(waiting) is Standing.UNASKED


def test_a_source_that_answers_and_lists_is_well(waiting):
    asked(waiting, page())
    assert standing(waiting) is Standing.OK


def test_a_source_that_answers_and_lists_nothing_new_is_silent_after_its_time(waiting):
    asked(waiting, page(host="other.example"))
    for _ in range(24 * 4 + 1):
        assert standing(waiting) is Standing.OK
        waiting.clock.go(minutes=15)
        waiting.queue.free_host("other.example", 900)
        asked(waiting, page(host="other.example"))
    assert standing(waiting) is Standing.SILENT
    (source,) = waiting.queue.health().trouble
    assert "nothing new for 1 day" in source.words


def test_a_source_that_never_listed_anything_is_silent_too(waiting):
    for _ in range(24 * 4 + 2):
        asked(waiting)
        waiting.clock.go(minutes=15)
    assert standing(waiting) is Standing.SILENT


def test_a_source_that_does_not_answer_fails_with_the_reason(waiting):
    waiting.queue.unanswered(waiting.leased(), "status 500", HERALD, again_in=60)
    (source,) = waiting.queue.health().trouble
    assert (source.standing, source.words, source.failures) == (Standing.FAILING, "failed once: status 500", 1)
    waiting.clock.go(seconds=60)
    asked(waiting, page())
    assert standing(waiting) is Standing.OK


def test_a_source_that_nobody_asks_is_not_taken_to_be_calm(waiting):
    asked(waiting, page())
    waiting.clock.go(hours=2)
    (source,) = waiting.queue.health().trouble
    assert source.standing is Standing.UNASKED
    assert "not asked for 2 hours" in source.words


def test_nobody_at_work_is_said(waiting):
    assert not waiting.queue.health().is_watched
    waiting.queue.seen("w", "desk", 1)
    assert waiting.queue.health().is_watched
    waiting.clock.go(seconds=ALIVE_SECONDS + 1)
    assert not waiting.queue.health().is_watched
    waiting.queue.seen("w", "desk", 1)
    waiting.queue.gone("w", most=9)
    assert not waiting.queue.health().is_watched


@pytest.mark.parametrize(("number", "finish"), [(3, 0), (3, 2)])
def test_what_waits_and_what_is_done_is_counted(waiting, number, finish):
    asked(waiting, *(page(str(n), host=f"{n}.example") for n in range(number)))
    for _ in range(finish):
        waiting.done(waiting.leased())
    health = waiting.queue.health()
    assert (health.waiting, health.due, health.done, health.dead) == (number - finish, number - finish, finish, 0)


def test_people_are_told_of_a_standing_once(waiting):
    assert waiting.queue.told("Herald", Standing.SILENT)
    assert not waiting.queue.told("Herald", Standing.SILENT)
    assert waiting.queue.told("Herald", Standing.OK)
