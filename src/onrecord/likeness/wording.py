"""Whether two quotes are one sentence: the same words, but for a changed word or a cut clause."""

from collections import Counter, defaultdict
from collections.abc import Hashable
from typing import Generic, TypeVar

from onrecord.likeness.sketch import shingles

K = TypeVar("K", bound=Hashable)

SAME_SENTENCE = 0.6
"""Share of the shorter quote's triples: one changed word in a sentence of ten leaves 5 of 8."""
LEAST = 6
"""A quote of fewer triples must be the same word for word: "the army said on Monday" stands in every report."""

Wording = frozenset[str]


def wording(quote: str) -> Wording:
    """A quote as what two quotes are compared by: its triples of following words."""
    return frozenset(shingles(quote))


class Wordings(Generic[K]):
    """Quotes by their wording, each found again by one that is nearly the same. The first that was put in wins.

    An index of triples, so that the cost of a quote grows with the quotes that share its words, not with all.
    """

    def __init__(self) -> None:
        self._keys: list[K] = []
        self._said: list[Wording] = []
        self._index: dict[str, list[int]] = defaultdict(list)

    def put(self, words: Wording, key: K) -> K:
        """The key of the first quote of nearly these words; they are put in under `key` where there is none."""
        held = self.find(words)
        if held is not None:
            return held
        number = len(self._keys)
        self._keys.append(key)
        self._said.append(words)
        for triple in words:
            self._index[triple].append(number)
        return key

    def find(self, words: Wording) -> K | None:
        """The key of the first quote of nearly these words."""
        shared = Counter(number for triple in words for number in self._index.get(triple, ()))
        alike = [number for number, both in shared.items() if _is_same(words, self._said[number], both)]
        return self._keys[min(alike)] if alike else None


def _is_same(one: Wording, two: Wording, both: int) -> bool:
    shorter = min(len(one), len(two))
    return one == two if shorter < LEAST else both >= SAME_SENTENCE * shorter


def same_sentence(one: Wording, two: Wording) -> bool:
    """Whether two quotes are one sentence."""
    return _is_same(one, two, len(one & two))
