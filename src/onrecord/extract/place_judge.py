"""Which known names are places where they stand, and which are people, organisations, streets or plain words."""

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from onrecord.extract.place_leads import lead
from onrecord.extract.place_scan import Match, joined
from onrecord.extract.place_tokens import Token
from onrecord.knowledge.place_cues import PlaceCues
from onrecord.model import PlacePrecision

MAJOR = 100_000  # people; a settlement this large needs no further evidence
_WIDE = (PlacePrecision.COUNTRY, PlacePrecision.ADM1, PlacePrecision.REGION, PlacePrecision.SEA_AIR)
LEAST_LETTERS = 3
LIST_WORDS = 16  # how far back the head of a list of names may stand
_AFTER_DATELINE = re.compile(r"(?:, [^\W\d_][^()\n—–-]{1,30})?(?: \((?P<agency>\w{2,10})\)| ?[—–]| --?)")
_FINE = (PlacePrecision.ADM1, PlacePrecision.ADM2)
CONTAINER_WORDS = 9  # between a name and the area that it is said to lie in
_INTO = re.compile(
    r",? (?:in|within|dans|en|au|aux|à|région|province|cercle|département)"
    r"(?: (?:the|le|la|les|l['’]))?(?: [a-zà-ÿ-]{3,14}){0,2}(?: (?:of|de|du|des|d['’]|de la))? ?(?:l['’])?"
)
"""What stands between a name and its area: ", in the northern province of ", ", dans le cercle de "."""
_LISTED = re.compile(r"(?: [a-z]{4,12})?,?(?: and| et| or| ou)\b")  # another name of the same kind follows
_NAME_WORDS = 3  # words of a person's name after a title


class Judge:
    """Judges the matches of one text; `persons` are the family names met in it."""

    def __init__(self, text: str, tokens: list[Token], matches: list[Match], cues: PlaceCues) -> None:
        self.text = text
        self.tokens = tokens
        self.matches = matches
        self.cues = cues
        self.at: dict[int, Match] = {n: match for match in matches for n in range(match.first, match.last)}
        self.persons: set[str] = set()
        self.person_words: set[int] = set()
        self.near_ends = frozenset(phrase[-1] for phrase in cues.near_phrases)
        self._find_persons()

    def is_name_of_somebody(self, words: Sequence[Token]) -> bool:
        """Whether a word also ends a longer name in the text ("Robert Dziekanski"), so that it is rather a person's."""
        if any(word.key in self.persons for word in words):
            return True
        return len(words) == 1 and words[0].key in self.last_words

    @cached_property
    def last_words(self) -> frozenset[str]:
        """The words that end a name of several words somewhere in the text."""
        pairs = enumerate(pairwise(self.tokens))
        return frozenset(
            right.key
            for number, (left, right) in pairs
            if left.capital and right.capital and not left.first and not left.loud and self._joined(number)
        )

    def _joined(self, number: int) -> bool:
        """Whether word `number` and the next are parts of one name by their gap."""
        return 0 <= number < len(self.tokens) - 1 and joined(self.text, self.tokens[number], self.tokens[number + 1])

    def _find_persons(self) -> None:
        for number, token in enumerate(self.tokens):
            if number in self.person_words:
                continue
            if token.key in self.cues.titles and (token.capital or token.key not in ("a", "m")):
                self._take_name(number + 1, abbreviated=True)
            elif token.capital and self._is_first_name(number):
                self._take_name(number + 1, own=number)

    def _is_first_name(self, number: int) -> bool:
        token = self.tokens[number]
        if token.key not in self.cues.first_names:
            return False
        match = self.at.get(number)
        if match is None:
            return True
        if match.words > 1:
            return False
        following = self.tokens[number + 1].key if number + 1 < len(self.tokens) else ""
        return not self._is_known_place(match) or following in self.cues.surnames

    def _is_known_place(self, match: Match) -> bool:
        top = match.top
        return top is not None and (top.precision in _WIDE[:2] or top.population >= 5 * MAJOR)

    def _take_name(self, number: int, *, own: int | None = None, abbreviated: bool = False) -> None:
        """Mark the capitalised words from `number` on as a person's name."""
        taken: list[int] = []
        previous = number - 1
        while number < len(self.tokens) and len(taken) < _NAME_WORDS and self._continues_name(previous, number):
            taken.append(number)
            previous, number = number, number + 1
        if not taken:
            return
        if own is not None:
            self.person_words.add(own)
        self.person_words.update(taken)
        self.persons.update(self.tokens[n].key for n in taken if len(self.tokens[n].key) > 1)

    def _continues_name(self, previous: int, number: int) -> bool:
        left, right = self.tokens[previous], self.tokens[number]
        if not right.capital or left.sentence != right.sentence or left.loud:
            return False
        gap = self.text[left.end : right.start]
        if gap not in (" ", ". ", "-", "\u00a0") or (gap == ". " and len(left.key) > 4):
            return False
        key = right.key
        if key in self.cues.organisation or key in self.cues.areas or key in self.cues.never:
            return False
        match = self.at.get(number)
        return not (match is not None and (match.words > 1 or match.demonym or self._is_wide(match)))

    def _is_country(self, match: Match) -> bool:
        return match.top is not None and match.top.precision is PlacePrecision.COUNTRY

    def _is_wide(self, match: Match) -> bool:
        if self._is_country(match):
            return True
        return match.top is not None and match.top.precision in _WIDE and match.key not in self.cues.first_names

    def judge(self) -> None:
        """Decide on every match: `kept`, `embedded`, `weak`, with its rule."""
        for match in self.matches:
            self._cue(match)
        for match in self.matches:
            match.rule = self._verdict(match)
            match.kept = not match.rule.startswith(("not-", "weak-"))
            match.weak = match.rule.startswith("weak-")
        sure = {match.key for match in self.matches if match.kept and not match.embedded}
        for match in self.matches:
            if match.weak and match.key in sure and match.rule != "weak-person-name":
                match.kept, match.rule = True, "named-elsewhere"

    def _cue(self, match: Match) -> None:
        """Find what stands around a name: prepositions, generic words, the area after a comma."""
        before = self.before(match)
        match.near = self.is_near(match)
        match.strong = self._strong(match)
        found = lead(self.text, self.tokens, match.first, match.last, self.cues)
        match.near = match.near or found.near
        match.located = match.near or found.located or (before is not None and before.key in self.cues.locative)
        match.seat = self._is_seat(match)
        self._area(match)
        self._container(match)

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

    def _area(self, match: Match) -> None:
        """A generic word after the name ("Kandahar province") or before it ("the village of Koshobe")."""
        number = match.last
        if self._joined(number - 1) and (kind := self.cues.areas.get(self.tokens[number].key)):
            word = self.tokens[number]
            if not match.demonym:
                match.area = kind
                match.county = word.key in ("county", "parish")
                if word.capital and not word.loud and not self._is_organisation(number + 1):
                    match.last, match.end = number + 1, word.end
            return
        match.area = self.area_before(match.first)
        match.country = self.country_before(match.first)

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

    def _is_organisation(self, number: int) -> bool:
        return (
            number < len(self.tokens)
            and self._joined(number - 1)
            and self.tokens[number].capital
            and self.tokens[number].key in self.cues.organisation
        )

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
            match.container = self._far_container(match)
        match.inside = match.container is not None and self._is_sure(match.container, match)

    def _contains(self, other: Match | None, number: int) -> bool:
        return other is not None and other.first == number and not other.demonym and other.key not in self.cues.never

    def _far_container(self, match: Match) -> Match | None:
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

    def _verdict(self, match: Match) -> str:
        if match.demonym:
            return self._demonym_verdict(match)
        if match.short:
            return "state-abbreviation"
        if self._opens_report(match):
            return "dateline"
        for rule in (self._person, self._plain_word, self._longer_name):
            if verdict := rule(match):
                return verdict
        return self._size(match)

    def _opens_report(self, match: Match) -> bool:
        """A place in capitals before an agency in brackets or a dash: "BEIRUT (AP)", "GOMA, DR Congo —"."""
        token = self.tokens[match.first]
        if not token.first or not self.text[match.start : match.end].isupper() or match.key in self.cues.never:
            return False
        found = _AFTER_DATELINE.match(self.text, match.end)
        return found is not None and (found["agency"] is None or found["agency"] in self.cues.agencies)

    def _demonym_verdict(self, match: Match) -> str:
        if match.first in self.person_words and match.words == 1 and self.tokens[match.first].key in self.persons:
            return "not-person"
        if self.tokens[match.first].loud and match.key in self.cues.common:
            return "not-plain-word"
        return "demonym"

    def _person(self, match: Match) -> str:
        if match.words == 1 and match.first in self.person_words:
            return "not-person"
        if all(n in self.person_words for n in range(match.first, match.last)):
            return "not-person"
        number = match.first - 1
        if number >= 0 and self.tokens[number].capital:
            before = self.tokens[number]
            gap = self.text[before.end : match.start]
            initial = (
                len(before.key) == 1
                and gap in (" ", ". ")
                and before.key != "a"
                and before.sentence == self.tokens[match.first].sentence
            )
            if initial and match.words == 1 and before.key != "i":
                return "not-person"
        if match.words == 1 and match.key in self.persons and not self._is_wide(match) and not match.container:
            return "not-person" if not self._strong(match) else ""
        return ""

    def _strong(self, match: Match) -> bool:
        before = self.before(match)
        return before is not None and before.key in self.cues.strong and not before.capital

    def _plain_word(self, match: Match) -> str:
        if match.key in self.cues.never or self.text[match.end : match.end + 1] == "$":
            return "not-plain-word"
        if match.words > 1:
            return ""
        if len(match.key) < LEAST_LETTERS and not self._is_wide(match):
            return "not-plain-word"
        token = self.tokens[match.first]
        if match.key in self.cues.common:
            if match.container is not None and match.container.top and match.container.top.precision in _WIDE[:2]:
                return ""
            if match.area and self._strong(match):
                return ""
            if (
                self._strong(match)
                and not token.loud
                and not token.first
                and match.top
                and match.top.population >= 20_000
            ):
                return "weak-plain-word"
            return "not-plain-word"
        return ""

    def _longer_name(self, match: Match) -> str:
        """A name that is part of a longer one: an organisation, a street, a person."""
        number = match.last
        if self._joined(number - 1) and self.tokens[number].capital and not self.tokens[number].loud:
            after = self.tokens[number]
            gap = self.text[match.end : after.start]
            if verdict := self._before_capital(match, number, gap):
                return verdict
        return self._after_capital(match)

    def _before_capital(self, match: Match, number: int, gap: str) -> str:
        after = self.tokens[number]
        if gap not in (" ", "\u00a0"):
            return ""
        if after.key in self.cues.titles:
            return "before-title"
        if self._leads_to_organisation(number):
            match.embedded = True
            return "in-organisation"
        if after.key in self.cues.street:
            return "not-street"
        if number in self.at and (
            self.at[number].demonym or (self.at[number].first == number and self._is_wide(self.at[number]))
        ):
            return ""
        named = match.key in self.cues.surnames or match.key in self.cues.first_names
        if match.words == 1 and named and (not self._is_known_place(match) or after.key not in self.cues.common):
            return "not-person"
        if self._is_wide(match) or (match.top and match.top.population >= MAJOR):
            match.embedded = True
            return "in-longer-name"
        return "not-longer-name"

    def _leads_to_organisation(self, number: int) -> bool:
        """Whether the capitalised run from a word on holds a word of organisations ("Fire Department")."""
        for at in range(number, min(number + 4, len(self.tokens))):
            if not self.tokens[at].capital or (at > number and not self._joined(at - 1)):
                return False
            if self.tokens[at].key in self.cues.organisation:
                return True
        return False

    def _after_capital(self, match: Match) -> str:
        number = match.first - 1
        if number < 0 or not self._joined(number):
            return ""
        before = self.tokens[number]
        if before.key in ("of", "de", "du") and number > 0 and self._joined(number - 1):
            head = self.tokens[number - 1]
            if head.capital and head.key in self.cues.organisation and not head.loud:
                match.embedded = True
                return "in-organisation"
        gap = self.text[before.end : match.start]
        if not before.capital or before.loud or gap not in (" ", "\u00a0"):
            return ""
        if before.key in self.cues.before_name or before.key in self.cues.never or before.key in self.cues.areas:
            return ""
        if before.first and before.key in self.cues.common:
            return ""
        other = self.at.get(number)
        if other is not None and (other.demonym or self._is_wide(other)):
            return ""
        if self._is_wide(match):
            match.embedded = not before.first
            return "in-longer-name" if match.embedded else ""
        return "weak-longer-name" if before.first else "not-longer-name"

    def _size(self, match: Match) -> str:
        top = match.top
        if top is None:
            return "not-known"
        if top.precision in _WIDE and not self._is_name_of_person(match):
            return "area"
        if match.container is not None and match.container.top and match.container.top.precision in _WIDE[:2]:
            return "with-container"
        if match.area is not None:
            return "with-generic"
        if self._is_name_of_person(match) and not match.located:
            return "weak-person-name"
        if top.precision in _WIDE:
            return "area"
        if top.population >= MAJOR:
            return "large"
        if match.located:
            return "located"
        if match.words > 1 and top.population >= 1_000:
            return "several-words"
        return "weak-small"

    def _is_name_of_person(self, match: Match) -> bool:
        if match.words > 1 or self._is_country(match):
            return False
        return match.key in self.cues.surnames or (
            match.key in self.cues.first_names and not self._is_known_place(match)
        )
