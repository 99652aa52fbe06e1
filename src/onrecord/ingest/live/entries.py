"""What a source lists: one entry for each publication, and a mark by which a change of it is seen."""

from dataclasses import dataclass
from hashlib import sha256

from onrecord.model.claim import KEY_SEPARATOR

_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Entry:
    """One publication as a source lists it.

    `name` is the source's own for it (a feed's guid or id), None where it gives none or one that is not the entry's
    alone. `url` is the page. `published` is an ISO date. `text` is the whole article, where the source carries it, as
    HTML or plain text. `mark` changes whenever what the source says of the publication does.
    """

    url: str | None
    title: str = ""
    name: str | None = None
    published: str | None = None
    outlet: str | None = None
    text: str | None = None
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """What a source lists now. `ttl` is for how many seconds it says that this will do; None where it does not say."""

    title: str
    entries: tuple[Entry, ...]
    ttl: float | None = None


def mark_of(*said: str | None) -> str:
    """A hash of what a source says of a publication."""
    return sha256(KEY_SEPARATOR.join(part or "" for part in said).encode("utf-8", "replace")).hexdigest()[:_DIGITS]
