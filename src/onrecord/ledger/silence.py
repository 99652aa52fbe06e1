"""Which outlets are heard of and which fell silent, by what the ledger holds of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from onrecord.ledger import tables as t

LONG = 3.0
"""An outlet is silent where its last report is longer ago than this many of its usual gaps."""
_LEAST_DAYS = 2.0
_SECONDS = 86_400.0
_KNOWN = 3
"""From so many reports on an outlet has a usual gap."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What the ledger holds of an outlet (`name` None: reports that name none).

    `reports` counts documents; `first` and `last` are when the ledger learnt of its first and last one, `published` is
    the latest day that any of them gives. `gap` is the mean of days between its reports, None for fewer than three.
    """

    name: str | None
    reports: int
    first: str
    last: str
    published: str | None
    gap: float | None

    def days_since(self, now: datetime) -> float:
        """Days since the ledger last learnt of a report of it."""
        return max(0.0, (now - datetime.fromisoformat(self.last)).total_seconds() / _SECONDS)

    def is_silent(self, now: datetime) -> bool:
        """Whether its last report is unusually long ago. Where nothing is usual yet, nothing is said."""
        return self.gap is not None and self.days_since(now) > max(_LEAST_DAYS, LONG * self.gap)


def heard(connection: Connection) -> tuple[Heard, ...]:
    """Every outlet, the one heard of last first."""
    v = t.versions.c
    number, last = func.count(v.document.distinct()), func.max(v.recorded)
    rows = connection.execute(
        select(v.outlet, number, func.min(v.recorded), last, func.max(v.published)).group_by(v.outlet)
    )
    return in_order(Heard(row[0], row[1], row[2], row[3], row[4], _gap(row[1], row[2], row[3])) for row in rows)


def in_order(found: Iterable[Heard]) -> tuple[Heard, ...]:
    """The one heard of last first, ties by name."""
    return tuple(sorted(sorted(found, key=lambda each: each.name or ""), key=lambda each: each.last, reverse=True))


def _gap(reports: int, first: str, last: str) -> float | None:
    if reports < _KNOWN:
        return None
    span = datetime.fromisoformat(last) - datetime.fromisoformat(first)
    return span.total_seconds() / _SECONDS / (reports - 1)


@dataclass(frozen=True, slots=True)
class Backlog:
    """What waits: `by_points` incidents in review, `conflicts` decisions, `undated` reports, `old` versions.

    `old` are versions that the engine of now has not read yet.
    """

    waiting: int
    conflicts: int
    undated: int
    old: int
    reports: int


def backlog(connection: Connection, *, engine: str) -> Backlog:
    """What waits for a person or for a machine."""
    read = select(t.extractions.c.version).where(t.extractions.c.engine == engine)
    count = func.count()

    def number(statement: object) -> int:
        return int(connection.scalar(statement) or 0)  # type: ignore[call-overload]

    return Backlog(
        waiting=number(select(count).select_from(t.waiting)),
        conflicts=number(select(count).select_from(t.standings).where(t.standings.c.state == "conflict")),
        undated=number(select(count).select_from(t.versions).where(t.versions.c.published.is_(None))),
        old=number(select(count).select_from(t.versions).where(t.versions.c.id.not_in(read))),
        reports=number(select(count).select_from(t.documents)),
    )
