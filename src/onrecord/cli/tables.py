"""Entries as a table for people or as JSON lines for programs."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import click
import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text

T = TypeVar("T")


def print_rows(found: Sequence[T], form: str, *, columns: Sequence[str], cells: Callable[[T], Sequence[str]]) -> None:
    """Print entries: `form` is "json" (one object a line) or "text" (a table; in a pipe, tabs between whole cells)."""
    console = Console()
    if form == "json":
        for each in found:
            click.echo(msgspec.json.encode(each).decode())
    elif console.is_terminal:
        console.print(_table(columns, [cells(each) for each in found]))
    else:
        for line in (columns, *(cells(each) for each in found)):
            click.echo("\t".join(" ".join(cell.split()) for cell in line))


def _table(columns: Sequence[str], lines: Iterable[Sequence[str]]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for index, column in enumerate(columns):
        table.add_column(column, overflow="fold", no_wrap=index == 0)
    for line in lines:
        table.add_row(*(Text(cell) for cell in line))
    return table


def print_facts(facts: Iterable[tuple[str, str]]) -> None:
    """Print what is known of one entry, a fact a line."""
    table = Table(box=None, show_header=False, pad_edge=False)
    for name, value in facts:
        table.add_row(Text(name, style="dim"), Text(value, overflow="fold"))
    Console().print(table)
