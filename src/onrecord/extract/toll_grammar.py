"""Which harm befell which people of a sentence: the third level of toll reading.

The sentence is a string of symbols; the patterns of data/toll_patterns.toml say which people belong to which harm word.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from onrecord.extract.mentions import TollPart
from onrecord.extract.toll_elements import Element
from onrecord.extract.toll_lexicon import PLAIN, Lexicon, Sym
from onrecord.extract.toll_people import WHO, ZERO
from onrecord.model import Harm, Span, TollGroup

PEOPLE = WHO - {Sym.NOBODY}
COUNTED = WHO | {Sym.VAGUE, Sym.SUBSET, Sym.NONE_HARMED}  # a sentence without any of these holds no toll
OPEN_SUBSET = frozenset({Sym.INCLUDING, Sym.NUMBER, Sym.PARTS})
MOST_IN_LIST = 40
FORMER_REACH = 12  # elements between "initially reported" and the figure it speaks of
UNREAL = frozenset({"would", "could", "might", "should", "if", "not", "never", "must", "cannot", "n't", "ne", "pas"})
PERHAPS = frozenset({"could", "might"})  # "could have been killed" is a guess; "could have killed" did not happen
USED_WHO, USED_CUE = "z", "k"
PARTS = {
    "told_apart": TollPart.SUBSET,
    "among": TollPart.SUBSET,
    "subset_of": TollPart.SUBSET,
    "along": TollPart.OTHERS,
}
SIDED = frozenset({"lost_side", "toll", "toll_put"})  # patterns whose own words may tell whose dead are counted
PUT = frozenset({"put", "puts", "putting"})
PUT_REACH = 7  # elements between "put" and its number
WITH = frozenset({"with", "avec", "dont"})
AS_PLAIN = str.maketrans({str(special): str(plain) for special, plain in PLAIN.items()})
CAPTIVES = frozenset({TollGroup.STATE_FORCES, TollGroup.POLICE, TollGroup.CIVILIANS, TollGroup.PEACEKEEPERS})


@dataclass(frozen=True, slots=True)
class Link:
    """People bound to a harm. `cue` covers the harm words; `place` is where the people stand among the elements."""

    who: tuple[Element, ...]
    harm: Harm
    cue: Span
    place: int
    rule: str
    part: TollPart = TollPart.TOTAL
    mixed: bool = False
    hedge: str | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """A named pattern over symbols."""

    name: str
    regex: re.Pattern[str]
    special: bool = False  # sees the symbols of `PLAIN`


@lru_cache(maxsize=1)
def patterns() -> tuple[Pattern, ...]:
    """The grammar, macros filled in, in the order in which its patterns are tried."""
    table = tomllib.loads((files("onrecord") / "data" / "toll_patterns.toml").read_text(encoding="utf-8"))
    return tuple(
        Pattern(row["name"], re.compile(_filled(row["regex"], table["macros"])), row.get("special", False))
        for row in table["patterns"]
    )


def _filled(regex: str, macros: dict[str, str]) -> str:
    names = re.compile(r"\{([A-Z]+)\}")
    while names.search(regex):
        regex = names.sub(lambda match: macros[match.group(1)], regex)
    return regex


# -- subsets


def merge_subsets(elements: Sequence[Element]) -> list[Element]:
    """The elements with ", including two children", "eight of them women" each made one SUBSET element."""
    out: list[Element] = []
    at = 0
    while at < len(elements):
        opens = elements[at].sym in OPEN_SUBSET
        end = (_including(elements, at) or _parts(elements, at) or _of_whom(elements, at)) if opens else None
        if end is None:
            out.append(elements[at])
            at += 1
            continue
        inner = elements[at:end]
        out.append(_subset(inner))
        at = end
    return out


def _subset(inner: Sequence[Element]) -> Element:
    """One SUBSET element. A number without a noun ("eight of them women") takes the group told after it."""
    group = next((e.entry.group for e in inner if e.sym == Sym.NOUN and e.entry and e.entry.group), TollGroup.UNKNOWN)
    people = [element for element in inner if element.sym in PEOPLE]
    members = tuple(e._replace(group=group) if e.sym == Sym.NUMBER else e for e in people)
    harm = next((element.harm for element in people if element.harm is not None), None)
    return Element(Sym.SUBSET, inner[0].start, inner[-1].end, "", group=group, harm=harm, members=members)


def _sym(elements: Sequence[Element], at: int) -> str:
    return elements[at].sym if 0 <= at < len(elements) else ""


def _including(elements: Sequence[Element], at: int) -> int | None:
    """The index after "including two soldiers and a child"."""
    if elements[at].sym != Sym.INCLUDING:
        return None
    start = at + 1
    while _sym(elements, start) in {Sym.ADVERB, Sym.BE, Sym.DETERMINER, Sym.OF, Sym.FROM}:
        start += 1
    end = _row(elements, start)
    return end if end > start else None


def _row(elements: Sequence[Element], at: int) -> int:
    """The index after a row of people: "two soldiers, a child and their mother"."""
    people = PEOPLE | {Sym.NOUN}
    end = at
    while end < len(elements) and end - at < MOST_IN_LIST and elements[end].sym in people:
        end += 1
        step = end
        while _sym(elements, step) in {",", Sym.CONJUNCTION, Sym.ALONG}:
            step += 1
        if _sym(elements, step) not in people or step == end or _own_verb(elements, step + 1):
            break
        end = step
    return end


def _own_verb(elements: Sequence[Element], at: int) -> bool:
    """Whether the people before `at` begin a clause of their own ("and 12 others were wounded")."""
    step = at
    while _sym(elements, step) in {Sym.ADVERB, Sym.FROM}:
        step += 1
    return _sym(elements, step) in {Sym.BE, Sym.HAVE, Sym.PARTICIPLE, Sym.STATE, Sym.INTRANSITIVE, Sym.STRUCK, Sym.SAY}


def _parts(elements: Sequence[Element], at: int) -> int | None:
    """The index after "eight of them women" and "two of them were children"."""
    element = elements[at]
    if element.sym != Sym.NUMBER or element.rule != "parts":
        return None
    step = at + 1
    while _sym(elements, step) in {Sym.BE, Sym.ADVERB}:
        step += 1
    if _sym(elements, step) == Sym.OTHER:
        step += 1
    return step + 1 if _sym(elements, step) in {Sym.NOUN, Sym.PEOPLE} else None


def _of_whom(elements: Sequence[Element], at: int) -> int | None:
    """The index after "of whom two were soldiers"."""
    if elements[at].sym != Sym.PARTS or _sym(elements, at + 1) != Sym.NUMBER:
        return None
    step = at + 2
    while _sym(elements, step) in {Sym.BE, Sym.ADVERB}:
        step += 1
    return step + 1 if step > at + 2 and _sym(elements, step) in {Sym.NOUN, Sym.PEOPLE} else None


# -- links


def whole_of(who: tuple[Element, ...]) -> tuple[Element, ...]:
    """The people without those who are only told apart: "six people, three men and three women," are six."""
    counts = [element.quantity.best if element.quantity is not None else None for element in who]
    rest = [count for count in counts[1:] if count is not None]
    told_apart = len(rest) > 1 and len(rest) == len(counts) - 1 and counts[0] == sum(rest)
    return who[:1] if told_apart else who


class Grammar:
    """Applies the patterns to one sentence. An element takes part in one link only."""

    def __init__(self, lexicon: Lexicon, elements: Sequence[Element]) -> None:
        self.lexicon = lexicon
        self.elements = elements
        self.symbols = [element.sym[0] for element in elements]
        self.links: list[Link] = []
        self._strings: tuple[str, str] | None = None  # the symbols as one string, plain and special

    def build(self) -> list[Link]:
        """All links of the sentence in order of their people."""
        if not COUNTED.intersection(self.symbols):
            return []
        self._none_harmed()
        for pattern in patterns():
            self._apply(pattern)
        self._harm_inside()
        self._vague()
        self._former()
        self._subsets()
        return sorted(self.links, key=lambda link: (link.who[0].start, link.cue.start, link.harm))

    def _apply(self, pattern: Pattern) -> None:
        at, symbols = 0, self._seen(pattern)
        while True:
            match = pattern.regex.search(symbols, at)
            if match is None:
                return
            if self._link(pattern.name, match):
                at, symbols = match.start(), self._seen(pattern)
            else:
                at = match.start() + 1

    def _seen(self, pattern: Pattern) -> str:
        if self._strings is None:
            symbols = "".join(self.symbols)
            self._strings = symbols.translate(AS_PLAIN), symbols
        return self._strings[pattern.special]

    def _fits(self, name: str, who: tuple[Element, ...], start: int) -> bool:
        """What a pattern asks of its people beside its symbols."""
        counted = all(element.noun is not None for element in who)
        if name in {"lost", "were_lost"}:  # an army loses men; a family that loses a son is another story
            return counted and all(element.group != TollGroup.CIVILIANS for element in who)
        if name == "toll":  # a toll is a number, not the first victim named after it
            return all(e.noun is None or (e.quantity is not None and e.quantity.high != 1) for e in who)
        if name == "fell":
            return all(e.rule == "parts" or (e.noun and e.group != TollGroup.CIVILIANS) for e in who)
        if name == "care":
            return counted and any(self.lexicon.medical.intersection(e.low.split()) for e in self.elements)
        if name == "toll_put":
            return not PUT.isdisjoint(element.low for element in self.elements[max(0, start - PUT_REACH) : start])
        return name != "with" or self.elements[start - 1].low in WITH

    def _of_side(self, name: str, who: tuple[Element, ...], match: re.Match[str]) -> tuple[Element, ...]:
        """People without a noun are of the side that the words before them name: "the rebels lost 70"."""
        if name not in SIDED or any(element.noun is not None for element in who):
            return who
        near = self.elements[max(0, match.start() - 1) : match.start("cue")]
        found = {group for element in near if (group := self._side(element)) is not None}
        return tuple(element._replace(group=group) for element in who for group in found) if len(found) == 1 else who

    def _side(self, element: Element) -> TollGroup | None:
        if element.sym not in {Sym.NOUN, Sym.OTHER, Sym.DEFINITE}:
            return None
        group = element.entry.group if element.entry is not None else None
        group = group or self.lexicon.modifiers.get(element.low.removesuffix("'s"))
        group = element.group if element.sym == Sym.DEFINITE else group
        return None if group == TollGroup.UNKNOWN else group

    def _none_harmed(self) -> None:
        """Without loss: nobody killed, nobody hurt. "No loss of territory" says nothing of people."""
        for place, element in enumerate(self.elements):
            if element.sym != Sym.NONE_HARMED or _sym(self.elements, place + 1) == Sym.OF:
                continue
            span = Span(element.start, element.end)
            nobody = element._replace(sym=Sym.NOBODY, quantity=ZERO, number=span)
            for harm in (Harm.KILLED, Harm.INJURED):
                self.links.append(Link((nobody,), harm, span, place, "none_harmed"))

    def _link(self, name: str, match: re.Match[str]) -> bool:
        cues = self._cues(match)
        if name.endswith("_mixed") and not self._one_fate(match, cues):
            return False
        start, end = match.span("who")
        who = tuple(e for e in self.elements[start:end] if e.sym in WHO)
        who = self._of_side(name, whole_of(who), match)
        if not who or self._unreal(match.start("cue")) or not self._fits(name, who, start):
            return False
        self._add(who, cues, place=start, rule=name, part=PARTS.get(name, TollPart.TOTAL))
        self._strings = None
        for place in range(start, end):
            if self.symbols[place] in WHO:
                self.symbols[place] = USED_WHO
        for place in self._cue_places(match) if name != "self_and" else ():
            self.symbols[place] = USED_CUE
        if "former" in match.groupdict() and match.start("former") >= 0:
            former = match.start("former")
            self._add((self.elements[former],), cues, place=former, rule=name, part=TollPart.FORMER)
            self.symbols[former] = USED_WHO
        return True

    def _cue_places(self, match: re.Match[str]) -> list[int]:
        names = [name for name in ("cue", "more") if name in match.re.groupindex]
        return [match.start(name) for name in names if match.start(name) >= 0]

    def _cues(self, match: re.Match[str]) -> list[Element]:
        return [self.elements[place] for place in self._cue_places(match)]

    def _one_fate(self, match: re.Match[str], cues: list[Element]) -> bool:
        """Whether two harm words befell the same people: "killed or wounded", "kidnapped and killed"."""
        harms = {cue.entry.harm for cue in cues if cue.entry is not None}
        return len(harms) == 2 and match.start("and") >= 0

    def _unreal(self, cue: int) -> bool:
        """Whether the harm is denied or only thought of: "was not killed", "would have killed"."""
        place = cue - 1
        while place >= 0 and self.elements[place].sym in {Sym.BE, Sym.HAVE, Sym.ADVERB}:
            place -= 1
        if _sym(self.elements, place) != Sym.MODAL:
            return False
        low = self.elements[place].low
        between = {element.sym for element in self.elements[place:cue]}
        return low in UNREAL and not (low in PERHAPS and {Sym.HAVE, Sym.BE} <= between)

    def _add(
        self,
        who: tuple[Element, ...],
        cues: Sequence[Element],
        *,
        place: int,
        rule: str,
        part: TollPart = TollPart.TOTAL,
    ) -> None:
        entries = [cue.entry for cue in cues if cue.entry is not None and cue.entry.harm is not None]
        if not entries:
            return
        cue = Span(min(c.start for c in cues), max(c.end for c in cues))
        harms = {entry.harm for entry in entries if entry.harm is not None}
        both = harms == {Harm.KILLED, Harm.INJURED} and rule.endswith("_mixed")
        mixed = (both or any(entry.mixed for entry in entries)) and who[0].sym != Sym.NOBODY
        if any(entry.capture for entry in entries) and not self._captives(who):
            return
        hedge = next((entry.jargon for entry in entries if entry.jargon), None)
        for harm in {Harm.KILLED} if both else harms:
            self.links.append(Link(who, harm, cue, place, rule, part, mixed, hedge))
        if who[0].sym == Sym.NOBODY and any(entry.mixed for entry in entries) and Harm.KILLED in harms:
            self.links.append(Link(who, Harm.INJURED, cue, place, rule))  # no casualties: nobody was hurt either

    def _captives(self, who: tuple[Element, ...]) -> bool:
        """Whether people who were captured are held by the other side: an army's captives are arrested."""
        if all(element.noun is None for element in who) and self.links:
            who = self.links[-1].who
        return any(element.group in CAPTIVES for element in who)

    def _harm_inside(self) -> None:
        """Fifteen wounded civilians: the harm word stands inside the phrase for the people."""
        for place, element in enumerate(self.elements):
            if element.harm is not None and self.symbols[place] != USED_WHO and element.sym in PEOPLE:
                cue = Span(element.start, element.end)
                self.links.append(Link((element,), element.harm, cue, place, "harm_inside"))
                self.symbols[place] = USED_WHO

    def _vague(self) -> None:
        """Heavy casualties: harm without a number."""
        for place, element in enumerate(self.elements):
            entry = element.entry
            if element.sym == Sym.VAGUE and entry is not None and entry.harm is not None:
                denied = _sym(self.elements, place - 1) in {Sym.NOBODY, Sym.NO}
                if not denied:
                    cue = Span(element.start, element.end)
                    link = Link((element,), entry.harm, cue, place, "vague", mixed=entry.mixed, hedge=element.low)
                    self.links.append(link)

    def _former(self) -> None:
        """Marks figures that the text itself supersedes, and finds those of "up from 43"."""
        for place, element in enumerate(self.elements):
            if element.sym == Sym.FORMER:
                self._supersede(place)

    def _supersede(self, place: int) -> None:
        after = place + 1
        while _sym(self.elements, after) in {Sym.DETERMINER, Sym.OTHER, Sym.TIME}:
            after += 1
        if _sym(self.elements, after) in PEOPLE and self.symbols[after] != USED_WHO and self.links:
            near = max(self.links, key=lambda link: (link.place < place, link.place))
            self.symbols[after] = USED_WHO
            self.links.append(Link((self.elements[after],), near.harm, near.cue, after, "former", TollPart.FORMER))
            return
        for index, link in enumerate(self.links):
            if 0 < link.place - place <= FORMER_REACH and link.part == TollPart.TOTAL:
                parts = (link.who, link.harm, link.cue, link.place, link.rule, TollPart.FORMER, link.mixed, link.hedge)
                self.links[index] = Link(*parts)
                return

    def _subsets(self) -> None:
        """Subsets take the harm of the people they are part of: the nearest before them, else the nearest harm."""
        for place, element in enumerate(self.elements):
            if element.sym != Sym.SUBSET or not element.members:
                continue
            near = self._whole(place)
            if element.harm is not None:
                cue = Span(element.start, element.end)
                near = Link(element.members, element.harm, cue, place, "subset")
            if near is None:
                continue
            for member in element.members:
                link = Link((member,), near.harm, near.cue, place, "subset", TollPart.SUBSET, near.mixed)
                self.links.append(link)

    def _whole(self, place: int) -> Link | None:
        """The link of the people that a subset at `place` is part of."""
        whole = [link for link in self.links if link.part != TollPart.SUBSET]
        key = lambda link: (link.place < place, link.place if link.place < place else -link.place)  # noqa: E731
        return max(whole, key=key, default=None)
