"""Names in a text that a gazetteer knows: the longest match at each capitalised word."""

from dataclasses import dataclass

from onrecord.extract.place_meanings import Meanings, meanings_in
from onrecord.extract.place_tokens import Token
from onrecord.knowledge.place_cues import PlaceCues
from onrecord.knowledge.place_names import place_key
from onrecord.knowledge.places import Gazetteer
from onrecord.model import Place, PlacePrecision

LONGEST = 6  # words in a name; "Democratic Republic of the Congo" has five
_JOINS = frozenset((" ", "-", "‑", "–", "", "\u00a0", "’", "'"))
_FUSED = frozenset(("", "’", "'"))  # what stands in no key: the words on both sides are one
_ABBREVIATED = frozenset(("st", "ste", "mt", "ft"))


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
    meanings = meanings_in(gazetteer)
    found: list[Match] = []
    at, size = 0, len(tokens)
    while at < size:
        match = _at(text, tokens, at, meanings, cues)
        if match is None:
            at += 1
        else:
            found.append(match)
            at = match.last
    return found


def _at(text: str, tokens: list[Token], at: int, meanings: Meanings, cues: PlaceCues) -> Match | None:
    """The longest known name that begins at a word."""
    token = tokens[at]
    if token.capital and at and text.startswith(", ", tokens[at - 1].end):
        match = _abbreviation(text, tokens, at, meanings.gazetteer, cues)
        if match is not None:
            return match
    seconds = cues.phrase_seconds.get(token.key)
    if seconds is not None and at + 1 < len(tokens) and tokens[at + 1].key[:1] in seconds:
        match = _phrase(text, tokens, at, meanings)
        if match is not None:
            return match
    if token.capital or (token.key in cues.articles and _opens(text, tokens, at)):
        return _longest(text, tokens, at, meanings)
    return None


def _abbreviation(text: str, tokens: list[Token], at: int, gazetteer: Gazetteer, cues: PlaceCues) -> Match | None:
    """A state's short form after a name and a comma: "Dallas, TX", "Pleasanton, Calif."."""
    token = tokens[at]
    if not tokens[at - 1].capital or token.start - tokens[at - 1].end != len(", "):
        return None
    if token.loud and token.key in cues.never:
        return None  # "THE TOWN, IN THE NORTH": a word like any other in a line in capitals
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


def _phrase(text: str, tokens: list[Token], at: int, meanings: Meanings) -> Match | None:
    """A curated name with lower-case words of its own: "République démocratique du Congo", "bande de Gaza"."""
    last = at + 1
    while last < len(tokens) and last - at < LONGEST and joined(text, tokens[last - 1], tokens[last]):
        last += 1
    for end in range(last, at + 1, -1):
        key = place_key(text[tokens[at].start : tokens[end - 1].end])
        if key in meanings.cues.phrases and any(token.capital for token in tokens[at:end]):
            return _named(text, tokens, at, end, key, meanings)
    return None


def _opens(text: str, tokens: list[Token], at: int) -> bool:
    """Whether a lower-case article stands before a hyphen and a capital ("al-Bab")."""
    return at + 1 < len(tokens) and tokens[at + 1].capital and text[tokens[at].end : tokens[at + 1].start] in ("-", "‑")


def _longest(text: str, tokens: list[Token], at: int, meanings: Meanings) -> Match | None:
    """The longest known name that begins at a word; most words, in texts in capitals, begin none but their own."""
    token = tokens[at]
    if token.capital and not (meanings.opens(token.key) or _is_fused(text, tokens, at)):
        return _named(text, tokens, at, at + 1, token.key, meanings)
    for last, key in reversed(_ends(text, tokens, at, meanings)):
        match = _named(text, tokens, at, last, key, meanings)
        if match is not None:
            return match
    return None


def _named(text: str, tokens: list[Token], at: int, last: int, key: str, meanings: Meanings) -> Match | None:
    meaning = meanings.of(key) if key else None
    if meaning is None or _is_plain(text, tokens, at, last, meanings):
        return None
    return Match(at, last, tokens[at].start, tokens[last - 1].end, key, meaning.places, meaning.demonym)


def _is_plain(text: str, tokens: list[Token], at: int, last: int, meanings: Meanings) -> bool:
    """Whether words that a name is spelt with are words like others here: "THE CITY" in a line in capitals."""
    token, cues = tokens[at], meanings.cues
    if token.key == "us" and last == at + 1:
        return token.text == "Us" or (token.loud and not _is_country_us(text, tokens, at, cues))
    if not token.loud or last - at == 1 or token.key != "the":
        return False
    return all(word.key in cues.common or word.key in cues.areas for word in tokens[at + 1 : last])


def _is_country_us(text: str, tokens: list[Token], at: int, cues: PlaceCues) -> bool:
    """In capitals, "US" is the country after "the" or before a noun: "THE US", "US TROOPS"; else "us"."""
    if at and tokens[at - 1].key == "the":
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is not None and joined(text, tokens[at], after) and after.key not in cues.never


def _is_fused(text: str, tokens: list[Token], at: int) -> bool:
    """Whether nothing that stands in a key lies between a word and the next."""
    return at + 1 < len(tokens) and text[tokens[at].end : tokens[at + 1].start] in _FUSED


def _ends(text: str, tokens: list[Token], at: int, meanings: Meanings) -> list[tuple[int, str]]:
    """Where a name that begins at a word may end (exclusive), with its key, the shortest first.

    Words that no longer name begins with end the search: most do, in headlines and in texts in capitals.
    """
    first = tokens[at]
    key = first.key
    ends = [(at + 1, key)] if first.capital else []
    for number in range(at + 1, min(at + LONGEST, len(tokens))):
        left, token = tokens[number - 1], tokens[number]
        fused = text[left.end : token.start] in _FUSED
        if not fused and not meanings.opens(key):
            break
        if not joined(text, left, token):
            break
        key = place_key(text[first.start : token.end]) if fused else f"{key} {token.key}".strip()
        if token.capital:
            ends.append((number + 1, key))
        elif token.key not in meanings.cues.particles:
            break
    return ends
