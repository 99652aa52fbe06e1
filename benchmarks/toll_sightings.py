"""What articles on one shooting say of its victims: numbers stated, and persons seen one by one.

Only for the corpus of US shootings (gva): there every article is about one incident, its victims are mostly told one by
one, and "shot" means hurt unless death follows. The general reading of tolls is `onrecord.extract.tolls`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import sentencex

from onrecord.extract.mentions import TollPart
from onrecord.extract.toll_elements import Element
from onrecord.extract.toll_grammar import Link
from onrecord.extract.toll_lexicon import Sym, lexicon
from onrecord.extract.tolls import alarming, sentence_links
from onrecord.model import Harm, Span

LONGEST_ARTICLE = 4000  # characters of the body read; what follows is mostly other incidents (seen on train)
LEAD = 450  # characters of the body that count as its lead
KNOWN = lexicon("en")
AGE = re.compile(r"\b(\d{1,2})[- ](?:year|month|week|day)|(?:,|\() ?(\d{1,3})\b|\bage[sd]? (\d{1,3})")
NAME = re.compile(r"[A-Z][\w'’-]{1,30}")
ARTICLES = frozenset({"a", "an", "", "another", "his", "her", "their", "my"})
GENDERS = {
    "m": "man men boy boys male males son father brother husband grandfather uncle nephew dad boyfriend gunman "
    "stepfather stepson grandson fiance",
    "f": "woman women girl girls female females daughter mother sister wife grandmother aunt niece mom mum "
    "girlfriend lady stepdaughter granddaughter fiancee",
}
GENDER_OF = {word: gender for gender, words in GENDERS.items() for word in words.split()}


class Fate(StrEnum):
    """What a statement says befell the people."""

    KILLED = "k"
    INJURED = "i"
    HOSPITAL = "h"
    STRUCK = "s"  # shot: dead or hurt


@dataclass(frozen=True, slots=True)
class Statement:
    """A number that an article gives. `place`: 0 headline, 1 lead, 2 body. `explicit`: a number, not "a man"."""

    fate: Fate
    place: int
    number: int
    explicit: bool
    part: TollPart


@dataclass(frozen=True, slots=True)
class Sighting:
    """One person, as seen in one sentence. `row` tells sightings of one list apart from repeated ones."""

    fate: Fate
    sym: str
    age: str | None
    gender: str | None
    names: frozenset[str]
    row: tuple[int, int]


@dataclass(slots=True)
class Person:
    """Sightings that may be of the same person."""

    ages: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)
    fates: set[Fate] = field(default_factory=set)
    rows: set[tuple[int, int]] = field(default_factory=set)

    def may_be(self, sighting: Sighting) -> bool:
        """Whether nothing speaks against the sighting's being of this person."""
        agree = sighting.gender is None or not self.genders or sighting.gender in self.genders
        return agree and sighting.row not in self.rows

    def add(self, sighting: Sighting) -> None:
        """Take the sighting in."""
        self.ages |= {sighting.age} if sighting.age else set()
        self.genders |= {sighting.gender} if sighting.gender else set()
        self.names |= sighting.names
        self.fates.add(sighting.fate)
        self.rows.add(sighting.row)

    @property
    def dead(self) -> bool:
        """Whether any sighting says so."""
        return Fate.KILLED in self.fates

    @property
    def marked(self) -> bool:
        """Whether an age or a name tells the person from others."""
        return bool(self.ages or self.names)


def read_article(title: str, body: str, number: int) -> Iterator[Statement | Sighting]:
    """All that one article states. `number` tells the articles of an incident apart."""
    text = f"{title}\n\n{body}"
    for span in _sentences(text):
        start = span.start - len(title)
        if start > LONGEST_ARTICLE:
            return
        if alarming(text, span, KNOWN):
            place = 0 if start < 0 else 1 if start < LEAD else 2
            for link in sentence_links(text, span, KNOWN):
                yield from _statements(text, link, place=place, article=number)


def _sentences(text: str) -> Iterator[Span]:
    """Sentences; a line break ends one (headlines and captions stand alone)."""
    start = 0
    for line in text.splitlines(keepends=True):
        for piece in sentencex.segment("en", line):
            yield Span(start, start + len(piece))
            start += len(piece)


def _fate(link: Link) -> Fate:
    if link.mixed:
        return Fate.STRUCK
    if link.harm == Harm.KILLED:
        return Fate.KILLED
    return Fate.HOSPITAL if "H" in link.rule else Fate.INJURED


def _statements(text: str, link: Link, *, place: int, article: int) -> Iterator[Statement | Sighting]:
    if link.harm not in {Harm.KILLED, Harm.INJURED} or link.part == TollPart.FORMER:
        return
    fate = _fate(link)
    for element in link.who:
        if _value(element) == 1 and element.sym != Sym.NOBODY:
            yield _sighting(text, element, fate, row=(article, link.cue.start))
    explicit = any(_explicit(text, element) for element in link.who)
    yield Statement(fate, place, sum(map(_value, link.who)), explicit, link.part)


def _value(element: Element) -> int:
    quantity = element.quantity
    if quantity is None:
        return 0
    return next((value for value in (quantity.best, quantity.low, quantity.high) if value is not None), 0)


def _explicit(text: str, element: Element) -> bool:
    if element.sym not in {Sym.PEOPLE, Sym.NUMBER, Sym.OTHERS} or element.number is None:
        return False
    return element.number.of(text).casefold() not in ARTICLES


def _sighting(text: str, element: Element, fate: Fate, *, row: tuple[int, int]) -> Sighting:
    words = Span(element.start, element.end).of(text)
    found = AGE.search(words)
    age = next((part for part in found.groups() if part), None) if found else None
    genders = {GENDER_OF[word] for word in re.findall(r"[a-z]{2,20}", words.casefold()) if word in GENDER_OF}
    named = element.sym == Sym.NAMED and element.noun is not None
    names = frozenset(NAME.findall(element.noun.of(text))) if named and element.noun is not None else frozenset()
    return Sighting(fate, element.sym, age, genders.pop() if len(genders) == 1 else None, names, row)


def persons(sightings: Sequence[Sighting]) -> list[Person]:
    """The sightings, in the order of the articles, gathered into as few persons as their marks allow."""
    known: list[Person] = []
    for sighting in sightings:
        person = _same(sighting, known)
        if person is None:
            person = Person()
            known.append(person)
        person.add(sighting)
    return known


def _same(sighting: Sighting, known: Sequence[Person]) -> Person | None:
    by_name = next((person for person in known if person.names & sighting.names), None)
    if by_name is not None:
        return by_name
    possible = [person for person in known if person.may_be(sighting)]
    if sighting.age:
        return _same_age(sighting, possible)
    if sighting.names:
        return next((person for person in possible if not person.names), None)
    if sighting.sym == Sym.OTHERS:
        return possible[1] if len(possible) > 1 else None
    if sighting.sym == Sym.DEFINITE:
        return possible[-1] if possible else None
    return possible[0] if possible else None


def _same_age(sighting: Sighting, possible: Sequence[Person]) -> Person | None:
    found = next((person for person in possible if sighting.age in person.ages), None)
    if found is not None or sighting.sym == Sym.OTHERS:
        return found
    unmarked = (person for person in possible if not person.ages and not (sighting.names and person.names))
    return next(unmarked, None)
