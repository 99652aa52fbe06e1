"""Limits that are checked before a parser sees the bytes."""

import re

from onrecord.errors import LimitError

MAX_BYTES = 20 * 1024 * 1024  # the longest news page met is 2 MB; situation reports reach 15 MB
MAX_DEPTH = 600  # the deepest of 181 benchmark news pages nests 61; libxml2 cuts silently at 256 unless told otherwise

# Elements that the parser closes by itself, or that hold nothing: they do not deepen the tree.
_FLAT = frozenset(
    ("p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "br", "hr", "img", "input", "meta",
     "link", "area", "base", "col", "embed", "param", "source", "track", "wbr", "html", "head", "body")
)  # fmt: skip
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})[^<>]{0,4000}>")


def check_size(content: bytes, source: str) -> None:
    """Raise LimitError above MAX_BYTES."""
    if len(content) > MAX_BYTES:
        megabytes = len(content) / 1024 / 1024
        raise LimitError(source, f"expected at most {MAX_BYTES // 1024 // 1024} MB, found {megabytes:.0f} MB")


def check_depth(markup: str, source: str) -> int:
    """How deep the tags nest; LimitError beyond MAX_DEPTH. One pass, no tree."""
    depth = deepest = 0
    for closing, name in _TAG.findall(markup):
        if name.lower() in _FLAT:
            continue
        depth = max(0, depth - 1) if closing else depth + 1
        deepest = max(deepest, depth)
        if depth > MAX_DEPTH:
            raise LimitError(source, f"expected markup nested at most {MAX_DEPTH} deep, found more")
    return deepest
