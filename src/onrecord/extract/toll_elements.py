"""A sentence as elements: words looked up in the lexicon, numbers read with their hedges.

The first of the three levels of toll reading (elements, people, grammar), after the cascaded finite-state readers of
the message understanding conferences: each level sees the one below as single symbols.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, TypeVar

from onrecord.extract.numbers import match_number
from onrecord.extract.toll_lexicon import Entry, Lexicon, PhraseTable, Sym
from onrecord.model import Harm, Span, TollGroup

V = TypeVar("V")
WORD = re.compile(
    r"[^\W\d_]++(?=[ ,])"  # most words: as the rules below would take them
    r"|\d[\d,.]{0,12}(?:[-‑][^\W\d_]{1,20}){1,3}"  # 10-year-old, 5,000-strong
    r"|\d{1,3}(?:[,.\u00a0\u202f]\d{3}){1,4}(?!\d)|\d{1,12}(?:[.,]\d{1,3})?(?![\w])"
    r"|(?:[A-Z]\.){2,6}"
    r"|[^\W_]+(?:[-‑'’.][^\W_]+){0,6}"
    r"|[^\s\w]|_"
)
WORD_FR = re.compile(
    r"\d{1,3}(?:[ .\u00a0\u202f]\d{3}){1,4}(?!\d)|\d{1,12}(?:,\d{1,3})?(?![\w])"
    r"|(?:[cdjlmnstCDJLMNST]|qu|Qu|jusqu|Jusqu)['’]"
    r"|[^\W_]+(?:[-‑'’.][^\W_]+){0,6}"
    r"|[^\s\w]|_"
)
AGE = re.compile(r"(?:\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)-(?:year|yr|month|week|day)s?-olds?")
DIGITS = re.compile(r"\d{1,12}")
OLDEST = 115
YEARS = range(1900, 2100)
DASHES = frozenset("-–—‑")
QUOTES = frozenset("\"“”«»'’‘")
CURRENCY = frozenset("$€£#")
AGE_JOINTS = frozenset({"of", "and", "to", "-", "–", ",", "between", "from", "et", "de"})
ORIGINS = frozenset({"from", "de"})  # "rose from 12 to 15" is no range
MOST_AGES = 16  # tokens
KEPT_WORDS = 1 << 14  # different words whose lower case is kept
STOPS = frozenset(",;.:()")
TIMES = re.compile(r"x(\d{1,4})|(\d{1,4})x")  # x4, 4x: how many, in lists


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its hedge. `low` alone is "at least", `high` alone "up to", `best` alone "about"."""

    low: int | None
    best: int | None
    high: int | None
    hedge: str | None = None

    @property
    def exact(self) -> bool:
        """Whether the words give one number without a hedge."""
        return self.low is not None and self.low == self.high


class Element(NamedTuple):
    """One symbol of a sentence with its place in the text and what is known of it.

    A named tuple, as it is built for every word: a frozen dataclass of as many fields takes four times as long.
    """

    sym: str
    start: int
    end: int
    low: str
    cap: bool = False
    entry: Entry | None = None
    quantity: Quantity | None = None
    number: Span | None = None
    noun: Span | None = None
    group: TollGroup = TollGroup.UNKNOWN
    harm: Harm | None = None
    members: tuple["Element", ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a sentence: spans into the text, the words as printed and in lower case."""

    starts: Sequence[int]
    ends: Sequence[int]
    raw: Sequence[str]
    low: Sequence[str]


def words(text: str, span: Span, *, language: str) -> Words:
    """The tokens of a stretch of text."""
    pattern = WORD_FR if language == "fr" else WORD
    found = list(pattern.finditer(text, span.start, span.end))
    raw = [match.group() for match in found]
    lows = [_low(token) for token in raw]
    return Words([match.start() for match in found], [match.end() for match in found], raw, lows)


@lru_cache(maxsize=KEPT_WORDS)
def _low(token: str) -> str:
    return token.casefold().replace("’", "'")


def longest(table: PhraseTable[V], low: Sequence[str], at: int) -> tuple[int, V] | None:
    """The longest phrase of a table that stands at a token: the index after it and its value."""
    for phrase, value in table.get(low[at], ()):
        if len(phrase) == 1 or tuple(low[at : at + len(phrase)]) == phrase:
            return at + len(phrase), value
    return None


class Elements:
    """Builds the elements of one sentence, left to right."""

    def __init__(self, lexicon: Lexicon, tokens: Words) -> None:
        self.lexicon = lexicon
        self.tokens = tokens
        self.out: list[Element] = []

    def build(self) -> list[Element]:
        """All elements of the sentence in order."""
        at, size = 0, len(self.tokens.low)
        starters = self.lexicon.number_starts
        while at < size:
            low = self.tokens.low[at]
            numeric = low in starters or low[0].isdigit() or ("-" in low and low.split("-")[0] in starters)
            at = (numeric and self._number(at)) or (low == "," and self._possibly(at)) or self._word(at)
        return self.out

    def _add(
        self,
        sym: str,
        start: int,
        end: int,
        *,
        entry: Entry | None = None,
        quantity: Quantity | None = None,
    ) -> int:
        tokens = self.tokens
        low = tokens.low[start] if end == start + 1 else " ".join(tokens.low[start:end])
        first, last = tokens.starts[start], tokens.ends[end - 1]
        number = None if quantity is None else Span(first, last)
        self.out.append(Element(sym, first, last, low, tokens.raw[start][:1].isupper(), entry, quantity, number))
        return end

    # -- words

    def _word(self, at: int) -> int:
        low = self.tokens.low[at]
        if low in self.lexicon.ages:
            end = self._ages(at)
            if end is not None:
                return self._add(Sym.AGE, at, end)
        found = longest(self.lexicon.phrases, self.tokens.low, at) if low in self.lexicon.phrases else None
        if found is not None:
            end, entry = found
            return self._add(entry.sym, at, end, entry=entry)
        if low.isalpha():
            return self._add(Sym.OTHER, at, at + 1)
        if "-" in low and AGE.fullmatch(low):
            return self._add(Sym.AGE, at, at + 1)
        times = TIMES.fullmatch(low)
        if times is not None:
            value = int(times[1] or times[2])
            return self._quantity(at, at + 1, Quantity(value, value, value))
        if low in STOPS:
            return self._add(low, at, at + 1)
        if low in DASHES:
            return self._add(",", at, at + 1)
        if low in QUOTES:
            return at + 1
        return self._add(Sym.OTHER, at, at + 1)

    def _ages(self, at: int) -> int | None:
        """The index after "aged 33", "ages 3 and 5", "age of 15"; None where no number follows."""
        low, end = self.tokens.low, None
        place = at + 1
        while place < min(len(low), at + MOST_AGES):
            if low[place].isdigit() and int(low[place]) <= OLDEST:
                end = place + 1
            elif low[place] not in AGE_JOINTS:
                break
            place += 1
        return end

    # -- numbers

    def _number(self, at: int) -> int | None:
        hedge = longest(self.lexicon.hedges, self.tokens.low, at)
        if hedge is not None:
            end, kind = hedge
            done = self._amount(at, end, kind)
            if done is not None:
                return done
        if self.tokens.low[at] in self.lexicon.range_start:
            done = self._between(at)
            if done is not None:
                return done
        return self._amount(at, at, "exact")

    def _amount(self, start: int, at: int, kind: str) -> int | None:
        """A number, fixed word ("dozens") or range at token `at`; `start` is where its hedge began."""
        if at >= len(self.tokens.low):
            return None
        second = longest(self.lexicon.hedges, self.tokens.low, at) if at > start else None
        if second is not None and second[1] != "exact":
            at, kind = second[0], second[1]
            if at >= len(self.tokens.low):
                return None
        fixed = longest(self.lexicon.fixed, self.tokens.low, at)
        if fixed is not None:
            end, (sort, value) = fixed
            return self._quantity(start, end, fixed_quantity(sort, value, kind=kind, words=self._said(start, end)))
        plain = self._plain(at)
        if plain is None:
            return None
        value, end = plain
        upper = self._upper(end, value)
        hedge = self._said(start, at)
        if upper is not None:
            return self._quantity(start, upper[1], Quantity(value, None, upper[0], hedge or self.tokens.low[end]))
        after = longest(self.lexicon.trailing, self.tokens.low, end) if end < len(self.tokens.low) else None
        if after is not None and kind == "exact":
            end, kind, hedge = after[0], after[1], self._said(end, after[0])
        return self._quantity(start, end, hedged(value, kind=kind, words=hedge))

    def _plain(self, at: int) -> tuple[int, int] | None:
        """A number that can count people: no money, label, year, clock time, age or measure."""
        tokens, low = self.tokens, self.tokens.low
        before = low[at - 1] if at else ""
        if before in CURRENCY or before in self.lexicon.labels or (before == "." and at > 1 and low[at - 2] == "no"):
            return None
        if not (low[at][0].isalnum()):
            return None
        found = match_number(low, at, language=self.lexicon.language)
        if found is None:
            return None
        value, end = found
        after = low[end] if end < len(low) else ""
        if after in self.lexicon.units or after == "%" or after in CURRENCY:
            return None  # an age or a measure
        if DIGITS.fullmatch(low[at]) and end == at + 1 and self._dated(at, value, before=before, after=after):
            return None
        glued = end < len(low) and tokens.starts[end] == tokens.ends[end - 1]
        if (glued and after in {":", "/"}) or (
            at and before in {":", "/"} and tokens.starts[at] == tokens.ends[at - 1]
        ):
            return None
        return found

    def _dated(self, at: int, value: int, *, before: str, after: str) -> bool:
        if before in self.lexicon.months or after in self.lexicon.months:
            return True
        if value not in YEARS or len(self.tokens.low[at]) != 4:
            return False
        counted = longest(self.lexicon.phrases, self.tokens.low, at + 1) if after else None
        return before in self.lexicon.calendar or counted is None or counted[1].sym not in {Sym.NOUN, Sym.MORE}

    def _upper(self, end: int, value: int) -> tuple[int, int] | None:
        """The upper end of "20 to 30", "20-30", "two or three": its value and the index after it."""
        low = self.tokens.low
        if end + 1 >= len(low) or not (low[end] in self.lexicon.range_join or low[end] in DASHES):
            return None
        found = match_number(low, end + 1, language=self.lexicon.language) if low[end + 1][0].isalnum() else None
        if found is None or found[0] <= value:
            return None
        if low[end] in DASHES and self.tokens.starts[end] != self.tokens.ends[end - 1]:
            return None
        close = low[end] in DASHES or low[end] != "or" or found[0] <= value + 5
        origin = self.out and self.out[-1].low in ORIGINS
        unit = found[1] < len(low) and low[found[1]] in self.lexicon.units
        return found if close and not origin and not unit else None

    def _possibly(self, at: int) -> int | None:
        """The index after ", possibly nine" behind "at least six" (people), to which it gives an upper end."""
        low = self.tokens.low
        if at + 2 >= len(low) or low[at + 1] not in self.lexicon.possibly:
            return None
        hedge = longest(self.lexicon.hedges, low, at + 2)
        start = hedge[0] if hedge is not None and hedge[1] == "high" else at + 2
        found = match_number(low, start, language=self.lexicon.language) if start < len(low) else None
        place = next((place for place in (-1, -2) if len(self.out) >= -place and self.out[place].quantity), None)
        if found is None or place is None:
            return None
        value, end = found
        closed = low[end : end + 1] == [","]
        first = self.out[place].quantity
        if first is None or first.low is None or first.low >= value or not (closed or place == -1):
            return None
        words = first.hedge or low[at + 1]
        self.out[place] = self.out[place]._replace(quantity=Quantity(first.low, None, value, words))
        return end + 1 if closed else end

    def _between(self, at: int) -> int | None:
        low = self.tokens.low
        first = match_number(low, at + 1, language=self.lexicon.language) if at + 1 < len(low) else None
        if first is None or first[1] + 1 >= len(low) or low[first[1]] not in self.lexicon.range_middle:
            return None
        second = match_number(low, first[1] + 1, language=self.lexicon.language)
        if second is None or second[0] <= first[0]:
            return None
        if second[1] < len(low) and low[second[1]] in self.lexicon.units:
            return None
        return self._quantity(at, second[1], Quantity(first[0], None, second[0], self.tokens.low[at]))

    def _said(self, start: int, end: int) -> str:
        return " ".join(self.tokens.low[start:end])

    def _quantity(self, start: int, end: int, quantity: Quantity) -> int:
        return self._add(Sym.NUMBER, start, self._spelt_twice(end, quantity), quantity=quantity)

    def _spelt_twice(self, end: int, quantity: Quantity) -> int:
        """The index after the brackets of "twenty-three (23)", which say the number again."""
        low = self.tokens.low
        if end + 2 >= len(low) or low[end] != "(" or not low[end + 1][0].isalnum():
            return end
        again = match_number(low, end + 1, language=self.lexicon.language)
        same = again is not None and again[0] in (quantity.low, quantity.best, quantity.high)
        return again[1] + 1 if again is not None and same and low[again[1] : again[1] + 1] == [")"] else end


def hedged(value: int, *, kind: str, words: str) -> Quantity:
    """A number under a hedge: "at least" low, "up to" high, "about" best alone, none all three."""
    if kind == "low":
        return Quantity(value, None, None, words)
    if kind == "high":
        return Quantity(None, None, value, words)
    if kind == "approximate":
        return Quantity(None, value, None, words)
    return Quantity(value, value, value, None)


def fixed_quantity(sort: str, value: int, *, kind: str, words: str) -> Quantity:
    """A number word of fixed value: "both" exact, "une vingtaine" about, "dozens" a floor whatever the hedge."""
    if sort == "vague":
        return Quantity(value, None, None, words)
    if sort == "about" and kind == "exact":
        return Quantity(None, value, None, words)
    return hedged(value, kind=kind, words=words)
