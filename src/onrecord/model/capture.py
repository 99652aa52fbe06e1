"""A capture: the bytes of one publication as received, and what is known about them from outside."""

from dataclasses import dataclass
from enum import StrEnum

SNIFF_BYTES = 4096  # enough to pass a byte-order mark, an XML declaration, comments and a doctype


class Kind(StrEnum):
    """What a capture's bytes are written in."""

    HTML = "html"
    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    PDF = "pdf"
    DOCX = "docx"
    ACLED = "acled"
    GED = "ged"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Capture:
    """The bytes as fetched, with their provenance.

    `source` names the input as a person would (a path, "-", a URL, "file.jsonl:3"). `sha256` is the hash of the bytes
    as received: for a record out of a JSON file, of that record's own bytes. `media_type` and `charset` are what the
    sender said, to be believed only where the bytes agree. `retrieved` is an ISO time from the ingest clock. `title` to
    `agency` are what a record supplied beside the text; None where nothing was said. `published_confidence` is how far
    the date may be trusted, 0 to 1, where the sender's field means something else (the day a crawler saw the page).
    `length` is how many bytes there were where `content` is no longer at hand.
    """

    content: bytes
    source: str
    sha256: str
    url: str | None = None
    media_type: str | None = None
    charset: str | None = None
    retrieved: str | None = None
    kind: Kind | None = None
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None
    section: str | None = None
    agency: str | None = None
    published_confidence: float | None = None
    notices: tuple[str, ...] = ()
    length: int | None = None

    @property
    def size(self) -> int:
        """How many bytes were received."""
        return len(self.content) if self.length is None else self.length


_MEDIA_KINDS = {
    "text/html": Kind.HTML,
    "application/xhtml+xml": Kind.HTML,
    "application/json": Kind.JSON,
    "application/x-ndjson": Kind.JSONL,
    "application/jsonl": Kind.JSONL,
    "application/pdf": Kind.PDF,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": Kind.DOCX,
}
_TAGS = (
    b"<!doctype html",
    b"<html",
    b"<head",
    b"<body",
    b"<article",
    b"<div",
    b"<p>",
    b"<p ",
    b"<h1",
    b"<section",
    b"<meta",
    b"<title",
    b"<table",
    b"<script",
)


def sniff(content: bytes, media_type: str | None = None) -> Kind:
    """What the bytes are written in. The bytes decide; the sender's media type settles what they leave open."""
    if content.startswith(b"%PDF-"):
        return Kind.PDF
    if content.startswith(b"PK\x03\x04"):
        return Kind.DOCX
    head = _plain_head(content)
    if head[:1] in (b"{", b"["):
        return _json_kind(content, head)
    if _looks_like_html(head):
        return Kind.HTML
    return _MEDIA_KINDS.get((media_type or "").split(";")[0].strip().lower(), Kind.TEXT)


def _plain_head(content: bytes) -> bytes:
    """The first bytes without byte-order mark, leading space and the zero bytes of UTF-16, lower case."""
    head = content[:SNIFF_BYTES]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head[2:].replace(b"\0", b"")
    return head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()


def _looks_like_html(head: bytes) -> bool:
    if head.startswith((b"<?xml", b"<!--")):
        return any(tag in head for tag in _TAGS)
    return head.startswith(b"<") and any(head.startswith(tag) for tag in _TAGS)


def _json_kind(content: bytes, head: bytes) -> Kind:
    """A record on one line with a second below it is JSON Lines; text that merely opens with a bracket is text."""
    if head.startswith(b"[") and not head[1:].lstrip().startswith((b"{", b"]", b'"')):
        return Kind.TEXT
    if head.startswith(b"{") and not head[1:].lstrip().startswith((b'"', b"}")):
        return Kind.TEXT
    first, _, rest = content.strip().partition(b"\n")
    one_line = first.rstrip().endswith(b"}") and first.count(b"{") == first.count(b"}")
    return Kind.JSONL if one_line and rest.lstrip().startswith(b"{") else Kind.JSON
