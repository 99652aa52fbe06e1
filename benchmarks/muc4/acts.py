"""Whether a text tells of an act of some MUC type: a linear score over its words of violence and who is named."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

from benchmarks.muc4.reading import Reading
from benchmarks.muc4.signs import TYPES, type_of
from benchmarks.muc4.weights import Weights, load

WEIGHTS = Path(__file__).with_name("acts.txt")
_WORD = re.compile(r"[\w'’-]+")


def chances(reading: Reading) -> dict[str, float]:
    """The probability that a text tells of an act of each type."""
    return {kind: _weights().probabilities(act_signs(reading, kind))[0] for kind in TYPES}


@cache
def _weights() -> Weights:
    return load(WEIGHTS)


def act_signs(reading: Reading, kind: str) -> set[str]:
    """What speaks for a text telling of an act of some type."""
    text = reading.findings.text.uncased
    found = {f"{name}>={least}" for name, count in _counts(reading).items() for least in (1, 2, 4) if count >= least}
    for scene in reading.scenes:
        for event in scene.events:
            words = event.span.of(text)
            if type_of(event, words) == kind:
                found.add(f"word={words}")
                found.add(f"at={min(scene.sentence.index, 5)},{event.reality},{scene.kind}")
    found |= {f"has={word}" for word in set(_WORD.findall(text))}
    return {f"{kind}|{sign}" for sign in found} | {f"{kind}|"}


def _counts(reading: Reading) -> Counter[str]:
    counts: Counter[str] = Counter()
    text = reading.findings.text.uncased
    for scene in reading.scenes:
        for event in scene.events:
            counts[f"event {event.name} {event.reality}"] += 1
            counts[f"type {type_of(event, event.span.of(text))} {scene.kind}"] += 1
        for actor in scene.actors:
            counts[f"actor {actor.kind}"] += 1
            counts[f"actor {actor.kind} in event"] += bool(scene.strong)
        for toll in scene.tolls:
            counts[f"toll {toll.harm} {toll.group}"] += 1
    return counts
