"""A row of a data set as a report: its notes, then every cell on a line of its own, so that each can be quoted."""

from datetime import UTC, datetime
from itertools import accumulate

import msgspec

from onrecord.errors import InputError
from onrecord.model import Capture, Kind, Report, ReportKind, Span
from onrecord.model.identity import document_id, version_hash
from onrecord.read.clean import clean

NAMES = {Kind.ACLED: "ACLED", Kind.GED: "UCDP GED"}
_SPLIT = {Kind.ACLED: "source", Kind.GED: "source_office"}
"""The column that names the sources, with semicolons between them."""
_IDS = ("event_id_cnty", "event_id_no_cnty", "data_id", "id", "relid")
_NOTES = "notes"
_SEPARATOR = "\n\n"
_COLUMNS = """
event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1
actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location
latitude longitude geo_precision source source_scale fatalities tags timestamp

id relid active_year code_status type_of_violence conflict_name dyad_name side_a side_b number_of_sources
source_article source_office source_date source_headline source_original where_prec where_coordinates
where_description adm_1 adm_2 geom_wkt priogrid_gid country_id event_clarity date_prec date_start date_end
deaths_a deaths_b deaths_civilians deaths_unknown best high low
"""
"""ACLED's columns in the codebook's order, then GED's; a cell of another column comes after them."""
_RANKS = {name: rank for rank, name in enumerate(_COLUMNS.split())}


def read_row(capture: Capture, kind: Kind, *, published: str | None = None, outlet: str | None = None) -> Report:
    """The report that a row is. `published` (ISO prefix) goes for rows that do not say when they were published.

    Raises:
        InputError: where the row is none, or its timestamp is no time.
    """
    cells = _cells(capture)
    name = next((cells[column] for column in _IDS if column in cells), "without an id")
    title = f"{NAMES[kind]} {name}"
    notes = [cells.pop(_NOTES)] if _NOTES in cells else []
    listed = "\n".join(f"{column}: {cells[column]}" for column in sorted(cells, key=lambda one: (_rank(one), one)))
    parts = [title, *notes, listed]
    text = _SEPARATOR.join(parts)
    sources = tuple(part.strip() for part in cells.get(_SPLIT[kind], "").split(";") if part.strip())
    said = _published(cells, capture.source)
    return Report(
        id=document_id(capture.url, text),
        url=capture.url,
        title=title,
        outlet=outlet or capture.outlet or NAMES[kind],
        section=None,
        published=said or published,
        language="en",
        text=text,
        paragraphs=_paragraphs(parts),
        stated_sources=sources,
        agency=sources[0] if len(sources) == 1 else None,
        published_confidence=1.0 if said or published else None,
        retrieved=capture.retrieved,
        capture=capture.sha256,
        version=version_hash(text),
        notices=() if said or published else ("no publication date in the row",),
        kind=ReportKind(kind.value),
    )


def _cells(capture: Capture) -> dict[str, str]:
    try:
        cells = msgspec.json.decode(capture.content, type=dict[str, str])
    except msgspec.DecodeError as error:
        raise InputError(capture.source, f"expected a row of a data set: {error}") from error
    squeezed = {name: " ".join(clean(cell).split()) for name, cell in cells.items()}
    return {name: cell for name, cell in squeezed.items() if cell}


def _rank(column: str) -> int:
    return _RANKS.get(column, len(_RANKS))


def _published(cells: dict[str, str], source: str) -> str | None:
    """The day on which ACLED last uploaded the row; GED does not say."""
    stamp = cells.get("timestamp")
    if stamp is None:
        return None
    try:
        return datetime.fromtimestamp(int(stamp), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError) as error:
        words = f"expected a time in seconds since 1970, found {stamp[:40]!r}"
        raise InputError(source, words, place="column timestamp") from error


def _paragraphs(parts: list[str]) -> tuple[Span, ...]:
    """Where the parts below the headline stand."""
    starts = accumulate((len(part) + len(_SEPARATOR) for part in parts), initial=0)
    return tuple(Span(start, start + len(part)) for start, part in zip(starts, parts, strict=False))[1:]
