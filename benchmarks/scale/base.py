"""Real reports with an incident, read through the real pipeline once: US shootings (gva), and the project's own."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from benchmarks import scorers
from benchmarks.corpus import read_folder
from benchmarks.corpus.model import Part
from benchmarks.measures import OWN_REPORTS
from onrecord.ingest import Refused
from onrecord.model import Capture, Sheet
from onrecord.model.identity import capture_hash
from onrecord.pipeline import Given, Pipeline

HELD_OUT = 10
"""Of so many reports one is not filled in, but added singly where the cost is measured."""
RETRIEVED = "2026-01-01T00:00:00+00:00"


@dataclass(frozen=True, slots=True)
class Read:
    """A report with its sheet."""

    capture: Capture
    sheet: Sheet


def read_base(pipeline: Pipeline, *, own_only: bool = False) -> list[Read]:
    """The sheets of all reports that tell of an incident and can be moved to another country.

    `own_only` leaves out those of ONRECORD_CORPORA.

    Raises:
        FileNotFoundError: where the corpora are absent.
    """
    found: list[Read] = []
    for capture, given in _own() if own_only else (*_shootings(), *_own()):
        found += [Read(capture, sheet) for sheet in pipeline.sheets([capture], given) if not isinstance(sheet, Refused)]
    return [read for read in _once(found) if _is_movable(read.sheet)]


def _shootings() -> Iterator[tuple[Capture, Given]]:
    for part in ("train", "dev"):
        with (scorers.corpora() / "gva" / f"{part}.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                for article in json.loads(line)["articles"]:
                    yield _capture(article["text"], article["title"], article["id"], article["dct"], article["url"])


def _own() -> Iterator[tuple[Capture, Given]]:
    for report in read_folder(OWN_REPORTS)[0]:
        if report.part is Part.TRAIN:
            capture, given = _capture(report.text, None, report.id, report.published, f"https://{report.id}.example/")
            yield replace(capture, outlet=report.outlet), given


def _capture(text: str, title: str | None, name: str, published: str, url: str) -> tuple[Capture, Given]:
    content = text.encode() if title is None else f"{title}\n\n{text}".encode()
    capture = Capture(content, name, capture_hash(content), url=url, title=title, published=published)
    return replace(capture, retrieved=RETRIEVED), Given()


def _once(reads: Iterable[Read]) -> Iterator[Read]:
    """One version of each document, so that the base does not depend on which of them came first."""
    seen: set[str] = set()
    for read in reads:
        if read.sheet.report.id not in seen:
            seen.add(read.sheet.report.id)
            yield read


def _is_movable(sheet: Sheet) -> bool:
    """A place without a country (the open sea) would stay where it is, and meet its own copies."""
    places = [incident.place for incident in sheet.incidents if incident.place is not None]
    return bool(sheet.incidents) and all(place.country for place in places)


def split(reads: list[Read]) -> tuple[list[Read], list[Read]]:
    """The reports to fill in, and those held out."""
    filled = [read for number, read in enumerate(reads) if number % HELD_OUT]
    return filled, reads[::HELD_OUT]
