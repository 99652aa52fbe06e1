"""The scene of a report: its countries, its year, its sentences, and walking over the words around a mention."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.extract.mentions import PlaceMention, Text
from onrecord.knowledge.actor_names import fold
from onrecord.knowledge.actors import ActorBook, Hit
from onrecord.model import Span

GIVEN, PLACED, NAMED = 8, 2, 1
"""Weights of a country that the caller gave, of a placed place name, and of a country name or adjective."""
CLEAR_LEAD = 2  # a country leads clearly with this many times the weight of the next
LOOK_BACK = 2  # sentences of the same paragraph whose country still holds
_GAP = frozenset(" \n\t-‐‑–'’\xa0")
_WORDS = re.compile(r"[^\W_]*(?:[ \n\t\-‐‑–'’\xa0]+[^\W_]*)*")
_JOINED = frozenset("-‐‑–")
_ARTICLES = frozenset({"the", "le", "la", "l", "les"})


class Word(NamedTuple):
    """A folded word and where it stands; a named tuple, as many are made for every mention."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Scene:
    """What surrounds the mentions of one report. `countries` come with the most prominent first."""

    text: str
    folded: str
    year: int | None
    countries: tuple[str, ...]
    leading: str | None
    _starts: tuple[int, ...]
    _paragraphs: tuple[int, ...]
    _named: tuple[tuple[tuple[int, str], ...], ...]
    _places: tuple[frozenset[str], ...]

    @classmethod
    def of(
        cls,
        text: Text,
        hits: Sequence[Hit],
        *,
        book: ActorBook,
        countries: Sequence[str] = (),
        places: Sequence[PlaceMention] = (),
    ) -> "Scene":
        """Read the scene from country words, from names of actors at home in one country, and from placed places."""
        starts = tuple(sentence.span.start for sentence in text.sentences) or (0,)
        named: list[list[tuple[int, str]]] = [[] for _ in starts]
        sited: list[set[str]] = [set() for _ in starts]
        weights = Counter(dict.fromkeys(countries, GIVEN))
        settled = _settled(hits)
        for start, code, adjective in _evidence(hits, book, settled=settled):
            index = max(0, bisect_right(starts, start) - 1)
            if adjective:
                named[index].append((start, code))
            else:
                sited[index].add(code)
            weights[code] += NAMED
        for place in places:
            if place.place is not None and place.place.country is not None:
                sited[max(0, bisect_right(starts, place.span.start) - 1)].add(place.place.country)
                weights[place.place.country] += PLACED
        ranked = weights.most_common()
        clear = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] >= CLEAR_LEAD * ranked[1][1])
        return cls(
            text=text.text,
            folded=fold(text.text),
            year=text.published.year if text.published else None,
            countries=tuple(code for code, _ in ranked),
            leading=ranked[0][0] if clear else None,
            _starts=starts,
            _paragraphs=tuple(sentence.paragraph for sentence in text.sentences) or (0,),
            _named=tuple(map(tuple, named)),
            _places=tuple(map(frozenset, sited)),
        )

    def sentence(self, position: int) -> int:
        """The sentence at a position."""
        return max(0, bisect_right(self._starts, position) - 1)

    def paragraph(self, sentence: int) -> int:
        """The paragraph of a sentence; -1 is the headline."""
        return self._paragraphs[sentence]

    def country_at(self, position: int) -> str | None:
        """The country that the words at a position are about, or None where there is no single one.

        The places of the sentence decide, else country words before the position ("Kenyan officials said the army"),
        else the places of the sentences before in the paragraph, else the country that leads the document, else country
        words after the position.
        """
        sentence = self.sentence(position)
        named = self._named[sentence]
        for codes in (
            self._places[sentence],
            {code for start, code in named if start < position},
            self._places_before(sentence),
            {self.leading} - {None},
            {code for _, code in named},
        ):
            if codes:
                return next(iter(codes)) if len(codes) == 1 else None
        return None

    def _places_before(self, sentence: int) -> frozenset[str]:
        """Countries of the places named last in the paragraph, a few sentences back at most."""
        for index in range(sentence - 1, max(-1, sentence - LOOK_BACK - 1), -1):
            if self._paragraphs[index] != self._paragraphs[sentence]:
                break
            if self._places[index]:
                return self._places[index]
        return frozenset()

    def before(self, position: int) -> Word | None:
        """The word right before a position, across spaces, hyphens and apostrophes only."""
        end = position
        while end > 0 and self.text[end - 1] in _GAP:
            end -= 1
        start = self.folded.rfind(" ", 0, end) + 1
        return Word(start, end, self.folded[start:end]) if start < end else None

    def after(self, position: int) -> Word | None:
        """The word right after a position."""
        start = position
        size = len(self.text)
        while start < size and self.text[start] in _GAP:
            start += 1
        end = self.folded.find(" ", start)
        end = size if end < 0 else end
        return Word(start, end, self.folded[start:end]) if start < end else None

    def joined_after(self, position: int) -> bool:
        """Whether a hyphen follows."""
        return self.text[position : position + 1] in _JOINED and position < len(self.text)

    def joined_before(self, position: int) -> bool:
        """Whether a hyphen precedes."""
        return position > 0 and self.text[position - 1] in _JOINED

    def touches(self, end: int, start: int) -> bool:
        """Whether only space or hyphens lie between two positions."""
        return 0 < start - end <= 2 and all(char in _GAP for char in self.text[end:start])

    def words_between(self, end: int, start: int) -> str | None:
        """The folded words between two positions; None where a comma, a bracket or a stop lies there too.

        So it is where a paragraph ends: a headline's last word is no part of the first sentence's actor.
        """
        gap = self.text[end:start]
        if "\n" in gap:
            return None
        if gap[:1] == "." and self.folded[max(0, end - 3) : end] in ("u s", "u k", "a e"):
            gap = gap[1:]  # "U.S. forces": the stop belongs to the name
        if not _WORDS.fullmatch(gap):
            return None
        return " ".join(self.folded[end:start].split())

    def preceded_by(self, position: int, phrases: frozenset[str], *, longest: int) -> str | None:
        """The phrase of a set that ends right before a position or before the article there.

        `longest` is the most words that a phrase has.
        """
        words: list[str] = []
        article = self.before(position)
        end = article.start if article is not None and article.text in _ARTICLES else position
        for _ in range(longest):
            word = self.before(end)
            if word is None:
                return None
            words.insert(0, word.text)
            if " ".join(words) in phrases:
                return " ".join(words)
            end = word.start
        return None


def capitals(text: Text) -> tuple[Span, ...]:
    """The sentences that are written in capitals throughout."""
    return tuple(sentence.span for sentence in text.sentences if sentence.span.of(text.text).isupper())


def _settled(hits: Iterable[Hit]) -> frozenset[str]:
    """Countries named by a word that means one country only."""
    return frozenset(hit.entry.countries[0] for hit in hits if len(hit.entry.countries) == 1)


def country_of(hit: Hit, settled: Iterable[str]) -> str:
    """The country of a country word; "Congolese" is of that Congo which the document names, else of the first."""
    codes = hit.entry.countries
    return next((code for code in codes if code in settled), codes[0])


def _evidence(hits: Iterable[Hit], book: ActorBook, *, settled: frozenset[str]) -> Iterable[tuple[int, str, bool]]:
    for hit in hits:
        entry = hit.entry
        if entry.countries:
            yield hit.start, country_of(hit, settled), entry.adjective
        elif len(entry.readings) == 1 and entry.readings[0].anywhere and entry.readings[0].actor_id is not None:
            actor = book.actors[entry.readings[0].actor_id]
            if len(actor.countries) == 1:
                yield hit.start, actor.countries[0], True
