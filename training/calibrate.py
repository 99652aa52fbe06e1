"""Make a model's probabilities honest, and choose from which on a stretch is one, on reports that it has not learnt.

`python -m training.calibrate --model FILE --hold 38 --out FILE.json` writes temperatures, least probabilities and what
was observed (bins of probability with the share that was right); `--apply FILE.json` puts them into another model file
of the same recipe, one that has learnt from every report.
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx

from onrecord.extract.tagger.labels import SPANS
from onrecord.extract.tagger.session import Tagger, load_tagger
from onrecord.extract.tagger.tagged import spans_of
from onrecord.extract.tagger.windows import Window, cut
from training.example import Example
from training.own import read_own
from training.targets import SPAN_HEADS, targets_of

Numbers = npt.NDArray[np.float64]
TEMPERATURES = np.arange(0.7, 2.51, 0.1)
OUTSIDES = np.arange(0.0, 3.01, 0.25)
"""Stretches weigh more than the rest while the network learns, so that it sees too many: this takes it back."""
LEASTS = np.arange(0.15, 0.81, 0.05)
BINS = 10


@dataclass(frozen=True, slots=True)
class Answered:
    """One window of a held-out report with the model's raw answers and the right stretches."""

    window: Window
    scores: npt.NDArray[np.float32]
    right: npt.NDArray[np.int8]


def answer(examples: Sequence[Example], tagger: Tagger) -> list[Answered]:
    """Run the model on the reports."""
    found = []
    for example in examples:
        windows = cut(example.text, example.sentences, tagger.tokenizer)
        for window, target in zip(windows, targets_of(example, tagger.tokenizer), strict=True):
            at = [word.at for word in window.words]
            found.append(Answered(window, tagger.answers(window)[at], target.spans))
    return found


@dataclass(frozen=True, slots=True)
class Heat:
    """What scores are divided by, and what is added to "outside"."""

    temperature: float
    outside: float


def odds(answered: Answered, part: slice, heat: Heat) -> Numbers:
    """Probabilities of outside, begin and inside, shape (words, 3)."""
    scores = answered.scores[:, part].astype(np.float64) / heat.temperature + np.array([heat.outside, 0, 0])
    power = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(power / power.sum(axis=1, keepdims=True))


def fit_heat(answered: Sequence[Answered], part: slice, head: int) -> Heat:
    """The temperature and the weight of "outside" under which the right answers are likeliest."""
    whole = Answered(
        answered[0].window,
        np.concatenate([item.scores for item in answered]),
        np.concatenate([item.right for item in answered]),
    )

    def surprise(heat: Heat) -> float:
        chances = odds(whole, part, heat)
        return -float(np.log(chances[np.arange(len(chances)), whole.right[:, head]] + 1e-9).sum())

    return min((Heat(float(t), float(o)) for t in TEMPERATURES for o in OUTSIDES), key=surprise)


def fit_least(answered: Sequence[Answered], part: slice, head: int, heat: Heat) -> float:
    """The least probability with the best F1 of words that lie in a stretch."""

    def score(least: float) -> float:
        both = mine = gold = 0
        for item in answered:
            inside = odds(item, part, heat)[:, 1:].sum(axis=1) >= least
            truth = item.right[:, head] > 0
            both, mine, gold = both + int((inside & truth).sum()), mine + int(inside.sum()), gold + int(truth.sum())
        return 2 * both / (mine + gold) if mine + gold else 0.0

    return float(max(LEASTS, key=score))


def observed(
    answered: Sequence[Answered], part: slice, head: int, heat: Heat, least: float
) -> list[tuple[float, float, int]]:
    """For stretches by their probability: mean probability, share with a right stretch under them, how many."""
    points: list[tuple[float, bool]] = []
    for item in answered:
        chances = odds(item, part, heat).astype(np.float32)
        stretches = spans_of("", item.window.words, chances, least)
        points.extend((found.probability, bool(item.right[found.word, head] > 0)) for found in stretches)
    return in_bins(points)


def in_bins(points: Sequence[tuple[float, bool]]) -> list[tuple[float, float, int]]:
    """Ten bins of equal width; empty ones are left out."""
    found = []
    for number in range(BINS):
        low, high = number / BINS, (number + 1) / BINS
        inside = [point for point in points if low <= point[0] < high or (number == BINS - 1 and point[0] == 1)]
        if inside:
            mean = sum(chance for chance, _ in inside) / len(inside)
            found.append((round(mean, 3), round(sum(truth for _, truth in inside) / len(inside), 3), len(inside)))
    return found


def calibrate(examples: Sequence[Example], tagger: Tagger) -> dict[str, object]:
    """Everything that is fitted on held-out reports."""
    answered = answer(examples, tagger)
    parts = tagger.layout.slices()
    heats: dict[str, Heat] = {}
    least: dict[str, float] = {}
    bins: dict[str, list[tuple[float, float, int]]] = {}
    for kind in SPANS:
        head, part = SPAN_HEADS.index(kind), parts[f"span.{kind}"]
        heats[kind] = fit_heat(answered, part, head)
        least[kind] = round(fit_least(answered, part, head, heats[kind]), 2)
        bins[kind] = observed(answered, part, head, heats[kind], least[kind])
    relevant = [(tagger.read(e.text, e.sentences).relevant, bool(e.relevant)) for e in examples]
    return {
        "temperature": {kind: round(heat.temperature, 2) for kind, heat in heats.items()},
        "outside": {kind: round(heat.outside, 2) for kind, heat in heats.items()},
        "least": least,
        "observed": bins,
        "relevant": in_bins(relevant),
    }


def apply(fitted: Mapping[str, object], path: Path) -> None:
    """Put temperatures and least probabilities into a model file."""
    model = onnx.load(path)
    props = {entry.key: entry.value for entry in model.metadata_props}
    props |= {name: json.dumps(fitted[name]) for name in ("temperature", "outside", "least")}
    del model.metadata_props[:]
    for key, value in sorted(props.items()):
        entry = model.metadata_props.add()
        entry.key, entry.value = key, value
    onnx.save(model, path)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True, help="the folder of the model")
    parser.add_argument("--hold", default="", help="last digits of the own reports that the model has not learnt")
    parser.add_argument("--out", help="where the fitted numbers go")
    parser.add_argument("--apply", help="fitted numbers to put into the model")
    options = parser.parse_args()
    folder = Path(options.model)
    if options.apply:
        apply(json.loads(Path(options.apply).read_text()), folder / "tagger.onnx")
        return
    held = [example for example in read_own(Path("corpus/reports")) if example.id[-1] in options.hold]
    fitted = calibrate(held, load_tagger(folder))
    Path(options.out).write_text(json.dumps(fitted, indent=1))
    print(json.dumps({name: fitted[name] for name in ("temperature", "outside", "least", "relevant")}))


if __name__ == "__main__":
    main()
