"""The reliability plot of docs/tagger.md: `python -m training.reliability FITTED.json OUT.svg`.

For stretches (and whole reports) that a model gave a probability: the share that was right, against the probability.
"""

import json
import sys
from pathlib import Path

KINDS = ("source", "content", "perpetrator", "victim", "place", "time", "toll", "trigger")
_SIZE, _LEFT, _TOP = 150, 34, 26
_GAP = 60


def plot(fitted: dict[str, dict[str, list[list[float]]]]) -> str:
    """Small squares, one a kind: points on the diagonal are honest; the larger a point, the more it stands for."""
    panels = [(kind, fitted["observed"][kind]) for kind in KINDS] + [
        ("report tells of an incident", fitted["relevant"])
    ]
    columns = 3
    rows = -(-len(panels) // columns)
    wide, high = columns * (_SIZE + _GAP) + _LEFT, rows * (_SIZE + _GAP) + _TOP
    step = _SIZE + _GAP
    body = "".join(
        _panel(name, bins, _LEFT + at % columns * step, _TOP + at // columns * step)
        for at, (name, bins) in enumerate(panels)
    )
    head = (
        '<svg xmlns="http://www.w3.org/2000/svg" role="img" font-family="sans-serif" font-size="11"'
        f' viewBox="0 0 {wide} {high}" width="{wide}" height="{high}">'
    )
    title = "<title>Probability given, and share that was right</title>"
    return f'{head}{title}<rect width="100%" height="100%" fill="#fff"/>{body}</svg>\n'


def _panel(name: str, bins: list[list[float]], left: int, top: int) -> str:
    most = max(count for _, _, count in bins)
    points = "".join(
        f'<circle cx="{left + mean * _SIZE:.1f}" cy="{top + (1 - right) * _SIZE:.1f}" fill="#1d5c8a" opacity="0.75"'
        f' r="{2 + 5 * (count / most) ** 0.5:.1f}">'
        f"<title>{mean:.2f} given, {right:.2f} right, {count:.0f} in all</title></circle>"
        for mean, right, count in bins
    )
    return (
        f'<text x="{left}" y="{top - 8}">{name}</text>'
        f'<rect x="{left}" y="{top}" width="{_SIZE}" height="{_SIZE}" fill="none" stroke="#999"/>'
        f'<line x1="{left}" y1="{top + _SIZE}" x2="{left + _SIZE}" y2="{top}" stroke="#ccc"/>'
        f'<text x="{left - 4}" y="{top + 4}" text-anchor="end" fill="#555">1</text>'
        f'<text x="{left - 4}" y="{top + _SIZE}" text-anchor="end" fill="#555">0</text>'
        f'<text x="{left + _SIZE}" y="{top + _SIZE + 13}" text-anchor="end" fill="#555">1</text>{points}'
    )


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(plot(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))), encoding="utf-8")
