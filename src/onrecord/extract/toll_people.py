"""Phrases for counted people: "at least three soldiers", "a 10-year-old girl", "two others", "John Smith, 24".

The second level of toll reading: takes the elements of a sentence and joins numbers with the nouns that they count. A
number of things ("12 vehicles") becomes a thing; a number alone stays a number.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.extract.toll_elements import OLDEST, Element, Quantity
from onrecord.extract.toll_lexicon import Lexicon, Sym
from onrecord.model import Harm, Span, TollGroup

ONE = Quantity(1, 1, 1)
ZERO = Quantity(0, 0, 0)
MOST_MODIFIERS = 7
LONGEST_NAME = 5
TITLE_CASE = 0.6  # share of capitals from which a sentence is a headline in title case and capitals mean nothing
PEOPLE_ENDING = re.compile(r".{2,20}(?:men|women|ists|goers)")  # tribesmen, cyclists
DEMONYM = re.compile(r"[A-Z].{1,20}(?:ans|ese|is|ish|men)")
VERBAL = re.compile(r".{2,16}(?:ing|ed)")
WHO = frozenset({Sym.PEOPLE, Sym.NUMBER, Sym.OTHERS, Sym.NAMED, Sym.DEFINITE, Sym.NOBODY})
HARMED = frozenset(
    {Sym.PARTICIPLE, Sym.STATE, Sym.INTRANSITIVE, Sym.STRUCK, Sym.HOSPITAL, Sym.UNHARMED, Sym.BE, Sym.HAVE, Sym.AMONG}
)
OFS = frozenset({Sym.OF, Sym.FROM})
REFINED = frozenset({TollGroup.UNKNOWN, TollGroup.POLICE})
HIRED = frozenset({TollGroup.MERCENARIES, TollGroup.PEACEKEEPERS})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase found by looking ahead: the index after it, its noun, whom it names, and a harm word inside it."""

    end: int
    noun: Span
    group: TollGroup
    plural: bool
    harm: Harm | None = None
    others: bool = False


class People:
    """Joins the elements of one sentence into people, left to right."""

    def __init__(self, lexicon: Lexicon, elements: Sequence[Element]) -> None:
        self.lexicon = lexicon
        self.elements = elements
        self.out: list[Element] = []
        words = [element for element in elements if element.low[0].isalpha()]
        capitals = sum(element.cap for element in words)
        self.readers: dict[str, Callable[[int], int | None]] = {
            Sym.NUMBER: self._counted,
            Sym.MORE: self._more,
            Sym.DETERMINER: self._determined,
            Sym.NO: self._none,
            Sym.NOBODY: self._none,
            Sym.AGE: self._aged,
            Sym.NOUN: self._bare,
            Sym.OTHER: self._name,
        }
        self.titled = capitals > TITLE_CASE * max(len(words), 1)

    def build(self) -> list[Element]:
        """The sentence with its people joined."""
        at = 0
        while at < len(self.elements):
            at = self._step(at)
        return self.out

    def _step(self, at: int) -> int:
        element = self.elements[at]
        reader = self.readers.get(element.sym)
        if reader is None or (element.sym == Sym.OTHER and not element.cap):
            self.out.append(element)
            return at + 1
        done = reader(at)
        if done is not None:
            return done
        self.out.append(element)
        return at + 1

    def _sym(self, at: int) -> str:
        return self.elements[at].sym if 0 <= at < len(self.elements) else ""

    def _low(self, at: int) -> str:
        return self.elements[at].low if 0 <= at < len(self.elements) else ""

    def _join(self, sym: Sym, start: int, end: int, **known: Any) -> int:
        first, last = self.elements[start], self.elements[end - 1]
        low = " ".join(element.low for element in self.elements[start:end])
        self.out.append(Element(sym, first.start, last.end, low, first.cap)._replace(**known))
        return end

    # -- noun phrases

    def phrase(self, at: int) -> Phrase | None:
        """The noun phrase that begins here, after its number or article; None where the words name no people."""
        harm, others = None, False
        modifiers: list[Element] = []
        for place in range(at, min(at + MOST_MODIFIERS + 1, len(self.elements))):
            element = self.elements[place]
            if element.sym == Sym.NOUN:
                return self._headed(place, modifiers, harm=harm, others=others)
            if element.sym in {Sym.PARTICIPLE, Sym.STATE} and place == at and element.entry is not None:
                harm = element.entry.harm
            elif element.sym == Sym.MORE:
                others = True
            elif not self._modifies(place, at):
                return self._unlisted(place, at, others=others)
            modifiers.append(element)
        return None

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
        return not (low.endswith("ing") or (low.endswith("s") and low[-2:] not in {"'s", "ss", "us"}))

    def _unlisted(self, place: int, at: int, *, others: bool) -> Phrase | None:
        """People by their ending or as natives of a country: "12 tribesmen", "four Egyptians were killed"."""
        element = self.elements[place]
        last = self.elements[place - 1] if element.sym != Sym.OTHER and place > at else element
        if last.sym != Sym.OTHER:
            return None
        named = last.cap and not self.titled
        demonym = named and (DEMONYM.fullmatch(last.low.capitalize()) or self._sym(place) in HARMED)
        if not (demonym or PEOPLE_ENDING.fullmatch(last.low)):
            return None
        end = place if last is not element else place + 1
        return Phrase(end, Span(last.start, last.end), TollGroup.UNKNOWN, plural=True, others=others)

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
        if self.lexicon.language == "fr":
            end = self._adjectives(end)
        first = next((m.start for m in modifiers if m.sym in {Sym.OTHER, Sym.AGE} and m.low[0].isalnum()), start)
        return Phrase(end, Span(first, self.elements[end - 1].end), group, entry.plural, harm, others)

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
            if found in HIRED or group == TollGroup.UNKNOWN:
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
            if element.sym == Sym.NOUN or (found is not None and self._sym(place + 1) != Sym.OTHER):
                return place + 1, found or group
            if element.sym not in {Sym.OTHER, Sym.DETERMINER, Sym.AGE}:
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

    # -- what a phrase begins with

    def _counted(self, at: int) -> int | None:
        element = self.elements[at]
        if self._is_age(at):
            return self._named_age(at)
        other = self.out[-1].low in self.lexicon.another if self.out else False
        phrase = self.phrase(at + 1)
        if phrase is not None and (phrase.plural or self._single(element) or self._sym(phrase.end) == Sym.HARM_NOUN):
            sym = Sym.OTHERS if phrase.others or other else Sym.PEOPLE
            return self._people(sym, at, phrase, quantity=element.quantity, number=element.number)
        if self._sym(at + 1) == Sym.MORE:
            return self._join(Sym.OTHERS, at, at + 2, quantity=element.quantity, number=element.number)
        if self._sym(at + 1) == Sym.PARTS:
            return self._join(Sym.NUMBER, at, at + 2, quantity=element.quantity, number=element.number, rule="parts")
        if self._sym(at + 1) == Sym.THING or (self._sym(at + 1) == Sym.OTHER and self._low(at + 1)[0].isalnum()):
            return self._join(Sym.THING, at, at + 1)
        if other:
            return self._join(Sym.OTHERS, at, at + 1, quantity=element.quantity, number=element.number)
        return None

    def _single(self, element: Element) -> bool:
        return element.quantity is not None and element.quantity.high == 1

    def _people(self, sym: Sym, at: int, phrase: Phrase, **known: Any) -> int:
        return self._join(sym, at, phrase.end, noun=phrase.noun, group=phrase.group, harm=phrase.harm, **known)

    def _more(self, at: int) -> int | None:
        """One more: "another", "another soldier". A plain "others" is nobody's number."""
        if self._low(at) not in self.lexicon.another:
            return None
        element = self.elements[at]
        number = Span(element.start, element.end)
        phrase = self.phrase(at + 1)
        if phrase is not None and not phrase.plural:
            return self._people(Sym.OTHERS, at, phrase, quantity=ONE, number=number)
        if self._sym(at + 1) in {Sym.NUMBER, Sym.OTHER, Sym.NOUN, Sym.THING}:
            return None
        return self._join(Sym.OTHERS, at, at + 1, quantity=ONE, number=number)

    def _determined(self, at: int) -> int | None:
        """One: "a soldier", "his wife". And "the attacker", one already spoken of."""
        low = self._low(at)
        if self._sym(at + 1) == Sym.NUMBER:
            return at + 1
        phrase = self.phrase(at + 1)
        if phrase is None or phrase.plural:
            return None
        element = self.elements[at]
        if low in self.lexicon.indefinite or low in self.lexicon.possessive:
            sym = Sym.OTHERS if phrase.others else Sym.PEOPLE
            return self._people(sym, at, phrase, quantity=ONE, number=Span(element.start, element.end))
        return self._people(Sym.DEFINITE, at, phrase, quantity=ONE)

    def _none(self, at: int) -> int | None:
        """Zero: "no soldiers", "nobody", and "no" before a harm noun."""
        element = self.elements[at]
        number = Span(element.start, element.end)
        phrase = self.phrase(at + 1)
        if phrase is not None:
            return self._people(Sym.NOBODY, at, phrase, quantity=ZERO, number=number)
        near = [self._sym(place) for place in range(at + 1, at + 4)]
        if element.sym == Sym.NOBODY or self._denied_noun(near):
            return self._join(Sym.NOBODY, at, at + 1, quantity=ZERO, number=number)
        return None

    def _denied_noun(self, near: list[str]) -> bool:
        harmful = {Sym.HARM_NOUN, Sym.STATE, Sym.PARTICIPLE, Sym.LIVES, Sym.BODIES}
        skipped = {Sym.OTHER, Sym.MORE, Sym.ADVERB}
        return any(sym in harmful and skipped.issuperset(near[:place]) for place, sym in enumerate(near))

    def _aged(self, at: int) -> int | None:
        """Headlines and names: "5-year-old boy dies", "24-year-old John Smith"."""
        if self._low(at).split()[0] in self.lexicon.ages:
            return self._absorbed(at)
        phrase = self.phrase(at + 1)
        if phrase is not None and not phrase.plural:
            return self._people(Sym.PEOPLE, at, phrase, quantity=ONE)
        end = self._name_end(at + 1)
        if end > at + 1 and not self.titled:
            return self._join(Sym.NAMED, at, end, quantity=ONE, noun=self._cover(at + 1, end), rule="named")
        if self._sym(at + 1) in HARMED:
            element = self.elements[at]
            return self._join(Sym.PEOPLE, at, at + 1, quantity=ONE, noun=Span(element.start, element.end))
        return None

    def _absorbed(self, at: int) -> int | None:
        """Ages behind people belong to them: "two children, ages 3 and 5,"."""
        behind = self.out[-2:]
        while behind and behind[-1].sym == ",":
            behind.pop()
        if not behind or behind[-1].sym not in WHO:
            return None
        while self.out[-1].sym == ",":
            self.out.pop()
        self.out[-1] = self.out[-1]._replace(end=self.elements[at].end)
        return at + 2 if self._sym(at + 1) == "," and self._sym(at + 2) == Sym.CONJUNCTION else at + 1

    def _bare(self, at: int) -> int | None:
        """Headlines leave the article out: "Soldier killed in ambush"."""
        phrase = self._headed(at, [], harm=None, others=False)
        if phrase is None:
            return None
        titled = self._title(at, phrase)
        if titled is not None:
            return titled
        harmed = {Sym.PARTICIPLE, Sym.STATE, Sym.INTRANSITIVE, Sym.STRUCK}
        joined = self._sym(phrase.end) == Sym.CONJUNCTION and self._sym(phrase.end + 1) in {Sym.NOUN, Sym.NUMBER}
        if phrase.plural or not (self._sym(phrase.end) in harmed or joined):
            self.out += self.elements[at : phrase.end]
            return phrase.end
        return self._people(Sym.PEOPLE, at, phrase, quantity=ONE)

    # -- names

    def _title(self, at: int, phrase: Phrase) -> int | None:
        """A rank or role before a name: "Officer John Smith was wounded"."""
        if phrase.plural or self.titled or not self.elements[at].cap:
            return None
        end = self._name_end(phrase.end)
        if end == phrase.end or self._sym(end) not in HARMED:
            return None
        return self._join(Sym.NAMED, at, end, quantity=ONE, noun=self._cover(at, end), group=phrase.group, rule="named")

    def _name(self, at: int) -> int | None:
        """A name whose bearer is said to be dead or hurt: "John Smith was killed"."""
        if self.titled or not self.elements[at].cap:
            return None
        end = self._name_end(at)
        if end < at + 2 or self._sym(end) not in {Sym.BE, Sym.INTRANSITIVE, Sym.HAVE}:
            return None
        ahead = [self._sym(place) for place in range(end, end + 5)]
        cue = next((sym for sym in ahead if sym not in {Sym.BE, Sym.HAVE, Sym.ADVERB}), "")
        if cue not in {Sym.PARTICIPLE, Sym.INTRANSITIVE, Sym.STRUCK}:
            return None
        return self._join(Sym.NAMED, at, end, quantity=ONE, noun=self._cover(at, end), rule="named")

    def _name_end(self, at: int) -> int:
        end = at
        while end < at + LONGEST_NAME and self._sym(end) == Sym.OTHER and self.elements[end].cap:
            end += 2 if len(self._low(end)) <= 3 and self._low(end + 1) == "." else 1
        return min(end, len(self.elements))

    def _cover(self, start: int, end: int) -> Span:
        return Span(self.elements[start].start, self.elements[end - 1].end)

    def _is_age(self, at: int) -> bool:
        """A bare number between commas behind a name: "John Smith, 24,"."""
        quantity = self.elements[at].quantity
        if quantity is None or not quantity.exact or not self._low(at).isdigit() or self._sym(at - 1) not in {",", "("}:
            return False
        closed = at + 1 == len(self.elements) or self._sym(at + 1) in {",", ".", ")", ";", Sym.CONJUNCTION, *HARMED}
        behind = len(self.out) >= 2 and (self._is_name(self.out[-2]) or self._is_one(self.out[-2]))
        return closed and behind and (quantity.high or 0) <= OLDEST

    def _is_one(self, element: Element) -> bool:
        if element.sym == Sym.NOUN:
            return element.entry is not None and not element.entry.plural
        one = element.quantity is not None and element.quantity.high == 1
        return one and element.sym in {Sym.PEOPLE, Sym.OTHERS, Sym.DEFINITE}

    def _is_name(self, element: Element) -> bool:
        return element.sym == Sym.OTHER and element.cap and element.low[0].isalpha()

    def _named_age(self, at: int) -> int:
        comma = self.out.pop()
        if self._is_one(self.out[-1]):
            one = self.out[-1]
            if one.sym == Sym.NOUN and one.entry is not None:
                noun, group = Span(one.start, one.end), one.entry.group or TollGroup.UNKNOWN
                one = one._replace(sym=Sym.PEOPLE, quantity=ONE, noun=noun, group=group)
            self.out[-1] = one._replace(end=self.elements[at].end)
            return at + (2 if comma.sym == "(" and self._sym(at + 1) == ")" else 1)
        name: list[Element] = []
        while self.out and len(name) < LONGEST_NAME and self._is_name(self.out[-1]):
            name.insert(0, self.out.pop())
        end = at + 2 if comma.sym == "(" and self._sym(at + 1) == ")" else at + 1
        start, stop = name[0].start, self.elements[end - 1].end
        low = " ".join(element.low for element in name)
        noun = Span(start, name[-1].end)
        self.out.append(Element(Sym.NAMED, start, stop, low, cap=True, quantity=ONE, noun=noun, rule="named"))
        return end
