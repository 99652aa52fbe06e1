"""A ledger in a temporary folder, with a clock that moves one second at every reading."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from onrecord.ledger import LedgerStore, Query, Receipt
from onrecord.link import Linker
from onrecord.model import Capture, Sheet
from onrecord.model.record import Record
from tests.ledger.factory import ENGINE


def ticking(start: datetime = datetime(2025, 7, 1, tzinfo=UTC)) -> Callable[[], datetime]:
    """A clock for tests."""
    times: Iterator[datetime] = (start + timedelta(seconds=n) for n in range(10**9))
    return lambda: next(times)


class Ledger:
    """A ledger with the few calls that tests make."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.store = LedgerStore(str(path), linker=Linker(), clock=ticking())

    def add(self, *reports: tuple[Capture, Sheet], engine: str = ENGINE) -> list[Receipt]:
        """Add reports, one transaction each."""
        with self.store.writer() as writer:
            return [writer.add(capture, sheet, given="", engine=engine) for capture, sheet in reports]

    def records(self, **asked: str) -> list[Record]:
        """The incidents that a query asks for."""
        with self.store.view() as view:
            return list(view.records(Query(**asked)))

    def record(self, name: str) -> Record:
        """One incident."""
        with self.store.view() as view:
            return view.record(name)


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "ledger.db")
