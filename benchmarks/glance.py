"""How fast a first look turns irrelevant reports away, and what it costs.

    python -m benchmarks.glance

The reports for timing are short and invented (irrelevant.txt). What a look costs is counted on annotated texts:
relevant ones that it turns away, and among them those in which a full reading finds an incident.
"""

import json
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks import scorers
from benchmarks.corpus import Part, read_folder
from benchmarks.incidents import capture_of, given_of
from benchmarks.measures import OWN_REPORTS
from benchmarks.speed import Record, one_core
from onrecord.config import settings_from
from onrecord.extract.engine import read_closely
from onrecord.extract.glance import turned_away
from onrecord.knowledge.actors import ActorBook
from onrecord.model import Report
from onrecord.pipeline import Pipeline

IRRELEVANT = Path(__file__).with_name("irrelevant.txt")
REPEATS = 60


@dataclass(frozen=True, slots=True)
class Cost:
    """What a first look does to some texts: `lost` of those turned away tell of an incident when read in full."""

    name: str
    texts: int
    away: int
    lost: int

    @property
    def recall(self) -> float:
        """The share of texts that are let through."""
        return 1 - self.away / self.texts


def irrelevant(path: Path) -> list[Report]:
    """The reports for timing, as the reader cleans them."""
    pipeline = Pipeline(settings_from({}))
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    records = (_record(str(number), " ".join(block.split()), "") for number, block in enumerate(blocks))
    return [_read(pipeline, record) for record in records]


def _record(name: str, text: str, published: str) -> Record:
    return {"id": name, "text": text, "published": published}


def _read(pipeline: Pipeline, record: Record) -> Report:
    return pipeline.read(capture_of(record), given_of(record))


def per_second() -> float:
    """Irrelevant reports looked at a second, one core, the best of some passes; spaces make each text a new one."""
    one_core()
    book, reports = Pipeline(settings_from({})).knowledge.actors, irrelevant(IRRELEVANT)
    return len(reports) / min(_pass(reports, number, book) for number in range(REPEATS))


def _pass(reports: list[Report], number: int, book: ActorBook) -> float:
    fresh = [replace(report, text=f"{report.text}{' ' * number}") for report in reports]
    start = time.perf_counter()
    for report in fresh:
        turned_away(report, book)
    return time.perf_counter() - start


def costs() -> Iterator[Cost]:
    """What a look costs on relevant texts: the own train part, and MUC-4 where present."""
    pipeline = Pipeline(settings_from({}))
    own, _ = read_folder(OWN_REPORTS)
    telling = [one for one in own if one.part is Part.TRAIN and one.incidents]
    yield _cost("own train", [_record(one.id, one.text, one.published) for one in telling], pipeline)
    for part in ("dev", "train"):
        path = scorers.corpora() / "muc4" / f"{part}.jsonl"
        if path.is_file():
            yield _cost(f"MUC-4 {part}", _relevant(path), pipeline)


def _relevant(path: Path) -> list[Record]:
    rows = map(json.loads, path.read_text(encoding="utf-8").rstrip("\n").split("\n"))
    return [
        _record(row["docid"], row["text"], (row.get("dateline") or {}).get("date_iso") or "")
        for row in rows
        if row["gtt_templates"]
    ]


def _cost(name: str, records: Iterable[Record], pipeline: Pipeline) -> Cost:
    reports = [_read(pipeline, record) for record in records]
    away = [report for report in reports if turned_away(report, pipeline.knowledge.actors) is not None]
    lost = sum(bool(read_closely(report, pipeline.knowledge).sheet.incidents) for report in away)
    return Cost(name, len(reports), len(away), lost)


if __name__ == "__main__":
    sys.stdout.write(f"{per_second():.0f} irrelevant reports/s\n")
    for cost in costs():
        sys.stdout.write(
            f"{cost.name}: {cost.texts} relevant texts, {cost.away} turned away, {cost.lost} incidents lost\n"
        )
