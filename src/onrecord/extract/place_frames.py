"""Names that no gazetteer knows, in words that make them places.

"The village of Koshobe", "Lipongo village", "in Baga Sola, Chad", "12 km north of Tongo Tongo": what they name is kept
as a place without a point. Nothing is looked up for it but another spelling, in the country that the text speaks of.
"""

import re
from collections.abc import Callable

from onrecord.extract.place_judge import Judge
from onrecord.extract.place_leads import lead, site
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
_APPOSED_KIND = re.compile(
    r", (?:the|a|an|un|une|le|la) (?:[a-zà-ÿ-]{3,14} ){0,2}(?:village|town|hamlet|localité|bourg|hameau)\b"
)
"""What a name is, right after it: "Kolbene, a small fishing village"."""
_APPOSED_DIRECTION = re.compile(
    r",? (?:(?:just|situated|located|lying|située?|sise?) )?"
    r"(?:(?:north|south|east|west)[a-z-]{0,9} of|near|not far from|close to|outside"
    r"|(?:au (?:nord|sud)|à l['’](?:est|ouest))[a-z-]{0,6} (?:de |d['’]|du )"
    r"|(?:près|non loin) (?:de |d['’]|du ))"
)
"""Where a name lies, right after it: "Thannamunai, west of Batticaloa"."""
_WIDE = (PlacePrecision.COUNTRY, PlacePrecision.ADM1, PlacePrecision.ADM2)
MOST_ALONE = 3  # words in an unknown name after a preposition
Violent = Callable[[int], bool]


def framed(text: str, tokens: list[Token], judge: Judge, *, violent: Violent) -> list[Match]:
    """Matches without places, for unknown names in a strong frame. Known parts of such a name are let go.

    `violent` says of a sentence whether violence is told of in it or beside it: there a name after "at" is a place.
    """
    found: list[Match] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        match = _at(text, tokens, at, judge, violent) if token.capital and not token.loud else None
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


def _at(text: str, tokens: list[Token], at: int, judge: Judge, violent: Violent) -> Match | None:
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
    match.rule = _frame(text, tokens, match, judge) or _told(text, tokens, match, judge, violent)
    return match if match.rule else None


def _can_begin(tokens: list[Token], at: int, judge: Judge) -> bool:
    token = tokens[at]
    if at in judge.person_words:
        return False
    cues = judge.cues
    if token.key in cues.never or token.key in cues.before_name or not _may_open(tokens, at, judge):
        return False
    if token.key in cues.organisation or token.key in cues.areas or token.key in cues.street:
        return False
    known = judge.at.get(at)
    longer = known is not None and known.embedded and token.key in cues.first_words  # "San Marcos Lempa"
    return known is None or (known.first == at and not known.demonym and (longer or not _is_wide(known)))


def _may_open(tokens: list[Token], at: int, judge: Judge) -> bool:
    """Whether a word opens a name: no title, but "Sheikh" after a preposition opens a town's ("near Sheikh Zuweid")."""
    key = tokens[at].key
    if key not in judge.cues.titles:
        return True
    return key in judge.cues.first_words and at > 0 and tokens[at - 1].key in ("of", "in", "at", "near", "de", "a")


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
    if site(text, tokens, match.first, judge.cues) or _APPOSED_KIND.match(text, match.end):
        return "unknown-name-of-kind"
    match.beside = _lies_by(text, tokens, match, judge)
    if match.beside is not None:
        return "unknown-name-by-known"
    known = judge.at.get(match.first)
    articled = any(tokens[n].key in judge.cues.articles for n in range(match.first + 1, match.last))
    if known is not None and articled and known.last < match.last and known.located and known.kept:
        return "longer-than-known-name"
    return ""


def _lies_by(text: str, tokens: list[Token], match: Match, judge: Judge) -> Match | None:
    """The known place right after a name that says where it is: "Uruthira, west of Kilinochchi"."""
    found = _APPOSED_DIRECTION.match(text, match.end)
    if found is None or not (found.group().startswith(",") or _governed(match, judge)):
        return None
    near = range(match.last, min(match.last + 8, len(tokens)))
    after = next((number for number in near if tokens[number].start >= found.end()), None)
    other = None if after is None else judge.at.get(after)
    return other if other is not None and other.kept and not other.demonym else None


def _told(text: str, tokens: list[Token], match: Match, judge: Judge, violent: Violent) -> str:
    """The rule that makes a name a place where violence is told of: "clashes in Kolbene", "shelled Kolbene"."""
    if not _may_stand_alone(text, tokens, match, judge):
        return ""
    led = lead(text, tokens, match.first, match.last, judge.cues)
    if led.near and led.sure:
        match.near = True
        return "unknown-name-on-road"
    if not violent(tokens[match.first].sentence):
        return ""
    follower = tokens[match.last] if match.last < len(tokens) else None
    next_to = follower is not None and joined(text, tokens[match.last - 1], follower)
    if next_to and follower is not None and follower.key in judge.cues.sites and not follower.capital:
        return "unknown-name-of-site"
    if led.sure or led.near:
        match.near = match.near or led.near
        return "unknown-name-led-to"
    if next_to and follower is not None and not _goes_on(follower, judge):
        return ""
    return "unknown-name-located" if _governed(match, judge) else ""


def _goes_on(follower: Token, judge: Judge) -> bool:
    """Whether the word after a name begins something new: a name before a noun only describes it ("in Toyota cars")."""
    return follower.key in judge.cues.goes_on or follower.key.endswith(("ed", "ing"))


def _governed(match: Match, judge: Judge) -> bool:
    """Whether a preposition of place or a verb that hits places stands before a name."""
    before = (
        judge.tokens[match.first - 1] if match.first else None
    )  # an article in between: rather a thing than a place
    if before is None or judge.before(match) is not before or before.text == "a":
        return False
    return before.key in judge.cues.alone or match.near or (before.key in judge.cues.struck and not before.capital)


def _may_stand_alone(text: str, tokens: list[Token], match: Match, judge: Judge) -> bool:
    """Whether unknown words may be a place's name: no person, acronym, month or common word among them."""
    cues = judge.cues
    words = tokens[match.first : match.last]
    if match.words > MOST_ALONE + 1 or text.startswith(("'s", "’s"), match.end):
        return False
    if judge.is_name_of_somebody(words):
        return False
    if match.last < len(tokens) and tokens[match.last].capital and joined(text, words[-1], tokens[match.last]):
        return False
    if any(n in judge.at and judge.at[n].kept for n in range(match.first, match.last)):
        return words[0].key in cues.first_words
    for word in words:
        if not word.capital:
            continue
        unfit = word.key in cues.not_places or word.key in cues.common or word.key in cues.organisation
        if unfit or (word.text.isupper() and len(word.text) > 1):
            return False
    return words[0].key not in cues.first_names and words[-1].key not in cues.surnames


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
    """Country and region of the area that the words right after say holds a name.

    The name stands after words that lead to a place, or at a dateline ("in Kolbene, Chad"; "a raid on Kolbene, in the
    province of Lac").
    """
    other = _next_wide(text, tokens, match, judge)
    if other is None:
        other = match.beside = judge.far_container(match)  # which of its name is to be resolved first
    if other is None or other.top is None:
        return None
    before = judge.before(match)
    led = before is not None and before.key in judge.cues.locative
    if not (tokens[match.first].first or led or lead(text, tokens, match.first, match.last, judge.cues).located):
        return None
    return (None, None) if match.beside is not None else (other.top.country, other.top.admin1)


def _next_wide(text: str, tokens: list[Token], match: Match, judge: Judge) -> Match | None:
    """The country or division named right after a name and a comma."""
    number = match.last
    if number >= len(tokens) or tokens[number].sentence != tokens[match.first].sentence:
        return None
    other = judge.at.get(number)
    if text[match.end : tokens[number].start] != ", " or other is None or other.demonym or not _is_wide(other):
        return None
    return other
