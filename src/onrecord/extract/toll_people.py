"""Counted people: "at least three soldiers", "a 10-year-old girl", "two others", "John Smith, 24".

The second level of toll reading: takes the elements of a sentence and joins numbers with the nouns that they count. A
number of things ("12 vehicles") becomes a thing; a number alone stays a number.
"""

from collections.abc import Callable, Sequence
from typing import Any

from onrecord.extract.toll_elements import OLDEST, Element, Quantity
from onrecord.extract.toll_lexicon import Lexicon, Sym
from onrecord.extract.toll_phrases import HARMED, OFS, Phrase, Phrases
from onrecord.model import Harm, Span, TollGroup

ONE = Quantity(1, 1, 1)
ZERO = Quantity(0, 0, 0)
LONGEST_NAME = 5
DEAD_OR_HURT = frozenset({Sym.STATE, Sym.PARTICIPLE, Sym.HARM_NOUN})
WHO = frozenset({Sym.PEOPLE, Sym.NUMBER, Sym.OTHERS, Sym.NAMED, Sym.DEFINITE, Sym.NOBODY})


class People(Phrases):
    """Joins the elements of one sentence into people, left to right."""

    def __init__(self, lexicon: Lexicon, elements: Sequence[Element]) -> None:
        super().__init__(lexicon, elements)
        self.out: list[Element] = []
        self.readers: dict[str, Callable[[int], int | None]] = {
            Sym.NUMBER: self._counted,
            Sym.MORE: self._more,
            Sym.DETERMINER: self._determined,
            Sym.NO: self._none,
            Sym.NOBODY: self._none,
            Sym.AGE: self._aged,
            Sym.NOUN: self._bare,
            Sym.OTHER: self._name,
            Sym.EVERYONE: self._everyone,
        }

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

    def _join(self, sym: Sym, start: int, end: int, **known: Any) -> int:
        first, last = self.elements[start], self.elements[end - 1]
        low = " ".join(element.low for element in self.elements[start:end])
        self.out.append(Element(sym, first.start, last.end, low, first.cap)._replace(**known))
        return end

    # -- what a phrase begins with

    def _counted(self, at: int) -> int | None:
        element = self.elements[at]
        if self._is_age(at):
            return self._named_age(at)
        if self.out and self.out[-1].low == "both" and self._low(at).isdigit():
            return self._join(Sym.AGE, at, at + 1)
        other = bool(self.out) and self.out[-1].low in self.lexicon.another
        phrase = self.phrase(at + 1) or self._unknown(at + 1, element)
        if phrase is not None and (phrase.plural or self._single(element) or self._sym(phrase.end) == Sym.HARM_NOUN):
            sym = Sym.OTHERS if phrase.others or other else Sym.PEOPLE
            return self._people(sym, at, phrase, quantity=element.quantity, number=element.number)
        return self._alone(at, other=other)

    def _unknown(self, at: int, element: Element) -> Phrase | None:
        """Unlisted people of a number; after a harm word as before one."""
        return self.unknown(at, plural=not self._single(element), struck=self._struck())

    def _struck(self) -> bool:
        """Whether a harm word that only befalls people stands just before."""
        entry = self.out[-1].entry if self.out else None
        if entry is None or entry.harm not in {Harm.KILLED, Harm.INJURED} or entry.jargon or entry.capture:
            return False
        passive = len(self.out) > 1 and self.out[-2].sym in {Sym.BE, Sym.NOUN, *WHO}
        return entry.sym in {Sym.PARTICIPLE, Sym.GERUND, Sym.FINITE} and not passive

    def _everyone(self, at: int) -> int:
        """All those on board: people whose number is not given."""
        element = self.elements[at]
        span = Span(element.start, element.end)
        return self._join(Sym.PEOPLE, at, at + 1, quantity=Quantity(None, None, None, element.low), noun=span)

    def _alone(self, at: int, *, other: bool) -> int | None:
        """A number without a noun: "three others", "two of them", "dozens of dead"; or one of things."""
        element = self.elements[at]
        known = {"quantity": element.quantity, "number": element.number}
        after, second = self._sym(at + 1), self._sym(at + 2)
        if after == Sym.MORE:
            return self._join(Sym.OTHERS, at, at + 2, **known)
        if after in OFS and second == Sym.MORE:
            return self._join(Sym.OTHERS, at, at + 3, **known)
        if after == Sym.PARTS:
            entry = self.elements[at + 1].entry
            harm = entry.harm if entry is not None else None
            return self._join(Sym.NUMBER, at, at + 2, rule="parts", harm=harm, **known)
        if after in OFS and second in DEAD_OR_HURT:
            self.out.append(element)
            return at + 2
        if self._counts_things(at + 1):
            return self._join(Sym.THING, at, at + 1)
        return self._join(Sym.OTHERS, at, at + 1, **known) if other else None

    def _counts_things(self, at: int) -> bool:
        """Whether an unknown noun follows; "63 Kenyan bodies" is known by its second word."""
        if self._sym(at) != Sym.OTHER:
            return self._sym(at) == Sym.THING
        near = {self._sym(at + 1), self._sym(at + 2) if self._sym(at + 1) == Sym.OTHER else ""}
        return self._low(at)[0].isalnum() and not near & {Sym.HARM_NOUN, Sym.BODIES, Sym.LIVES}

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
        if phrase is None and low in self.lexicon.indefinite:
            phrase = self.agent(at + 1) or self._subject(at + 1)
        if phrase is None or phrase.plural:
            return None
        element = self.elements[at]
        if low in self.lexicon.indefinite or low in self.lexicon.possessive:
            sym = Sym.OTHERS if phrase.others else Sym.PEOPLE
            return self._people(sym, at, phrase, quantity=ONE, number=Span(element.start, element.end))
        return self._people(Sym.DEFINITE, at, phrase, quantity=ONE)

    def _subject(self, at: int) -> Phrase | None:
        """One person of an unlisted noun who is said to be killed or hurt: "a goldsmith was killed"."""
        governed = bool(self.out) and self.out[-1].sym in {Sym.PREPOSITION, Sym.BY, *OFS}
        return None if governed else self.unknown(at, plural=False, struck=False)

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
        if phrase.plural or not (self._sym(phrase.end) in harmed or joined or self._struck_down()):
            self.out += self.elements[at : phrase.end]
            return phrase.end
        self._drop_capitals()
        return self._people(Sym.PEOPLE, at, phrase, quantity=ONE)

    def _drop_capitals(self) -> None:
        """The capitals between a harm word and its bare noun are the noun's own."""
        if self._struck_down():
            while self.out[-1].sym == Sym.OTHER:
                self.out.pop()

    def _struck_down(self) -> bool:
        """Whether a harm word stands just before, with capitals between: "shooting that killed Memphis teen"."""
        place = len(self.out) - 1
        while place >= 0 and place > len(self.out) - 4 and self.out[place].sym == Sym.OTHER and self.out[place].cap:
            place -= 1
        before = self.out[place - 1].sym if place > 0 else ""
        return place >= 0 and self.out[place].sym in {Sym.PARTICIPLE, Sym.GERUND, Sym.FINITE} and before != Sym.BE

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
        if self.titled or (self.out and self.out[-1].sym in {Sym.DETERMINER, Sym.PREPOSITION, Sym.OTHER, *OFS}):
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
        behind = self.out[-2] if len(self.out) > 1 else None
        if behind is None or (quantity.high or 0) > OLDEST:
            return False
        if self._sym(at + 1) in {",", ")"} and behind.sym == Sym.OTHER and behind.low.isalpha():
            return True  # "war hero, 33, killed": nobody counts the dead between commas
        if self._sym(at + 1) not in {",", ".", ")", ";", "", Sym.CONJUNCTION, *HARMED}:
            return False
        return self._is_one(behind) or (self._is_name(behind) and not self._is_where())

    def _is_where(self) -> bool:
        """Whether the name before a comma is a place: "In Kaduna, 33 were killed"."""
        place = len(self.out) - 2
        while place > 0 and self._is_name(self.out[place]):
            place -= 1
        return self.out[place].sym in {Sym.PREPOSITION, Sym.FROM}

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
        name = [] if self._is_name(self.out[-1]) else [self.out.pop()]
        while self.out and len(name) < LONGEST_NAME and self._is_name(self.out[-1]):
            name.insert(0, self.out.pop())
        end = at + 2 if comma.sym == "(" and self._sym(at + 1) == ")" else at + 1
        start, stop = name[0].start, self.elements[end - 1].end
        low = " ".join(element.low for element in name)
        noun = Span(start, name[-1].end)
        self.out.append(Element(Sym.NAMED, start, stop, low, cap=True, quantity=ONE, noun=noun, rule="named"))
        return end
