"""onrecord export: incidents to files in forms that other programs read."""

import sys
from pathlib import Path

import click

from onrecord.cli.queries import query_from, query_options, time_options
from onrecord.config import Settings
from onrecord.pipeline import Pipeline
from onrecord.publish import EXPORTERS, FILES, Exported, export_files, export_records
from onrecord.publish.losses import losses_file, losses_text


@click.command(short_help="Write incidents as CSV, GeoJSON and in other forms.")
@click.option(
    "--format",
    "forms",
    type=click.Choice(list(EXPORTERS)),
    required=True,
    multiple=True,
    help="What to write; csv is ACLED-style, ged UCDP GED's. Several need a folder.",
)
@click.option(
    "--out", type=click.Path(path_type=Path), help="The file, or a folder that exists; by default standard output."
)
@query_options
@time_options
@click.pass_obj
def export(
    settings: Settings,
    /,
    *,
    forms: tuple[str, ...],
    out: Path | None,
    as_of: str | None,
    as_published: str | None,
    **asked: object,
) -> None:
    """Write incidents to a file or folder, or to standard output.

    What a format cannot hold is listed on standard error, and in FILE.losses.json beside a file. Files are written
    whole and checked, or not at all. Names of private persons are withheld; the ledger keeps them.
    """
    files = _files(tuple(dict.fromkeys(forms)), out)
    with Pipeline(settings).view(as_of=as_of, as_published=as_published) as view:
        records = view.records(query_from(asked))
        if files:
            found = export_files(records, {path: EXPORTERS[form]() for form, path in files.items()})
            for form, path in files.items():
                _report(found[path], form, path)
        else:
            _report(export_records(records, EXPORTERS[forms[0]](), sys.stdout), forms[0], None)


def _files(forms: tuple[str, ...], out: Path | None) -> dict[str, Path]:
    """Where each format goes; nowhere for standard output."""
    if out is not None and out.is_dir():
        return {form: out / FILES[form] for form in forms}
    if len(forms) > 1:
        raise click.UsageError("--out: expected a folder that exists, as several formats are asked for")
    if out is None and EXPORTERS[forms[0]]().binary and sys.stdout.isatty():
        raise click.UsageError(f"{forms[0]} is no text: expected --out FILE, or a pipe")
    return {} if out is None else {forms[0]: out}


def _report(done: Exported, form: str, out: Path | None) -> None:
    click.echo(f"onrecord: {done.records} incidents as {form}{f' in {out}' if out else ''}", err=True)
    for words, count in done.losses:
        click.echo(f"  {count} of {done.records}: {words}", err=True)
    if out is not None and out.is_file():
        losses_file(out).write_text(losses_text(out.name, form, done), encoding="utf-8")
