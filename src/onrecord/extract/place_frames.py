"""Names that no gazetteer knows, in words that make them places.

"The village of Koshobe", "Lipongo village", "in Baga Sola, Chad", "12 km north of Tongo Tongo": what they name is kept
as a place without a point. Nothing is looked up for it but another spelling, in the country that the text speaks of.
"""

import re

from onrecord.extract.place_judge import Judge
from onrecord.extract.place_scan import Match, joined
from onrecord.extract.place_tokens import Token
from onrecord.knowledge.place_names import place_key
from onrecord.model import PlacePrecision

LONGEST_UNKNOWN = 4  # words, particles included
_OF = frozenset(("of", "de", "du", "d", "des", "called", "named", "dite", "dit"))
_FINE = (PlacePrecision.SETTLEMENT, PlacePrecision.ADM2, PlacePrecision.ADM1)
_LEAST_LETTERS = 3
_APPOSED_DISTANCE = re.compile(
    r",? (?:(?:some|about|around|roughly|nearly|just|located|situated|à|environ|située?|près de) ){0,3}"
    r"(?:\d{1,4}(?:[.,]\d)?|[a-z]{3,7}) ?(?:km|kilomet|kilomèt|mile)",
)
"""A distance after a name: "Barkedji, à 25 km de Djibo", "Kafiya, about 30 kilometres north of the city"."""
_WIDE = (PlacePrecision.COUNTRY, PlacePrecision.ADM1, PlacePrecision.ADM2)


def framed(text: str, tokens: list[Token], judge: Judge) -> list[Match]:
    """Matches without places, for unknown names in a strong frame. Known parts of such a name are let go."""
    found: list[Match] = []
    at = 0
    while at < len(tokens):
        match = _at(text, tokens, at, judge)
        if match is None:
            at += 1
            continue
        known = judge.at.get(at)
        if known is not None and known.places and (known.first, known.last) == (at, match.last):
            known.kept, known.rule, known.near = True, match.rule, match.near
            known.area, known.country = match.area or known.area, match.country or known.country
            at = match.last
            continue
        for number in range(match.first, match.last):
            if (part := judge.at.get(number)) is not None:
                part.kept = False
        found.append(match)
        at = match.last
    return found


def _at(text: str, tokens: list[Token], at: int, judge: Judge) -> Match | None:
    """The framed unknown name that begins at a word."""
    if not _can_begin(tokens, at, judge):
        return None
    last = _name_end(text, tokens, at, judge)
    known = judge.at.get(at)
    if last is None or (known is not None and known.kept and known.last >= last):
        return None
    if known is not None and known.rule == "not-person":
        return None
    match = Match(at, last, tokens[at].start, tokens[last - 1].end, "", (), frame=True, kept=True)
    match.key = place_key(text[match.start : match.end])
    match.near = judge.is_near(match)
    if len(match.key) < _LEAST_LETTERS:
        return None
    match.rule = _frame(text, tokens, match, judge)
    return match if match.rule else None


def _can_begin(tokens: list[Token], at: int, judge: Judge) -> bool:
    token = tokens[at]
    if not token.capital or token.loud or at in judge.person_words:
        return False
    cues = judge.cues
    if token.key in cues.never or token.key in cues.before_name or token.key in cues.titles:
        return False
    if token.key in cues.organisation or token.key in cues.areas or token.key in cues.street:
        return False
    known = judge.at.get(at)
    return known is None or (known.first == at and not known.demonym and not _is_wide(known))


def _is_wide(match: Match) -> bool:
    return match.kept and match.top is not None and match.top.precision in _WIDE


def _name_end(text: str, tokens: list[Token], at: int, judge: Judge) -> int | None:
    """Where the capitalised run that begins at a word ends; None where it is too long to be one name."""
    last = at + 1
    number = last
    while number < len(tokens) and number - at <= LONGEST_UNKNOWN and joined(text, tokens[number - 1], tokens[number]):
        token = tokens[number]
        if token.capital and token.key not in judge.cues.never and token.key not in judge.cues.areas:
            last = number + 1
        elif token.key not in judge.cues.articles:
            break
        number += 1
    return last if last - at <= LONGEST_UNKNOWN else None


def _frame(text: str, tokens: list[Token], match: Match, judge: Judge) -> str:
    """The rule that makes a name a place, empty where none does."""
    if kind := _generic_after(text, tokens, match, judge):
        match.area = kind
        return "unknown-name-generic"
    if (kind := judge.area_before(match.first)) in _FINE:
        match.area = kind
        match.country = judge.country_before(match.first)
        return "generic-of-unknown-name"
    if judge.list_of_places(match.first):
        match.area = PlacePrecision.SETTLEMENT
        return "list-of-unknown-names"
    if (container := _container(text, tokens, match, judge)) is not None:
        match.country, match.admin1 = container
        return "unknown-name-in-area"
    if match.near and judge.is_distance(match.first):
        return "distance-from-unknown-name"
    if _APPOSED_DISTANCE.match(text, match.end):
        return "unknown-name-at-distance"
    known = judge.at.get(match.first)
    articled = any(tokens[n].key in judge.cues.articles for n in range(match.first + 1, match.last))
    if known is not None and articled and known.last < match.last and known.located and known.kept:
        return "longer-than-known-name"
    return ""


def _generic_after(text: str, tokens: list[Token], match: Match, judge: Judge) -> PlacePrecision | None:
    number = match.last
    if number >= len(tokens) or not joined(text, tokens[number - 1], tokens[number]):
        return None
    word = tokens[number]
    if word.key not in judge.cues.after_unknown:
        return None
    if word.capital:
        before = judge.before(match)
        if before is None or before.capital or before.key not in judge.cues.locative:
            return None
        if any(n in judge.at and judge.at[n].kept for n in range(match.first, match.last)):
            return None
        match.last, match.end = number + 1, word.end
    return judge.cues.areas.get(word.key)


def _container(text: str, tokens: list[Token], match: Match, judge: Judge) -> tuple[str | None, str | None] | None:
    """Country and region named right after a comma, for a name after a preposition of place or at a dateline."""
    number = match.last
    if number >= len(tokens) or tokens[number].sentence != tokens[match.first].sentence:
        return None
    other = judge.at.get(number)
    if text[match.end : tokens[number].start] != ", " or other is None or other.demonym or not _is_wide(other):
        return None
    before = judge.before(match)
    if not tokens[match.first].first and (before is None or before.key not in judge.cues.locative):
        return None
    top = other.top
    return (top.country, top.admin1) if top is not None else None
