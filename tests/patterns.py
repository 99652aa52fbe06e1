"""Attacks on regular expressions, made from their own parts, and how much longer a longer one takes.

A pattern may be run on any text that somebody publishes. What it costs must grow no faster than the text: a text four
times as long may take four times as long, not sixteen times. Every repetition inside a pattern is fed with itself, over
and over, after what must come before it and with an end that does not fit.
"""

import re
import signal
from collections.abc import Iterator
from re import _constants as c  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from time import process_time
from typing import Any

LENGTH, LONG, RATIO = 16_000, 4, 9.0
"""A text LONG times as long may take RATIO times as long: between 4 (linear) and 16 (quadratic), far from both.
Bounded repetitions are bounded far below LENGTH, so that they no longer grow."""
ENOUGH = 0.2
"""Seconds of processor time that the longer text takes at least, for a ratio to mean something. A step for each character is
a thousandth of a second, a step for each pair of characters several seconds."""
LIMIT = 5.0
"""Seconds of processor time: an exponential pattern does not end, and is stopped."""
_ENDS = ("\x00", "", " x\n")
_PLAIN = (
    "a",
    "A",
    "1",
    " ",
    "\n",
    "a ",
    "A ",
    "a, ",
    "1,",
    "1 ",
    ".",
    "-",
    "'",
    '"',
    "(",
    "<",
    "<a",
    "Aa ",
    "é",
    "—",
    "_",
)


class TooSlowError(Exception):
    """A pattern did not come to an end."""


def attacks(pattern: re.Pattern[Any]) -> list[str]:
    """Pieces that are repeated, each with what comes before and after: (before, piece, after) joined by NUL."""
    source = pattern.pattern
    tree = _parser.parse(
        source.decode("latin-1") if isinstance(source, bytes) else source, pattern.flags & ~c.SRE_FLAG_DEBUG
    )
    found = dict[tuple[str, str], None]()
    for before, piece in _pumped(tree, ""):
        if piece:
            found[before, piece] = None
    whole = _sample(tree)
    for piece in (*_PLAIN, whole, whole[:-1]):
        if piece:
            found["", piece] = None
    return list(found)


def texts(attack: tuple[str, str], length: int) -> Iterator[str]:
    """The attack as texts of about that length."""
    before, piece = attack
    body = before + piece * max(1, (length - len(before)) // len(piece))
    for end in _ENDS:
        yield body + end


def _pumped(tree: Any, before: str) -> Iterator[tuple[str, str]]:
    """Every repetition of a pattern with a text that leads to it, and a text for it to repeat."""
    for op, value in tree:
        yield from _pumped_in(op, value, before)
        before += _sample([(op, value)])


def _pumped_in(op: Any, value: Any, before: str) -> Iterator[tuple[str, str]]:
    if op in (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT):
        _, most, inner = value
        if most > 1:
            for piece in _pieces(inner):
                yield before, piece
        yield from _pumped(inner, before)
    elif op is c.BRANCH:
        for branch in value[1]:
            yield from _pumped(branch, before)
    elif op is c.SUBPATTERN:
        yield from _pumped(value[3], before)
    elif op in (c.ASSERT, c.ASSERT_NOT):
        yield from _pumped(value[1], before)
    elif op is c.ATOMIC_GROUP:
        yield from _pumped(value, before)


def _pieces(tree: Any) -> Iterator[str]:
    """Texts that a repeated part takes: its first choices, and its last ones."""
    yield _sample(tree)
    yield _sample(tree, last=True)


def _sample(tree: Any, *, last: bool = False) -> str:
    return "".join(_sample_of(op, value, last=last) for op, value in tree)


def _sample_of(op: Any, value: Any, *, last: bool) -> str:
    if op is c.LITERAL:
        return chr(value)
    if op is c.NOT_LITERAL:
        return "a" if value != ord("a") else "b"
    if op is c.ANY:
        return "a"
    if op is c.IN:
        return _member(value, last=last)
    if op is c.BRANCH:
        return _sample(value[1][-1 if last else 0], last=last)
    if op is c.SUBPATTERN:
        return _sample(value[3], last=last)
    if op is c.ATOMIC_GROUP:
        return _sample(value, last=last)
    if op in (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT):
        least, most, inner = value
        return _sample(inner, last=last) * max(least, min(1, most))
    return ""


_CATEGORIES = {
    c.CATEGORY_DIGIT: "1",
    c.CATEGORY_NOT_DIGIT: "a",
    c.CATEGORY_SPACE: " ",
    c.CATEGORY_NOT_SPACE: "a",
    c.CATEGORY_WORD: "a",
    c.CATEGORY_NOT_WORD: " ",
}


def _member(items: Any, *, last: bool) -> str:
    """A character of a class."""
    if items[0][0] is c.NEGATE:
        return next(char for char in "a1 ,.x-Z\x07é" if not _holds(items[1:], char))
    op, value = items[-1 if last else 0]
    if op is c.LITERAL:
        return chr(value)
    if op is c.RANGE:
        return chr(value[1] if last else value[0])
    return _CATEGORIES[value]


def _holds(items: Any, char: str) -> bool:
    return any(
        (op is c.LITERAL and chr(value) == char)
        or (op is c.RANGE and value[0] <= ord(char) <= value[1])
        or (op is c.CATEGORY and _in_category(value, char))
        for op, value in items
    )


def _in_category(category: Any, char: str) -> bool:
    is_in = {"DIGIT": char.isdigit(), "SPACE": char.isspace(), "WORD": char.isalnum() or char == "_"}
    name = str(category).removeprefix("CATEGORY_")
    return not is_in[name.removeprefix("NOT_")] if name.startswith("NOT_") else is_in[name]


def growth(pattern: re.Pattern[Any], attack: tuple[str, str]) -> float:
    """How many times as long a LONG times as long attack takes, at its worst; 0 where all is too fast to tell."""
    return max((_growth(pattern, attack, number) for number in range(len(_ENDS))), default=0.0)


def _growth(pattern: re.Pattern[Any], attack: tuple[str, str], end: int) -> float:
    longer = seconds(pattern, _text(pattern, attack, LENGTH * LONG, end))
    if longer < ENOUGH:
        return 0.0
    return longer / max(seconds(pattern, _text(pattern, attack, LENGTH, end)), ENOUGH / RATIO / 4)


def _text(pattern: re.Pattern[Any], attack: tuple[str, str], length: int, end: int) -> Any:
    text = list(texts(attack, length))[end]
    return text.encode("latin-1", "replace") if isinstance(pattern.pattern, bytes) else text


def seconds(pattern: re.Pattern[Any], text: Any) -> float:
    """Processor time to find all that there is. Raises TooSlowError."""
    signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT)
    try:
        began = process_time()
        for _ in pattern.finditer(text):
            pass
        return process_time() - began
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _stop(*_: object) -> None:
    raise TooSlowError


def is_unbounded(pattern: re.Pattern[Any]) -> bool:
    """Whether something in a pattern may be repeated without end. Where nothing is, a step costs what it costs."""
    source = pattern.pattern
    return _repeats(_parser.parse(source.decode("latin-1") if isinstance(source, bytes) else source, pattern.flags))


def _repeats(tree: Any) -> bool:
    return any(_repeats_in(op, value) for op, value in tree)


def _repeats_in(op: Any, value: Any) -> bool:
    if op in (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT):
        return value[1] > _BOUND or _repeats(value[2])
    if op is c.BRANCH:
        return any(map(_repeats, value[1]))
    if op is c.SUBPATTERN:
        return _repeats(value[3])
    if op in (c.ASSERT, c.ASSERT_NOT):
        return _repeats(value[1])
    return op is c.ATOMIC_GROUP and _repeats(value)


_BOUND = 5_000
