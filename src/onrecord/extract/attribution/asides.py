"""What stands beside a noun: appositions, asides, relative clauses and participles, none of them the main verb."""

from onrecord.extract.attribution.line import Line
from onrecord.extract.attribution.tokens import Mark


def aside_kind(line: Line, start: int, end: int) -> str | None:
    """What the words between two commas are: an "apposition", an "aside", or no such thing (None)."""
    if start >= end:
        return None
    first = line.low(start)
    words = line.lexicon.words
    if first in {"who", "whose", "which", "where", "qui", "dont"}:
        return "apposition"
    participle = first.endswith(("ed", "é", "ée", "és")) and line.low(start + 1) in words.prepositions
    if line.is_adverb(start) or first in line.lexicon.grammar.asides or participle:
        return "aside"
    if first in words.prepositions or first in words.times:
        return "aside" if not line.has_finite(start, end) else None
    if first in words.pronouns and end - start == 1:
        return "aside"
    if first in words.subordinators or first in words.pronouns:
        return None
    return "apposition" if not _has_own_finite(line, start, end) else None


def _has_own_finite(line: Line, start: int, end: int) -> bool:
    """Whether words between two commas hold a verb that is no participle's and no relative clause's of their noun.

    "a faction that has pledged allegiance" and "an alliance formed in December" hold none of their own.
    """
    if line.low(start) not in line.lexicon.words.determiners:
        return line.has_finite(start, end)
    relative = (at for at in range(start + 2, end) if line.low(at) in line.lexicon.grammar.relative)
    stop = next((at for at in relative if is_relative(line, at, start)), end)
    prepositions = line.lexicon.words.prepositions
    return any(
        line.is_finite(at) and not (line.low(at + 1) in prepositions and is_reduced(line, at, end))
        for at in range(start, stop)
    )


def is_relative(line: Line, at: int, low: int) -> bool:
    """Whether "that" or "which" at `at` opens a relative clause inside the phrase: a noun stands before it."""
    return at - 1 > low and line.mark(at - 1) == Mark.WORD and not line.is_finite(at - 1)


def is_reduced(line: Line, at: int, last: int) -> bool:
    """A participle beside its noun ("sources quoted by", "registered voters"), not a verb with an object."""
    low = line.low(at)
    words = line.lexicon.words
    if not low.endswith("ed") or low in words.auxiliaries or at >= last:
        return False
    follows = line.low(at + 1)
    return not (follows in words.determiners or follows in words.pronouns or follows[:1].isdigit())
