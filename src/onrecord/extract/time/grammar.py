"""The small language in which time patterns are written as data, and its translation to bounded regular expressions.

A pattern is matched against one character per token of the text (see `alphabet`), never against the text itself:

    <unit>        a token of that class              'ago', ','   a token of that very word or sign
    ago           the same as 'ago'                  {date}       a named part of a pattern, from [parts]
    A B           A then B, white space between      A~B          A then B, nothing between
    A | B         either                             (A B)?       optional
    n:<number>    what matched gets the name n
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import count

from onrecord.errors import KnowledgeError

SPACE = " "
_LEX = re.compile(r"(?<!\s)\s*(?:(<\w+>)|\{(\w+)\}|'([^']+)'|(\w+):|([^\W_]+)|([()|?~]))", re.UNICODE)
_GROUP = re.compile(r"\(\?P<(\w+)>")
SERIAL = "__"  # a name may stand twice in a pattern: in the expression each carries a serial number
_DEPTH = 8  # parts may name parts, this deep


class PatternError(KnowledgeError):
    """A time pattern that cannot be read: empty, unbalanced, or with an unknown class or part."""


@dataclass(frozen=True, slots=True)
class Node:
    """A compiled piece of a pattern: its expression, the characters it can begin with, whether it can be empty.

    A glued piece began with ~: it allows no white space before it.
    """

    expression: str
    first: frozenset[str]
    empty: bool
    glued: bool = False


@dataclass(frozen=True, slots=True)
class Symbols:
    """What names in a pattern stand for: classes and words to characters, part names to patterns."""

    class_chars: Callable[[str], frozenset[str]]
    word_chars: Callable[[str], frozenset[str]]
    parts: Mapping[str, str]


def words_of(pattern: str, parts: Mapping[str, str]) -> frozenset[str]:
    """The literal words that a pattern (and the parts it names) needs in the alphabet."""
    found: set[str] = set()
    for _, part, quoted, _, word, _ in _LEX.findall(pattern):
        found |= words_of(parts[part], parts) if part in parts else set()
        found |= {quoted or word} - {""}
    return frozenset(found)


def compile_pattern(pattern: str, symbols: Symbols) -> Node:
    """Translate a pattern.

    Raises
    ------
    PatternError
        The pattern is empty, unbalanced, can match nothing at all, or names an unknown class or part.
    """
    node = _Parser(pattern, symbols, 0).whole()
    if node.empty:
        raise PatternError(f"time pattern {pattern!r}: can match nothing at all")
    serial = count()
    unique = _GROUP.sub(lambda group: f"(?P<{group[1]}{SERIAL}{next(serial)}>", node.expression)
    return Node(unique, node.first, node.empty)


class _Parser:
    """Recursive descent over the pattern's tokens."""

    def __init__(self, pattern: str, symbols: Symbols, depth: int) -> None:
        self.pattern, self.symbols, self.depth = pattern, symbols, depth
        self.tokens = [m.groups(default="") for m in _LEX.finditer(pattern)]
        self.at = 0
        if not self.tokens or depth > _DEPTH or _LEX.sub("", pattern).strip():
            raise PatternError(f"time pattern {pattern!r}: expected atoms, found nothing or something unreadable")

    def whole(self) -> Node:
        node = self.either()
        if self.at != len(self.tokens):
            raise PatternError(f"time pattern {self.pattern!r}: unbalanced parenthesis")
        return node

    def sign(self) -> str:
        return self.tokens[self.at][5] if self.at < len(self.tokens) else ")"

    def either(self) -> Node:
        nodes = [self.sequence()]
        while self.sign() == "|":
            self.at += 1
            nodes.append(self.sequence())
        if len(nodes) == 1:
            return nodes[0]
        first = frozenset().union(*(node.first for node in nodes))
        expression = f"(?:{'|'.join(n.expression for n in nodes)})"
        return Node(expression, first, any(n.empty for n in nodes), all(n.glued for n in nodes))

    def sequence(self) -> Node:
        node = self.piece()
        while self.sign() not in (")", "|"):
            following = self.piece()
            first = node.first | following.first if node.empty else node.first
            expression = node.expression + ("" if following.glued else f"{SPACE}?") + following.expression
            node = Node(expression, first, node.empty and following.empty, node.glued)
        return node

    def piece(self) -> Node:
        glued = self.sign() == "~"
        self.at += 1 if glued else 0
        node = self.item()
        return replace(node, glued=True) if glued else node

    def item(self) -> Node:
        label = self.tokens[self.at][3] if self.at < len(self.tokens) else ""
        self.at += 1 if label else 0
        node = self.atom()
        if label:
            node = replace(node, expression=f"(?P<{label}>{node.expression})")
        if self.at < len(self.tokens) and self.sign() == "?":
            self.at += 1
            node = replace(node, expression=f"(?:{node.expression})?", empty=True)
        return node

    def atom(self) -> Node:
        if self.at >= len(self.tokens):
            raise PatternError(f"time pattern {self.pattern!r}: ends where something was expected")
        cls, part, quoted, _, word, sign = self.tokens[self.at]
        self.at += 1
        if sign == "(":
            node = self.either()
            self.at += 1
            return replace(node, expression=f"(?:{node.expression})")
        if sign:
            raise PatternError(f"time pattern {self.pattern!r}: unexpected {sign!r}")
        if part:
            return self.part(part)
        chars = self.symbols.class_chars(cls[1:-1]) if cls else self.symbols.word_chars(quoted or word)
        if not chars:
            raise PatternError(f"time pattern {self.pattern!r}: nothing is {cls or quoted or word!r}")
        return Node(f"[{''.join(sorted(chars))}]", chars, empty=False)

    def part(self, name: str) -> Node:
        if name not in self.symbols.parts:
            raise PatternError(f"time pattern {self.pattern!r}: no part is called {name!r}")
        node = _Parser(self.symbols.parts[name], self.symbols, self.depth + 1).whole()
        return replace(node, expression=f"(?:{node.expression})")
