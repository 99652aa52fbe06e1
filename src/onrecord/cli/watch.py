"""onrecord watch: sources looked at again and again, what they list read into the ledger."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click
import msgspec

from onrecord.cli.tables import print_rows
from onrecord.config import Settings
from onrecord.errors import SettingError
from onrecord.ingest.live.opml import as_toml, read_opml
from onrecord.ingest.live.sources import read_sources
from onrecord.ledger.watch import Health
from onrecord.log import set_up_logging
from onrecord.pipeline import Pipeline

_FORM = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="For people, or JSON lines."
)


class _Address(click.ParamType[tuple[str, int]]):
    """HOST:PORT, or a port on this machine."""

    name = "[HOST:]PORT"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, int]:
        """The host and the port."""
        if isinstance(value, tuple):
            return value
        host, _, port = str(value).rpartition(":")
        if not (port.isascii() and port.isdecimal() and int(port) <= 65535):
            self.fail("expected a port, or HOST:PORT", param, ctx)
        return (host.strip("[]") or "127.0.0.1"), int(port)


@click.group(invoke_without_command=True, short_help="Look at live sources again and again, and read what they list.")
@click.option("--workers", type=click.IntRange(1, 64), default=2, show_default=True, help="How many read at once.")
@click.option("--once", is_flag=True, help="End when nothing is due any more, instead of going on.")
@click.option("--metrics", type=_Address(), help="Answer Prometheus here: /metrics, and /healthz.")
@click.option("--log", type=click.Choice(["text", "json"]), default="text", help="How the log is written.")
@click.pass_context
def watch(ctx: click.Context, *, workers: int, once: bool, metrics: tuple[str, int] | None, log: str) -> None:
    """Look at the sources of a file (ONRECORD_WATCH; by default watch.toml in this folder) until stopped.

    Feeds, GDELT queries and drop folders: what they list is read into the ledger (ONRECORD_LEDGER). Stop it with
    Ctrl-C or SIGTERM; what is not done then, or was being done when it was killed, is done at the next start. Several
    may run on one ledger.
    """
    if ctx.invoked_subcommand is not None:
        return
    from onrecord.watch.running import Watch

    settings: Settings = ctx.obj
    set_up_logging(verbose=False, as_json=log == "json", watching=True)
    Watch(settings, settings.watch, workers=workers, once=once, log_json=log == "json", metrics=metrics).run()


@watch.command("import", short_help="Add the feeds of an OPML list to the file of sources.")
@click.argument("lists", nargs=-1, required=True, metavar="OPML…", type=click.Path(exists=True, dir_okay=False))
@click.pass_obj
def import_(settings: Settings, lists: Sequence[str]) -> None:
    """Add the feeds of OPML lists, as feed readers export them, to the file of sources; it is made where there is none.

    Feeds that are in the file already are passed over, and nothing in it is changed.
    """
    file = settings.watch
    watched = read_sources(file).sources if file.exists() else ()
    places, names = {each.place for each in watched}, {each.name for each in watched}
    found = [each for path in lists for each in read_opml(Path(path).read_bytes(), path)]
    new = {each.feed: each for each in found if each.feed not in places}
    added = [each.named(names) for each in new.values()]
    if added:
        with file.open("a", encoding="utf-8") as opened:
            opened.write(("\n" if watched else "") + as_toml(added))
    click.echo(f"{len(added)} added to {file}; {len(found) - len(added)} were there already.")


@watch.command(short_help="Say how watching goes; exit code 1 where a source is silent or fails.")
@_FORM
@click.pass_obj
def status(settings: Settings, *, form: str) -> None:
    """Say of each source whether it answers and has something new, what waits, what was given up, and who works.

    Exit code 1 where a source is silent, fails or is not asked, or where nobody works.
    """
    health = Pipeline(settings).watching()
    if form == "json":
        click.echo(msgspec.json.encode(health))
    else:
        _print(health)
    sys.exit(1 if health.trouble or not health.is_watched else 0)


def _print(health: Health) -> None:
    print_rows(
        health.sources,
        "text",
        columns=("source", "standing", "listed", "why"),
        cells=lambda each: (each.name, each.standing, str(each.listed), each.words),
    )
    workers = f"{health.workers} at work" if health.is_watched else "nobody is at work"
    oldest = f", the oldest since {health.oldest_due}" if health.oldest_due else ""
    click.echo(
        f"Workers: {workers}. Publications: {health.due} due{oldest}; {health.waiting} waiting in all, "
        f"{health.done} done, {health.dead} given up."
    )


@watch.command(short_help="List what was given up, with the reasons.")
@click.option("--limit", type=click.IntRange(1, 100_000), default=100, show_default=True, help="How many at most.")
@_FORM
@click.pass_obj
def dead(settings: Settings, *, limit: int, form: str) -> None:
    """List publications that were given up, the latest first, each with the reason of its last try."""
    with Pipeline(settings).store.queue(make=False) as queue:
        jobs = queue.dead(limit)
    print_rows(
        jobs,
        form,
        columns=("id", "source", "tries", "what", "why"),
        cells=lambda each: (each.id, each.source, str(each.tries), each.target, each.reason or ""),
    )


@watch.command(short_help="Try again what was given up.")
@click.argument("jobs", nargs=-1, metavar="[ID…]")
@click.option("--source", help="All of this source.")
@click.option("--all", "everything", is_flag=True, help="All.")
@click.pass_obj
def retry(settings: Settings, jobs: Sequence[str], *, source: str | None, everything: bool) -> None:
    """Queue publications again that were given up: those of these ids (or beginnings of ids), of a source, or all."""
    if not (jobs or source or everything):
        raise click.UsageError("expected ids, --source or --all")
    with Pipeline(settings).store.queue() as queue:
        number = queue.retry(jobs, source=source)
    click.echo(f"{number} queued again.")
    if jobs and not number:
        raise SettingError("none of these was given up; `onrecord watch dead` lists what was")
