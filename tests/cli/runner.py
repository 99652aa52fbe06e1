"""Running commands over a folder of their own: nothing of the user's is read or written."""

import os
import subprocess
import sys
from pathlib import Path
from typing import IO

from click.testing import CliRunner, Result

from onrecord.cli.app import group

_PROGRAM = "from onrecord.cli import main; main()"


class Cli:
    """The command line. `knowledge` is the folder of the user's own names, absent at first."""

    def __init__(self, folder: Path) -> None:
        self.knowledge = folder / "names"
        self.environ = {
            "ONRECORD_KNOWLEDGE": str(self.knowledge),
            "ONRECORD_LEDGER": str(folder / "ledger.db"),
            "ONRECORD_CORPORA": str(folder),
            "COLUMNS": "200",
            "ONRECORD_ENGINE": "rules",  # what is tested is the command; another model must not move its tests
        }

    def __call__(self, *arguments: str, stdin: str | bytes | None = None) -> Result:
        """Run a command in this process. Errors that onrecord raises on purpose are in the result's `exception`."""
        return CliRunner(env=self.environ).invoke(group, list(arguments), input=stdin)

    def start(self, *arguments: str, stdout: int | IO[bytes] = subprocess.PIPE) -> "subprocess.Popen[bytes]":
        """Start a command as a program of its own, with pipes to and from it, or another standard output."""
        environ = {key: value for key, value in os.environ.items() if not key.startswith(("ONRECORD", "COVERAGE"))}
        pipe = subprocess.PIPE
        command = [sys.executable, "-c", _PROGRAM, *arguments]
        return subprocess.Popen(command, stdin=pipe, stdout=stdout, stderr=pipe, env=environ | self.environ)  # noqa: S603

    def program(self, *arguments: str, stdin: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
        """Run a command as a program of its own to its end."""
        with self.start(*arguments) as running:
            out, err = running.communicate(stdin)
        return subprocess.CompletedProcess(running.args, running.returncode, out, err)
