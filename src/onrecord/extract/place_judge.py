"""Which known names are places where they stand, and which are people, organisations, streets or plain words."""

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from onrecord.extract.place_leads import lead
from onrecord.extract.place_scan import Match
from onrecord.extract.place_surroundings import WIDE, Surroundings
from onrecord.extract.place_tokens import Token
from onrecord.knowledge.place_cues import PlaceCues

MAJOR = 100_000  # people; a settlement this large needs no further evidence
LEAST_LETTERS = 3
_AFTER_DATELINE = re.compile(r"(?:, [^\W\d_][^()\n—–-]{1,30})?(?: \((?P<agency>\w{2,10})\)| ?[—–]| --?)")
_NAME_WORDS = 3  # words of a person's name after a title


class Judge(Surroundings):
    """Judges the matches of one text; `persons` are the family names met in it."""

    def __init__(self, text: str, tokens: list[Token], matches: list[Match], cues: PlaceCues) -> None:
        super().__init__(text, tokens, matches, cues)
        self.persons: set[str] = set()
        self.person_words: set[int] = set()
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

    def _find_persons(self) -> None:
        titles, first_names = self.cues.titles, self.cues.first_names
        for number, token in enumerate(self.tokens):
            key = token.key
            if not (key in titles or key in first_names) or number in self.person_words:
                continue
            if key in titles and (token.capital or key not in ("a", "m")):
                self._take_name(number + 1)
            elif key in first_names and token.capital and self._is_first_name(number):
                self._take_name(number + 1, own=number)

    def _is_first_name(self, number: int) -> bool:
        match = self.at.get(number)
        if match is None:
            return True
        if match.words > 1:
            return False
        following = self.tokens[number + 1].key if number + 1 < len(self.tokens) else ""
        return not self._is_known_place(match) or following in self.cues.surnames

    def _is_known_place(self, match: Match) -> bool:
        top = match.top
        return top is not None and (top.precision in WIDE[:2] or top.population >= 5 * MAJOR)

    def _take_name(self, number: int, *, own: int | None = None) -> None:
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

    def judge(self) -> None:
        """Decide on every match: `kept`, `embedded`, `weak`, with its rule."""
        open_matches = [match for match in self.matches if not self._is_function_word(match)]
        for match in open_matches:
            self._cue(match)
        for match in open_matches:
            match.rule = self._verdict(match)
            match.kept = not match.rule.startswith(("not-", "weak-"))
            match.weak = match.rule.startswith("weak-")
        sure = {match.key for match in self.matches if match.kept and not match.embedded}
        for match in self.matches:
            if match.weak and match.key in sure and match.rule != "weak-person-name":
                match.kept, match.rule = True, "named-elsewhere"

    def _is_function_word(self, match: Match) -> bool:
        """Settle a word that is never a place, whatever stands around it: half of all, in texts in capitals."""
        if match.key not in self.cues.never or match.words > 1 or match.demonym or match.short:
            return False
        match.rule = "not-plain-word"
        return True

    def _cue(self, match: Match) -> None:
        """Find what stands around a name: prepositions, generic words, the area after a comma."""
        before = self.before(match)
        match.near = self.is_near(match)
        match.strong = before is not None and before.key in self.cues.strong and not before.capital
        found = lead(self.text, self.tokens, match.first, match.last, self.cues)
        match.near = match.near or found.near
        match.led = found.located or (before is not None and before.key in self.cues.struck)
        match.located = match.near or found.located or (before is not None and before.key in self.cues.locative)
        match.seat = self._is_seat(match)
        self._area(match)
        self._container(match)

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

    def _is_organisation(self, number: int) -> bool:
        return (
            number < len(self.tokens)
            and self._joined(number - 1)
            and self.tokens[number].capital
            and self.tokens[number].key in self.cues.organisation
        )

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
            return "not-person" if not match.strong else ""
        return ""

    def _plain_word(self, match: Match) -> str:
        if match.key in self.cues.never or self.text[match.end : match.end + 1] == "$":
            return "not-plain-word"
        if match.words > 1:
            return ""
        if len(match.key) < LEAST_LETTERS and not self._is_wide(match):
            return "not-plain-word"
        token = self.tokens[match.first]
        if token.text.isupper() and token.text in self.cues.agencies and not token.loud:
            return "not-plain-word"  # SANA, TASS
        if match.key in self.cues.common:
            if match.container is not None and match.container.top and match.container.top.precision in WIDE[:2]:
                return ""
            if match.area and match.strong:
                return ""
            if match.strong and not token.loud and not token.first and match.top and match.top.population >= 20_000:
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
        if top.precision in WIDE and not self._is_name_of_person(match):
            return "area"
        if match.container is not None and match.container.top and match.container.top.precision in WIDE[:2]:
            return "with-container"
        if match.area is not None or self._has_fighters(match, top.population):
            return "with-generic" if match.area is not None else "not-of-fighters"
        if self._is_name_of_person(match) and not match.located:
            return "weak-person-name"
        if top.precision in WIDE:
            return "area"
        if top.population >= MAJOR:
            return "large"
        if match.located:
            return "located"
        if match.words > 1 and top.population >= 1_000:
            return "several-words"
        return "weak-small"

    def _has_fighters(self, match: Match, population: int) -> bool:
        """Whether a small place's name is rather that of a group: "a Fano spokesman", "Ilaga militiamen"."""
        if population >= MAJOR or match.located or match.words > 1 or match.last >= len(self.tokens):
            return False
        after = self.tokens[match.last]
        return self._joined(match.last - 1) and not after.capital and after.key in self.cues.fighters

    def _is_name_of_person(self, match: Match) -> bool:
        if match.words > 1 or self._is_country(match):
            return False
        return match.key in self.cues.surnames or (
            match.key in self.cues.first_names and not self._is_known_place(match)
        )
