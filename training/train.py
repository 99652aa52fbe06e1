"""Train the tagger: `python -m training.train --out FOLDER [--data all|clean] [--seed N] …`."""

import argparse
import json
import math
import random
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer

from onrecord.extract.tagger.labels import LAYOUT
from training.corpora import read_gva, read_muc, read_polnear, read_re3d
from training.example import Example
from training.losses import WEIGHTS, Batch, batch_of, losses
from training.names import Names, gather, swapped
from training.network import Network, base
from training.own import read_own
from training.targets import Target, targets_of


@dataclass(frozen=True, slots=True)
class Source:
    """A corpus, how often an epoch goes through it, and the share of its names that are swapped."""

    examples: tuple[Example, ...]
    times: float
    swap: float


def sources(options: argparse.Namespace) -> list[Source]:
    """The corpora of a run. `clean` leaves out those without a licence to learn from."""
    own = read_own(Path("corpus/reports"))
    held = tuple(example for example in own if options.hold and example.id[-1] in options.hold)
    own = tuple(example for example in own if example not in held)
    corpora = Path(options.corpora)
    found = [
        Source(own, options.own_times, options.swap),
        Source(read_re3d(corpora / "re3d/all.jsonl"), 1.0, options.swap),
    ]
    if options.data == "all":
        found += [
            Source(read_polnear(corpora / "polnear/train.jsonl"), options.polnear_times, 0.3),
            Source(read_muc(corpora / "muc4/train.jsonl"), options.muc_times, 0.0),
            Source(read_gva(corpora / "gva/train.jsonl", 400), 0.5, 0.0),
        ]
    return found


def epoch(found: Sequence[Source], names: Names, tokenizer: Tokenizer, rng: random.Random) -> list[Target]:
    """One pass, with its names swapped anew."""
    targets: list[Target] = []
    for source in found:
        whole, part = divmod(source.times, 1)
        chosen = list(source.examples) * int(whole)
        chosen += rng.sample(source.examples, round(part * len(source.examples)))
        for example in chosen:
            new = swapped(example, names, rng, source.swap) if source.swap and rng.random() < 0.8 else example
            targets.extend(targets_of(new, tokenizer))
    return targets


def batches(targets: Sequence[Target], pieces: int, rng: random.Random) -> Iterator[list[Target]]:
    """Windows of like length together, in a random order."""
    ordered = sorted(targets, key=lambda target: len(target.window.ids) + rng.randint(0, 24))
    found: list[list[Target]] = []
    batch: list[Target] = []
    for target in ordered:
        if batch and (len(batch) + 1) * max(len(target.window.ids), len(batch[-1].window.ids)) > pieces:
            found.append(batch)
            batch = []
        batch.append(target)
    found.append(batch)
    rng.shuffle(found)
    yield from found


def train(options: argparse.Namespace) -> None:
    """Run, and write `network.pt`, `run.json` and a line of losses for every hundred steps."""
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    rng = random.Random(options.seed)
    folder = Path(options.base)
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    network = base(folder)
    if options.start:
        network.load_state_dict(torch.load(Path(options.start) / "network.pt"))
    network.words.weight.requires_grad_(False)
    found = sources(options)
    names = gather(example.text for source in found for example in source.examples if source.swap)
    heads = [value for name, value in network.named_parameters() if name.startswith("answers")]
    body = [
        value for name, value in network.named_parameters() if not name.startswith("answers") and value.requires_grad
    ]
    optimizer = torch.optim.AdamW(
        [{"params": body, "lr": options.rate}, {"params": heads, "lr": options.rate * 5}], weight_decay=0.01
    )
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    steps_in_epoch = sum(1 for _ in batches(epoch(found, names, tokenizer, random.Random(0)), options.pieces, rng))
    total = math.ceil(steps_in_epoch * options.epochs)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / (0.06 * total), max(0.0, (total - step) / (0.94 * total)))
    )
    print(f"{steps_in_epoch} steps an epoch, {total} in all", flush=True)
    step, start = 0, time.time()
    sums: dict[str, list[float]] = defaultdict(list)
    while step < total:
        for batch in batches(epoch(found, names, tokenizer, rng), options.pieces, rng):
            if step >= total:
                break
            one_step(network, batch_of(batch, options.mask), optimizer, sums)
            schedule.step()
            step += 1
            if step % 100 == 0:
                shown = {name: round(sum(values) / len(values), 4) for name, values in sums.items()}
                print(step, round(time.time() - start), json.dumps(shown), flush=True)
                sums.clear()
        torch.save(network.state_dict(), out / "network.pt")
    torch.save(network.state_dict(), out / "network.pt")
    (out / "run.json").write_text(
        json.dumps(
            {**vars(options), "steps": total, "seconds": round(time.time() - start), "width": LAYOUT.width}, indent=1
        )
    )


def one_step(network: Network, ready: Batch, optimizer: torch.optim.Optimizer, sums: dict[str, list[float]]) -> None:
    """One batch, in bfloat16 where that is safe."""
    network.train()
    with torch.autocast("cpu", dtype=torch.bfloat16):
        answers = network(ready.ids)
    found = losses(answers.float(), ready)
    loss = torch.stack([WEIGHTS[name] * value for name, value in found.items()]).sum()
    optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_([value for value in network.parameters() if value.requires_grad], 1.0)
    optimizer.step()
    for name, value in found.items():
        sums[name].append(float(value.detach()))


def options_of(words: Sequence[str] | None = None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", required=True)
    parser.add_argument("--base", required=True, help="folder of the base model (config, weights, tokenizer)")
    parser.add_argument("--start", help="folder of an earlier run to go on from")
    parser.add_argument("--corpora", default="../shared/corpora")
    parser.add_argument("--data", choices=("all", "clean"), default="all")
    parser.add_argument("--hold", default="", help="last digits of the own reports that are held out")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=float, default=3)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--pieces", type=int, default=4096)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--mask", type=float, default=0.1, help="share of word pieces that are hidden")
    parser.add_argument("--swap", type=float, default=0.6)
    parser.add_argument("--own-times", type=float, default=4)
    parser.add_argument("--polnear-times", type=float, default=1)
    parser.add_argument("--muc-times", type=float, default=0.7)
    return parser.parse_args(words)


if __name__ == "__main__":
    train(options_of())
