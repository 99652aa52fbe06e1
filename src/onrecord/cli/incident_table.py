"""Incidents as a table, one a line, and where to look next."""

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from onrecord.model import Status
from onrecord.model.record import Record
from onrecord.publish.words import NOBODY, show_count, show_sides

STATUS_STYLE = {
    Status.RETRACTED: "bright_black",
    Status.DISPUTED: "bold red",
    Status.CONFIRMED: "bold green",
    Status.CORROBORATED: "green",
    Status.REPORTED: "cyan",
    Status.UNCONFIRMED: "yellow",
    Status.CLAIMED: "yellow",
}
_SHORT_ID = 10
"""Characters of an id on a terminal: of 10,000 incidents two begin alike in one ledger of a hundred; `show` tells."""
_PIPE_WIDTH = 1_000
_WIDTHS = {"when": 10, "where": 10, "what": 9, "who → whom": 12, "killed": 10}


def print_incident_table(records: Iterable[Record], console: Console | None = None) -> None:
    """Print a table of incidents: folded to a terminal's width, in a pipe one line each with nothing cut."""
    console = console or Console()
    folded = console.is_terminal
    if not folded:
        console = Console(width=_PIPE_WIDTH)
    table, first, count, back = _empty_table(folded=folded), "", 0, ""
    for record in records:
        table.add_row(*_row(record, digits=_SHORT_ID if folded else None))
        first, count, back = first or record.id, count + 1, back or looked_back(record)
    if not count:
        console.print("No incident fits. Look at all of them with: onrecord incidents")
        return
    console.print(table)
    then = f", {back}" if back else ""
    held = f"{count} incident{'s' if count > 1 else ''}{then}"
    words = f"\n{held}. One with all its claims: onrecord show {first[:_SHORT_ID]}"
    console.print(words, highlight=False, soft_wrap=True)


def looked_back(record: Record) -> str:
    """From which moment a record is looked at, in words; nothing for now."""
    words = []
    if record.as_of:
        words.append(f"as the ledger stood at {record.as_of}")
    if record.as_published:
        words.append(f"from reports published by {record.as_published}")
    return ", ".join(words)


def _empty_table(*, folded: bool) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 1, 0, 0))
    for name in ("id", "when", "where", "what", "who → whom", "killed", "status", "reports"):
        whole = not folded or name in ("id", "status")
        table.add_column(name, overflow="fold", no_wrap=whole, min_width=_WIDTHS.get(name) if folded else None)
    return table


def _row(record: Record, *, digits: int | None) -> tuple[Text, ...]:
    place = record.place
    where = "not placed" if place is None else ", ".join(dict.fromkeys(p for p in (place.name, place.country) if p))
    toll = record.fields.fatalities
    killed = "–" if record.fatalities is None else show_count(record.fatalities)
    disputed = " (disputed)" if toll.status is Status.DISPUTED else ""
    return (
        Text(record.id[:digits]),
        Text(record.occurred.replace("/", " – ")),
        Text(where),
        Text(str(record.sub_event_type)),
        Text(f"{show_sides(record.perpetrator) or NOBODY} → {show_sides(record.target) or 'not said'}"),
        Text(killed + disputed),
        Text(str(record.status), style=STATUS_STYLE[record.status]),
        Text(str(len(record.members))),
    )
