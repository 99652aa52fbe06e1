"""A MUC-4 text as the engine reads it: a plain page in capitals, with everything found in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from benchmarks.incidents import capture_of, given_of
from onrecord.config import settings_from
from onrecord.extract.engine import find_all
from onrecord.extract.findings import Findings
from onrecord.extract.scene import Scene, read_scenes
from onrecord.extract.text import read_text
from onrecord.model import Report
from onrecord.pipeline import Pipeline


@dataclass(frozen=True, slots=True)
class Reading:
    """One text read: its mentions and its sentences judged."""

    report: Report
    findings: Findings
    scenes: tuple[Scene, ...]

    @property
    def text(self) -> str:
        """The cleaned text, into which all spans point."""
        return self.findings.text.text


@cache
def shared_pipeline() -> Pipeline:
    """The stages with what they know, loaded once."""
    return Pipeline(settings_from({}))


def record_of(row: Mapping[str, Any]) -> dict[str, str]:
    """A corpus row as a record that can be read; its answers are left behind."""
    published = (row.get("dateline") or {}).get("date_iso") or ""
    return {"id": row["docid"], "text": row["text"], "published": published}


def read_row(row: Mapping[str, Any]) -> Reading:
    """Read one corpus row; answers in it are not looked at."""
    pipeline, record = shared_pipeline(), record_of(row)
    report = pipeline.read(capture_of(record), given_of(record))
    findings = find_all(read_text(report), report, pipeline.knowledge)
    return Reading(report, findings, read_scenes(findings))
