"""Web archives and Parquet files, as small as a test needs them."""

import gzip
from pathlib import Path

HTML = "text/html; charset=utf-8"
FETCHED = "2024-05-06T07:08:09Z"


def answer(body: bytes, *, status: str = "200 OK", media: str = HTML, more: str = "") -> bytes:
    """What a server answered."""
    return f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n{more}\r\n".encode() + body


def record(
    url: str, block: bytes, *, kind: str = "response", media: str = "application/http; msgtype=response", more: str = ""
) -> bytes:
    """One record of a web archive."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: {FETCHED}\r\n"
        f"WARC-Record-ID: <urn:uuid:{url}>\r\nContent-Type: {media}\r\n{more}Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def page(title: str, *paragraphs: str, published: str = "2024-05-06") -> bytes:
    """A page of news."""
    body = "".join(f"<p>{words}</p>" for words in paragraphs)
    return (
        f"<!doctype html><html lang='en'><head><title>{title}</title>"
        f"<meta property='article:published_time' content='{published}T10:00:00Z'></head>"
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    ).encode()


def archive(path: Path, *records: bytes) -> Path:
    """A web archive; each record is packed by itself where the name ends in .gz."""
    packed = [gzip.compress(each, mtime=0) for each in records] if path.suffix == ".gz" else records
    path.write_bytes(b"".join(packed))
    return path
