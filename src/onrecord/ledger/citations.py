"""Citations followed to their root: an outlet that cites an outlet that cites a source, and circles of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.knowledge.kinship import kinship
from onrecord.ledger.told import Told
from onrecord.model import About, ChainLink, ClaimantType, Stance
from onrecord.status.numbers import fit

_OWN_VOICE = frozenset({ClaimantType.OUTLET})
"""Every other claimant may be an outlet of the ledger: its name tells, not the kind that the words made it."""


@dataclass(frozen=True, slots=True)
class _Library:
    """The claims of an incident, by outlet and by what they are about."""

    claims: Mapping[tuple[str, About], Sequence[Told]]
    outlets: frozenset[str]

    def cited(self, item: Told) -> Told | None:
        """What the cited outlet itself reports on the same question: what it has a source for first."""
        said = [
            each
            for each in self.claims.get((_cited(item), item.claim.about), ())
            if each.member.document != item.member.document and fit(each.claim, item.claim)
        ]
        return min(said, key=self._first, default=None)

    def _first(self, item: Told) -> tuple[int, str, int, str]:
        """Sources of its own before the outlets that it cites, those before its own voice; then what came first."""
        own = item.claim.claimant_type is ClaimantType.OUTLET
        rank = 2 if own else int(_cites(item, self))
        return rank, item.published or "~", item.claim.start, item.claim.id


def _cited(item: Told) -> str:
    known = kinship().medium_in(item.claim.claimant)
    return kinship().voice(item.claim.claimant if known is None else known.name)


def follow_all(told: Iterable[Told]) -> list[Told]:
    """Every claim that cites an outlet of the ledger, with the root of what that outlet reports."""
    told = list(told)
    library = _library(told)
    return [_followed(item, library) if _cites(item, library) else item for item in told]


def _library(told: Iterable[Told]) -> _Library:
    claims: dict[tuple[str, About], list[Told]] = defaultdict(list)
    outlets: set[str] = set()
    for item in told:
        if item.member.outlet is None:
            continue
        outlet = kinship().voice(item.member.outlet)
        outlets.add(outlet)
        if item.claim.stance in (Stance.ASSERTS, Stance.UNCONFIRMED):
            claims[outlet, item.claim.about].append(item)
    return _Library(claims, frozenset(outlets))


def _cites(item: Told, library: _Library) -> bool:
    own = item.member.outlet is not None and kinship().voice(item.member.outlet) == _cited(item)
    return item.claim.claimant_type not in _OWN_VOICE and not own and _cited(item) in library.outlets


def _followed(item: Told, library: _Library) -> Told:
    """The claim with the root at the end of its chain; where the chain is a circle, that of its first report."""
    way = [item]
    while _cites(way[-1], library):
        source = library.cited(way[-1])
        if source is None:
            return item
        known = next((at for at, each in enumerate(way) if each.claim.id == source.claim.id), None)
        if known is not None:
            return _circle(item, way[known:])
        way.append(source)
    end = way[-1]
    evidence = replace(item.evidence, root=end.evidence.root, line=end.evidence.line)
    links = tuple(ChainLink(each.member.outlet or "", ClaimantType.OUTLET) for each in reversed(way[:-1]))
    return replace(item, evidence=evidence, voice=end.voice, chain=(*end.chain, *links), origin=end.origin)


def _circle(item: Told, circle: Sequence[Told]) -> Told:
    first = min(circle, key=lambda each: (each.published or "~", each.member.document))
    outlet = first.member.outlet or first.member.document
    root = kinship().voice(outlet)
    names = [each.member.outlet or "" for each in circle]
    start = names.index(outlet) if outlet in names else 0
    ring = (*names[start:], *names[:start], outlet)
    return replace(
        item,
        evidence=replace(item.evidence, root=root, line="", circular=True),
        voice=outlet,
        chain=tuple(ChainLink(name, ClaimantType.OUTLET) for name in ring),
        origin=first.origin,
    )
