"""How well incidents of different reports are brought together: the incident scorer's rule, typed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from benchmarks import matching
from benchmarks.gold import GoldText, ReadText


@dataclass(frozen=True, slots=True)
class Told:
    """A required gold incident that several texts may tell of, as it was found in one."""

    text: str
    event: str
    cluster: str | None


@dataclass(frozen=True, slots=True)
class Merging:
    """Pairs of found incidents of different texts."""

    right: int
    wrong: int
    missed: int

    @property
    def pairs(self) -> int:
        """Pairs that are one event."""
        return self.right + self.missed

    @property
    def precision(self) -> float:
        """The share of pairs put together that are one event."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of pairs of one event that are put together."""
        return self.right / max(1, self.pairs)


def told(texts: Iterable[tuple[GoldText, ReadText]]) -> Iterator[Told]:
    """The found incidents whose event is marked."""
    for gold, read in texts:
        incidents = gold.gold.incidents
        for index, found in matching.pair_up(incidents, read.incidents).items():
            event = incidents[index].cluster
            if event is not None and not incidents[index].optional:
                yield Told(gold.id, event, read.incidents[found].cluster)


def merging(found: Sequence[Told]) -> Merging:
    """Count all pairs across texts."""
    pairs = [(a, b) for a, b in combinations(found, 2) if a.text != b.text]
    put = [a.cluster is not None and a.cluster == b.cluster for a, b in pairs]
    same = [a.event == b.event for a, b in pairs]
    both = list(zip(put, same, strict=True))
    return Merging(both.count((True, True)), both.count((True, False)), both.count((False, True)))
