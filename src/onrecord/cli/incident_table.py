"""Incidents as a table, one a line, and where to look next."""

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from onrecord.cli.sheet import NOT_GIVEN, show_count
from onrecord.model import Status
from onrecord.model.record import Record, RecordParty

STATUS_STYLE = {
    Status.RETRACTED: "bright_black",
    Status.DISPUTED: "bold red",
    Status.CONFIRMED: "bold green",
    Status.CORROBORATED: "green",
    Status.REPORTED: "cyan",
    Status.UNCONFIRMED: "yellow",
    Status.CLAIMED: "yellow",
}
NOBODY = "unidentified"


def print_incident_table(records: Iterable[Record], console: Console | None = None) -> None:
    """Print a table of incidents; without colour where standard output is no terminal."""
    console = console or Console()
    table, first, count = _empty_table(), "", 0
    for record in records:
        table.add_row(*_row(record))
        first, count = first or record.id, count + 1
    if not count:
        console.print("No incident fits. Look at all of them with: onrecord incidents")
        return
    console.print(table)
    console.print(
        f"\n{count} incidents. One with all its claims: onrecord show {first}", highlight=False, soft_wrap=True
    )


def _empty_table() -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("id", no_wrap=True)
    table.add_column("when", no_wrap=True)
    table.add_column("where", overflow="fold")
    table.add_column("what", overflow="fold")
    table.add_column("who acted → who was hit", overflow="fold", ratio=1)
    table.add_column("killed", no_wrap=True)
    table.add_column("status", no_wrap=True)
    table.add_column("reports", justify="right", no_wrap=True)
    return table


def _row(record: Record) -> tuple[Text, ...]:
    place = record.place
    where = "not placed" if place is None else ", ".join(dict.fromkeys(p for p in (place.name, place.country) if p))
    toll = record.fields.fatalities
    killed = "–" if record.fatalities is None else show_count(record.fatalities)
    disputed = " (disputed)" if toll.status is Status.DISPUTED else ""
    return (
        Text(record.id),
        Text(record.occurred.replace("/", " – ")),
        Text(where),
        Text(str(record.sub_event_type)),
        Text(f"{show_sides(record.perpetrator) or NOBODY} → {show_sides(record.target) or 'not said'}"),
        Text(killed + disputed),
        Text(str(record.status), style=STATUS_STYLE[record.status]),
        Text(str(len(record.members))),
    )


def show_sides(sides: Iterable[RecordParty]) -> str:
    """The names of one side."""
    return ", ".join(dict.fromkeys(side.name for side in sides))


__all__ = ["NOBODY", "NOT_GIVEN", "STATUS_STYLE", "print_incident_table", "show_sides"]
