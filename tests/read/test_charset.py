"""Bytes to characters: labels are believed only where the bytes agree."""

import codecs

import pytest

from onrecord.errors import InputError
from onrecord.read import read_report
from onrecord.read.charset import decode

from .pages import page, paragraphs

TEXT = "L’armée a annoncé la mort de cinq soldats près de Ménaka, où des affrontements ont éclaté."
LATIN = TEXT.replace("’", "'")
DECODED = [
    (TEXT.encode(), None, TEXT),
    (codecs.BOM_UTF8 + TEXT.encode(), None, TEXT),
    (TEXT.encode("utf-16"), None, TEXT),
    (TEXT.encode("utf-32"), None, TEXT),
    (TEXT.encode("cp1252"), None, TEXT),
    (TEXT.encode("cp1252"), "iso-8859-1", TEXT),
    (TEXT.encode("cp1252"), "utf-8", TEXT),
    (LATIN.encode("iso-8859-15"), "iso-8859-15", LATIN),
    (TEXT.encode(), "iso-8859-1", TEXT),
    (TEXT.encode(), "no-such-charset", TEXT),
    ("Армия заявила о гибели солдат".encode("koi8-r"), "koi8-r", "Армия заявила о гибели солдат"),
]


@pytest.mark.parametrize(("content", "label", "text"), DECODED)
def test_the_text_comes_out_right_whatever_the_label(content, label, text):
    assert decode(page(content, charset=label), markup=False)[0] == text


def test_a_wrong_label_is_noted():
    _, notices = decode(page(TEXT.encode(), charset="iso-8859-1"), markup=False)
    assert notices == ("wrong charset label iso-8859-1: the text is utf-8",)


def test_a_charset_in_the_page_counts_for_markup():
    html = '<html><head><meta charset="windows-1251"></head><body><p>Армия сообщила о гибели пяти солдат в понедельник.</p></body></html>'
    assert "гибели пяти солдат" in read_report(page(html.encode("cp1251"))).text


def test_invalid_bytes_are_replaced_and_counted():
    content = TEXT.encode() + b" \xff\xfe \xc3 fin."
    text, notices = decode(page(content), markup=False)
    assert text.startswith(TEXT)
    assert notices == ("invalid utf-8: 3 characters replaced",)


def test_replaced_bytes_are_said_in_the_report():
    report = read_report(page(TEXT.encode() + b" Les tirs ont dur\xc3 deux heures, selon des t\xc3\xa9moins."))
    assert any(notice.startswith("invalid utf-8") for notice in report.notices)
    assert "\ufffd" in paragraphs(report)[0]


@pytest.mark.parametrize(
    "content", [b"\x7fELF\x02\x01\x01\x00\x00\x00", bytes(range(256)) * 4, b"\x89PNG\r\n\x1a\n\0\0\0"]
)
def test_binary_data_is_refused(content):
    with pytest.raises(InputError, match="found binary data"):
        read_report(page(content))
