"""Names in a text that a gazetteer knows: the longest match at each capitalised word."""

from dataclasses import dataclass
from functools import cache

from onrecord.extract.place_tokens import Token
from onrecord.knowledge.countries import countries, demonym_index
from onrecord.knowledge.place_cues import PlaceCues, place_cues
from onrecord.knowledge.place_names import openings, place_key
from onrecord.knowledge.places import Gazetteer
from onrecord.model import Place, PlacePrecision

LONGEST = 6  # words in a name; "Democratic Republic of the Congo" has five
_JOINS = frozenset((" ", "-", "‑", "–", "", "\u00a0", "’", "'"))
_FUSED = frozenset(("", "’", "'"))  # what stands in no key: the words on both sides are one
_ABBREVIATED = frozenset(("st", "ste", "mt", "ft"))
_DEMONYM_WORDS = 3


@dataclass(slots=True)
class Match:
    """A name at words [first, last) with the places it can mean; what follows is found out step by step."""

    first: int
    last: int
    start: int
    end: int
    key: str
    places: tuple[Place, ...]
    demonym: bool = False
    county: bool = False  # with the word "county" or "parish"
    short: bool = False  # a state's abbreviation
    area: PlacePrecision | None = None  # "Kandahar province": adm1
    near: bool = False
    embedded: bool = False  # inside an organisation's name
    located: bool = False  # a preposition of place stands before it
    strong: bool = False  # such as "in" or "near", not "to" or "from"
    led: bool = False  # words lead to it: "the recapture of X"
    frame: bool = False  # "the village of X": a place whatever the gazetteer knows
    container: "Match | None" = None  # "Dallas, Texas": the match for Texas
    beside: "Match | None" = None  # "Dothilla, west of Nakyal": the match for Nakyal
    inside: bool = False  # its container is a sure area: "La Victoria, Apure state"
    seat: bool = False  # where somebody is "based", which says nothing of what is told
    kept: bool = False
    weak: bool = False  # would be kept if the document said more
    country: str | None = None  # of a name that no gazetteer knows, where its own words give it
    admin1: str | None = None
    chosen: Place | None = None
    rule: str = ""

    @property
    def words(self) -> int:
        """How many words the name has."""
        return self.last - self.first

    @property
    def top(self) -> Place | None:
        """The most populous place of this name."""
        return self.places[0] if self.places else None


def joined(text: str, left: Token, right: Token) -> bool:
    """Whether two neighbouring words can be parts of one name."""
    if left.sentence != right.sentence:
        return False
    gap = text[left.end : right.start]
    if gap == ", ":
        return left.key == "washington" and right.key == "dc"
    return gap in _JOINS or (gap == ". " and left.key in _ABBREVIATED)


def scan(text: str, tokens: list[Token], gazetteer: Gazetteer, cues: PlaceCues) -> list[Match]:
    """The longest known names, left to right, without overlaps."""
    found: list[Match] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        match = _abbreviation(text, tokens, at, gazetteer, cues)
        if match is None and token.key in cues.phrase_heads:
            match = _phrase(text, tokens, at, gazetteer, cues)
        if match is not None:
            pass
        elif token.capital or (token.key in cues.articles and _opens(text, tokens, at)):
            match = _longest(text, tokens, at, gazetteer, cues)
        if match is None:
            at += 1
        else:
            found.append(match)
            at = match.last
    return found


def _abbreviation(text: str, tokens: list[Token], at: int, gazetteer: Gazetteer, cues: PlaceCues) -> Match | None:
    """A state's short form after a name and a comma: "Dallas, TX", "Pleasanton, Calif."."""
    token = tokens[at]
    if at == 0 or not token.capital or not tokens[at - 1].capital or text[tokens[at - 1].end : token.start] != ", ":
        return None
    dotted = text[token.end : token.end + 1] == "." and cues.abbreviations.get(token.text + ".")
    target = dotted or cues.abbreviations.get(token.text)
    if not target:
        return None
    country, name = target
    if _is_elsewhere(tokens, at - 1, country, gazetteer):
        return None
    places = tuple(p for p in gazetteer.named(name) if p.country == country and p.precision is PlacePrecision.ADM1)
    end = token.end + (1 if dotted and not token.text.endswith(".") else 0)
    return Match(at, at + 1, token.start, end, place_key(name), places, short=True) if places else None


def _is_elsewhere(tokens: list[Token], at: int, country: str, gazetteer: Gazetteer) -> bool:
    """Whether a town is known, but not in a country: "MORELIA, Mich." is in Michoacán."""
    longer = at > 0 and tokens[at - 1].capital and tokens[at - 1].sentence == tokens[at].sentence
    known = () if longer else gazetteer.find(tokens[at].key)
    return bool(known) and all(place.country != country for place in known)


def _phrase(text: str, tokens: list[Token], at: int, gazetteer: Gazetteer, cues: PlaceCues) -> Match | None:
    """A curated name with lower-case words of its own: "République démocratique du Congo", "bande de Gaza"."""
    last = at + 1
    while last < len(tokens) and last - at < LONGEST and joined(text, tokens[last - 1], tokens[last]):
        last += 1
    for end in range(last, at + 1, -1):
        key = place_key(text[tokens[at].start : tokens[end - 1].end])
        if key in cues.phrases and any(token.capital for token in tokens[at:end]):
            match = _known(key, at, end, gazetteer, cues)
            if match is not None:
                match.start, match.end = tokens[at].start, tokens[end - 1].end
            return match
    return None


def _opens(text: str, tokens: list[Token], at: int) -> bool:
    """Whether a lower-case article stands before a hyphen and a capital ("al-Bab")."""
    return at + 1 < len(tokens) and tokens[at + 1].capital and text[tokens[at].end : tokens[at + 1].start] in ("-", "‑")


def _ends(text: str, tokens: list[Token], at: int, gazetteer: Gazetteer, cues: PlaceCues) -> list[tuple[int, str]]:
    """Where a name that begins at a word may end (exclusive), with its key, the shortest first.

    Words that no longer name begins with end the search: most do, in headlines and in texts in capitals.
    """
    first = tokens[at]
    key = first.key
    ends = [(at + 1, key)] if first.capital else []
    for number in range(at + 1, min(at + LONGEST, len(tokens))):
        left, token = tokens[number - 1], tokens[number]
        fused = text[left.end : token.start] in _FUSED
        if not fused and not _may_open(f"{key} ", gazetteer):
            break
        if not joined(text, left, token):
            break
        key = place_key(text[first.start : token.end]) if fused else f"{key} {token.key}".strip()
        if token.capital:
            ends.append((number + 1, key))
        elif token.key not in cues.particles:
            break
    return ends


def _may_open(words: str, gazetteer: Gazetteer) -> bool:
    return gazetteer.might_open(words) or words in _demonym_openings()


@cache
def _demonym_openings() -> frozenset[str]:
    """What the names of peoples in several words begin with ("south " of "south sudanese")."""
    return frozenset(begun for key in (*demonym_index(), *place_cues().demonyms) for begun in openings(key))


def _longest(text: str, tokens: list[Token], at: int, gazetteer: Gazetteer, cues: PlaceCues) -> Match | None:
    for last, key in reversed(_ends(text, tokens, at, gazetteer, cues)):
        start, end = tokens[at].start, tokens[last - 1].end
        if not key:
            continue
        match = _known(key, at, last, gazetteer, cues)
        if match is not None:
            match.start, match.end = start, end
            if last == at + 1 and key == "us" and tokens[at].text == "Us":
                continue
            return match
    return None


def _known(key: str, at: int, last: int, gazetteer: Gazetteer, cues: PlaceCues) -> Match | None:
    places = gazetteer.find(key) if gazetteer.might_know(key) else ()
    if places and places[0].precision is PlacePrecision.COUNTRY:
        return Match(at, last, 0, 0, key, places)
    if last - at <= _DEMONYM_WORDS and (people := _demonym(key, gazetteer, cues)):
        return Match(at, last, 0, 0, key, people, demonym=True)
    return Match(at, last, 0, 0, key, places) if places else None


def _demonym(key: str, gazetteer: Gazetteer, cues: PlaceCues) -> tuple[Place, ...]:
    """The countries, or the region, whose people or things a word describes."""
    codes = demonym_index().get(key)
    if codes:
        return tuple(place for code in codes for place in country_places(code, gazetteer))
    target = cues.demonyms.get(key)
    if target is None:
        return ()
    name, country = target
    return tuple(place for place in gazetteer.named(name) if place.country == country)[:1]


def country_places(code: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The gazetteer's entry of a country."""
    name = countries()[code].name
    return tuple(p for p in gazetteer.named(name) if p.id == f"country:{code}")
