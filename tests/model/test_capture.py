"""What bytes are written in is read from the bytes; the sender's word settles only what they leave open."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Kind, sniff

EXAMPLES = [
    (b"<!DOCTYPE html><html><body><p>Shots were heard.", Kind.HTML),
    (b"\n\n  <HTML lang=fr>", Kind.HTML),
    (codecs.BOM_UTF8 + b"<html>", Kind.HTML),
    ("<html><p>Tirs".encode("utf-16"), Kind.HTML),
    (b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0">', Kind.HTML),
    (b"<!-- cached --><div>Shots</div>", Kind.HTML),
    (b'<?xml version="1.0"?><rss></rss>', Kind.TEXT),
    (b"<3 is no tag", Kind.TEXT),
    (b'{"title": "Shots heard"}', Kind.JSON),
    (b'[{"title": "Shots heard"}]', Kind.JSON),
    (b'{"title": "One"}\n{"title": "Two"}\n', Kind.JSONL),
    (b'{\n "title": "One",\n "body": "x"\n}\n', Kind.JSON),
    (b"[Bamako, 3 March] Gunmen killed two guards.", Kind.TEXT),
    (b"{unclosed brace in prose", Kind.TEXT),
    (b"%PDF-1.7 ...", Kind.PDF),
    (b"PK\x03\x04....", Kind.DOCX),
    (b"Gunmen killed two guards on Monday.", Kind.TEXT),
    (b"", Kind.TEXT),
]


@pytest.mark.parametrize(("content", "kind"), EXAMPLES)
def test_the_bytes_decide(content, kind):
    assert sniff(content) is kind


SENT = [
    (b"Gunmen killed two guards.", "text/html; charset=utf-8", Kind.HTML),
    (b"Gunmen killed two guards.", "application/octet-stream", Kind.TEXT),
    (b"%PDF-1.4", "text/html", Kind.PDF),
    (b'{"title": "One"}', "text/plain", Kind.JSON),
]


@pytest.mark.parametrize(("content", "media_type", "kind"), SENT)
def test_the_sender_is_believed_only_where_the_bytes_leave_it_open(content, media_type, kind):
    assert sniff(content, media_type) is kind


@given(st.binary(max_size=60))
def test_any_bytes_at_all_are_of_some_kind(content):
    assert sniff(content) in Kind
