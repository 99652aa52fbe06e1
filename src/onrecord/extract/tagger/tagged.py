"""What the tagger found in a text, with how sure it is."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from onrecord.extract.tagger.windows import Word
from onrecord.model import Span

Numbers = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class TaggedSpan:
    """A stretch of one of `labels.SPANS`; `probability` is the mean over its words that they belong to such a stretch.

    `word` is the place of its first word among the text's words.
    """

    kind: str
    span: Span
    probability: float
    word: int


@dataclass(frozen=True, slots=True)
class TaggedClaim:
    """A statement: what is stated (in several pieces where a source and cue part it), by whom, with which words.

    `own` is true for the outlet's (or issuer's) own voice. `stance`, `about` and `claimant` are probabilities by class.
    """

    contents: tuple[TaggedSpan, ...]
    source: TaggedSpan | None
    cue: TaggedSpan | None
    own: bool
    stance: Mapping[str, float]
    about: Mapping[str, float]
    claimant: Mapping[str, float]

    @property
    def probability(self) -> float:
        """How sure the tagger is that these words are a statement."""
        return min(content.probability for content in self.contents)


@dataclass(frozen=True, slots=True)
class Tagged:
    """A text as the tagger reads it.

    `words` are its words in order; `inside` gives for each kind of stretch how likely each word lies in one, `facts`
    for each choosing head each word's probabilities, `vectors` the words' incident vectors, `sentences` what each
    sentence does (sentence number -> kind -> probability), `relevant` how likely the text tells of an incident at all.
    """

    words: tuple[Word, ...]
    spans: tuple[TaggedSpan, ...]
    claims: tuple[TaggedClaim, ...]
    inside: Mapping[str, Numbers]
    facts: Mapping[str, Numbers]
    classes: Mapping[str, tuple[str, ...]]
    vectors: Numbers
    sentences: Mapping[int, Mapping[str, float]]
    relevant: float

    def within(self, span: Span) -> range:
        """The words that a stretch touches, by their places."""
        first = bisect_right(self.words, span.start, key=lambda word: word.span.end)
        return range(first, bisect_left(self.words, span.end, lo=first, key=lambda word: word.span.start))

    def likelihood(self, kind: str, span: Span) -> float:
        """How likely any word of a stretch lies in a stretch of that kind; 0 where no word stands."""
        words = self.within(span)
        return float(self.inside[kind][words.start : words.stop].max()) if words else 0.0

    def of(self, *kinds: str) -> list[TaggedSpan]:
        """The stretches of some kinds, in the order of the text."""
        return [item for item in self.spans if item.kind in kinds]

    def fact(self, head: str, span: Span) -> dict[str, float]:
        """The probabilities of a choosing head over a stretch: the mean over its words."""
        words = self.within(span)
        if not words:
            return {}
        mean = self.facts[head][words.start : words.stop].mean(axis=0)
        return dict(zip(self.classes[head], map(float, mean), strict=True))

    def same_incident(self, one: int, two: int) -> float:
        """How likely two words, by their places, speak of one incident."""
        score = float(self.vectors[one] @ self.vectors[two])
        return float(1 / (1 + np.exp(-score)))


LONG = frozenset({"content", "voice"})
"""Kinds whose stretches may go on into the next sentence."""


def spans_of(kind: str, words: Sequence[Word], odds: Numbers, least: float) -> list[TaggedSpan]:
    """The stretches of one kind. `odds` (words, 3) are the probabilities of outside, begin and inside."""
    inside = odds[:, 1] + odds[:, 2]
    taken = inside >= least
    opens = taken & ((odds[:, 1] > odds[:, 2]) | ~np.concatenate(([False], taken[:-1])))
    if kind not in LONG:
        sentences = np.array([word.sentence for word in words])
        opens |= taken & np.concatenate(([True], sentences[1:] != sentences[:-1]))
    starts = np.flatnonzero(opens)
    found: list[TaggedSpan] = []
    for start in map(int, starts):
        end = start + 1
        while end < len(words) and taken[end] and not opens[end]:
            end += 1
        span = Span(words[start].span.start, words[end - 1].span.end)
        found.append(TaggedSpan(kind, span, float(inside[start:end].mean()), start))
    return found
