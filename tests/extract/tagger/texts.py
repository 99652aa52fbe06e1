"""Texts for the tagger's tests, with the shipped word pieces."""

from functools import cache

from tokenizers import Tokenizer

from onrecord.extract.tagger import SHIPPED_MODEL
from onrecord.model import Span


@cache
def tokenizer() -> Tokenizer:
    found = Tokenizer.from_file(str(SHIPPED_MODEL / "tokenizer.json"))
    found.no_truncation()
    found.no_padding()
    return found


def joined(*sentences: str) -> tuple[str, list[Span]]:
    """The sentences as one text, and where each stands."""
    text = " ".join(sentences)
    spans, at = [], 0
    for sentence in sentences:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 1
    return text, spans
