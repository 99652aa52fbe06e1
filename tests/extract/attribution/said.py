"""Building texts for the attribution tests, and reading what was found in them."""

import sentencex

from onrecord.extract.attribution import find_attributions
from onrecord.extract.mentions import ActorMention, Attribution, Sentence, Text
from onrecord.model import ActorKind, Span


def text_of(words: str, language: str = "en", *, headline: bool = False) -> Text:
    """Paragraphs parted by blank lines; with `headline` the first is one."""
    sentences: list[Sentence] = []
    start = 0
    for number, paragraph in enumerate(words.split("\n\n")):
        at = start
        for piece in sentencex.segment(language, paragraph):
            begins = at + len(piece) - len(piece.lstrip())
            if piece.strip():
                span = Span(begins, begins + len(piece.strip()))
                sentences.append(Sentence(len(sentences), span, number - int(headline)))
            at += len(piece)
        start += len(paragraph) + 2
    return Text(words, tuple(sentences), language, None)


def read(words: str, *actors: ActorMention, language: str = "en", outlet: str | None = None) -> tuple[Attribution, ...]:
    return find_attributions(text_of(words, language), actors, outlet=outlet)


def one(words: str, *actors: ActorMention, language: str = "en", outlet: str | None = None) -> Attribution:
    found = read(words, *actors, language=language, outlet=outlet)
    assert len(found) == 1, [(item.rule, item.content.of(words)) for item in found]
    return found[0]


def actor(words: str, name: str, kind: ActorKind, *, id: str = "x", generic: bool = False) -> ActorMention:  # noqa: A002
    start = words.index(name)
    return ActorMention(Span(start, start + len(name)), name, id, kind, None, generic, False, "test")
