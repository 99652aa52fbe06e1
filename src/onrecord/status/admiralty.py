"""The Admiralty scale beside the status: the user's letter for the source, a number for how the field stands."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import TypeVar

from onrecord.knowledge.ratings import Ratings
from onrecord.model import ClaimantType, Reliability, Stance, Status
from onrecord.model.record import Admiralty, Record, RecordAccount, Root

T = TypeVar("T")

NUMBERS = {
    Status.CONFIRMED: 1,
    Status.CORROBORATED: 2,
    Status.REPORTED: 3,
    Status.DISPUTED: 4,
    Status.RETRACTED: 5,
}
"""The rest is 6, "no basis"."""
_NO_BASIS = 6
_MEDIA = frozenset({ClaimantType.OUTLET, ClaimantType.MEDIA, ClaimantType.STATE_MEDIA})


def number_of(status: Status) -> int:
    """The scale's second part, 1 to 6, for a status."""
    return NUMBERS.get(status, _NO_BASIS)


def rated(record: Record, ratings: Ratings) -> Record:
    """The record with the user's letters: on each root, and on each field the best of those that assert its value."""
    roots = tuple(replace(root, letter=_letter(root, ratings)) for root in record.roots)
    letters = {root.id: root.letter for root in roots}
    said = {claim.id: letters.get(claim.root, Reliability.F) for claim in record.claims if _asserts(claim.stance)}
    told = {field.name: _account(getattr(record.fields, field.name), said) for field in fields(record.fields)}
    return replace(record, roots=roots, fields=replace(record.fields, **told))


def _asserts(stance: Stance) -> bool:
    return stance is Stance.ASSERTS


def _account(account: RecordAccount[T], said: Mapping[str, Reliability]) -> RecordAccount[T]:
    letters = [said[claim] for claim in account.claims if claim in said]
    return replace(account, admiralty=Admiralty(min(letters, default=Reliability.F), number_of(account.status)))


def _letter(root: Root, ratings: Ratings) -> Reliability:
    """The root's own rating; for a source without a name that of the agency or outlet that vouches for it."""
    return ratings.letter((root.id, root.name, *_vouching(root)))


def _vouching(root: Root) -> Iterable[str]:
    """The medium next to a root whose id says that it speaks through one ("reuters: resident")."""
    if root.type in _MEDIA or ": " not in root.id:
        return ()
    return (root.id.split(": ", 1)[0],)
