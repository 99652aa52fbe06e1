"""How far people agree who decided the same things: Krippendorff's alpha.

Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), sections C to E. An item that only one
person judged says nothing of agreement and is left out. Alpha is 1 for full agreement, 0 for what chance would give,
below 0 for less than that; None where there is nothing to compare, or only one value occurs at all.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

import msgspec

from onrecord.ledger.field_values import TOLLS
from onrecord.ledger.replay import ordered, undone
from onrecord.model import Count
from onrecord.model.decision import Anchor, Decision, DecisionKind

Difference = Callable[[Hashable, Hashable], float]
SAME, OTHER = "one incident", "two incidents"


def nominal(one: Hashable, two: Hashable) -> float:
    """Values are the same or not."""
    return float(one != two)


def ratio(one: Hashable, two: Hashable) -> float:
    """Numbers with a true zero: how far apart they are, measured by their sum."""
    if not isinstance(one, int | float) or not isinstance(two, int | float):
        return nominal(one, two)
    return 0.0 if one == two else ((one - two) / (one + two)) ** 2


def alpha(units: Iterable[Sequence[Hashable]], difference: Difference = nominal) -> float | None:
    """Krippendorff's alpha over units, each with the values that those who judged it gave."""
    coincidences: dict[tuple[Hashable, Hashable], float] = defaultdict(float)
    for values in units:
        if len(values) > 1:
            for pair in permutations(values, 2):
                coincidences[pair] += 1 / (len(values) - 1)
    totals: dict[Hashable, float] = defaultdict(float)
    for (one, _), number in coincidences.items():
        totals[one] += number
    everything = sum(totals.values())
    observed = sum(number * difference(*pair) for pair, number in coincidences.items())
    expected = sum(a * b * difference(one, two) for one, a in totals.items() for two, b in totals.items())
    return None if expected == 0 else 1 - (everything - 1) * observed / expected


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one person said last of one thing. `unit` names the thing within its question."""

    question: str
    unit: str
    author: str
    value: str
    decision: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """One question: how many things two or more people judged, on how many they differ, and alpha."""

    question: str
    people: int
    items: int
    differ: int
    alpha: float | None


def judgements(decisions: Iterable[Decision]) -> tuple[Judgement, ...]:
    """Everything that people said which is not taken back; of one person on one thing the last."""
    listed = ordered(decisions)
    taken_back = undone(listed)
    last: dict[tuple[str, str, str], Judgement] = {}
    for decision in listed:
        if decision.id not in taken_back and decision.kind is not DecisionKind.UNDO:
            for each in _said(decision):
                last[each.question, each.unit, each.author] = each
    return tuple(last.values())


def _said(decision: Decision) -> Iterable[Judgement]:
    def judgement(question: str, unit: str, value: str) -> Judgement:
        return Judgement(question, unit, decision.author, value, decision.id)

    verdict = "reject" if decision.kind is DecisionKind.REJECT else "accept"
    for claim in decision.claims:
        yield judgement("claims", f"{claim.anchor.document} {claim.claimant} {claim.about} {claim.quote}", verdict)
    for change in decision.changes:
        yield judgement(change.field, _name(decision.groups[0]), change.after)
    if len(decision.groups) == 2:
        value = SAME if decision.kind is DecisionKind.MERGE else OTHER
        yield judgement("links", " ".join(sorted(_name(group) for group in decision.groups)), value)


def _name(group: Sequence[Anchor]) -> str:
    """A name for an incident that two people saw: what its least report tells of."""
    return min(anchor.seed for anchor in group)


def agreements(decisions: Iterable[Decision]) -> tuple[Agreement, ...]:
    """The agreement on every question on which two or more people judged the same things."""
    by_question: dict[str, list[Judgement]] = defaultdict(list)
    for each in judgements(decisions):
        by_question[each.question].append(each)
    found = (_agreement(question, by_question[question]) for question in sorted(by_question))
    return tuple(each for each in found if each.items)


def _agreement(question: str, said: Sequence[Judgement]) -> Agreement:
    shared = [each for each in _units(said).values() if len(each) > 1]
    values = [[_measured(question, one.value) for one in unit] for unit in shared]
    return Agreement(
        question=question,
        people=len({one.author for unit in shared for one in unit}),
        items=len(shared),
        differ=sum(len({one.value for one in unit}) > 1 for unit in shared),
        alpha=alpha(values, ratio if question in TOLLS else nominal),
    )


def _units(said: Iterable[Judgement]) -> Mapping[str, list[Judgement]]:
    units: dict[str, list[Judgement]] = defaultdict(list)
    for each in said:
        units[each.unit].append(each)
    return units


def _measured(question: str, value: str) -> Hashable:
    """A toll by its best number, everything else as it is. No number is no zero: it differs from every number."""
    if question not in TOLLS:
        return value
    count = msgspec.json.decode(value, type=Count | None)
    return "none" if count is None or count.best is None else count.best


def disagreements(decisions: Iterable[Decision]) -> tuple[tuple[Judgement, ...], ...]:
    """The things on which people differ, with what each of them said last."""
    units: dict[tuple[str, str], list[Judgement]] = defaultdict(list)
    for each in judgements(decisions):
        units[each.question, each.unit].append(each)
    return tuple(tuple(each) for _, each in sorted(units.items()) if len({one.value for one in each}) > 1)
