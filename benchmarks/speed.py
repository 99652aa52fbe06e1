"""How many plain-text reports a second one core reads, from bytes to sheet.

    python -m benchmarks.speed

Hot: lexicons, actors and the gazetteer are loaded, and all their lazy parts touched by a first pass. Cold: nothing of a
text is cached between passes but what the engine itself keeps for single words and names; that is so in use, too. The
process is held to one core where the system allows it. The best of a few passes counts: others only ever slow one down.
"""

import json
import os
import re
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context

from benchmarks import scorers
from benchmarks.corpus import read_folder
from benchmarks.engines import engine, settings
from benchmarks.incidents import capture_of, given_of
from benchmarks.measures import OWN_REPORTS
from onrecord.model import EngineKind
from onrecord.pipeline import Pipeline

PASSES = 4
Record = dict[str, str]


@dataclass(frozen=True, slots=True)
class Speed:
    """The best pass over some texts."""

    texts: str
    documents: int
    characters: int
    seconds: float

    @property
    def per_second(self) -> float:
        """Documents a second."""
        return self.documents / self.seconds

    def __str__(self) -> str:
        mean = self.characters // self.documents
        return f"{self.per_second:.0f} documents/s ({self.documents} {self.texts}, {mean} characters each on average)"


def texts_to_time() -> tuple[str, list[Record]]:
    """The MUC-4 dev texts where present, else the project's own reports."""
    path = scorers.corpora() / "muc4" / "dev.jsonl"
    if not path.is_file():
        reports, _ = read_folder(OWN_REPORTS)
        return "own reports", [_record(one.id, one.text, one.published) for one in reports]
    rows = map(json.loads, path.read_text(encoding="utf-8").rstrip("\n").split("\n"))
    return "MUC-4 dev texts", [
        _record(row["docid"], row["text"], (row.get("dateline") or {}).get("date_iso")) for row in rows
    ]


def _record(name: str, text: str, published: str | None) -> Record:
    return {"id": name, "text": text, "published": published or ""}


def measure() -> Speed:
    """Time the whole read of plain text by the rules, one core."""
    one_core()
    name, records = texts_to_time()
    with engine(EngineKind.RULES):
        pipeline = Pipeline(settings())
    seconds = min([_pass(records, pipeline) for _ in range(PASSES + 1)][1:])
    return Speed(name, len(records), sum(len(record["text"]) for record in records), seconds)


SENTENCES, REPORTS, WORKERS = 20, 80, 2


def relevant_texts() -> list[str]:
    """Reports of twenty sentences that tell of incidents: the project's own, one after another, cut to length."""
    reports, _ = read_folder(OWN_REPORTS)
    told = [report.text for report in reports if report.incidents and report.language == "en"]
    texts = []
    for one, two, three in zip(told[::3], told[1::3], told[2::3], strict=False):
        whole = "\n\n".join((one, two, three))
        ends = [match.end() for match in re.finditer(r"[.!?][\"”]?(?=\s)", whole)]
        texts.append(whole[: ends[min(SENTENCES, len(ends)) - 1]])
    return texts[:REPORTS]


def measure_guided() -> Speed:
    """Time rules and tagger together on relevant reports of twenty sentences, by two processes of one thread each."""
    texts = relevant_texts()
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn")) as pool:
        list(pool.map(_warm, range(WORKERS)))
        start = time.perf_counter()
        list(pool.map(_read_guided, texts, chunksize=1))
        seconds = time.perf_counter() - start
    return Speed("relevant reports of 20 sentences", len(texts), sum(map(len, texts)), seconds)


@cache
def _guided() -> Pipeline:
    with engine(EngineKind.BOTH):
        return Pipeline(settings())


def _warm(_: int) -> None:
    _read_guided("Gunmen killed four soldiers near Gao, Mali, on Saturday, the army said. " * 6)
    time.sleep(1)  # so that each of the workers gets one


def _read_guided(text: str) -> None:
    record = _record("r", text, "2024-05-06")
    _guided().extract(_guided().read(capture_of(record), given_of(record)))


def one_core() -> None:
    """Hold this process to one core, where the system can."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def _pass(records: Sequence[Record], pipeline: Pipeline) -> float:
    start = time.perf_counter()
    for record in records:
        pipeline.extract(pipeline.read(capture_of(record), given_of(record)))
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.stdout.write(f"{measure_guided()}\n{measure()}\n")
