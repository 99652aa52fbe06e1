"""Completion scripts: printed for each shell, and the words that they ask for."""

import os
import subprocess
import sys

import pytest

SHELLS = [
    ("bash", "complete -o nosort"),
    ("zsh", "#compdef onrecord"),
    ("fish", "complete --no-files --command onrecord"),
]


@pytest.mark.parametrize(("shell", "words"), SHELLS)
def test_each_shell_gets_its_script(cli, shell, words):
    result = cli("completion", shell)
    assert result.exit_code == 0
    assert words in result.stdout
    assert "_ONRECORD_COMPLETE" in result.stdout


def test_another_shell_is_wrong_usage(cli):
    assert cli("completion", "tcsh").exit_code == 2


def test_the_script_finds_the_program_answering(cli):
    """What the scripts call: the program itself completes, where this variable says so."""
    environ = os.environ | {"_ONRECORD_COMPLETE": "zsh_complete", "COMP_WORDS": "onrecord act", "COMP_CWORD": "1"}
    command = [sys.executable, "-c", "from onrecord.cli import main; main()"]
    done = subprocess.run(command, capture_output=True, env=environ, check=False)  # noqa: S603
    assert b"actors" in done.stdout
