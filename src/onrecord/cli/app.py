"""The command group, and what every command shares."""

import os
import sys
from importlib import import_module
from typing import NoReturn

import click

from onrecord import __version__
from onrecord.config import settings_from
from onrecord.errors import OnrecordError
from onrecord.log import set_up_logging

_COMMANDS = {
    "read": "onrecord.cli.read:read",
    "explain": "onrecord.cli.explain:explain",
    "ingest": "onrecord.cli.ledger:ingest",
    "incidents": "onrecord.cli.ledger:incidents",
    "show": "onrecord.cli.ledger:show",
    "history": "onrecord.cli.history:history",
    "export": "onrecord.cli.export:export",
    "publish": "onrecord.cli.publish:publish",
    "searches": "onrecord.cli.searches:searches",
    "alerts": "onrecord.cli.alerts:alerts",
    "note": "onrecord.cli.note:note",
    "review": "onrecord.cli.review:review",
    "compare": "onrecord.cli.compare:compare",
    "actors": "onrecord.cli.knowledge:actors",
    "places": "onrecord.cli.knowledge:places",
    "sources": "onrecord.cli.sources:sources",
    "batch": "onrecord.cli.batch:batch",
    "watch": "onrecord.cli.watch:watch",
    "serve": "onrecord.cli.serve:serve",
    "tokens": "onrecord.cli.tokens:tokens",
    "backup": "onrecord.cli.backup:backup",
    "restore": "onrecord.cli.backup:restore",
    "migrate": "onrecord.cli.backup:migrate",
    "doctor": "onrecord.cli.doctor:doctor",
    "completion": "onrecord.cli.completion:completion",
}
"""Where each command lives. They are imported when called, so that one command does not pay for another's libraries."""


class LazyGroup(click.Group):
    """A group that imports a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands, in the order of _COMMANDS."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return one command."""
        where = _COMMANDS.get(cmd_name)
        if where is None:
            return None
        module, name = where.split(":")
        command: click.Command = getattr(import_module(module), name)
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="onrecord")
@click.option("--verbose", is_flag=True, help="Log what is done to standard error.")
@click.pass_context
def group(ctx: click.Context, *, verbose: bool) -> None:
    """Turn news reports of armed conflict into a claim-by-claim incident ledger."""
    set_up_logging(verbose=verbose)
    ctx.obj = settings_from(os.environ)


def main() -> None:
    """Run the command line; errors that onrecord raises on purpose are one line on standard error, exit code 1.

    So are those of the system, such as a full disk. A reader that leaves a pipe is no error; click ends quietly then.
    """
    if sys.stdout is None:
        _stop("expected an open standard output")
    try:
        group.main(prog_name="onrecord")
    except OnrecordError as error:
        _stop(str(error))
    except OSError as error:
        _drop_output()
        _stop(f"{error.filename or 'expected to write all of the output'}: {error.strerror or error}")


def _stop(words: str) -> NoReturn:
    click.echo(f"onrecord: {words}", err=True)
    sys.exit(1)


def _drop_output() -> None:
    """Lead standard output nowhere: Python would try again to write what is left, and fail again, as it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
