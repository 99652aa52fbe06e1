"""A claim as evidence, with the report that carries it and the way it came."""

from dataclasses import dataclass

from onrecord.model import ChainLink, Claim
from onrecord.model.record import Member
from onrecord.status import Evidence


@dataclass(frozen=True, slots=True)
class Told:
    """A claim as evidence, with the report that carries it.

    `voice` names whose the report's voice is (an agency's, a first carrier's), `chain` the way from the root to the
    outlet, and `origin` who is at its beginning.
    """

    evidence: Evidence
    member: Member
    voice: str = ""
    chain: tuple[ChainLink, ...] = ()
    origin: ChainLink | None = None

    @property
    def claim(self) -> Claim:
        """The claim itself."""
        return self.evidence.claim

    @property
    def published(self) -> str:
        """When its report was published (ISO prefix); empty where that is not known."""
        return self.member.published or ""
