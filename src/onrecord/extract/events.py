"""Words of violence in a text, and whether they tell of something that happened."""

import re

from onrecord.extract.mentions import EventMention, Reality, Sentence, Text
from onrecord.knowledge.alternatives import Phrases
from onrecord.knowledge.uncased import Uncased, uncased_pattern
from onrecord.knowledge.violence import ContextCues, Trigger, ViolenceLexicon, context_cues, violence_lexicon
from onrecord.model import Span

_DEFINITE = {
    "en": uncased_pattern(r"\b(?:the|this|that|these|those|its|their|his)\s(?:[\w'’.-]+\s){0,3}$"),
    "fr": uncased_pattern(r"(?:\b(?:le|la|les|ce|cet|cette|ces|du|au)\s|[l]['’])(?:[\w'’.-]+\s){0,2}$"),
}
_NEGATED = {
    "en": uncased_pattern(r"\b(?:no|not|never|without|nor|n['’]t|neither|denied|deny|rather than)\s(?:[\w-]+\s){0,2}$"),
    "fr": uncased_pattern(r"\b(?:aucune?|pas|sans|ni|jamais)\s(?:[\w-]+\s){0,2}$"),
}
_DEFINITE_REACH = 60
_NEGATED_REACH = 40
_PLANNED_REACH = 60
"""Characters before a word of violence in which a cue of planning governs it (a clause is about that long)."""
_CLAUSE_BREAK = re.compile(r"[,;:]\s|\s(?:and|but|while|after|when|et|mais|après)\s")


_RELATIVE = uncased_pattern(r"\b(?:that|which|who|qui)\s(?:was|were|had(?:\sbeen)?|has\sbeen|a\sété|ont\sété|avait)\s$")
"""A relative clause refers back: "the shop that was bombed"."""


def is_definite(span: Span, start: int, text: Text) -> bool:
    """Whether a word of violence refers back to what is known ("the attack"). Its sentence begins at `start`."""
    before = text.uncased[max(start, span.start - _DEFINITE_REACH) : span.start]
    if is_verbal(span.of(text.text)):
        return _RELATIVE.search(before) is not None
    return _DEFINITE[text.language].search(before) is not None


_VERBAL = re.compile(
    r"(?:\w{1,40}ed|struck|shot|hit|hits|blew|went|fought|overran|took|taken|fell|set|open|opening|came|beat|retook|ripped|tore"
    r"|\w{1,40}(?:é|ée|és|ées))\b",
    re.IGNORECASE,
)


def is_verbal(words: str) -> bool:
    """Whether a word of violence is a verb form: "attacked" and "struck" are, "attack" and "bombing" can be nouns."""
    return _VERBAL.match(words) is not None


def find_events(text: Text) -> tuple[EventMention, ...]:
    """Every word of violence, in order, with its reality judged from its own sentence."""
    lexicon = violence_lexicon(text.language)
    cues = context_cues(text.language)
    return tuple(event for sentence in text.sentences for event in _in_sentence(text, sentence, lexicon, cues))


def _in_sentence(text: Text, sentence: Sentence, lexicon: ViolenceLexicon, cues: ContextCues) -> list[EventMention]:
    span = sentence.span
    figurative = [Span(*match.span()) for match in cues.patterns["figurative"].finditer(text.uncased, *span)]
    return [
        _event(match, span.start, text, lexicon.triggers[match.lastgroup or ""], figurative, cues)
        for match in lexicon.pattern.finditer(text.uncased, *span)
    ]


def _event(
    match: re.Match[str], start: int, text: Text, trigger: Trigger, figurative: list[Span], cues: ContextCues
) -> EventMention:
    """The event that a word tells of, judged by the words of its sentence, which begins at `start`, before it."""
    return EventMention(
        span=Span(*match.span()),
        name=trigger.name,
        sub_type=trigger.sub_type,
        weapon=trigger.weapon,
        outcome=trigger.outcome,
        strong=trigger.strong,
        definite=trigger.noun and is_definite(Span(*match.span()), start, text),
        reality=_reality(match, start, text, figurative, cues),
        rule=f"event.{trigger.name}",
    )


def _reality(match: re.Match[str], start: int, text: Text, figurative: list[Span], cues: ContextCues) -> Reality:
    here, words = Span(*match.span()), text.uncased
    if any(span.overlaps(here) for span in figurative):
        return Reality.FIGURATIVE
    if _NEGATED[text.language].search(words[max(start, here.start - _NEGATED_REACH) : here.start]):
        return Reality.NEGATED
    planned = _last_before(cues.patterns["planned"], words, here, start)
    if planned is not None and not _CLAUSE_BREAK.search(text.text, planned.end(), here.start):
        return Reality.PLANNED
    return Reality.HAPPENED


def _last_before(pattern: Phrases, words: Uncased, here: Span, start: int) -> re.Match[str] | None:
    """The last cue of the sentence that starts within reach before the word, or overlaps it."""
    last = None
    for match in pattern.finditer(words, max(start, here.start - _PLANNED_REACH), here.end):
        if match.start() <= here.start:
            last = match
    return last
