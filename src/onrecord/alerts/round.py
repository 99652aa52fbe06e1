"""One round of alerts: searches followed, changes written down, what was held released, what is due sent."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from onrecord.alerts.outbox import Outbox, Rule
from onrecord.errors import ExportError, OnrecordError
from onrecord.filters import filter_from
from onrecord.ledger import Query
from onrecord.model.record import Record
from onrecord.searches import Search

Records = Callable[[Query], Iterable[Record]]
"""The incidents that a query asks for."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What was found: how many changes, and which rules could not be looked at, with why."""

    changes: int
    failures: tuple[str, ...]


def take_all(outbox: Outbox, records: Records, searches: Mapping[str, Search]) -> Taken:
    """Look at every rule. One that cannot be looked at keeps no other from being so."""
    count, failures = 0, list[str]()
    for rule in outbox.rules():
        try:
            followed = _followed(outbox, rule, records, searches)
            outbox.release(followed)
            count += outbox.take(followed, records(query_of(followed.asked)))
        except OnrecordError as error:
            failures.append(f"{rule.name}: {error}")
    return Taken(count, tuple(failures))


def _followed(outbox: Outbox, rule: Rule, records: Records, searches: Mapping[str, Search]) -> Rule:
    """A rule with what the search that it follows asks now.

    Raises:
        ExportError: where the search is not kept any more: a rule must not go on with what nobody can see.
    """
    if rule.search is None:
        return rule
    search = searches.get(rule.search)
    if search is None:
        raise ExportError(
            f"expected the kept search {rule.search!r}, which is not there any more; the rule stands still"
        )
    if search.filter.asked == rule.asked:
        return rule
    return outbox.follow(rule, search.filter.asked, records(query_of(search.filter.asked)))


def query_of(asked: Mapping[str, str]) -> Query:
    """What a rule asks of the ledger.

    Raises:
        FilterError: where it asks what cannot be asked.
    """
    return filter_from(asked).query()


@contextmanager
def alone(alerts: Path) -> Iterator[bool]:
    """Whether no other round runs: two at once would send a message twice. Whoever is killed lets go."""
    alerts.parent.mkdir(parents=True, exist_ok=True)
    lock = sqlite3.connect(alerts.with_name(alerts.name + ".lock"), isolation_level=None, timeout=0)
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError:
        yield False
    else:
        yield True
    finally:
        lock.close()
