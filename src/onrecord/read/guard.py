"""Limits that are checked before a parser sees the bytes."""

import re

from onrecord.errors import LimitError

MAX_BYTES = 20 * 1024 * 1024  # the longest news page met is 2 MB; situation reports reach 15 MB
MAX_DEPTH = 600  # the deepest of 181 benchmark news pages nests 61; libxml2 cuts silently at 256 unless told otherwise

# Elements that the parser closes by itself, or that hold nothing: they do not deepen the tree.
_FLAT = frozenset(
    (b"p", b"li", b"dt", b"dd", b"td", b"th", b"tr", b"tbody", b"thead", b"tfoot", b"option", b"br", b"hr", b"img",
     b"input", b"meta", b"link", b"area", b"base", b"col", b"embed", b"param", b"source", b"track", b"wbr", b"html",
     b"head", b"body")
)  # fmt: skip
_TAG = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})[^<>]{0,4000}>")


def check_size(content: bytes, source: str) -> None:
    """Raise LimitError above MAX_BYTES."""
    if len(content) > MAX_BYTES:
        megabytes = len(content) / 1024 / 1024
        raise LimitError(source, f"expected at most {MAX_BYTES // 1024 // 1024} MB, found {megabytes:.0f} MB")


def check_depth(markup: bytes, source: str) -> None:
    """Raise LimitError where tags nest deeper than MAX_DEPTH. One pass, no tree."""
    depth = 0
    for closing, name in _TAG.findall(markup):
        if name.lower() in _FLAT:
            continue
        depth = max(0, depth - 1) if closing else depth + 1
        if depth > MAX_DEPTH:
            raise LimitError(source, f"expected markup nested at most {MAX_DEPTH} deep, found more")
