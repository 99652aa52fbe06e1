"""From what a person asks for to the decision that is kept: checked, and anchored in what documents tell now."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from onrecord.errors import DecisionError
from onrecord.ledger.anchors import anchor_of_member, claim_anchor
from onrecord.ledger.assembly import assemble
from onrecord.ledger.decisions import all_decisions
from onrecord.ledger.field_values import FIELDS, told_of, value_of
from onrecord.ledger.finding import find_record
from onrecord.ledger.identities import named_decision
from onrecord.ledger.loading import load_members
from onrecord.ledger.replay import Rulings, undone
from onrecord.ledger.requests import Request
from onrecord.model.decision import Anchor, ClaimAnchor, Decision, DecisionKind, FieldChange
from onrecord.model.record import MemberIncident, Record


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person wants decided.

    `incidents` are ids: two for merge and not_the_same, one else, none for undo. `claims` are claim ids, whole or
    begun (accept, reject). `fields` map names of fields to values as `given_value` gives them; for accept the values
    are ignored. `reports` are documents, draft ids or addresses of members (split). `undoes` is a decision's id.
    `request` is the program's request that it comes from, where it may come again.
    """

    kind: DecisionKind
    author: str
    reason: str
    incidents: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    fields: Mapping[str, str] | None = None
    reports: tuple[str, ...] = ()
    undoes: str | None = None
    request: Request | None = None


_HOW_MANY = {DecisionKind.MERGE: 2, DecisionKind.NOT_THE_SAME: 2, DecisionKind.UNDO: 0}


def checked(asked: Asked) -> Asked:
    """The request, with author and reason trimmed.

    Raises:
        DecisionError: where it does not say who, why or about what.
    """
    author, reason = " ".join(asked.author.split()), asked.reason.strip()
    if not author:
        raise DecisionError("expected who decides: give --author, or set ONRECORD_AUTHOR")
    if not reason:
        raise DecisionError("expected a reason: decisions are kept with their reasons")
    wanted = _HOW_MANY.get(asked.kind, 1)
    if len(asked.incidents) != wanted:
        raise DecisionError(f"{asked.kind}: expected {wanted} incidents, found {len(asked.incidents)}")
    return replace(asked, author=author, reason=reason)


def taken(connection: Connection, asked: Asked, *, time: str) -> Decision:
    """The decision that is asked for, on incidents as they are now.

    Raises:
        DecisionError: where it says nothing new.
        LedgerError: for an incident or decision that is not there.
    """
    if asked.kind is DecisionKind.UNDO:
        return _undo(connection, asked, time)
    return _decision_on(connection, asked, [find_record(connection, name) for name in asked.incidents], time=time)


def _undo(connection: Connection, asked: Asked, time: str) -> Decision:
    """Taking back a decision that is in force or in conflict; one that is taken back already is an error."""
    listed = all_decisions(connection)
    name = asked.undoes or ""
    fitting = [each for each in listed if each.id == name] or [
        each for each in listed if name and each.id.startswith(name)
    ]
    if len(fitting) != 1:
        many = "several decisions begin so" if fitting else "no such decision"
        raise DecisionError(f"{name}: {many}; `onrecord review log` lists them")
    target = fitting[0]
    if target.id in undone(listed):
        by = next(each for each in reversed(listed) if each.undoes == target.id)
        raise DecisionError(f"{target.id}: taken back already by {by.id} ({by.author}); undo that one to bring it back")
    return _named(asked, target.groups, time, undoes=target.id)


def _decision_on(connection: Connection, asked: Asked, records: Sequence[Record], *, time: str) -> Decision:
    """The decision, anchored in the records' reports as they are now.

    Raises:
        DecisionError: where it says nothing new, or names what is not there.
    """
    groups: Sequence[Sequence[MemberIncident]] = [_members(connection, record) for record in records]
    claims: tuple[ClaimAnchor, ...] = ()
    changes: tuple[FieldChange, ...] = ()
    if asked.kind is DecisionKind.SPLIT:
        groups = _split(groups[0], asked.reports)
    elif asked.kind in (DecisionKind.MERGE, DecisionKind.NOT_THE_SAME):
        _check_pair(records, asked.kind)
    elif asked.claims:
        members = _saying(groups[0], asked.claims, records[0])
        groups = [members]
        claims = tuple(_claim_anchors(members, _full_ids(records[0], asked.claims)))
    else:
        changes = tuple(_changes(asked, records[0], groups[0]))
    anchors = tuple(tuple(anchor_of_member(item) for item in group) for group in groups)
    return _named(asked, anchors, time, claims=claims, changes=changes)


def _named(
    asked: Asked,
    groups: tuple[tuple[Anchor, ...], ...],
    time: str,
    *,
    claims: tuple[ClaimAnchor, ...] = (),
    changes: tuple[FieldChange, ...] = (),
    undoes: str | None = None,
) -> Decision:
    decision = Decision(
        id="",
        kind=asked.kind,
        author=asked.author,
        time=time,
        reason=asked.reason,
        groups=groups,
        claims=claims,
        changes=changes,
        undoes=undoes,
    )
    return named_decision(decision)


def _members(connection: Connection, record: Record) -> list[MemberIncident]:
    found = load_members(connection, [member.draft for member in record.members], {})
    return sorted(found, key=lambda item: (item.member.document, item.draft.seed))


def _check_pair(records: Sequence[Record], kind: DecisionKind) -> None:
    one, two = records
    if one.id != two.id:
        return
    if kind is DecisionKind.MERGE:
        raise DecisionError(f"{one.id}: both ids are this incident already")
    raise DecisionError(f"{one.id}: both ids are this incident; to take it apart, use split with --report")


def _split(members: Sequence[MemberIncident], reports: Iterable[str]) -> list[list[MemberIncident]]:
    """The reports that are named, and the rest."""
    named: set[str] = set()
    for name in reports:
        found = {item.member.draft for item in members if name in _names(item)}
        if not found:
            shown = ", ".join(item.member.url or item.member.document for item in members)
            raise DecisionError(f"{name}: no report of this incident; expected one of: {shown}")
        named |= found
    if not named or len(named) == len(members):
        raise DecisionError("split: expected some of the incident's reports, not none and not all (--report)")
    chosen = [item for item in members if item.member.draft in named]
    return [chosen, [item for item in members if item.member.draft not in named]]


def _names(item: MemberIncident) -> tuple[str | None, ...]:
    return item.member.document, item.member.draft, item.member.url


def _full_ids(record: Record, names: Iterable[str]) -> list[str]:
    """The claims' whole ids; the beginning of one is enough where it fits no other."""
    ids = sorted({claim.id for claim in record.claims})
    found = []
    for name in names:
        fitting = [each for each in ids if each == name] or [each for each in ids if each.startswith(name)]
        if len(fitting) != 1:
            many = "several claims begin so" if fitting else "no claim of this incident"
            raise DecisionError(f"{name}: {many}; `onrecord review show {record.id}` lists them")
        found.append(fitting[0])
    return found


def _saying(members: Sequence[MemberIncident], names: Iterable[str], record: Record) -> list[MemberIncident]:
    wanted = set(_full_ids(record, names))
    return [item for item in members if wanted & {claim.id for claim in item.incident.claims}]


def _claim_anchors(members: Iterable[MemberIncident], wanted: Iterable[str]) -> Iterable[ClaimAnchor]:
    ids = set(wanted)
    for item in members:
        anchor = anchor_of_member(item)
        yield from (claim_anchor(anchor, claim) for claim in item.incident.claims if claim.id in ids)


def _changes(asked: Asked, record: Record, members: Sequence[MemberIncident]) -> Iterable[FieldChange]:
    if asked.kind is DecisionKind.REJECT:
        raise DecisionError("reject: expected claims (--claim), or all of them (--all)")
    fields = asked.fields or {}
    unknown = [name for name in fields if name not in FIELDS]
    if unknown or not fields:
        raise DecisionError(f"{unknown[0] if unknown else 'nothing'}: expected a field: {', '.join(FIELDS)}")
    machine = _machine_record(record, members)
    for name, given in sorted(fields.items()):
        shown = value_of(record, name)
        after = shown if asked.kind is DecisionKind.ACCEPT else given
        if asked.kind is DecisionKind.CORRECT and after == shown:
            raise DecisionError(f"{name}: this is what the ledger shows already; to say that it is right, use accept")
        yield FieldChange(name, value_of(machine, name), after, told_of(machine, name))


def _machine_record(record: Record, members: Sequence[MemberIncident]) -> Record:
    """What reports tell without what people corrected; rejected claims stay out."""
    rejected = {(claim.document, claim.id): claim.rejected for claim in record.claims if claim.rejected}
    by_draft = {
        item.member.draft: {
            claim.id: rejected[item.member.document, claim.id]
            for claim in item.incident.claims
            if (item.member.document, claim.id) in rejected
        }
        for item in members
    }
    rulings = Rulings(rejected={draft: claims for draft, claims in by_draft.items() if claims})
    return assemble(members, name=record.id, redirects=(), rulings=rulings)
