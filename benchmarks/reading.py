"""How much story the reader keeps and how much promotion it removes, on pages whose right reading is written down.

    python -m benchmarks.reading [EXPECTED]

EXPECTED (default examples/expected.toml) lists, for each page beside it, the story paragraphs and the stretches that
must not stand in the text. The reference page is measured too, where ONRECORD_CORPORA leads to it: its story is what
stands between its dateline and its source line, without the separators and addresses.
"""

import os
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.ingest import captures
from onrecord.model import Capture, Report
from onrecord.read import read_report

EXAMPLES = Path(__file__).parent.parent / "examples" / "expected.toml"
CORPORA = "ONRECORD_CORPORA"
ELLIPSIS = " … "


@dataclass(frozen=True, slots=True)
class Expected:
    """The right reading of one page. A long paragraph is given by its first and last words, joined by an ellipsis."""

    source: str
    story: tuple[str, ...]
    promotion: tuple[str, ...]
    facts: dict[str, str]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was wrong with one reading: story lost, promotion left, paragraphs that are neither, facts misread."""

    expected: Expected
    lost: tuple[str, ...]
    left: tuple[str, ...]
    extra: tuple[str, ...]
    misread: tuple[str, ...]


def load_expected(path: Path) -> Iterator[tuple[Expected, Capture]]:
    """The pages of an expected.toml with their captures, in its order."""
    for row in tomllib.loads(path.read_text(encoding="utf-8"))["page"]:
        records = [one for one in captures([path.parent / row["file"]]) if isinstance(one, Capture)]
        capture = records[row.get("record", 1) - 1]
        facts = {key: row[key] for key in ("title", "section", "outlet", "published", "language") if key in row}
        name = row["file"] + (f" ({row['record']})" if "record" in row else "")
        yield Expected(name, tuple(row["story"]), tuple(row["promotion"]), facts), capture


def load_reference() -> tuple[Expected, Capture] | None:
    """The reference page, where it is at hand."""
    path = Path(os.environ.get(CORPORA, "../shared/corpora")).parent / "seed" / "page.txt"
    if not path.is_file():
        return None
    capture = next(one for one in captures([path]) if isinstance(one, Capture))
    blocks = [" ".join(block.split()) for block in path.read_text(encoding="utf-8").split("\n\n")]
    ends = next(i for i, block in enumerate(blocks) if block.startswith("SOURCE:"))
    story = [block for block in blocks[3:ends] if len(block.split()) > 5]
    rest = [line for i, block in enumerate(blocks) if block and i > 0 and block not in story for line in [block]]
    return Expected("the reference page", tuple(story), tuple(rest), {}), capture


def measure(expected: Expected, report: Report) -> Reading:
    """Compare a report with the right reading."""
    paragraphs = [span.of(report.text) for span in report.paragraphs]
    found = {story: [text for text in paragraphs if _is_same(story, text)] for story in expected.story}
    known = {text for texts in found.values() for text in texts}
    return Reading(
        expected,
        lost=tuple(story for story, texts in found.items() if not texts),
        left=tuple(
            piece for piece in expected.promotion if any(piece in text for text in [*paragraphs, report.title or ""])
        ),
        extra=tuple(text for text in paragraphs if text not in known),
        misread=tuple(
            f"{key}: {getattr(report, key)!r}, not {value!r}"
            for key, value in expected.facts.items()
            if getattr(report, key) != value
        ),
    )


def _is_same(story: str, text: str) -> bool:
    first, _, last = story.partition(ELLIPSIS)
    return text.startswith(first) and text.endswith(last) if last else text == story


def main(path: Path = EXAMPLES) -> int:
    """Print the measure; 1 where story was lost or less than 95 % of the promotion removed."""
    pages = [*load_expected(path), *([reference] if (reference := load_reference()) else [])]
    readings = [measure(expected, read_report(capture)) for expected, capture in pages]
    for reading in readings:
        for label in ("lost", "left", "extra", "misread"):
            for item in getattr(reading, label):
                print(f"{reading.expected.source}: {label}: {item[:120]}")
    story = sum(len(reading.expected.story) for reading in readings)
    promotion = sum(len(reading.expected.promotion) for reading in readings)
    lost, left = (sum(len(getattr(reading, label)) for reading in readings) for label in ("lost", "left"))
    print(f"{len(readings)} pages: story paragraphs kept {story - lost}/{story}, "
          f"promotion removed {promotion - left}/{promotion}, "
          f"paragraphs that are neither {sum(len(reading.extra) for reading in readings)}")  # fmt: skip
    return int(lost > 0 or left > 0.05 * promotion)


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:2])))
