"""onrecord tokens: made, shown once, listed without secrets, dropped."""

import json

import pytest


def test_a_token_is_printed_once_and_listed_without_its_secret(cli):
    made = cli("tokens", "add", "Ana Sol", "--role", "analyst", "--days", "30")
    secret = made.stdout.strip()
    assert made.exit_code == 0
    assert secret.startswith("onrecord_")
    assert "not shown again" in made.stderr
    listed = cli("tokens", "list", "--format", "json")
    (row,) = [json.loads(line) for line in listed.stdout.splitlines()]
    assert (row["name"], row["role"], row["hash"]) == ("Ana Sol", "analyst", "")
    assert secret not in cli("tokens", "list").stdout


def test_a_token_is_dropped_by_its_id(cli):
    ident = cli("tokens", "add", "Ana", "--role", "reader").stdout.split("_")[1]
    assert "Dropped" in cli("tokens", "drop", ident).stdout
    assert cli("tokens", "list", "--format", "json").stdout == ""
    assert cli("tokens", "drop", ident).exit_code != 0


@pytest.mark.parametrize("words", [("Ana",), ("Ana", "--role", "owner"), ("Ana", "--role", "admin", "--days", "0")])
def test_a_token_has_a_role_and_a_sensible_end(cli, words):
    assert cli("tokens", "add", *words).exit_code == 2
