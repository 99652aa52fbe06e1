"""When to try again, and when to give up."""

import pytest

from onrecord.errors import AddressError, FetchError, InputError, LimitError
from onrecord.watch.patience import (
    FEW_TRIES,
    MOST_ASKED_WAIT,
    MOST_TRIES,
    StatusError,
    asked_wait,
    tries_for,
    wait_after,
)

NOW = 1_750_000_000.0


@pytest.mark.parametrize(
    ("error", "tries"),
    [
        (AddressError("u", "private"), 1),
        (StatusError("u", 404), 1),
        (StatusError("u", 403), 1),
        (StatusError("u", 503), MOST_TRIES),
        (StatusError("u", 429), MOST_TRIES),
        (FetchError("u", "no answer"), MOST_TRIES),
        (LimitError("u", "too large"), FEW_TRIES),
        (InputError("u", "no story"), FEW_TRIES),
    ],
)
def test_what_another_try_may_help_is_tried_again(error, tries):
    assert tries_for(error) == tries


@pytest.mark.parametrize(("failures", "wait"), [(0, 60), (1, 60), (2, 120), (5, 960), (500, 21_600)])
def test_waits_double_up_to_a_longest_a_fifth_more_or_less(failures, wait):
    assert 0.8 * wait <= wait_after(None, failures=failures, first=60.0) <= 1.2 * wait


@pytest.mark.parametrize(
    ("asked", "least", "most"), [(5.0, 48, 72), (7200.0, 7200, 7200), (10**9, MOST_ASKED_WAIT, MOST_ASKED_WAIT)]
)
def test_a_server_that_asks_for_more_gets_it_up_to_a_day(asked, least, most):
    assert least <= wait_after(StatusError("u", 503, asked), failures=1, first=60.0) <= most


@pytest.mark.parametrize(
    ("words", "wait"),
    [
        (None, None),
        ("", None),
        ("120", 120.0),
        ("99999999999999999999", MOST_ASKED_WAIT),
        ("soon", None),
        ("-5", None),
        ("Sun, 15 Jun 2025 15:07:40 GMT", 60.0),
        ("Sun, 15 Jun 2025 15:00:00 GMT", 0.0),
        ("Sun, 99 Jun 2025 15:00:00 GMT", None),
    ],
)
def test_retry_after_is_a_number_or_a_date(words, wait):
    assert asked_wait(words, NOW) == wait
