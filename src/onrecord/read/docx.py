"""DOCX situation reports: paragraphs, headings and table rows in the order of the document."""

import io
import zipfile
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.table import Table
from docx.text.paragraph import Paragraph

from onrecord.errors import InputError, LimitError
from onrecord.model import Capture
from onrecord.read.clean import clean, squeeze
from onrecord.read.damage import DAMAGED
from onrecord.read.page import Page, PageDate

MAX_UNPACKED = 100 * 1024 * 1024  # bytes of all parts together; a 40-page report with text and styles has 2 MB
MAX_RATIO = 200  # unpacked to packed; word processors reach 30
RATIO_FROM = 1024 * 1024  # bytes below which the ratio says nothing
MAX_MEMBERS = 5000
MAX_BLOCKS = 20_000
CREATED_DATE = 0.5  # a file's creation date is often that of its template


def read_docx(capture: Capture) -> Page:
    """Take a DOCX apart. Raises InputError for corrupt and encrypted files, LimitError for archives that swell."""
    _check_archive(capture)
    try:
        document = docx.Document(io.BytesIO(capture.content))
        blocks = [text for text in _blocks(document, capture.source) if text]
    except (OpcError, *DAMAGED) as error:
        raise InputError(capture.source, f"expected a DOCX document, found a damaged one ({error})") from error
    if not blocks:
        raise InputError(capture.source, "expected a DOCX document with text, found none")
    return Page(
        tuple(blocks),
        title=squeeze(clean(capture.title)) if capture.title else None,
        section=capture.section,
        outlet=capture.outlet,
        language=capture.language,
        dates=_created(document),
    )


def _check_archive(capture: Capture) -> None:
    """Refuse what is no word-processing archive, and archives that would swell, before anything is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(capture.content)) as archive:
            members = archive.infolist()
    except DAMAGED as error:
        raise InputError(capture.source, "expected a DOCX document, found a damaged archive") from error
    unpacked, packed = sum(one.file_size for one in members), sum(one.compress_size for one in members)
    if any(one.flag_bits & 1 for one in members):
        raise InputError(capture.source, "expected a DOCX document without a password, found an encrypted one")
    if "word/document.xml" not in {one.filename for one in members}:
        raise InputError(capture.source, "expected a DOCX document, found another kind of archive")
    swells = unpacked > RATIO_FROM and unpacked > MAX_RATIO * max(packed, 1)
    if unpacked > MAX_UNPACKED or swells or len(members) > MAX_MEMBERS:
        raise LimitError(
            capture.source, f"expected an archive of ordinary size, found one that unpacks to {unpacked:,} bytes"
        )


def _blocks(document: Document, source: str) -> Iterator[str]:
    for number, item in enumerate(document.iter_inner_content()):
        if number >= MAX_BLOCKS:
            raise LimitError(source, f"expected at most {MAX_BLOCKS:,} paragraphs")
        if isinstance(item, Paragraph):
            yield squeeze(clean(item.text))
        elif isinstance(item, Table):
            yield from _rows(item)


def _rows(table: Table) -> Iterator[str]:
    """Each row on one line, its cells parted by semicolons; merged cells once."""
    for row in table.rows:
        cells = list(dict.fromkeys(squeeze(clean(cell.text)) for cell in row.cells))
        yield "; ".join(cell for cell in cells if cell)


def _created(document: Document) -> tuple[PageDate, ...]:
    try:
        created = document.core_properties.created
    except (OpcError, *DAMAGED):
        return ()
    return (PageDate(created.date().isoformat(), CREATED_DATE, "file date"),) if created else ()
