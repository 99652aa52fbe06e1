"""Numbers in words and digits: "two dozen", "1.2 million", "a hundred and five", "quatre-vingt-onze".

Every number-word library that was tried breaks on "two dozen" or "1.2 million", so this is our own. The words are data
(data/tolls_en.toml, data/tolls_fr.toml, table `numbers`); the grammar of English and French numbers is here.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

TENS_FROM = 20
ONE_HUNDRED = 100
MAX_WORDS = 14  # "nine hundred and ninety-nine thousand nine hundred and ninety-nine" has nine


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The number words of one language. Values are the numbers that the words stand for."""

    language: str
    below_hundred: dict[str, int]
    hundred: frozenset[str]
    scales: dict[str, int]
    collective: dict[str, int]
    connective: frozenset[str]
    article: frozenset[str]
    half: frozenset[str]
    zero: frozenset[str]
    decimal: str
    grouping: str
    multipliers: frozenset[str]  # words that "a" may stand before: "a hundred", "a dozen"
    atoms: frozenset[str]  # every word that can stand in a number


@lru_cache(maxsize=4)
def toll_data(language: str) -> dict[str, Any]:
    """The data file of a language's tolls. English where a language has none of its own."""
    name = f"tolls_{language}.toml"
    source = files("onrecord") / "data" / name
    if not source.is_file():
        source = files("onrecord") / "data" / "tolls_en.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))


@lru_cache(maxsize=4)
def number_words(language: str) -> NumberWords:
    """The number words of a language."""
    table = toll_data(language)["numbers"]
    small = {word: value for value, word in enumerate(table["units"], start=1)}
    small |= {word: TENS_FROM + 10 * place for place, word in enumerate(table["tens"])}
    small |= table.get("small", {})
    multipliers = frozenset(table["hundred"]) | table["scales"].keys() | table["collective"].keys()
    return NumberWords(
        language=language,
        below_hundred=small,
        hundred=frozenset(table["hundred"]),
        scales=dict(table["scales"]),
        collective=dict(table["collective"]),
        connective=frozenset(table["connective"]),
        article=frozenset(table["article"]),
        half=frozenset(table["half"]),
        zero=frozenset(table["zero"]),
        decimal=table["decimal"],
        grouping=table["grouping"],
        multipliers=multipliers,
        atoms=multipliers | small.keys() | {*table["half"], *table["connective"], *table["article"]},
    )


def _atoms(words: NumberWords, tokens: Sequence[str], start: int) -> list[tuple[str, int]]:
    """The words from `start` split at hyphens, each with the index after its token; -1 inside a token."""
    atoms: list[tuple[str, int]] = []
    for index in range(start, min(len(tokens), start + MAX_WORDS)):
        parts = tokens[index].replace("‑", "-").split("-")
        if not words.atoms.issuperset(parts):
            break
        atoms += [(part, -1) for part in parts[:-1]]
        atoms.append((parts[-1], index + 1))
    return atoms


class _Reader:
    """Reads one number off a row of atoms. `at` is the next atom to read."""

    def __init__(self, words: NumberWords, atoms: Sequence[tuple[str, int]]) -> None:
        self.words = words
        self.atoms = atoms
        self.at = 0

    def peek(self, ahead: int = 0) -> str:
        place = self.at + ahead
        return self.atoms[place][0] if place < len(self.atoms) else ""

    def unit(self, ahead: int = 0) -> int:
        return self.words.below_hundred.get(self.peek(ahead), 0)

    def below_hundred(self) -> int:
        """A number under 100, or 0 where none stands here."""
        return self._french() if self.words.language == "fr" else self._english()

    def _english(self) -> int:
        value = self.unit()
        if value == 0:
            return 0
        self.at += 1
        if value >= TENS_FROM and 0 < self.unit() < 10:
            value += self.unit()
            self.at += 1
        return value

    def _french(self) -> int:
        value = self.unit()
        if value == 0:
            return 0
        self.at += 1
        if value == 4 and self.peek() in {"vingt", "vingts"}:
            value = 80
            self.at += 1
        if value < TENS_FROM:
            return value + self._teen(value)
        step = 1 if self.peek() in self.words.connective else 0
        more = self.unit(step)
        limit = TENS_FROM if value in {60, 80} else 10
        if 0 < more < limit and (step == 0 or more in {1, 11}):
            value += more
            self.at += step + 1
            value += self._teen(more)
        return value

    def _teen(self, value: int) -> int:
        """What follows "dix" in "dix-sept", 0 for anything else."""
        if value == 10 and 7 <= self.unit() <= 9:
            self.at += 1
            return self.unit(-1)
        return 0

    def below_thousand(self) -> int:
        """A number under 10,000 built on hundreds ("twelve hundred" too), or 0."""
        value = self.below_hundred()
        if self.peek() not in self.words.hundred:
            return value
        self.at += 1
        value = max(value, 1) * ONE_HUNDRED
        back = self.at
        if self.peek() in self.words.connective:
            self.at += 1
        rest = self.below_hundred()
        if rest == 0:
            self.at = back
        return value + rest

    def number(self) -> int | None:
        """The whole number, or None where none stands here."""
        if self.peek() in self.words.article or self.peek() in self.words.half:
            return self._of_article()
        total, last = 0, None
        while True:
            back = self.at
            if last is not None and self.peek() in self.words.connective:
                self.at += 1
            value = self.below_thousand()
            scale = self.words.scales.get(self.peek())
            if value == 0 and (scale is None or last is not None):
                self.at = back
                break
            if scale is None or (last is not None and scale >= last):
                total += value
                break
            self.at += 1
            total += max(value, 1) * scale
            last = scale
        return self._collected(total)

    def _collected(self, total: int) -> int | None:
        factor = self.words.collective.get(self.peek())
        if factor is not None:
            self.at += 1
            return max(total, 1) * factor
        return total or None

    def _of_article(self) -> int | None:
        """A number that begins with an article: "a hundred", "half a dozen", "a half-dozen"."""
        halves = 0
        while self.peek() in self.words.article or self.peek() in self.words.half:
            halves += self.peek() in self.words.half
            self.at += 1
        if self.peek() not in self.words.multipliers:
            return None
        value = self.number()
        if value is None or halves > 1 or (halves and value % 2):
            return None
        return value // 2 if halves else value


def match_words(tokens: Sequence[str], start: int, *, language: str = "en") -> tuple[int, int] | None:
    """The number written in lower-case words at `tokens[start]`, with the index after it; None where there is none."""
    words = number_words(language)
    if tokens[start] in words.zero:
        return 0, start + 1
    atoms = _atoms(words, tokens, start)
    if not atoms:
        return None
    reader = _Reader(words, atoms)
    value = reader.number()
    if value is None or reader.at == 0:
        return None
    end = atoms[reader.at - 1][1]
    return None if end == -1 else (value, end)


def read_digits(text: str, *, language: str = "en") -> float | None:
    """The value of digits with grouping and decimal marks; None where the marks make no number of that language."""
    words = number_words(language)
    plain = text
    if re.fullmatch(rf"\d{{1,3}}(?:[{re.escape(words.grouping)}]\d{{3}}){{1,4}}", text):
        plain = re.sub(r"\D", "", text)
    plain = plain.replace(words.decimal, ".", 1) if words.decimal != "." else plain
    return float(plain) if re.fullmatch(r"\d{1,12}(?:\.\d{1,3})?", plain) else None


def match_number(tokens: Sequence[str], start: int, *, language: str = "en") -> tuple[int, int] | None:
    """The whole number at `tokens[start]`, in digits ("1.2 million") or words, with the index after it."""
    if not tokens[start][:1].isdigit():
        return match_words(tokens, start, language=language)
    value = read_digits(tokens[start], language=language)
    if value is None:
        return None
    words = number_words(language)
    follower = tokens[start + 1] if start + 1 < len(tokens) else ""
    factor = words.scales.get(follower) or words.collective.get(follower)
    if follower in words.hundred:
        factor = ONE_HUNDRED
    if factor is not None:
        return round(value * factor), start + 2
    return (int(value), start + 1) if words.decimal not in tokens[start] or value >= 1000 else None


def read_number(text: str, *, language: str = "en") -> int | None:
    """The number that the whole text spells, or None."""
    tokens = re.findall(r"[^ \t\r\n]+", text.casefold())
    if not tokens:
        return None
    found = match_number(tokens, 0, language=language)
    return found[0] if found is not None and found[1] == len(tokens) else None
