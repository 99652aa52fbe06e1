"""A report's paragraphs cut into stretches, each with the claims that quote it: what a page marks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.model import Report, Span
from onrecord.model.claim import Claim


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that the same claims quote.

    `parts` are "source", "cue" and "content"; `starts` the claims that begin here.
    """

    words: str
    claims: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()


def marked(report: Report, claims: Sequence[Claim]) -> tuple[tuple[Stretch, ...], ...]:
    """The headline, where there is one, and each paragraph as stretches."""
    spans = [report.title_span] if report.title_span.end else []
    return tuple(tuple(_stretches(report.text, span, claims)) for span in (*spans, *report.paragraphs))


def _stretches(text: str, within: Span, claims: Sequence[Claim]) -> Iterable[Stretch]:
    here = [claim for claim in claims if claim.start < within.end and within.start < claim.end]
    edges = {within.start, within.end}
    for claim in here:
        for span in (Span(claim.start, claim.end), *(span for _, span in _parts(claim))):
            edges.update(edge for edge in span if within.start < edge < within.end)
    cuts = sorted(edges)
    for start, end in pairwise(cuts):
        yield _stretch(text, Span(start, end), here, first=within.start)


def _stretch(text: str, span: Span, claims: Sequence[Claim], *, first: int) -> Stretch:
    over = [claim for claim in claims if claim.start <= span.start and span.end <= claim.end]
    parts = {name for claim in claims for name, part in _parts(claim) if part.covers(span)}
    return Stretch(
        words=span.of(text),
        claims=tuple(claim.id for claim in over),
        parts=tuple(sorted(parts)),
        starts=tuple(claim.id for claim in over if max(claim.start, first) == span.start),
    )


def _parts(claim: Claim) -> Iterable[tuple[str, Span]]:
    named = (("source", claim.source_span), ("cue", claim.cue_span), ("content", claim.content_span))
    return ((name, span) for name, span in named if span is not None)
