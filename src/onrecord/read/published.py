"""When a report was published: one date out of the several a page gives, with a confidence.

One in ten dates that page metadata gives is wrong (measured on an open benchmark of news pages), so a date printed in
the text goes before them, and disagreement is said.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.model import Capture
from onrecord.read.dateline import ReadDateline
from onrecord.read.dates import latest_on_or_before
from onrecord.read.page import PageDate
from onrecord.read.story import Story

PRINTED, GIVEN, RECORD = 1.0, 1.0, 0.95
YEAR_FROM_METADATA, YEAR_FROM_FETCH = 0.95, 0.5
UPDATED_LINE = 0.7  # an update may come days after the report
TRUSTED = 0.8  # a page's own date from here on goes before one that the user gives
DOUBTED = 0.3  # in the future, before news on the web or in print could be meant, or against its own weekday
EARLIEST = "1950"
SLACK_DAYS = 1  # time zones


@dataclass(frozen=True, slots=True)
class Published:
    """The chosen date, or None for both where no date is anywhere, and what is to be said about it."""

    value: str | None
    confidence: float | None
    notices: tuple[str, ...]


def decide(story: Story, dates: tuple[PageDate, ...], *, given: str | None, capture: Capture) -> Published:
    """Choose among printed dates, metadata, the record's and the user's own date."""
    candidates = _candidates(story, dates, given, capture)
    if not candidates:
        return Published(None, None, (_missing(story),))
    doubts = {one: _doubt(one, capture.retrieved) for one in candidates}
    ranked = sorted(candidates, key=lambda one: (doubts[one] is not None, -_rank(one, given)))
    best = ranked[0]
    notices = [doubt for one in ranked if (doubt := doubts[one])] + _disagreements(best, ranked[1:])
    confidence = min(best.confidence, DOUBTED) if doubts[best] else best.confidence
    return Published(best.value, confidence, tuple(dict.fromkeys(notices)))


def _candidates(story: Story, dates: tuple[PageDate, ...], given: str | None, capture: Capture) -> list[PageDate]:
    found = [*_printed(story.datelines), *dates]
    if capture.published:
        found.append(PageDate(capture.published, capture.published_confidence or RECORD, "record"))
    if given:
        found.append(PageDate(given, GIVEN, "given"))
    fused = story.fused.printed if story.fused else None
    if fused is None:
        return found
    if fused.iso:
        return [PageDate(fused.iso, PRINTED, "dateline"), *found]
    return [*_with_year(story, found, capture), *found]


def _printed(datelines: list[ReadDateline]) -> list[PageDate]:
    return [
        PageDate(iso, UPDATED_LINE if line.updated else PRINTED, "printed date")
        for line in datelines
        if line.printed and (iso := line.printed.iso)
    ]


def _with_year(story: Story, found: list[PageDate], capture: Capture) -> list[PageDate]:
    """A dateline without a year takes it from another date of the page, or from the day a live page was fetched."""
    printed = story.fused.printed if story.fused else None
    limits = [(one.value, YEAR_FROM_METADATA) for one in found if len(one.value) >= len("2025-06-02")]
    if not limits and capture.retrieved and capture.source.startswith("http"):
        limits = [(capture.retrieved, YEAR_FROM_FETCH)]
    if printed is None or not limits:
        return []
    value = latest_on_or_before(printed, limits[0][0])
    return [PageDate(value, limits[0][1], "dateline")] if value else []


def _rank(one: PageDate, given: str | None) -> float:
    """Printed dates first, then the page's trusted ones, then the user's, then guesses."""
    if one.where == "given":
        return TRUSTED - 0.001
    return one.confidence + (0.1 if one.where in ("dateline", "printed date") else 0)


def _missing(story: Story) -> str:
    if story.fused and story.fused.printed:
        return "no publication date: the dateline gives no year"
    return "no publication date on the page"


def _doubt(one: PageDate, retrieved: str | None) -> str | None:
    if retrieved and one.value > _day_after(retrieved):
        return f"publication date in the future: {one.value} ({one.where})"
    if one.value < EARLIEST:
        return f"publication date not credible: {one.value} ({one.where})"
    return None


def _day_after(retrieved: str) -> str:
    return (date.fromisoformat(retrieved[:10]) + timedelta(days=SLACK_DAYS)).isoformat()


def _disagreements(best: PageDate, others: list[PageDate]) -> list[str]:
    return [
        f"publication dates differ: {best.value} ({best.where}), {other.value} ({other.where})"
        for other in others
        if _days_apart(best.value, other.value) > SLACK_DAYS
    ]


def _days_apart(first: str, second: str) -> int:
    """Days between two ISO prefixes; 0 where the shorter is a prefix of the longer."""
    if first.startswith(second[: len(first)]) or second.startswith(first[: len(second)]):
        return 0
    return abs((_first_day(first) - _first_day(second)).days)


def _first_day(iso: str) -> date:
    parts = [int(part) for part in iso[:10].split("-")]
    return date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)
