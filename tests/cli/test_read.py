"""onrecord read: a sheet for each input, honest exit codes, pipes respected."""

import json
import re
import subprocess
import sys

import msgspec
import pytest

from onrecord.model import SCHEMA, EventType, Sheet
from tests.cli.pages import HOSTILE, QUIET, STORY, UNDATED

ESCAPES = re.compile(r"\x1b|\x9b")
CLOCK = re.compile(r'"retrieved":"[^"]{20,30}"')


def sheets(output):
    """What --format json printed, one sheet a line."""
    return [msgspec.json.decode(line, type=Sheet) for line in output.splitlines()]


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return str(path)


@pytest.fixture
def quiet(tmp_path):
    path = tmp_path / "quiet.txt"
    path.write_text(QUIET, encoding="utf-8")
    return str(path)


@pytest.fixture
def binary(tmp_path):
    path = tmp_path / "noise.bin"
    path.write_bytes(bytes(range(256)) * 40)
    return str(path)


def test_a_page_gives_its_incident_with_every_quote_in_its_place(cli, story):
    result = cli("read", story, "--format", "json")
    assert result.exit_code == 0
    [sheet] = sheets(result.stdout)
    [incident] = sheet.incidents
    assert sheet.schema == SCHEMA
    assert incident.event_type is EventType.BATTLES
    assert (incident.date, incident.place.country, incident.fatalities.best) == ("2024-03-03", "ML", 7)
    assert all(claim.quote == sheet.report.text[claim.start : claim.end] for claim in incident.claims)


def test_json_is_one_object_a_line_in_the_order_given(cli, story, quiet):
    found = sheets(cli("read", quiet, story, quiet, "--format", "json").stdout)
    assert [len(sheet.incidents) for sheet in found] == [0, 1, 0]


def test_json_keeps_letters_as_they_are(cli, tmp_path):
    path = tmp_path / "accents.txt"
    path.write_text(STORY.replace("Djenne", "Djenné"), encoding="utf-8")
    assert "Djenné" in cli("read", str(path), "--format", "json").stdout


def test_the_same_page_gives_the_same_sheet_but_for_the_clock(cli, story):
    one, two = (cli("read", story, "--format", "json").stdout for _ in range(2))
    assert CLOCK.sub("", one) == CLOCK.sub("", two)


def test_standard_input_is_a_dash(cli, story):
    [read] = sheets(cli("read", "-", "--format", "json", stdin=STORY).stdout)
    [file] = sheets(cli("read", story, "--format", "json").stdout)
    assert read.incidents == file.incidents


def test_a_folder_is_all_its_files(cli, tmp_path, story, quiet):
    assert len(sheets(cli("read", str(tmp_path), "--format", "json").stdout)) == 2


GIVEN = [
    (("--published", "2024-03-04"), "published", "2024-03-04"),
    (("--outlet", "Niger Bend News"), "outlet", "Niger Bend News"),
    (("--url", "https://example.org/a"), "url", "https://example.org/a"),
]


@pytest.mark.parametrize(("options", "field", "value"), GIVEN)
def test_the_user_fills_in_what_a_page_lacks(cli, options, field, value):
    [sheet] = sheets(
        cli("read", "-", *options, "--format", "json", stdin="A council met.\n\nIt passed a budget.\n").stdout
    )
    assert getattr(sheet.report, field) == value


def test_the_kind_of_a_page_can_be_forced(cli, tmp_path):
    path = tmp_path / "page.html"
    path.write_text("<html><p>" + STORY, encoding="utf-8")
    [forced] = sheets(cli("read", str(path), "--as", "text", "--format", "json").stdout)
    assert "<html>" in forced.report.text


def test_a_sheet_for_people_shows_values_claims_and_quotes(cli, story):
    shown = cli("read", story).stdout
    for words in ("Militants kill seven soldiers", "Incident i1", "2024-03-03", "governor", "“", "no number given"):
        assert words in shown


def test_a_page_without_an_incident_says_so(cli, quiet):
    result = cli("read", quiet)
    assert result.exit_code == 0
    assert "No incident in this report" in result.stdout


def test_a_page_without_a_date_says_what_is_left_out_and_what_would_help(cli):
    shown = cli("read", "-", stdin=UNDATED).stdout
    assert "an incident is left out" in " ".join(shown.split())
    assert "--published" in shown
    dated = cli("read", "-", "--published", "2024-03-06", stdin=UNDATED).stdout
    assert "2024-03-04" in dated
    assert "left out" not in dated


def test_a_bad_input_among_good_ones_is_named_and_stops_none(cli, story, quiet, binary):
    result = cli("read", story, binary, "/no/such/page.html", quiet, "--format", "json")
    assert result.exit_code == 1
    assert len(sheets(result.stdout)) == 2
    assert [line.startswith("onrecord: ") for line in result.stderr.splitlines()] == [True, True]
    assert "noise.bin" in result.stderr
    assert "/no/such/page.html" in result.stderr


@pytest.mark.parametrize("arguments", [(), ("--as", "gopher", "x"), ("--format", "yaml", "x"), ("--no-such-option",)])
def test_wrong_usage_exits_2_and_prints_no_sheet(cli, arguments):
    result = cli("read", *arguments)
    assert result.exit_code == 2
    assert result.stdout == ""


@pytest.mark.parametrize("command", ["read", "explain", "ingest"])
@pytest.mark.parametrize("wrong", ["yesterday", "2024-13-01", "2024-02-30", "2024-W01-1", ""])
def test_a_wrong_date_of_publication_is_wrong_usage(cli, story, command, wrong):
    result = cli(command, story, "--published", wrong)
    assert result.exit_code == 2
    assert f"{wrong!r} is no date; expected YYYY-MM-DD" in result.stderr
    assert story not in result.stderr


def test_a_private_address_is_refused_unless_allowed(cli):
    result = cli("read", "http://127.0.0.1:9/page.html")
    assert result.exit_code == 1
    assert "127.0.0.1" in result.stderr


@pytest.mark.parametrize("form", ["text", "json"])
def test_markup_and_escapes_in_a_headline_are_printed_as_words(cli, form):
    result = cli("read", "-", "--as", "text", "--format", form, stdin=HOSTILE)
    assert result.exit_code == 0
    flat = " ".join(result.stdout.split())
    for words in (
        "[bold red]Attack[/bold red]",
        "[/]",
        "[link=https://example.org]kills[/link]",
        "<script>alert(1)</script>",
    ):
        assert words in flat
    assert not ESCAPES.search(result.stdout)


def test_as_a_program_in_a_pipe_there_is_no_colour_and_no_noise(cli, story):
    done = cli.program("read", story)
    assert done.returncode == 0
    assert done.stderr == b""
    assert not ESCAPES.search(done.stdout.decode())


def test_as_a_program_it_reads_standard_input_and_refuses_with_1(cli, binary):
    done = cli.program("read", "-", binary, "--format", "json", stdin=STORY.encode())
    assert done.returncode == 1
    assert len(sheets(done.stdout.decode())) == 1
    assert done.stderr.decode().count("\n") == 1


def test_as_a_program_wrong_usage_is_2_and_says_how_it_is_used(cli):
    done = cli.program("read")
    assert done.returncode == 2
    assert b"Usage: onrecord read" in done.stderr


def test_as_a_program_a_wrong_setting_is_one_line_and_1(cli, story):
    cli.environ["ONRECORD_LEDGER"] = " "
    done = cli.program("read", story)
    assert done.returncode == 1
    assert done.stderr.decode().startswith("onrecord: ONRECORD_LEDGER")
    assert done.stderr.count(b"\n") == 1


def test_a_reader_that_stops_listening_gets_no_traceback(cli, story):
    """As in `onrecord read … | head -1`."""
    with cli.start("read", *[story] * 12, "--format", "json") as running:
        assert json.loads(running.stdout.readline())["schema"] == SCHEMA
        running.stdout.close()
        assert b"Traceback" not in running.stderr.read()


@pytest.mark.parametrize("command", ["read", "explain"])
def test_reading_a_page_waits_for_no_library_that_only_the_ledger_needs(command):
    code = f"import sys, onrecord.cli.{command}; sys.exit(bool({{'sqlalchemy', 'alembic'}} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603
