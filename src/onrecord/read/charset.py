"""Bytes to characters: byte-order mark, what the sender and the page say, UTF-8, then Windows-1252.

A label is believed only where the bytes agree with it: text that is valid UTF-8 beyond ASCII is UTF-8 whatever its
label says, since other encodings hardly ever form valid UTF-8 sequences by chance.
"""

import codecs
import re

from onrecord.errors import InputError
from onrecord.model import Capture

META_BYTES = 4096
CONTROL_SHARE = 0.05  # of the bytes; text has well under one in a thousand, binary files a fifth
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META = re.compile(
    rb"charset\s{0,3}=\s{0,3}[\"']?\s{0,3}([A-Za-z0-9_.:-]{2,40})|encoding=[\"']([A-Za-z0-9_.:-]{2,40})", re.I
)
_CONTROL = bytes(set(range(32)) - {9, 10, 12, 13, 27})
# Labels that browsers read as Windows-1252 (WHATWG Encoding Standard).
_AS_WINDOWS = {"iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii", "iso8859-1", "l1", "cp819"}


def decode(capture: Capture, *, markup: bool) -> tuple[str, tuple[str, ...]]:
    """The capture's characters and notices on what was mended. `markup`: a charset named in the page counts.

    Raises InputError for binary bytes.
    """
    content = capture.content
    for mark, name in _BOMS:
        if content.startswith(mark):
            return _with_replacements(content[len(mark) :] if name == "utf-8" else content, name)
    _refuse_binary(content, capture.source)
    label = capture.charset or (_meta_charset(content) if markup else None)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_other(content, label, error)
    known = _known(label)
    if known and known != "utf-8" and not content.isascii():
        return _decode_labelled_multibyte(content, known) or (
            text,
            (f"wrong charset label {label}: the text is utf-8",),
        )
    return text, ()


def _decode_labelled_multibyte(content: bytes, known: str) -> tuple[str, tuple[str, ...]] | None:
    """ISO-2022 and UTF-7 texts are valid ASCII or UTF-8 besides; their label decides."""
    if not known.startswith("iso2022"):
        return None
    try:
        return content.decode(known), ()
    except UnicodeDecodeError:
        return None


def _decode_other(content: bytes, label: str | None, error: UnicodeDecodeError) -> tuple[str, tuple[str, ...]]:
    """Bytes that are not UTF-8 throughout."""
    known = _known(label)
    if known and known != "utf-8":
        return _with_replacements(content, known)
    if _is_damaged_utf8(content):
        text = content.decode("utf-8", errors="replace")
        return text, (f"invalid utf-8: {text.count(chr(0xFFFD))} characters replaced",)
    text = content.decode("cp1252", errors="replace")
    notice = f"charset taken as windows-1252: not valid utf-8 at byte {error.start}"
    return text, ((f"wrong charset label {label}: " + notice) if label else notice,)


def _with_replacements(content: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    text = content.decode(name, errors="replace")
    bad = text.count("\ufffd")
    return text, ((f"invalid {name}: {bad} characters replaced",) if bad else ())


def _is_damaged_utf8(content: bytes) -> bool:
    """Whether the bytes hold more valid UTF-8 sequences than broken ones: a damaged file, not another charset."""
    text = content.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    valid = sum(1 for char in text if char > "\x7f") - broken
    return valid >= broken


def _meta_charset(content: bytes) -> str | None:
    match = _META.search(content[:META_BYTES])
    return (match[1] or match[2]).decode("ascii") if match else None


def _known(label: str | None) -> str | None:
    """Python's name for a charset label; None for what it does not know or must not use on foreign bytes."""
    if not label:
        return None
    name = label.strip().lower()
    if name in _AS_WINDOWS:
        return "cp1252"
    try:
        found = codecs.lookup(name)
    except LookupError:
        return None
    return found.name if getattr(found, "_is_text_encoding", True) and found.name not in ("idna", "punycode") else None


def _refuse_binary(content: bytes, source: str) -> None:
    sample = content[: 64 * 1024]
    controls = len(sample) - len(sample.translate(None, _CONTROL))
    if b"\0" in sample or controls > CONTROL_SHARE * len(sample):
        raise InputError(source, "expected text, HTML, PDF or DOCX, found binary data")
