"""Numbers as time expressions write them: digits, words, halves, vague words."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

VAGUE = "X"
_DOZEN, _HUNDRED, _THOUSAND = 12, 100, 1000


def amount_of(words: Sequence[str], values: Mapping[str, str | int]) -> Fraction | None:
    """The number that the tokens write, or None for words that write none.

    `values` gives number words their value; "half" and "1/2" add their fraction; an unknown word counts nothing.
    """
    total, group, seen = Fraction(0), Fraction(0), False
    for word in _without_fractions(words):
        value = int(word) if word.isdecimal() else values.get(word)
        if not isinstance(value, int):
            continue
        seen = True
        if value == _THOUSAND:
            total, group = total + (group or Fraction(1)) * value, Fraction(0)
        elif value in (_HUNDRED, _DOZEN):
            group = (group or Fraction(1)) * value
        else:
            group += value
    fraction = _fraction(words)
    return total + group + fraction if seen or fraction else None


def _without_fractions(words: Sequence[str]) -> list[str]:
    """The words before "and a half", "1/2" and without the empty ones."""
    kept = [word.lower() for word in words]
    if "/" in kept:
        return kept[: max(kept.index("/") - 1, 0)]
    if len(kept) > 1 and kept[-1] in _HALVES:
        return kept[:-2]
    return kept


_HALVES = {"half", "demi", "demie"}


def _fraction(words: Sequence[str]) -> Fraction:
    lower = [word.lower() for word in words]
    if "/" in lower[1:-1]:
        at = lower.index("/")
        above, below = int(lower[at - 1]), int(lower[at + 1])
        return Fraction(above, below) if below else Fraction(0)
    if lower and lower[-1] in _HALVES:
        return Fraction(1, 2)
    return Fraction(lower.count("half"), 2)


def year_in_words(words: Sequence[str], values: Mapping[str, str | int]) -> int | None:
    """As in "nineteen ninety-six" → 1996, "two thousand and five" → 2005; None for what is no year."""
    numbers = [values[w.lower()] for w in words if w.lower() in values]
    found = [n for n in numbers if isinstance(n, int)]
    if not found:
        return None
    if _THOUSAND in found:
        amount = amount_of(words, values)
        return int(amount) if amount is not None else None
    return found[0] * _HUNDRED + sum(found[1:]) if len(found) > 1 else None
