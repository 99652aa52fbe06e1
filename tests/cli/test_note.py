"""onrecord note, as a person at a shell meets it."""

import json

import pytest
from click.testing import CliRunner

from onrecord.cli.app import group

TOLD = "Gunmen killed five people at the market in Djibo, Burkina Faso, on Sunday."
NURSE = ("--source", "a nurse of Zzyzx", "--type", "medical", "--heard", "2025-06-03")
PUBLIC, CONFIDENTIAL = ("--confidentiality", "public"), ("--confidentiality", "confidential")
BARE = ("--date", "2025-06-01", "--event", "attack", "--place", "Djibo")


@pytest.fixture
def shell(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ONRECORD_LEDGER", "test.db")
    monkeypatch.setenv("ONRECORD_KNOWLEDGE", str(tmp_path / "knowledge"))
    monkeypatch.setenv("ONRECORD_AUTHOR", "Ana")
    monkeypatch.setenv("COLUMNS", "160")
    return lambda *args, **rest: CliRunner().invoke(group, list(args), **rest)


def told(shell, *options):
    return [json.loads(line) for line in shell("incidents", "--format", "json", *options).stdout.splitlines()]


def test_a_note_is_read_as_a_report_and_its_words_are_the_sources(shell):
    done = shell("note", TOLD, *NURSE, *PUBLIC)
    assert done.exit_code == 0, done.exception
    (record,) = told(shell)
    assert (record["date"], record["place"]["name"], record["fatalities"]["low"]) == ("2025-06-01", "Djibo", 5)
    (claim,) = record["claims"]
    assert (claim["claimant"], claim["claimant_type"], claim["quote"]) == ("a nurse of Zzyzx", "medical", TOLD)
    assert [link["name"] for link in claim["chain"]] == ["a nurse of Zzyzx", "field note"]
    assert record["id"] in done.stdout


def test_who_is_named_in_the_words_keeps_his_claim_and_the_source_passes_it_on(shell):
    shell("note", "The mayor of Djibo said gunmen killed five people on Sunday.", *NURSE, *PUBLIC)
    (claim,) = [each for each in told(shell)[0]["claims"] if "mayor" in each["claimant"]]
    assert [link["name"] for link in claim["chain"]][1:] == ["a nurse of Zzyzx", "field note"]


def test_what_the_coder_says_goes_before_the_words(shell):
    shell(
        "note",
        TOLD,
        *NURSE,
        *PUBLIC,
        "--date",
        "2025-05-30",
        "--place",
        "Gorom-Gorom",
        "--about",
        "fatalities",
        "--value",
        "6-8",
    )
    (record,) = told(shell)
    assert (record["date"], record["place"]["name"]) == ("2025-05-30", "Gorom-Gorom")
    assert record["fatalities"] == {"low": 6, "high": 8, "best": 6}
    assert [claim["value"]["low"] for claim in record["claims"] if claim["about"] == "fatalities"] == [6]


def test_words_that_tell_of_no_incident_need_day_and_kind(shell):
    assert "say --date, --event" in str(shell("note", "Two houses burnt.", *NURSE, *PUBLIC).exception)
    assert shell("note", "Two houses burnt.", *NURSE, *PUBLIC, *BARE).exit_code == 0
    (record,) = told(shell)
    assert (record["date"], record["sub_event_type"], record["place"]["country"]) == ("2025-06-01", "Attack", "BF")
    assert record["fatalities"] is None


def test_options_of_several_incidents_are_refused(shell):
    words = f"{TOLD} On Monday gunmen killed nine people in Gao, Mali."
    assert "take a note of each" in str(shell("note", words, *NURSE, *PUBLIC, "--date", "2025-06-01").exception)


REFUSED = [
    (["--heard", "2025-06"], "is no day"),
    (["--value", "5"], "expected --about"),
    (["--about", "fatalities"], "expected the number"),
    (["--about", "fatalities", "--value", "many"], "no number of people"),
    (["--place", "Nowhere at all"], "not in the gazetteer"),
    (["--source", " "], "expected who said it"),
]


@pytest.mark.parametrize(("options", "words"), REFUSED)
def test_what_a_note_cannot_hold_is_refused_in_words(shell, options, words, tmp_path):
    done = shell("note", TOLD, *NURSE, *PUBLIC, *options)
    assert done.exit_code == 1
    assert words in str(done.exception)
    assert not (tmp_path / "test.db").exists()


def test_confidentiality_is_not_left_to_a_default(shell):
    assert shell("note", TOLD, *NURSE).exit_code == 2


def test_a_confidential_note_is_shown_only_where_it_is_asked_for(shell):
    done = shell("note", TOLD, *NURSE, *CONFIDENTIAL)
    (record,) = told(shell, "--confidential")
    assert record["id"] in done.stdout
    assert record["confidential"] is True
    assert told(shell) == []
    for form in ("csv", "geojson", "jsonl"):
        assert "Zzyzx" not in shell("export", "--format", form).stdout
    assert "no such incident" in str(shell("show", record["id"]).exception)
    sheet = shell("show", record["id"], "--confidential")
    assert "CONFIDENTIAL" in sheet.stdout
    assert "confidential notes are included" in sheet.stderr


def test_confidential_notes_are_not_looked_back_on(shell):
    shell("note", TOLD, *NURSE, *CONFIDENTIAL)
    assert shell("incidents", "--confidential", "--as-of", "2025").exit_code == 2


def test_a_note_taken_again_says_so(shell):
    shell("note", TOLD, *NURSE, *PUBLIC)
    assert shell("note", "-", *NURSE, *PUBLIC, input=TOLD).stdout.rstrip().endswith("It was there already.")


def test_a_note_as_json_names_its_incidents(shell):
    found = json.loads(shell("note", TOLD, *NURSE, *CONFIDENTIAL, "--format", "json").stdout)
    assert found["confidentiality"] == "confidential"
    assert len(found["incidents"]) == 1
