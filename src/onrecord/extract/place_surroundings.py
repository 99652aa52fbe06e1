"""What stands around a name: prepositions, generic words, the area said to hold it."""

import re

from onrecord.extract.place_scan import Match, joined
from onrecord.extract.place_tokens import Token
from onrecord.knowledge.place_cues import PlaceCues
from onrecord.model import PlacePrecision

WIDE = (PlacePrecision.COUNTRY, PlacePrecision.ADM1, PlacePrecision.REGION, PlacePrecision.SEA_AIR)
LIST_WORDS = 16  # how far back the head of a list of names may stand
_FINE = (PlacePrecision.ADM1, PlacePrecision.ADM2)
CONTAINER_WORDS = 9  # between a name and the area that it is said to lie in
_INTO = re.compile(
    r",? (?:in|within|dans|en|au|aux|à|région|province|cercle|département)"
    r"(?: (?:the|le|la|les|l['’]))?(?: [a-zà-ÿ-]{3,14}){0,2}(?: (?:of|de|du|des|d['’]|de la))? ?(?:l['’])?"
)
"""What stands between a name and its area: ", in the northern province of ", ", dans le cercle de "."""
_LISTED = re.compile(r"(?: [a-z]{4,12})?,?(?: and| et| or| ou)\b")  # another name of the same kind follows


class Surroundings:
    """The words of one text around its matches."""

    def __init__(self, text: str, tokens: list[Token], matches: list[Match], cues: PlaceCues) -> None:
        self.text = text
        self.tokens = tokens
        self.matches = matches
        self.cues = cues
        self.at: dict[int, Match] = {n: match for match in matches for n in range(match.first, match.last)}
        self.near_ends = frozenset(phrase[-1] for phrase in cues.near_phrases)

    def _joined(self, number: int) -> bool:
        """Whether word `number` and the next are parts of one name by their gap."""
        return 0 <= number < len(self.tokens) - 1 and joined(self.text, self.tokens[number], self.tokens[number + 1])

    def _is_country(self, match: Match) -> bool:
        return match.top is not None and match.top.precision is PlacePrecision.COUNTRY

    def _is_wide(self, match: Match) -> bool:
        if self._is_country(match):
            return True
        return match.top is not None and match.top.precision in WIDE and match.key not in self.cues.first_names

    def _is_seat(self, match: Match) -> bool:
        """Whether the words only say where somebody sits: "based in Britain", "London-based"."""
        end, after = match.end, self.tokens[match.last] if match.last < len(self.tokens) else None
        if after is not None and after.key == "based" and self.text[end : after.start] in ("-", "‑"):
            return True
        number = match.first - 1
        while number > 0 and self.tokens[number].key in ("the", "in", "en", "au", "a", "from"):
            number -= 1
        return 0 <= number < match.first - 1 and self.tokens[number].key in self.cues.seats

    def before(self, match: Match) -> Token | None:
        """The word before a name in its sentence; an article in between is skipped."""
        number = match.first - 1
        if number >= 0 and self.tokens[number].key in ("the", "la", "le", "les", "l") and self._joined(number):
            number -= 1
        if number < 0 or not self._joined(number):
            return None
        return self.tokens[number]

    def is_near(self, match: Match) -> bool:
        """Whether the words before a name say that something is close to it, not in it."""
        number = match.first - 1
        if number >= 0 and self.tokens[number].key in ("the", "la", "le", "les", "l"):
            number -= 1
        words = [token.key for token in self.tokens[max(0, number - 3) : number + 1]]
        if not words or self.tokens[match.first].sentence != self.tokens[number].sentence:
            return False
        if words[-1] in self.cues.near:
            return True
        if words[-1] not in self.near_ends:
            return False
        return any(tuple(words[-size:]) in self.cues.near_phrases for size in (2, 3, 4))

    def _generic_before(self, first: int) -> int | None:
        """The word number of a generic word that opens the frame of a name: "the village of X", "la province du X"."""
        number = first - 1
        if number >= 1 and self.tokens[number].key in ("the", "la", "le", "l") and self._joined(number):
            number -= 1
        if number < 1 or self.tokens[number].key not in ("of", "de", "du", "d", "des"):
            return None
        if (
            not (self._joined(number) and self._joined(number - 1))
            or self.tokens[number - 1].key not in self.cues.areas
        ):
            return None
        return number - 1

    def area_before(self, first: int) -> PlacePrecision | None:
        """The precision of the generic word before a name, None where there is none."""
        number = self._generic_before(first)
        return None if number is None else self.cues.areas[self.tokens[number].key]

    def country_before(self, first: int) -> str | None:
        """The country of a demonym before the generic word: "the Lebanese village of X"."""
        number = self._generic_before(first)
        other = None if not number else self.at.get(number - 1)
        if other is None or not other.demonym or len({place.country for place in other.places}) > 1:
            return None
        return other.places[0].country

    def list_of_places(self, first: int) -> bool:
        """Whether a name goes on a list opened by a generic plural: "the villages of Mussa, Shaffa and Tashan"."""
        number = first - 1
        steps = 0
        while number > 0 and steps < LIST_WORDS and self.tokens[number].sentence == self.tokens[first].sentence:
            token = self.tokens[number]
            if token.key in ("of", "de") and self.tokens[number - 1].key in self.cues.plural_areas:
                return steps > 0
            if not token.capital and token.key not in ("and", "et", *self.cues.articles):
                return False
            number -= 1
            steps += 1
        return False

    def is_distance(self, first: int) -> bool:
        """Whether a distance or a direction leads to a name: "12 km from X", "north of X"."""
        words = tuple(token.key for token in self.tokens[max(0, first - 5) : first])
        exact = [words[-size:] for size in (2, 3, 4) if words[-size:] in self.cues.near_phrases]
        return any(phrase[0] not in ("close", "outside", "vicinity") for phrase in exact)

    def _container(self, match: Match) -> None:
        """The larger area named with it: "Dallas, Texas", "Kidal (Mali)", "Mali's Kidal"."""
        owner = self.at.get(match.first - 1)
        if owner is not None and not owner.demonym and self.text[owner.end : match.start] in ("'s ", "’s "):
            match.container = owner
            return
        number = match.last
        if number >= len(self.tokens) or self.tokens[number].sentence != self.tokens[match.first].sentence:
            return
        gap = self.text[match.end : self.tokens[number].start]
        other = self.at.get(number)
        if gap in (", ", " (", ",", " in ", ", in ") and self._contains(other, number):
            match.container = other
        elif other is None or other.first != number:
            match.container = self.far_container(match)
        match.inside = match.container is not None and self._is_sure(match.container, match)

    def _contains(self, other: Match | None, number: int) -> bool:
        return other is not None and other.first == number and not other.demonym and other.key not in self.cues.never

    def far_container(self, match: Match) -> Match | None:
        """The area of "X, in the northern province of Y", "X, dans le cercle de Y"."""
        for number in range(match.last, min(match.last + CONTAINER_WORDS, len(self.tokens))):
            other = self.at.get(number)
            if other is None or not self._contains(other, number):
                continue
            area = self._is_wide(other) or self.area_before(number) in _FINE or self._generic_follows(other)
            return other if area and _INTO.fullmatch(self.text, match.end, other.start) else None
        return None

    def _generic_follows(self, other: Match) -> bool:
        return self._joined(other.last - 1) and self.cues.areas.get(self.tokens[other.last].key) in _FINE

    def _is_sure(self, other: Match, match: Match) -> bool:
        """Whether an area after a name is one for certain, not the next of a list ("Beirut, Lebanon and Damascus")."""
        rest = self.text[other.end : other.end + 24]
        if _LISTED.match(rest):
            return False
        if self.area_before(other.first) in _FINE or self._generic_follows(other):
            return self.cues.areas.get(self.tokens[match.last - 1].key) not in _FINE  # no list of townships
        return self._is_country(other) and not rest.startswith(", ")
