"""A text cut into windows that the encoder can take: whole sentences, with the ones before them as context."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from onrecord.model import Span

MOST = 384
"""Word pieces in a window. A report of 250 words fits into one; the base model knows positions up to 512."""
CONTEXT = 96
"""Word pieces of earlier sentences at the start of a window that is not the first."""
CLS, SEP = 101, 102


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text as the encoder cuts it: `at` is its first piece's place in the window."""

    span: Span
    at: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Window:
    """Word-piece ids, shape (length,), and the words in them; those before `own` are context from the window before."""

    ids: npt.NDArray[np.int64]
    words: tuple[Word, ...]
    own: int


@dataclass(frozen=True, slots=True)
class _Pieces:
    """The pieces of one sentence: ids, and its words with `at` counted from the sentence's first piece."""

    ids: tuple[int, ...]
    words: tuple[Word, ...]


def cut(text: str, sentences: Sequence[Span], tokenizer: Tokenizer) -> tuple[Window, ...]:
    """The windows of a text, in order; every word of every sentence is some window's own, once."""
    pieces = [part for index, span in enumerate(sentences) for part in _pieces(text, span, index, tokenizer)]
    windows: list[Window] = []
    at = 0
    while at < len(pieces):
        context = _context(pieces, at) if at else at
        end, size = at, sum(len(part.ids) for part in pieces[context:at])
        while end < len(pieces) and size + len(pieces[end].ids) <= MOST - 2:
            size += len(pieces[end].ids)
            end += 1
        windows.append(_window(pieces[context:end], sum(len(part.words) for part in pieces[context:at])))
        at = end
    return tuple(windows)


def _context(pieces: Sequence[_Pieces], at: int) -> int:
    """The first sentence of the context before a window."""
    room, first = min(CONTEXT, MOST - 2 - len(pieces[at].ids)), at
    while first > 0 and len(pieces[first - 1].ids) <= room:
        first -= 1
        room -= len(pieces[first].ids)
    return first


def _pieces(text: str, span: Span, sentence: int, tokenizer: Tokenizer) -> list[_Pieces]:
    """The pieces of a sentence; one longer than a window comes in several."""
    encoding = tokenizer.encode(text[span.start : span.end], add_special_tokens=False)
    starts = [at for at, token in enumerate(encoding.tokens) if not token.startswith("##")]
    found: list[_Pieces] = []
    ids: list[int] = []
    words: list[Word] = []
    for start, end in pairwise([*starts, len(encoding.ids)]):
        if len(ids) + end - start > MOST - 2:
            found.append(_Pieces(tuple(ids), tuple(words)))
            ids, words = [], []
        here = Span(span.start + encoding.offsets[start][0], span.start + encoding.offsets[end - 1][1])
        words.append(Word(here, len(ids), sentence))
        ids.extend(encoding.ids[start : min(end, start + MOST - 2)])
    if words:
        found.append(_Pieces(tuple(ids), tuple(words)))
    return found


def _window(pieces: Sequence[_Pieces], own: int) -> Window:
    ids = [CLS]
    words: list[Word] = []
    for part in pieces:
        words.extend(Word(word.span, word.at + len(ids), word.sentence) for word in part.words)
        ids.extend(part.ids)
    return Window(np.array([*ids, SEP], dtype=np.int64), tuple(words), own)
