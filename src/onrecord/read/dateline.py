"""Datelines: "BAMAKO, July 28 (Reuters) - ", "GUATEMALA CITY, 4 FEB 90 (ACAN-EFE) -- ", "Mon 02 June 2025:".

A dateline either opens the first paragraph (it is read there and stays, so that the paragraph is kept as printed) or
stands on a line of its own (which is no story text).
"""

import re
from dataclasses import dataclass
from functools import cache

from onrecord.read.data import word_lists
from onrecord.read.dates import PrintedDate, find_date

HEAD = 120  # characters in which a fused dateline must end
LINE_WORDS, LINE_LENGTH = 14, 160  # a dateline on its own line is no longer
PLACE_WORDS = 8  # "Goz Beida, eastern Chad near the border with Sudan"

_DASH = re.compile(r"(?<!\s)\s*(?:--+|—|–(?=\s))\s*|\s[-_–]\s|(?<=\))\s?[-–:]\s?")
_AGENCY = re.compile(r"(?<!\s)\s*(?:\((?P<round>[^()\d][^()]{1,48})\)|/(?P<slash>[A-Z][A-Z-]{1,20})/)\.?\s*$")
_NO_DASH = re.compile(r"(?P<lead>.{2,90}?(?:\([A-Z][A-Za-z. -]{1,40}\)|/[A-Z]{2,12}/\.))\s+(?=[\"“«A-ZÀ-Þ])")
_TIME = re.compile(
    r"\b\d{1,2} ?min(?:ute)?s?(?: read)?\b"
    r"|\b\d{1,2}(?:[:.h]\d{2}){1,2}\s?(?:[ap]\.?m\.?)?|\b\d{1,2}\s?[ap]\.?m\.?(?!\w)",
    re.I,
)
_ZONE = re.compile(r"\b(?:GMT|UTC|[A-Z]{1,2}[SD]T|CET|CEST|EET|WAT|CAT|EAT|IST|TU)\b(?:\s?[+-]\d{1,2}(?::?\d{2})?)?")
_BYLINE = re.compile(r"(?:by|par|por)\b", re.I)
_POSTER = re.compile(r"\b(?:by|par|por) [\w.’'-]{2,30}(?: [\w.’'-]{2,30}){0,6}$", re.I)
_LOOSE = re.compile(r"[\s,;:.|/•·@–—()-]+|\b(?:at|on|à|the|le)\b", re.I)


@dataclass(frozen=True, slots=True)
class ReadDateline:
    """A dateline taken apart. `length` is how many characters of the text it takes."""

    place: str | None
    printed: PrintedDate | None
    agency: str | None
    length: int
    updated: bool = False


def fused_dateline(text: str) -> ReadDateline | None:
    """The dateline that opens a paragraph, or None."""
    head = text[:HEAD]
    match = _DASH.search(head)
    if match and (found := _read_lead(head[: match.start()], match.end(), upper_text=_is_upper_text(text))):
        return found
    match = _NO_DASH.match(head)
    if match is None:
        return None
    found = _read_lead(match["lead"], match.end(), upper_text=False)
    return found if found and found.agency and (found.printed or "/" in match["lead"]) else None


def line_dateline(block: str) -> ReadDateline | None:
    """The dateline or publication line that is the whole block, or None."""
    if len(block) > LINE_LENGTH or len(block.split()) > LINE_WORDS:
        return None
    label = _labels().match(block)
    body = block[label.end() :] if label else block
    printed = find_date(body)
    if printed is None:
        return None
    place = _TIME.sub(" ", body[: printed.span.start]).strip(" ,;:.|–—-()/")
    if (place and (label or not _is_place(place))) or not _is_line_tail(body[printed.span.end :]):
        return None
    is_byline = _BYLINE.match(place) or _labels().search(place)
    return ReadDateline(
        None if is_byline else place or None, printed, None, len(block), bool(label and label["updated"])
    )


def _is_line_tail(tail: str) -> bool:
    """Whether what follows the date of a dateline is a time, a poster's name or a second, labelled date."""
    tail = _POSTER.sub("", _LOOSE.sub(" ", _ZONE.sub(" ", _TIME.sub(" ", tail)))).strip()
    if not tail:
        return True
    second = find_date(tail) if _labels().match(tail) else None
    return second is not None and second.span.end == len(tail)


def _read_lead(lead: str, length: int, *, upper_text: bool) -> ReadDateline | None:
    """The parts before the dash: place, date, agency, each of which may be missing but not all."""
    agency = _AGENCY.search(lead)
    rest = lead[: agency.start()] if agency else lead
    printed = find_date(rest)
    if printed is not None:
        if rest[printed.span.end :].strip(" ,.;:"):
            return None
        rest = rest[: printed.span.start]
    place = rest.strip(" ,.;:")
    place = place.removesuffix(", le").strip()
    if place and not _is_place(place):
        return None
    bare = printed is None and agency is None
    if bare and (not place or upper_text or place.upper() != place or len(place) < 3):
        return None
    name = (agency["round"] or agency["slash"]) if agency else None
    if printed is None and not place and not agency:
        return None
    return ReadDateline(place or None, printed, name, length)


def _is_place(words: str) -> bool:
    """Whether every word is one that a place's name is made of: capitals first, small joining words between."""
    parts = re.findall(r"[^\s,/()]+", words)
    joiners = _joiners()
    return (
        0 < len(parts) <= PLACE_WORDS
        and parts[0][0].isupper()
        and all(part[0].isupper() or part in joiners or part[0] in "'’‘" for part in parts)
    )


def _is_upper_text(text: str) -> bool:
    return text[:400].upper() == text[:400]


@cache
def _joiners() -> frozenset[str]:
    return frozenset(word_lists("dateline.toml", "places")["joiners"]) | {
        "northern", "southern", "eastern", "western", "central",
    }  # fmt: skip


@cache
def _labels() -> re.Pattern[str]:
    lists = word_lists("dateline.toml", "labels")
    published, updated = (
        "|".join(re.escape(word) for word in sorted(lists[key], key=len, reverse=True))
        for key in ("published", "updated")
    )
    return re.compile(rf"\b(?:(?P<published>{published})|(?P<updated>{updated}))\b\s*:?\s*", re.I)
