"""Words that lead to a place: "the recapture of X", "an attack on X", "axe X-Y", "the X road", "between X and Y"."""

from typing import NamedTuple

from onrecord.extract.place_tokens import Token
from onrecord.knowledge.place_cues import PlaceCues

_OF = frozenset(("of", "de", "du", "d", "des"))
_ON = frozenset(("on", "against", "at", "sur", "contre", "a"))
_ARTICLES = frozenset(("the", "la", "le", "les", "l"))
_AND = frozenset(("and", "et"))
_BETWEEN = frozenset(("between", "entre"))
_DASHES = frozenset(("-", "–", "—", "‑", " - ", " – "))
REACH = 3  # words between a head and its "of": "camp militaire principal de X"
PAIR = 4  # words of a name in "between X and Y", "X-Y road"


class Lead(NamedTuple):
    """How the words around a name speak of a place.

    `near`: on the way to it, not in it. `sure`: only a place can stand there, so that an unknown name is one; an
    attack may be "on" people, and a quarrel "between" them.
    """

    located: bool
    near: bool = False
    sure: bool = False


NO_LEAD = Lead(located=False)


def lead(text: str, tokens: list[Token], first: int, last: int, cues: PlaceCues) -> Lead:
    """What the words around the name at words [first, last) say of it."""
    if _on_road(text, tokens, first, last, cues):
        paired = _pair_start(text, tokens, first) < first or _pair_end(text, tokens, last) > last
        return Lead(located=True, near=True, sure=paired)
    number = _before(text, tokens, first)
    if number is None:
        return NO_LEAD
    key = tokens[number].key
    if key in _OF and _headed(tokens, number, cues.heads_of):
        return Lead(located=True, sure=True)
    on = key in _ON and _headed(tokens, number, cues.heads_on)
    return Lead(located=on or (key in _AND and _between(tokens, number)))


def site(text: str, tokens: list[Token], first: int, cues: PlaceCues) -> bool:
    """Whether a word that begins the names of hamlets and quarters stands right before: "vereda X", "colline X"."""
    number = _before(text, tokens, first)
    return number is not None and tokens[number].key in cues.heads_before


def _before(text: str, tokens: list[Token], first: int) -> int | None:
    """The number of the word before a name in its sentence, an article skipped; nothing but a space between."""
    number = first - 1
    if number > 0 and tokens[number].key in _ARTICLES:
        number -= 1
    if number < 0 or tokens[number].sentence != tokens[first].sentence:
        return None
    gap = text[tokens[number].end : tokens[number + 1].start]
    return number if gap in (" ", "", "\u00a0", "’", "'") else None


def _headed(tokens: list[Token], number: int, heads: frozenset[str]) -> bool:
    """Whether one of the words just before word `number` is a head ("camp militaire de")."""
    start = max(0, number - REACH)
    return any(t.key in heads and t.sentence == tokens[number].sentence for t in tokens[start:number])


def _between(tokens: list[Token], number: int) -> bool:
    """Whether "between X" stands before the "and" at word `number`."""
    for at in range(number - 2, max(-1, number - 2 - PAIR), -1):
        token = tokens[at]
        if token.key in _BETWEEN:
            return token.sentence == tokens[number].sentence
        if not token.capital:
            return False
    return False


def _on_road(text: str, tokens: list[Token], first: int, last: int, cues: PlaceCues) -> bool:
    """Whether a name is an end of a road: "axe X-Y", "route X-Y", "the X road", "the X–Y road"."""
    start, end = _pair_start(text, tokens, first), _pair_end(text, tokens, last)
    before = _before(text, tokens, start)
    paired = start < first or end > last
    if before is not None and tokens[before].key in cues.roads_before and (paired or tokens[before].key == "axe"):
        return True
    after = tokens[end] if end < len(tokens) else None
    if after is None or after.capital or after.sentence != tokens[first].sentence:
        return False
    return after.key in cues.roads_after and text[tokens[end - 1].end : after.start] == " "


def _pair_start(text: str, tokens: list[Token], first: int) -> int:
    """Where the other name of a pair begins that ends at word `first`; `first` where there is none."""
    if first == 0 or text[tokens[first - 1].end : tokens[first].start] not in _DASHES:
        return first
    at = first - 1
    while at > 0 and first - at < PAIR and tokens[at - 1].capital and tokens[at].capital:
        at -= 1
    return at if tokens[at].capital and tokens[at].sentence == tokens[first].sentence else first


def _pair_end(text: str, tokens: list[Token], last: int) -> int:
    """The word after the other name of a pair that begins at word `last`; `last` where there is none."""
    if last >= len(tokens) or text[tokens[last - 1].end : tokens[last].start] not in _DASHES:
        return last
    at = last
    while at < len(tokens) and at - last < PAIR and tokens[at].capital and tokens[at].sentence == tokens[last].sentence:
        at += 1
    return at
