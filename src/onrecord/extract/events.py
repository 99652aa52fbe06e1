"""Words of violence in a text, and whether they tell of something that happened."""

import re

from onrecord.extract.mentions import EventMention, Reality, Sentence, Text
from onrecord.knowledge.alternatives import Phrases
from onrecord.knowledge.violence import ContextCues, Trigger, ViolenceLexicon, context_cues, violence_lexicon
from onrecord.model import Span

_DEFINITE = {
    "en": re.compile(r"\b(?:the|this|that|these|those|its|their|his)\s(?:[\w'’.-]+\s){0,3}$", re.IGNORECASE),
    "fr": re.compile(r"(?:\b(?:le|la|les|ce|cet|cette|ces|du|au)\s|[l]['’])(?:[\w'’.-]+\s){0,2}$", re.IGNORECASE),
}
_NEGATED = {
    "en": re.compile(
        r"\b(?:no|not|never|without|nor|n['’]t|neither|denied|deny|rather than)\s(?:[\w-]+\s){0,2}$", re.IGNORECASE
    ),
    "fr": re.compile(r"\b(?:aucune?|pas|sans|ni|jamais)\s(?:[\w-]+\s){0,2}$", re.IGNORECASE),
}
_PLANNED_REACH = 60
"""Characters before a word of violence in which a cue of planning governs it (a clause is about that long)."""
_CLAUSE_BREAK = re.compile(r"[,;:]\s|\s(?:and|but|while|after|when|et|mais|après)\s")


_RELATIVE = re.compile(
    r"\b(?:that|which|who|qui)\s(?:was|were|had(?:\sbeen)?|has\sbeen|a\sété|ont\sété|avait)\s$", re.IGNORECASE
)
"""A relative clause refers back: "the shop that was bombed"."""


def _is_definite(words: str, before: str, language: str) -> bool:
    if is_verbal(words):
        return _RELATIVE.search(before) is not None
    return _DEFINITE[language].search(before) is not None


_VERBAL = re.compile(
    r"(?:\w+ed|struck|shot|hit|hits|blew|went|fought|overran|took|taken|fell|set|open|opening|came|beat|retook|ripped|tore"
    r"|\w+(?:é|ée|és|ées))\b",
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
    words = sentence.span.of(text.text)
    figurative = [Span(*match.span()) for match in cues.patterns["figurative"].finditer(words)]
    return [
        _event(
            match, sentence.span.start, words, lexicon.triggers[match.lastgroup or ""], figurative, cues, text.language
        )
        for match in lexicon.pattern.finditer(words)
    ]


def _event(
    match: re.Match[str],
    offset: int,
    words: str,
    trigger: Trigger,
    figurative: list[Span],
    cues: ContextCues,
    language: str,
) -> EventMention:
    before = words[: match.start()]
    return EventMention(
        span=Span(offset + match.start(), offset + match.end()),
        name=trigger.name,
        sub_type=trigger.sub_type,
        weapon=trigger.weapon,
        outcome=trigger.outcome,
        strong=trigger.strong,
        definite=trigger.noun and _is_definite(match.group(), before[-60:], language),
        reality=_reality(match, words, figurative, cues, language),
        rule=f"event.{trigger.name}",
    )


def _reality(match: re.Match[str], words: str, figurative: list[Span], cues: ContextCues, language: str) -> Reality:
    here = Span(*match.span())
    if any(span.overlaps(here) for span in figurative):
        return Reality.FIGURATIVE
    if _NEGATED[language].search(words[max(0, here.start - 40) : here.start]):
        return Reality.NEGATED
    planned = _last_before(cues.patterns["planned"], words, here)
    if planned is not None and not _CLAUSE_BREAK.search(words, planned.end(), here.start):
        return Reality.PLANNED
    return Reality.HAPPENED


def _last_before(pattern: Phrases, words: str, here: Span) -> re.Match[str] | None:
    """The last cue that starts within reach before the word, or overlaps it."""
    last = None
    for match in pattern.finditer(words, max(0, here.start - _PLANNED_REACH), here.end):
        if match.start() <= here.start:
            last = match
    return last
