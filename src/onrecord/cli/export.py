"""onrecord export: incidents to a file in a form that other programs read."""

import sys
from pathlib import Path

import click

from onrecord.cli.queries import query_from, query_options, time_options
from onrecord.config import Settings
from onrecord.pipeline import Pipeline
from onrecord.publish import EXPORTERS, Exported, export_records


@click.command(short_help="Write incidents as CSV (ACLED-style), GeoJSON or JSON Lines.")
@click.option("--format", "form", type=click.Choice(list(EXPORTERS)), required=True, help="What to write.")
@click.option("--out", type=click.Path(path_type=Path), help="The file; by default standard output.")
@query_options
@time_options
@click.pass_obj
def export(
    settings: Settings,
    /,
    *,
    form: str,
    out: Path | None,
    as_of: str | None,
    as_published: str | None,
    **asked: str | None,
) -> None:
    """Write incidents to a file, or to standard output. What the format cannot hold is listed on standard error.

    A file is written whole and checked, or not at all. Names of private persons are withheld; the ledger keeps them.
    """
    with Pipeline(settings).view(as_of=as_of, as_published=as_published) as view:
        done = export_records(view.records(query_from(asked)), EXPORTERS[form](), out or sys.stdout)
    _report(done, form, out)


def _report(done: Exported, form: str, out: Path | None) -> None:
    click.echo(f"onrecord: {done.records} incidents as {form}{f' in {out}' if out else ''}", err=True)
    for words, count in done.losses:
        click.echo(f"  {count} of {done.records}: {words}", err=True)
