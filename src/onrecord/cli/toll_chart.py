"""A toll's history as a small chart: each number on a scale that starts at nought, who gave it and what it did."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderResult
from rich.table import Table
from rich.text import Text

from onrecord.model import Count, TollEvent, TollFloor, TollHistory, TollPoint, TollStanding
from onrecord.publish.words import show_count

_WIDEST, _NARROWEST = 32, 12
_OTHER_COLUMNS = 58  # day, number, event, gaps and a name of some twenty letters


@dataclass(frozen=True, slots=True)
class Marks:
    """The signs of a chart: a number that stands, one that was replaced, one that was withdrawn; and lines."""

    stands: str
    replaced: str
    withdrawn: str
    line: str
    to_right: str
    to_left: str


UNICODE = Marks("●", "○", "×", "─", "▶", "◀")
ASCII = Marks("*", "o", "x", "-", ">", "<")
_STYLE = {TollStanding.STANDS: "bold", TollStanding.WITHDRAWN: "red"}
_NOTABLE = {TollEvent.MAINTAINED, TollEvent.CONTESTED, TollEvent.RETRACTED, TollEvent.CORRECTED, TollEvent.DENIED}


@dataclass(frozen=True, slots=True)
class TollChart:
    """One history: a head with what stands, then a row for each number.

    A number alone is a sign at its place; a range runs between two; an open end is an arrow to the edge; what gives no
    number leaves its row empty. Filled signs stand, hollow ones were replaced, crosses were withdrawn. Signs and words
    say all that colours say.
    """

    toll: TollHistory

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The chart, as wide as there is room."""
        marks = ASCII if options.ascii_only else UNICODE
        width = max(_NARROWEST, min(_WIDEST, options.max_width - _OTHER_COLUMNS))
        yield head(self.toll)
        yield from _established(self.toll.floor, self.toll)
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 1, 0, 0))
        for style in ("", "bold", "", ""):
            table.add_column(no_wrap=True, style=style)
        table.add_column(overflow="fold")
        top = scale(self.toll)
        for point in once(self.toll):
            table.add_row(*_row(point, top, width, marks))
        if top:
            table.add_row("", "", Text(_axis(top, width), style="dim"), "", "")
        yield table


def once(toll: TollHistory) -> Iterator[TollPoint]:
    """The numbers without those that a report gives twice of one root, in its headline and its text."""
    seen: set[tuple[str, str, int | None, int | None]] = set()
    for point in toll.series:
        key = (point.document, point.root, point.low, point.high)
        if point.event is not TollEvent.REPEATED or key not in seen:
            yield point
        seen.add(key)


def head(toll: TollHistory) -> Text:
    """What stands now: "killed, civilians: 12–30, best 12  disputed: …"."""
    now = show_count(None if (toll.low, toll.high) == (None, None) else Count(toll.low, toll.high, toll.best))
    best = f", best {toll.best}" if toll.high is not None and toll.low != toll.high else ""
    words = Text.assemble((f"{toll.harm}, {toll.group.replace('_', ' ')}: ", "bold"), f"{now}{best}  ")
    return words.append(f"{toll.status}{f': {toll.rule}' if toll.rule else ''}", style="dim")


def _established(floor: TollFloor | None, toll: TollHistory) -> Iterator[Text]:
    """How sure the least is, where that is surer than the number."""
    if floor is not None and floor.status is not toll.status:
        yield Text(f"  at least {floor.low}: {floor.status}: {floor.rule}", style="dim")


def scale(toll: TollHistory) -> int:
    """The highest number named: the right edge. 0 where none is."""
    return max((number for point in toll.series for number in (point.low, point.high) if number is not None), default=0)


def _row(point: TollPoint, top: int, width: int, marks: Marks) -> tuple[Text, Text, Text, Text, Text]:
    known = point.low is not None or point.high is not None
    number = show_count(Count(point.low, point.high, None)) if known else "no number"
    style = _STYLE.get(point.standing, "dim") if point.standing else "dim"
    return (
        Text(point.published or "not dated"),
        Text(number, style=style),
        Text(bar(point, top, width, marks), style=style),
        Text(point.event, style="yellow" if point.event in _NOTABLE else ""),
        Text(f"{voice(point)}{f' ({point.hedge})' if point.hedge else ''}"),
    )


def voice(point: TollPoint) -> str:
    """Who gave a number, and through whom."""
    through = dict.fromkeys(name for name in (point.via, point.outlet) if name and name != point.claimant)
    return f"{point.claimant}{''.join(f' ← {name}' for name in through)}"


def bar(point: TollPoint, top: int, width: int, marks: Marks) -> str:
    """A number's place on the scale, `width` signs long; blank for what puts no number forward."""
    signs: Mapping[TollStanding, str] = {TollStanding.STANDS: marks.stands, TollStanding.WITHDRAWN: marks.withdrawn}
    if point.standing is None or (point.low is None and point.high is None):
        return " " * width
    sign = signs.get(point.standing, marks.replaced)
    first = _place(point.low, top, width) if point.low is not None else 0
    last = _place(point.high, top, width) if point.high is not None else width - 1
    drawn = [" "] * width
    drawn[first : last + 1] = marks.line * (last + 1 - first)
    drawn[first] = sign if point.low is not None else marks.to_left
    drawn[last] = sign if point.high is not None else marks.to_right if last > first else sign
    return "".join(drawn)


def _place(number: int, top: int, width: int) -> int:
    return 0 if top == 0 else round(number / top * (width - 2))


def _axis(top: int, width: int) -> str:
    """The scale's ends; one place at the right is kept for arrows."""
    return f"0{top:>{width - 2}} "
