"""Two lists of drafts matched one to one: the reports of one source against what another holds."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.link import weights
from onrecord.link.compare import compare
from onrecord.link.keys import filed, looked_for
from onrecord.model.record import Draft, Match


@dataclass(frozen=True, slots=True)
class Paired:
    """A draft of one list, what a draft of the other belongs to, and the match that brought them together."""

    one: str
    two: str
    match: Match


@dataclass(frozen=True, slots=True)
class Pairing:
    """Pairs that tell of one event, and pairs of which both are left over and that may do so."""

    sure: tuple[Paired, ...]
    unsure: tuple[Paired, ...]


def pair_up(
    ones: Iterable[Draft], twos: Mapping[str, Iterable[Draft]], *, known: Iterable[tuple[str, str]] = ()
) -> Pairing:
    """Match drafts with what other drafts belong to, one to one, best first; equal scores are settled by id.

    `twos` gives for each incident the drafts that tell of it, `known` pairs of a draft and an incident that are one.
    """
    index = _Index(twos)
    found = [paired for one in ones for paired in index.matches(one)]
    taken = {end for pair in known for end in pair}
    ordered = sorted(found, key=lambda each: (-each.match.score, each.one, each.two))
    sure = _take([each for each in ordered if each.match.score >= weights.THRESHOLD], taken)
    return Pairing(tuple(sure), tuple(_take(ordered, taken)))


def _take(ordered: Iterable[Paired], taken: set[str]) -> list[Paired]:
    """Those of which neither side is taken yet; they are from then on."""
    found = []
    for each in ordered:
        if each.one not in taken and each.two not in taken:
            taken.update((each.one, each.two))
            found.append(each)
    return found


class _Index:
    """Drafts by the keys and days under which linking files them."""

    def __init__(self, incidents: Mapping[str, Iterable[Draft]]) -> None:
        self._filed: dict[str, dict[str, list[Draft]]] = defaultdict(lambda: defaultdict(list))
        self._home: dict[str, str] = {}
        for name, drafts in incidents.items():
            for draft in drafts:
                self._home[draft.id] = name
                for key, day in filed(draft):
                    self._filed[key][day].append(draft)

    def matches(self, draft: Draft) -> list[Paired]:
        """What a draft matches, surely or not."""
        keys, first, last = looked_for(draft)
        near = {
            other.id: other
            for key in keys
            for day, held in self._filed.get(key, {}).items()
            if first <= day <= last
            for other in held
        }
        found = ((other, compare(draft, other)) for other in near.values())
        return [Paired(draft.id, self._home[other.id], match) for other, match in found if match is not None]
