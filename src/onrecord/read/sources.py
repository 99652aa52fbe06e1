"""Outlets, agencies and the sources a page states: names as the publications write them themselves."""

import re
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from onrecord.read.data import load_rows, word_lists

_SPLIT = re.compile(r"(?<!\s)\s*(?:,|;|/|&|\band\b|\bet\b|\by\b|\be\b)\s*", re.I)
_GENERIC = re.compile(
    r"^(?:(?:news |wire |press |local |other |additional )*(?:agenc(?:y|ies)|media|services?|reports?|sources?)"
    r"|agences?(?: de presse)?|agencias)$",
    re.I,
)
_SMALL = frozenset(
    ("and", "of", "the", "for", "in", "on", "et", "de", "du", "des", "la", "le", "les", "y", "e", "with")
)
_LINE_PARTS = re.compile(r"((?<!\s)(?:\s*[,;/&]\s*|\s+AND\s+|\s+ET\s+|\s+Y\s+))")
_ACRONYM = 4  # letters up to which an upper-case word without a vowel pattern is left as it stands


@dataclass(frozen=True, slots=True)
class Outlet:
    """A row of outlets.csv."""

    name: str
    domain: str
    kind: str
    country: str


def outlet_of_url(url: str | None) -> Outlet | None:
    """The outlet whose site an address belongs to."""
    if not url:
        return None
    try:
        host = (urlsplit(url).hostname or "").lower()
    except ValueError:
        return None
    labels = host.split(".")
    for start in range(len(labels) - 1):
        if found := _by_domain().get(".".join(labels[start:])):
            return found
    return None


def outlet_named(name: str) -> Outlet | None:
    """The outlet of that name, alias or web domain, whatever its case."""
    if "." in name and " " not in name.strip():
        return outlet_of_url(f"https://{name.strip()}/") or _by_name().get(name.strip().casefold())
    return _by_name().get(" ".join(name.split()).strip(" .:").casefold())


def agency_name(printed: str) -> str:
    """An agency's own spelling of its name; as printed where it is not known."""
    found = outlet_named(printed)
    return found.name if found and found.kind in ("agency", "state_media", "outlet") else printed.strip()


def stated_sources(line: str) -> tuple[str, ...]:
    """The sources that a source line states. Split only where every part is a known name: "AFP, Reuters"."""
    line = " ".join(line.split()).strip(" .")
    parts = [part for part in _SPLIT.split(line) if part]
    if len(parts) > 1 and all(outlet_named(part) for part in parts):
        return tuple(spelled(part) for part in parts)
    return (" ".join(_spelled_parts(line)),) if line else ()


def own_name(line: str) -> str | None:
    """The outlet that a source line gives beside agencies: its first name that is no agency."""
    for part in _SPLIT.split(" ".join(line.split()).strip(" .")):
        known = outlet_named(part)
        if part and not _GENERIC.match(part) and (known is None or known.kind in ("outlet", "state_media")):
            return spelled(part) if re.search(r"[A-ZÀ-Þ]", part) else None
    return None


def is_outlet_like(name: str) -> bool:
    """Whether a name that a page asks to follow is an outlet's rather than a reporter's."""
    words = name.split()
    acronym = len(words) == 1 and name.isupper() and name.isalnum()
    return acronym or outlet_named(name) is not None or any(word.lower() in _outlet_words() for word in words)


def spelled(name: str) -> str:
    """A name as its publication writes it, else in title case where it was printed all in capitals."""
    name = " ".join(name.split())
    found = outlet_named(name)
    if found:
        return found.name
    return " ".join(_cased(word, first=i == 0) for i, word in enumerate(name.split())) if name.isupper() else name


def _spelled_parts(line: str) -> list[str]:
    """The words of an upper-case source line in ordinary case: names capitalised, generic words small."""
    if not line.isupper():
        return [line]
    words = (
        part.lower() if _GENERIC.match(part) or _SPLIT.fullmatch(part) else spelled(part)
        for part in _LINE_PARTS.split(line)
    )
    return [" ".join("".join(f" {word} " if word.strip().isalpha() else word for word in words).split())]


def _cased(word: str, *, first: bool) -> str:
    if not first and word.lower() in _SMALL:
        return word.lower()
    if "." in word or (len(word) <= _ACRONYM and not re.search(r"[AEIOUY]", word)):
        return word
    return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))


@cache
def _outlet_words() -> frozenset[str]:
    return frozenset(word_lists("promotion.toml", "outlet_words")["words"])


@cache
def _outlets() -> tuple[tuple[Outlet, tuple[str, ...]], ...]:
    return tuple(
        (
            Outlet(row["name"], row["domain"], row["kind"], row["country"]),
            tuple(alias for alias in row["aliases"].split("|") if alias),
        )
        for row in load_rows("outlets.csv")
    )


@cache
def _by_domain() -> dict[str, Outlet]:
    return {outlet.domain: outlet for outlet, _ in _outlets()}


@cache
def _by_name() -> dict[str, Outlet]:
    named = {alias.casefold(): outlet for outlet, aliases in _outlets() for alias in aliases}
    return named | {outlet.name.casefold(): outlet for outlet, _ in _outlets()}
