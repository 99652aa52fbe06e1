"""onrecord explain: every rule that fired, on which words."""

import msgspec
import pytest

from onrecord.model import Firing, Sheet
from tests.cli.pages import HOSTILE, QUIET, STORY
from tests.cli.runner import Cli


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """The story's text, and what fired on it."""
    cli = Cli(tmp_path_factory.mktemp("explain"))
    sheet = msgspec.json.decode(cli("read", "-", "--format", "json", stdin=STORY).stdout, type=Sheet)
    return sheet.report.text, firings(cli("explain", "-", "--format", "json", stdin=STORY).stdout)


def firings(output):
    return [msgspec.json.decode(line, type=Firing) for line in output.splitlines()]


def test_every_firing_names_its_rule_and_lies_in_the_text(read):
    text, found = read
    assert found
    assert all(firing.rule for firing in found)
    assert all(0 <= firing.span.start <= firing.span.end <= len(text) for firing in found)


READ = [
    "Sunday",
    "seven soldiers",
    "Djenne",
    "governor",
    "attacked",
    "JNIM",
    "has not confirmed",
    "No group has claimed",
]


@pytest.mark.parametrize("words", READ)
def test_whatever_the_engine_read_is_shown(read, words):
    text, found = read
    assert any(words in firing.span.of(text) for firing in found if not firing.rule.startswith(("scene.", "gate.")))


def test_a_table_for_people_shows_rule_and_words(cli):
    result = cli("explain", "-", stdin=STORY)
    assert result.exit_code == 0
    for words in ("rule", "words", "Sunday", "attacked"):
        assert words in result.stdout


def test_a_page_without_an_incident_is_explained_too(cli):
    found = firings(cli("explain", "-", "--format", "json", stdin=QUIET).stdout)
    assert any("gate" in firing.rule for firing in found)


def test_markup_in_a_page_is_printed_as_words(cli):
    result = cli("explain", "-", "--as", "text", stdin=HOSTILE)
    assert result.exit_code == 0
    assert "[bold red]Attack[/bold red]" in " ".join(result.stdout.split())


def test_a_bad_input_is_named_and_the_rest_explained(cli):
    result = cli("explain", "/no/such/page.html", "-", "--format", "json", stdin=STORY)
    assert result.exit_code == 1
    assert "/no/such/page.html" in result.stderr
    assert firings(result.stdout)


def test_without_an_input_it_is_wrong_usage(cli):
    assert cli("explain").exit_code == 2


def test_as_a_program_in_a_pipe_there_is_no_colour(cli):
    done = cli.program("explain", "-", stdin=STORY.encode())
    assert done.returncode == 0
    assert b"\x1b" not in done.stdout
