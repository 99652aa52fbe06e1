"""Which reading of a document counts, and where the incidents of those that no longer count have gone.

Pure functions of what is stored: the order in which versions arrive makes no difference.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.ledger.identities import engine_rank


@dataclass(frozen=True, slots=True)
class ReadVersion:
    """That a version of a document was seen: when it was fetched, and by which engine it was read."""

    version: str
    retrieved: str | None
    published: str | None
    engine: str


def current_version(seen: Iterable[ReadVersion]) -> str:
    """The version that was fetched last; of equals the better engine's, then the one published last, then by id."""
    return max(
        seen,
        key=lambda one: (one.retrieved or "", engine_rank(one.engine), one.published or "", one.version),
    ).version


def current_extraction(made: Mapping[str, str]) -> str:
    """The newest engine's extraction; `made` maps extraction ids to engines."""
    return max(made, key=lambda extraction: (engine_rank(made[extraction]), extraction))


@dataclass(frozen=True, slots=True)
class Told:
    """A draft as succession sees it."""

    draft: str
    seed: str
    claims: frozenset[str]


def successor(old: Told, current: Sequence[Told]) -> str | None:
    """The current draft of the same document that tells of what an old one told; None where none does.

    The same day and place, else the most claims in common, else the only incident left.
    """
    for one in current:
        if one.seed == old.seed:
            return one.draft
    shared = [(len(old.claims & one.claims), one.draft) for one in current]
    most = max((count for count, _ in shared), default=0)
    if most > 0:
        return min(draft for count, draft in shared if count == most)
    return current[0].draft if len(current) == 1 else None
