"""Two names of one filler: an organisation and its abbreviation beside it in brackets, a name and its shorter form."""

import re

from benchmarks.muc4.phrases import normal

_NAME_FIRST = re.compile(r"((?:[\w'-]+[ ,]+\"?){2,8})[\[(]([A-Z0-9][\w-]{1,8})\b")
_SHORT_FIRST = re.compile(r"\b([A-Z0-9][\w-]{1,8})\s?[\[(]((?:[\w'-]+ ?){2,8})")
Pairs = frozenset[tuple[str, str]]


def aliases(text: str) -> Pairs:
    """Names and their abbreviations, as a text explains them: "FARABUNDO MARTI NATIONAL LIBERATION FRONT [FMLN]"."""
    found: set[tuple[str, str]] = set()
    for match in _NAME_FIRST.finditer(text):
        words, short = normal(match.group(1)), " ".join(normal(match.group(2)))
        starts = (at for at in range(len(words) - 1) if short and words[at][0] == short[0])
        found.update((" ".join(words[at:]), short) for at in starts)
    for match in _SHORT_FIRST.finditer(text):
        found.add((" ".join(normal(match.group(2))), " ".join(normal(match.group(1)))))
    return frozenset(found)


def same(one: str, two: str, known: Pairs) -> bool:
    """Whether two fillers name the same: one is part of the other, or its abbreviation."""
    parts, others = set(one.split()), set(two.split())
    return parts <= others or others <= parts or (one, two) in known or (two, one) in known
