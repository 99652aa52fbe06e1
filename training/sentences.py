"""Sentences of a bare text, cut as the engine cuts them."""

import re

from onrecord.extract.text import _sentences
from onrecord.model import Span


def sentences_of(text: str, language: str = "en") -> tuple[Span, ...]:
    """Every sentence of every block that blank lines part."""
    found: list[Span] = []
    for block in re.finditer(r"\S(?:.*?\S)??(?=\s*\n\s*\n|\s*\Z)", text, re.DOTALL):
        found.extend(_sentences(text, Span(*block.span()), language))
    return tuple(found)
