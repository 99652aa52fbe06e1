"""Words of violence: the rules' with the tagger's."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.events import is_definite
from onrecord.extract.findings import within
from onrecord.extract.guided.policy import Policy
from onrecord.extract.mentions import EventMention, Reality, Sentence, Text
from onrecord.extract.tagger.tagged import Tagged
from onrecord.model import Span, SubEventType

NAMES = {
    SubEventType.GOVERNMENT_REGAINS_TERRITORY: "territory_regained",
    SubEventType.NON_STATE_OVERTAKES_TERRITORY: "territory_taken",
    SubEventType.ARMED_CLASH: "clash",
    SubEventType.MOB_VIOLENCE: "mob",
    SubEventType.CHEMICAL_WEAPON: "chemical",
    SubEventType.AIR_DRONE_STRIKE: "air_strike",
    SubEventType.SUICIDE_BOMB: "suicide_bomb",
    SubEventType.SHELLING: "shelling",
    SubEventType.REMOTE_EXPLOSIVE: "explosion",
    SubEventType.GRENADE: "grenade",
    SubEventType.SEXUAL_VIOLENCE: "sexual_violence",
    SubEventType.ATTACK: "assault",
    SubEventType.ABDUCTION: "abduction",
    SubEventType.DISRUPTED_WEAPONS_USE: "disrupted",
    SubEventType.LOOTING: "burning",
}
"""The group of the lexicon that a word of each type is read as; words of other types as an attack."""


def guided_events(
    events: Sequence[EventMention], text: Text, tagged: Tagged, policy: Policy
) -> tuple[EventMention, ...]:
    """The rules' words less those that the tagger holds to be no trigger, and the tagger's own."""
    found: list[EventMention] = []
    for sentence in text.sentences:
        here = within(events, sentence.span)
        found.extend(_in_sentence(here, sentence, text, tagged, policy))
    return tuple(sorted(found, key=lambda event: event.span))


def _in_sentence(
    events: Sequence[EventMention], sentence: Sentence, text: Text, tagged: Tagged, policy: Policy
) -> list[EventMention]:
    told = tagged.sentences.get(sentence.index, {}).get("incident", 0.0)
    tells = told >= policy.tells
    least = policy.trigger_told if tells else policy.trigger
    marked = [item for item in tagged.of("trigger") if sentence.span.covers(item.span) and item.probability >= least]
    kept = [_judged(event, tagged, policy, only=told >= policy.keep and not marked) for event in events]
    new = [
        _new(item.span, sentence, text, tagged) for item in marked if not any(item.span.overlaps(e.span) for e in kept)
    ]
    if tells and not new and not any(event.reality is Reality.HAPPENED for event in kept):
        new = [_new(span, sentence, text, tagged) for span in _likeliest(sentence, tagged, policy)]
    return kept + [event for event in new if not any(event.span.overlaps(known.span) for known in kept)]


def _judged(event: EventMention, tagged: Tagged, policy: Policy, *, only: bool) -> EventMention:
    """The rules' word as the tagger sees it. The `only` one of a sentence that tells of an incident stays."""
    chance = tagged.likelihood("trigger", event.span)
    founds = not event.definite and event.outcome is None  # "the attack" and "overran" found nothing by themselves
    if event.reality is Reality.HAPPENED and chance < policy.drop_trigger and not only and founds:
        return replace(event, reality=Reality.GENERAL)
    if event.reality is not Reality.HAPPENED and chance >= policy.overrule_reality:
        return replace(event, reality=Reality.HAPPENED)
    if event.reality is Reality.HAPPENED and not event.strong and chance >= policy.strong:
        return replace(event, strong=True)
    return event


def _likeliest(sentence: Sentence, tagged: Tagged, policy: Policy) -> list[Span]:
    """The word that is likeliest to tell of violence in a sentence that is sure to tell of an incident."""
    words = tagged.within(sentence.span)
    if not words:
        return []
    odds = tagged.inside["trigger"][words.start : words.stop]
    best = int(odds.argmax())
    return [tagged.words[words.start + best].span] if odds[best] >= policy.trigger_least else []


def _new(span: Span, sentence: Sentence, text: Text, tagged: Tagged) -> EventMention:
    odds = tagged.fact("type", span)
    kind = SubEventType(max(odds, key=lambda name: odds[name]))
    return EventMention(
        span=span,
        name=NAMES.get(kind, "assault"),
        sub_type=kind,
        weapon=None,
        outcome=None,
        strong=True,
        definite=is_definite(span, sentence.span.start, text),
        reality=Reality.HAPPENED,
        rule="tagger.trigger",
    )
