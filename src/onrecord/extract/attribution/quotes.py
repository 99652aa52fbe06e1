"""Quotations: where they open and close, also across sentences and paragraphs."""

import re
from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import NamedTuple

# Every alternative begins with a plain sign: the engine of `re` then looks for these signs alone.
MARK = re.compile(
    r"“|”|„|«|»|\"|‘|’|``|\n\n|'(?:'|(?=\w)(?<![^\s(\[]')|(?!\w)(?<=[\w,.?!]'))",
)
SINGLE_LIMIT = 1200  # a single-quoted passage longer than this is an apostrophe taken for a mark


class Quote(NamedTuple):
    """A quotation with its marks. `close` is where the closing mark stands; `open_ended`: the paragraph ends first."""

    start: int
    close: int
    end: int
    open_ended: bool


def find_quotes(text: str) -> tuple[Quote, ...]:
    """All quotations of the text, outermost only, in order.

    A quotation that its paragraph leaves open ends there (the usual form of a speech over several paragraphs).
    """
    found: list[Quote] = []
    opened: tuple[int, str] | None = None
    for match in MARK.finditer(text):
        mark = match.group()
        at = match.start()
        if mark == "\n\n":
            if opened is not None and opened[1] != "single":
                found.append(Quote(opened[0], at, at, True))
            opened = None
        elif opened is None:
            kind = _opens(text, at, mark)
            opened = (at, kind) if kind else None
        elif _closes(text, at, mark=mark, opened=opened):
            found.append(Quote(opened[0], at, match.end(), False))
            opened = None
    if opened is not None and opened[1] != "single":
        found.append(Quote(opened[0], len(text), len(text), True))
    return tuple(found)


def quotes_near(quotes: tuple[Quote, ...], start: int, end: int) -> tuple[Quote, ...]:
    """Those of a text's quotations that share a character with text[start:end]."""
    first = bisect_right(quotes, start, key=_END)
    return quotes[first : bisect_left(quotes, end, lo=first, key=_START)]


_START, _END = attrgetter("start"), attrgetter("end")


def _opens(text: str, at: int, mark: str) -> str | None:
    """The kind of quotation that the mark opens, or None."""
    before = text[at - 1] if at else " "
    if mark in {"“", "„", "«", "``"}:
        return "curly" if mark != "«" else "angle"
    if mark in {'"', "''"}:
        follows = text[at + len(mark) : at + len(mark) + 1]
        return mark if follows.strip() or not before.strip() else None
    if mark in {"‘", "'"} and not before.isalnum() and text[at + 1 : at + 2].isalnum():
        return "single"
    return None


def _closes(text: str, at: int, *, mark: str, opened: tuple[int, str]) -> bool:
    kind = opened[1]
    if kind == "curly":
        return mark in {"”", '"', "''"}
    if kind == "angle":
        return mark == "»"
    if kind == "single":
        after = text[at + 1 : at + 2]
        return mark in {"’", "'"} and not after.isalnum() and at - opened[0] < SINGLE_LIMIT
    return mark == kind or (kind == '"' and mark == "”")
