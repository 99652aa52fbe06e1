"""Linear scores whose weights lie in hash buckets: a file of them holds no words of the corpus it was fitted on."""

import base64
import math
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_SCALE = 24
"""Steps of a stored weight in 1: a byte reaches from -5.3 to 5.3."""
_WIDTH = 100


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of some outputs: `table` has a signed byte for each bucket and output, `bias` one number per output."""

    bias: tuple[float, ...]
    table: memoryview

    def probabilities(self, signs: Iterable[str]) -> list[float]:
        """The probability of each output, given the signs."""
        outputs = len(self.bias)
        buckets = len(self.table) // outputs
        sums = [0] * outputs
        for row in {bucket(sign, buckets) * outputs for sign in signs}:
            for at in range(outputs):
                sums[at] += self.table[row + at]
        return [_logistic(bias + total / _SCALE) for bias, total in zip(self.bias, sums, strict=True)]


def bucket(sign: str, buckets: int) -> int:
    """The bucket of a sign."""
    return zlib.crc32(sign.encode()) % buckets


def _logistic(score: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def load(path: Path) -> Weights:
    """The weights of a file."""
    head, _, body = path.read_text(encoding="ascii").partition("\n")
    packed = zlib.decompress(base64.b64decode(body.replace("\n", "")))
    return Weights(tuple(map(float, head.split())), memoryview(packed).cast("b"))


def save(path: Path, bias: Iterable[float], weights: Iterable[float]) -> None:
    """Write weights, bucket by bucket, each rounded to a byte."""
    steps = bytes(max(-127, min(127, round(weight * _SCALE))) % 256 for weight in weights)
    body = base64.b64encode(zlib.compress(steps, 9)).decode("ascii")
    lines = [body[at : at + _WIDTH] for at in range(0, len(body), _WIDTH)]
    path.write_text("\n".join([" ".join(f"{number:.4f}" for number in bias), *lines, ""]), encoding="ascii")
