"""What a side says against its own interest: its losses, its retreat, the harm that it admits causing."""

import re
from functools import lru_cache

from onrecord.knowledge.uncased import uncase
from onrecord.knowledge.violence import violence_lexicon
from onrecord.model import About, ActorKind, Claim, ClaimantType, OutcomeKind, Stance, TollGroup
from onrecord.status.sides import STATE_VOICES, Camps, Side

_STATE_GROUPS = frozenset({TollGroup.STATE_FORCES, TollGroup.POLICE})
_RETREATS = frozenset({OutcomeKind.WITHDREW, OutcomeKind.FLED, OutcomeKind.SURRENDERED})
_TOLLS = frozenset({About.FATALITIES, About.INJURED, About.CASUALTIES})

_FIGHTERS = (
    r"attackers?|assailants?|militants?|rebels?|insurgents?|gunmen|gunman|bandits?|fighters|jihadists?|extremists?"
    r"|terrorists?|enem(?:y|ies)|raiders|assaillants?|rebelles|djihadistes|terroristes|ennemis?|combattants"
)
_UNIFORMED = (
    r"troops|soldiers?|servicem[ae]n|army|military|police(?:men)?|officers?|garrison"
    r"|soldats?|militaires?|armée|policiers?"
)
_SELF = r"we|our|ours|its|their|it|they|nous|nos|notre|ses|leurs?|ils|elle"


def _who(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


_HARMED = re.compile(
    r"(?:\b\d+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens? of|several|kill\w*|wound\w*"
    rf"|injur\w*|lost)) (?:[\w’'-]+ ){{0,2}}?(?:{_UNIFORMED})\b",
    re.IGNORECASE,
)
"""Soldiers where they are counted or harmed: "three Cambodian soldiers"."""
_OPPONENTS = _who(_FIGHTERS)
"""Words by which a state's voices call those who fight it."""
_OWN = {True: _who(f"{_SELF}|{_UNIFORMED}"), False: _who(f"{_SELF}|{_FIGHTERS}")}
_FOE = {True: _OPPONENTS, False: _who(_UNIFORMED)}
"""Who in a sentence is the speaker's own side, and who the other, for a state's voice (True) and a group's."""


def concedes(claim: Claim, side: Side, camps: Camps) -> bool:
    """Whether a side's claim is one that costs it something."""
    if claim.stance is not Stance.ASSERTS:
        return False
    if claim.about in _TOLLS:
        return _own_loss(claim, side, camps) or _harm_admitted(claim, side, camps)
    if claim.about is About.OUTCOME:
        return _own_retreat(claim)
    if claim.about is About.RESPONSIBILITY:
        return _is_state(claim) and side is Side.ACTED and ActorKind.CIVILIANS in camps.hit.kinds
    return False


def _is_state(claim: Claim) -> bool:
    return claim.claimant_type in STATE_VOICES


def _own_loss(claim: Claim, side: Side, camps: Camps) -> bool:
    group = claim.value.group if claim.value else None
    if claim.claimant_type is ClaimantType.ARMED_GROUP:
        return group is TollGroup.ARMED_GROUP or (side is Side.ACTED and group is TollGroup.ATTACKERS)
    if not _is_state(claim) or group not in _STATE_GROUPS:
        return False
    if not (camps.acted.is_state and camps.hit.is_state):
        return True
    return side is not Side.EITHER and _are_own(claim, side, camps)


def _are_own(claim: Claim, side: Side, camps: Camps) -> bool:
    """Where two states fight: whether the dead are the speaker's own soldiers, by the country named before them."""
    own, other = camps.of(side), camps.other(side)
    words = _said(claim)
    named = {country for match in _HARMED.finditer(words) for country in camps.kin.states_named(match[0])[-1:]}
    if own is not None and own.states & named:
        return True
    return other is None or not other.states & set(camps.kin.states_named(words))


def _harm_admitted(claim: Claim, side: Side, camps: Camps) -> bool:
    """A state that acted, and nobody else, counts civilians among the dead."""
    group = claim.value.group if claim.value else None
    alone = not camps.acted.fights_for_none
    return _is_state(claim) and side is Side.ACTED and alone and group is TollGroup.CIVILIANS and _blames_none(claim)


def _blames_none(claim: Claim) -> bool:
    return _OPPONENTS.search(_said(claim)) is None


def _own_retreat(claim: Claim) -> bool:
    """A retreat whose subject is the speaker's own side: "the attackers fled" concedes nothing."""
    words = _said(claim)
    return any(kind in _RETREATS and _is_own(words[:start], claim) for kind, start in _outcomes(words))


def _is_own(before: str, claim: Claim) -> bool:
    """Whether the nearest who before a verb is the speaker's own; a verb without one continues his own account."""
    state = claim.claimant_type is not ClaimantType.ARMED_GROUP
    foe = max((match.start() for match in _FOE[state].finditer(before)), default=-1)
    own = max((match.start() for match in _OWN[state].finditer(before)), default=-1)
    return own >= foe


def _said(claim: Claim) -> str:
    """What is stated, without the words that say whose it is."""
    if claim.content_span is None:
        return claim.quote
    start, end = claim.content_span.start - claim.start, claim.content_span.end - claim.start
    return claim.quote[max(0, start) : end] or claim.quote


@lru_cache(maxsize=2048)
def _outcomes(words: str) -> tuple[tuple[OutcomeKind, int], ...]:
    return tuple(
        (OutcomeKind(match.lastgroup), match.start())
        for language in ("en", "fr")
        for match in violence_lexicon(language).outcomes.finditer(uncase(words))
        if match.lastgroup
    )
