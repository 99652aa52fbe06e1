"""Which language a text is in.

English and French, the languages the engine reads, are told by their function words alone in most reports: that costs
no model load (py3langid: 0.6 s) and agreed with py3langid on every one of the development texts it decided. What it
leaves open goes to py3langid.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

from onrecord.read.data import word_lists

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

READ_LANGUAGES = ("en", "fr")
SAMPLE = 3000  # characters; the rest of a report does not change the answer
MIN_LETTERS = 20  # below this no method tells languages apart
SHORT_LETTERS = 120  # a headline: what the page declares is surer than any method (py3langid takes some for Pidgin)
MIN_TOKENS = 20  # below this shares of words say little
DECISIVE_SHARE, RIVAL_SHARE = 0.16, 0.04  # of all tokens; English news has .27-.40, French .28-.42, Spanish under .03

_TOKEN = re.compile(r"[^\W\d_]+")
_NAMES = {"english": "en", "french": "fr", "arabic": "ar", "spanish": "es", "portuguese": "pt", "russian": "ru"}


def identify(text: str, *, declared: str | None = None) -> str | None:
    """The ISO 639-1 code of the text's language; what the page declares where the text is too short; else None."""
    sample = text[:SAMPLE]
    tokens = _TOKEN.findall(sample.lower())
    letters = sum(map(len, tokens))
    code = normal_code(declared)
    if letters < MIN_LETTERS or (code and letters < SHORT_LETTERS):
        return code
    return _by_function_words(tokens) or _told_apart(_by_model(sample), tokens)


def normal_code(declared: str | None) -> str | None:
    """`en` for "en-GB", "EN_us" or "English"; None for what is no language code."""
    if not declared:
        return None
    word = declared.strip().lower()
    if word in _NAMES:
        return _NAMES[word]
    code = re.split(r"[-_]", word)[0]
    return code if re.fullmatch(r"[a-z]{2,3}", code) else None


def _by_function_words(tokens: list[str]) -> str | None:
    if len(tokens) < MIN_TOKENS:
        return None
    english, french = (sum(map(words.__contains__, tokens)) / len(tokens) for words in _function_words())
    if english >= DECISIVE_SHARE and french <= RIVAL_SHARE:
        return "en"
    return "fr" if french >= DECISIVE_SHARE and english <= RIVAL_SHARE else None


def _told_apart(code: str, tokens: list[str]) -> str:
    """English where the model says Nigerian Pidgin of a short text with an English function word and no French one.

    The model says so of many one-sentence alerts; Pidgin news has words of its own among the first few ("dey", "don").
    """
    english, french = (sum(map(words.__contains__, tokens)) for words in _function_words())
    pidgin = _PIDGIN.intersection(tokens)
    return "en" if code == "pcm" and english and not french and not pidgin else code


_PIDGIN = frozenset({"dey", "don", "wey", "dem", "na", "sabi", "im", "pipo", "una", "abeg", "wetin"})
"""Function words of Nigerian Pidgin that English news lacks."""


@cache
def _function_words() -> tuple[frozenset[str], ...]:
    lists = word_lists("function_words.toml", "words")
    return tuple(frozenset(lists[code]) for code in READ_LANGUAGES)


def _by_model(sample: str) -> str:
    return str(_model().classify(sample)[0])


@cache
def _model() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # loaded only for texts that need it

    return LanguageIdentifier.from_model_file(MODEL_FILE)
