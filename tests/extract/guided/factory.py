"""A tagger's answers as a test would have them: every word unlikely but for what is said here."""

from collections.abc import Mapping

import numpy as np

from onrecord.extract.tagger.decode import CHOICES
from onrecord.extract.tagger.labels import LAYOUT, LINK, SPANS
from onrecord.extract.tagger.tagged import Tagged, TaggedClaim, TaggedSpan
from onrecord.extract.tagger.windows import cut
from onrecord.extract.text import read_text
from onrecord.model import Report, Span
from tests.extract.tagger.texts import tokenizer


def tagged(
    report: Report,
    *,
    spans: Mapping[str, list[tuple[str, float]]] | None = None,
    types: Mapping[str, str] | None = None,
    incidents: Mapping[str, int] | None = None,
    sentences: Mapping[int, Mapping[str, float]] | None = None,
    claims: list[TaggedClaim] | None = None,
    relevant: float = 1.0,
) -> Tagged:
    """`spans`: kind -> (words, probability); `types`: words -> sub-event type; `incidents`: words -> 0 or 1."""
    text = report.text
    parts = [sentence.span for sentence in read_text(report).sentences]
    words = tuple(word for window in cut(text, parts, tokenizer()) for word in window.words[window.own :])
    inside = {kind: np.full(len(words), 0.01, dtype=np.float32) for kind in SPANS}
    facts = {head: np.full((len(words), len(LAYOUT.heads[head])), 0.01, dtype=np.float32) for head in CHOICES}
    vectors = np.zeros((len(words), LINK), dtype=np.float32)
    found = []
    for kind, items in (spans or {}).items():
        for quote, odds in items:
            span = place(text, quote)
            at = [index for index, word in enumerate(words) if span.covers(word.span)]
            inside[kind][at] = odds
            found.append(TaggedSpan(kind, span, odds, at[0]))
    for quote, name in (types or {}).items():
        at = [index for index, word in enumerate(words) if place(text, quote).covers(word.span)]
        facts["type"][at, LAYOUT.heads["type"].index(name)] = 0.95
    for quote, number in (incidents or {}).items():
        at = [index for index, word in enumerate(words) if place(text, quote).covers(word.span)]
        vectors[at, 0] = 3 if number == 0 else -3  # two words of one: over .99, of two: under .01
    nothing = dict.fromkeys(LAYOUT.heads["sentence"], 0.01)
    return Tagged(
        words=words,
        spans=tuple(sorted(found, key=lambda item: item.span)),
        claims=tuple(claims or ()),
        inside=inside,
        facts=facts,
        classes={head: LAYOUT.heads[head] for head in CHOICES},
        vectors=vectors,
        sentences={index: nothing | dict((sentences or {}).get(index, {})) for index in range(len(parts))},
        relevant=relevant,
    )


def place(text: str, quote: str) -> Span:
    start = text.index(quote)
    return Span(start, start + len(quote))
