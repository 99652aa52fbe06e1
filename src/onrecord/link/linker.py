"""The linker that the ledger is given: index keys, comparison and clustering under one version."""

from collections.abc import Iterable

from onrecord.link.cluster import cluster
from onrecord.link.compare import compare
from onrecord.link.keys import filed, looked_for
from onrecord.model.record import Draft, Match


class Linker:
    """Links by same place, day and actors. `version` changes whenever a rule or weight does."""

    version = "simple/1"

    def filed(self, draft: Draft) -> tuple[tuple[str, str], ...]:
        """The (key, day) pairs that a draft is found under."""
        return filed(draft)

    def looked_for(self, draft: Draft) -> tuple[tuple[str, ...], str, str]:
        """The keys, first and last day under which drafts that may match are filed."""
        return looked_for(draft)

    def compare(self, a: Draft, b: Draft) -> Match | None:
        """The match of two drafts, if they tell of one incident."""
        return compare(a, b)

    def cluster(self, drafts: Iterable[Draft], matches: Iterable[Match]) -> tuple[tuple[str, ...], ...]:
        """Partition drafts by their matches."""
        return cluster(drafts, matches)
