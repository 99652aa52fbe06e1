"""What a rule matched in a text, and what the words of its named groups mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extract.time.lexicon import Lexicon, Rule


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens [start, end) that a rule matched. `groups` are the token ranges of its named parts.

    A group is named after the class of its words, with a digit behind where a pattern needs the class twice.
    """

    rule: Rule
    start: int
    end: int
    groups: dict[str, tuple[int, int]]
    tokens: Sequence[str]
    lexicon: Lexicon

    def has(self, label: str) -> bool:
        """Whether the part is there."""
        return label in self.groups

    def words(self, label: str) -> list[str]:
        """The part's words and signs, lower case, without white space; empty where the part is missing."""
        if label not in self.groups:
            return []
        start, end = self.groups[label]
        return [token.lower() for token in self.tokens[start:end] if not token.isspace()]

    def all_words(self) -> list[str]:
        """All words and signs of the expression, lower case."""
        return [token.lower() for token in self.tokens[self.start : self.end] if not token.isspace()]

    def has_any(self, kind: str) -> bool:
        """Whether a word of the expression belongs to the class."""
        return any(self.lexicon.has(kind, word) for word in self.all_words())

    def value(self, label: str) -> str | int | None:
        """What the part's first word means as a member of the class that the label names."""
        words = self.words(label)
        return self.lexicon.value(label.rstrip("0123456789"), words[0]) if words else None

    def text(self, label: str) -> str | None:
        """The value, where it is text."""
        value = self.value(label)
        return value if isinstance(value, str) else None

    def number(self, label: str) -> int | None:
        """The value, where it is a number: digits as they stand, words by their class."""
        words = self.words(label)
        if words and words[0].isdecimal():
            return int(words[0])
        value = self.value(label)
        return value if isinstance(value, int) else None

    @property
    def mod(self) -> str | None:
        """START, MID or END, from "early", "the end of" and the like."""
        return self.text("mod") or self.text("modnoun")
