"""Places in a text: names recognised by a gazetteer and their context, each resolved to one place or to none.

What can't be placed stays unplaced. A mention's `place` is

- an entry of the gazetteer (its `id` is not empty), or
- a place of id "" that no gazetteer gives, with what the words say of it: its name and, where the text gives them, its
  country and region; it never has a point; or
- None where not even the country is known.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from onrecord.extract.mentions import PlaceMention, PlaceRole, Sentence, Text
from onrecord.extract.place_country import CountryContext
from onrecord.extract.place_frames import framed
from onrecord.extract.place_judge import Judge
from onrecord.extract.place_resolve import Resolver, country_evidence
from onrecord.extract.place_scan import Match, scan
from onrecord.extract.place_tokens import tokens_of
from onrecord.knowledge.place_cues import place_cues
from onrecord.knowledge.places import Gazetteer
from onrecord.knowledge.violence import violence_lexicon
from onrecord.model import Place, PlacePrecision, Span


@dataclass(frozen=True, slots=True)
class PlaceReading:
    """All that place recognition has to say of a text.

    `mentions` are in the order of the text and of every role: names of places, demonyms ("Malian"), and places named
    inside an organisation's name ("Boston Police"). `countries` says which countries the text and its parts speak of.
    """

    mentions: tuple[PlaceMention, ...]
    countries: CountryContext

    @property
    def places(self) -> tuple[PlaceMention, ...]:
        """The mentions that are names of places."""
        return tuple(mention for mention in self.mentions if mention.role is PlaceRole.PLACE)


def read_places(text: Text, gazetteer: Gazetteer, *, dateline: str | None = None) -> PlaceReading:
    """Find and resolve places. `dateline` is the place printed on the dateline, or None."""
    cues = place_cues()
    tokens = tokens_of(text)
    matches = scan(text.text, tokens, gazetteer, cues)
    judge = Judge(text.text, tokens, matches, cues)
    judge.judge()
    matches = sorted(
        [*matches, *framed(text.text, tokens, judge, violent=_violent(text))], key=lambda match: match.start
    )
    context = CountryContext(text, country_evidence(matches, tokens, dateline_country(dateline, gazetteer)))
    Resolver(gazetteer, tokens=tokens, matches=matches, context=context).resolve()
    mentions = tuple(_mention(match, text.text) for match in matches if match.kept)
    return PlaceReading(mentions, context)


def _violent(text: Text) -> Callable[[int], bool]:
    """Whether a sentence, or one beside it, tells of violence; looked at on demand."""
    pattern = violence_lexicon("fr" if text.language == "fr" else "en").pattern
    spans = [sentence.span for sentence in text.sentences]

    @cache
    def tells(index: int) -> bool:
        near = range(max(0, index - 1), min(len(spans), index + 2))
        return any(pattern.search(text.uncased, spans[at].start, spans[at].end) is not None for at in near)

    return tells


def find_places(text: Text, gazetteer: Gazetteer, *, dateline: str | None = None) -> tuple[PlaceMention, ...]:
    """The names of places in a text, in its order, each resolved to a place or to none."""
    return read_places(text, gazetteer, dateline=dateline).places


def country_context(text: Text, gazetteer: Gazetteer, *, dateline: str | None = None) -> CountryContext:
    """Which countries a text and its sentences speak of, with the words that say so."""
    return read_places(text, gazetteer, dateline=dateline).countries


def plain_text(words: str, *, language: str = "en") -> Text:
    """A text of one sentence a line, for words without a report around them."""
    sentences: list[Sentence] = []
    start = 0
    for line in words.splitlines(keepends=True):
        body = line.rstrip()
        if body:
            sentences.append(Sentence(len(sentences), Span(start, start + len(body)), len(sentences)))
        start += len(line)
    return Text(words, tuple(sentences), language, None)


def dateline_country(dateline: str | None, gazetteer: Gazetteer) -> str | None:
    """The country of a dateline's place ("BAMAKO", "Goma, DR Congo"): its last part's, else its first's."""
    parts = [part.strip() for part in (dateline or "").split(",") if part.strip()]
    for part in (*reversed(parts[1:]), *parts[:1]):
        if places := gazetteer.named(part):
            return places[0].country
    return None


def _mention(match: Match, text: str) -> PlaceMention:
    role = PlaceRole.DEMONYM if match.demonym else PlaceRole.EMBEDDED if match.embedded else PlaceRole.PLACE
    place = match.chosen
    name = text[match.start : match.end]
    if place is None and role is PlaceRole.PLACE:
        place = _unplaced(match, name)
    return PlaceMention(Span(match.start, match.end), name, place, _precision(match, place), match.rule, role)


def _unplaced(match: Match, name: str) -> Place | None:
    """What the words say of a place that no gazetteer gives: never a point."""
    if match.country is None:
        return None
    precision = match.area or PlacePrecision.SETTLEMENT
    return Place("", name, match.country, match.admin1, None, None, precision, 0, "the text")


def _precision(match: Match, place: Place | None) -> PlacePrecision:
    known = place.precision if place is not None else match.area or PlacePrecision.SETTLEMENT
    if match.near and not match.demonym:
        return PlacePrecision.NEAR
    if match.area in (PlacePrecision.ADM1, PlacePrecision.ADM2) and known is PlacePrecision.SETTLEMENT:
        return match.area
    return known
