"""The counts of the incident scorer, text by text, so that they can be added up and resampled."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Self

from benchmarks import matching
from benchmarks.gold import HARD_NEGATIVE, HISTORY_LIST, GoldIncident, GoldText, ReadIncident, ReadText, SaidClaim

FIELDS = ("date", "country", "place", "event_type", "sub_event_type", "perpetrator", "target", "fatalities", "injured")


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over one text or many. Fields count over found, required incidents; half points for near counts."""

    found: int = 0
    missed: int = 0
    wrong: int = 0
    optional: int = 0
    optional_found: int = 0
    leaks: int = 0
    negatives: int = 0
    negatives_hit: int = 0
    date: float = 0
    country: float = 0
    place: float = 0
    event_type: float = 0
    sub_event_type: float = 0
    perpetrator: float = 0
    target: float = 0
    fatalities: float = 0
    injured: float = 0
    claims_found: int = 0
    claims_missed: int = 0
    claims_extra: int = 0
    stance: int = 0
    about: int = 0
    claimant: int = 0
    via_given: int = 0
    via: int = 0
    doubts_found: int = 0
    doubts_missed: int = 0

    def __add__(self, other: Self) -> "Tally":
        return Tally(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(Tally)))

    @property
    def precision(self) -> float:
        """The share of incidents read that are gold ones."""
        return _share(self.found, self.found + self.wrong)

    @property
    def recall(self) -> float:
        """The share of required gold incidents found."""
        return _share(self.found, self.found + self.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return _share(2 * self.found, 2 * self.found + self.wrong + self.missed)

    @property
    def claims(self) -> int:
        """Gold claims asked for."""
        return self.claims_found + self.claims_missed

    def field(self, name: str) -> float:
        """How often a field of a found incident is right."""
        return _share(getattr(self, name), self.found)

    def of_claims(self, name: str) -> float:
        """How often a property of a found claim is right: stance, about or claimant."""
        return _share(getattr(self, name), self.claims_found)

    @property
    def claim_recall(self) -> float:
        """The share of gold claims found (claims of missed incidents are missed)."""
        return _share(self.claims_found, self.claims)

    @property
    def via_right(self) -> float:
        """How often the agency is right where there is one."""
        return _share(self.via, self.via_given)

    @property
    def doubt_recall(self) -> float:
        """The share of denials, non-confirmations and retractions found as such, in found incidents."""
        return _share(self.doubts_found, self.doubts_found + self.doubts_missed)


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def total(tallies: Iterable[Tally]) -> Tally:
    """All counts added up."""
    added = Tally()
    for tally in tallies:
        added += tally
    return added


def tally(gold: GoldText, read: ReadText) -> Tally:
    """The counts of one text."""
    pairs = matching.pair_up(gold.gold.incidents, read.incidents)
    required = [x for x, one in enumerate(gold.gold.incidents) if not one.optional]
    matched = [(gold.gold.incidents[x], read.incidents[pairs[x]]) for x in required if x in pairs]
    lost = [claim for x in required if x not in pairs for claim in gold.gold.incidents[x].claims]
    extra = [one for y, one in enumerate(read.incidents) if y not in pairs.values()]
    negative = gold.category == HARD_NEGATIVE
    here = Tally(
        found=len(matched),
        missed=len(required) - len(matched),
        wrong=0 if gold.category == HISTORY_LIST else len(extra),
        optional=len(gold.gold.incidents) - len(required),
        optional_found=sum(gold.gold.incidents[x].optional for x in pairs),
        leaks=0 if gold.category == HISTORY_LIST else _leaks(gold, extra),
        negatives=int(negative),
        negatives_hit=int(negative and bool(extra)),
        claims_missed=len(lost),
    )
    return total([here, *(_fields(one, other) for one, other in matched), *(_claims(*pair) for pair in matched)])


def _leaks(gold: GoldText, extra: Sequence[ReadIncident]) -> int:
    quotes = [words.quote for words in gold.gold.non_incidents]
    return sum(matching.leaks(quotes, one) for one in extra)


def _fields(gold: GoldIncident, read: ReadIncident) -> Tally:
    return Tally(
        date=matching.date_right(gold, read),
        country=matching.country_right(gold, read),
        place=matching.place_right(gold, read),
        event_type=matching.event_right(gold, read),
        sub_event_type=matching.sub_event_right(gold, read),
        perpetrator=matching.parties_right(gold.perpetrator, read.perpetrator),
        target=matching.parties_right(gold.target, read.target),
        fatalities=matching.fatalities_right(gold, read),
        injured=matching.injured_right(gold, read),
    )


def _claims(gold: GoldIncident, read: ReadIncident) -> Tally:
    free = list(read.claims)
    tallies: list[Tally] = []
    for claim in gold.claims:
        said = _said(claim, free)
        if said is not None:
            free.remove(said)
        tallies.append(_claim(claim, said))
    return total([Tally(claims_extra=len(free)), *tallies])


def _said(gold: SaidClaim, free: Sequence[SaidClaim]) -> SaidClaim | None:
    """The first claim in the same words, one about the same thing before any other."""
    hits = [said for said in free if matching.quote_found(gold, said)]
    return next((said for said in hits if said.about == gold.about), hits[0] if hits else None)


def _claim(gold: SaidClaim, said: SaidClaim | None) -> Tally:
    doubt = gold.stance != "asserts"
    if said is None:
        return Tally(claims_missed=1, doubts_missed=int(doubt))
    agreed = said.stance == gold.stance
    via = bool(matching.word_set(gold.via) & matching.word_set(said.via)) if gold.via else False
    spoke = matching.overlap(gold.claimant, said.claimant) >= 0.4 or said.claimant_type == gold.claimant_type
    return Tally(
        claims_found=1,
        stance=int(agreed),
        about=int(said.about == gold.about),
        claimant=int(spoke),
        via_given=int(bool(gold.via)),
        via=int(via),
        doubts_found=int(doubt and agreed),
        doubts_missed=int(doubt and not agreed),
    )
