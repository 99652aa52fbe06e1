"""Tokens: shown once, kept as a hash, gone when they are dropped or run out."""

import stat
from datetime import date, timedelta

import pytest

from onrecord.errors import KnowledgeError
from onrecord.tokens import Role, add_token, drop_token, find_token, read_tokens, without_secrets

TODAY = date(2025, 6, 2)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "names" / "tokens.csv"


def test_a_token_is_found_again_by_its_secret_and_by_nothing_else(file):
    secret, token = add_token(file, "Ana", Role.ANALYST, today=TODAY)
    add_token(file, "Ben", Role.READER, today=TODAY)
    assert find_token(secret, read_tokens(file), today=TODAY) == token
    for near in (secret[:-1], secret + "x", secret.upper(), "", token.id, token.hash, f"onrecord_{token.id}_"):
        assert find_token(near, read_tokens(file), today=TODAY) is None


def test_the_file_holds_no_secret_and_is_for_its_owner_alone(file):
    secret, _ = add_token(file, "Ana", Role.ADMIN, today=TODAY)
    assert secret.rsplit("_", 1)[-1] not in file.read_text()
    assert secret not in file.read_text()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_token_counts_to_the_end_of_its_last_day(file):
    secret, _ = add_token(file, "Ana", Role.ANALYST, today=TODAY, days=2)
    tokens = read_tokens(file)
    assert find_token(secret, tokens, today=TODAY + timedelta(days=2)) is not None
    assert find_token(secret, tokens, today=TODAY + timedelta(days=3)) is None


def test_a_token_that_is_dropped_opens_nothing(file):
    secret, token = add_token(file, "Ana", Role.ANALYST, today=TODAY)
    other, _ = add_token(file, "Ana", Role.ANALYST, today=TODAY)
    drop_token(file, token.id)
    assert find_token(secret, read_tokens(file), today=TODAY) is None
    assert find_token(other, read_tokens(file), today=TODAY) is not None
    with pytest.raises(KnowledgeError, match="no token has this id"):
        drop_token(file, token.id)


def test_tokens_as_they_are_shown_have_no_hash(file):
    add_token(file, "Ana", Role.ANALYST, today=TODAY)
    assert [token.hash for token in without_secrets(read_tokens(file))] == [""]


def test_a_token_needs_a_name(file):
    with pytest.raises(KnowledgeError, match="expected the name"):
        add_token(file, " ", Role.READER, today=TODAY)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("a1,Ana,owner,{h},2025-06-01,", "expected one of reader, analyst, admin"),
        ("a1,Ana,reader,abc,2025-06-01,", "expected a SHA-256"),
        ("a1,Ana,reader,{h},June,", "expected a day"),
        ("a1,Ana,reader,{h},2025-06-01,soon", "expected a day"),
        ("a1,,reader,{h},2025-06-01,", "must not be empty"),
        ("a1,Ana,reader,{h},2025-06-01,\na1,Ben,reader,{h},2025-06-01,", "earlier line"),
    ],
)
def test_a_wrong_line_is_named(tmp_path, row, words):
    file = tmp_path / "tokens.csv"
    file.write_text("id,name,role,hash,made,until\n" + row.format(h="0" * 64) + "\n")
    with pytest.raises(KnowledgeError, match=words):
        read_tokens(file)


@pytest.mark.parametrize(
    ("role", "least", "may"),
    [("reader", "reader", True), ("reader", "analyst", False), ("analyst", "admin", False), ("admin", "reader", True)],
)
def test_each_role_may_what_those_before_it_may(role, least, may):
    assert Role(role).may(Role(least)) is may
