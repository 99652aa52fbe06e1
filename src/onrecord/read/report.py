"""Bytes to Report: the read stage's one way through."""

import re
from dataclasses import dataclass
from datetime import date

from onrecord.errors import InputError
from onrecord.model import Capture, Dateline, Kind, Link, RemovalReason, Report, Span, sniff
from onrecord.model.identity import document_id, version_hash
from onrecord.read.charset import decode
from onrecord.read.clean import clean, squeeze
from onrecord.read.coded import read_row
from onrecord.read.guard import check_size
from onrecord.read.language import READ_LANGUAGES, identify, normal_code
from onrecord.read.links import distinct
from onrecord.read.page import Page
from onrecord.read.plain import split_blocks
from onrecord.read.published import Published, decide
from onrecord.read.sources import (
    agency_name,
    is_outlet_like,
    outlet_named,
    outlet_of_url,
    own_name,
    spelled,
    stated_sources,
)
from onrecord.read.story import Story, tell

SEPARATOR = "\n\n"
_ISO_PREFIX = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_AGENCY_BYLINE = re.compile(r"\b(?:by|par|por|with|avec|from)\b[ :]+(?P<name>[\w. /-]{2,40}?)(?:,| and | et |$)", re.I)


def read_report(
    capture: Capture,
    *,
    published: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    kind: str | None = None,
) -> Report:
    """Read one capture.

    `published` (ISO prefix) fills in a date that the page itself lacks; `outlet` and `url` go before what the page
    says; `kind` forces how the bytes are read. Raises InputError where the bytes hold no text, LimitError where they
    are too large or too deeply nested.
    """
    check_size(capture.content, capture.source)
    given = _iso_prefix(published, capture.source)
    chosen = Kind(kind) if kind else capture.kind or sniff(capture.content, capture.media_type)
    if chosen in (Kind.ACLED, Kind.GED):
        return read_row(capture, chosen, published=given, outlet=outlet)
    page = _read_page(capture, chosen)
    story = tell(page)
    if not story.paragraphs:
        if not story.title:
            raise InputError(capture.source, "expected story text, found none")
        story.paragraphs, story.title = [story.title], None
    return _assemble(capture, page, story, _Given(given, outlet, url or capture.url))


@dataclass(frozen=True, slots=True)
class _Given:
    """What the user said of the report, to go with what the page says."""

    published: str | None
    outlet: str | None
    url: str | None


def _iso_prefix(published: str | None, source: str) -> str | None:
    if published is None:
        return None
    try:
        if not _ISO_PREFIX.fullmatch(published[:10]):
            raise ValueError(published)
        date.fromisoformat((published[:10] + "-01-01")[:10])
    except ValueError as error:
        raise InputError(source, f"expected a date as YYYY, YYYY-MM or YYYY-MM-DD, found {published!r}") from error
    return published[:10]


def _read_page(capture: Capture, chosen: Kind) -> Page:
    """Take the bytes apart by their kind. The heavy readers are loaded only for what needs them."""
    if not capture.content.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise InputError(capture.source, "expected a report, found no text: the input is empty")
    if chosen is Kind.HTML:
        from onrecord.read.html import read_html

        return read_html(capture)
    if chosen is Kind.PDF:
        from onrecord.read.pdf import read_pdf

        return read_pdf(capture)
    if chosen is Kind.DOCX:
        from onrecord.read.docx import read_docx

        return read_docx(capture)
    if chosen in (Kind.JSON, Kind.JSONL):
        raise InputError(capture.source, "expected one report, found article records: ingest them first")
    return _read_plain(capture)


def _read_plain(capture: Capture) -> Page:
    text, notices = decode(capture, markup=False)
    title = squeeze(clean(capture.title)) if capture.title else None
    return Page(
        tuple(split_blocks(clean(text))),
        title=title or None,
        section=capture.section,
        outlet=capture.outlet,
        language=capture.language,
        notices=notices,
    )


def _assemble(capture: Capture, page: Page, story: Story, given: _Given) -> Report:
    text, paragraphs = _lay_out(story)
    when = decide(story, page.dates, given=given.published, capture=capture)
    language = identify(text, declared=page.language or capture.language)
    url = given.url or page.url
    return Report(
        id=document_id(url, text),
        url=url,
        title=story.title,
        outlet=_outlet(capture, page, story, given, url),
        section=story.section,
        published=when.value,
        language=language,
        text=text,
        paragraphs=paragraphs,
        removed=(*story.removed, *page.removed),
        stated_sources=_stated(page, story),
        links=_links(page, story),
        published_confidence=when.confidence,
        agency=_agency(page, story, capture),
        dateline=_dateline(story, when),
        retrieved=capture.retrieved,
        capture=capture.sha256,
        version=version_hash(text),
        notices=_notices(capture, page, story, when, language),
    )


def _lay_out(story: Story) -> tuple[str, tuple[Span, ...]]:
    """The text, and where in it each story paragraph stands."""
    parts = [story.title] if story.title else []
    parts += story.paragraphs
    spans, position = [], 0
    for part in parts:
        spans.append(Span(position, position + len(part)))
        position += len(part) + len(SEPARATOR)
    return SEPARATOR.join(parts), tuple(spans[1:] if story.title else spans)


def _outlet(capture: Capture, page: Page, story: Story, given: _Given, url: str | None) -> str | None:
    """The user's word, the record's, the site's own name, the page's, then what its follow and source lines say."""
    known = outlet_of_url(url)
    if given.outlet or capture.outlet or known or page.outlet:
        return given.outlet or spelled(capture.outlet or (known.name if known else page.outlet) or "")
    own = [name for line in story.source_lines if (name := own_name(line))]
    followed = [spelled(name) for name in story.outlets if is_outlet_like(name) or spelled(name) in own]
    return next(iter([*followed, *own]), None)


def _stated(page: Page, story: Story) -> tuple[str, ...]:
    found = [name for line in story.source_lines for name in stated_sources(line)]
    return tuple(dict.fromkeys([*page.stated_sources, *found]))


def _links(page: Page, story: Story) -> tuple[Link, ...]:
    return distinct([*page.links, *story.links])


def _agency(page: Page, story: Story, capture: Capture) -> str | None:
    """The agency whose copy it is: from the dateline, the byline or the record."""
    if story.fused and story.fused.agency:
        return agency_name(story.fused.agency)
    bylines = [*story.bylines, *(one.text for one in page.removed if one.reason is RemovalReason.BYLINE)]
    credit_lines = [one.text.strip("()[] ") for one in story.removed if one.reason is RemovalReason.SOURCE_LINE]
    for name in (capture.agency, page.agency, *map(_byline_name, bylines), *credit_lines):
        known = outlet_named(name) if name else None
        if known and known.kind == "agency":
            return known.name
    return None


def _byline_name(byline: str) -> str | None:
    match = _AGENCY_BYLINE.search(byline)
    return match["name"] if match else None


def _dateline(story: Story, when: Published) -> Dateline | None:
    lines = [story.fused, *story.datelines] if story.fused else story.datelines
    if not lines:
        return None
    place = next((line.place for line in lines if line.place), None)
    printed = next((line.printed for line in lines if line.printed), None)
    if printed is None:
        return Dateline(place, None)
    return Dateline(place, printed.iso or (printed.in_year(int(when.value[:4])) if when.value else None))


def _notices(capture: Capture, page: Page, story: Story, when: Published, language: str | None) -> tuple[str, ...]:
    notices = [*capture.notices, *page.notices, *when.notices]
    lines = [story.fused, *story.datelines] if story.fused else story.datelines
    if any(line.printed and not line.printed.weekday_agrees for line in lines):
        notices.append("the dateline's weekday is not that of its date")
    if language is None:
        notices.append("language not known: too little text")
    elif language not in READ_LANGUAGES:
        notices.append(f"language not read: {language}")
    declared = normal_code(page.language)
    if declared and language and declared != language and len(declared) == 2 and declared in READ_LANGUAGES:
        notices.append(f"the page says its language is {declared}, its text is {language}")
    return tuple(dict.fromkeys(notices))
