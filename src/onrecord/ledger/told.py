"""A claim as evidence, with the report that carries it and the way it came."""

from dataclasses import dataclass

from onrecord.model import ChainLink, Claim
from onrecord.model.record import Member
from onrecord.status import Evidence


@dataclass(frozen=True, slots=True)
class Told:
    """A claim as evidence, with the report that carries it.

    `voice` names whose the report's voice is (an agency's, a first carrier's), `chain` the way from the root to the
    outlet, and `origin` who is at its beginning. `first` is when its words were first published, where its report is a
    near-copy of an earlier one.
    """

    evidence: Evidence
    member: Member
    voice: str = ""
    chain: tuple[ChainLink, ...] = ()
    origin: ChainLink | None = None
    first: str = ""

    @property
    def claim(self) -> Claim:
        """The claim itself."""
        return self.evidence.claim

    @property
    def published(self) -> str:
        """When its report was published (ISO prefix); empty where that is not known."""
        return self.member.published or ""

    @property
    def said(self) -> str:
        """When its words became known: a copy that comes later says nothing anew."""
        return self.first or self.published
