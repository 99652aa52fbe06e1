"""onrecord doctor: whether everything that onrecord needs is there and well."""

import os
import sys
from collections.abc import Sequence

import click
import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text

from onrecord.cli.checks import Finding, State, examine
from onrecord.config import Settings

_STYLE = {State.OK: "green", State.NOTE: "yellow", State.BROKEN: "bold red"}


@click.command(short_help="Check that everything needed is there and well.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="A table, or JSON lines.")
@click.pass_obj
def doctor(settings: Settings, *, form: str) -> None:
    """Check versions, word lists, places, actors, your own names, the ledger and settings.

    Each line says what was found and, where something is wrong, what to do. Exit code 1 when something is broken.
    """
    findings = list(examine(settings, os.environ))
    if form == "json":
        for finding in findings:
            click.echo(msgspec.json.encode(finding).decode())
    else:
        Console().print(_table(findings))
    sys.exit(1 if any(finding.state is State.BROKEN for finding in findings) else 0)


def _table(findings: Sequence[Finding]) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False)
    for finding in findings:
        words = finding.found + (f" → {finding.todo}" if finding.todo else "")
        table.add_row(
            Text(finding.state, style=_STYLE[finding.state]), Text(finding.name), Text(words, overflow="fold")
        )
    return table
