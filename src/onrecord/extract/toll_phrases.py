"""Noun phrases for people, found by looking ahead from a number or an article.

Part of the second level of toll reading (toll_people.py): which noun a number counts, and whom the noun names.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extract.toll_elements import OLDEST, Element
from onrecord.extract.toll_lexicon import Lexicon, Sym
from onrecord.model import Harm, Span, TollGroup

MOST_MODIFIERS = 7
UNKNOWN_WORDS = 3  # in a noun phrase of unlisted words
TITLE_CASE = 0.6  # share of capitals from which a sentence is a headline in title case and capitals mean nothing
CAPTIVES = frozenset({"hostage", "captive"})
VERBAL = re.compile(r".{2,16}(?:ing|ed)")
HARMED = frozenset(
    {Sym.PARTICIPLE, Sym.STATE, Sym.INTRANSITIVE, Sym.STRUCK, Sym.HOSPITAL, Sym.UNHARMED, Sym.BE, Sym.HAVE, Sym.AMONG}
)
OFS = frozenset({Sym.OF, Sym.FROM})
REFINED = frozenset({TollGroup.UNKNOWN, TollGroup.POLICE})
HIRED = frozenset({TollGroup.MERCENARIES, TollGroup.PEACEKEEPERS})


def plural_noun(word: str) -> bool:
    """Whether an English or French word has the form of a plural."""
    return (word.endswith("s") and word[-2:] not in {"ss", "us", "is"}) or word.endswith(("men", "women", "folk"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase found by looking ahead: the index after it, its noun, whom it names, and a harm word inside it."""

    end: int
    noun: Span
    group: TollGroup
    plural: bool
    harm: Harm | None = None
    others: bool = False


class Phrases:
    """Looks ahead in the elements of one sentence."""

    def __init__(self, lexicon: Lexicon, elements: Sequence[Element]) -> None:
        self.lexicon = lexicon
        self.elements = elements
        words = [element for element in elements if element.low[0].isalpha()]
        capitals = sum(element.cap for element in words)
        self.titled = capitals > TITLE_CASE * max(len(words), 1)

    def _sym(self, at: int) -> str:
        return self.elements[at].sym if 0 <= at < len(self.elements) else ""

    def _low(self, at: int) -> str:
        return self.elements[at].low if 0 <= at < len(self.elements) else ""

    def phrase(self, at: int) -> Phrase | None:
        """The noun phrase that begins here, after its number or article; None where the words name no people."""
        harm, others = None, False
        modifiers: list[Element] = []
        for place in range(at, min(at + MOST_MODIFIERS + 1, len(self.elements))):
            element = self.elements[place]
            if element.sym == Sym.NOUN and not self._in_name(place):
                return self._headed(place, modifiers, harm=harm, others=others)
            if element.low in CAPTIVES and self._sym(place + 1) not in {Sym.NOUN, Sym.OTHER}:
                return Phrase(place + 1, Span(element.start, element.end), TollGroup.UNKNOWN, plural=False)
            if element.sym in {Sym.PARTICIPLE, Sym.STATE} and place == at and element.entry is not None:
                harm = element.entry.harm
            elif element.sym == Sym.NOUN:
                pass
            elif element.sym == Sym.MORE:
                others = True
            elif not self._modifies(place, at):
                return self._unlisted(place, at, others=others)
            modifiers.append(element)
        return None

    def _in_name(self, place: int) -> bool:
        """Whether a noun is a part of a longer name: "twelve Liberation National Front rebels"."""
        after = place + 1
        named = self.elements[place].cap and self._sym(after) == Sym.OTHER and self.elements[after].cap
        return named and not self.titled and self.lexicon.language != "fr"

    def _modifies(self, place: int, at: int) -> bool:
        element = self.elements[place]
        low = element.low
        if element.sym in OFS:
            return place == at
        if element.sym in {Sym.DETERMINER, Sym.NUMBER}:
            return place > at and self.elements[place - 1].sym in {*OFS, Sym.DETERMINER}
        if element.sym == Sym.AGE:
            return True
        if element.sym != Sym.OTHER or not low[0].isalnum():
            return False
        if element.cap or self.lexicon.language == "fr":
            return place == at or element.cap
        if self._sym(place + 1) == Sym.NOUN:
            return True
        return not (low.endswith("ing") or (low.endswith("s") and low[-2:] not in {"'s", "ss", "us"}))

    def _unlisted(self, place: int, at: int, *, others: bool) -> Phrase | None:
        """People by their ending or as natives of a country: "12 tribesmen", "four Egyptians were killed"."""
        element = self.elements[place]
        last = self.elements[place - 1] if element.sym != Sym.OTHER and place > at else element
        if last.sym != Sym.OTHER:
            return None
        named = last.cap and not self.titled
        demonym = named and (self.lexicon.native_ending.fullmatch(last.low) or self._sym(place) in HARMED)
        if not (demonym or self.lexicon.people_ending.fullmatch(last.low)):
            return None
        end = place if last is not element else place + 1
        return Phrase(end, Span(last.start, last.end), TollGroup.UNKNOWN, plural=True, others=others)

    def unknown(self, at: int, *, plural: bool, struck: bool) -> Phrase | None:
        """People by what befell them: only people are "killed", "wounded" or "die" ("two rubber tappers were shot").

        Animals, things and units that are said to be killed too are listed (`nonpeople`). `struck`: a harm word stands
        before the number ("killed two rubber tappers"), so that none is needed after the noun.
        """
        end = at
        while end < at + UNKNOWN_WORDS and self._plain(end):
            end += 1
        if end == at or not self._names_people(at, end, plural=plural):
            return None
        harmed = self._ends(end) if struck else self._suffers(end, direct=plural)
        if not harmed:
            return None
        first, last = self.elements[at], self.elements[end - 1]
        group = self._group(TollGroup.UNKNOWN, last.low, self.elements[at : end - 1])
        return Phrase(self._complement(end), Span(first.start, last.end), group, plural)

    def _plain(self, at: int) -> bool:
        """Whether a word may stand in an unknown noun phrase: no name, no adverb, no verb form but a participle."""
        low = self._low(at)
        return self._sym(at) == Sym.OTHER and not self.elements[at].cap and low.isalpha() and not low.endswith("ly")

    def _names_people(self, at: int, end: int, *, plural: bool) -> bool:
        """Whether unlisted words may name people of that number. French has the noun first, English last."""
        head = self._low(at if self.lexicon.language == "fr" else end - 1)
        one = not plural_noun(head) and not VERBAL.fullmatch(head)
        return head not in self.lexicon.things and (plural_noun(head) if plural else one)

    def _ends(self, at: int) -> bool:
        """Whether a noun phrase ends here."""
        return self._sym(at) in {"", ".", ",", ";", ")", Sym.PREPOSITION, Sym.CONJUNCTION, Sym.TIME, Sym.RELATIVE}

    def _suffers(self, at: int, *, direct: bool) -> bool:
        """Whether what stands before `at` is killed or hurt; `direct`: a bare participle will do."""
        place = self._complement(at)
        while self._sym(place) in {Sym.BE, Sym.HAVE, Sym.ADVERB}:
            place += 1
        passive = any(self._sym(before) == Sym.BE for before in range(at, place))
        entry = self.elements[place].entry if place < len(self.elements) else None
        if entry is None or entry.harm not in {Harm.KILLED, Harm.INJURED} or entry.jargon or entry.capture:
            return False
        if entry.sym == Sym.INTRANSITIVE:
            return True
        told = passive or (direct and self._sym(place + 1) in {"", ".", ",", ";", Sym.PREPOSITION, Sym.BY, Sym.TIME})
        return entry.sym in {Sym.PARTICIPLE, Sym.STRUCK} and told

    def _complement(self, at: int) -> int:
        """The index after "of the National Guard", "from one village"; `at` where there is none."""
        if self._sym(at) not in OFS:
            return at
        inside = {Sym.OTHER, Sym.DETERMINER, Sym.NOUN, Sym.NUMBER, Sym.THING}
        end = at + 1
        while end < at + MOST_MODIFIERS and self._sym(end) in inside:
            end += 1
        return end

    def agent(self, at: int) -> Phrase | None:
        """One person by the ending of an unlisted noun, where harm follows: "a cleaner was killed"."""
        for place in range(at, min(at + 3, len(self.elements))):
            element = self.elements[place]
            if element.sym != Sym.OTHER or element.cap:
                return None
            if self._sym(place + 1) in {Sym.BE, Sym.HAVE, Sym.INTRANSITIVE} and self.lexicon.agent_ending.fullmatch(
                element.low
            ):
                return Phrase(place + 1, Span(element.start, element.end), TollGroup.UNKNOWN, plural=False)
        return None

    def _headed(self, place: int, modifiers: list[Element], *, harm: Harm | None, others: bool) -> Phrase | None:
        head = place
        while self._sym(head + 1) == Sym.NOUN:
            head += 1
        noun = self.elements[head]
        entry = noun.entry
        after = self._low(head + 1)
        if entry is None or entry.group is None or (self._sym(head + 1) == Sym.OTHER and self._compound(head)):
            return None
        group = self._group(entry.group, noun.low, [*modifiers, *self.elements[place:head]])
        end, start = head + 1, self.elements[place].start
        if entry.plural and after and self._sym(end) in OFS:
            end, group = self._members(end, group)
        end, group = self._and_more(end, group, plural=entry.plural)
        end = end if entry.plural else self._years_old(end)
        if self.lexicon.language == "fr":
            end = self._adjectives(end)
        first = next((m.start for m in modifiers if m.sym in {Sym.OTHER, Sym.AGE} and m.low[0].isalnum()), start)
        return Phrase(end, Span(first, self.elements[end - 1].end), group, entry.plural, harm, others)

    def _years_old(self, end: int) -> int:
        """The index after an age: "a woman of 71", "a boy of nine"."""
        if self._sym(end) not in OFS or self._sym(end + 1) != Sym.NUMBER:
            return end
        age = self.elements[end + 1].quantity
        counts = self._sym(end + 2) in {Sym.NOUN, Sym.OTHER, Sym.MORE, Sym.THING, Sym.HARM_NOUN, Sym.BODIES}
        return end + 2 if age is not None and age.exact and (age.high or 0) <= OLDEST and not counts else end

    def _compound(self, head: int) -> bool:
        """Whether the noun only modifies a thing: "two police stations", "a suicide bomber detonated" is none."""
        if self.lexicon.language == "fr" or self.titled:
            return False
        follower = self.elements[head + 1]
        low = follower.low
        if follower.cap or not low[0].isalpha() or VERBAL.fullmatch(low):
            return False
        entry = self.elements[head].entry
        plural_noun = entry is not None and entry.plural and self.elements[head].low != "police"
        return not plural_noun

    def _group(self, group: TollGroup, noun: str, modifiers: Sequence[Element]) -> TollGroup:
        for element in reversed(modifiers):
            found = self._modifier_group(element)
            if found is None:
                continue
            if group == TollGroup.UNKNOWN or (found in HIRED and group != TollGroup.CIVILIANS):
                return found
            if group in REFINED and noun.startswith(("officer", "command")):
                return found
        return group

    def _modifier_group(self, element: Element) -> TollGroup | None:
        for word in (element.low, element.low.rstrip("."), element.low.removesuffix("'s")):
            if word in self.lexicon.modifiers:
                return self.lexicon.modifiers[word]
        entry = element.entry
        return entry.group if entry is not None and entry.group not in {None, TollGroup.UNKNOWN} else None

    def _members(self, at: int, group: TollGroup) -> tuple[int, TollGroup]:
        """The group in "members of the security forces"; the index after it."""
        if group != TollGroup.UNKNOWN:
            return at, group
        for place in range(at + 1, min(at + 6, len(self.elements))):
            element = self.elements[place]
            found = self._modifier_group(element)
            named = element.sym == Sym.NOUN and not self._in_name(place)
            if named or (found is not None and self._sym(place + 1) != Sym.OTHER):
                return place + 1, found or group
            if element.sym not in {Sym.OTHER, Sym.DETERMINER, Sym.AGE, Sym.NOUN}:
                break
        return at, group

    def _and_more(self, end: int, group: TollGroup, *, plural: bool) -> tuple[int, TollGroup]:
        """One number over two nouns: "12 women and children"."""
        if not plural or self._sym(end) != Sym.CONJUNCTION or self._sym(end + 1) != Sym.NOUN:
            return end, group
        entry = self.elements[end + 1].entry
        if entry is None or not entry.plural or self._sym(end + 2) in {Sym.OTHER, Sym.VERB, Sym.NOUN}:
            return end, group
        return end + 2, group if entry.group == group else TollGroup.UNKNOWN

    def _adjectives(self, end: int) -> int:
        """French adjectives behind the noun: "soldats maliens"."""
        for place in range(end, end + 2):
            if self._sym(place) != Sym.OTHER or not self._low(place)[0].isalpha():
                return place
        return end + 2
