"""The evidence on an incident over all its reports, and the roots that it goes back to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.model import Claim, ClaimantType
from onrecord.model.record import Member, MemberIncident, Root
from onrecord.status import Evidence, Sides, weigh
from onrecord.status.evidence import ANONYMOUS


@dataclass(frozen=True, slots=True)
class Told:
    """A claim as evidence, with the report that carries it."""

    evidence: Evidence
    member: Member

    @property
    def published(self) -> str:
        """When its report was published (ISO prefix); empty where that is not known."""
        return self.member.published or ""


def weigh_all(members: Sequence[MemberIncident]) -> dict[str, Told]:
    """Every claim of every report, weighed against the sides of the whole incident, by claim id.

    A source without a name is one root for each agency, or for each outlet where the report credits none; the same
    words carried by several outlets are one root.
    """
    sides = _sides(members)
    told = [Told(evidence, item.member) for item in members for evidence in weigh(item.incident.claims, sides)]
    first = _first_carriers(told)
    return {item.evidence.claim.id: _rooted(item, first) for item in told}


def _sides(members: Sequence[MemberIncident]) -> Sides:
    return Sides(
        acted=frozenset(side for item in members for side in item.draft.acted),
        hit=frozenset(side for item in members for side in item.draft.hit),
        acted_kinds=frozenset(kind for item in members for kind in item.draft.acted_kinds),
        hit_kinds=frozenset(kind for item in members for kind in item.draft.hit_kinds),
    )


def _first_carriers(told: Iterable[Told]) -> dict[str, str]:
    """For each wording of an unnamed source or of an outlet, who published it first."""
    first: dict[str, tuple[str, str]] = {}
    for item in told:
        if _needs_carrier(item.evidence.claim):
            words = _wording(item.evidence.claim)
            first[words] = min(first.get(words, ("~", "~")), (item.published or "~", _voice(item.member)))
    return {words: voice for words, (_, voice) in first.items()}


def _needs_carrier(claim: Claim) -> bool:
    """Whether a claim's root is nobody without the report that carries it."""
    unnamed = claim.claimant_type in ANONYMOUS and claim.claimant_id is None and claim.via is None
    return unnamed or claim.claimant_type is ClaimantType.OUTLET


def _wording(claim: Claim) -> str:
    return f"{claim.claimant_type}: {' '.join(claim.quote.casefold().split())}"


def _rooted(item: Told, first: Mapping[str, str]) -> Told:
    claim = item.evidence.claim
    if not _needs_carrier(claim):
        return item
    voice = first[_wording(claim)].casefold()
    root = voice if claim.claimant_type is ClaimantType.OUTLET else f"{voice}: unnamed"
    return Told(replace(item.evidence, root=root), item.member)


def _voice(member: Member) -> str:
    return member.agency or carrier(member)


def carrier(member: Member) -> str:
    """The outlet that published a report; its document where the outlet is not known."""
    return member.outlet or member.document


def roots_of(told: Mapping[str, Told]) -> tuple[Root, ...]:
    """Each root once, with the outlets that carry it, in the order of their ids."""
    by_root: dict[str, list[Told]] = defaultdict(list)
    for item in told.values():
        by_root[item.evidence.root].append(item)
    return tuple(_root(name, by_root[name]) for name in sorted(by_root))


def _root(root: str, items: Sequence[Told]) -> Root:
    first = min((item.evidence.claim for item in items), key=lambda claim: (claim.claimant.casefold(), claim.id))
    unnamed = first.claimant_type in ANONYMOUS and first.claimant_id is None
    return Root(
        id=root,
        name=f"{first.claimant} (via {root.partition(':')[0]})" if unnamed else first.claimant,
        type=first.claimant_type,
        interested=any(item.evidence.interested for item in items),
        carried_by=tuple(sorted({carrier(item.member) for item in items})),
    )


def root_ids(told: Mapping[str, Told], claims: Iterable[str]) -> frozenset[str]:
    """The roots of some claims."""
    return frozenset(told[claim].evidence.root for claim in claims if claim in told)
