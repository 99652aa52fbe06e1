"""Examples turned into what the network is asked to answer, window by window."""

from bisect import bisect_right
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from onrecord.extract.tagger.labels import BIO, LAYOUT, SENTENCES
from onrecord.extract.tagger.windows import Window, Word, cut
from onrecord.model import Span
from training.example import Example, Marked

UNKNOWN = -100
"""A word of which a head learns nothing."""
SPAN_HEADS = tuple(name.removeprefix("span.") for name, classes in LAYOUT.heads.items() if classes == BIO)
CHOICES = ("stance", "claimant", "harm", "group", "type")
"""Heads that choose one class for a word of a stretch; several given ones are alternatives."""


@dataclass(frozen=True, slots=True)
class Target:
    """One window with its answers; arrays run over the window's words.

    `spans` is (words, span heads) of BIO codes or UNKNOWN; `facts` (words, classes) is true for a right class,
    with rows of false where nothing is known; `links` are (content word, first word of its source, of its cue; -1 for
    none), `incidents` pairs (word, incidents).
    """

    window: Window
    spans: npt.NDArray[np.int8]
    facts: dict[str, npt.NDArray[np.bool_]]
    sentences: npt.NDArray[np.bool_] | None
    links: tuple[tuple[int, int, int], ...]
    incidents: tuple[tuple[int, frozenset[str]], ...]
    relevant: bool | None
    muc_relevant: bool | None
    weight: float = 1.0


@dataclass(slots=True)
class _Words:
    words: tuple[Word, ...]
    starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.starts = [word.span.start for word in self.words]

    def within(self, span: Span) -> range:
        """The words that a stretch covers, by their places."""
        first = bisect_right(self.starts, span.start)
        if first > 0 and self.words[first - 1].span.end > span.start:
            first -= 1
        last = first
        while last < len(self.words) and self.words[last].span.start < span.end:
            last += 1
        return range(first, last)


def targets_of(example: Example, tokenizer: Tokenizer) -> list[Target]:
    """The example's windows with their answers."""
    return [_target(example, window) for window in cut(example.text, example.sentences, tokenizer)]


def _target(example: Example, window: Window) -> Target:
    words = _Words(window.words)
    spans = np.full((len(window.words), len(SPAN_HEADS)), UNKNOWN, dtype=np.int8)
    for at, name in enumerate(SPAN_HEADS):
        if name in example.taught:
            spans[:, at] = 0
    facts = {
        name: np.zeros((len(window.words), len(LAYOUT.heads[name])), dtype=np.bool_) for name in (*CHOICES, "about")
    }
    incidents: dict[int, frozenset[str]] = {}
    for item in sorted(example.marked, key=lambda item: item.span.end - item.span.start):
        _write(item, words.within(item.span), spans, facts, incidents)
    return Target(
        window=window,
        spans=spans,
        facts=facts,
        sentences=_sentences(example, window) if "sentence" in example.taught else None,
        links=tuple(_links(example, words)),
        incidents=tuple(sorted(incidents.items())),
        relevant=example.relevant,
        muc_relevant=example.muc_relevant,
        weight=example.weight,
    )


def _write(
    item: Marked,
    covered: range,
    spans: npt.NDArray[np.int8],
    facts: dict[str, npt.NDArray[np.bool_]],
    incidents: dict[int, frozenset[str]],
) -> None:
    """Longer stretches are written later, so that of two of one kind that overlap the longer stands."""
    if not covered:
        return
    head = SPAN_HEADS.index(item.kind)
    spans[covered.start : covered.stop, head] = 2
    spans[covered.start, head] = 1
    for name, classes in item.facts.items():
        for one in classes:
            facts[name][covered.start : covered.stop, LAYOUT.heads[name].index(one)] = 1
    if item.incidents:
        incidents[covered.start] = incidents.get(covered.start, frozenset()) | item.incidents


def _sentences(example: Example, window: Window) -> npt.NDArray[np.bool_]:
    """(words, kinds): each word carries what its sentence does."""
    said = np.zeros((len(window.words), len(SENTENCES)), dtype=np.bool_)
    for at, word in enumerate(window.words):
        sentence = example.sentences[word.sentence]
        for name, span in example.said:
            if span.overlaps(sentence):
                said[at, SENTENCES.index(name)] = 1
    return said


def _links(example: Example, words: _Words) -> list[tuple[int, int, int]]:
    found = []
    for link in example.links:
        content = words.within(link.content)
        if not content or words.words[content.start].span.start > link.content.start + 1:
            continue
        ends = []
        for span in (link.source, link.cue):
            covered = words.within(span) if span is not None else range(0)
            ends.append(covered.start if covered else -1)
        found.append((content.start, ends[0], ends[1]))
    return found
