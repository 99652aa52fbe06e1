"""A whole text of general news as the draft that linking compares.

Only what an article itself shows is used: headline, day of publication, text. Nothing of the registry around it.
"""

import re
from datetime import date

from onrecord.likeness import signature_of, terms
from onrecord.model import DatePrecision, SubEventType
from onrecord.model.record import Draft
from onrecord.read.dates import find_date

_ADDRESS = re.compile(r"^\s*(?:https?|www)\b", re.IGNORECASE)
_SHORTEST = 12
_HEAD = 600
_BETWEEN = re.compile(r"(?<=\w) ?([-/_’']) (?=\w)")
_AFTER = re.compile(r" ([,.;:!?%)])(?!\w)")
_NEVER = "0001-01-01"


def draft_of(name: str, text: str, *, title: str | None = None, published: str | None = None) -> Draft:
    """The draft of one text. Without a title its first line that looks like one is taken."""
    head = title if title is not None else first_line(text)
    day = known_day(published) if published is not None else own_day(text)
    whole = f"{head}\n{text}" if title is not None else text
    return Draft(
        id=name,
        seed=name,
        document=name,
        first=day or _NEVER,
        last=day or _NEVER,
        precision=DatePrecision.DAY,
        dated=False,
        place=None,
        acted=(),
        hit=(),
        acted_kinds=(),
        hit_kinds=(),
        event_type=SubEventType.ATTACK.event_type,
        sub_event_type=SubEventType.ATTACK,
        killed=None,
        signature=signature_of(whole),
        published=day,
        terms=terms.terms_of(whole),
        names=terms.names_of(whole),
        headline=terms.headline_of(head),
        quotes=terms.quotes_of(whole),
        ages=terms.ages_of(whole),
        addresses=terms.addresses_of(whole),
        whole=True,
    )


def first_line(text: str) -> str:
    """The first line that is neither an address nor too short for a headline."""
    lines = (line.strip() for line in text.split("\n"))
    return next((line for line in lines if len(line) >= _SHORTEST and not _ADDRESS.match(line)), "")


def known_day(published: str | None) -> str | None:
    """The day of publication; None where none is given."""
    try:
        return date.fromisoformat((published or "")[:10]).isoformat()
    except ValueError:
        return None


def own_day(text: str) -> str | None:
    """The first full date in the head of a text, as printed or in its address."""
    found = find_date(text[:_HEAD])
    while found is not None and (found.day is None or found.iso is None):
        found = find_date(text[:_HEAD], start=found.span.end)
    return known_day(found.iso) if found is not None else None


def rejoined(text: str) -> str:
    """A text whose signs of punctuation stand apart, as it was before: "a 16 - year - old" is a 16-year-old."""
    return _AFTER.sub(r"\1", _BETWEEN.sub(r"\1", text))
