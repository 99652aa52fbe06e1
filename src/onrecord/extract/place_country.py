"""Which countries a text speaks of, sentence by sentence."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from onrecord.extract.mentions import Text
from onrecord.model import Span


class Evidence(StrEnum):
    """How a country came up."""

    NAMED = "named"
    DEMONYM = "demonym"
    AREA = "area"  # through a region or town that only it has
    DATELINE = "dateline"


@dataclass(frozen=True, slots=True)
class CountryEvidence:
    """A word that brings a country into a text. `country` is ISO 3166-1 alpha-2.

    `located` is true where the words say that something is there ("in Mali"), not that it acts ("Mali said").
    """

    country: str
    span: Span
    sentence: int
    kind: Evidence
    located: bool = False


_WEIGHT = {Evidence.NAMED: 3, Evidence.DEMONYM: 2, Evidence.AREA: 2, Evidence.DATELINE: 3}
_ABROAD = 1  # a dateline in a text that names another country: reports are written in capitals next door


class CountryContext:
    """The countries of a text: of a sentence, its paragraph, the whole."""

    def __init__(self, text: Text, evidence: Iterable[CountryEvidence]) -> None:
        self.evidence = tuple(evidence)
        self._paragraph = {sentence.index: sentence.paragraph for sentence in text.sentences}
        self._by_sentence: dict[int, list[CountryEvidence]] = {}
        for item in self.evidence:
            self._by_sentence.setdefault(item.sentence, []).append(item)

    def of_sentence(self, sentence: int) -> tuple[CountryEvidence, ...]:
        """What speaks for countries in one sentence, in the order of the words."""
        return tuple(self._by_sentence.get(sentence, ()))

    def of_paragraph(self, sentence: int) -> tuple[CountryEvidence, ...]:
        """What speaks for countries in the paragraph of a sentence."""
        paragraph = self._paragraph.get(sentence)
        return tuple(item for item in self.evidence if self._paragraph.get(item.sentence) == paragraph)

    def ranked(self) -> tuple[tuple[str, int], ...]:
        """The text's countries with their weight, the heaviest first; of equals the first named."""
        weight: Counter[str] = Counter()
        told = {item.country for item in self.evidence if item.kind is not Evidence.DATELINE}
        for item in self.evidence:
            abroad = item.kind is Evidence.DATELINE and told - {item.country}
            weight[item.country] += _ABROAD if abroad else _WEIGHT[item.kind]
        return tuple(weight.most_common())

    def of_document(self) -> str | None:
        """The country that the text speaks of most, None where it names none."""
        ranked = self.ranked()
        return ranked[0][0] if ranked else None

    def country_at(self, sentence: int) -> str | None:
        """The one country of a sentence, else of its paragraph, else the one that the text speaks of most."""
        for items in (self.of_sentence(sentence), self.of_paragraph(sentence)):
            named = {item.country for item in items if item.kind in (Evidence.NAMED, Evidence.AREA)}
            if len(named) == 1:
                return named.pop()
        return self.of_document()
