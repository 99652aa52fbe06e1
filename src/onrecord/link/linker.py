"""The linker that the ledger is given: index keys, comparison and clustering under one version."""

from collections.abc import Iterable, Sequence

from onrecord.link import weights
from onrecord.link.cluster import cluster
from onrecord.link.compare import compare
from onrecord.link.forest import loosened, worth_keeping
from onrecord.link.keys import filed, looked_for
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

    def worth_keeping(self, new: Sequence[Match], known: Iterable[Match]) -> list[Match]:
        """Those of one draft's matches that may matter, given all kept ones of the drafts that it matches."""
        return worth_keeping(new, known)

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
