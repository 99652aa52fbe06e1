"""Output that cannot be written: one line that says so, exit code 1, no traceback."""

import pytest

from onrecord.cli import main
from tests.cli.pages import STORY

COMMANDS = [
    ("read", "-"),
    ("read", "-", "--format", "json"),
    ("incidents",),
    ("incidents", "--format", "json"),
    ("export", "--format", "csv"),
]


@pytest.mark.parametrize("arguments", COMMANDS)
def test_output_that_cannot_be_written_is_one_line_and_1(cli, tmp_path, arguments):
    """Standard output is open for reading only, so that every write fails, as on a full disk."""
    cli("ingest", "-", stdin=STORY)
    unwritable = tmp_path / "unwritable"
    unwritable.touch()
    with unwritable.open("rb") as stdout, cli.start(*arguments, stdout=stdout) as running:
        _, err = running.communicate(STORY.encode())
    assert running.returncode == 1
    assert err.decode() == "onrecord: expected to write all of the output: Bad file descriptor\n"


def test_a_reader_that_leaves_an_export_is_no_noise(cli):
    cli("ingest", "-", stdin=STORY)
    with cli.start("export", "--format", "csv") as running:
        running.stdout.close()
        running.stdout = None
        _, err = running.communicate()
    assert running.returncode == 1
    assert err == b""


def test_a_closed_output_is_refused_before_anything_is_done(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdout", None)
    with pytest.raises(SystemExit, match="1"):
        main()
    assert capsys.readouterr().err == "onrecord: expected an open standard output\n"
