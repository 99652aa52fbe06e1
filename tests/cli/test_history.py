"""onrecord history, as a person at a shell meets it."""

import json

import pytest

from tests.datasets import acled, ged, table


@pytest.fixture
def shell(cli, tmp_path):
    """A ledger in which a row joined another."""
    for name, row in (("a.csv", acled()), ("b.csv", ged())):
        (tmp_path / name).write_bytes(table(row))
        assert cli("ingest", str(tmp_path / name)).exit_code == 0
    (line,) = cli("incidents", "--format", "json").stdout.splitlines()
    return lambda *options: cli("history", json.loads(line)["id"], *options)


def test_the_list_says_what_came_when_and_what_it_changed(shell):
    done = shell()
    assert done.exit_code == 0
    for words in ("+ ACLED, 2025-06-10: ACLED MLI90001", "+ UCDP GED, not dated", "fatalities: 12 → ", "score 1.00"):
        assert words in done.stdout


def test_json_is_one_revision_a_line(shell):
    first, second = map(json.loads, shell("--format", "json").stdout.splitlines())
    assert (first["before"], second["before"]) == (None, first["id"])
    assert shell("--as-of", first["recorded"], "--format", "json").stdout.count("\n") == 1


def test_an_incident_that_is_not_there_is_an_error_in_one_line(cli, shell):
    done = cli("history", "i-nothing")
    assert done.exit_code == 1
    assert "no such incident" in str(done.exception)


def test_a_time_that_is_none_is_wrong_usage(shell):
    assert shell("--as-of", "soon").exit_code == 2
