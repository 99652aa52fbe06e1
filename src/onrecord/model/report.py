"""A report: one publication as received, cleaned."""

from dataclasses import dataclass

from onrecord.model.codes import LinkKind, RemovalReason, ReportKind
from onrecord.model.span import Span


@dataclass(frozen=True, slots=True)
class Removed:
    """A block of the page that is not story text, and why it was taken out."""

    text: str
    reason: RemovalReason


@dataclass(frozen=True, slots=True)
class Link:
    """A channel that the page advertises."""

    kind: LinkKind
    url: str


@dataclass(frozen=True, slots=True)
class Dateline:
    """What the page's own dateline says: the place as printed and the day (ISO prefix)."""

    place: str | None
    date: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """One publication.

    `text` is the headline, where there is one, and the story paragraphs, joined by blank lines; all offsets count
    Unicode code points into it and stay valid for good. `paragraphs` are the story's own, without the headline.
    `published` is an ISO prefix: its length is its precision. `published_confidence` is 0 to 1 (1: printed in the text
    or given by the user). `capture`, `document` and `version` are the identities of docs/decisions/0003-identities.md;
    `id` is the document's.
    """

    id: str
    url: str | None
    title: str | None
    outlet: str | None
    section: str | None
    published: str | None
    language: str | None
    text: str
    paragraphs: tuple[Span, ...]
    removed: tuple[Removed, ...] = ()
    stated_sources: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    published_confidence: float | None = None
    agency: str | None = None
    dateline: Dateline | None = None
    retrieved: str | None = None
    capture: str | None = None
    version: str | None = None
    notices: tuple[str, ...] = ()
    kind: ReportKind = ReportKind.NEWS

    @property
    def title_span(self) -> Span:
        """Where the headline stands in `text`; empty where there is none."""
        head = self.title or ""
        return Span(0, len(head)) if head and self.text.startswith(head) else Span(0, 0)
