"""onrecord compare: the ledger beside a data set, without putting it in."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator

import click
import msgspec
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.cli.days import Day
from onrecord.cli.inputs import Tally, open_inputs
from onrecord.cli.queries import CountryName, query_from, time_options
from onrecord.comparison import Compared, Difference, Told
from onrecord.config import Settings
from onrecord.pipeline import Pipeline

_HEADS = {
    "matched": "In both",
    "perhaps": "Perhaps the same: look at these",
    "only_in_file": "Not in this ledger",
    "only_in_ledger": "Not in this file",
}
ABSENCE = "What is not in a file, or not in a ledger, may have happened all the same."
_PIPE_WIDTH = 1_000


@click.command(short_help="Compare the ledger with a CSV file of ACLED or UCDP GED.")
@click.argument("file", metavar="FILE|-")
@click.option("--since", type=Day(), help="Events on or after this day, month or year.")
@click.option("--until", type=Day(), help="Events on or before this day, month or year.")
@click.option("--country", type=CountryName(), help="A country, by name or ISO code.")
@time_options
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Tables, or JSON lines.")
@click.pass_obj
def compare(
    settings: Settings, /, file: str, *, form: str, as_of: str | None, as_published: str | None, **asked: str | None
) -> None:
    """Say which incidents the ledger and a data set have in common, where they differ, and what only one of them has.

    Nothing is put into the ledger. Exit code 0 when every row was read, 1 when some were refused.
    """
    tally = Tally()
    captures = open_inputs([file], kind=None, own_exports=True)
    found = Pipeline(settings).compare(
        captures, query_from(asked), refused=tally.refuse, as_of=as_of, as_published=as_published
    )
    (_print_json if form == "json" else _print_text)(found)
    sys.exit(tally.exit_code)


def counted(items: Iterable[Compared], counts: Counter[str]) -> Iterator[Compared]:
    """The items, counted by kind, and those matched ones that differ by field."""
    for item in items:
        counts[item.kind] += 1
        counts.update(f"differ_{each.field}" for each in item.differences)
        counts["agree"] += item.kind == "matched" and not item.differences
        yield item


def _print_json(found: Iterable[Compared]) -> None:
    counts: Counter[str] = Counter(dict.fromkeys((*_HEADS, "agree"), 0))
    for item in counted(found, counts):
        click.echo(msgspec.json.encode(item))
    click.echo(msgspec.json.encode({"kind": "counts", "counts": dict(counts)}))


def _print_text(found: Iterable[Compared], console: Console | None = None) -> None:
    console = console or Console(highlight=False)
    if not console.is_terminal:
        console = Console(width=_PIPE_WIDTH, highlight=False)
    counts: Counter[str] = Counter()
    kind = ""
    for item in counted(found, counts):
        if item.kind != kind:
            kind = item.kind
            console.print(Text(f"\n{_HEADS[kind]}", style="bold underline"))
        console.print(Padding(_entry(item), (0, 0, 0, 2), expand=False))
    console.print(_sum(counts) if kind else Text("No row of this file was compared."))


def _entry(item: Compared) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False)
    for name, told in (("file", item.file), ("ledger", item.ledger)):
        if told is not None:
            table.add_row(Text(name, style="dim"), Text(told.id, style="bold", overflow="fold"), _words(told))
    for each in item.differences:
        table.add_row(Text(""), Text(each.field, style="yellow"), _difference(each))
    said = item.note or (f"score {item.score:.2f}; {'; '.join(item.reasons)}" if item.score is not None else "")
    if said:
        table.add_row(Text(""), Text(""), Text(said, style="dim", overflow="fold"))
    return table


def _words(told: Told) -> Text:
    sides = f"{told.acted} → {told.hit or 'not said'}"
    words = f"{told.date.replace('/', ' – ')}  {told.place}  {told.event}  {sides}  killed: {told.killed}"
    return Text(words, overflow="fold")


def _difference(each: Difference) -> Text:
    both = "  (both may be true)" if each.fits else ""
    return Text(f"file {each.file}; ledger {each.ledger}{both}", overflow="fold")


def _sum(counts: Counter[str]) -> Text:
    fields = [f"{name.removeprefix('differ_')} {counts[name]}" for name in sorted(counts) if "differ_" in name]
    differ = f" (they differ in: {', '.join(fields)})" if fields else ""
    words = (
        f"\n{counts['matched']} in both{differ}, {counts['perhaps']} perhaps; "
        f"{counts['only_in_file']} not in this ledger, {counts['only_in_ledger']} not in this file. {ABSENCE}"
    )
    return Text(words)
