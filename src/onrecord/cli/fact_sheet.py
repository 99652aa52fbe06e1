"""One incident as a person reads it: facts with their status, claims with their words, roots, toll history, reports."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.cli.incident_table import STATUS_STYLE, looked_back
from onrecord.cli.toll_chart import TollChart
from onrecord.model import Count, Harm, Stance
from onrecord.model.record import Record, RecordAccount, RecordClaim, Root, Telling
from onrecord.publish.words import NOBODY, show_count, show_place, show_sides

T = TypeVar("T")
_STANCE = {Stance.ASSERTS: "says", Stance.DENIES: "denies", Stance.RETRACTS: "retracts"}


def print_fact_sheet(record: Record, console: Console | None = None) -> None:
    """Print one incident; without colour where standard output is no terminal."""
    (console or Console(highlight=False)).print(render_fact_sheet(record))


def render_fact_sheet(record: Record) -> RenderableType:
    """The whole sheet."""
    return Group(
        _head(record),
        *_section("Facts", _facts(record)),
        *_section("Told differently", _differences(record)),
        *_section("Who says so", _claims(record)),
        *_section("Decisions", _decisions(record)),
        *_section("Roots", _roots(record)),
        *_section("Toll history", *_histories(record)),
        *_section("Reports", _members(record)),
    )


def _section(title: str, *parts: RenderableType | None) -> list[RenderableType]:
    shown = [Padding(part, (0, 0, 0, 2)) for part in parts if part is not None]
    return [Text(), Text(title, style="bold underline"), *shown] if shown else []


def _head(record: Record) -> RenderableType:
    head = Text.assemble((record.id, "bold"), f"  {record.event_type} / {record.sub_event_type}  ")
    head.append(str(record.status), style=STATUS_STYLE[record.status])
    told = f"{len(record.members)} reports, published {record.first_published or 'on an unknown day'}"
    if record.last_published and record.last_published != record.first_published:
        told += f" to {record.last_published}"
    lines = [head, Text(f"{told}; in this ledger since {record.recorded[:16].replace('T', ' ')} UTC", style="dim")]
    if looking_back := looked_back(record):
        lines.insert(0, Text(looking_back, style="yellow"))
    if record.confidential:
        lines.append(Text("CONFIDENTIAL: rests on field notes that leave in no export", style="bold red"))
    if record.redirects:
        lines.append(Text(f"also known as {', '.join(record.redirects)}", style="dim"))
    return Group(*lines)


def _facts(record: Record) -> Table:
    fields = record.fields
    when = record.occurred.replace("/", " to ")
    rows: list[tuple[str, str, RecordAccount[object]]] = [
        ("when", f"{when} ({record.date_precision})", fields.date),
        ("where", show_place(record.place), fields.place),
        ("who acted", show_sides(record.perpetrator) or NOBODY, fields.perpetrator),
        ("who was hit", show_sides(record.target) or "not said", fields.target),
        ("killed", show_count(record.fatalities), fields.fatalities),
        ("injured", show_count(record.injured), fields.injured),
        ("with", ", ".join(one.kind for one in record.weapons) or "not said", fields.weapons),
        ("outcome", ", ".join(one.kind for one in record.outcome) or "not said", fields.outcome),
    ]
    table = Table(box=None, show_header=False, pad_edge=False)
    for name, value, account in rows:
        table.add_row(Text(name, style="dim"), Text(value, overflow="fold"), _standing(account))
        if name == "injured":
            _other_harms(table, record)
    return table


def _other_harms(table: Table, record: Record) -> None:
    """A line for each of abducted, missing and displaced of whom somebody gives a number."""
    for total in record.totals:
        if total.harm not in (Harm.KILLED, Harm.INJURED):
            parts = [toll for toll in record.tolls if toll.harm is total.harm]
            statuses = Text(", ".join(dict.fromkeys(f"{toll.status}: {toll.rule}" for toll in parts)), style="dim")
            count = show_count(Count(total.low, total.high, total.best))
            table.add_row(Text(total.harm, style="dim"), Text(count, overflow="fold"), statuses)


def _standing(account: RecordAccount[object]) -> Text:
    """The standing of what is told; of what nobody tells only the flags."""
    words = Text()
    if account.value:
        words = Text.assemble((str(account.status), STATUS_STYLE[account.status]), (f": {account.rule}", "dim"))
        if account.admiralty is not None:
            words.append(f" ({account.admiralty.letter}{account.admiralty.number})", style="dim")
    elif account.value is not None:
        return words
    for flag in account.flags:
        kind, _, quote = flag.partition(": ")
        words.append(f"\n[{kind}] ", style="yellow")
        words.append(f"“{' '.join(quote.split())}”", style="italic")
    return words


def _differences(record: Record) -> Table | None:
    """Values that some reports give and others do not."""
    fields = record.fields
    table = Table(box=None, show_header=False, pad_edge=False)
    _tell(table, "when", fields.date.values, str)
    _tell(table, "where", fields.place.values, show_place)
    _tell(table, "who acted", fields.perpetrator.values, lambda sides: show_sides(sides) or NOBODY)
    _tell(table, "killed", fields.fatalities.values, _number)
    _tell(table, "injured", fields.injured.values, _number)
    return table if table.row_count else None


def _number(count: Count | None) -> str:
    return show_count(count)


def _tell(table: Table, name: str, values: Sequence[Telling[T]], show) -> None:  # type: ignore[no-untyped-def]
    if len(values) < 2:
        return
    for telling in values:
        count = len(telling.documents)
        told = f"{count} report{'s' if count > 1 else ''}"
        table.add_row(Text(name, style="dim"), Text(show(telling.value), overflow="fold"), Text(told, style="dim"))


def _claims(record: Record) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 1))
    for claim in record.claims:
        table.add_row(
            Text(_voice(claim), style="bold", overflow="fold"),
            Text(_act(claim), style="dim"),
            _quote(claim),
        )
    return table


def _quote(claim: RecordClaim) -> Text:
    """The words of a claim, with those that are stated set off from those that say whose they are."""
    words = Text("“", overflow="fold")
    words.append(claim.quote.replace("\n", " "), style="italic")
    words.append("”")
    stated = claim.content_span
    if stated is not None:
        words.stylize("bold", 1 + stated.start - claim.start, 1 + stated.end - claim.start)
    return words


def _voice(claim: RecordClaim) -> str:
    through = dict.fromkeys(name for name in (claim.via, claim.outlet) if name and name != claim.claimant)
    return f"{claim.claimant}{''.join(f' ← {name}' for name in through)}"


def _act(claim: RecordClaim) -> str:
    said = _STANCE.get(claim.stance) or f"unconfirmed ({claim.stance_detail})"
    return f"{said}: {claim.about}{' (rejected)' if claim.rejected else ''}"


def _decisions(record: Record) -> Table | None:
    """What people decided, undone and overruled decisions too."""
    table = Table(box=None, show_header=False, pad_edge=False)
    for each in record.decisions:
        what = f"{each.kind} {each.undoes or ''}".strip()
        changes = "; ".join(f"{one.field}: {one.before} → {one.after}" for one in each.changes)
        state = f"{each.state}: {each.note}" if each.note else str(each.state)
        table.add_row(
            Text(f"{each.time[:10]} {each.author}", style="bold"),
            Text(f"{what}{f' {changes}' if changes else ''}", overflow="fold"),
            Text(f"“{each.reason}”", style="italic", overflow="fold"),
            Text(f"{state} ({each.id})", style="dim", overflow="fold"),
        )
    return table if table.row_count else None


def _roots(record: Record) -> Table:
    """Every root with the way by which it came. An outlet that names its sources is none, and is left out."""
    table = Table(box=None, show_header=False, pad_edge=False)
    for root in record.roots:
        if not root.counts:
            continue
        stake = "interested" if root.interested else "circular" if root.circular else ""
        letter = Text(root.letter, style="dim")
        table.add_row(Text(root.name), Text(root.type, style="dim"), letter, Text(stake, style="yellow"), _way(root))
    return table


def _way(root: Root) -> Text:
    """Who carries a root, and the stations of its longest way where there are any."""
    words = _carried(root.carried_by)
    if root.circular or len(root.chain) > _DIRECT:
        words.append(f"\n{' → '.join(link.name for link in root.chain)}")
    return words


_DIRECT = 2
"""Links of a chain without a station between source and outlet."""


def _carried(outlets: Iterable[str]) -> Text:
    return Text(f"carried by {', '.join(outlets)}", style="dim", overflow="fold")


def _histories(record: Record) -> Iterator[RenderableType]:
    """For each harm what it comes to over all groups, where there are several, then each group's numbers."""
    for total in record.totals:
        parts = [toll for toll in record.tolls if toll.harm is total.harm]
        if len(parts) > 1:
            count = show_count(Count(total.low, total.high, total.best))
            yield Text.assemble((f"{total.harm}, all groups: ", "bold"), count, (f"  {total.rule}", "dim"))
        yield from (TollChart(toll) for toll in parts)
    known = {total.harm for total in record.totals}
    yield from (TollChart(toll) for toll in record.tolls if toll.harm not in known)


def _members(record: Record) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False)
    for member in record.members:
        words = Text(member.title or "(no headline)", overflow="fold")
        words.append(f"\n{member.url or member.document}", style="dim")
        if member.reasons:
            words.append(f"\njoined: {'; '.join(member.reasons)}", style="dim")
        table.add_row(Text(member.published or "not dated"), Text(member.outlet or "unknown outlet"), words)
    return table
