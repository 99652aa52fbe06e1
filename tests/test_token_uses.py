"""When each token was last used."""

import stat
from datetime import UTC, datetime, timedelta

import pytest

from onrecord.token_uses import SETTLED, TokenUses


class Clock:
    def __init__(self):
        self.now = datetime(2025, 6, 1, 12, 0, tzinfo=UTC)

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def uses(tmp_path, clock):
    return TokenUses(tmp_path / "tokens.csv", clock)


def test_a_token_that_was_never_used_has_no_use(uses):
    assert uses.read() == {}


def test_the_last_use_counts_once_it_is_some_minutes_later(uses, clock):
    uses.used("a1")
    clock.now += SETTLED - timedelta(seconds=1)
    uses.used("a1")
    assert uses.read() == {"a1": "2025-06-01T12:00Z"}
    clock.now += timedelta(seconds=1)
    uses.used("a1")
    assert uses.read() == {"a1": "2025-06-01T12:10Z"}


def test_two_servers_keep_each_others_uses(tmp_path, clock):
    TokenUses(tmp_path / "tokens.csv", clock).used("a1")
    TokenUses(tmp_path / "tokens.csv", clock).used("b2")
    assert set(TokenUses(tmp_path / "tokens.csv", clock).read()) == {"a1", "b2"}


def test_only_its_owner_reads_it(tmp_path, uses):
    uses.used("a1")
    assert stat.S_IMODE((tmp_path / "tokens-used.csv").stat().st_mode) == 0o600


def test_nobody_is_kept_out_where_it_cannot_be_written(tmp_path, clock):
    TokenUses(tmp_path / "none" / "tokens.csv", clock).used("a1")
