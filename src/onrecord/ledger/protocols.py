"""What stands behind a ledger: a Store opens it, a Writer adds reports to it, a View answers questions."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from onrecord.ledger.query import Cursor, Overview, Page, Query
from onrecord.model import Capture, Report, Sheet
from onrecord.model.record import Clustering, Draft, Match, Pair, Record

Clock = Callable[[], datetime]
"""Gives the time that is recorded; injected, so that a replay can give the same."""


class Nearby(Protocol):
    """Compares the drafts of a batch with those near them (the link stage)."""

    def unknown(self, drafts: Iterable[str]) -> list[str]:
        """Those of some drafts whose kept matches are not known yet."""
        ...

    def learn(self, drafts: Iterable[str], kept: Iterable[Match]) -> None:
        """Take the kept matches of drafts that were not known."""
        ...

    def matches(self, draft: Draft, near: Sequence[Draft]) -> list[Match]:
        """The matches of a draft that may matter, with others whose kept matches are known."""
        ...


class Linker(Protocol):
    """Decides which drafts tell of one incident (the link stage)."""

    @property
    def version(self) -> str:
        """Changes whenever a rule or weight does."""
        ...

    @property
    def threshold(self) -> float:
        """The least score at which a match joins two drafts."""
        ...

    @property
    def unsure(self) -> float:
        """The least score of a match that is kept; one below `threshold` waits for a person and joins nothing."""
        ...

    def filed(self, draft: Draft) -> tuple[tuple[str, str], ...]:
        """The (key, day) pairs that a draft is found under."""
        ...

    def looked_for(self, draft: Draft) -> tuple[tuple[str, ...], str, str]:
        """The keys, first and last day under which drafts that may match are filed."""
        ...

    def compare(self, a: Draft, b: Draft) -> Match | None:
        """The match of two drafts that tell, or may tell, of one incident."""
        ...

    def nearby(self) -> "Nearby":
        """Finds, for the drafts of a batch, the matches worth keeping among those near them."""
        ...

    def loosened(self, matches: Iterable[Match], gone: str) -> frozenset[str]:
        """The drafts to compare anew when one goes, given all kept matches of what is connected with it."""
        ...

    def cluster(
        self,
        drafts: Iterable[Draft],
        matches: Iterable[Match],
        *,
        joined: Iterable[Pair] = (),
        apart: Iterable[Pair] = (),
    ) -> Clustering:
        """Partition drafts by their matches and by what people decided; no order makes a difference."""
        ...


class Change(StrEnum):
    """What a report did to the ledger."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Changed:
    """Ids of incidents that came to be, and of those that look different now."""

    new: tuple[str, ...]
    updated: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of one report. `new` and `updated` are ids of incidents.

    In a batch they are those that became so since the receipt before that names any.
    """

    source: str
    document: str
    change: Change
    new: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()


class Writer(Protocol):
    """Adds reports. Each is one transaction: it is in the ledger whole, or not at all."""

    def held(self, capture: Capture, *, given: str, engine: str) -> Receipt | None:
        """The receipt of a capture that this engine has read before; None for a new one."""
        ...

    def add(self, capture: Capture, sheet: Sheet, *, given: str, engine: str) -> Receipt:
        """Add one report's sheet, and bring its incidents up to date. Adding it again changes nothing."""
        ...

    def put(self, capture: Capture, sheet: Sheet, *, given: str, engine: str) -> Receipt:
        """Add one report's sheet and leave its incidents as they are until `settle`."""
        ...

    def settle(self) -> Changed:
        """Take every report that waits into the incidents it tells of."""
        ...


class View(Protocol):
    """Answers from the ledger as it is, as it was at a recorded time, or as reports published by a day tell it."""

    def records(self, query: Query) -> Iterator[Record]:
        """The incidents that a query asks for, in the order of their days and ids."""
        ...

    def count(self) -> int:
        """How many incidents the ledger holds."""
        ...

    def record(self, name: str) -> Record:
        """One incident by its id, a redirected id or an unambiguous beginning of one. Raises LedgerError."""
        ...

    def drafts(self, names: Iterable[str]) -> dict[str, Draft]:
        """Drafts as linking compares them, by their ids."""
        ...

    def report(self, document: str) -> Report | None:
        """The current version of a document as it was cleaned."""
        ...


class Listing(View, Protocol):
    """Answers from the ledger as it is, in pages and numbers."""

    def count(self, query: Query | None = None) -> int:
        """How many incidents the ledger holds, or a query asks for."""
        ...

    def page(self, query: Query, *, after: Cursor | None = None, limit: int = 50) -> Page:
        """Some of the incidents that a query asks for, the latest first."""
        ...

    def overview(self, query: Query, *, columns: int, rows: int) -> Overview:
        """Numbers by field and time, the cells of a map of columns × rows, and areas without a point."""
        ...

    def incidents_of(self, document: str) -> tuple[Record, ...]:
        """The incidents that a document tells of."""
        ...


class Store(Protocol):
    """A ledger somewhere."""

    def writer(self) -> AbstractContextManager[Writer]:
        """Open the ledger for writing; it is made where there is none. Raises LedgerError."""
        ...

    def view(self, *, as_of: str | None = None, as_published: str | None = None) -> AbstractContextManager[View]:
        """Open the ledger for reading: as it is, as it was at a recorded time, or as reports published by a day tell.

        Raises LedgerError where there is none, or a time is none.
        """
        ...

    def confidential(self) -> AbstractContextManager[View]:
        """Open for reading with the confidential notes. Raises LedgerError where there is none."""
        ...

    def listing(self) -> AbstractContextManager[Listing]:
        """Open the ledger as it is for reading, in pages and numbers. Raises LedgerError where there is none."""
        ...
