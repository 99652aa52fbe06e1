"""A text's signature and what two signatures tell: a bottom-k MinHash sketch of the text's word triples.

One hash for every triple of following words; the SIZE smallest are kept, with how many there were. Up to the point
where both sketches are complete they are a random sample of both texts' triples, so that the share of it that both
texts hold estimates the likeness (A. Broder, "On the resemblance and containment of documents", 1997; bottom-k: E.
Cohen and H. Kaplan, "Summarizing data using bottom-k sketches", 2007).
"""

import re
from base64 import b64decode, b64encode
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from struct import pack, unpack

SIZE = 128
"""Hashes kept: standard error of an estimate at 0.5 is 0.044. 64 would give 0.062 and store 340 characters less."""
SHINGLE = 3
"""Words to a shingle. A light rewrite that changes every tenth word leaves 7 of 10 triples, but half of all fives."""
LEAST = 12
"""A text of fewer triples has too little wording of its own to be called a copy."""
NEAR_COPY = 0.4
"""Share of the shorter text's triples from which it is a near-copy of the other (docs/decisions/0006)."""
SHORT = 60
NEAR_COPY_SHORT = 0.6
"""Texts of fewer triples than SHORT must agree in more: day, place and victims alone are a third of a brief."""
VERSION = "1:"
"""Begins every signature. Another way of hashing gets another one; signatures of two versions are not alike."""

_WORD = re.compile(r"\w+")
_HIGHEST = 2**32 - 1
_HASH = 4  # bytes of a hash: two of a text's 1,000 triples collide once in 8,600 texts


@dataclass(frozen=True, slots=True)
class _Sketch:
    """The smallest hashes of a text in rising order, and how many different triples it has."""

    hashes: tuple[int, ...]
    triples: int

    @property
    def end(self) -> int:
        """Up to which hash nothing of the text is left out."""
        return self.hashes[-1] if len(self.hashes) < self.triples else _HIGHEST


_EMPTY = _Sketch((), 0)


def signature_of(text: str) -> str:
    """The text's signature: the same on every machine; "" for a text without words."""
    hashes = sorted({_hash(shingle) for shingle in shingles(text)})
    if not hashes:
        return ""
    kept = hashes[:SIZE]
    return VERSION + b64encode(pack(f">{len(kept) + 1}I", len(hashes), *kept)).decode("ascii")


def likeness(a: str, b: str) -> float:
    """The share of both texts' triples that both have (Jaccard), 0 to 1, estimated from two signatures."""
    one, two = _comparable(_read(a), _read(b))
    return len(one & two) / len(one | two) if one and two else 0.0


def containment(a: str, b: str) -> float:
    """The share of the shorter text's triples that the longer has, too: 1 for a text and its first half."""
    first, second = sorted((_read(a), _read(b)), key=lambda sketch: sketch.triples)
    shorter, longer = _comparable(first, second)
    return len(shorter & longer) / len(shorter) if shorter else 0.0


def is_near_copy(a: str, b: str, *, shared: int | None = None) -> bool:
    """Whether one text carries the other's wording: whole, cut, with a lead of its own, or lightly rewritten.

    `shared` is the number of hashes that both signatures hold, where the caller's index has counted it.
    """
    triples = min(_read(a).triples, _read(b).triples)
    if triples < LEAST:
        return a == b != ""
    contained = containment(a, b) if shared is None else _contained(_read(a), _read(b), shared)
    return contained >= (NEAR_COPY_SHORT if triples < SHORT else NEAR_COPY)


def _contained(one: _Sketch, two: _Sketch, shared: int) -> float:
    """Containment from the number of hashes in both: each of them lies where both sketches are complete."""
    shorter = min(one, two, key=lambda sketch: sketch.triples)
    return shared / max(1, bisect_right(shorter.hashes, min(one.end, two.end)))


def shared_hashes(signature: str) -> tuple[int, ...]:
    """The hashes of a signature, for an index: signatures that share none are not near-copies of each other."""
    return _read(signature).hashes


def _comparable(one: _Sketch, two: _Sketch) -> tuple[frozenset[int], frozenset[int]]:
    """The hashes of both up to where both sketches are complete: there, what one lacks its text lacks."""
    end = min(one.end, two.end)
    return frozenset(one.hashes[: bisect_right(one.hashes, end)]), frozenset(
        two.hashes[: bisect_right(two.hashes, end)]
    )


def shingles(text: str) -> Iterator[str]:
    """The triples of following words of a text in order; the whole of one that is shorter."""
    words = _WORD.findall(text.casefold())
    if len(words) < SHINGLE:
        yield from ([" ".join(words)] if words else [])
        return
    for start in range(len(words) - SHINGLE + 1):
        yield " ".join(words[start : start + SHINGLE])


def _hash(shingle: str) -> int:
    return int.from_bytes(blake2b(shingle.encode("utf-8", "surrogatepass"), digest_size=_HASH).digest(), "big")


@lru_cache(maxsize=4096)
def _read(signature: str) -> _Sketch:
    if not signature.startswith(VERSION):
        return _EMPTY
    held = b64decode(signature.removeprefix(VERSION))
    count, *hashes = unpack(f">{len(held) // _HASH}I", held)
    return _Sketch(tuple(hashes), count)
