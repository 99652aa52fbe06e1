"""Numbers of people killed, injured, missing, abducted and displaced, as the words of a report give them.

Three levels over each sentence that holds a harm word: elements (words and numbers), people (numbers with their nouns),
grammar (which harm befell whom). What the numbers of an incident come to together is `toll_totals.combine`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from onrecord.extract.mentions import Sentence, TollMention, TollPart
from onrecord.extract.toll_elements import Element, Elements, Quantity, Words, longest, words
from onrecord.extract.toll_grammar import Grammar, Link, merge_subsets
from onrecord.extract.toll_lexicon import Lexicon, Sym, lexicon
from onrecord.extract.toll_people import People
from onrecord.model import Harm, Span, TollGroup

LETTERS = re.compile(r"[^\W\d_]+")
LONGEST_SENTENCE = 4000  # characters; what is longer is a table or a list, and is read up to here
FLOORS = {"bodies": "bodies", "bodies_of": "bodies"}  # a count of bodies found so far is a lower bound (UCDP)
HOSPITAL = "in hospital"
GOES_ON = re.compile(r"[\s,;]{0,3}(?:(?:and|&|et|while|with|plus)\s)?\s{0,2}(?:(?:left|leaving)\s)?")
ARTICLES = frozenset({"a", "an", "un", "une"})


def find_tolls(text: str, sentences: Sequence[Sentence], *, language: str = "en") -> tuple[TollMention, ...]:
    """All numbers of people harmed in the sentences, in the order of the text.

    Words that only may be figures of speech are read as they stand; what is an aggregate, background or another
    incident is decided by assembly. Languages without a lexicon of their own are read as English.
    """
    known = lexicon("fr" if language == "fr" else "en")
    found: list[TollMention] = []
    for sentence in sentences:
        if alarming(text, sentence.span, known):
            found += sentence_tolls(text, sentence.span, known)
    return tuple(found)


def alarming(text: str, span: Span, known: Lexicon) -> bool:
    """Whether a sentence holds a harm word at all."""
    return not known.alarm.isdisjoint(LETTERS.findall(text[span.start : span.end].casefold()))


def read_tokens(text: str, span: Span, known: Lexicon) -> Words:
    """The words and signs of a sentence."""
    span = Span(span.start, min(span.end, span.start + LONGEST_SENTENCE))
    return words(text, span, language=known.language)


def tells_of_harm(tokens: Words, known: Lexicon) -> bool:
    """Whether a phrase of harm stands among the words: one word of it alone, as in "people" or "lost", says little."""
    harms, low = known.harms, tokens.low
    return any(longest(harms, low, at) is not None for at, word in enumerate(low) if word in harms)


def read_elements(tokens: Words, known: Lexicon) -> list[Element]:
    """The sentence as the grammar sees it."""
    return merge_subsets(People(known, Elements(known, tokens).build()).build())


def sentence_links(text: str, span: Span, known: Lexicon) -> list[Link]:
    """Who was harmed in one sentence, person by person where the words name them so."""
    tokens = read_tokens(text, span, known)
    return Grammar(known, read_elements(tokens, known)).build() if tells_of_harm(tokens, known) else []


def sentence_tolls(text: str, span: Span, known: Lexicon) -> list[TollMention]:
    """The tolls of one sentence."""
    found = [mention for link in sentence_links(text, span, known) for mention in _mentions(link)]
    return _completed(found, text)


def _completed(found: list[TollMention], text: str) -> list[TollMention]:
    """Numbers without a noun take the people of the number just before: "11 soldiers were killed and six wounded"."""
    out: list[TollMention] = []
    for toll in found:
        before = out[-1] if out else None
        same = before is not None and _elliptic(toll) and _goes_on(before, toll, text)
        out.append(replace(toll, group=before.group) if before is not None and same else toll)
    return out


def _elliptic(toll: TollMention) -> bool:
    counted = toll.number is not None and toll.victims is None and toll.group == TollGroup.UNKNOWN
    return counted and toll.part in {TollPart.TOTAL, TollPart.OTHERS} and toll.low != 0


def _goes_on(before: TollMention, toll: TollMention, text: str) -> bool:
    """Whether a number goes on from the one before it, of another harm, with nothing but an "and" between.

    "A soldier was killed and six others wounded" may have wounded anybody: others than one are left open.
    """
    if before.harm == toll.harm or before.low == 0 or before.part != TollPart.TOTAL:
        return False
    first, second = before.number or before.span, toll.number or toll.span
    one = before.high == 1 and (toll.part == TollPart.OTHERS or text[first.start : first.end].casefold() in ARTICLES)
    return not one and first.end < second.start and bool(GOES_ON.fullmatch(text, before.span.end, toll.span.start))


def _mentions(link: Link) -> Iterator[TollMention]:
    """One mention per group among the people of a link: "three soldiers and two civilians" are two."""
    kinds = groupby(sorted(link.who, key=_kind), key=_kind)
    rows = [sorted(row, key=lambda element: element.start) for _, row in kinds]
    for row in sorted(rows, key=lambda elements: elements[0].start):
        yield _mention(link, row)


def _kind(element: Element) -> tuple[str, bool]:
    return element.group, element.sym == Sym.OTHERS


def _mention(link: Link, row: Sequence[Element]) -> TollMention:
    quantity = _sum(element.quantity for element in row if element.quantity is not None)
    floor = FLOORS.get(link.rule) or (HOSPITAL if link.rule == "hospital" else None)
    if floor is not None and quantity.exact and link.harm != Harm.MISSING:
        quantity = Quantity(quantity.low, None, None, floor)
    first, last = row[0], row[-1]
    start = min(first.start, link.cue.start) if len(link.who) == len(row) else first.start
    end = max(last.end, link.cue.end) if len(link.who) == len(row) else last.end
    return TollMention(
        span=Span(start, end),
        number=first.number if len(row) == 1 else Span(first.start, last.end),
        victims=first.noun if len(row) == 1 else Span(first.start, last.end),
        harm=link.harm,
        group=first.group,
        low=quantity.low,
        best=quantity.best,
        high=quantity.high,
        hedge=quantity.hedge or link.hedge,
        part=_part(link, first),
        mixed=link.mixed,
        rule=_rule(link, first),
        cue=link.cue,
    )


def _part(link: Link, first: Element) -> TollPart:
    if link.part == TollPart.TOTAL and first.sym == Sym.OTHERS:
        return TollPart.OTHERS
    return link.part


def _rule(link: Link, first: Element) -> str:
    kind = first.rule or ("definite" if first.sym == Sym.DEFINITE else "")
    return f"toll.{link.rule}.{kind}" if kind else f"toll.{link.rule}"


def _sum(quantities: Iterator[Quantity]) -> Quantity:
    """The sum of a row; a bound is open as soon as one member's is. A best guess needs one from every member."""
    total = next(quantities, Quantity(None, None, None))
    for more in quantities:
        total = Quantity(
            _floor(total) + _floor(more),
            _plus(total.best, more.best),
            _plus(total.high, more.high),
            total.hedge or more.hedge,
        )
    return total


def _floor(quantity: Quantity) -> int:
    """The least that a quantity can be: of "about 20" or "up to 20" nothing is sure, but one is meant."""
    return quantity.low if quantity.low is not None else 1


def _plus(left: int | None, right: int | None) -> int | None:
    return None if left is None or right is None else left + right


__all__ = ["TollGroup", "alarming", "find_tolls", "sentence_links", "sentence_tolls"]
