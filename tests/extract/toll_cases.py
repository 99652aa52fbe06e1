"""Reads the tolls of a text in a form short enough for tables."""

from onrecord.extract.mentions import Sentence, TollMention, TollPart
from onrecord.extract.tolls import find_tolls
from onrecord.model import Harm, Span, TollGroup

K, HURT, M, A, D = Harm.KILLED, Harm.INJURED, Harm.MISSING, Harm.ABDUCTED, Harm.DISPLACED
CIV, ARMY, POL, ARMED = TollGroup.CIVILIANS, TollGroup.STATE_FORCES, TollGroup.POLICE, TollGroup.ARMED_GROUP
MERC, PEACE, ATT, UNK = TollGroup.MERCENARIES, TollGroup.PEACEKEEPERS, TollGroup.ATTACKERS, TollGroup.UNKNOWN
TOTAL, SUBSET, OTHERS, FORMER = TollPart.TOTAL, TollPart.SUBSET, TollPart.OTHERS, TollPart.FORMER
Short = tuple[Harm, TollGroup, int | None, int | None, int | None]


def tolls(text: str, language: str = "en") -> tuple[TollMention, ...]:
    """The tolls of a text, split at full stops that end a line or stand before a capital."""
    sentences, start = [], 0
    for index, piece in enumerate(text.split(". ")):
        sentences.append(Sentence(index, Span(start, start + len(piece) + 1), 0))
        start += len(piece) + 2
    return find_tolls(text, sentences, language=language)


def short(text: str, language: str = "en") -> list[Short]:
    """Harm, group, low, best and high of each toll."""
    return [(toll.harm, toll.group, toll.low, toll.best, toll.high) for toll in tolls(text, language)]


def exactly(harm: Harm, number: int, group: TollGroup = UNK) -> Short:
    """A number without a hedge."""
    return (harm, group, number, number, number)


def at_least(harm: Harm, number: int, group: TollGroup = UNK) -> Short:
    """A floor."""
    return (harm, group, number, None, None)


def about(harm: Harm, number: int, group: TollGroup = UNK) -> Short:
    """A guess."""
    return (harm, group, None, number, None)


def up_to(harm: Harm, number: int, group: TollGroup = UNK) -> Short:
    """A ceiling."""
    return (harm, group, None, None, number)


def between(harm: Harm, low: int, high: int, group: TollGroup = UNK) -> Short:
    """A range."""
    return (harm, group, low, None, high)
