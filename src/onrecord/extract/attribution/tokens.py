"""Words and marks of a sentence, with their place in the text."""

import re
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from onrecord.extract.attribution.quotes import Quote

KEPT_WORDS = 1 << 14  # different words whose forms are kept


class Mark(IntEnum):
    """What a token is to the grammar."""

    WORD = 0
    COMMA = 1
    OPEN = 2  # an opening quotation mark
    CLOSE = 3  # a closing one
    STOP = 4  # . ? !
    BREAK = 5  # ; and dashes
    COLON = 6
    PAREN = 7  # brackets


class Token(NamedTuple):
    """A word or a mark. `start` and `end` count code points of the whole text; `quoted`: inside a quotation."""

    start: int
    end: int
    low: str
    capital: bool
    mark: Mark
    quoted: bool


# Most words are letters before a space or a comma: they are taken at once, as the rules below would take them.
# Abbreviations and initials within a sentence keep their point, possessives and French elisions are words of their own,
# hyphens join.
TOKEN = re.compile(
    r"[^\W\d_]++(?=[ ,])"
    r"|(?:[^\W\d_]\.){2,6}"
    r"|(?<![\w.])[A-ZÀ-Þ]\.(?=[, ])"
    r"|(?=[A-Z][A-Za-z]{0,4}\.)\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|Prof|St|Brig|Cmdr|Adm|Rev|Jr|Sr|No|Cpl|Pvt|Supt|Hon|M)\."
    r"|\d+(?:[.,:]\d+){0,6}%?(?![\w-])"
    r"|(?:[ldjcnmstLDJCNMST]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Aa]ujourd)['’](?=[^\W\d_]{2})"
    r"|-(?:t-)?(?:ils?|elles?|on)\b"
    r"|\d+[.,]\d+%?|[^\W_]+(?:(?:[-&]|['’](?![sS]\b))(?!(?:t-)?(?:ils?|elles?|on)\b)[^\W_]+){0,6}"
    r"|['’][sS]\b|''|``|\.{3}|--|\S"
)
MARKS = {
    ",": Mark.COMMA,
    ".": Mark.STOP,
    "?": Mark.STOP,
    "!": Mark.STOP,
    "...": Mark.STOP,
    "…": Mark.STOP,
    ";": Mark.BREAK,
    "—": Mark.BREAK,
    "–": Mark.BREAK,
    "--": Mark.BREAK,
    "-": Mark.BREAK,
    ":": Mark.COLON,
    "(": Mark.PAREN,
    ")": Mark.PAREN,
    "[": Mark.PAREN,
    "]": Mark.PAREN,
}


def tokenize(text: str, *, start: int, end: int, quotes: tuple[Quote, ...]) -> list[Token]:
    """The tokens of text[start:end]; quotation marks are open or closed as the `quotes` in it say."""
    if not quotes:
        found = TOKEN.finditer(text, start, end)
        return [_new(Token, (*match.span(), *_form(match.group()), False)) for match in found]
    opens = {quote.start for quote in quotes}
    closes = {quote.close for quote in quotes}
    tokens = []
    for match in TOKEN.finditer(text, start, end):
        at, stop = match.span()
        low, capital, mark = _form(match.group())
        if at in opens:
            mark = Mark.OPEN
        elif at in closes:
            mark = Mark.CLOSE
        inside = any(quote.start < at < quote.close for quote in quotes)
        tokens.append(Token(at, stop, low, capital, mark, inside))
    return tokens


_new = tuple.__new__
"""Makes a token of a row at once: there is one for every word."""


@lru_cache(maxsize=KEPT_WORDS)
def _form(word: str) -> tuple[str, bool, Mark]:
    """A word in lower case, whether it has a capital, and what mark it is."""
    return word.lower().replace("’", "'"), word[0].isupper(), MARKS.get(word, Mark.WORD)
