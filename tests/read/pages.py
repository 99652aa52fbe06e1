"""A capture from text or bytes, as the ingest stage would make it."""

from onrecord.model import Capture
from onrecord.model.identity import capture_hash

RETRIEVED = "2026-03-01T12:00:00+00:00"
STORY = (
    "Gunmen attacked a customs post near Kantchari before dawn on Monday and killed three officers, the governor said.",
    "The attackers came on motorcycles and left towards the border with two vehicles, a resident told reporters.",
    "The army has not commented. No group has claimed the attack.",
)


def page(content: str | bytes, **said) -> Capture:
    """A capture of the content, with what the sender said of it."""
    content = content.encode() if isinstance(content, str) else content
    return Capture(content, "page", capture_hash(content), **{"retrieved": RETRIEVED, **said})


def story_html(
    *,
    head: str = "",
    before: str = "",
    between: str = "",
    after: str = "",
    title: str = "Three officers killed at border post",
) -> str:
    """A plain article page around STORY."""
    first, *rest = (f"<p>{paragraph}</p>" for paragraph in STORY)
    return (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>{title}</title>{head}</head><body>{before}"
        f"<article><h1>{title}</h1>{first}{between}{''.join(rest)}</article>{after}</body></html>"
    )


def paragraphs(report) -> list[str]:
    """The words of a report's story paragraphs."""
    return [span.of(report.text) for span in report.paragraphs]
