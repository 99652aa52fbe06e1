"""onrecord publish."""

import json

import pytest

from tests.cli.test_ledger import filled, ledger, shell  # noqa: F401 - fixtures

DAY = ("--date", "2025-07-01", "--format", "csv")


def test_a_release_is_written_into_a_folder_that_is_made(filled, tmp_path):  # noqa: F811
    done = filled("publish", "site", *DAY)
    assert done.exit_code == 0, done.output
    assert (tmp_path / "site" / "2025-07-01" / "data" / "incidents-acled.csv").is_file()
    assert "1 incidents in site/2025-07-01" in done.stderr


def test_the_same_again_stands_already(filled):  # noqa: F811
    filled("publish", "site", *DAY)
    assert "stood there already" in filled("publish", "site", *DAY).stderr


def test_what_changed_since_the_release_before_is_said(filled):  # noqa: F811
    filled("publish", "site", *DAY, "--country", "NE")
    done = filled("publish", "site", "--date", "2025-07-02", "--format", "csv")
    assert "since 2025-07-01: 1 new, 0 changed, 0 merged, 0 gone" in done.stderr


def test_a_name_can_be_given(filled, tmp_path):  # noqa: F811
    filled("publish", "site", *DAY, "--name", "2025-07-01b")
    assert (tmp_path / "site" / "2025-07-01b").is_dir()


def test_a_delayed_release_looks_back(filled, tmp_path):  # noqa: F811
    done = filled("publish", "site", *DAY, "--delay", "1")
    assert done.exit_code == 0, done.output
    manifest = json.loads((tmp_path / "site" / "2025-07-01" / "manifest.json").read_text())
    assert (manifest["incidents"], manifest["as_of"]) == (0, "2025-06-30T23:59:59.999999Z")


@pytest.mark.parametrize("wrong", [("--hold", "-1"), ("--date", "today"), ("--format", "pdf")])
def test_a_wrong_option_is_a_usage_error(filled, wrong):  # noqa: F811
    assert filled("publish", "site", *wrong).exit_code == 2


def test_what_is_asked_for_is_in_the_manifest(filled, tmp_path):  # noqa: F811
    filled("publish", "site", *DAY, "--country", "Mali")
    manifest = json.loads((tmp_path / "site" / "2025-07-01" / "manifest.json").read_text())
    assert manifest["asked"] == {"country": "ML"}
