"""Names of places as keys: what two spellings must share to be one name, and a filter of all keys of a gazetteer."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from zlib import crc32

_APOSTROPHES = "'’‘ʻʼʿʾ`´ʹ"
_BREAKS = "-‐‑‒–—/,_()\u00a0\u202f"
_FOLDED = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "a", "ß": "ss"}
    | dict.fromkeys(_APOSTROPHES + ".")
    | dict.fromkeys(_BREAKS, " ")
)
_WORDS = {"saint": "st", "sainte": "ste", "mount": "mt", "mont": "mt", "fort": "ft"}

FILTER_HASHES = 4
FILTER_BITS_PER_KEY = 12  # 4 hashes, 12 bits: 0.6 % of unknown names pass and cost one look-up
_SECOND_SEED = 0x9E3779B9


@lru_cache(maxsize=65_536)
def place_key(name: str) -> str:
    """The key under which a name is looked up: accents, case, apostrophes, dots and hyphens do not count."""
    text = name.casefold()
    if not text.isascii():
        text = "".join(ch for ch in unicodedata.normalize("NFKD", text) if not unicodedata.combining(ch)).casefold()
    words = text.translate(_FOLDED).split()
    return " ".join(_WORDS.get(word, word) for word in words)


def openings(key: str) -> Iterator[str]:
    """What a key of several words begins with, each with a space after it: "burkina " of "burkina faso"."""
    at = key.find(" ")
    while at >= 0:
        yield key[: at + 1]
        at = key.find(" ", at + 1)


_ARTICLES = frozenset(
    ("al", "el", "as", "es", "ad", "ar", "az", "an", "ash", "ech", "at", "et", "ath", "la", "le", "ti", "tin", "n")
)
_SOUND_RULES = (
    ("tch|tsch", "ch"),
    ("dj|dzh|zh", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("sch|sh|ch", "s"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "d"),
    ("ou|oo|w", "u"),
    ("ee|ie|y|j(?=[aeiou])", "i"),
    ("ai|ei", "e"),
    ("[cq]", "k"),
    ("z", "s"),
    ("v", "u"),
    ("o", "u"),
    ("e", "a"),
    ("h", ""),
    (r"(.)\1+", r"\1"),
)  # in this order; English and French ways to write the sounds of Arabic, Berber, Somali, Burmese and Slavic names
_SOUNDS = tuple((re.compile(pattern), to) for pattern, to in _SOUND_RULES)
SOUND_LETTERS = 4  # a shorter skeleton is shared by too many names


def place_sound(key: str) -> str:
    """What a key sounds like, however it was romanised ("Qatraneh", "Al Qatranah"); empty where too little is left.

    Articles and spaces go, French and English spellings of one sound become one, doubled letters go.
    """
    text = "".join(word for word in key.split() if word not in _ARTICLES)
    for pattern, to in _SOUNDS:
        text = pattern.sub(to, text)
    return text if len(text) >= SOUND_LETTERS else ""


class KeyFilter:
    """A Bloom filter: says "certainly not a name" or "perhaps a name" without touching the index."""

    __slots__ = ("_bits", "_size")

    def __init__(self, bits: bytes) -> None:
        """`bits` as made by `build`; its length in bits must be a power of two."""
        self._bits = bits
        self._size = len(bits) * 8

    def __contains__(self, key: str) -> bool:
        raw = key.encode()
        first, mask, bits = crc32(raw), self._size - 1, self._bits
        spot = first & mask
        if not bits[spot >> 3] >> (spot & 7) & 1:  # half of all unknown keys stop here, before a second hash
            return False
        step = crc32(raw, _SECOND_SEED) | 1
        for _ in range(FILTER_HASHES - 1):
            first += step
            spot = first & mask
            if not bits[spot >> 3] >> (spot & 7) & 1:
                return False
        return True

    @staticmethod
    def build(keys: Iterable[str], count: int) -> bytes:
        """The filter's bits for about `count` keys."""
        size = 1 << max(10, (count * FILTER_BITS_PER_KEY - 1).bit_length() - 1)
        bits = bytearray(size // 8)
        for key in keys:
            raw = key.encode()
            first, step = crc32(raw), crc32(raw, _SECOND_SEED) | 1
            for _ in range(FILTER_HASHES):
                spot = first & (size - 1)
                bits[spot >> 3] |= 1 << (spot & 7)
                first += step
        return bytes(bits)
