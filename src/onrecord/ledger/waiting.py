"""What waits for a person: why, how much it matters, and the commands that settle it.

Points are a choice, made so that what changes the ledger most comes first; docs/review.md has the table.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import log10

from onrecord.ledger.agreement import Judgement
from onrecord.ledger.field_values import FIELDS, TOLLS, account_of, told_words, words_of
from onrecord.ledger.replay import Standing
from onrecord.model import Match, Status
from onrecord.model.decision import Decision, DecisionState
from onrecord.model.record import Record


class Waiting(StrEnum):
    """Why something waits for a person."""

    CONFLICT = "conflict"
    DISAGREEMENT = "disagreement"
    UNSURE_LINK = "unsure_link"
    DISPUTED_TOLL = "disputed_toll"
    DISPUTED = "disputed"
    UNREVIEWED = "unreviewed"


POINTS = {
    Waiting.CONFLICT: 100,
    Waiting.DISAGREEMENT: 90,
    Waiting.UNSURE_LINK: 60,
    Waiting.DISPUTED_TOLL: 50,
    Waiting.DISPUTED: 30,
    Waiting.UNREVIEWED: 0,
}
MANY_REPORTS, MANY_KILLED = 5, 10
"""From here on an incident that nobody has looked at waits."""
_MOST_FOR_REPORTS = 40
_FOR_TENFOLD = 20
_REASON = '--reason "…"'


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that waits: `points` order it, `reasons` say why in words, `commands` settle it."""

    kind: Waiting
    points: int
    incidents: tuple[str, ...]
    what: str
    reasons: tuple[str, ...]
    commands: tuple[str, ...]
    decision: str | None = None


def size_of(record: Record) -> int:
    """Points for the number of reports, and for the number killed: 20 for every tenfold."""
    killed = record.fatalities.best or 0 if record.fatalities else 0
    return min(len(record.members), _MOST_FOR_REPORTS) + round(_FOR_TENFOLD * log10(1 + killed))


def open_disputes(record: Record) -> tuple[str, ...]:
    """The disputed fields that no person has settled."""
    accounts = ((name, account_of(record, name)) for name in FIELDS)
    return tuple(name for name, account in accounts if account.status is Status.DISPUTED and account.decided_by is None)


def points_of(record: Record) -> int:
    """What a record's own state is worth on the queue; -1 where nothing about it waits."""
    kind = _kind_of(record)
    return -1 if kind is None else POINTS[kind] + size_of(record)


def _kind_of(record: Record) -> Waiting | None:
    disputed = open_disputes(record)
    if record.withdrawn:
        return None
    if any(name in TOLLS for name in disputed):
        return Waiting.DISPUTED_TOLL
    if disputed:
        return Waiting.DISPUTED
    killed = record.fatalities.best or 0 if record.fatalities else 0
    looked_at = any(each.state is DecisionState.IN_FORCE for each in record.decisions)
    is_large = len(record.members) >= MANY_REPORTS or killed >= MANY_KILLED
    return Waiting.UNREVIEWED if is_large and not looked_at else None


def item_of_record(record: Record) -> Item | None:
    """A record's open disputes, or that nobody has looked at it; None where nothing waits."""
    kind = _kind_of(record)
    if kind is None:
        return None
    disputed = open_disputes(record)
    reasons = [_dispute_words(record, name) for name in disputed]
    commands = [f"onrecord review show {record.id}"]
    for name in disputed:
        commands += [
            f"onrecord review accept {record.id} --field {name} {_REASON}",
            f"onrecord review correct {record.id} {name} VALUE {_REASON}",
        ]
    if not disputed:
        reasons = [f"{_plural(len(record.members), 'report')}, and nobody has looked at it yet"]
        commands.append(f"onrecord review accept {record.id} --field event_type {_REASON}")
    return Item(kind, points_of(record), (record.id,), headline(record), tuple(reasons), tuple(commands))


def _dispute_words(record: Record, name: str) -> str:
    account = account_of(record, name)
    told = [f"{told_words(each.value)} ({_plural(len(each.documents), 'report')})" for each in account.values]
    return f"{name} is disputed: {account.rule}; told: {'; '.join(told) or 'nothing'}"


def _plural(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def headline(record: Record) -> str:
    """An incident in one line."""
    place = record.place
    where = "not placed" if place is None else ", ".join(part for part in (place.name, place.country) if part)
    killed = words_of("fatalities", "null") if record.fatalities is None else told_words(record.fatalities)
    return f"{record.occurred.replace('/', ' to ')}, {where}: {record.sub_event_type}, killed: {killed}"


def item_of_link(match: Match, records: Sequence[Record]) -> Item:
    """Two incidents that may be one."""
    one, two = records
    return Item(
        kind=Waiting.UNSURE_LINK,
        points=POINTS[Waiting.UNSURE_LINK] + max(size_of(one), size_of(two)),
        incidents=(one.id, two.id),
        what=f"{headline(one)} | {headline(two)}",
        reasons=(f"may be one incident: score {match.score:.2f}", *match.reasons),
        commands=(
            f"onrecord review merge {one.id} {two.id} {_REASON}",
            f"onrecord review apart {one.id} {two.id} {_REASON}",
        ),
    )


def item_of_conflict(decision: Decision, standing: Standing, record: Record | None) -> Item:
    """A decision that needs a person again."""
    said = [f"{each.field}: {words_of(each.field, each.after)}" for each in decision.changes]
    words = f"{decision.kind} by {decision.author} on {decision.time[:10]} ({decision.reason})"
    commands = [f"onrecord review undo {decision.id} {_REASON}"]
    if record is not None:
        commands.insert(0, f"onrecord review show {record.id}")
        commands += [f"onrecord review correct {record.id} {each.field} VALUE {_REASON}" for each in decision.changes]
    return Item(
        kind=Waiting.CONFLICT,
        points=POINTS[Waiting.CONFLICT] + (size_of(record) if record else 0),
        incidents=() if record is None else (record.id,),
        what=headline(record) if record else "no incident holds it any more",
        reasons=(f"{words}: {standing.note}", *said),
        commands=tuple(commands),
        decision=decision.id,
    )


def item_of_disagreement(said: Sequence[Judgement], record: Record | None) -> Item:
    """A thing on which people differ; the last word counts until they agree."""
    question = said[0].question
    words = tuple(f"{each.author} says {_value_words(each)} ({each.decision})" for each in said)
    commands = tuple(f"onrecord review undo {each.decision} {_REASON}" for each in said)
    return Item(
        kind=Waiting.DISAGREEMENT,
        points=POINTS[Waiting.DISAGREEMENT] + (size_of(record) if record else 0),
        incidents=() if record is None else (record.id,),
        what=f"{question}: {headline(record) if record else said[0].unit}",
        reasons=words,
        commands=commands if record is None else (f"onrecord review show {record.id}", *commands),
        decision=said[-1].decision,
    )


def _value_words(judgement: Judgement) -> str:
    return words_of(judgement.question, judgement.value) if judgement.question in FIELDS else judgement.value


def in_order(items: Iterable[Item]) -> list[Item]:
    """Most points first; ties by incident and decision, so that the order is one."""
    return sorted(items, key=lambda item: (-item.points, item.incidents, item.decision or "", item.kind))
