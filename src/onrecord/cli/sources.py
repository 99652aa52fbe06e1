"""onrecord sources: the roots and outlets of a ledger with the user's ratings, and rating one."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import click

from onrecord.cli.tables import print_rows
from onrecord.config import Settings
from onrecord.knowledge.ratings import Rating, Ratings, rate_source, read_ratings, source_key
from onrecord.ledger import Query
from onrecord.model import Reliability
from onrecord.model.record import Record
from onrecord.pipeline import Pipeline

OUTLET = "outlet"
_LETTERS = [letter.value for letter in Reliability]


@dataclass(frozen=True, slots=True)
class Listed:
    """A source as it is listed. `carried` counts the outlets that carry a root, or the reports of an outlet."""

    name: str
    type: str
    letter: Reliability
    reason: str
    incidents: int
    carried: int
    interested: int


@dataclass(slots=True)
class _Source:
    """What is counted of one source."""

    name: str
    type: str
    letter: Reliability
    incidents: set[str] = field(default_factory=set)
    carried: set[str] = field(default_factory=set)
    interested: int = 0


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


def listed(records: Iterable[Record], ratings: Ratings) -> list[Listed]:
    """Every source of some records, those of most incidents first."""
    found: dict[tuple[str, str], _Source] = {}
    for record in records:
        for root in record.roots:
            if root.counts:
                source = found.setdefault((root.id, root.type), _Source(root.name, root.type, root.letter))
                source.incidents.add(record.id)
                source.carried.update(root.carried_by)
                source.interested += root.interested
        for member in record.members:
            if member.outlet is not None:
                key = (source_key(member.outlet), OUTLET)
                source = found.setdefault(key, _Source(member.outlet, OUTLET, ratings.letter([member.outlet])))
                source.incidents.add(record.id)
                source.carried.add(member.document)
    ordered = sorted(found.values(), key=lambda each: (-len(each.incidents), each.name.casefold(), each.type))
    return [_row(each, ratings) for each in ordered]


def _row(source: _Source, ratings: Ratings) -> Listed:
    rating = ratings.of.get(source_key(source.name))
    reason = "" if rating is None else rating.reason
    counts = len(source.incidents), len(source.carried), source.interested
    return Listed(source.name, source.type, source.letter, reason, *counts)
