"""onrecord serve: the page, the API and feeds over a ledger, on this machine."""

import click

from onrecord.config import Settings
from onrecord.errors import SettingError
from onrecord.pipeline import Pipeline

_ALL = ("0.0.0.0", "::")  # noqa: S104 - compared with, never bound to unasked


@click.command(short_help="Serve the page, the API and feeds.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to answer on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="The port.")
@click.option("--allow-host", "names", multiple=True, help="A name under which it may be asked for, too; repeatable.")
@click.pass_obj
def serve(settings: Settings, *, host: str, port: int, names: tuple[str, ...]) -> None:
    """Serve the ledger (ONRECORD_LEDGER) as a page for people and an API for programs, until it is stopped.

    It answers on this machine only, unless --host says otherwise. It has no login: whoever can reach it can read all of
    the ledger, so do not open it to a network that you do not trust.
    """
    try:
        import uvicorn

        from onrecord.web import create_app
        from onrecord.web.app import LOCAL_HOSTS
    except ModuleNotFoundError as error:
        raise SettingError(f"the page needs more libraries ({error.name}): pip install 'onrecord[web]'") from error
    pipeline = Pipeline(settings)
    with pipeline.view():  # a ledger that is not there is said now, not at the first page
        pass
    allowed = (*LOCAL_HOSTS, *names, *(() if host in _ALL else (host,)))
    click.echo(f"onrecord: http://{f'[{host}]' if ':' in host else host}:{port}/ (Ctrl-C stops it)", err=True)
    if host in _ALL:
        click.echo("onrecord: on every address of this machine, without a login", err=True)
    uvicorn.run(create_app(pipeline, hosts=allowed), host=host, port=port, log_level="warning")
