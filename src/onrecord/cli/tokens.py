"""onrecord tokens: who may read and write over the network."""

from datetime import UTC, datetime

import click

from onrecord.cli.tables import print_rows
from onrecord.config import Settings
from onrecord.tokens import Role, Token, add_token, drop_token, read_tokens, without_secrets

_FORM = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="For people, or JSON lines."
)


@click.group(short_help="Let people and programs in, over the network.")
def tokens() -> None:
    """Tokens with which people sign in to the page and programs use the API. Only their hashes are kept."""


@tokens.command(short_help="Make a token; it is shown once.")
@click.argument("name")
@click.option(
    "--role",
    type=click.Choice([role.value for role in Role]),
    required=True,
    help="reader: reads; analyst: adds and decides, too; admin: makes and drops tokens, too.",
)
@click.option("--days", type=click.IntRange(1, 3650), help="How many days it counts; by default until it is dropped.")
@click.pass_obj
def add(settings: Settings, name: str, *, role: str, days: int | None) -> None:
    """Make a token for a person or a program and print it, once: only its hash is kept.

    NAME is the name that is kept with every decision taken with the token.
    """
    secret, token = add_token(settings.tokens, name, Role(role), today=datetime.now(UTC).date(), days=days)
    click.echo(secret)
    ends = f" until {token.until}" if token.until else ""
    click.echo(f"onrecord: token {token.id}: {token.name}, {token.role}{ends}. It is not shown again.", err=True)


@tokens.command("list", short_help="List tokens, without their secrets.")
@_FORM
@click.pass_obj
def list_(settings: Settings, *, form: str) -> None:
    """List the tokens: for whom, in which role, since when and until when."""
    found = without_secrets(read_tokens(settings.tokens))
    print_rows(found, form, columns=("token", "name", "role", "made", "until"), cells=_cells)


def _cells(token: Token) -> tuple[str, ...]:
    return token.id, token.name, token.role.value, token.made, token.until or "dropped"


@tokens.command(short_help="Take a token away.")
@click.argument("token", metavar="ID")
@click.pass_obj
def drop(settings: Settings, token: str) -> None:
    """Take a token away. It opens nothing from then on, and the sessions that it opened are over."""
    gone = drop_token(settings.tokens, token)
    click.echo(f"{gone.id}: {gone.name}, {gone.role}. Dropped.")
