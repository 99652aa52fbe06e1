"""onrecord review: what waits for a person, and the decisions that settle it."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import click
import msgspec

from onrecord.cli.people import author_of
from onrecord.cli.review_sheet import print_decided, print_items, print_review_sheet
from onrecord.cli.tables import print_rows
from onrecord.config import Settings
from onrecord.errors import DecisionError
from onrecord.ledger import Agreement, Asked, Logged
from onrecord.model.decision import DecisionKind
from onrecord.pipeline import Pipeline

F = TypeVar("F", bound=Callable[..., object])
_LIMIT = 20
_FORM = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="For people, or JSON lines."
)
_DECIDES = (
    click.option("--reason", required=True, help="Why; it is kept with the decision."),
    click.option("--author", help="Who decides; by default ONRECORD_AUTHOR, else the system's name for you."),
    _FORM,
)


_CORRECT_HELP = """Correct one field; what reports tell stays beside it.

\b
date                 2025-06-01, 2025-06, 2025, or 2025-06-01/2025-06-03
place                a name of the gazetteer; its country or id after a comma where there are several; none
event_type           an ACLED sub-event type
perpetrator, target  actor ids or kinds of actor, with commas between them; none
weapons, outcome     codes, with commas between them; none
fatalities, injured  12, 12-15, 30+, or none where no number is given
"""


def _deciding(command: F) -> F:
    """Give a command the options that every decision has."""
    for option in reversed(_DECIDES):
        command = option(command)
    return command


def _decide(settings: Settings, asked: Asked, form: str) -> None:
    print_decided(Pipeline(settings).decide(asked), form)


@click.group(invoke_without_command=True, short_help="Decide what the machine cannot: merge, split, correct, reject.")
@click.pass_context
def review(ctx: click.Context) -> None:
    """What waits for a person, and the decisions that settle it. Every decision has an author and a reason.

    Without a command: the queue, as `onrecord review list` prints it.
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_)


@review.command("list", short_help="List what waits for a person.")
@click.option("--limit", type=click.IntRange(1, 1000), default=_LIMIT, show_default=True, help="How many at most.")
@_FORM
@click.pass_obj
def list_(settings: Settings, *, limit: int = _LIMIT, form: str = "text") -> None:
    """List what waits for a person, what matters most first, each with its reasons and the commands that settle it."""
    print_items(Pipeline(settings).queue(limit), form)


@review.command(short_help="Show one incident for review, with the ids of its claims.")
@click.argument("incident", metavar="ID")
@_FORM
@click.pass_obj
def show(settings: Settings, incident: str, *, form: str) -> None:
    """Show one incident for review: as `onrecord show` does, with the ids of its claims and what waits."""
    with Pipeline(settings).view() as view:
        record = view.record(incident)
    if form == "json":
        click.echo(msgspec.json.encode(record))
    else:
        print_review_sheet(record)


@review.command(short_help="Say that fields or claims are right.")
@click.argument("incident", metavar="ID")
@click.option("--field", "fields", multiple=True, help="A field whose value is right; may be given again.")
@click.option("--claim", "claims", multiple=True, help="A claim that is right (its id); may be given again.")
@_deciding
@click.pass_obj
def accept(
    settings: Settings,
    incident: str,
    *,
    fields: Sequence[str],
    claims: Sequence[str],
    reason: str,
    author: str | None,
    form: str,
) -> None:
    """Say that fields (--field) or claims (--claim) of an incident are right as they are."""
    if bool(fields) == bool(claims):
        raise click.UsageError("expected --field or --claim, and not both")
    told = dict.fromkeys(fields, "")
    who = author_of(settings, author)
    _decide(settings, Asked(DecisionKind.ACCEPT, who, reason, (incident,), tuple(claims), told), form)


@review.command(help=_CORRECT_HELP, short_help="Correct one field of an incident.")
@click.argument("incident", metavar="ID")
@click.argument("field")
@click.argument("value")
@_deciding
@click.pass_obj
def correct(
    settings: Settings, incident: str, field: str, value: str, *, reason: str, author: str | None, form: str
) -> None:
    """Correct one field."""
    who = author_of(settings, author)
    _decide(settings, Asked(DecisionKind.CORRECT, who, reason, (incident,), fields={field: value}), form)


@review.command(short_help="Reject claims of an incident.")
@click.argument("incident", metavar="ID")
@click.option("--claim", "claims", multiple=True, help="The claim's id; may be given again.")
@click.option("--all", "all_", is_flag=True, help="Every claim: this is no incident.")
@_deciding
@click.pass_obj
def reject(
    settings: Settings, incident: str, *, claims: Sequence[str], all_: bool, reason: str, author: str | None, form: str
) -> None:
    """Reject claims that are misread or not of this incident; they stay listed and count for nothing."""
    if bool(claims) == all_:
        raise click.UsageError("expected --claim or --all, and not both")
    if all_:
        with Pipeline(settings).view() as view:
            claims = sorted({claim.id for claim in view.record(incident).claims if claim.rejected is None})
        if not claims:
            raise DecisionError(f"{incident}: every claim of it is rejected already")
    who = author_of(settings, author)
    _decide(settings, Asked(DecisionKind.REJECT, who, reason, (incident,), tuple(claims)), form)


@review.command(short_help="Say that two incidents are one.")
@click.argument("one", metavar="ID")
@click.argument("two", metavar="ID")
@_deciding
@click.pass_obj
def merge(settings: Settings, one: str, two: str, *, reason: str, author: str | None, form: str) -> None:
    """Say that two incidents are one; both ids lead to it."""
    _decide(settings, Asked(DecisionKind.MERGE, author_of(settings, author), reason, (one, two)), form)


@review.command(short_help="Take some reports out of an incident.")
@click.argument("incident", metavar="ID")
@click.option("--report", "reports", multiple=True, required=True, help="A report's address, document or draft id.")
@_deciding
@click.pass_obj
def split(
    settings: Settings, incident: str, *, reports: Sequence[str], reason: str, author: str | None, form: str
) -> None:
    """Take reports out of an incident: they tell of another one."""
    who = author_of(settings, author)
    _decide(settings, Asked(DecisionKind.SPLIT, who, reason, (incident,), reports=tuple(reports)), form)


@review.command(short_help="Say that two incidents are not the same.")
@click.argument("one", metavar="ID")
@click.argument("two", metavar="ID")
@_deciding
@click.pass_obj
def apart(settings: Settings, one: str, two: str, *, reason: str, author: str | None, form: str) -> None:
    """Say that two incidents are not the same: no later report brings them together."""
    _decide(settings, Asked(DecisionKind.NOT_THE_SAME, author_of(settings, author), reason, (one, two)), form)


@review.command(short_help="Take a decision back.")
@click.argument("decision", metavar="DECISION")
@_deciding
@click.pass_obj
def undo(settings: Settings, decision: str, *, reason: str, author: str | None, form: str) -> None:
    """Take a decision back. Undoing the undo brings it back."""
    _decide(settings, Asked(DecisionKind.UNDO, author_of(settings, author), reason, undoes=decision), form)


@review.command(short_help="List decisions and what has become of them.")
@click.option("--incident", help="Only those that speak of this incident.")
@_FORM
@click.pass_obj
def log(settings: Settings, *, incident: str | None, form: str) -> None:
    """List decisions in the order in which they were taken, undone ones too, with what has become of each."""
    with Pipeline(settings).desk() as desk:
        found = desk.log(incident)
    columns = ("decision", "when", "who", "what", "incident", "state", "why")
    print_rows(found, form, columns=columns, cells=_log_cells)


def _log_cells(logged: Logged) -> tuple[str, ...]:
    each, standing = logged.decision, logged.standing
    what = f"{each.kind} {each.undoes or ', '.join(change.field for change in each.changes)}".strip()
    why = f"{each.reason} [{standing.note}]" if standing.note else each.reason
    return each.id, each.time[:16], each.author, what, logged.incident or "none", str(standing.state), why


@review.command(short_help="Measure how far people agree.")
@_FORM
@click.pass_obj
def agreement(settings: Settings, *, form: str) -> None:
    """Krippendorff's alpha over what two or more people decided: 1 full agreement, 0 as by chance."""
    with Pipeline(settings).desk() as desk:
        found = desk.agreement()
    if not found and form == "text":
        click.echo("No thing was decided by two people yet.")
        return
    print_rows(found, form, columns=("question", "people", "things", "differ", "alpha"), cells=_agreement_cells)


def _agreement_cells(found: Agreement) -> tuple[str, ...]:
    shown = "not defined" if found.alpha is None else f"{found.alpha:.3f}"
    return found.question, str(found.people), str(found.items), str(found.differ), shown
