"""What the readers of the several formats hand to the story: blocks in order, and what the page says of itself."""

from dataclasses import dataclass, field

from onrecord.model import Dateline, Link, Removed


@dataclass(frozen=True, slots=True)
class PageDate:
    """A publication date: ISO prefix, confidence from 0 to 1, and where on the page it stands."""

    value: str
    confidence: float
    where: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page taken apart, not yet cleaned of promotion.

    `blocks` are cleaned paragraphs, headings and lines in reading order, without the headline when `title` is set.
    `captions` and `teasers` are texts that the markup itself marks as photo captions and as bare links; a block equal
    to one of them is that. `removed` are blocks the format's reader already left out, with their reasons.
    """

    blocks: tuple[str, ...]
    title: str | None = None
    section: str | None = None
    outlet: str | None = None
    agency: str | None = None
    language: str | None = None
    url: str | None = None
    dates: tuple[PageDate, ...] = ()
    dateline: Dateline | None = None
    stated_sources: tuple[str, ...] = ()
    captions: frozenset[str] = frozenset()
    teasers: frozenset[str] = frozenset()
    removed: tuple[Removed, ...] = ()
    links: tuple[Link, ...] = ()
    notices: tuple[str, ...] = field(default=())
