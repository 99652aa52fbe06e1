"""onrecord publish: a dated, static release of the ledger, for any web server."""

from datetime import UTC, date, datetime, time, timedelta
from importlib.util import find_spec
from pathlib import Path

import click

from onrecord.cli.queries import filter_given, query_from, query_options
from onrecord.config import Settings
from onrecord.pipeline import Pipeline
from onrecord.publish import FILES
from onrecord.publish.site import Asked, Released, publish_release
from onrecord.publish.site.harm import HOLD_DAYS


@click.command(short_help="Write a dated, static release: pages, data, feeds.")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="The release's day; by default today (UTC).")
@click.option("--name", help="The release's name; by default its day.")
@click.option("--title", default="onrecord", help="What the pages are called.")
@click.option("--url", help="Where the folder will be found, for feeds and citations.")
@click.option(
    "--format",
    "forms",
    type=click.Choice(list(FILES)),
    multiple=True,
    help="The data's formats; by default all of them. JSON Lines are always there.",
)
@click.option(
    "--hold",
    type=click.IntRange(0),
    default=HOLD_DAYS,
    show_default=True,
    help="Days for which what a single source tells is held back.",
)
@click.option(
    "--delay", type=click.IntRange(0), default=0, help="Publish what the ledger knew so many days before the release."
)
@click.option("--coarse", is_flag=True, help="Give points to a tenth of a degree.")
@query_options
@click.pass_obj
def publish(
    settings: Settings,
    /,
    *,
    folder: Path,
    day: datetime | None,
    name: str | None,
    title: str,
    url: str | None,
    forms: tuple[str, ...],
    hold: int,
    delay: int,
    coarse: bool,
    **asked: object,
) -> None:
    """Write a release into FOLDER, as a folder of its own with its changes since the one before.

    The same ledger and options give the same bytes. A release is never changed: another of the same name is refused.
    """
    when = (day or datetime.now(UTC)).date()
    as_of = _as_of(when, delay)
    folder.mkdir(parents=True, exist_ok=True)
    wanted = Asked(
        name=name or when.isoformat(),
        day=when,
        title=title,
        url=url,
        forms=forms or _usual_forms(),
        hold=hold,
        coarse=coarse,
        as_of=as_of,
        asked=filter_given(asked).asked,
    )
    with Pipeline(settings).view(as_of=as_of) as view:
        _report(publish_release(view.records(query_from(asked)), folder, wanted))


def _usual_forms() -> tuple[str, ...]:
    """All formats that this installation can write; without pyarrow that is all but Parquet, and it says so."""
    if find_spec("pyarrow") is not None:
        return tuple(FILES)
    click.echo("onrecord: no Parquet in this release: it needs pip install 'onrecord[parquet]'", err=True)
    return tuple(form for form in FILES if form != "parquet")


def _as_of(day: date, delay: int) -> str | None:
    """The end of the day that a delayed release looks back to."""
    if not delay:
        return None
    return datetime.combine(day - timedelta(days=delay), time.max, UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _report(done: Released) -> None:
    manifest, changes = done.manifest, done.changes
    words = f"{manifest.incidents} incidents in {done.folder}, {len(manifest.files)} files"
    click.echo(f"onrecord: {words}{'' if done.is_new else '; it stood there already, byte for byte'}", err=True)
    if manifest.held_back:
        click.echo(f"  {manifest.held_back} held back: a single source tells of them, and they are new", err=True)
    if changes.since:
        merged, gone = len(changes.merged), len(changes.gone)
        counts = f"{len(changes.new)} new, {len(changes.changed)} changed, {merged} merged, {gone} gone"
        click.echo(f"  since {changes.since}: {counts}", err=True)
