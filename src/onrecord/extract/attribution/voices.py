"""Voices: whom a source's words stand for, with later mentions resolved to the first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from onrecord.extract.attribution.kinds import OF_ACTOR, claimant_type, main_actor
from onrecord.extract.attribution.lexicon import Lexicon
from onrecord.extract.attribution.line import Line
from onrecord.extract.attribution.names import author, bare_name, shown_name, surname_of
from onrecord.extract.attribution.sources import SourceForm, SourcePhrase
from onrecord.extract.mentions import ActorMention
from onrecord.model import ActorKind, ClaimantType, Span

_PERSONAL = frozenset(
    {ClaimantType.WITNESS, ClaimantType.INDIVIDUAL, ClaimantType.ANALYST, ClaimantType.ANONYMOUS_SOURCE}
)
_SPOKEN_FOR = frozenset(OF_ACTOR.values())


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks. `surname` is set for named persons, `head` is the last word of the description, `plural`: several."""

    name: str
    type: ClaimantType
    id: str | None = None
    via: str | None = None
    surname: str | None = None
    head: str = ""
    plural: bool = False
    country: str | None = None

    @property
    def is_person(self) -> bool:
        """Whether "he" or "she" can stand for the voice."""
        return not self.plural and (self.surname is not None or self.type in _PERSONAL)


OUTLET = Voice("outlet", ClaimantType.OUTLET)


@dataclass(slots=True)
class Memory:
    """The voices of a text so far, most recent last."""

    voices: list[Voice] = field(default_factory=list)

    def last(self) -> Voice | None:
        """The voice that spoke last."""
        return self.voices[-1] if self.voices else None

    def last_person(self) -> Voice | None:
        """The last single person who spoke."""
        return next((voice for voice in reversed(self.voices) if voice.is_person), None)

    def last_group(self) -> Voice | None:
        """The last organisation or group of people that spoke."""
        return next((voice for voice in reversed(self.voices) if voice.surname is None), None)

    def last_of(self, kind: ClaimantType) -> Voice | None:
        """The last voice of a type."""
        return next((voice for voice in reversed(self.voices) if voice.type == kind), None)

    def named(self, surname: str) -> Voice | None:
        """The person introduced with a surname."""
        return next((voice for voice in reversed(self.voices) if voice.surname == surname), None)

    def headed(self, head: str) -> Voice | None:
        """The last voice described with a head word ("the ministry" after "the Interior Ministry")."""
        return next((voice for voice in reversed(self.voices) if voice.head == head), None)


def voice_of(
    line: Line, phrase: SourcePhrase, *, memory: Memory, actors: Sequence[ActorMention], via: str | None
) -> tuple[Voice, bool]:
    """The voice that a source's words name, and whether it was carried over from an earlier mention."""
    if phrase.form == SourceForm.PRONOUN:
        return _pronoun(line, phrase, memory)
    core = line.span(phrase.core, phrase.core_end)
    whole = line.span(phrase.start, phrase.end)
    earlier = _earlier(line, phrase, memory)
    if earlier is not None:
        return replace(earlier, via=via), True
    related = [actor for actor in actors if whole.overlaps(actor.span)]
    return _new(line, core, whole, actors=related, memory=memory, via=via), False


def _pronoun(line: Line, phrase: SourcePhrase, memory: Memory) -> tuple[Voice, bool]:
    found = _referent(line.low(phrase.core), memory, line.lexicon)
    if found is None:
        words = line.span(phrase.core, phrase.core_end).of(line.text)
        return Voice(words.lstrip("-").removeprefix("t-"), ClaimantType.UNATTRIBUTED), False
    via = found.via if found.type in {ClaimantType.ANONYMOUS_SOURCE, ClaimantType.SECURITY_SOURCE} else None
    return replace(found, via=via), True


def _referent(word: str, memory: Memory, lexicon: Lexicon) -> Voice | None:
    last = memory.last()
    if word in lexicon.grammar.male_female:
        return memory.last_person() or last
    if word in lexicon.grammar.plural:
        return last if last is not None and last.plural else memory.last_group() or last
    if word in lexicon.grammar.neutral:
        return memory.last_group() or last
    return last


def _earlier(line: Line, phrase: SourcePhrase, memory: Memory) -> Voice | None:
    """The voice that a short later mention stands for ("Uy", "the statement", "the group", "the spokesman")."""
    lexicon = line.lexicon
    words = [line.low(at) for at in range(phrase.core, phrase.core_end)]
    whole = phrase.end == phrase.core_end
    bare = [word.rstrip(".") for word in words if word.rstrip(".") not in lexicon.grammar.titles and word != "'s"]
    if len(bare) == 1 and whole and line.tokens[phrase.core_end - 1].capital:
        return memory.named(bare[0])
    if words[0] not in lexicon.words.definite or len(words) > 3 or author(_words(line, phrase)) is not None:
        return None
    found = _definite(words[-1], len(words), memory, lexicon)
    if found is None or whole:
        return found
    tail = line.text[line.tokens[phrase.core_end - 1].end : line.tokens[phrase.end - 1].end].strip(" ,")
    name = bare_name(tail, lexicon)
    surname = surname_of(name, lexicon)
    return replace(found, name=f"{name}, {found.name}", surname=surname) if surname and found.surname is None else None


def _words(line: Line, phrase: SourcePhrase) -> str:
    return line.span(phrase.core, phrase.core_end).of(line.text)


def _definite(head: str, length: int, memory: Memory, lexicon: Lexicon) -> Voice | None:
    if head in lexicon.statements:
        return memory.last()
    if length > 2:
        return None
    if head in lexicon.groups:
        return memory.headed(head) or memory.last_of(ClaimantType.ARMED_GROUP)
    if head in lexicon.plural:
        return None
    return memory.headed(head)


def _new(
    line: Line, core: Span, whole: Span, *, actors: Sequence[ActorMention], memory: Memory, via: str | None
) -> Voice:
    text, lexicon = line.text, line.lexicon
    core_text = core.of(text)
    tail = text[core.end : whole.end].strip(" ,")
    behind = author(core_text)
    if behind is not None:
        start = core.start + core_text.index(behind)
        core = Span(start, start + len(behind))
        core_text, tail = behind, ""
    described = f"{core_text} , {tail}" if tail else core_text
    kind = claimant_type(described, actors=actors, lexicon=lexicon)
    name = shown_name(core_text, tail, lexicon=lexicon)
    head = _head(core_text)
    voice = Voice(
        name=name,
        type=kind,
        via=via,
        surname=surname_of(name.split(",")[0], lexicon),
        head=head,
        plural=_is_plural(core_text, lexicon),
    )
    owner = _owner(core_text, memory, lexicon=lexicon)
    if owner is not None and head in lexicon.statements:
        return replace(owner, via=via)
    if owner is not None:
        shown = name if owner.name in name else f"{name}, {owner.name}"
        return replace(voice, name=shown, type=owner.type, id=owner.id)
    return _with_actor(voice, core, whole, actors=actors, text=text)


def _head(core: str) -> str:
    """The head word of a description: the last before "of", "in" and the like."""
    words = re.split(r"\s+(?:of|in|for|from|at|on|near|de|du|des|d['’])\b", core)[0].split()
    return words[-1].casefold().strip('.,"”') if words else ""


def _with_actor(voice: Voice, core: Span, whole: Span, *, actors: Sequence[ActorMention], text: str) -> Voice:
    """The voice with the name and the identity of the actor that it is or speaks for."""
    actor = main_actor(core, whole, actors)
    if actor is None:
        return voice
    identity = actor.actor_id if voice.type in _SPOKEN_FOR else None
    if not _is_actor(actor, core, whole, text):
        return replace(voice, id=identity, country=actor.country)
    renamed = actor.actor_id is not None and (not actor.generic or actor.kind in _RENAMED)
    return replace(voice, id=identity, country=actor.country, surname=None, name=actor.name if renamed else voice.name)


# "the army" is shown as the army that it is; "Malian authorities" stay as they are called.
_RENAMED = frozenset({ActorKind.STATE_FORCES, ActorKind.POLICE, ActorKind.ARMED_GROUP, ActorKind.MERCENARIES})
_OF = re.compile(r"\b(?:of|for|from|in|at|near|with|de|du|des|d['’])(?:\s|$)", re.IGNORECASE)


def _is_actor(actor: ActorMention, core: Span, whole: Span, text: str) -> bool:
    """Whether the source is the actor itself, not a person who speaks for it: its name ends the words."""
    if actor.kind == ActorKind.INDIVIDUAL:
        return False
    if core.overlaps(actor.span):
        before = text[core.start : actor.span.start]
        after = text[actor.span.end : core.end].strip(' ,()"”')
        return not after and not _OF.search(before)
    return (
        whole.covers(actor.span) and actor.span.start >= core.end and not _OF.search(text[core.end : actor.span.start])
    )


def _owner(core: str, memory: Memory, *, lexicon: Lexicon) -> Voice | None:
    """The organisation that "its spokesman" and "their commander" speak for."""
    first, _, rest = core.partition(" ")
    if first.casefold() not in lexicon.words.possessives:
        return None
    heads = set(rest.casefold().split())
    return memory.last_group() if heads & lexicon.spokesmen or heads & lexicon.statements else None


def _is_plural(core: str, lexicon: Lexicon) -> bool:
    words = core.casefold().split()
    return any(word in lexicon.plural or (word.endswith("s") and word[:-1] in lexicon.words.roles) for word in words)
