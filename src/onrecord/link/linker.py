"""The linker that the ledger is given: index keys, comparison and clustering under one version."""

from collections.abc import Iterable

from onrecord.link import weights
from onrecord.link.cluster import cluster
from onrecord.link.compare import compare
from onrecord.link.forest import loosened
from onrecord.link.keys import filed, looked_for
from onrecord.link.nearby import Nearby
from onrecord.model.record import Clustering, Draft, Match, Pair


class Linker:
    """Links by place, day, actors and words. `version` changes whenever a rule or weight does.

    A match scored at or above `threshold` joins; one at or above `unsure` is kept and waits for a person.
    """

    version = "weighed/1"
    threshold = weights.THRESHOLD
    unsure = weights.UNSURE

    def filed(self, draft: Draft) -> tuple[tuple[str, str], ...]:
        """The (key, day) pairs that a draft is found under."""
        return filed(draft)

    def looked_for(self, draft: Draft) -> tuple[tuple[str, ...], str, str]:
        """The keys, first and last day under which drafts that may match are filed."""
        return looked_for(draft)

    def compare(self, a: Draft, b: Draft) -> Match | None:
        """The match of two drafts that tell, or may tell, of one incident; None where its score is below `unsure`."""
        return compare(a, b)

    def nearby(self) -> Nearby:
        """Finds, for the drafts of a batch, the matches worth keeping among those near them."""
        return Nearby()

    def loosened(self, matches: Iterable[Match], gone: str) -> frozenset[str]:
        """The drafts to compare anew when one goes, given all kept matches of what is connected with it."""
        return loosened(matches, gone)

    def cluster(
        self,
        drafts: Iterable[Draft],
        matches: Iterable[Match],
        *,
        joined: Iterable[Pair] = (),
        apart: Iterable[Pair] = (),
    ) -> Clustering:
        """Partition drafts by their matches at or above `threshold` and by what people joined or keep apart."""
        return cluster(drafts, matches, joined=joined, apart=apart)
