"""News agencies, media and monitors: names that stand between a source and the outlet."""

import csv
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files

from onrecord.errors import KnowledgeError

ELISION = re.compile(r"[ldLD]['’]")
WORD = re.compile(r"[^\W_]+(?:[-'’./][^\W_]+){0,4}\.?")


class AgencyKind(StrEnum):
    """What a medium is."""

    AGENCY = "agency"
    MEDIA = "media"
    STATE_MEDIA = "state_media"
    SOCIAL_MEDIA = "social_media"
    ARMED_GROUP_MEDIA = "armed_group_media"
    MONITOR = "monitor"


@dataclass(frozen=True, slots=True)
class Agency:
    """A medium. `country` is ISO 3166-1 alpha-2 or empty."""

    name: str
    kind: AgencyKind
    country: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A medium named at [start, end) of the text that was searched."""

    agency: Agency
    start: int
    end: int


@lru_cache(maxsize=4096)
def find_agency(text: str) -> Found | None:
    """The first medium named in a short text; the longest name where several begin at one word."""
    index = _index()
    firsts = _first_words()
    words = list(WORD.finditer(text))
    for first, word in enumerate(words):
        start = word.start() + (2 if ELISION.match(word.group()) else 0)
        begins = text[start : word.end()].replace("’", "'").rstrip(".").removesuffix("'s")
        if begins not in firsts:
            continue
        for count in range(min(firsts[begins], len(words) - first), 0, -1):
            end = words[first + count - 1].end()
            name = text[start:end].replace("’", "'")
            agency = index.get(name) or index.get(name.rstrip(".")) or index.get(name.removesuffix("'s"))
            if agency is not None:
                return Found(agency, start, end)
    return None


@lru_cache(maxsize=1)
def _first_words() -> dict[str, int]:
    """The first word of every name, with the most words that a name has after it."""
    found: dict[str, int] = {}
    for name in _index():
        words = WORD.findall(name)
        first = words[0].rstrip(".").removesuffix("'s")
        found[first] = max(found.get(first, 0), len(words))
    return found


def same_medium(name: str, outlet: str | None) -> bool:
    """Whether a name is the outlet's own ("VOA" in a report by "VOA (reworded)")."""
    if not outlet:
        return False
    own = find_agency(outlet)
    named = find_agency(name)
    if own is not None and named is not None:
        return own.agency is named.agency
    return name.casefold().removeprefix("the ") == outlet.casefold().removeprefix("the ")


@lru_cache(maxsize=1)
def _index() -> dict[str, Agency]:
    found: dict[str, Agency] = {}
    for agency in read_agencies():
        for name in (agency.name, *agency.aliases):
            found.setdefault(name, agency)
            found.setdefault(name.removeprefix("The ").removeprefix("the "), agency)
    return found


def read_agencies() -> tuple[Agency, ...]:
    """The rows of agencies.csv. Raises KnowledgeError for a row that is wrong."""
    path = files("onrecord") / "data" / "agencies.csv"
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    try:
        return tuple(
            Agency(row["name"], AgencyKind(row["kind"]), row["country"], tuple(filter(None, row["aliases"].split("|"))))
            for row in rows
        )
    except (KeyError, ValueError) as error:
        raise KnowledgeError(f"agencies.csv: {error}") from error
