"""Words of a text as place recognition sees them: keys, capitals, sentences."""

import re
from itertools import chain, repeat
from typing import NamedTuple

from onrecord.extract.mentions import Text
from onrecord.knowledge.place_names import place_key

# Most words are letters before a space or a comma: they are taken at once, as the rules after them would take them.
_TOKEN = re.compile(
    r"[^\W\d_]{1,60}+(?=[ ,\n])|(?:[A-Z]\.){2,6}|[^\W\d_]{1,60}(?:['’ʼ‘`][^\W\d_]{1,60}){0,3}|\d[\d.,]{0,12}"
)
_ELISION = re.compile(r"(?i:l|d|qu|jusqu|lorsqu|puisqu)['’ʼ](?=[^\W\d_])")
_POSSESSIVE = ("'s", "’s", "'S", "’S")
_LOUD_SHARE = 0.8  # of the longer words; headlines reach it, story sentences do not
_LOUD_WORDS = 4
_LONG = 4


class Token(NamedTuple):
    """A word. `key` is folded; `sentence` is its sentence's index.

    `loud` is true in a line in capitals or title case, where a capital says nothing; `first` at the head of a sentence.
    """

    start: int
    end: int
    text: str
    key: str
    capital: bool
    sentence: int
    loud: bool
    first: bool


def tokens_of(text: Text) -> list[Token]:
    """The words of all sentences, in order."""
    found: list[Token] = []
    whole = text.text
    french = text.language == "fr"
    for sentence in text.sentences:
        pieces = _pieces(whole, sentence.span.start, sentence.span.end, french=french)
        starts, ends = [start for start, _ in pieces], [end for _, end in pieces]
        words = [whole[start:end] for start, end in pieces]
        capitals = [word[0].isupper() for word in words]
        rest = repeat(sentence.index), repeat(_is_loud(words, capitals)), chain((True,), repeat(False))
        rows = zip(starts, ends, words, map(place_key, words), capitals, *rest, strict=False)
        found.extend(map(_MADE, repeat(Token), rows))
    return found


_MADE = tuple.__new__
"""Makes a token of a row at once: half the time of a call with eight arguments, and there is one for every word."""


def _pieces(text: str, start: int, stop: int, *, french: bool) -> list[tuple[int, int]]:
    """Start and end of each word; an elided article ("l'Irak", "d'Abidjan") is a word of its own."""
    pieces: list[tuple[int, int]] = []
    for match in _TOKEN.finditer(text, start, stop):
        word = match.group()
        if word.isalpha():  # most words: nothing to cut
            pieces.append(match.span())
            continue
        left, right = match.span()
        if word.endswith(_POSSESSIVE) and right - left > len("'s"):
            right -= len("'s")
        elif (cut := _ELISION.match(word)) and (french or word[0].islower()):
            pieces.append((left, left + cut.end()))
            left += cut.end()
        pieces.append((left, right))
    return pieces


def _is_loud(words: list[str], capitals: list[bool]) -> bool:
    long = [capital for word, capital in zip(words, capitals, strict=True) if len(word) >= _LONG]
    if len(long) < _LOUD_WORDS:
        return bool(words) and len(words) > 1 and all(word.isupper() for word in words)
    return sum(long) >= _LOUD_SHARE * len(long)
