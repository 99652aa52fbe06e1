"""onrecord compare, as a person at a shell meets it."""

import json

import pytest

from tests.datasets import acled, ged, table


@pytest.fixture
def shell(cli, tmp_path):
    """A ledger with one row, and files to compare it with."""
    (tmp_path / "held.csv").write_bytes(table(acled()))
    (tmp_path / "file.csv").write_bytes(table(ged(), ged(id="7", date_start="2025-08-01", date_end="2025-08-01")))
    (tmp_path / "bad.csv").write_bytes(table(ged(best="x"), ged()))
    assert cli("ingest", str(tmp_path / "held.csv")).exit_code == 0
    return lambda name, *options: cli("compare", str(tmp_path / name), *options)


def test_the_sheet_says_what_is_where_and_counts(shell):
    done = shell("file.csv")
    assert done.exit_code == 0
    for words in ("In both", "Not in this ledger", "killed", "file 12–20; ledger 12", "(both may be true)"):
        assert words in done.stdout
    assert "1 in both (they differ in: killed 1), 0 perhaps; 1 not in this ledger, 0 not in this file." in done.stdout
    assert "may have happened all the same" in done.stdout


def test_json_is_one_object_a_line_and_counts_last(shell):
    *items, counts = map(json.loads, shell("file.csv", "--format", "json").stdout.splitlines())
    assert [item["kind"] for item in items] == ["matched", "only_in_file"]
    assert items[0]["differences"] == [{"field": "killed", "file": "12–20", "ledger": "12", "fits": True}]
    assert counts["counts"]["matched"] == 1
    assert counts["counts"]["only_in_ledger"] == 0


def test_a_bad_row_is_named_and_the_rest_compared(shell):
    done = shell("bad.csv")
    assert done.exit_code == 1
    assert "bad.csv:2: column best" in done.stderr
    assert "1 in both" in done.stdout


def test_a_file_of_something_else_is_refused(shell, tmp_path):
    (tmp_path / "page.txt").write_text("Rain delays the harvest\n\nHeavy rain has delayed the harvest.\n")
    done = shell("page.txt")
    assert done.exit_code == 1
    assert "expected a CSV file of ACLED or UCDP GED" in done.stderr
    assert "No row of this file was compared." in done.stdout


@pytest.mark.parametrize("options", [["--since", "soon"], ["--as-of", "soon"], ["--country", "Atlantis"]])
def test_options_that_mean_nothing_are_wrong_usage(shell, options):
    assert shell("file.csv", *options).exit_code == 2
