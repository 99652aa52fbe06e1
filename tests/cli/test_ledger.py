"""onrecord ingest, incidents and show, as a person at a shell meets them."""

import io
import json
import re
import shutil

import msgspec
import pytest
from click.testing import CliRunner
from rich.console import Console

from onrecord.cli.app import group
from onrecord.cli.incident_table import print_incident_table
from onrecord.config import Settings
from onrecord.ingest import captures
from onrecord.ledger import Change
from onrecord.model.record import Record
from onrecord.pipeline import Pipeline

FIRST = """FIGHTERS OVERRUN ARMY POST IN BOULIKESSI

Mon 02 June 2025:

Fighters of the JNIM group attacked an army post in Boulikessi, Mali, on Sunday and killed 12 soldiers, a local
official said. The Malian army has not confirmed the toll.

JNIM claimed responsibility for the attack in a statement.
"""
SECOND = """Twenty soldiers dead in Mali base attack, hospital says

Tue 03 June 2025:

At least 20 soldiers were killed when JNIM fighters attacked an army base in Boulikessi, Mali, on Sunday, a hospital
in Mopti said on Tuesday.
"""
THIRD = """Rain delays the harvest

Tue 03 June 2025:

Heavy rain has delayed the millet harvest, the ministry of agriculture said.
"""

REPORTS = {"first.txt": FIRST, "second.txt": SECOND, "third.txt": THIRD}


@pytest.fixture
def shell(tmp_path, monkeypatch):
    """Run a command in a folder of its own with its own ledger."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ONRECORD_LEDGER", "test.db")
    monkeypatch.setenv("ONRECORD_KNOWLEDGE", str(tmp_path / "knowledge"))
    monkeypatch.setenv("COLUMNS", "160")
    for name, words in REPORTS.items():
        (tmp_path / name).write_text(words)
    return lambda *args, **rest: CliRunner().invoke(group, list(args), **rest)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    """A ledger with the three reports, to be copied: loading names and places takes longer than all else."""
    folder = tmp_path_factory.mktemp("filled")
    for name, words in REPORTS.items():
        (folder / name).write_text(words)
    settings = Settings(ledger=str(folder / "test.db"), knowledge=folder / "knowledge")
    results = list(Pipeline(settings).ingest(captures(str(folder / name) for name in REPORTS), at_once=1))
    assert [result.change for result in results] == [Change.NEW] * len(REPORTS)
    return folder / "test.db"


@pytest.fixture
def filled(shell, ledger, tmp_path):
    shutil.copy(ledger, tmp_path)
    return shell


def test_ingest_sums_up_what_it_did(shell):
    done = shell("ingest", "first.txt", "second.txt", "third.txt")
    assert done.exit_code == 0
    assert done.stdout.startswith("3 read: 3 new, 0 updated, 0 unchanged; 0 refused. Incidents: 1 new")
    assert done.stderr == ""


def test_ingest_again_changes_nothing(filled):
    before = filled("incidents", "--format", "json").stdout
    done = filled("ingest", "first.txt", "second.txt", "third.txt")
    assert done.stdout.startswith("3 read: 0 new, 0 updated, 3 unchanged")
    assert filled("incidents", "--format", "json").stdout == before


def test_a_bad_input_is_named_and_stops_nothing(shell):
    done = shell("ingest", "none.txt", "first.txt")
    assert done.exit_code == 1
    assert "none.txt" in done.stderr
    assert done.stdout.startswith("1 read: 1 new, 0 updated, 0 unchanged; 1 refused.")


def test_no_input_is_wrong_usage(shell):
    assert shell("ingest").exit_code == 2


def test_the_summary_comes_as_json_too(shell):
    assert json.loads(shell("ingest", "first.txt", "--format", "json").stdout) == {
        "read": 1,
        "new": 1,
        "updated": 0,
        "unchanged": 0,
        "refused": 0,
        "incidents_new": 1,
        "incidents_updated": 0,
    }


def test_standard_input_is_an_input(shell):
    assert shell("ingest", "-", input=FIRST).stdout.startswith("1 read: 1 new")


def test_two_reports_of_one_attack_are_one_line_that_says_where_to_look_next(filled):
    done = filled("incidents")
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("i-")]
    assert "Boulikessi, ML" in line
    assert line.split()[-1] == "2"
    assert re.search(r"1 incidents?\. .* onrecord show i-[0-9a-f]+", done.stdout)


def test_a_terminal_gets_a_table_that_fits(filled):
    (line,) = filled("incidents", "--format", "json").stdout.splitlines()
    screen = Console(file=io.StringIO(), force_terminal=True, width=80, color_system=None)
    print_incident_table([msgspec.json.decode(line, type=Record)], screen)
    shown = screen.file.getvalue()
    assert max(map(len, shown.splitlines())) <= 80
    for word in ("Boulikessi", "JNIM", "onrecord show i-"):
        assert word in shown


def test_json_lines_are_records(filled):
    (line,) = filled("incidents", "--format", "json").stdout.splitlines()
    record = msgspec.json.decode(line, type=Record)
    assert len(record.members) == 2
    assert record.place is not None
    assert record.place.name == "Boulikessi"


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (["--country", "mali"], 1),
        (["--country", "ML"], 1),
        (["--country", "Niger"], 0),
        (["--since", "2025-06-01", "--until", "2025-06-01"], 1),
        (["--until", "2025-05"], 0),
        (["--until", "2025-06"], 1),
        (["--until", "2025"], 1),
        (["--since", "2025-06-02"], 0),
        (["--actor", "jnim"], 1),
        (["--actor", "boko"], 0),
        (["--event-type", "protests"], 0),
        (["--status", "retracted"], 0),
    ],
)
def test_incidents_are_chosen_by_options(filled, options, count):
    done = filled("incidents", "--format", "json", *options)
    assert done.exit_code == 0
    assert len(done.stdout.splitlines()) == count


@pytest.mark.parametrize(
    "options",
    [["--since", "yesterday"], ["--country", "Atlantis"], ["--event-type", "war"], ["--status", "true"]],
)
def test_options_that_mean_nothing_are_wrong_usage(filled, options):
    done = filled("incidents", *options)
    assert done.exit_code == 2
    assert options[1] in done.stderr


def test_none_fit_says_where_to_look(filled):
    assert "onrecord incidents" in filled("incidents", "--country", "Niger").stdout


def test_show_gives_facts_claims_roots_tolls_and_reports(filled):
    (record,) = map(json.loads, filled("incidents", "--format", "json").stdout.splitlines())
    sheet = filled("show", record["id"][:7]).stdout
    for words in ("Facts", "Who says so", "Roots", "Toll history", "Reports", "not_confirmed"):
        assert words in sheet
    for claim in record["claims"]:
        assert claim["claimant"] in sheet
        assert "\n" not in claim["claimant"]


def test_show_as_json_is_the_record(filled):
    (line,) = filled("incidents", "--format", "json").stdout.splitlines()
    assert filled("show", json.loads(line)["id"], "--format", "json").stdout.strip() == line


def test_no_colour_where_the_output_is_no_terminal(filled):
    for command in (["incidents"], ["show", "i-"]):
        assert "\x1b" not in filled(*command).stdout


def test_an_incident_that_is_not_there_is_an_error_in_one_line(filled):
    done = filled("show", "i-nothing")
    assert done.exit_code == 1
    assert "no such incident" in str(done.exception)


def test_a_ledger_that_is_not_there_is_an_error(shell):
    done = shell("incidents")
    assert done.exit_code == 1
    assert "no ledger there yet" in str(done.exception)


def test_an_interrupted_run_says_what_is_in_the_ledger_and_goes_on(shell, monkeypatch):
    def interrupted(paths, **_):
        yield next(captures(paths))
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("onrecord.cli.ledger.open_inputs", interrupted)
        stopped = shell("ingest", *REPORTS)
    assert stopped.exit_code == 1
    assert "onrecord: stopped. 1 read: 1 new" in stopped.stderr
    assert "the same command again goes on with the rest" in stopped.stderr
    assert "3 read: 2 new, 0 updated, 1 unchanged" in shell("ingest", *REPORTS).stdout


@pytest.mark.parametrize("command", [["incidents"], ["show", "i-"], ["export"]])
def test_every_command_that_reads_looks_back(filled, command):
    form = ["--format", "jsonl" if command == ["export"] else "json"]
    (now,) = filled(*command, *form).stdout.splitlines()
    (then,) = filled(*command, *form, "--as-published", "2025-06-02").stdout.splitlines()
    told, known = msgspec.json.decode(then, type=Record), msgspec.json.decode(now, type=Record)
    assert (len(known.members), len(told.members)) == (2, 1)
    assert told.as_published == "2025-06-02"
    (held,) = filled(*command, *form, "--as-of", known.recorded).stdout.splitlines()
    assert len(msgspec.json.decode(held, type=Record).members) == 1


def test_text_says_from_when_it_looks(filled):
    for command in (["incidents"], ["show", "i-"]):
        assert "published by 2025-06-02" in filled(*command, "--as-published", "2025-06-02").stdout
        assert "the ledger stood at 2999-12-31T23:59:59" in filled(*command, "--as-of", "2999").stdout


@pytest.mark.parametrize(
    ("options", "words"),
    [(["--as-of", "soon"], "'soon' is no time"), (["--as-published", "2025-06-02T10:00Z"], "dated by the day")],
)
def test_a_moment_that_is_none_is_wrong_usage(filled, options, words):
    done = filled("incidents", *options)
    assert done.exit_code == 2
    assert words in done.stderr
