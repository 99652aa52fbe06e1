"""The times in a sentence that date events, and not the speaking, the finding of bodies, an arrest or a trial."""

import re
from collections.abc import Sequence
from datetime import date

from onrecord.extract.findings import Findings, within
from onrecord.extract.mentions import Attribution, TimeMention, TimexType
from onrecord.knowledge.violence import ContextCues
from onrecord.model import Span


def event_times(
    findings: Findings, story: Span, attributions: Sequence[Attribution], cues: ContextCues
) -> tuple[TimeMention, ...]:
    """The times that date events, and not the speaking, the finding of bodies, an arrest or a trial."""
    text = findings.text.text
    others = [
        Span(*match.span())
        for name in ("aftermath", "court", "arrest")
        for match in cues.patterns[name].finditer(findings.text.uncased, story.start, story.end)
    ]
    events = [event.span for event in within(findings.events, story)]
    times = tuple(
        time
        for time in within(findings.times, story)
        if _owns(time.span, text) or not _dates_other(time.span, events, others)
    )
    dating = tuple(
        time
        for time in times
        if not any(_dates_speech(time, item, attributions, text) for item in attributions)
        and _SPOKE.search(text[max(story.start, time.span.start - 60) : time.span.start]) is None
    )
    return dating or _leading(times, attributions, events)


def _owns(time: Span, text: str) -> bool:
    """Whether a time owns a noun: "Sunday's attack"."""
    return text[time.end : time.end + 2] in ("'s", "’s")


_SPOKE = re.compile(
    r"\b(?:said|says|told|reported|announced|confirmed|added|stated|wrote|declared"
    r"|(?:a|ont) (?:déclaré|indiqué|annoncé|affirmé|confirmé|rapporté))"
    r"(?: (?:reporters|journalists|in an? (?:\w+ )?(?:statement|interview)|by (?:tele)?phone|[A-Z][\w.&'’-]*)){0,4}"
    r"(?: (?:on|late|early|late on|early on|le))? $"
)
"""A cue of speaking right before a time, with whom it was said to: "told the agency on Monday"."""


def _leading(
    times: Sequence[TimeMention], attributions: Sequence[Attribution], events: Sequence[Span]
) -> tuple[TimeMention, ...]:
    """The time that opens a sentence: "On Monday, X said it had attacked Y" dates the attack if nothing else does."""
    return tuple(
        time
        for time in times
        for item in attributions
        if item.source is not None
        and time.span.end <= item.source.start <= time.span.end + _COMMA
        and any(item.content.covers(event) for event in events)
    )[:1]


_COMMA = 3
"""Characters between an opening time and the source ("On Monday, JNIM said")."""


def _dates_other(time: Span, events: Sequence[Span], others: Sequence[Span]) -> bool:
    """Whether a time stands beside a word that tells of no violence, and nearer to it than to any that does."""
    near = min((gap(time, other) for other in others), default=_BESIDE + 1)
    if near > _BESIDE:
        return False
    return near <= min((gap(time, event) for event in events), default=_BESIDE + 1)


_BESIDE = 12
"""Characters between a word and the time beside it ("arrested Saturday", "found on Friday")."""


def _dates_speech(time: TimeMention, item: Attribution, others: Sequence[Attribution], text: str) -> bool:
    """Whether a time stands beside a cue of speaking, outside what is said."""
    if item.cue is None or _owns(time.span, text):
        return False
    if item.content.overlaps(time.span):
        return _stands_between(time.span, item)
    speaker = item.source if item.source is not None and item.source.start < item.cue.start else item.cue
    if item.content.start < time.span.start < speaker.start:
        return False  # "… near Gao, on Friday, residents said": the day closes what was said
    if time.span.end <= speaker.start and any(other.content.covers(time.span) for other in others):
        return False  # "denied that they died on Friday, though it conceded …": the day is of what another says
    left, right = sorted((item.cue, time.span))
    between = text[left.end : right.start]
    return len(between) <= _SPEECH_GAP and not any(mark in between for mark in ".;:")


def _stands_between(time: Span, item: Attribution) -> bool:
    """Whether a time stands between a source and its cue: "the ministry on Monday rejected as fiction …"."""
    if item.source is None or item.cue is None:
        return False
    return 0 <= time.start - item.source.end <= _COMMA + 1 and 0 <= item.cue.start - time.end <= _COMMA


_SPEECH_GAP = 25
"""Characters between a cue and the time of speaking ("said in a statement on Sunday")."""


def days_of(time: TimeMention) -> tuple[date, date] | None:
    """The days that a time can stand for, unless it is a duration, a repeated time or no calendar time."""
    if time.type not in (TimexType.DATE, TimexType.TIME) or time.first is None or time.last is None:
        return None
    return time.first, time.last


def gap(one: Span, two: Span) -> int:
    """The characters between two spans; 0 where they touch or overlap."""
    return max(two.start - one.end, one.start - two.end, 0)
