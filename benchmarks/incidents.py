"""Predict the incidents of a folder of texts in the scorer's form.

Each input file is one JSON object with `id`, `text` and, where known, `published`, `outlet`, `url` and `lang`; answers
in it are never looked at. Each output file is the sheet of that text; a text that cannot be read has none.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from benchmarks.engines import settings
from benchmarks.guard import attempt
from onrecord.ledger import Query
from onrecord.ledger.identities import draft_id, report_body, version_id
from onrecord.model import Capture, Kind, Sheet
from onrecord.model.identity import extraction_id
from onrecord.pipeline import Given, Pipeline


def predict(gold: Path, out: Path) -> None:
    """Write OUT/<id>.json for every GOLD/<name>.json, linked over the whole folder."""
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        pipeline = Pipeline(settings(f"{folder}/ledger.db"))
        sheets: dict[str, Sheet] = {}
        with pipeline.store.writer() as writer:
            for path in sorted(gold.glob("*.json")):
                record = json.loads(path.read_text(encoding="utf-8"))
                sheet = attempt(record["id"], partial(sheet_of, record, pipeline))
                if sheet is not None:
                    sheets[record["id"]] = sheet
                    writer.add(capture_of(record), sheet, given=given_of(record).key, engine=pipeline.engine)
        clusters = clusters_of(pipeline)
    for name, sheet in sheets.items():
        (out / f"{name}.json").write_bytes(msgspec.json.encode(linked(sheet, clusters, pipeline.engine)))


def clusters_of(pipeline: Pipeline) -> dict[str, str]:
    """The ledger's incident of every draft."""
    with pipeline.view() as view:
        return {member.draft: record.id for record in view.records(Query()) for member in record.members}


def linked(sheet: Sheet, clusters: Mapping[str, str], engine: str) -> Sheet:
    """The sheet with the ledger's id on each incident."""
    extraction = extraction_id(version_id(sheet.report.id, report_body(sheet.report)), engine)
    incidents = (replace(item, cluster=clusters.get(draft_id(extraction, item.id))) for item in sheet.incidents)
    return replace(sheet, incidents=tuple(incidents))


def sheet_of(record: dict[str, str], pipeline: Pipeline) -> Sheet:
    """Read one record through all stages."""
    return pipeline.extract(pipeline.read(capture_of(record), given_of(record))).sheet


def capture_of(record: dict[str, str]) -> Capture:
    """The record's text as if it had come in as a plain-text page."""
    content = record["text"].encode()
    return Capture(content=content, source=record["id"], sha256=sha256(content).hexdigest(), kind=Kind.TEXT)


def given_of(record: dict[str, str]) -> Given:
    """What the record says beside its text."""
    return Given(
        published=known_date(record.get("published")), outlet=record.get("outlet"), url=record.get("url"), kind="text"
    )


def known_date(published: str | None) -> str | None:
    """A day, month or year as it is; None for what is none of them ("--01-25")."""
    day = (published or "")[:10]
    try:
        date.fromisoformat((day + "-01-01")[:10])
    except ValueError:
        return None
    return day
