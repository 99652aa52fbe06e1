"""Unicode cleaning: what every offset is counted in.

One form for all text: NFC, no zero-width, direction or control characters, every kind of space a plain space. Applied
before offsets are computed, and idempotent, so that offsets stay valid for good.
"""

import re
import unicodedata

# Dropped: soft hyphen, Arabic letter mark, Mongolian separator, zero-width space to right-to-left mark, embedding and
# isolate marks, word joiner and invisible operators, private use (icon fonts), byte-order mark, non-characters,
# tag characters.
_DROPPED = [
    0x00AD,
    0x061C,
    0x180E,
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    *range(0xE000, 0xF900),
    0xFEFF,
    0xFFFE,
    0xFFFF,
    *range(0xE0000, 0xE0080),
]
_SPACES = [0x09, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000]
_NEWLINES = [0x0B, 0x0C, 0x85, 0x2028]
_CONTROLS = [*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)]
_TABLE: dict[int, str | None] = (
    dict.fromkeys(_CONTROLS)
    | dict.fromkeys(_DROPPED)
    | dict.fromkeys(_SPACES, " ")
    | dict.fromkeys(_NEWLINES, "\n")
    | {0x2029: "\n\n"}
    | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
)
_PLAIN = re.compile(r"[\n\x20-\x7e]*")


def clean(text: str) -> str:
    """The text in the one form, with its line breaks as single line feeds."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _PLAIN.fullmatch(text):
        return text
    return unicodedata.normalize("NFC", text.translate(_TABLE))


def squeeze(text: str) -> str:
    """One line: all white space runs a single space, none at the ends."""
    return " ".join(text.split())
