"""How one incident came to be what it is: revision by revision, from the ledger's own rows.

At each time at which something of its reports, or of decisions on them, was recorded, the incident is put together as
it was; what is told is the difference to the time before. Before a merge its line is that of the part with the most
of its reports; the others are said to have come into it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, select

from onrecord.ledger import tables as t
from onrecord.ledger.as_of import overlay_on
from onrecord.ledger.database import errors_named, reading
from onrecord.ledger.decisions import decisions_on
from onrecord.ledger.field_values import FIELDS, account_of, value_of, words_of
from onrecord.ledger.finding import find_record
from onrecord.ledger.moments import Moment
from onrecord.ledger.overlay import family
from onrecord.ledger.past import PastView
from onrecord.ledger.protocols import Linker
from onrecord.ledger.sql import batches
from onrecord.model import Status
from onrecord.model.record import Member, Record, RecordDecision

State = Mapping[str, Record]


@dataclass(frozen=True, slots=True)
class Revised:
    """A field whose value or status changed: both in words, None before the first revision."""

    field: str
    before: str | None
    after: str
    status_before: Status | None
    status_after: Status


@dataclass(frozen=True, slots=True)
class Revision:
    """What was recorded of an incident at one time.

    `id` is the incident's from then on, `before` the one it had until then (None at first). `joined` and `left` are
    reports. `merged` are ids of incidents that came into it, `parted` of those that parts of it went to. `decisions`
    are those that are new to it, or that have another state since.
    """

    recorded: str
    id: str
    before: str | None
    joined: tuple[Member, ...]
    left: tuple[Member, ...]
    merged: tuple[str, ...]
    parted: tuple[str, ...]
    decisions: tuple[RecordDecision, ...]
    changes: tuple[Revised, ...]


def history_of(
    engine: Engine, connection: Connection, name: str, *, until: str | None, linker: Linker
) -> tuple[Revision, ...]:
    """The revisions of an incident up to a recorded time (None: all), the earliest first.

    Raises:
        LedgerError: where there is no such incident.
    """
    end = None if until is None else PastView(engine, connection, moment=Moment(until), linker=linker).record(name)
    with errors_named(engine), reading(connection):
        last = find_record(connection, name) if end is None else end
        documents = family(connection, {member.draft for member in last.members})
        times = [time for time in _times(connection, documents) if until is None or time <= until]
        states = [(time, _state(engine, connection, documents, time, linker)) for time in times]
        return tuple(reversed(list(_line(states, last.id))))


def _values(connection: Connection, wanted, column, among: Iterable[str]) -> Iterator[str]:  # type: ignore[no-untyped-def]
    for batch in batches(sorted(among)):
        yield from connection.scalars(select(wanted).where(column.in_(batch)).distinct())


def _times(connection: Connection, documents: Iterable[str]) -> list[str]:
    """When something of some documents, or of decisions on them, was recorded."""
    listed = sorted(documents)
    found = set(_decision_times(connection, listed))
    for batch in batches(listed):
        read = select(t.extractions.c.recorded).join(t.versions, t.versions.c.id == t.extractions.c.version)
        moved = select(t.memberships.c.recorded).join(t.drafts, t.drafts.c.id == t.memberships.c.draft)
        found.update(connection.scalars(read.where(t.versions.c.document.in_(batch)).distinct()))
        found.update(connection.scalars(moved.where(t.drafts.c.document.in_(batch)).distinct()))
    return sorted(found)


def _decision_times(connection: Connection, documents: Sequence[str]) -> Iterator[str]:
    names = [each.id for each in decisions_on(connection, documents)]
    yield from _values(connection, t.decisions.c.recorded, t.decisions.c.id, names)


def _state(engine: Engine, connection: Connection, documents: Iterable[str], time: str, linker: Linker) -> State:
    """The incidents that some documents told of at a time."""
    overlay = overlay_on(connection, documents, time)
    view = PastView(engine, connection, moment=Moment(time), linker=linker, overlay=overlay)
    return {record.id: record for record in view.changed()}


def _line(states: Sequence[tuple[str, State]], last: str) -> Iterator[Revision]:
    """The revisions that led to an incident, the latest first."""
    now = states[-1][1].get(last)
    for index in range(len(states) - 1, -1, -1):
        if now is None:
            return
        time, state = states[index]
        earlier = states[index - 1][1] if index else {}
        before = _forerunner(now, earlier)
        if before is None or before != now:
            yield _revision(time, now, before, state, earlier)
        now = before


def _forerunner(record: Record, earlier: State) -> Record | None:
    """The incident of before with the most names in common; of equals the one of the same id, then the least id."""
    ranked = sorted((-_shared(record, each), each.id != record.id, name) for name, each in earlier.items())
    return earlier[ranked[0][2]] if ranked and ranked[0][0] < 0 else None


def _shared(one: Record, two: Record) -> int:
    """How many names lead to both: what a report tells keeps its name through newer versions and engines."""
    return len({one.id, *one.redirects} & {two.id, *two.redirects})


def _revision(time: str, now: Record, before: Record | None, state: State, earlier: State) -> Revision:
    held = {member.draft: member for member in before.members} if before else {}
    holds = {member.draft: member for member in now.members}
    known = {(each.id, each.state) for each in before.decisions} if before else set()
    others = [each for each in state.values() if each.id != now.id]
    return Revision(
        recorded=time,
        id=now.id,
        before=before.id if before else None,
        joined=tuple(member for draft, member in holds.items() if draft not in held),
        left=tuple(member for draft, member in held.items() if draft not in holds),
        merged=tuple(sorted(each.id for each in earlier.values() if each is not before and _shared(now, each))),
        parted=tuple(sorted(each.id for each in others if before and _shared(before, each))),
        decisions=tuple(each for each in now.decisions if (each.id, each.state) not in known),
        changes=tuple(_changes(now, before)),
    )


def _changes(now: Record, before: Record | None) -> Iterator[Revised]:
    for name in FIELDS:
        after, status = value_of(now, name), account_of(now, name).status
        was = value_of(before, name) if before else None
        stood = account_of(before, name).status if before else None
        if (was, stood) != (after, status) and not (before is None and account_of(now, name).value in (None, ())):
            yield Revised(name, None if was is None else words_of(name, was), words_of(name, after), stood, status)
