"""What a text is about, in numbers that two texts can be compared by: its rare words, names, quoted phrases, figures.

Words are kept as buckets of a hash, packed into a string, never as words: what is stored does not give the text away.
How rare a word is comes from one fixed table (data/term_rarity.txt), not from what else the ledger holds, so that two
texts are as alike today as they were yesterday.
"""

import re
from base64 import b64decode
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import sqrt
from zlib import crc32, decompress

BITS = 18
"""Of a bucket's number: 262,144 buckets. Of 100,000 words a third share theirs with another, mostly with a rare one."""
STEP = 1 / 16
"""Rarity is kept in sixteenths."""
COMMON = 0.7
"""Words in more than half of all texts (rarity below -log 0.5) tell texts apart by nothing."""
TERMS, NAMES, QUOTES = 64, 40, 24
"""How many of each a text keeps at most: the rarest."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w'’.-]*[^\W\d_A-ZÀ-Þ][\w'’-]*(?:\s+(?:[A-Z]\.|[A-ZÀ-Þ][\w'’-]+))*")
_QUOTE = re.compile(r"[\"“«]\s*([^\"“”«»]{12,400}?)\s*[\"”»]")
_AGE = re.compile(r"\b(\d{1,3})[- ]?(?:years?[- ]?old|ans\b)|,\s*(\d{2}),|\b(?:aged?|âgée?) (\d{1,2})\b", re.IGNORECASE)
_STREET = r"(?:St|Ave|Street|Avenue|Road|Rd|Drive|Dr|Blvd|Boulevard|Lane|Ln|Court|Ct|Place|Way|Circle)"
_ADDRESS = re.compile(rf"\b(\d{{2,5}})(?:[- ](?:block|blk)|\s+(?:[NSEW]\.?\s+)?[A-Z][a-z]+\s+{_STREET})\b")
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_VALUE = {digit: value for value, digit in enumerate(_DIGITS)}
_PLACES = BITS // 6
_PHRASE = 4


@dataclass(frozen=True, slots=True)
class Bag:
    """Buckets, and the length of their vector of rarities."""

    buckets: frozenset[int]
    length: float


def bucket(word: str) -> int:
    """The bucket of a word: the same on every machine."""
    return crc32(word.encode("utf-8", "surrogatepass")) >> (32 - BITS)


@cache
def _table() -> tuple[float, ...]:
    lines = (files("onrecord") / "data" / "term_rarity.txt").read_text(encoding="ascii").splitlines()
    packed = "".join(line for line in lines if not line.startswith("#"))
    return tuple(value * STEP for value in decompress(b64decode(packed)))


def rarity(number: int) -> float:
    """How rare the words of a bucket are: -log of the share of texts that hold one."""
    return _table()[number]


def pack(buckets: Iterable[int]) -> str:
    """Buckets in rising order, three characters for each."""
    return "".join(
        _DIGITS[number >> 12 & 63] + _DIGITS[number >> 6 & 63] + _DIGITS[number & 63] for number in sorted(set(buckets))
    )


@lru_cache(maxsize=1 << 15)
def bag(packed: str) -> Bag:
    """The buckets of a packed string."""
    values = [_VALUE[digit] for digit in packed]
    found = frozenset(values[i] << 12 | values[i + 1] << 6 | values[i + 2] for i in range(0, len(values), _PLACES))
    return Bag(found, sqrt(sum(rarity(number) ** 2 for number in found)))


def shared(a: str, b: str) -> frozenset[int]:
    """The buckets of both."""
    return bag(a).buckets & bag(b).buckets


def similarity(a: str, b: str) -> float:
    """The cosine of two vectors of rarities, 0 to 1; 0 where either is empty."""
    one, two = bag(a), bag(b)
    table, both = _table(), one.buckets & two.buckets
    return sum([table[number] ** 2 for number in both]) / (one.length * two.length) if both else 0.0


def words(text: str) -> list[str]:
    """The words of a text in order, in lower case; numbers of one or two digits are left out."""
    found = (word.casefold() for word in _WORD.findall(text))
    return [word for word in found if not (word.isdigit() and len(word) < 3)]


def names(text: str) -> set[str]:
    """Words written with a capital that the text never writes without, and their pairs: people, places, bodies."""
    lower = {word for word in _WORD.findall(text) if word[0].islower()}
    found: set[str] = set()
    for match in _NAME.finditer(text):
        parts = [part.casefold().strip(".'’") for part in match.group().split()]
        found.update(parts)
        if len(parts) > 1:
            found.add(" ".join(parts[-2:]))
    return {f"{name}\x1f" for name in found - lower if name}


def terms_of(text: str, most: int = TERMS) -> str:
    """The words that tell most of a text: rare ones, and those it repeats."""
    counts = Counter(map(bucket, words(text)))
    told = {number: rarity(number) * (1 + 0.7 * (times - 1) ** 0.5) for number, times in counts.items()}
    kept = [number for number in told if rarity(number) > COMMON]
    return pack(sorted(kept, key=lambda number: (-told[number], number))[:most])


def names_of(text: str, most: int = NAMES) -> str:
    """The rarest names of a text."""
    found = {bucket(name) for name in names(text)}
    return pack(sorted(found, key=lambda number: (-rarity(number), number))[:most])


def headline_of(title: str) -> str:
    """All words of a headline but the commonest."""
    return pack(number for number in map(bucket, words(title)) if rarity(number) > COMMON)


def quotes_of(text: str, most: int = QUOTES) -> str:
    """The quoted phrases of a text: every four following words within its quotation marks, the lowest hashes kept."""
    found: set[int] = set()
    for match in _QUOTE.finditer(text):
        said = words(match.group(1))
        found.update(bucket(" ".join(said[i : i + _PHRASE])) for i in range(len(said) - _PHRASE + 1))
    return pack(sorted(found)[:most])


def ages_of(text: str) -> tuple[int, ...]:
    """The ages that a text gives."""
    found = {int(number) for match in _AGE.finditer(text) for number in match.groups() if number}
    return tuple(sorted(found))


def addresses_of(text: str) -> tuple[int, ...]:
    """The house and block numbers that a text gives."""
    return tuple(sorted({int(match.group(1)) for match in _ADDRESS.finditer(text)}))
