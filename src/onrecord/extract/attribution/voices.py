"""Voices: whom a source's words stand for, with later mentions resolved to the first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from onrecord.extract.attribution.agencies import AgencyKind, find_agency
from onrecord.extract.attribution.kinds import claimant_type, main_actor
from onrecord.extract.attribution.lexicon import Lexicon
from onrecord.extract.attribution.line import Line
from onrecord.extract.attribution.sources import SourceForm, SourcePhrase
from onrecord.extract.mentions import ActorMention
from onrecord.model import ClaimantType, Span

LONGEST_NAME = 14  # words of a claimant's name; longer ones are cut to their core
LEAD = re.compile(
    r"^(?:(?:the|a|an|some|several|this|these|one|its|their|his|her|le|la|les|l['’]|un|une|des|du|ce|cette|ces)\s+|l['’])",
    re.IGNORECASE,
)
PERSON = re.compile(
    r"^(?:[A-ZÀ-Þ][\w’'.-]*|al|el|bin|ibn|de|van|von|abu|ag|ould|da|dos)(?:\s+(?:[A-ZÀ-Þ][\w’'.-]*|al|el|bin|ibn|de|van|von|abu|ag|ould|da|dos)){1,5}$"
)
TITLES = frozenset(
    ["mr", "mrs", "ms", "dr", "gen", "general", "col", "colonel", "lt", "lieutenant", "maj", "major", "capt", "captain", "sgt", "sergeant", "brig", "brigadier", "adm", "admiral", "president", "minister", "governor", "mayor", "senator", "sheikh", "prince", "king", "pope", "commander", "spokesman", "spokeswoman", "judge", "professor", "prof", "sen", "rep", "gov", "ambassador", "secretary", "premier", "chancellor", "police", "chief", "m", "mme"]
)
MALE_FEMALE = frozenset(["he", "she", "him", "his", "her", "il", "elle", "-t-il", "-il", "-t-elle", "-elle", "lui"])
PLURAL = frozenset(
    ["they", "their", "them", "both", "others", "many", "some", "several", "ils", "elles", "-ils", "-elles", "-t-ils", "-t-elles", "leur", "leurs"]
)
NEUTRAL = frozenset(["it", "its", "this", "that", "ce", "celui-ci", "celle-ci"])


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks. `surname` is set for named persons; `plural` for several speakers."""

    name: str
    type: ClaimantType
    id: str | None
    via: str | None
    surname: str | None
    plural: bool

    @property
    def is_person(self) -> bool:
        """Whether "he" or "she" can stand for the voice."""
        return self.surname is not None or self.type in _PERSONAL


_PERSONAL = frozenset(
    {ClaimantType.WITNESS, ClaimantType.INDIVIDUAL, ClaimantType.ANALYST, ClaimantType.ANONYMOUS_SOURCE}
)
OUTLET = Voice("outlet", ClaimantType.OUTLET, None, None, None, False)


@dataclass(slots=True)
class Memory:
    """The voices of a text so far, most recent last."""

    voices: list[Voice] = field(default_factory=list)

    def last(self) -> Voice | None:
        """The voice that spoke last."""
        return self.voices[-1] if self.voices else None

    def last_person(self) -> Voice | None:
        """The last single person who spoke."""
        return next((voice for voice in reversed(self.voices) if voice.is_person and not voice.plural), None)

    def last_group(self) -> Voice | None:
        """The last organisation or group of people that spoke."""
        return next((voice for voice in reversed(self.voices) if voice.surname is None), None)

    def last_of(self, kind: ClaimantType) -> Voice | None:
        """The last voice of a type."""
        return next((voice for voice in reversed(self.voices) if voice.type == kind), None)

    def named(self, surname: str) -> Voice | None:
        """The person introduced with a surname."""
        return next((voice for voice in reversed(self.voices) if voice.surname == surname), None)


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
        return replace(earlier, via=via or None), True
    related = [actor for actor in actors if whole.overlaps(actor.span)]
    return _new(line, core, whole, related, memory, via), False


def _pronoun(line: Line, phrase: SourcePhrase, memory: Memory) -> tuple[Voice, bool]:
    word = line.low(phrase.core)
    if word in MALE_FEMALE:
        found = memory.last_person() or memory.last()
    elif word in PLURAL:
        last = memory.last()
        found = last if last is not None and last.plural else memory.last_group() or last
    elif word in NEUTRAL:
        found = memory.last_group() or memory.last()
    else:
        found = memory.last()
    if found is None:
        return Voice(
            line.span(phrase.core, phrase.core_end).of(line.text), ClaimantType.UNATTRIBUTED, None, None, None, False
        ), False
    via = found.via if found.type in {ClaimantType.ANONYMOUS_SOURCE, ClaimantType.SECURITY_SOURCE} else None
    return replace(found, via=via), True


def _earlier(line: Line, phrase: SourcePhrase, memory: Memory) -> Voice | None:
    """The voice that a short later mention stands for ("Uy", "the statement", "the group", "the spokesman")."""
    lexicon = line.lexicon
    words = [line.low(at) for at in range(phrase.core, phrase.core_end)]
    bare = [word.rstrip(".") for word in words if word.rstrip(".") not in TITLES and word != "'s"]
    if len(bare) == 1 and line.tokens[phrase.core_end - 1].capital and phrase.end == phrase.core_end:
        found = memory.named(bare[0])
        if found is not None:
            return found
    definite = words[0] in {"the", "this", "its", "their", "le", "la", "l'", "ce", "cette", "son", "leur", "that"}
    if not definite or len(words) > 3 or phrase.end != phrase.core_end:
        return None
    return _definite(words[-1], len(words), memory, lexicon)


def _definite(head: str, length: int, memory: Memory, lexicon: Lexicon) -> Voice | None:
    if head in lexicon.statements:
        return memory.last()
    if length > 2:
        return None
    if head in lexicon.groups:
        return memory.last_of(ClaimantType.ARMED_GROUP)
    if head in lexicon.spokesmen or (head in lexicon.words.roles and head not in lexicon.plural):
        person = memory.last_person()
        return person if person is not None and head in person.name.casefold() else None
    return None


def _new(line: Line, core: Span, whole: Span, actors: Sequence[ActorMention], memory: Memory, via: str | None) -> Voice:
    core_text = core.of(line.text)
    tail = line.text[core.end : whole.end].strip(" ,")
    name, surname = _name(core_text, tail)
    kind = claimant_type(f"{core_text} , {tail}" if tail else core_text, actors=actors, lexicon=line.lexicon)
    actor = main_actor(core, whole, actors, text=line.text)
    owner = _owner(core_text, memory, lexicon=line.lexicon)
    if owner is not None:
        kind, identity = owner.type, owner.id
        name = f"{name}, {owner.name}" if owner.name not in name else name
        return Voice(name, kind, identity, via, surname, False)
    if actor is not None and not actor.generic and _is_actor(actor, core, whole, line.text):
        name, surname = actor.name, None
    identity = actor.actor_id if actor is not None and kind in _BY_ACTOR else None
    return Voice(name, kind, identity, via, surname, _is_plural(core_text, line.lexicon))


_BY_ACTOR = frozenset(
    {ClaimantType.ARMED_GROUP, ClaimantType.MILITARY, ClaimantType.POLICE, ClaimantType.STATE_OFFICIAL}
)


def _is_actor(actor: ActorMention, core: Span, whole: Span, text: str) -> bool:
    """Whether the source is the actor itself, not a person who speaks for it."""
    bare = LEAD.sub("", core.of(text))
    if len(actor.span.of(text)) >= 0.7 * len(bare) and core.covers(actor.span):
        return True
    return whole.covers(actor.span) and actor.span.start >= core.end


def _owner(core: str, memory: Memory, *, lexicon: Lexicon) -> Voice | None:
    """The organisation that "its spokesman" and "their commander" speak for."""
    first, _, rest = core.partition(" ")
    if first.casefold() not in lexicon.words.possessives:
        return None
    heads = set(rest.casefold().split())
    return memory.last_group() if heads & lexicon.spokesmen or heads & lexicon.statements else None


def _name(core: str, tail: str) -> tuple[str, str | None]:
    """The name to show and the surname of a person: "Ali Ba, mayor of X" also for "the mayor of X, Ali Ba"."""
    core = LEAD.sub("", core).strip(' ,"“”')
    tail = re.split(r",?\s+\b(?:who|which|whose|qui)\b", tail)[0].strip(" ,")
    tail = LEAD.sub("", tail)
    if tail and PERSON.match(tail):
        core, tail = tail, core
    surname = _surname(core)
    name = f"{core}, {tail}" if tail and len((core + tail).split()) <= LONGEST_NAME else core
    relative = re.split(r"\s+\b(?:who|which|qui)\b", name)[0]
    return relative or name, surname


def _surname(core: str) -> str | None:
    words = core.split()
    names: list[str] = []
    for word in reversed(words):
        if not word[:1].isupper() and word.casefold() not in {
            "al",
            "el",
            "bin",
            "ibn",
            "de",
            "van",
            "von",
            "abu",
            "ag",
            "ould",
        }:
            break
        names.append(word)
    capitals = [word for word in names if word.rstrip(".").casefold() not in TITLES]
    if len(capitals) < 2 and not (capitals and len(names) > len(capitals)):
        return None
    return names[0].rstrip(".,").replace("’", "'").casefold()


def _is_plural(core: str, lexicon: Lexicon) -> bool:
    last = core.casefold().split()
    return any(word in lexicon.plural or (word.endswith("s") and word[:-1] in lexicon.words.roles) for word in last)


def medium(text: str) -> str | None:
    """The name of the medium in a few words, None where there is none."""
    found = find_agency(text)
    return found.agency.name if found is not None else None


def is_medium(text: str) -> bool:
    """Whether the words are a medium's name and nothing else that could speak ("Reuters", not "Reuters sources")."""
    bare = LEAD.sub("", text).strip(" ,")
    found = find_agency(bare)
    if found is None:
        return False
    rest = (bare[: found.start] + bare[found.end :]).casefold()
    return not set(re.findall(r"\w+", rest)) - _MEDIUM_WORDS and found.agency.kind != AgencyKind.ARMED_GROUP_MEDIA


_MEDIUM_WORDS = frozenset(
    ["the", "news", "agency", "newspaper", "daily", "website", "broadcaster", "channel", "television", "tv", "radio", "network", "magazine", "agence", "presse", "de", "journal", "quotidien", "chaîne", "télévision", "la", "le", "l", "site", "state", "official", "s", "international", "weekly", "paper"]
)
