"""PDF and DOCX situation reports."""

import io
import zipfile

import docx
import pytest
from pypdf import PdfReader, PdfWriter

from onrecord.errors import InputError, LimitError
from onrecord.read import pdf, read_report
from onrecord.read.docx import MAX_MEMBERS

from .pages import STORY, page, paragraphs


def make_pdf(*pages: list[str], info: str = "") -> bytes:
    """A PDF of the given lines of text, one list a page, set in Helvetica."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(count))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
               "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]  # fmt: skip
    for i, lines in enumerate(pages):
        body = "BT /F1 10 Tf 14 TL 50 790 Td " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * i} 0 R >>"
        )
        objects.append(f"<< /Length {len(body)} >>\nstream\n{body}\nendstream")
    objects.append(f"<< {info} >>")
    out, offsets = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n".encode("latin-1")
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(f"{one:010d} 00000 n \n" for one in offsets)
    trailer = (
        f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    )
    return out + table.encode() + trailer.encode()


def make_docx(*lines: str, rows: list[list[str]] | None = None) -> bytes:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    if rows:
        table = document.add_table(rows=len(rows), cols=len(rows[0]))
        for r, row in enumerate(rows):
            for c, cell in enumerate(row):
                table.cell(r, c).text = cell
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def wrapped(text: str) -> list[str]:
    import textwrap

    return [*textwrap.wrap(text, 70), ""]


def test_a_pdf_is_read_as_paragraphs():
    report = read_report(
        page(make_pdf(["Access bulletin No. 4", "", *(line for one in STORY for line in wrapped(one))]))
    )
    assert report.title == "Access bulletin No. 4"
    assert paragraphs(report) == list(STORY)


def test_running_heads_and_page_numbers_go():
    pages = [["Weekly report | restricted", "", *wrapped(one), f"Page {n} of 3"] for n, one in enumerate(STORY, 1)]
    report = read_report(page(make_pdf(*pages)))
    assert paragraphs(report) == list(STORY)
    assert {"Weekly report | restricted", "Page 1 of 3"} <= {removed.text for removed in report.removed}


def test_a_pdf_file_date_is_only_a_hint():
    report = read_report(page(make_pdf(wrapped(STORY[0]), info="/CreationDate (D:20251208090000Z)")))
    assert (report.published, report.published_confidence) == ("2025-12-08", 0.5)


def encrypted() -> bytes:
    writer = PdfWriter()
    writer.append(PdfReader(io.BytesIO(make_pdf(wrapped(STORY[0])))))
    writer.encrypt("secret", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_an_encrypted_pdf_is_refused():
    with pytest.raises(InputError, match=r"password|encrypted"):
        read_report(page(encrypted()))


@pytest.mark.parametrize(
    "content", [b"%PDF-1.4\n", b"%PDF-1.7 garbage \x00\xff" * 50, make_pdf(wrapped(STORY[0]))[:200]]
)
def test_a_damaged_pdf_is_refused(content):
    with pytest.raises(InputError):
        read_report(page(content))


def test_a_pdf_of_images_needs_ocr_first():
    with pytest.raises(InputError, match="OCR"):
        read_report(page(make_pdf([])))


def test_too_many_pages_are_refused(monkeypatch):
    monkeypatch.setattr(pdf, "MAX_PAGES", 2)
    with pytest.raises(LimitError, match="at most 2 pages"):
        read_report(page(make_pdf(["a"], ["b"], ["c"])))


def test_a_pdf_that_swells_is_refused(monkeypatch):
    monkeypatch.setattr(pdf, "MAX_TEXT", 50)
    with pytest.raises(LimitError, match="characters of text"):
        read_report(page(make_pdf(wrapped(STORY[0]))))


def test_a_docx_is_read_in_order_with_its_tables():
    report = read_report(
        page(make_docx("Situation report No. 7", *STORY, rows=[["Place", "Displaced"], ["Habila", "2,700"]]))
    )
    assert report.title == "Situation report No. 7"
    assert paragraphs(report) == [*STORY, "Place; Displaced", "Habila; 2,700"]


def zipped(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def test_a_zip_bomb_is_refused_before_it_is_unpacked():
    with pytest.raises(LimitError, match="unpacks to"):
        read_report(page(zipped({"word/document.xml": b"0" * 30_000_000})))


def test_an_archive_of_thousands_of_parts_is_refused():
    members = {f"x/{n}": b"" for n in range(MAX_MEMBERS + 1)}
    with pytest.raises(LimitError):
        read_report(page(zipped({"word/document.xml": b"<x/>"} | members)))


@pytest.mark.parametrize(
    "content",
    [b"PK\x03\x04 broken", zipped({"a.txt": b"x"}), zipped({"word/document.xml": b"<x/>"}), make_docx(STORY[0])[:-200]],
)
def test_what_is_no_docx_document_is_refused(content):
    with pytest.raises(InputError):
        read_report(page(content))


def flipped(content: bytes, part: str) -> bytes:
    """An archive with a part whose packed bytes are none."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        start = archive.getinfo(part).header_offset + 30 + len(part)
    return content[:start] + b"\xff" * 40 + content[start + 40 :]


def test_a_docx_whose_text_cannot_be_unpacked_is_refused():
    with pytest.raises(InputError, match="found a damaged one"):
        read_report(page(flipped(make_docx(*STORY), "word/document.xml")))


def test_a_docx_whose_properties_are_damaged_is_refused_or_read_without_them():
    content = make_docx(*STORY)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    dated = parts["docProps/core.xml"].replace(b"</cp:coreProperties>", b"<broken></cp:coreProperties>")
    with pytest.raises(InputError):
        read_report(page(zipped(parts | {"docProps/core.xml": dated})))
    assert read_report(page(zipped(parts))).paragraphs


def test_an_empty_docx_is_refused():
    with pytest.raises(InputError, match="found none"):
        read_report(page(make_docx()))


def test_entities_of_a_docx_are_not_fetched_or_expanded():
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="x">&b;</w:document>'
    members = {
        name: zipfile.ZipFile(io.BytesIO(make_docx(STORY[0]))).read(name)
        for name in zipfile.ZipFile(io.BytesIO(make_docx(STORY[0]))).namelist()
    }
    with pytest.raises(InputError):
        read_report(page(zipped(members | {"word/document.xml": bomb})))
