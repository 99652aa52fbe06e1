"""onrecord note: what a coder heard, into the ledger."""

import sys
from datetime import UTC, datetime

import click
import msgspec

from onrecord.cli.days import Day
from onrecord.cli.engines import engine_option
from onrecord.cli.people import author_of
from onrecord.config import Settings
from onrecord.model import About, ClaimantType, TollGroup
from onrecord.model.note import Confidentiality, Heard
from onrecord.pipeline import Pipeline

_FORM = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="A line, or JSON.")
STDIN = "-"


@click.command(short_help="Take down what somebody told you.")
@click.argument("words", metavar="WORDS|-")
@click.option("--source", required=True, help="Who said it: a name, or a description such as “a nurse”.")
@click.option(
    "--type",
    "kind",
    type=click.Choice([kind.value for kind in ClaimantType]),
    required=True,
    help="What the source is.",
)
@click.option(
    "--confidentiality",
    type=click.Choice([each.value for each in Confidentiality]),
    required=True,
    help="Confidential notes leave in no export and are shown only with --confidential.",
)
@click.option("--heard", type=Day(), help="The day on which you heard it (YYYY-MM-DD); by default today.")
@click.option("--date", "when", help="When it happened: a day, month, year, or two days with a slash between them.")
@click.option("--place", help="Where: a name of the gazetteer, with its country or id after a comma where needed.")
@click.option("--event", help="What: an ACLED sub-event type.")
@click.option("--about", type=click.Choice([about.value for about in About]), help="Which question the words answer.")
@click.option("--value", help="The number of people, with --about: 12, 12-15 or 30+.")
@click.option(
    "--group", "whom", type=click.Choice([group.value for group in TollGroup]), help="Whom the number counts."
)
@click.option("--author", help="Who heard it; by default ONRECORD_AUTHOR, else the system's name for you.")
@_FORM
@engine_option
@click.pass_obj
def note(
    settings: Settings,
    /,
    words: str,
    *,
    author: str | None,
    heard: str | None,
    form: str,
    source: str,
    kind: str,
    confidentiality: str,
    **said: str | None,
) -> None:
    """Take down what somebody told you: a report of one note, read as any report is.

    WORDS are the source's, as you wrote them down; - reads them from standard input. --date, --place, --event and
    --value go before what the words say, and are needed where the words do not say it.
    """
    words = sys.stdin.read() if words == STDIN else words
    day = heard or datetime.now(UTC).date().isoformat()
    taken = Pipeline(settings).note(
        Heard(author_of(settings, author), words, day, source, kind, confidentiality, **said)
    )
    if form == "json":
        click.echo(msgspec.json.encode(taken).decode())
        return
    shown = ", ".join(taken.incidents) or "none"
    again = " It was there already." if not taken.is_new else ""
    click.echo(f"{taken.note}: {taken.confidentiality} note. Incidents: {shown}.{again}")
