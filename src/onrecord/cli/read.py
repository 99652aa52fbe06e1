"""onrecord read: the sheet of each page, without a ledger."""

import sys
from collections.abc import Sequence

import click
import msgspec

from onrecord.cli.days import Day
from onrecord.cli.engines import engine_option
from onrecord.cli.inputs import KINDS, Tally, open_inputs
from onrecord.cli.sheet import print_sheet
from onrecord.config import Settings
from onrecord.ingest import Refused
from onrecord.pipeline import Given, Pipeline


@click.command(short_help="Print the incident sheet of each page.")
@click.argument("inputs", nargs=-1, required=True, metavar="FILE…|-")
@click.option("--published", type=Day(), help="The publication date, where the page lacks one (YYYY-MM-DD).")
@click.option("--outlet", help="The outlet, where the page does not name it.")
@click.option("--url", help="The page's address.")
@click.option("--as", "kind", type=click.Choice(KINDS), help="What the input is; by default this is found out.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="A sheet to read, or JSON.")
@click.option("--allow-private", is_flag=True, help="Fetch URLs on private and local addresses, too.")
@engine_option
@click.pass_obj
def read(
    settings: Settings,
    inputs: Sequence[str],
    *,
    published: str | None,
    outlet: str | None,
    url: str | None,
    kind: str | None,
    form: str,
    allow_private: bool,
) -> None:
    """Read news pages (HTML, plain text, PDF, DOCX, JSON records) and print the incident sheet of each.

    Give files, folders, URLs, or - for standard input. With --format json, one object a line.
    """
    pipeline, tally = Pipeline(settings), Tally()
    captures = open_inputs(inputs, kind=kind, allow_private=allow_private)
    for result in pipeline.sheets(captures, Given(published, outlet, url, kind)):
        if isinstance(result, Refused):
            tally.refuse(result)
        elif form == "json":
            click.echo(msgspec.json.encode(result).decode())
        else:
            print_sheet(result)
    sys.exit(tally.exit_code)
