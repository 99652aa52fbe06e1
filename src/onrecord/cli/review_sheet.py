"""The queue, one incident for review, and what a decision did, as people read them."""

from collections.abc import Sequence

import click
import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text

from onrecord.cli.fact_sheet import print_fact_sheet
from onrecord.ledger import Decided, Item
from onrecord.ledger.waiting import item_of_record
from onrecord.model.record import Record


def print_items(items: Sequence[Item], form: str) -> None:
    """Print the queue: for people, or one JSON object a line."""
    if form == "json":
        for item in items:
            click.echo(msgspec.json.encode(item).decode())
        return
    if not items:
        click.echo("Nothing waits for review.")
    for number, item in enumerate(items, start=1):
        _print_item(number, item)


def _print_item(number: int, item: Item) -> None:
    click.echo(f"{number}. {item.kind.replace('_', ' ')} ({item.points} points): {item.what}")
    for reason in item.reasons:
        click.echo(f"   {' '.join(reason.split())}")
    for command in item.commands:
        click.echo(f"   $ {command}")


def print_review_sheet(record: Record) -> None:
    """Print an incident as `onrecord show` does, with what deciding on it needs: the ids of its claims and reports."""
    print_fact_sheet(record)
    console = Console(highlight=False)
    console.print(Text("\nIds", style="bold underline"))
    console.print(_ids(record))
    item = item_of_record(record)
    if item is not None:
        console.print(Text("\nWaits", style="bold underline"))
        for words in (*item.reasons, *(f"$ {command}" for command in item.commands)):
            console.print(Text(f"  {words}"), soft_wrap=True)


def _ids(record: Record) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False)
    for claim in record.claims:
        number = "" if claim.value is None else f" {claim.value.low or ''}–{claim.value.high or ''}"
        mark = "rejected" if claim.rejected else ""
        table.add_row(Text(f"  {claim.id}"), Text(f"{claim.claimant}: {claim.about}{number}"), Text(mark, style="red"))
    for member in record.members:
        table.add_row(Text(f"  {member.document}"), Text(member.url or member.title or ""), Text(member.outlet or ""))
    return table


def print_decided(decided: Decided, form: str) -> None:
    """Print what a decision did."""
    if form == "json":
        click.echo(msgspec.json.encode(decided).decode())
        return
    decision, changed = decided.decision, (*decided.changed.new, *decided.changed.updated)
    shown = ", ".join(changed) or "none"
    click.echo(f"{decision.id}: {decision.kind} by {decision.author}. Incidents changed: {shown}.")
    click.echo(f'Take it back with: onrecord review undo {decision.id} --reason "…"')
