"""onrecord ingest, incidents and show: reports into the ledger, and incidents out of it."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace

import click
import msgspec
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from onrecord.cli.days import Day
from onrecord.cli.engines import engine_option
from onrecord.cli.fact_sheet import print_fact_sheet
from onrecord.cli.incident_table import print_incident_table
from onrecord.cli.inputs import KINDS, Tally, open_inputs
from onrecord.cli.queries import query_from, query_options, time_options
from onrecord.config import Settings
from onrecord.ingest import Refused
from onrecord.ledger import Change, Query, Receipt, View
from onrecord.model import Capture
from onrecord.pipeline import Given, Pipeline

T = Capture | Refused
_CONTINUES = "What was read is in the ledger; the same command again goes on with the rest."


class Summary(Tally):
    """What a run did to the ledger."""

    def __init__(self) -> None:
        super().__init__()
        self.changes = dict.fromkeys(Change, 0)
        self.new: set[str] = set()
        self.updated: set[str] = set()

    def add(self, receipt: Receipt) -> None:
        """Count one report."""
        self.read += 1
        self.changes[receipt.change] += 1
        self.new.update(receipt.new)
        self.updated.update(receipt.updated)

    def as_dict(self) -> dict[str, int]:
        """The numbers, by name. An incident that is new in this run is not counted as updated, too."""
        return {
            "read": self.read,
            "new": self.changes[Change.NEW],
            "updated": self.changes[Change.UPDATED],
            "unchanged": self.changes[Change.UNCHANGED],
            "refused": self.refused,
            "incidents_new": len(self.new),
            "incidents_updated": len(self.updated - self.new),
        }

    def in_words(self) -> str:
        """The numbers in one line."""
        n = self.as_dict()
        return (
            f"{n['read']} read: {n['new']} new, {n['updated']} updated, {n['unchanged']} unchanged; "
            f"{n['refused']} refused. Incidents: {n['incidents_new']} new, {n['incidents_updated']} updated."
        )


@click.command(short_help="Put reports into the ledger.")
@click.argument("inputs", nargs=-1, required=True, metavar="PATH…|URL…|-")
@click.option("--published", type=Day(), help="The publication date, where a page lacks one (YYYY-MM-DD).")
@click.option("--outlet", help="The outlet, where a page does not name it.")
@click.option("--as", "kind", type=click.Choice(KINDS), help="What the inputs are; by default this is found out.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="A summary, or JSON.")
@click.option("--allow-private", is_flag=True, help="Fetch URLs on private and local addresses, too.")
@engine_option
@click.pass_obj
def ingest(
    settings: Settings,
    inputs: Sequence[str],
    *,
    published: str | None,
    outlet: str | None,
    kind: str | None,
    form: str,
    allow_private: bool,
) -> None:
    """Read reports and put them into the ledger (ONRECORD_LEDGER; by default onrecord.db in this folder).

    Give files, folders, URLs, or - for standard input. Putting the same reports in again changes nothing.
    Exit code 0 when every input was read, 1 when some were refused.
    """
    summary = Summary()
    captures = _with_progress(open_inputs(inputs, kind=kind, allow_private=allow_private))
    try:
        for result in Pipeline(settings).ingest(captures, Given(published, outlet, None, kind)):
            summary.refuse(result) if isinstance(result, Refused) else summary.add(result)
    except KeyboardInterrupt:
        click.echo(f"\nonrecord: stopped. {summary.in_words()}\n{_CONTINUES}", err=True)
        raise
    words = summary.in_words() if form == "text" else msgspec.json.encode(summary.as_dict()).decode()
    click.echo(words)
    sys.exit(summary.exit_code)


def _with_progress(captures: Iterable[T]) -> Iterator[T]:
    """The captures, counted on standard error while they are worked on; silent where that is no terminal."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield from captures
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("reading", total=None)
        for capture in captures:
            progress.update(task, description=capture.source[-40:])
            yield capture
            progress.advance(task)


def _opened(
    settings: Settings, as_of: str | None, as_published: str | None, *, confidential: bool
) -> AbstractContextManager[View]:
    pipeline = Pipeline(settings)
    if not confidential:
        return pipeline.view(as_of=as_of, as_published=as_published)
    if as_of is not None or as_published is not None:
        raise click.UsageError(
            "--confidential shows the ledger as it is now: expected no --as-of and no --as-published"
        )
    click.echo("onrecord: confidential notes are included in what follows", err=True)
    return pipeline.confidential()


_CONFIDENTIAL = click.option(
    "--confidential", is_flag=True, help="With confidential field notes: for the eyes of those who may see them."
)


@click.command(short_help="List the incidents in the ledger.")
@query_options
@time_options
@click.option("--withdrawn", is_flag=True, help="Incidents all of whose claims were rejected, too.")
@_CONFIDENTIAL
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="A table, or JSON lines.")
@click.pass_obj
def incidents(
    settings: Settings,
    /,
    *,
    withdrawn: bool,
    confidential: bool,
    form: str,
    as_of: str | None,
    as_published: str | None,
    **asked: object,
) -> None:
    """List incidents in the order of their days; --format json prints one onrecord.incident/1 object a line."""
    query: Query = replace(query_from(asked), withdrawn=withdrawn)
    with _opened(settings, as_of, as_published, confidential=confidential) as view:
        if form == "text":
            print_incident_table(view.records(query))
            return
        for record in view.records(query):
            click.echo(msgspec.json.encode(record))


@click.command(short_help="Show one incident with every claim behind it.")
@click.argument("incident", metavar="ID")
@time_options
@_CONFIDENTIAL
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="A fact sheet, or JSON.")
@click.pass_obj
def show(
    settings: Settings, incident: str, *, form: str, as_of: str | None, as_published: str | None, confidential: bool
) -> None:
    """Show one incident: each fact with its status, who said what in which words, the roots and the toll's history.

    ID may be cut short as long as it fits one incident only; ids of incidents that were merged lead to what they are
    part of now.
    """
    with _opened(settings, as_of, as_published, confidential=confidential) as view:
        record = view.record(incident)
    if form == "json":
        click.echo(msgspec.json.encode(record))
    else:
        print_fact_sheet(record)
