"""A sheet as a person reads it: each incident, each fact with its status, each claim with its quote."""

from collections.abc import Iterable

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.model import Account, Claim, Count, Harm, Incident, Party, Report, Sheet, Stance, TollGroup
from onrecord.publish.words import show_count, show_place

_STANCE = {Stance.ASSERTS: "says", Stance.DENIES: "denies", Stance.RETRACTS: "retracts"}


def print_sheet(sheet: Sheet, console: Console | None = None) -> None:
    """Print one sheet to standard output; without colour where that is no terminal."""
    (console or Console()).print(render_sheet(sheet))


def render_sheet(sheet: Sheet) -> RenderableType:
    """The whole sheet."""
    parts: list[RenderableType] = [_head(sheet.report, sheet.notices)]
    parts += [render_incident(incident) for incident in sheet.incidents]
    if not sheet.incidents:
        parts.append(Text("No incident in this report.\n"))
    parts += _asides(sheet)
    return Group(*parts)


def _head(report: Report, notices: Iterable[str]) -> RenderableType:
    title = Text(report.title or "(no headline)", style="bold")
    facts = [report.outlet, report.section, report.published, f"via {report.agency}" if report.agency else None]
    lines = [title, Text(" · ".join(fact for fact in facts if fact) or "no outlet and no date known")]
    if report.stated_sources:
        lines.append(Text(f"Sources stated: {', '.join(report.stated_sources)}"))
    if report.removed:
        blocks = f"{len(report.removed)} block{'' if len(report.removed) == 1 else 's'}"
        lines.append(Text(f"{blocks} removed as no story text (see --format json)", style="dim"))
    lines += [Text(f"Note: {notice}", style="italic") for notice in (*report.notices, *notices)]
    return Group(*lines, Text())


def render_incident(incident: Incident) -> RenderableType:
    """One incident: its facts with their status, then its claims."""
    head = Text.assemble((f"Incident {incident.id}", "bold"), f"  {incident.event_type} / {incident.sub_event_type}")
    return Group(head, Padding(_facts(incident), (0, 0, 0, 2)), Padding(_claims(incident.claims), (0, 0, 1, 2)))


def _facts(incident: Incident) -> Table:
    fields = incident.fields
    table = Table(box=None, show_header=False, pad_edge=False)
    rows: list[tuple[str, str, Account[object]]] = [
        ("when", _when(incident), fields.date),
        ("where", show_place(incident.place), fields.place),
        ("who acted", _parties(incident.perpetrator) or "unidentified", fields.perpetrator),
        ("who was hit", _parties(incident.target) or "not said", fields.target),
        ("killed", show_count(incident.fatalities), fields.fatalities),
        ("injured", show_count(incident.injured), fields.injured),
        ("with", ", ".join(w.kind for w in incident.weapons) or "not said", fields.weapons),
        ("outcome", ", ".join(o.kind for o in incident.outcome) or "not said", fields.outcome),
    ]
    for name, value, account in rows:
        table.add_row(Text(name, style="dim"), Text(value), _status(account))
        if name == "injured":
            _other_harms(table, incident)
    return table


def _other_harms(table: Table, incident: Incident) -> None:
    """A line for each number of people abducted, missing or displaced."""
    for toll in incident.tolls:
        if toll.harm not in (Harm.KILLED, Harm.INJURED):
            group = "" if toll.group is TollGroup.UNKNOWN else f" ({toll.group.replace('_', ' ')})"
            count = show_count(Count(toll.low, toll.high, toll.best))
            words = Text.assemble((str(toll.status), "bold"), (f"  {count_of(len(toll.claims))}", "dim"))
            table.add_row(Text(toll.harm, style="dim"), Text(f"{count}{group}"), words)


def _status(account: Account[object]) -> Text:
    if not account.claims:
        return Text("")
    flags = "".join(f"  [{flag.split(':')[0]}]" for flag in account.flags)
    return Text.assemble((str(account.status), "bold"), (flags, "dim"), (f"  {count_of(len(account.claims))}", "dim"))


def count_of(claims: int) -> str:
    """The number of claims in words: "1 claim", "3 claims"."""
    return f"{claims} claim{'' if claims == 1 else 's'}"


def _when(incident: Incident) -> str:
    until = f" to {incident.date_end}" if incident.date_end else ""
    return f"{incident.date}{until} ({incident.date_precision})"


def _parties(sides: Iterable[Party]) -> str:
    return ", ".join(side.name for side in sides)


def _claims(claims: Iterable[Claim]) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 1))
    for claim in claims:
        via = f" via {claim.via}" if claim.via else ""
        said = _STANCE.get(claim.stance) or f"unconfirmed ({claim.stance_detail})"
        table.add_row(
            Text(f"{claim.claimant}{via}", style="bold"),
            Text(f"{said}: {claim.about}{_number(claim)}", style="dim"),
            Text(f"“{' '.join(claim.quote.split())}”", style="italic"),
        )
    return table


def _number(claim: Claim) -> str:
    """The number that a claim gives, with whom it counts: " 9 (state forces)"."""
    value = claim.value
    if value is None:
        return ""
    group = f" ({value.group.replace('_', ' ')})" if value.group and value.group is not TollGroup.UNKNOWN else ""
    return f" {show_count(Count(value.low, value.high, None))}{group}"


def _asides(sheet: Sheet) -> list[RenderableType]:
    """What is no incident: sums, old events, judgements."""
    parts: list[RenderableType] = []
    for title, quotes in (
        ("Sums over several incidents", [item.quote for item in sheet.aggregates]),
        ("Background", [item.quote for item in sheet.background]),
        ("Assessments", [item.quote for item in sheet.assessments]),
    ):
        if quotes:
            parts.append(Text(title, style="bold"))
            parts += [Padding(Text(f"“{' '.join(quote.split())}”", style="italic"), (0, 0, 0, 2)) for quote in quotes]
            parts.append(Text())
    return parts
