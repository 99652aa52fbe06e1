"""onrecord sources: the roots and outlets of a ledger with the user's ratings, and rating one."""

import click

from onrecord.cli.tables import print_rows
from onrecord.config import Settings
from onrecord.knowledge.ratings import Rating, rate_source, read_ratings
from onrecord.ledger import Query
from onrecord.ledger.source_list import listed
from onrecord.model import Reliability
from onrecord.pipeline import Pipeline

_LETTERS = [letter.value for letter in Reliability]


@click.group(invoke_without_command=True, short_help="List the sources in the ledger, and rate them.")
@click.option("--rated", "only_rated", is_flag=True, help="Only those that you rated.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="A table, or JSON lines.")
@click.pass_context
def sources(ctx: click.Context, *, only_rated: bool, form: str) -> None:
    """List the sources in the ledger: where claims come from (roots), and the outlets that carry them.

    Each with your rating (A to F on the Admiralty scale; F where you gave none) and three numbers: the incidents that
    it speaks of, the outlets that carry it (for an outlet: its reports), the incidents in which it has a stake.
    """
    if ctx.invoked_subcommand is not None:
        return
    settings: Settings = ctx.obj
    ratings = read_ratings(settings.ratings)
    with Pipeline(settings).view() as view:
        found = listed(view.records(Query()), ratings)
    print_rows(
        [each for each in found if each.letter is not Reliability.F] if only_rated else found,
        form,
        columns=("source", "what", "letter", "incidents", "carried", "interested", "reason"),
        cells=lambda each: (
            each.name,
            each.type,
            each.letter.value,
            str(each.incidents),
            str(each.carried),
            str(each.interested),
            each.reason,
        ),
    )


@sources.command("rate")
@click.argument("name")
@click.argument("letter", type=click.Choice(_LETTERS, case_sensitive=False))
@click.option("--reason", default="", help="Why; it is kept beside the letter.")
@click.pass_obj
def rate(settings: Settings, name: str, letter: str, *, reason: str) -> None:
    """Rate a source, or rate it anew.

    A completely reliable, B usually reliable, C fairly reliable, D not usually reliable, E unreliable, F not known.
    NAME is a root's, an agency's or an outlet's, as `onrecord sources` lists it.
    For example: onrecord sources rate Reuters A --reason "corrects its errors openly"
    """
    rate_source(Rating(name.strip(), Reliability(letter.upper()), reason.strip()), settings.ratings)
    click.echo(f"{name.strip()}: {letter.upper()} stands in {settings.ratings}")
