"""How well a network reads texts that it has not learnt: `python -m training.evaluate --run FOLDER --base …`."""

import argparse
import importlib.util
import json
import os
import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer

from onrecord.extract.tagger.decode import Fitted, decode
from onrecord.extract.tagger.labels import LAYOUT, SPANS
from onrecord.extract.tagger.tagged import Tagged
from onrecord.extract.tagger.windows import cut
from training.corpora import read_polnear
from training.example import Example
from training.names import gather, swapped
from training.network import Network, base
from training.own import read_own


def load(run: Path, folder: Path) -> tuple[Network, Tokenizer]:
    """A trained network and its tokenizer."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    network = base(folder)
    network.load_state_dict(torch.load(run / "network.pt"))
    network.eval()
    return network, tokenizer


def tag(example: Example, network: Network, tokenizer: Tokenizer, least: dict[str, float]) -> Tagged:
    """Read one text."""
    windows = cut(example.text, example.sentences, tokenizer)
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        answers = [network(torch.from_numpy(window.ids)[None])[0].float().numpy() for window in windows]
    return decode(windows, answers, LAYOUT, Fitted(least))


def attributions(tagged: Tagged) -> list[dict[str, list[list[int]]]]:
    """The statements in PolNeAR's form."""
    return [
        {
            "source": [list(claim.source.span)] if claim.source else [],
            "cue": [list(claim.cue.span)] if claim.cue else [],
            "content": [list(piece.span) for piece in claim.contents],
        }
        for claim in tagged.claims
        if not claim.own
    ]


def scorer(name: str) -> ModuleType:
    """One of the scorers beside the corpora."""
    path = Path(os.environ["ONRECORD_CORPORA"]).parent / "score" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def on_polnear(network: Network, tokenizer: Tokenizer, least: dict[str, float], most: int) -> dict[str, Any]:
    """PolNeAR dev by its scorer."""
    path = Path(os.environ["ONRECORD_CORPORA"]) / "polnear/dev.jsonl"
    gold = {record["docid"]: record for record in map(json.loads, path.open(encoding="utf-8"))}
    examples = read_polnear(path)[:most]
    pairs = [
        (example.text, attributions(tag(example, network, tokenizer, least)), gold[example.id]["attributions"])
        for example in examples
    ]
    return dict(scorer("attribution").score(pairs))


def on_spans(
    examples: Sequence[Example], tagged: Sequence[Tagged]
) -> dict[str, tuple[int, float, float, float, float]]:
    """For each kind: gold stretches, exact P and R, overlapping P and R."""
    found = {}
    for kind in SPANS:
        counts: Counter[str] = Counter()
        for example, read in zip(examples, tagged, strict=True):
            if kind not in example.taught:
                continue
            gold = {item.span for item in example.marked if item.kind == kind}
            mine = {item.span for item in read.of(kind)}
            counts["gold"] += len(gold)
            counts["mine"] += len(mine)
            counts["exact"] += len(gold & mine)
            counts["touched"] += sum(any(one.overlaps(two) for two in mine) for one in gold)
            counts["touching"] += sum(any(one.overlaps(two) for two in gold) for one in mine)
        gold_count, mine_count = max(1, counts["gold"]), max(1, counts["mine"])
        found[kind] = (
            counts["gold"],
            round(counts["exact"] / mine_count, 3),
            round(counts["exact"] / gold_count, 3),
            round(counts["touching"] / mine_count, 3),
            round(counts["touched"] / gold_count, 3),
        )
    return found


def on_facts(examples: Sequence[Example], tagged: Sequence[Tagged]) -> dict[str, float]:
    """Of gold stretches the share whose likeliest class is right; of sentences the area under the curve by kind."""
    right: defaultdict[str, list[bool]] = defaultdict(list)
    for example, read in zip(examples, tagged, strict=True):
        for item in example.marked:
            for head, classes in item.facts.items():
                if head in read.facts:
                    odds = read.fact(head, item.span)
                    if odds:
                        right[head].append(max(odds, key=lambda name: odds[name]) in classes)
        if example.relevant is not None:
            right["relevant"].append((read.relevant > 0.5) == example.relevant)
    said: defaultdict[str, list[tuple[float, bool]]] = defaultdict(list)
    for example, read in zip(examples, tagged, strict=True):
        for number, odds in read.sentences.items():
            for kind, chance in odds.items():
                truth = any(name == kind and span.overlaps(example.sentences[number]) for name, span in example.said)
                said[kind].append((chance, truth))
    scores = {head: round(float(np.mean(values)), 3) for head, values in right.items()}
    return scores | {f"sentence {kind}": _area(values) for kind, values in said.items()}


def _area(values: Sequence[tuple[float, bool]]) -> float:
    ordered = sorted(values)
    ranks = [rank for rank, (_, truth) in enumerate(ordered, 1) if truth]
    yes, no = len(ranks), len(values) - len(ranks)
    return round((sum(ranks) - yes * (yes + 1) / 2) / (yes * no), 3) if yes and no else float("nan")


def main() -> None:
    """Print everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", required=True)
    parser.add_argument("--base", required=True)
    parser.add_argument("--hold", default="38")
    parser.add_argument("--polnear", type=int, default=84)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    network, tokenizer = load(Path(options.run), Path(options.base))
    own = read_own(Path("corpus/reports"))
    held = [example for example in own if example.id[-1] in options.hold]
    tagged = [tag(example, network, tokenizer, {}) for example in held]
    for kind, row in on_spans(held, tagged).items():
        print(f"{kind:12} gold {row[0]:5} exact P {row[1]:.3f} R {row[2]:.3f}  overlap P {row[3]:.3f} R {row[4]:.3f}")
    print(json.dumps(on_facts(held, tagged)))
    names = gather(example.text for example in own)
    rng = random.Random(7)
    new = [swapped(example, names, rng, 1.0) for example in held]
    renamed = on_spans(new, [tag(example, network, tokenizer, {}) for example in new])
    print("names swapped:", json.dumps({kind: row[3:] for kind, row in renamed.items()}))
    if options.polnear:
        for name, scores in on_polnear(network, tokenizer, {}, options.polnear).items():
            print(f"{name:30} P {scores[0]} R {scores[1]} F1 {scores[2]}")


if __name__ == "__main__":
    main()
