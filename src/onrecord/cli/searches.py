"""onrecord searches: filters that are kept under a name."""

import click

from onrecord.cli.people import author_of
from onrecord.cli.queries import filter_given, query_options
from onrecord.cli.tables import print_rows
from onrecord.config import Settings
from onrecord.errors import FilterError
from onrecord.pipeline import utc_now
from onrecord.searches import Search, drop_search, filter_of, keep_search, made, read_searches

_FORM = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="For people, or JSON lines."
)


@click.group(short_help="Keep filters under a name.")
def searches() -> None:
    """Filters that are kept under a name: for the page, the API, alerts, and every command that takes --search."""


@searches.command("list", short_help="List the kept searches.")
@_FORM
@click.pass_obj
def list_(settings: Settings, *, form: str) -> None:
    """List the kept searches with the addresses that show them on the page."""
    found = read_searches(settings.searches)
    print_rows(found, form, columns=("name", "address", "by", "kept"), cells=_cells)


def _cells(search: Search) -> tuple[str, ...]:
    return search.name, search.address, search.by, search.kept


@searches.command(short_help="Keep a search.")
@click.argument("name")
@click.option("--address", help="The address of the page that shows it, or what stands behind its question mark.")
@click.option("--author", help="Who keeps it; by default ONRECORD_AUTHOR, else the system's name for you.")
@query_options
@click.pass_obj
def keep(settings: Settings, /, *, name: str, address: str | None, author: str | None, **asked: object) -> None:
    """Keep a filter under a name; a search of that name is replaced.

    What it asks is given by options, or as the address of the page.
    """
    given = filter_given(asked)
    if address is not None:
        if given.asked:
            raise FilterError("expected --address, or what it asks by options, not both")
        given = filter_of(address.rpartition("?")[2])
    search = made(name, given, by=author_of(settings, author), today=utc_now().date())
    before = keep_search(settings.searches, search)
    click.echo(search.address)
    if before is not None and before.filter != search.filter:
        click.echo(f"onrecord: it was {before.address} before", err=True)


@searches.command(short_help="Let go of a search.")
@click.argument("name")
@click.pass_obj
def drop(settings: Settings, name: str) -> None:
    """Let go of a search. Alerts that follow it say so and stand still."""
    gone = drop_search(settings.searches, name)
    click.echo(f"{gone.name}: {gone.address}. Dropped.")
