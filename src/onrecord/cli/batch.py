"""onrecord batch: archives read by many workers into Parquet tables, and such tables into a ledger."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

import click
import msgspec
from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, TextColumn, TimeRemainingColumn
from rich.progress import Task as Bar
from rich.text import Text

from onrecord.batch.linking import link as put_in
from onrecord.batch.outputs import Counts, Folder
from onrecord.batch.reading import Way
from onrecord.batch.running import Progress as Told
from onrecord.batch.running import Result, Run
from onrecord.cli.days import Day
from onrecord.cli.engines import engine_option
from onrecord.cli.inputs import KINDS
from onrecord.cli.ledger import Summary
from onrecord.config import Settings
from onrecord.errors import SettingError
from onrecord.pipeline import Given, Pipeline

SHOWN = 20
"""Refused pages that are named on standard error; all of them are rows of the table of errors."""
_CONTINUES = "What was read is kept; the same command again goes on with the rest."
_FORM = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="A summary, or JSON."
)


class _Batch(click.Group):
    """A group whose first word is an input, unless it is the name of a command."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Let `read` be what is meant where no command is named."""
        if args and args[0] not in self.commands and args[0] not in ("-h", "--help"):
            args = ["read", *args]
        return super().parse_args(ctx, args)


@click.group(cls=_Batch, short_help="Read archives into Parquet tables, by many workers.")
def batch() -> None:
    """Read archives by many workers into Parquet tables, and put such tables into a ledger.

    `onrecord batch IN… --out DIR` is short for `onrecord batch read IN… --out DIR`.
    """


@batch.command(short_help="Read archives into Parquet tables.")
@click.argument("inputs", nargs=-1, required=True, metavar="IN…", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="The folder of the tables."
)
@click.option("--workers", type=click.IntRange(1, 1024), help="How many read at once; by default one for each core.")
@click.option("--ray", metavar="ADDRESS", help="Read on this Ray cluster; local starts one on this machine.")
@click.option("--raw-gate", is_flag=True, help="Do not even open HTML pages that show no words of violence.")
@click.option("--published", type=Day(), help="The publication date, where a page lacks one (YYYY-MM-DD).")
@click.option("--outlet", help="The outlet, where a page does not name it.")
@click.option("--as", "kind", type=click.Choice(KINDS), help="What the inputs are; by default this is found out.")
@_FORM
@engine_option
@click.pass_obj
def read(
    settings: Settings,
    inputs: Sequence[Path],
    *,
    out: Path,
    workers: int | None,
    ray: str | None,
    raw_gate: bool,
    published: str | None,
    outlet: str | None,
    kind: str | None,
    form: str,
) -> None:
    """Read web archives (WARC), Parquet, JSON Lines and folders into tables of reports, claims, drafts and errors.

    What is in the tables already is not read again, so that a run which was stopped or killed goes on. Exit code 0 when
    every page was read, 1 when some were refused: these are rows of the table of errors.
    """
    way = Way(Given(published, outlet, None, kind), raw_gate)
    with _Shown() as shown:
        run = Run(settings, inputs, out, way, workers=workers, ray=ray, told=shown.tell)
        shown.begin(run.bytes)
        try:
            result = run.go()
        except KeyboardInterrupt:
            click.echo(f"\nonrecord: stopped. {_CONTINUES}", err=True)
            raise
    for words in islice(Folder(out).reasons(result.refusing), SHOWN):
        click.echo(f"onrecord: {words}", err=True)
    click.echo(_in_words(result, out) if form == "text" else msgspec.json.encode(_as_dict(result)).decode())
    sys.exit(1 if result.counts.errors else 0)


@batch.command(short_help="Put tables into a ledger.")
@click.argument("folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--db", "ledger", help="The ledger, instead of ONRECORD_LEDGER.")
@_FORM
@click.pass_obj
def link(settings: Settings, folder: Path, *, ledger: str | None, form: str) -> None:
    """Put the reports of a batch's tables into a ledger: the same ledger as `onrecord ingest` of their inputs gives.

    Putting the same tables in again changes nothing.
    """
    tables = Folder(folder)
    made = tables.manifest()
    if made is None:
        raise SettingError(f"{folder}: expected the tables of `onrecord batch`, found no batch.json")
    if not made.is_whole:
        click.echo(
            f"onrecord: {folder}: the run that made it did not come to its end; what is there is taken", err=True
        )
    summary = Summary()
    for receipt in put_in(tables, Pipeline(replace(settings, ledger=ledger) if ledger else settings)):
        summary.add(receipt)
    click.echo(summary.in_words() if form == "text" else msgspec.json.encode(summary.as_dict()).decode())


def _as_dict(result: Result) -> dict[str, int]:
    counts: dict[str, int] = msgspec.to_builtins(result.counts)
    return {"pages": result.counts.pages, **counts, "parts": result.parts, "parts_kept": result.kept}


def _in_words(result: Result, out: Path) -> str:
    n: Counts = result.counts
    refused = f"; see {Folder(out).path / 'errors'}" if n.errors else ""
    return (
        f"{n.pages} pages: {n.reports} read, {n.telling} of them tell of incidents ({n.drafts} drafts, "
        f"{n.claims} claims), {n.away} were turned away at the first look; {n.errors} refused{refused}. "
        f"{result.parts} parts, {result.kept} of them there already."
    )


class _Shown:
    """A bar with the rate and the time left, on standard error; nothing where that is no terminal."""

    def __init__(self) -> None:
        console = Console(stderr=True)
        columns = (TextColumn("reading"), BarColumn(), _Pages(), TimeRemainingColumn(elapsed_when_finished=True))
        self._bar = Progress(*columns, console=console, speed_estimate_period=300) if console.is_terminal else None
        self._total = 0

    def __enter__(self) -> "_Shown":
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def begin(self, total: int) -> None:
        """Show how much there is."""
        self._total = total
        if self._bar is not None:
            self._bar.add_task("reading", total=total, pages=0)

    def tell(self, told: Told) -> None:
        """Show how far it is. What was there already does not count: it says nothing about the time left."""
        if self._bar is None:
            return
        (task,) = self._bar.tasks
        self._total -= told.spared
        self._bar.update(task.id, total=self._total, advance=told.done, pages=task.fields["pages"] + told.pages)


class _Pages(ProgressColumn):
    """Pages read, and how many a second since the beginning."""

    def render(self, task: Bar) -> Text:
        """The words."""
        pages, elapsed = task.fields["pages"], task.elapsed or 0.0
        rate = f", {pages / elapsed:.1f}/s" if pages and elapsed else ""
        return Text(f"{pages} pages{rate}")
