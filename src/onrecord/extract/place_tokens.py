"""Words of a text as place recognition sees them: keys, capitals, sentences."""

import re
from typing import NamedTuple

from onrecord.extract.mentions import Text
from onrecord.knowledge.place_names import place_key

_TOKEN = re.compile(r"(?:[A-Z]\.){2,6}|[^\W\d_]{1,60}(?:['’ʼ‘`][^\W\d_]{1,60}){0,3}|\d[\d.,]{0,12}")
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
        words = [whole[start:end] for start, end in pieces]
        loud = _is_loud(words)
        for number, (start, end) in enumerate(pieces):
            word = words[number]
            key = place_key(word)
            found.append(Token(start, end, word, key, word[0].isupper(), sentence.index, loud, number == 0))
    return found


def _pieces(text: str, start: int, stop: int, *, french: bool) -> list[tuple[int, int]]:
    """Start and end of each word; an elided article ("l'Irak", "d'Abidjan") is a word of its own."""
    pieces = []
    for match in _TOKEN.finditer(text, start, stop):
        left, right = match.span()
        word = match.group()
        if word.isalpha():  # most words: nothing to cut
            pass
        elif word.endswith(_POSSESSIVE) and right - left > len("'s"):
            right -= len("'s")
        elif (cut := _ELISION.match(word)) and (french or word[0].islower()):
            pieces.append((left, left + cut.end()))
            left += cut.end()
        pieces.append((left, right))
    return pieces


def _is_loud(words: list[str]) -> bool:
    long = [word for word in words if len(word) >= _LONG]
    if len(long) < _LOUD_WORDS:
        return bool(words) and len(words) > 1 and all(word.isupper() for word in words)
    return sum(word[0].isupper() for word in long) >= _LOUD_SHARE * len(long)
