"""How far two annotators of the same reports agree, each taken once as the answer and once as the reading.

The measures are those by which onrecord itself is measured (benchmarks.tally): what a program could reach against
one annotator is what the other one does. Claims are compared inside incidents that both found.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec

from benchmarks.corpus.convert import to_contract, to_scorer
from benchmarks.corpus.model import GoldReport
from benchmarks.gold import GoldText, ReadText
from benchmarks.matching import pair_up
from benchmarks.tally import FIELDS, Tally, tally, total

_CLAIM_PARTS = ("stance", "about", "claimant")


@dataclass(frozen=True, slots=True)
class Agreement:
    """One measure: its name, the share on which they agree (0 to 1), and over how many units."""

    name: str
    share: float
    units: int


def agreement(first: Sequence[GoldReport], second: Sequence[GoldReport]) -> tuple[Agreement, ...]:
    """Agreement over the reports that both annotated, by id."""
    others = {report.id: report for report in second}
    pairs = [(report, others[report.id]) for report in first if report.id in others]
    there, back = total(_tallies(pairs)), total(_tallies((two, one) for one, two in pairs))
    return tuple(_measures(there, back, reports=len(pairs)))


def _tallies(pairs: Iterable[tuple[GoldReport, GoldReport]]) -> Iterable[Tally]:
    return (_tally(one, two) for one, two in pairs)


def _tally(answer: GoldReport, reading: GoldReport) -> Tally:
    """The counts of one report. An incident that the reading calls optional counts only where the answer has it."""
    gold = msgspec.json.decode(msgspec.json.encode(to_scorer(answer)), type=GoldText)
    read = msgspec.json.decode(msgspec.json.encode(to_contract(reading)), type=ReadText)
    paired = set(pair_up(gold.gold.incidents, read.incidents).values())
    kept = (
        one
        for at, (one, own) in enumerate(zip(read.incidents, reading.incidents, strict=True))
        if at in paired or not own.optional
    )
    return tally(gold, ReadText(tuple(kept)))


def _measures(there: Tally, back: Tally, *, reports: int) -> Iterable[Agreement]:
    both = there + back
    yield Agreement("reports", 1.0, reports)
    yield Agreement("incidents: F1", both.f1, both.found // 2)
    for name in FIELDS:
        yield Agreement(name.replace("_", " "), both.field(name), both.found // 2)
    yield Agreement("claims: F1", both.claim_recall, both.claims // 2)
    for name in _CLAIM_PARTS:
        yield Agreement(f"claims: {name}", both.of_claims(name), both.claims_found // 2)
    if both.via_given:
        yield Agreement("claims: via", both.via_right, both.via_given // 2)
    if both.doubts_found + both.doubts_missed:
        doubts = both.doubts_found + both.doubts_missed
        yield Agreement("denials and non-confirmations: F1", both.doubt_recall, doubts // 2)
