"""What kind of claimant a source is, from the words that describe it and the actor it names."""

import re
from collections.abc import Sequence
from functools import lru_cache

from onrecord.extract.attribution.agencies import AgencyKind, find_agency
from onrecord.extract.attribution.lexicon import Lexicon
from onrecord.extract.mentions import ActorMention
from onrecord.knowledge.countries import countries
from onrecord.model import ActorKind, ClaimantType, Span

WORD = re.compile(r"(?:[^\W\d_]\.){2,6}|[^\W_]+(?:-[^\W_]+)*")
HEAD = re.compile(r"\s+(?:of|in|from|at|near|on|with|de|du|des|à|dans|d['’])\b", re.IGNORECASE)
GRAMS = 4  # words of the longest descriptor
OF_ACTOR = {
    ActorKind.STATE_FORCES: ClaimantType.MILITARY,
    ActorKind.POLICE: ClaimantType.POLICE,
    ActorKind.ARMED_GROUP: ClaimantType.ARMED_GROUP,
    ActorKind.PRO_GOV_MILITIA: ClaimantType.ARMED_GROUP,
    ActorKind.COMMUNAL_MILITIA: ClaimantType.ARMED_GROUP,
    ActorKind.MERCENARIES: ClaimantType.ARMED_GROUP,
    ActorKind.FOREIGN_FORCES: ClaimantType.MILITARY,
    ActorKind.PEACEKEEPERS: ClaimantType.UN,
    ActorKind.GOVERNMENT: ClaimantType.STATE_OFFICIAL,
}
OF_AGENCY = {
    AgencyKind.AGENCY: ClaimantType.MEDIA,
    AgencyKind.MEDIA: ClaimantType.MEDIA,
    AgencyKind.STATE_MEDIA: ClaimantType.STATE_MEDIA,
    AgencyKind.SOCIAL_MEDIA: ClaimantType.SOCIAL_MEDIA,
    AgencyKind.ARMED_GROUP_MEDIA: ClaimantType.ARMED_GROUP,
    AgencyKind.MONITOR: ClaimantType.NGO_MONITOR,
}
# Types whose describing words say more than an actor named beside them ("a resident of a rebel-held town").
STRONG = frozenset(
    {
        ClaimantType.VIDEO,
        ClaimantType.SOCIAL_MEDIA,
        ClaimantType.STATE_MEDIA,
        ClaimantType.UN,
        ClaimantType.NGO_MONITOR,
        ClaimantType.ACTIVISTS,
        ClaimantType.ANALYST,
        ClaimantType.MEDICAL,
        ClaimantType.INVESTIGATOR,
        ClaimantType.FOREIGN_OFFICIAL,
        ClaimantType.SECURITY_SOURCE,
        ClaimantType.LOCAL_SOURCE,
        ClaimantType.ANONYMOUS_SOURCE,
        ClaimantType.MEDIA,
        ClaimantType.POLITICAL_OPPOSITION,
    }
)


def claimant_type(words: str, *, actors: Sequence[ActorMention], lexicon: Lexicon) -> ClaimantType:
    """The type of the source that `words` describe. `actors` are those named in them."""
    described = _described(words, lexicon)
    if described in _OFFICES and not _grams(words).isdisjoint(lexicon.anonymity):
        return ClaimantType.ANONYMOUS_SOURCE
    found = find_agency(words)
    if found is not None and described in _OVERRULED:
        return OF_AGENCY[found.agency.kind]
    if described in STRONG:
        return described
    acting = next((OF_ACTOR[actor.kind] for actor in actors if actor.kind in OF_ACTOR), None)
    if acting is not None and described != ClaimantType.WITNESS:
        return _spoken(acting, described)
    if described is not None:
        return described
    if any(actor.kind == ActorKind.CIVILIANS for actor in actors):
        return ClaimantType.WITNESS
    return ClaimantType.STATE_OFFICIAL if _is_country(words) else _unknown(words)


# Who will not be named is an anonymous source, whatever the office.
_OFFICES = frozenset(
    {
        None,
        ClaimantType.MILITARY,
        ClaimantType.POLICE,
        ClaimantType.STATE_OFFICIAL,
        ClaimantType.LOCAL_OFFICIAL,
        ClaimantType.FOREIGN_OFFICIAL,
    }
)
# What describing words say of a medium counts less than what the table of media says.
_OVERRULED = frozenset(
    {
        None,
        ClaimantType.MEDIA,
        ClaimantType.SOCIAL_MEDIA,
        ClaimantType.STATE_MEDIA,
        ClaimantType.MILITARY,
        ClaimantType.STATE_OFFICIAL,
    }
)
_UNIFORMED = frozenset({ClaimantType.MILITARY, ClaimantType.POLICE})


def _spoken(acting: ClaimantType, described: ClaimantType | None) -> ClaimantType:
    """The type where an actor and describing words are met: a group first, then what the words say of the state."""
    if acting == ClaimantType.STATE_OFFICIAL and described in _UNIFORMED:
        return described
    if described in {ClaimantType.STATE_OFFICIAL, ClaimantType.LOCAL_OFFICIAL} and acting not in {
        ClaimantType.ARMED_GROUP,
        *_UNIFORMED,
    }:
        return described
    return acting


def _described(words: str, lexicon: Lexicon) -> ClaimantType | None:
    """The first group of the lexicon with a word among the source's: its head clause first, then the rest."""
    parts = [part for part in re.split(r"\b(?:who|which|qui)\b|,", words, maxsplit=3) if part.strip()]
    if not parts:
        return None
    grams = _grams(parts[0])
    compound = _listed({gram for gram in grams if "-" in gram}, lexicon)
    head = compound or _listed(_grams(HEAD.split(parts[0], maxsplit=1)[0]), lexicon)
    if head is not None and head != ClaimantType.STATE_OFFICIAL:
        return head
    full = next((kind for kind in (_listed(_grams(part), lexicon) for part in parts) if kind is not None), None)
    return full if head is None or full in _DEPARTMENTS else head


# "the ministry of health", "officials of the police": what the office is for says more than that it is one.
_DEPARTMENTS = frozenset({ClaimantType.MEDICAL, ClaimantType.MILITARY, ClaimantType.POLICE})


def _listed(grams: set[str], lexicon: Lexicon) -> ClaimantType | None:
    known = lexicon.source_ranks
    rank = min((known[gram] for gram in known.keys() & grams), default=None)
    return None if rank is None else lexicon.sources[rank][0]


def _grams(words: str) -> set[str]:
    found = [word.casefold() for word in WORD.findall(words)]
    return {"-".join(found[at : at + size]) for size in range(1, GRAMS + 1) for at in range(len(found) - size + 1)}


def _is_country(words: str) -> bool:
    return words.split(",")[0].strip().removeprefix("the ").removeprefix("The ") in _state_names()


@lru_cache(maxsize=1)
def _state_names() -> frozenset[str]:
    """Names of countries and their capitals: both stand for governments ("Ankara said")."""
    known = countries().values()
    return frozenset(name for country in known for name in (country.name, *country.capitals, *country.names))


def _unknown(words: str) -> ClaimantType:
    names = [word for word in words.split(",")[0].split() if word[:1].isupper()]
    return ClaimantType.INDIVIDUAL if len(names) >= 2 else ClaimantType.UNATTRIBUTED


def main_actor(core: Span, whole: Span, actors: Sequence[ActorMention]) -> ActorMention | None:
    """The actor that the source is or speaks for: in its core, else in its apposition; a named one first."""
    inside = [actor for actor in actors if whole.covers(actor.span) or core.overlaps(actor.span)]
    return min(inside, key=lambda actor: (actor.generic, not core.overlaps(actor.span), actor.span.start), default=None)
