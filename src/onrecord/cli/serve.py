"""onrecord serve: the page, the API and feeds over a ledger, on this machine."""

import click

from onrecord.cli.people import author_of
from onrecord.config import Settings
from onrecord.errors import DecisionError, SettingError
from onrecord.pipeline import Pipeline

_ALL = ("0.0.0.0", "::")  # nosec B104  # noqa: S104 - compared with, never bound to unasked


@click.command(short_help="Serve the page, the API and feeds.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to answer on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="The port.")
@click.option("--allow-host", "names", multiple=True, help="A name under which it may be asked for, too; repeatable.")
@click.option("--sign-in", is_flag=True, help="Ask for a token on this machine, too.")
@click.option("--open-reading", is_flag=True, help="Let whoever reaches it read without a token.")
@click.option("--tiles", help="A tile server for the map: https://…/{z}/{x}/{y}.png. It hears what is looked at.")
@click.option("--tiles-credit", default="", help="Whose map it is, as its makers want to be named; shown beneath it.")
@click.option("--author", help="Who decides here; by default ONRECORD_AUTHOR, else the system's name for you.")
@click.pass_obj
def serve(
    settings: Settings,
    *,
    host: str,
    port: int,
    names: tuple[str, ...],
    sign_in: bool,
    open_reading: bool,
    tiles: str | None,
    tiles_credit: str,
    author: str | None,
) -> None:
    """Serve the ledger (ONRECORD_LEDGER) as a page for people and an API for programs, until it is stopped.

    By default it answers on this machine only, and whoever sits at it reads, adds and decides under your name. With
    another --host, with --allow-host or with --sign-in, people need a token to read and write
    (`onrecord tokens add`).
    """
    try:
        import uvicorn

        from onrecord.web import create_app
        from onrecord.web.access import Access, is_this_machine
        from onrecord.web.app import LOCAL_HOSTS
        from onrecord.web.tiles import Tiles
    except ModuleNotFoundError as error:
        raise SettingError(f"the page needs more libraries ({error.name}): pip install 'onrecord[web]'") from error
    pipeline = Pipeline(settings)
    with pipeline.view():  # a ledger that is not there is said now, not at the first page
        pass
    at_home = not (sign_in or names) and (host == "localhost" or is_this_machine(host))
    access = Access(_author(settings, author) if at_home else None, settings.tokens, at_home or open_reading)
    allowed = (*LOCAL_HOSTS, *names, *(() if host in _ALL else (host,)))
    click.echo(f"onrecord: http://{f'[{host}]' if ':' in host else host}:{port}/ (Ctrl-C stops it)", err=True)
    click.echo(f"onrecord: {_who(access.local, at_home=at_home, is_open=open_reading)}", err=True)
    below = None if tiles is None else Tiles(tiles, tiles_credit)
    app = create_app(pipeline, hosts=allowed, access=access, tiles=below)
    uvicorn.run(app, host=host, port=port, log_level="warning")


def _author(settings: Settings, given: str | None) -> str | None:
    """Who decides at this machine; None where the system has no name for them, which leaves the page to reading."""
    try:
        return author_of(settings, given)
    except DecisionError:
        return None


def _who(local: str | None, *, at_home: bool, is_open: bool) -> str:
    """Who may do what, in a line."""
    if at_home:
        return f"whoever sits here decides as {local}" if local else "no name for you: reading only (--author)"
    reads = "whoever reaches it reads; writing needs a token" if is_open else "reading and writing need a token"
    return f"{reads} (`onrecord tokens add`)"
