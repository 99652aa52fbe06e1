"""Sides that the rules know no word for, by the tagger: a group that no book has, an army's planes."""

import re
from collections.abc import Sequence

from onrecord.extract.mentions import ActorMention, Text
from onrecord.extract.parties import TAGGED_SIDE
from onrecord.extract.tagger.tagged import Tagged
from onrecord.model import ActorKind, Span

_LEAST = 0.5
"""How likely words are a perpetrator, for one that no rule knows."""
_LEAD = re.compile(r"^(?:the|an?|some|suspected|alleged|presumed|l['’]|les?|la|une?|des|du|de|d['’])\s*", re.IGNORECASE)
_FORCES = re.compile(
    r"\b(?:warplanes?|war planes|planes?|jets?|aircraft|bombers|helicopters?|gunships?|drones?|artillery|tanks?|marines"
    r"|paratroopers|commandos?|avions?|hélicoptères?|chasseurs|blindés|chars|paras)\b",
    re.IGNORECASE,
)
"""What only an army has, in nearly every war."""


def guided_actors(actors: Sequence[ActorMention], text: Text, tagged: Tagged) -> tuple[ActorMention, ...]:
    """The rules' actors, and those sides of the tagger's that overlap none and are named or an army's arm."""
    new = [
        mention
        for item in tagged.of("perpetrator")
        if item.probability >= _LEAST
        and not any(item.span.overlaps(actor.span) for actor in actors)
        and (mention := _mention(item.span, text)) is not None
    ]
    return tuple(sorted([*actors, *new], key=lambda actor: actor.span))


def _mention(span: Span, text: Text) -> ActorMention | None:
    name = span.of(text.text)
    while (lead := _LEAD.match(name)) is not None and lead.end() < len(name):
        name = name[lead.end() :]
    if _FORCES.search(name):
        kind = ActorKind.STATE_FORCES
    elif any(word[:1].isupper() for word in name.split()) and len(name) >= _LETTERS:
        kind = ActorKind.ARMED_GROUP
    else:
        return None
    here = Span(span.end - len(name), span.end)
    return ActorMention(here, name, None, kind, None, generic=False, suspected=False, rule=TAGGED_SIDE)


_LETTERS = 3
