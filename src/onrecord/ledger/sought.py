"""Words to look for in reports, from how a person writes them to what each database is asked.

All words must occur; "words in quotes" side by side, word* begins so, -word or -"words" must not. Whatever else is
written is no more than a word: what a database is asked is put together from letters and digits alone.
"""

import re
import unicodedata
from dataclasses import dataclass

from onrecord.errors import FilterError

MOST_TERMS = 12
_TERM = re.compile(r'(?P<out>-)?(?:"(?P<quoted>[^"]*)"?|(?P<bare>[^\s"]+))')
_WORD = re.compile(r"[^\W_]+")
_MOST_KEPT = 300_000
"""Characters of a report that are looked in: PostgreSQL indexes no text whose words take more than a megabyte."""


@dataclass(frozen=True, slots=True)
class Term:
    """Words side by side; the last may be a beginning; `is_out` where they must not occur."""

    words: tuple[str, ...]
    begins: bool = False
    is_out: bool = False


def folded(text: str) -> str:
    """Text as it is looked in: its words without accents and capitals, the same for every database."""
    plain = unicodedata.normalize("NFD", text[:_MOST_KEPT])
    for _ in range(2):  # compatibility caseless matching, Unicode 3.13, D146: once leaves capitals that NFKD brings
        plain = unicodedata.normalize("NFKD", plain.casefold())
    return " ".join(_WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter))))


def terms_of(words: str) -> tuple[Term, ...]:
    """What a person looks for.

    Raises:
        FilterError: where nothing is left to look for, or too much.
    """
    found = tuple(term for match in _TERM.finditer(words) if (term := _term(match)).words)
    if len(found) > MOST_TERMS:
        raise FilterError(f"text: expected at most {MOST_TERMS} words or phrases, found {len(found)}")
    if all(term.is_out for term in found):
        raise FilterError(f"text: expected a word that is to occur, found {words[:60]!r}")
    return found


def _term(match: re.Match[str]) -> Term:
    bare = match["bare"]
    words = tuple(folded(match["quoted"] if bare is None else bare).split())
    return Term(words, begins=bare is not None and bare.endswith("*"), is_out=match["out"] is not None)


def for_sqlite(terms: tuple[Term, ...]) -> str:
    """The query in FTS5's language: quoted strings of letters and digits, AND and NOT."""
    within = " AND ".join(_fts5(term) for term in terms if not term.is_out)
    return " NOT ".join((f"({within})", *(_fts5(term) for term in terms if term.is_out)))


def _fts5(term: Term) -> str:
    return f'"{" ".join(term.words)}"' + ("*" if term.begins else "")


def for_postgresql(terms: tuple[Term, ...]) -> str:
    """The query in tsquery's language: letters and digits, `&`, `!` and `<->`."""
    return " & ".join(f"!({_tsquery(term)})" if term.is_out else f"({_tsquery(term)})" for term in terms)


def _tsquery(term: Term) -> str:
    return " <-> ".join(term.words) + (":*" if term.begins else "")
