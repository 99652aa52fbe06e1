"""onrecord searches."""

import json

import pytest

from tests.cli.test_ledger import filled, ledger, shell  # noqa: F401 - fixtures


def test_a_search_is_kept_listed_used_and_let_go(filled):  # noqa: F811
    kept = filled("searches", "keep", "Mali", "--country", "Mali", "--author", "Ana")
    assert (kept.exit_code, kept.stdout.strip()) == (0, "/?country=ML")
    (line,) = filled("searches", "list", "--format", "json").stdout.splitlines()
    assert (json.loads(line)["name"], json.loads(line)["by"]) == ("Mali", "Ana")
    by_name = filled("incidents", "--search", "Mali", "--format", "json").stdout
    assert by_name == filled("incidents", "--country", "ML", "--format", "json").stdout
    assert filled("searches", "drop", "Mali").exit_code == 0
    assert filled("incidents", "--search", "Mali").exit_code == 2


def test_other_options_narrow_a_search(filled):  # noqa: F811
    filled("searches", "keep", "Mali", "--country", "Mali")
    assert filled("searches", "keep", "deadly", "--search", "Mali", "--killed", "5").stdout.strip() == (
        "/?country=ML&killed=5"
    )


def test_an_address_is_taken_as_it_is_copied(filled):  # noqa: F811
    kept = filled("searches", "keep", "x", "--address", "http://127.0.0.1:8000/?near=13.9,-4.5,50&since=2024")
    assert kept.stdout.strip() == "/?since=2024&near=13.9%2C-4.5%2C50"


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("--near", "here"), 2),
        (("--search", "none"), 2),
        (("--address", "country=XX"), 1),
        (("--address", "country=ML", "--killed", "3"), 1),
        ((), 1),
    ],
)
def test_what_cannot_be_kept_is_refused(filled, words, status):  # noqa: F811
    assert filled("searches", "keep", "x", *words).exit_code == status
