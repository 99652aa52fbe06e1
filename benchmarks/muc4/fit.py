"""Fit the weights of `acts` and `templates` on the train part and store them.

    python -m benchmarks.muc4.fit TRAIN

Logistic regression by AdaGrad over hashed signs; a fixed seed. Fillers learn from the probabilities of acts that
another part of the texts gave, as they meet them on new texts.
"""

import random
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.muc4 import acts, templates
from benchmarks.muc4.phrases import normal
from benchmarks.muc4.reading import Reading, read_row
from benchmarks.muc4.roles import Row, rows
from benchmarks.muc4.signs import FILLS, ROLES, TYPES, fillers, signs
from benchmarks.muc4.weights import bucket, save

Floats = npt.NDArray[np.float64]
Rows = list[npt.NDArray[np.int64]]
BUCKETS = 1 << 18
FOLDS = 4
BATCH = 64
SEED = 0
FEWEST = 3
"""Texts that must show a sign for it to count."""
LEAST_CHANCE = 0.08
"""Acts less likely than this teach nothing about fillers."""


class Model:
    """A logistic regression over buckets, several outputs at once. Only used while fitting."""

    def __init__(self, outputs: int) -> None:
        self.weights: Floats = np.zeros((BUCKETS, outputs))
        self.bias: Floats = np.full(outputs, -2.0)

    def fit(self, found: Rows, wanted: Floats, *, epochs: int, rate: float, decay: float) -> "Model":
        """AdaGrad over batches in a random order."""
        squares, bias_squares = np.full_like(self.weights, 1e-6), np.full_like(self.bias, 1e-6)
        order, shuffle = list(range(len(found))), random.Random(SEED)  # noqa: S311
        for _ in range(epochs):
            shuffle.shuffle(order)
            for start in range(0, len(order), BATCH):
                batch = order[start : start + BATCH]
                flat = np.concatenate([found[at] for at in batch])
                owner = np.repeat(np.arange(len(batch)), [len(found[at]) for at in batch])
                error = self._scores(flat, owner, len(batch)) - wanted[batch]
                used, place = np.unique(flat, return_inverse=True)
                step: Floats = np.zeros((len(used), len(self.bias)))
                np.add.at(step, place, error[owner])
                step += decay * len(batch) * self.weights[used]
                squares[used] += step * step
                self.weights[used] -= rate * step / np.sqrt(squares[used])
                bias_squares += error.sum(0) ** 2
                self.bias -= rate * error.sum(0) / np.sqrt(bias_squares)
        return self

    def _scores(self, flat: npt.NDArray[np.int64], owner: npt.NDArray[np.int64], count: int) -> Floats:
        sums: Floats = np.zeros((count, len(self.bias)))
        np.add.at(sums, owner, self.weights[flat])
        scores: Floats = 1 / (1 + np.exp(-(sums + self.bias)))
        return scores

    def chance(self, found: npt.NDArray[np.int64]) -> float:
        """The probability of the first output."""
        return float(1 / (1 + np.exp(-(self.weights[found].sum(0) + self.bias)))[0])


def hashed(sets: Sequence[set[str]], texts: Sequence[str]) -> Rows:
    """Sets of signs as buckets, without the signs that too few texts show."""
    seen: dict[str, set[str]] = {}
    for found, text in zip(sets, texts, strict=True):
        for sign in found:
            seen.setdefault(sign, set()).add(text)
    usual = {sign: bucket(sign, BUCKETS) for sign, where in seen.items() if len(where) >= FEWEST}
    return [np.array(sorted({usual[sign] for sign in found if sign in usual}), dtype=np.int64) for found in sets]


def fit_acts(texts: Sequence[tuple[Row, Reading]]) -> tuple[Model, dict[tuple[str, str], float]]:
    """The model of acts, and for each text and type the probability that a model of the other texts gives."""
    cases = [(row, kind, acts.act_signs(reading, kind)) for row, reading in texts for kind in TYPES]
    found = hashed([case[2] for case in cases], [case[0]["docid"] for case in cases])
    told = [[kind in {answer["incident_type"] for answer in row["gtt_templates"]}] for row, kind, _ in cases]
    wanted: Floats = np.array(told, dtype=np.float64)
    unseen: dict[tuple[str, str], float] = {}
    for fold in range(FOLDS):
        inside = [at for at in range(len(cases)) if at // len(TYPES) % FOLDS == fold]
        outside = sorted(set(range(len(cases))) - set(inside))
        model = _acts_model([found[at] for at in outside], wanted[outside])
        unseen |= {(cases[at][0]["docid"], cases[at][1]): model.chance(found[at]) for at in inside}
    return _acts_model(found, wanted), unseen


def _acts_model(found: Rows, wanted: Floats) -> Model:
    return Model(1).fit(found, wanted, epochs=15, rate=0.1, decay=3e-3)


def fit_roles(texts: Sequence[tuple[Row, Reading]], chances: dict[tuple[str, str], float]) -> Model:
    """The model of fillers."""
    sets: list[set[str]] = []
    wanted: list[list[bool]] = []
    names: list[str] = []
    for row, reading in texts:
        for kind in TYPES:
            answers = _answers(row, kind)
            chance = chances[row["docid"], kind]
            if chance < LEAST_CHANCE and not any(answers):
                continue
            for filler in fillers(reading):
                sets.append(signs(filler, reading, kind, chance))
                wanted.append([filler.key in answers[at] for at in range(len(FILLS))])
                names.append(row["docid"])
    found = hashed(sets, names)
    return Model(len(FILLS)).fit(found, np.array(wanted, dtype=np.float64), epochs=6, rate=0.1, decay=1e-4)


def _answers(row: Row, kind: str) -> list[set[str]]:
    own = [answer for answer in row["gtt_templates"] if answer["incident_type"] == kind]
    full = [answer for answer in row["templates"] if kind.upper() in _values(answer, "incident_type")]
    return [
        *({_key(mention[0]) for answer in own for entity in answer[role] for mention in entity} for role in ROLES),
        {_key(value) for answer in full for value in _values(answer, "hum_tgt_description")},
    ]


def _key(words: str) -> str:
    return " ".join(normal(words))


def _values(answer: dict[str, list[dict[str, list[str]]]], slot: str) -> list[str]:
    return [value for fill in answer[slot] for value in fill["values"]]


def main(arguments: list[str]) -> int:
    """Fit and store; 2 on wrong usage."""
    if len(arguments) != 1:
        print("usage: python -m benchmarks.muc4.fit TRAIN", file=sys.stderr)
        return 2
    texts = [(row, read_row(row)) for row in rows(Path(arguments[0]))]
    told, chances = fit_acts(texts)
    save(acts.WEIGHTS, told.bias.tolist(), told.weights.flatten().tolist())
    filled = fit_roles(texts, chances)
    save(templates.WEIGHTS, filled.bias.tolist(), filled.weights.flatten().tolist())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
