"""Sentences of a report's cleaned text."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

import sentencex

from onrecord.extract.mentions import Sentence, Text
from onrecord.model import Report, Span

LANGUAGES = ("en", "fr")
"""The languages that the rules engine reads."""

_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PUBLISHED_PREFIX = {4: "-01-01", 7: "-01"}


def published_day(published: str | None) -> date | None:
    """The first day that an ISO prefix ("2025-06", "2025-06-02T10:00Z") can mean."""
    if published is None:
        return None
    day = published[:10] + _PUBLISHED_PREFIX.get(len(published), "")
    if not _ISO_DAY.fullmatch(day):
        return None
    try:
        return date.fromisoformat(day)
    except ValueError:
        return None


def read_text(report: Report) -> Text:
    """Split a report's headline and paragraphs into sentences, with offsets into `report.text`."""
    language = report.language if report.language in LANGUAGES else "en"
    blocks = [(-1, report.title_span)] if report.title_span.end else []
    blocks += list(enumerate(report.paragraphs))
    sentences: list[Sentence] = []
    for paragraph, block in blocks:
        for span in _sentences(report.text, block, language):
            sentences.append(Sentence(len(sentences), span, paragraph))
    return Text(report.text, tuple(sentences), language, published_day(report.published))


_BULLET = re.compile(r"(?:[•▪◦‣·*–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+")
"""A list mark at the start of a block: with it, the sentence splitter takes the whole block for one sentence."""


_OPEN_END = re.compile(r"(?:\b[ap]\.m\.|\b(?:Div|Bn|Brig|Regt|Co|No|approx|est)\.)\s*$")
"""Abbreviations that may end a sentence, but more often do not."""
_GOES_ON = re.compile(r"(?:[a-zà-ÿ]|\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|local time)")


def _pieces(block: str, language: str) -> list[str]:
    """The splitter's sentences, joined again where an abbreviation misled it; together they are the block."""
    pieces: list[str] = []
    for piece in sentencex.segment(language, block):
        if pieces and _OPEN_END.search(pieces[-1]) and _GOES_ON.match(piece):
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return pieces


LONGEST = 2000
"""Characters of a sentence; the longest in 854 reports of the project's own corpus has 716. What reads one sentence may
take longer than in proportion to its length: a page that is one sentence of a megabyte must not hold it up."""


def _cut(pieces: Iterable[str]) -> Iterator[str]:
    """The sentences, those that are too long in parts that end between words, where there are words."""
    for piece in pieces:
        start = 0
        while len(piece) - start > LONGEST:
            space = piece.rfind(" ", start + 1, start + LONGEST)
            end = space + 1 if space > 0 else start + LONGEST
            yield piece[start:end]
            start = end
        yield piece[start:]


def _sentences(text: str, block: Span, language: str) -> list[Span]:
    """The sentences of one block, without the white space around them."""
    spans = []
    mark = _BULLET.match(text, block.start, block.end)
    start = mark.end() if mark else block.start
    for piece in _cut(_pieces(text[start : block.end], language)):
        end = start + len(piece)
        words = piece.strip()
        if words:
            left = start + len(piece) - len(piece.lstrip())
            spans.append(Span(left, left + len(words)))
        start = end
    return spans
