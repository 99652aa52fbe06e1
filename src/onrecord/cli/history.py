"""onrecord history: how one incident came to be what it is."""

from collections.abc import Iterable

import click
import msgspec
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from onrecord.cli.queries import Moment
from onrecord.config import Settings
from onrecord.ledger.history import Revised, Revision
from onrecord.ledger.moments import recorded_until
from onrecord.model.record import Member
from onrecord.pipeline import Pipeline


@click.command(short_help="Show what changed in one incident, and when.")
@click.argument("incident", metavar="ID")
@click.option(
    "--as-of",
    type=Moment("time", recorded_until),
    help="Only what was recorded by this time, or by the end of this day, month or year (UTC).",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="A list, or JSON lines.")
@click.pass_obj
def history(settings: Settings, incident: str, *, as_of: str | None, form: str) -> None:
    """Show what changed in one incident and when: reports that came or went, merges, values with what they were before.

    Times are when this ledger learnt it; give one to --as-of of other commands to see the ledger as it was then.
    """
    revisions = Pipeline(settings).history(incident, as_of=as_of)
    if form == "json":
        for revision in revisions:
            click.echo(msgspec.json.encode(revision))
        return
    console = Console(highlight=False)
    for revision in revisions:
        console.print(Text.assemble((revision.recorded, "bold"), f"  {revision.id}"), soft_wrap=True)
        for line in _lines(revision):
            console.print(Padding(line, (0, 0, 0, 2), expand=False), soft_wrap=True)


def _lines(revision: Revision) -> Iterable[Text]:
    if revision.before not in (None, revision.id):
        yield Text(f"was {revision.before} until then", style="dim")
    yield from (Text(f"{each} came into it", style="green") for each in revision.merged)
    yield from (Text(f"parts of it went to {each}", style="yellow") for each in revision.parted)
    yield from (Text(f"+ {_member(each)}", style="green") for each in revision.joined)
    yield from (Text(f"- {_member(each)}", style="yellow") for each in revision.left)
    for each in revision.decisions:
        yield Text(f"{each.kind} by {each.author} ({each.state}): {each.reason}")
    yield from map(_change, revision.changes)


def _member(member: Member) -> str:
    words = f"{member.outlet or 'unknown outlet'}, {member.published or 'not dated'}: {member.title or member.document}"
    return f"{words} ({'; '.join(member.reasons)})" if member.reasons else words


def _change(each: Revised) -> Text:
    before = "" if each.before is None or each.before == each.after else f"{each.before} → "
    status = f"{each.status_after}"
    if each.status_before not in (None, each.status_after):
        status = f"{each.status_before} → {each.status_after}"
    return Text.assemble((f"{each.field}: ", "dim"), f"{before}{each.after}", (f"  {status}", "dim"))
