"""onrecord review, as a person at a shell meets it."""

import json
import shutil

import pytest
from click.testing import CliRunner

from onrecord.cli.app import group
from onrecord.config import Settings
from onrecord.ingest import captures
from onrecord.pipeline import Pipeline
from tests.cli.test_ledger import REPORTS

WHY = ("--reason", "read the page again")


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    """A ledger with the reports of test_ledger, to be copied."""
    folder = tmp_path_factory.mktemp("review")
    for name, words in REPORTS.items():
        (folder / name).write_text(words)
    settings = Settings(ledger=str(folder / "test.db"), knowledge=folder / "knowledge")
    assert len(list(Pipeline(settings).ingest(captures(str(folder / name) for name in REPORTS)))) == len(REPORTS)
    return folder / "test.db"


@pytest.fixture
def desk(tmp_path, monkeypatch, ledger):
    """Run `onrecord` commands on a copy of the ledger, as Ana."""
    shutil.copy(ledger, tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ONRECORD_LEDGER", "test.db")
    monkeypatch.setenv("ONRECORD_KNOWLEDGE", str(tmp_path / "knowledge"))
    monkeypatch.setenv("ONRECORD_AUTHOR", "Ana")
    monkeypatch.setenv("COLUMNS", "160")
    return lambda *args: CliRunner().invoke(group, list(args))


def record(desk):
    (line,) = desk("incidents", "--format", "json").stdout.splitlines()
    return json.loads(line)


def taken(done):
    assert done.exit_code == 0, done.output
    return done.stdout.split(":")[0]


def test_a_correction_is_shown_logged_and_taken_back(desk):
    name, before = record(desk)["id"], record(desk)["fatalities"]
    decision = taken(desk("review", "correct", name, "fatalities", "14-20", *WHY))
    assert record(desk)["fatalities"] == {"low": 14, "high": 20, "best": 14}
    assert record(desk)["fields"]["fatalities"]["decided_by"] == decision
    assert "read the page again" in desk("show", name).stdout
    assert "Ana" in desk("review", "log").stdout
    taken(desk("review", "undo", decision, *WHY))
    assert record(desk)["fatalities"] == before


VALUES = [
    ("date", "2025-05-31", "date", "2025-05-31"),
    ("date", "2025-05", "occurred", "2025-05-01/2025-05-31"),
    ("date", "2025-05-30/2025-05-31", "date_precision", "range"),
    ("event_type", "attack", "sub_event_type", "Attack"),
    ("fatalities", "30+", "fatalities", {"low": 30, "high": None, "best": 30}),
    ("fatalities", "none", "fatalities", None),
    ("injured", "7", "injured", {"low": 7, "high": 7, "best": 7}),
    ("place", "none", "place", None),
    ("perpetrator", "none", "perpetrator", []),
]


@pytest.mark.parametrize(("field", "words", "name", "shown"), VALUES)
def test_every_field_takes_values_in_words(desk, field, words, name, shown):
    taken(desk("review", "correct", record(desk)["id"], field, words, *WHY))
    assert record(desk)[name] == shown


def test_places_actors_and_codes_come_from_the_books(desk):
    name = record(desk)["id"]
    taken(desk("review", "correct", name, "place", "Timbuktu, geonames:2449067", *WHY))
    taken(desk("review", "correct", name, "perpetrator", "civilians, jnim", *WHY))
    taken(desk("review", "correct", name, "weapons", "drone, small_arms", *WHY))
    found = record(desk)
    assert (found["place"]["gazetteer_id"], found["place"]["country"]) == ("geonames:2449067", "ML")
    assert {side["actor_id"] for side in found["perpetrator"]} == {"jnim", None}
    assert {weapon["kind"] for weapon in found["weapons"]} == {"drone", "small_arms"}


REFUSED = [
    ("date", "yesterday", "expected YYYY-MM-DD"),
    ("date", "2025-13", "is no date"),
    ("date", "2025-06-02/2025-06-01", "ends before it begins"),
    ("event_type", "war", "no ACLED sub-event type"),
    ("fatalities", "-3", "is no number of people"),
    ("fatalities", "20-12", "ends below where it begins"),
    ("place", "Nowhere at all", "is not in the gazetteer"),
    ("place", "Timbuktu", "add the country or the id"),
    ("perpetrator", "the bad ones", "is no actor id"),
    ("weapons", "stones", "none of its codes"),
    ("colour", "red", "is no field"),
]


@pytest.mark.parametrize(("field", "words", "says"), REFUSED)
def test_a_value_that_its_field_cannot_hold_is_an_error_that_says_what_can(desk, field, words, says):
    done = desk("review", "correct", record(desk)["id"], "--reason", "x", "--", field, words)
    assert done.exit_code == 1
    assert says in str(done.exception)


def test_claims_are_rejected_by_the_beginning_of_their_ids_and_all_together(desk):
    found = record(desk)
    claim = found["claims"][0]["id"]
    taken(desk("review", "reject", found["id"], "--claim", claim, *WHY))
    assert [each["id"] for each in record(desk)["claims"] if each["rejected"]] == [claim]
    assert "(rejected)" in desk("show", found["id"]).stdout
    taken(desk("review", "reject", found["id"], "--all", *WHY))
    assert desk("incidents", "--format", "json").stdout == ""
    assert len(desk("incidents", "--withdrawn", "--format", "json").stdout.splitlines()) == 1
    withdrawn = json.loads(desk("show", found["id"], "--format", "json").stdout)
    assert withdrawn["withdrawn"] is True
    assert "every claim of it is rejected already" in str(
        desk("review", "reject", found["id"], "--all", *WHY).exception
    )


def test_withdrawn_incidents_leave_in_no_export(desk):
    taken(desk("review", "reject", record(desk)["id"], "--all", *WHY))
    assert desk("export", "--format", "jsonl").stdout == ""


def test_reports_are_split_off_and_merged_again(desk):
    found = record(desk)
    document = found["members"][0]["document"]
    taken(desk("review", "split", found["id"], "--report", document, *WHY))
    ids = [json.loads(line)["id"] for line in desk("incidents", "--format", "json").stdout.splitlines()]
    assert len(ids) == 2
    taken(desk("review", "merge", *ids, *WHY))
    assert len(record(desk)["members"]) == 2


def test_the_queue_says_why_and_how(desk):
    done = desk("review")
    assert done.exit_code == 0
    assert "1. disputed toll" in done.stdout or "1. unreviewed" in done.stdout
    assert f"$ onrecord review show {record(desk)['id']}" in done.stdout
    (item,) = map(json.loads, desk("review", "list", "--format", "json").stdout.splitlines())
    assert item["incidents"] == [record(desk)["id"]]


def test_an_empty_queue_says_so(desk):
    taken(desk("review", "accept", record(desk)["id"], "--field", "fatalities", *WHY))
    assert desk("review").stdout == "Nothing waits for review.\n"


def test_show_gives_the_ids_that_deciding_needs(desk):
    found = record(desk)
    sheet = desk("review", "show", found["id"]).stdout
    for each in (*found["claims"], *found["members"]):
        assert each.get("id", each.get("document")) in sheet


def test_agreement_is_measured_where_two_people_judged(desk):
    name = record(desk)["id"]
    assert "by two people" in desk("review", "agreement").stdout
    for author, number in (("Ana", "14"), ("Ben", "15")):
        taken(desk("review", "correct", name, "fatalities", number, "--author", author, *WHY))
    (line,) = desk("review", "agreement", "--format", "json").stdout.splitlines()
    found = json.loads(line)
    assert (found["question"], found["people"], found["items"], found["differ"]) == ("fatalities", 2, 1, 1)


def test_a_reason_is_not_optional(desk):
    assert desk("review", "undo", "j-1").exit_code == 2


def test_a_decision_makes_no_ledger(desk, monkeypatch, tmp_path):
    monkeypatch.setenv("ONRECORD_LEDGER", "none.db")
    done = desk("review", "undo", "j-1", *WHY)
    assert "no ledger there yet" in str(done.exception)
    assert not (tmp_path / "none.db").exists()


def test_the_author_is_the_systems_name_where_none_is_given(desk, monkeypatch):
    monkeypatch.delenv("ONRECORD_AUTHOR")
    monkeypatch.setattr("getpass.getuser", lambda: "coder7")
    name = record(desk)["id"]
    taken(desk("review", "accept", name, "--field", "date", *WHY))
    assert record(desk)["decisions"][0]["author"] == "coder7"


def test_without_any_name_nobody_is_invented(desk, monkeypatch):
    def nobody():
        raise OSError("no name")

    monkeypatch.delenv("ONRECORD_AUTHOR")
    monkeypatch.setattr("getpass.getuser", nobody)
    done = desk("review", "accept", record(desk)["id"], "--field", "date", *WHY)
    assert "expected who decides" in str(done.exception)


def test_what_was_decided_once_is_not_decided_again(desk):
    name = record(desk)["id"]
    taken(desk("review", "correct", name, "fatalities", "14", *WHY))

    assert "use accept" in str(desk("review", "correct", name, "fatalities", "14", *WHY).exception)


@pytest.mark.parametrize("form", ["csv", "geojson", "jsonl"])
def test_what_people_corrected_leaves_in_every_format(desk, form):
    name = record(desk)["id"]
    values = [
        ("perpetrator", "civilians"),
        ("weapons", "drone"),
        ("outcome", "fled"),
        ("place", "Timbuktu, geonames:2449067"),
    ]
    for field, words in (*values, ("fatalities", "77"), ("date", "2025-05")):
        taken(desk("review", "correct", name, field, words, *WHY))
    done = desk("export", "--format", form)
    assert done.exit_code == 0, done.exception
    for words in ("Timbuktu", "77"):
        assert words in done.stdout
    assert "Ana" not in done.stdout
