"""The account of each field over all reports: every value told, the one shown, and its standing."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from onrecord.ledger.roots import Told, root_ids
from onrecord.ledger.toll_claims import Part, PartClaims
from onrecord.ledger.tolls import bearing, maintained
from onrecord.model import About, Account, Count, Fields, Harm, Status, TollTotal
from onrecord.model.record import MemberIncident, RecordAccount, Telling
from onrecord.status import NOTHING, Evidence, Ruling, rule_field
from onrecord.status.whole import rule_whole

T = TypeVar("T")
NO_OVERLAP = "maintained values do not overlap"
ToldClaims = Mapping[str, Told]


@dataclass(frozen=True, slots=True)
class Question(Generic[T]):
    """How one field is compared between reports.

    `value` gives a report's value, `account` its account, `key` what makes two reports' values the same, `rank` puts
    values that say more before those that say less, `differ` tells whether two values cannot both be true, `supports`
    whether a report that tells the second bears out the first: "gunmen" does not bear out who they were. `conceding`
    are the questions by whose admission a side concedes this field, too.
    """

    value: Callable[[MemberIncident], T]
    account: Callable[[Fields], Account[object]]
    key: Callable[[MemberIncident], Hashable]
    rank: Callable[[MemberIncident], int] = lambda _: 0
    differ: Callable[[MemberIncident, MemberIncident], bool] = lambda _a, _b: False
    supports: Callable[[MemberIncident, MemberIncident], bool] = lambda _a, _b: True
    conceding: frozenset[About] = NOTHING


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """The value shown, the member that told it, and the account."""

    value: T
    member: MemberIncident
    account: RecordAccount[T]


def answer(question: Question[T], members: Sequence[MemberIncident], told: ToldClaims) -> Answer[T]:
    """Rule on a field over all members."""
    groups = _groups(question, members)
    ranked = sorted(groups, key=lambda group: _preference(question, group, told))
    best = ranked[0][0]
    ruling = rule_field(_evidence(question, best, members, told), conceding=question.conceding)
    if _differ(question, groups, told):
        ruling = _disputed(ruling, _claims(question, members))
    value = question.value(best)
    tellings = tuple(_telling(question, group) for group in ranked)
    return Answer(value, best, _account(value, ruling, tellings))


def _evidence(
    question: Question[T], best: MemberIncident, members: Sequence[MemberIncident], told: ToldClaims
) -> list[Evidence]:
    """The claims that bear on the value shown: all that deny or doubt, and those of reports that bear it out."""
    bearing = set(_claims(question, [item for item in members if question.supports(best, item)]))
    asked = [(claim, told[claim].evidence) for claim in _claims(question, members) if claim in told]
    return [evidence for claim, evidence in asked if claim in bearing or not evidence.asserts]


def _groups(question: Question[T], members: Sequence[MemberIncident]) -> list[list[MemberIncident]]:
    groups: dict[Hashable, list[MemberIncident]] = {}
    for item in members:
        groups.setdefault(question.key(item), []).append(item)
    return list(groups.values())


def _preference(question: Question[T], group: Sequence[MemberIncident], told: ToldClaims) -> tuple[int, int, int]:
    """What says more comes first, then what more roots say, then what more reports say; ties by first published."""
    roots = root_ids(told, _claims(question, group))
    return min(question.rank(item) for item in group), -len(roots), -len(group)


def _claims(question: Question[T], members: Sequence[MemberIncident]) -> tuple[str, ...]:
    accounts = (question.account(item.incident.fields) for item in members)
    return tuple(dict.fromkeys(claim for account in accounts for claim in account.claims))


def _telling(question: Question[T], group: Sequence[MemberIncident]) -> Telling[T]:
    documents = tuple(sorted({item.member.document for item in group}))
    return Telling(question.value(group[0]), documents, _claims(question, group))


def _differ(question: Question[T], groups: Sequence[Sequence[MemberIncident]], told: ToldClaims) -> bool:
    """Whether two groups of reports maintain values that exclude each other, each with a root of its own."""
    for index, one in enumerate(groups):
        for two in groups[index + 1 :]:
            if question.differ(one[0], two[0]) and _own_roots(question, one, two, told):
                return True
    return False


def _own_roots(
    question: Question[T], one: Sequence[MemberIncident], two: Sequence[MemberIncident], told: ToldClaims
) -> bool:
    first, second = root_ids(told, _claims(question, one)), root_ids(told, _claims(question, two))
    return bool(first - second) and bool(second - first)


def _disputed(ruling: Ruling, claims: tuple[str, ...]) -> Ruling:
    if ruling.status in (Status.RETRACTED, Status.DISPUTED):
        return ruling
    return Ruling(Status.DISPUTED, ruling.flags, NO_OVERLAP, claims)


def _account(value: T, ruling: Ruling, values: tuple[Telling[T], ...]) -> RecordAccount[T]:
    return RecordAccount(value, ruling.status, ruling.flags, ruling.rule, ruling.claims, values)


@dataclass(frozen=True, slots=True)
class TollQuestion:
    """How a toll field is read: its harm, its count in a report, and its account there."""

    harm: Harm
    count: Callable[[MemberIncident], Count | None]
    account: Callable[[Fields], Account[object]]


def toll_answer(
    question: TollQuestion,
    members: Sequence[MemberIncident],
    told: ToldClaims,
    tolls: Mapping[Part, PartClaims],
    total: TollTotal | None,
) -> RecordAccount[Count | None]:
    """Rule on a toll: numbers that later ones replace stay among the values, but neither dispute nor count."""
    asked: Question[Count | None] = Question(question.count, question.account, question.count)
    mine = [claims for (harm, _), claims in tolls.items() if harm is question.harm]
    ids = _claims(asked, members)
    counting = {item.claim.id for claims in mine for item in bearing(claims)}
    listed = {item.evidence.claim.id for claims in mine for item in claims.told}
    kept = [told[claim].evidence for claim in ids if claim in told and (claim in counting or claim not in listed)]
    ruling = rule_whole(kept, total, disputes=maintained(mine))
    value = None if total is None else Count(total.low, total.high, total.best)
    tellings = tuple(
        _telling(asked, group) for group in _groups(asked, members) if question.count(group[0]) is not None
    )
    claims = tuple(dict.fromkeys((*(claim for claim in ids if claim in told), *ruling.claims)))
    return RecordAccount(value, ruling.status, ruling.flags, ruling.rule, claims, tellings)
