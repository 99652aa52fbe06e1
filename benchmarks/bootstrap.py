"""How far a figure would move on other texts of the same kind: resampling the texts with replacement."""

import random
from collections.abc import Callable, Sequence
from typing import TypeVar

ROUNDS = 2000
LEVEL = 0.95
SEED = 0  # the same texts give the same interval

Unit = TypeVar("Unit")


def interval(units: Sequence[Unit], statistic: Callable[[Sequence[Unit]], float]) -> tuple[float, float] | None:
    """The percentile interval (95 %) of a statistic over resampled units; None for fewer than two."""
    if len(units) < 2:
        return None
    chance = random.Random(SEED)  # noqa: S311
    drawn = sorted(statistic(chance.choices(units, k=len(units))) for _ in range(ROUNDS))
    tail = (1 - LEVEL) / 2
    return drawn[round(tail * (ROUNDS - 1))], drawn[round((1 - tail) * (ROUNDS - 1))]
