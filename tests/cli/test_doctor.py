"""The doctor looks at everything, says what to do about what is wrong, and exits 1 only when something is broken."""

import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from onrecord.cli.checks import Finding, State, ledger, own_actors, own_places
from onrecord.config import Settings
from onrecord.errors import KnowledgeError
from onrecord.knowledge.actor_tables import ACTOR_COLUMNS
from onrecord.knowledge.place_rows import OVERLAY_COLUMNS
from tests.cli.pages import STORY
from tests.cli.runner import Cli

HEADER = ",".join(ACTOR_COLUMNS)
GOOD = "blue_guard,Blue Guard,,armed_group,ML,,,,,own notes"


def findings(cli):
    result = cli("doctor", "--format", "json")
    return result.exit_code, [msgspec.json.decode(line, type=Finding) for line in result.stdout.splitlines()]


def own_file(cli, *rows):
    cli.knowledge.mkdir()
    path = cli.knowledge / "actors.csv"
    path.write_text("\n".join((HEADER, *rows)) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """What the doctor finds where nothing was added or changed."""
    return findings(Cli(tmp_path_factory.mktemp("sound")))


def test_a_sound_installation_is_healthy(sound):
    code, found = sound
    assert code == 0
    assert [each for each in found if each.state is State.BROKEN] == []


@pytest.mark.parametrize(
    "name", ["version", "libraries", "lexicons", "engine", "places", "credit", "actors", "ledger", "corpora"]
)
def test_everything_is_looked_at(sound, name):
    assert name in {each.name for each in sound[1]}


def test_what_is_looked_at_is_also_there_to_read(cli):
    shown = cli("doctor").stdout
    assert "onrecord 0." in shown
    assert "GeoNames" in shown
    assert "actors of" in shown


def test_whatever_is_not_well_says_what_to_do_and_the_exit_code_says_so(cli):
    own_file(cli, "Bad Id,Name,,armed_group,ML,,,,,own notes")
    code, found = findings(cli)
    assert code == 1
    assert all(each.todo for each in found if each.state is not State.OK)


WRONG_ROWS = [
    ("Bad Id,Name,,armed_group,ML,,,,,own", "line 2: id 'Bad Id'"),
    ("a,Name,,terrorist,ML,,,,,own", "line 2: kind 'terrorist'"),
    ("a,Name,,armed_group,Mali,,,,,own", "line 2: countries 'Mali'"),
    ("a,,,armed_group,ML,,,,,own", "line 2: name ''"),
    ("a,Name,,armed_group,ML,,,,,", "line 2: source ''"),
    ("a,Name,,armed_group,ML", "line 2: expected 10 cells"),
    ("a,Name,,armed_group,ML,,nobody_known,,,own", "parent 'nobody_known'"),
]


@pytest.mark.parametrize(("row", "words"), WRONG_ROWS)
def test_a_wrong_row_of_ones_own_is_broken_and_named(cli, row, words):
    [broken] = own_actors(own_file(cli, row))
    assert broken.state is State.BROKEN
    assert words in broken.found
    assert "actors.csv" in broken.todo


def test_every_wrong_row_is_named_not_only_the_first(cli):
    path = own_file(cli, "Bad Id,Name,,armed_group,ML,,,,,own", GOOD, "a,Name,,none,ML,,,,,own", GOOD)
    assert [each.found.split(":")[0] for each in own_actors(path)] == [f"actors.csv, line {n}" for n in (2, 4, 5)]


def test_good_rows_of_ones_own_are_well(cli):
    [finding] = own_actors(own_file(cli, GOOD))
    assert finding.state is State.OK


def test_a_file_that_is_no_table_is_broken(cli):
    path = own_file(cli)
    path.write_bytes(b"\xff\xfe\x00nonsense\n")
    [finding] = own_actors(path)
    assert finding.state is State.BROKEN


PLACE = "x:1,Lower Mill,Moulin bas,NE,Dosso,12.9,3.2,settlement,120,survey"
WRONG_PLACES = [
    ("x:1,Lower Mill,,Niger,Dosso,12.9,3.2,settlement,120,survey", "line 2: expected an ISO 3166-1"),
    ("x:1,Lower Mill,,NE,Dosso,12.9,,settlement,120,survey", "line 2: expected both lat and lon"),
    ("x:1,Lower Mill,,NE,Dosso,12.9,3.2,village,120,survey", "line 2: 'village'"),
    ("x:1,Lower Mill,,NE", "line 2: expected 10 cells"),
]


def own_place_file(cli, *rows):
    cli.knowledge.mkdir()
    table = cli.knowledge / "places-own.csv"
    table.write_text("\n".join((",".join(OVERLAY_COLUMNS), *rows)) + "\n", encoding="utf-8")


@pytest.mark.parametrize(("row", "words"), WRONG_PLACES)
def test_a_wrong_place_of_ones_own_is_broken_and_named(cli, row, words):
    own_place_file(cli, row, PLACE)
    [finding] = own_places(cli.knowledge)
    assert finding.state is State.BROKEN
    assert words in finding.found


def test_places_without_all_columns_are_broken(cli):
    own_place_file(cli)
    (cli.knowledge / "places-own.csv").write_text("id,name\n", encoding="utf-8")
    [finding] = own_places(cli.knowledge)
    assert "columns missing" in finding.found


def test_places_edited_by_hand_want_a_refresh(cli):
    own_place_file(cli, PLACE)
    [finding] = own_places(cli.knowledge)
    assert finding.state is State.NOTE
    assert "places refresh" in finding.todo
    cli("places", "refresh")
    assert [each.state for each in own_places(cli.knowledge)] == [State.OK]


def test_a_broken_import_says_to_import_again(cli):
    cli.knowledge.mkdir()
    (cli.knowledge / "places.sqlite").write_text("no index at all, whatever its name says", encoding="utf-8")
    code, found = findings(cli)
    assert code == 1
    [broken] = [each for each in found if each.state is State.BROKEN]
    assert "import" in broken.todo


def at(where):
    return ledger(Settings(str(where), Path("names")))


def test_a_ledger_that_is_not_there_yet_is_well(tmp_path):
    assert at(tmp_path / "new.db").state is State.OK


def test_a_ledger_in_no_folder_is_broken(tmp_path):
    finding = at(tmp_path / "none" / "new.db")
    assert finding.state is State.BROKEN
    assert "ONRECORD_LEDGER" in finding.todo


def test_a_ledger_is_opened_and_its_schema_named(cli, tmp_path):
    assert cli("ingest", "-", stdin=STORY).exit_code == 0
    finding = at(tmp_path / "ledger.db")
    assert finding.state is State.OK
    assert "schema 0" in finding.found


def test_a_ledger_of_a_newer_schema_is_broken(cli, tmp_path):
    cli("ingest", "-", stdin=STORY)
    with closing(sqlite3.connect(tmp_path / "ledger.db")) as connection, connection:
        connection.execute("UPDATE onrecord_schema SET version_num = '9999'")
    finding = at(tmp_path / "ledger.db")
    assert finding.state is State.BROKEN
    assert "newer" in finding.found


def test_a_file_that_is_no_ledger_is_broken(tmp_path):
    path = tmp_path / "notes.db"
    path.write_text("not a database at all, only notes about one", encoding="utf-8")
    assert at(path).state is State.BROKEN


def test_a_database_of_something_else_is_broken(tmp_path):
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE birds (name TEXT)")
    finding = at(f"sqlite:///{path}")
    assert finding.state is State.BROKEN
    assert "not a ledger" in finding.found


def test_an_address_that_is_none_is_broken():
    assert at("nonsense://somewhere/else").state is State.BROKEN


def test_a_password_is_not_shown():
    assert "secret" not in at("nonsense://user:secret@somewhere/else").found


def test_looking_at_a_ledger_does_not_make_one(tmp_path, cli):
    findings(cli)
    assert list(tmp_path.glob("*.db")) == []


def test_a_broken_word_list_is_named(cli, monkeypatch):
    def fail(name):
        raise KnowledgeError(f"{name}: line 3: no equals sign")

    monkeypatch.setattr("onrecord.cli.checks.lexicon", fail)
    code, found = findings(cli)
    assert code == 1
    assert any("no equals sign" in each.found for each in found if each.state is State.BROKEN)


def test_missing_corpora_are_a_note_and_break_nothing(cli, tmp_path):
    cli.environ["ONRECORD_CORPORA"] = str(tmp_path / "none")
    code, found = findings(cli)
    assert code == 0
    [note] = [each for each in found if each.name == "corpora"]
    assert note.state is State.NOTE
