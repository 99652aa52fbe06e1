"""onrecord export."""

import csv
import io
import json

import pytest

from tests.cli.test_ledger import filled, ledger, shell  # noqa: F401 - fixtures


def test_csv_to_standard_output_can_be_piped(filled):  # noqa: F811
    done = filled("export", "--format", "csv")
    assert done.exit_code == 0
    (row,) = csv.DictReader(io.StringIO(done.stdout))
    assert (row["location"], row["country"], row["event_date"]) == ("Boulikessi", "Mali", "2025-06-01")


def test_losses_are_listed_on_standard_error(filled):  # noqa: F811
    done = filled("export", "--format", "csv")
    assert "1 incidents as csv" in done.stderr
    assert "1 of 1: quotes, claimants and roots: see the JSON Lines export" in done.stderr


def test_a_file_is_written(filled, tmp_path):  # noqa: F811
    done = filled("export", "--format", "geojson", "--out", "map.geojson")
    assert done.stdout == ""
    assert len(json.loads((tmp_path / "map.geojson").read_text())["features"]) == 1


@pytest.mark.parametrize("form", ["csv", "ged", "geojson", "hxl", "jsonl"])
def test_options_choose_what_is_written(filled, form):  # noqa: F811
    assert "0 incidents" in filled("export", "--format", form, "--country", "NE").stderr


def test_a_format_is_needed(filled):  # noqa: F811
    assert filled("export").exit_code == 2


def test_a_folder_that_is_not_there_is_an_error(filled):  # noqa: F811
    done = filled("export", "--format", "csv", "--out", "none/out.csv")
    assert done.exit_code == 1
    assert "expected a file" in str(done.exception)


def test_several_formats_go_into_a_folder_with_their_losses(filled, tmp_path):  # noqa: F811
    (tmp_path / "data").mkdir()
    done = filled("export", "--format", "csv", "--format", "ged", "--out", "data")
    assert done.exit_code == 0, done.stderr
    names = {path.name for path in (tmp_path / "data").iterdir()}
    assert names == {
        "incidents-acled.csv",
        "incidents-acled.csv.losses.json",
        "incidents-ged.csv",
        "incidents-ged.csv.losses.json",
    }
    losses = json.loads((tmp_path / "data" / "incidents-ged.csv.losses.json").read_text())
    assert (losses["format"], losses["records"]) == ("ged", 1)


@pytest.mark.parametrize("out", [(), ("--out", "none")])
def test_several_formats_need_a_folder(filled, out):  # noqa: F811
    done = filled("export", "--format", "csv", "--format", "ged", *out)
    assert done.exit_code == 2
    assert "expected a folder" in done.stderr
