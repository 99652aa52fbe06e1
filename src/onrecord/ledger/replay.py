"""People's decisions, replayed over what reports tell now: a pure function, whatever came in which order.

Decisions count in the order of their times (equal times: of their ids). An undo takes its target out; an undo of an
undo brings it back.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from onrecord.ledger.anchors import Current, find_claim, find_draft
from onrecord.model.decision import Anchor, Decision, DecisionKind, DecisionState, FieldChange
from onrecord.model.record import Pair, Record

_LINKS = frozenset({DecisionKind.MERGE, DecisionKind.SPLIT, DecisionKind.NOT_THE_SAME})
_CLAIMS = frozenset({DecisionKind.ACCEPT, DecisionKind.REJECT})
GONE = "no report tells of it in these words any more"
DIVIDED = "what it speaks of is more than one incident now"
UNITED = "a report tells both as one incident now"
OVERRULED = "it contradicts later decisions on other reports of the same incidents"


@dataclass(frozen=True, slots=True)
class Standing:
    """What has become of a decision, and why in words ("" where nothing is to be said)."""

    state: DecisionState
    note: str = ""


@dataclass(frozen=True, slots=True)
class Replay:
    """What decisions do to the reports of one block.

    `joined` and `apart` are pairs of drafts, each with the decision that says so. `rejected` gives for each draft its
    rejected claims with the decisions that reject them. `drafts` are those that each decision speaks of, `claims` the
    claims that it names; `standings` is what has become of each as far as links and claims tell: fields are settled
    where a record is made.
    """

    decisions: tuple[Decision, ...] = ()
    joined: Mapping[Pair, str] = field(default_factory=dict)
    apart: Mapping[Pair, str] = field(default_factory=dict)
    rejected: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    drafts: Mapping[str, frozenset[str]] = field(default_factory=dict)
    standings: Mapping[str, Standing] = field(default_factory=dict)
    claims: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


NOTHING_DECIDED = Replay()


def ordered(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """In the order in which they count, each once."""
    return tuple(sorted({each.id: each for each in decisions}.values(), key=lambda each: (each.time, each.id)))


def undone(decisions: Iterable[Decision]) -> frozenset[str]:
    """The ids of decisions that are taken back: those that an undo which is not itself undone speaks of."""
    undoing: dict[str, list[str]] = defaultdict(list)
    for each in decisions:
        if each.undoes is not None:
            undoing[each.undoes].append(each.id)
    settled: dict[str, bool] = {}

    def is_undone(name: str) -> bool:
        if name not in settled:
            settled[name] = False  # an undo names an earlier decision, so that there are no circles to meet
            settled[name] = any(not is_undone(each) for each in undoing.get(name, ()))
        return settled[name]

    return frozenset(name for name in undoing if is_undone(name))


def replay(decisions: Iterable[Decision], current: Mapping[str, Sequence[Current]]) -> Replay:
    """Replay decisions over the drafts that count, by document."""
    listed = ordered(decisions)
    taken_back = undone(listed)
    found = {each.id: [_find(group, current) for group in each.groups] for each in listed}
    standings = {each.id: _first_standing(each, found[each.id], taken_back) for each in listed}
    standing = [each for each in listed if standings[each.id].state is DecisionState.IN_FORCE]
    joined, apart, links = _rule_pairs([each for each in standing if each.kind in _LINKS], found)
    rejected, named, claims = _rule_claims([each for each in standing if each.claims], current)
    return Replay(
        decisions=listed,
        joined=joined,
        apart=apart,
        rejected=rejected,
        drafts={name: frozenset(one.draft.id for group in groups for one in group) for name, groups in found.items()},
        standings=standings | links | claims,
        claims=named,
    )


def _find(group: Sequence[Anchor], current: Mapping[str, Sequence[Current]]) -> tuple[Current, ...]:
    found = (find_draft(anchor, current.get(anchor.document, ())) for anchor in group)
    return tuple({one.draft.id: one for one in found if one is not None}.values())


def _first_standing(decision: Decision, groups: Sequence[Sequence[Current]], taken_back: frozenset[str]) -> Standing:
    if decision.id in taken_back:
        return Standing(DecisionState.UNDONE)
    if decision.kind is DecisionKind.UNDO:
        return Standing(DecisionState.IN_FORCE)
    if not all(groups):
        return Standing(DecisionState.CONFLICT, GONE)
    return Standing(DecisionState.IN_FORCE)


Found = Mapping[str, Sequence[Sequence[Current]]]


def _rule_pairs(
    decisions: Sequence[Decision], found: Found
) -> tuple[dict[Pair, str], dict[Pair, str], dict[str, Standing]]:
    """The pairs that hold, latest decision first; a pair that cannot be had with later ones falls."""
    ruled = _Pairs()
    standings: dict[str, Standing] = {}
    for decision in reversed(decisions):
        one, two = found[decision.id]
        pairs = {_pair(a.draft.id, b.draft.id) for a, b in product(one, two)}
        join = decision.kind is DecisionKind.MERGE
        standings[decision.id] = ruled.take(pairs, decision.id, join=join)
    return ruled.joined, ruled.apart, standings


def _pair(a: str, b: str) -> Pair:
    return (a, b) if a <= b else (b, a)


class _Pairs:
    """Pairs that are joined or kept apart, always such that both can be had."""

    def __init__(self) -> None:
        self.joined: dict[Pair, str] = {}
        self.apart: dict[Pair, str] = {}
        self._leader: dict[str, str] = {}

    def take(self, pairs: Iterable[Pair], decision: str, *, join: bool) -> Standing:
        """Take an earlier decision's pairs, as far as later ones leave room for them."""
        outcome = {self._take(pair, decision, join=join) for pair in sorted(pairs)}
        if OVERRULED in outcome:
            return Standing(DecisionState.CONFLICT, OVERRULED)
        if UNITED in outcome:
            return Standing(DecisionState.CONFLICT, UNITED)
        if outcome == {"superseded"}:
            return Standing(DecisionState.SUPERSEDED)
        return Standing(DecisionState.IN_FORCE)

    def _take(self, pair: Pair, decision: str, *, join: bool) -> str:
        if pair[0] == pair[1]:
            return "" if join else UNITED
        if pair in (self.apart if join else self.joined):
            return "superseded"
        if join:
            return self._join(pair, decision)
        if self._leads(pair[0]) == self._leads(pair[1]):
            return OVERRULED
        self.apart.setdefault(pair, decision)
        return ""

    def _join(self, pair: Pair, decision: str) -> str:
        one, two = self._leads(pair[0]), self._leads(pair[1])
        if one != two and any({self._leads(a), self._leads(b)} == {one, two} for a, b in self.apart):
            return OVERRULED
        self._leader[max(one, two)] = min(one, two)
        self._leader[min(one, two)] = min(one, two)
        self.joined.setdefault(pair, decision)
        return ""

    def _leads(self, draft: str) -> str:
        leader = self._leader.get(draft, draft)
        return draft if leader == draft else self._leads(leader)


def _rule_claims(
    decisions: Sequence[Decision], current: Mapping[str, Sequence[Current]]
) -> tuple[dict[str, dict[str, str]], dict[str, tuple[str, ...]], dict[str, Standing]]:
    """Claims rejected by the last decision on them, the claims each decision names, and what became of each."""
    last: dict[Pair, Decision] = {}
    named: dict[str, list[Pair]] = {}
    standings: dict[str, Standing] = {}
    for decision in decisions:
        found = [_claim_now(decision, index, current) for index in range(len(decision.claims))]
        named[decision.id] = [each for each in found if each is not None]
        last.update(dict.fromkeys(named[decision.id], decision))
        if None in found:
            standings[decision.id] = Standing(DecisionState.CONFLICT, GONE)
    for decision in decisions:
        if decision.id not in standings and all(last[each] is not decision for each in named[decision.id]):
            standings[decision.id] = Standing(DecisionState.SUPERSEDED)
    rejected: dict[str, dict[str, str]] = defaultdict(dict)
    for (draft, claim), decision in last.items():
        if decision.kind is DecisionKind.REJECT:
            rejected[draft][claim] = decision.id
    return dict(rejected), {name: tuple(claim for _, claim in pairs) for name, pairs in named.items()}, standings


def _claim_now(decision: Decision, index: int, current: Mapping[str, Sequence[Current]]) -> Pair | None:
    held = decision.claims[index]
    draft = find_draft(held.anchor, current.get(held.anchor.document, ()))
    claim = None if draft is None else find_claim(held, draft)
    return None if draft is None or claim is None else (draft.draft.id, claim)


@dataclass(frozen=True, slots=True)
class Rulings:
    """What decisions do to one record.

    `decisions` are all that speak of it, with what has become of each; `changes` those on fields that are at home
    here, the last of each field last; `rejected` its rejected claims, by draft.
    """

    decisions: tuple[tuple[Decision, Standing], ...] = ()
    changes: tuple[tuple[Decision, FieldChange], ...] = ()
    rejected: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    claims: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


NO_RULINGS = Rulings()


def rulings_by_name(ruled: Replay, named: Mapping[str, Sequence[str]]) -> dict[str, Rulings]:
    """The rulings for each of a block's incidents; `named` gives their drafts."""
    if not ruled.decisions:
        return {}
    home = {draft: name for name, drafts in named.items() for draft in drafts}
    listed: dict[str, list[tuple[Decision, Standing]]] = defaultdict(list)
    changes: dict[str, list[tuple[Decision, FieldChange]]] = defaultdict(list)
    for decision in ruled.decisions:
        names = sorted(home[draft] for draft in ruled.drafts[decision.id] if draft in home)
        standing = ruled.standings[decision.id]
        if decision.changes and names and standing.state is DecisionState.IN_FORCE:
            seat = max(sorted(set(names)), key=names.count)
            changes[seat] += [(decision, change) for change in decision.changes]
            standing = Standing(DecisionState.CONFLICT, DIVIDED) if len(set(names)) > 1 else standing
        for name in sorted(set(names)):
            listed[name].append((decision, standing))
    return {
        name: Rulings(
            tuple(listed[name]),
            tuple(changes[name]),
            {draft: ruled.rejected[draft] for draft in drafts if draft in ruled.rejected},
            ruled.claims,
        )
        for name, drafts in named.items()
        if name in listed
    }


def standings_of(ruled: Replay, records: Iterable[Record]) -> dict[str, tuple[Standing, str | None]]:
    """What has become of each decision of a block, and the incident it is at home in.

    Of an incident's several parts the one in which it is in conflict speaks for it.
    """
    found: dict[str, tuple[Standing, str | None]] = {name: (each, None) for name, each in ruled.standings.items()}
    for record in sorted(records, key=lambda record: record.id):
        for entry in record.decisions:
            known = found[entry.id]
            if known[1] is None or (entry.state is DecisionState.CONFLICT is not known[0].state):
                found[entry.id] = Standing(entry.state, entry.note), record.id
    return found
