"""PDF situation reports and communiqués: the text of their pages, laid out as paragraphs."""

import io
import logging
import re
from collections import Counter

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from onrecord.errors import InputError, LimitError
from onrecord.model import Capture, RemovalReason, Removed
from onrecord.read.clean import clean, squeeze
from onrecord.read.damage import DAMAGED
from onrecord.read.page import Page, PageDate
from onrecord.read.plain import split_blocks

MAX_PAGES = 200  # the longest situation reports run to about 60 pages
MAX_TEXT = 5_000_000  # characters; more out of a 20 MB file is a decompression bomb
EDGE_LINES = 2  # running heads and feet are looked for in so many first and last lines of a page
REPEATED_ON = 0.5  # of the pages, at least three: a line at the edge of so many is a running head
CREATED_DATE = 0.5  # a file's creation date is often that of a later export

_PAGE_NUMBER = re.compile(r"(?:page )?\d{1,3}(?: ?(?:/|of|sur|de) ?\d{1,3})?$", re.I)
_HYPHEN = re.compile(r"(?<=[a-zà-ÿ])-\n(?=[a-zà-ÿ])")
_CREATED = re.compile(r"D:((?:19|20)\d\d)(\d\d)(\d\d)")

logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def read_pdf(capture: Capture) -> Page:
    """Take a PDF apart. Raises InputError for encrypted, corrupt and text-less files, LimitError for too long ones."""
    reader = _open(capture)
    pages = _page_texts(reader, capture.source)
    lines, removed = _without_running_lines([text.split("\n") for text in pages])
    text = _HYPHEN.sub("", "\n".join(lines))
    if not text.strip():
        raise InputError(capture.source, "expected a PDF with text, found only images: it needs OCR first")
    return Page(
        tuple(split_blocks(text)),
        title=squeeze(clean(capture.title)) if capture.title else None,
        section=capture.section,
        outlet=capture.outlet,
        language=capture.language,
        dates=_created(reader),
        removed=removed,
    )


def _open(capture: Capture) -> PdfReader:
    try:
        reader = PdfReader(io.BytesIO(capture.content), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(capture.source, "expected a PDF that opens without a password, found an encrypted one")
        count = len(reader.pages)
    except InputError:
        raise
    except (PyPdfError, *DAMAGED) as error:
        raise InputError(capture.source, f"expected a PDF, found one that is damaged or encrypted ({error})") from error
    if count > MAX_PAGES:
        raise LimitError(capture.source, f"expected at most {MAX_PAGES} pages, found {count}")
    return reader


def _page_texts(reader: PdfReader, source: str) -> list[str]:
    texts, total = [], 0
    for number, page in enumerate(reader.pages, 1):
        try:
            text = clean(page.extract_text() or "")
        except (PyPdfError, *DAMAGED) as error:
            raise InputError(
                source, f"expected readable text, found damage ({error})", place=f"page {number}"
            ) from error
        total += len(text)
        if total > MAX_TEXT:
            raise LimitError(source, f"expected at most {MAX_TEXT:,} characters of text", place=f"page {number}")
        texts.append(text)
    return texts


def _without_running_lines(pages: list[list[str]]) -> tuple[list[str], tuple[Removed, ...]]:
    """The pages' lines without running heads, feet and page numbers, which are listed once each."""
    edges = Counter(line for lines in pages for line in {squeeze(edge) for edge in _edge(lines)} if line)
    running = {line for line, count in edges.items() if count >= max(3, REPEATED_ON * len(pages))}
    kept: list[str] = []
    gone: dict[str, None] = {}
    for lines in pages:
        for line in lines:
            bare = squeeze(line)
            if bare in running or (bare and _PAGE_NUMBER.fullmatch(bare)):
                gone[bare] = None
            else:
                kept.append(line)
        if kept and re.search(r"[.!?:][\"”»)]*\s*$", kept[-1]):
            kept.append("")  # a page that ends a sentence ends the paragraph
    return kept, tuple(Removed(line, RemovalReason.NAVIGATION) for line in gone)


def _edge(lines: list[str]) -> list[str]:
    filled = [line for line in lines if line.strip()]
    return filled[:EDGE_LINES] + filled[-EDGE_LINES:]


def _created(reader: PdfReader) -> tuple[PageDate, ...]:
    try:
        stamp = str(reader.metadata.get("/CreationDate") or "") if reader.metadata else ""
    except (PyPdfError, *DAMAGED):
        return ()
    match = _CREATED.match(stamp)
    return (PageDate("-".join(match.groups()), CREATED_DATE, "file date"),) if match else ()
