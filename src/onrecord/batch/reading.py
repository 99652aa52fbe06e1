"""The heart of a batch: a function from an Arrow batch of pages to Arrow tables of what they tell.

It depends on nothing but its arguments: the same pages, the same engine, the same tables, wherever it runs.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.batch.pages import said_of, taken_from
from onrecord.batch.tables import Row, Tables, plain
from onrecord.errors import InputError
from onrecord.extract.engine import Extraction
from onrecord.extract.glance import page_turned_away
from onrecord.ingest import Refused
from onrecord.ingest.files import is_archive
from onrecord.ingest.parquet import is_parquet
from onrecord.ingest.warc import is_warc
from onrecord.ledger.identities import draft_id, report_body, version_id
from onrecord.model import Capture, Incident, Kind
from onrecord.model.identity import extraction_id
from onrecord.pipeline import Given, Pipeline
from onrecord.read.visible import visible_text

if TYPE_CHECKING:
    import pyarrow as pa

RAW = "raw."
"""What the rules begin with by which a page is not opened."""
ADMITS = "gate.admits"
NOTHING_BARRED: Mapping[int, str] = {}


@dataclass(frozen=True, slots=True)
class Way:
    """How pages are read: what the user says of those that lack it.

    `raw_gate`: HTML pages whose markup shows no words of violence are not read at all, and no reports.
    """

    given: Given = field(default_factory=Given)
    raw_gate: bool = False

    @property
    def key(self) -> str:
        """What makes the same pages another part."""
        return "\x1f".join((self.given.key, "raw")) if self.raw_gate else self.given.key


def read_pages(
    pages: "pa.RecordBatch",
    pipeline: Pipeline,
    way: Way,
    *,
    begin: Callable[[int], None] | None = None,
    barred: Mapping[int, str] = NOTHING_BARRED,
) -> Tables:
    """Read every page of a batch; one that cannot be read is a row of `errors`, and the rest goes on.

    `begin` is told the number of each page before it is read. `barred` are pages that are not to be read, and why.

    Raises:
        ModelError: where the engine's model is not there.
    """
    rows: dict[str, list[Row]] = {"reports": [], "claims": [], "drafts": [], "errors": []}
    for number, taken in enumerate(taken_from(pages)):
        if begin is not None:
            begin(number)
        if (unopened := _unopened(number, taken, pipeline, way)) is not None:
            rows["reports"].append(unopened)
            continue
        result = _result(taken, pipeline, way, barred.get(number))
        if isinstance(result, Refused):
            rows["errors"].append(_error_row(number, result, taken))
            continue
        assert isinstance(taken, Capture)  # noqa: S101 - for the type checker: a refused input has no extraction
        for name, row in _rows(number, taken, result, pipeline.engine, way):
            rows[name].append(row)
    return Tables.of(**rows)


def _unopened(number: int, taken: Capture | Refused, pipeline: Pipeline, way: Way) -> Row | None:
    """The row of a page that is not opened; None for all others. What cannot be looked at is left to the reader."""
    if not way.raw_gate or isinstance(taken, Refused) or taken.kind is not Kind.HTML:
        return None
    try:
        away = page_turned_away(visible_text(taken), pipeline.knowledge.actors)
    except InputError:
        return None
    if away is None:
        return None
    known = {"url": taken.url, "outlet": taken.outlet, "title": taken.title, "capture": taken.sha256}
    return {
        "page": number,
        "source": taken.source,
        "engine": pipeline.engine,
        "given": way.given.key,
        "gate": f"{RAW}{away.rule.removeprefix('gate.')}",
        "incidents": 0,
        **known,
        "captured": said_of(taken),
    }


def _result(taken: Capture | Refused, pipeline: Pipeline, way: Way, barred: str | None) -> Extraction | Refused:
    if isinstance(taken, Refused):
        return taken
    if barred is not None:
        return Refused(taken.source, InputError(taken.source, barred))
    return pipeline.reading(taken, way.given)


def _rows(number: int, capture: Capture, read: Extraction, engine: str, way: Way) -> Iterator[tuple[str, Row]]:
    sheet = read.sheet
    report = sheet.report
    asides = {name: [plain(each) for each in getattr(sheet, name)] for name in ("aggregates", "background")}
    yield (
        "reports",
        {
            "page": number,
            "source": capture.source,
            "engine": engine,
            "given": way.given.key,
            "gate": _gate(read),
            "incidents": len(sheet.incidents),
            **plain(report),
            **asides,
            "assessments": [plain(each) for each in sheet.assessments],
            "sheet_notices": list(sheet.notices),
            "captured": said_of(capture),
        },
    )
    extraction = extraction_id(version_id(report.id, report_body(report)), engine)
    for incident in sheet.incidents:
        begun = {"page": number, "document": report.id, "draft": draft_id(extraction, incident.id)}
        yield "drafts", begun | _own(incident)
        for claim in incident.claims:
            yield "claims", begun | plain(claim)


def _own(incident: Incident) -> Row:
    row = plain(replace(incident, claims=()))
    return {name: value for name, value in row.items() if name not in ("claims", "cluster")}


def _gate(read: Extraction) -> str | None:
    """The rule by which a report was let through or not; None where no gate was asked, as for rows of data sets."""
    rules = [firing.rule for firing in read.firings if firing.rule.startswith("gate.")]
    return ADMITS if read.sheet.incidents else next(iter(rules), None)


def _error_row(number: int, refused: Refused, taken: Capture | Refused) -> Row:
    error = refused.error
    file, place = whereabouts(refused.source)
    inside = [each for each in (place if error.source == refused.source else None, error.place) if each]
    return {
        "page": number,
        "source": refused.source,
        "file": file,
        "place": ", ".join(inside) or None,
        "reason": error.expected,
        "sha256": taken.sha256 if isinstance(taken, Capture) else None,
    }


def whereabouts(source: str) -> tuple[str, str | None]:
    """The file that a page's name speaks of, and where in it: "a.jsonl:3" is line 3 of a.jsonl."""
    name, record, number = source.rpartition("#")
    if record and number.isdecimal():
        file, place = whereabouts(name)
        return file, ", ".join(each for each in (place, f"record {number}") if each)
    file, colon, number = source.rpartition(":")
    if not colon or not number.isdecimal() or not is_archive(Path(file)):
        return source, None
    for is_such, unit in ((is_warc, "record at byte"), (is_parquet, "row")):
        if is_such(Path(file)):
            return file, f"{unit} {number}"
    return file, f"line {number}"
