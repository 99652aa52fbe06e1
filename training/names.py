"""Names swapped at random, so that the network reads the words around a name and does not learn it by heart."""

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from onrecord.model import Span
from training.example import Example

_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]+")
_LOWER = re.compile(r"\b[a-zà-ÿ][\w’'-]+")
_SHAPES = (  # a demonym is swapped for a demonym, an acronym for an acronym
    ("acronym", re.compile(r"[A-Z0-9-]{2,7}$")),
    ("demonym", re.compile(r"\w+(?:ian|ans?|ese|ish|i|is|ois|ais|iens?)$")),
    ("word", re.compile(r"")),
)
_KEPT = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december lundi mardi mercredi jeudi vendredi samedi dimanche i gen col lt maj capt dr mr
    mrs ms un u.n eu""".split()
)


@dataclass(frozen=True, slots=True)
class Names:
    """Names by shape, and the words that are written small somewhere and so are none."""

    pools: dict[str, tuple[str, ...]]
    common: frozenset[str]


def gather(texts: Iterable[str]) -> Names:
    """The names and the common words of some texts."""
    texts = list(texts)
    common = frozenset(word for text in texts for word in _LOWER.findall(text)) | _KEPT
    pools: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        for match in _NAME.finditer(text):
            if _is_name(match, text, common):
                pools[_shape(match[0])].add(match[0])
    return Names({shape: tuple(sorted(names)) for shape, names in pools.items()}, common)


def _shape(word: str) -> str:
    return next(name for name, pattern in _SHAPES if pattern.match(word))


def _is_name(match: re.Match[str], text: str, common: frozenset[str]) -> bool:
    word = match[0]
    if word.casefold() in common:
        return word.isupper() and len(word) > 1 and word.casefold() not in _KEPT
    return True


def swapped(example: Example, names: Names, rng: random.Random, share: float) -> Example:
    """The example with each different name swapped, with that chance, for another of its shape, everywhere alike."""
    new: dict[str, str] = {}
    edits: list[tuple[int, int, str]] = []
    for match in _NAME.finditer(example.text):
        if not _is_name(match, example.text, names.common):
            continue
        word = match[0]
        if word not in new:
            pool = names.pools[_shape(word)] if rng.random() < share else ()
            new[word] = rng.choice(pool) if pool else word
        if new[word] != word:
            edits.append((*match.span(), new[word]))
    return _edited(example, edits) if edits else example


def _edited(example: Example, edits: list[tuple[int, int, str]]) -> Example:
    pieces: list[str] = []
    moved = [0] * (len(example.text) + 1)
    last = length = 0
    for start, end, word in [*edits, (len(example.text), len(example.text), "")]:
        for at in range(last, start):
            moved[at] = length + at - last
        length += start - last
        pieces.append(example.text[last:start])
        for at in range(start, end):
            moved[at] = length
        pieces.append(word)
        length += len(word)
        last = end
    moved[len(example.text)] = length
    return _moved(example, "".join(pieces), lambda at: moved[at])


def _moved(example: Example, text: str, to: Callable[[int], int]) -> Example:
    def span(old: Span) -> Span:
        return Span(to(old.start), to(old.end))

    return replace(
        example,
        text=text,
        sentences=tuple(map(span, example.sentences)),
        marked=tuple(replace(item, span=span(item.span)) for item in example.marked),
        links=tuple(
            replace(
                link,
                content=span(link.content),
                source=span(link.source) if link.source else None,
                cue=span(link.cue) if link.cue else None,
            )
            for link in example.links
        ),
        said=tuple((name, span(old)) for name, old in example.said),
    )
