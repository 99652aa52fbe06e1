"""onrecord sources: listing and rating."""

import json

import pytest

from tests.cli.pages import STORY


@pytest.fixture
def shell(tmp_path, cli):
    page = tmp_path / "page.txt"
    page.write_text(STORY)
    assert cli("ingest", str(page)).exit_code == 0
    return cli


def rows(done):
    assert done.exit_code == 0, done.output
    return {(row["name"], row["type"]): row for row in map(json.loads, done.stdout.splitlines())}


def test_sources_are_listed_rated_and_rated_anew(shell):
    before = rows(shell("sources", "--format", "json"))
    assert {row["letter"] for row in before.values()} == {"F"}
    governor = next(name for name, _ in before if "governor" in name)
    for letter in ("c", "B"):
        assert shell("sources", "rate", governor, letter, "--reason", "was there").exit_code == 0
    (row,) = rows(shell("sources", "--rated", "--format", "json")).values()
    assert (row["name"], row["letter"], row["reason"], row["incidents"]) == (governor, "B", "was there", 1)
    (record,) = map(json.loads, shell("incidents", "--format", "json").stdout.splitlines())
    assert record["fields"]["fatalities"]["admiralty"]["letter"] == "B"
    assert "(B" in shell("show", record["id"]).stdout
    assert "own ratings" in shell("doctor").stdout


def test_a_letter_that_is_none_is_wrong_usage(shell):
    assert shell("sources", "rate", "Reuters", "G").exit_code == 2


def test_a_wrong_row_stops_with_its_place(shell):
    shell.knowledge.mkdir(exist_ok=True)
    (shell.knowledge / "sources.csv").write_text("name,letter,reason\nReuters,9,\n")
    done = shell("incidents")
    assert done.exit_code == 1
    assert "sources.csv, line 2: letter '9': expected one of A, B" in str(done.exception)
