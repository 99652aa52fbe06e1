"""A claim: who said what about an incident, through whom, in which words."""

from dataclasses import dataclass
from hashlib import sha256

from onrecord.model.codes import About, ClaimantType, Harm, Scope, Stance, StanceDetail, TollGroup
from onrecord.model.span import Span

KEY_SEPARATOR = "\x1f"  # cannot stand in cleaned text, so joined parts stay apart


@dataclass(frozen=True, slots=True)
class ClaimValue:
    """A number as said. `low` alone is "at least", `high` alone is "up to"; both None where words give no number.

    `harm` is None where the claim's question says it (fatalities, injured); claims on other questions count people
    abducted, missing or displaced.
    """

    low: int | None = None
    high: int | None = None
    group: TollGroup | None = None
    harm: Harm | None = None


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One voice in the chain from the claimant (first) through agencies to the outlet (last)."""

    name: str
    type: ClaimantType


@dataclass(frozen=True, slots=True)
class Claim:
    """The record. Never edited: a correction is a later claim.

    `quote` is exactly `text[start:end]` of the report: the statement with the words that say whose it is, where they
    stand in one sentence; `content_span` is what is stated alone. `via` is the agency the claim came through, or None.
    `probability` is None where rules decided.
    """

    id: str
    claimant: str
    claimant_type: ClaimantType
    via: str | None
    stance: Stance
    stance_detail: StanceDetail | None
    about: About
    value: ClaimValue | None
    hedge: str | None
    quote: str
    start: int
    end: int
    content_span: Span | None = None
    source_span: Span | None = None
    cue_span: Span | None = None
    scope: Scope = Scope.INCIDENT
    claimant_id: str | None = None
    chain: tuple[ChainLink, ...] = ()
    engine: str = "rules"
    rule: str = ""
    probability: float | None = None


def claim_id(
    *, document: str, claimant: str, stance: Stance, about: About, quote: str, value: ClaimValue | None
) -> str:
    """The claim's identity: the same words by the same source on the same question in the same document."""
    number = "" if value is None else f"{value.low}:{value.high}:{value.group}{f':{value.harm}' if value.harm else ''}"
    parts = (document, claimant.casefold(), stance, about, " ".join(quote.split()), number)
    return "c-" + sha256(KEY_SEPARATOR.join(parts).encode()).hexdigest()[:16]
