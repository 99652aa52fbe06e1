"""Chooses an incident's (killed, injured) among the numbers that its articles give, by a linear score of agreement.

The weights (toll_weights.json) were fitted on the train part of the gva corpus by `python -m benchmarks.tolls --fit`:
an averaged structured perceptron. They hold for that corpus only and are no part of the package.
"""

import json
import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.toll_sightings import Fate, Person, Sighting, Statement, persons
from onrecord.extract.mentions import TollPart

WEIGHTS = Path(__file__).with_name("toll_weights.json")
MOST_VICTIMS = 60  # larger numbers in these articles are rounds, calibres and statistics
REPEATS = 3  # further statements of a number that still count, each a third of the first
EPOCHS = 8
SEED = 0
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Case:
    """One incident: its candidate pairs and the features of each."""

    candidates: tuple[Pair, ...]
    features: tuple[dict[str, float], ...]


def case(found: Sequence[Statement | Sighting]) -> Case:
    """Everything the articles of an incident state, as a choice."""
    statements = [item for item in found if isinstance(item, Statement)]
    people = persons([item for item in found if isinstance(item, Sighting)])
    pairs = candidates(statements, people)
    return Case(pairs, tuple(features(statements, people, pair) for pair in pairs))


def candidates(statements: Sequence[Statement], people: Sequence[Person]) -> tuple[Pair, ...]:
    """The pairs that the statements and the persons can mean."""
    stated = [item for item in statements if 0 < item.number <= MOST_VICTIMS]
    dead = sum(person.dead for person in people)
    killed = {0, 1, dead} | {item.number for item in stated if item.fate == Fate.KILLED}
    struck = {item.number for item in stated if item.fate == Fate.STRUCK}
    injured = {0, 1, len(people) - dead}
    injured |= {item.number for item in stated if item.fate in {Fate.INJURED, Fate.HOSPITAL}}
    pairs = {(k, i) for k in killed for i in injured | struck}
    pairs |= {(k, total - k) for k in killed for total in struck if total >= k}
    pairs |= {(total - i, i) for i in injured for total in struck if total >= i}
    return tuple(sorted(pairs))


def features(statements: Sequence[Statement], people: Sequence[Person], pair: Pair) -> dict[str, float]:
    """How a pair agrees with what is stated and seen. Names: fate|kind place|comparison."""
    agreement = Counter(name for item in statements for name in _agreement(item, pair))
    named = {name: 1 + min(count - 1, REPEATS) / 3 for name, count in agreement.items()}
    named |= dict.fromkeys(_against_people(people, pair), 1.0)
    named |= dict.fromkeys(_prior(statements, people, pair), 1.0)
    return named


def _agreement(item: Statement, pair: Pair) -> list[str]:
    killed, injured = pair
    meant = {Fate.KILLED: killed, Fate.STRUCK: killed + injured}.get(item.fate, injured)
    side = "eq" if item.number == meant else "lt" if item.number < meant else "gt"
    kind = "0" if item.number == 0 else "sub" if item.part == TollPart.SUBSET else "x" if item.explicit else "a"
    if item.part == TollPart.OTHERS and item.fate in {Fate.INJURED, Fate.HOSPITAL}:
        kind += "o"
    names = [f"{item.fate}|{kind}{item.place}|{side}{'2' if item.number >= 2 else ''}"]
    if side == "gt":
        names.append(f"{item.fate}|gt_any|{kind}")
    if item.fate == Fate.STRUCK and item.number == injured and killed:
        names.append(f"s_i|{kind}{item.place}")
    return names


def _step(name: str, value: int, seen: int) -> str:
    if value == seen:
        return f"{name}|eq"
    return f"{name}|{'lt' if value < seen else 'gt'}{min(abs(value - seen), 3)}"


def _against_people(people: Sequence[Person], pair: Pair) -> list[str]:
    killed, injured = pair
    dead = sum(person.dead for person in people)
    marked = sum(person.dead and person.marked for person in people)
    hurt = sum(not person.dead and person.marked for person in people)
    total = "eq" if killed + injured == len(people) else "lt" if killed + injured < len(people) else "gt"
    return [
        _step("Kp", killed, dead),
        _step("Ip", injured, len(people) - dead),
        _step("Ks", killed, marked),
        _step("Is", injured, hurt),
        f"Tp|{total}",
    ]


def _prior(statements: Sequence[Statement], people: Sequence[Person], pair: Pair) -> list[str]:
    killed, injured = pair
    fates = {item.fate for item in statements} | {fate for person in people for fate in person.fates}
    return [
        f"k{min(killed, 3)}|{Fate.KILLED in fates}",
        f"i{min(injured, 3)}|{bool(fates - {Fate.KILLED})}",
        f"k{min(killed, 2)}i{min(injured, 2)}",
        f"t{min(killed + injured, 5)}",
    ]


def load_weights() -> dict[str, float]:
    """The fitted weights."""
    weights: dict[str, float] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return weights


def choose(weights: dict[str, float], made: Case) -> Pair:
    """The pair of the highest score; of equal ones the smallest."""
    return made.candidates[_best(weights, made, margin_for=None)]


def _best(weights: dict[str, float], made: Case, *, margin_for: Pair | None) -> int:
    def score(index: int) -> float:
        margin = 0.5 if margin_for is not None and made.candidates[index] != margin_for else 0.0
        return margin + sum(weights.get(name, 0.0) * value for name, value in made.features[index].items())

    return max(range(len(made.candidates)), key=score)


def fit(cases: Sequence[tuple[Case, Pair]]) -> dict[str, float]:
    """Weights by an averaged structured perceptron over the cases whose answer is among the candidates."""
    weights: dict[str, float] = defaultdict(float)
    summed: dict[str, float] = defaultdict(float)
    usable = [(made, answer) for made, answer in cases if answer in made.candidates]
    shuffle, step = random.Random(SEED), 1  # noqa: S311
    for _ in range(EPOCHS):
        shuffle.shuffle(usable)
        for made, answer in usable:
            best = _best(weights, made, margin_for=answer)
            if made.candidates[best] != answer:
                _move(weights, summed, made.features[made.candidates.index(answer)], step=step, sign=1)
                _move(weights, summed, made.features[best], step=step, sign=-1)
            step += 1
    return {name: round(weights[name] - summed[name] / step, 3) for name in sorted(weights)}


def _move(weights: dict[str, float], summed: dict[str, float], row: dict[str, float], *, step: int, sign: int) -> None:
    for name, value in row.items():
        weights[name] += sign * value
        summed[name] += sign * step * value
