"""onrecord explain: which rule fired on which words."""

import sys
from collections.abc import Sequence

import click
import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text

from onrecord.cli.days import Day
from onrecord.cli.engines import engine_option
from onrecord.cli.inputs import KINDS, Tally, open_inputs
from onrecord.config import Settings
from onrecord.errors import InputError
from onrecord.extract.engine import Extraction
from onrecord.ingest import Refused
from onrecord.pipeline import Given, Pipeline

_SHOWN = 60
"""Characters of a stretch that the table shows."""


@click.command(short_help="Show which rule fired on which words.")
@click.argument("inputs", nargs=-1, required=True, metavar="FILE…|-")
@click.option("--published", type=Day(), help="The publication date, where the page lacks one (YYYY-MM-DD).")
@click.option("--as", "kind", type=click.Choice(KINDS), help="What the input is; by default this is found out.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="A table, or JSON lines.")
@engine_option
@click.pass_obj
def explain(settings: Settings, inputs: Sequence[str], *, published: str | None, kind: str | None, form: str) -> None:
    """Show every rule that fired: on which words, and what it made of them."""
    pipeline, tally = Pipeline(settings), Tally()
    for capture in open_inputs(inputs, kind=kind):
        if isinstance(capture, Refused):
            tally.refuse(capture)
            continue
        try:
            extraction = pipeline.extract(pipeline.read(capture, Given(published=published, kind=kind)))
        except InputError as error:
            tally.refuse(Refused(capture.source, error))
            continue
        _print(extraction, form)
    sys.exit(tally.exit_code)


def _print(extraction: Extraction, form: str) -> None:
    if form == "json":
        for firing in extraction.firings:
            click.echo(msgspec.json.encode(firing).decode())
        return
    text = extraction.sheet.report.text
    table = Table(title=Text(extraction.sheet.report.title or extraction.sheet.report.id), title_justify="left")
    for column in ("where", "rule", "words", "made of them"):
        table.add_column(column, overflow="fold")
    for firing in extraction.firings:
        words = firing.span.of(text).replace("\n", " ")
        shown = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
        table.add_row(f"{firing.span.start}–{firing.span.end}", firing.rule, Text(shown), Text(firing.note))
    Console(soft_wrap=False).print(table)
