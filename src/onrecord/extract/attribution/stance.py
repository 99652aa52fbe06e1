"""What a source does with the content: asserts, denies, leaves unconfirmed, retracts."""

import re
from dataclasses import dataclass

from onrecord.extract.attribution.frames import Frame
from onrecord.extract.attribution.lexicon import Lexicon
from onrecord.knowledge.uncased import Uncased, uncased_pattern
from onrecord.model import About, Stance, StanceDetail

HEDGE_REACH = 120  # characters of the content searched for a hedge
# "insisted" contradicts somebody where what is insisted on is a negation, a contrast or an identity.
CONTRARY = uncased_pattern(
    r"\b(?:not|no|never|none|nobody|nothing|neither|rather|instead|only|\w+n['’]t)\b"
    r"|^(?:that\s+)?the\s+\w+\s+(?:\w+ed|taken|hit|struck|overrun|lost|shown|seen|killed)\s+(?:was|were|is|are)\s+"
)
FIGURES = uncased_pattern(r"\b(?:how many|number|toll|casualt\w+|figures?|combien|bilan|nombre)\b")
OPEN_QUESTION = uncased_pattern(r"^(?:if|whether|who|what|when|where|why|how|which|si|qui|comment|pourquoi)\b")
CLAIMED_BY_OTHERS = uncased_pattern(
    r"\b(?:claims?|allegations?|accusations?|reports?|accounts?|charges?|suggestions?|responsibility|involvement|"
    r"assertions?|figures?|tolls?|version|idea|notion|rumou?rs?|statements?|that|as)\b"
)


@dataclass(frozen=True, slots=True)
class Attitude:
    """A stance with its detail and what it decides of the question answered."""

    stance: Stance
    detail: StanceDetail | None
    about: About | None


def attitude(frame: Frame, said: Uncased, *, denials: tuple[re.Pattern[str], ...]) -> Attitude:
    """The stance of a frame towards its content `said`; `denials` are patterns of content that denies."""
    reading = frame.reading
    if frame.negated:
        return _negated(reading.stance, reading.name, said, reading.about)
    if reading.stance == Stance.ASSERTS and any(rule.search(said) for rule in denials):
        return Attitude(Stance.DENIES, None, None)
    if reading.name == "insist" and CONTRARY.search(said):
        return Attitude(Stance.DENIES, None, None)
    if reading.name == "reject" and frame.whole and not CLAIMED_BY_OTHERS.search(said):
        return Attitude(Stance.ASSERTS, None, reading.about)
    return Attitude(reading.stance, reading.detail, reading.about)


def _negated(stance: Stance, name: str, said: Uncased, about: About | None) -> Attitude:
    """The negated forms: "did not say", "has not confirmed", "does not rule out"."""
    if stance == Stance.DENIES:
        return Attitude(Stance.UNCONFIRMED, StanceDetail.NO_COMMENT, about)
    if FIGURES.search(said[:HEDGE_REACH]):
        return Attitude(Stance.UNCONFIRMED, StanceDetail.NO_FIGURE, About.FATALITIES)
    if name == "confirm":
        return Attitude(Stance.UNCONFIRMED, StanceDetail.NOT_CONFIRMED, about)
    if OPEN_QUESTION.match(said):
        return Attitude(Stance.UNCONFIRMED, StanceDetail.UNCLEAR, about)
    return Attitude(Stance.UNCONFIRMED, StanceDetail.NOT_CONFIRMED, about)


def hedge_of(said: str, lexicon: Lexicon) -> str | None:
    """The first hedging word near the beginning of the content."""
    near = said[:HEDGE_REACH]
    if lexicon.words.hedges.isdisjoint(_WORD.findall(near.lower())):
        return None
    found = (word for word in _WORD.findall(near) if word.lower() in lexicon.words.hedges and word != "May")
    return next(found, None)


_WORD = re.compile(r"[^\W\d_]+")
