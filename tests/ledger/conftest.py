"""A ledger on each store, with a clock that moves one second at every reading."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import select

from onrecord.ledger import LedgerStore, Query, Receipt
from onrecord.ledger.database import open_engine
from onrecord.ledger.tables import metadata
from onrecord.link import Linker
from onrecord.model import Capture, Sheet
from onrecord.model.record import Record
from tests.ledger.factory import ENGINE

POSTGRES = pytest.param("postgres", marks=pytest.mark.postgres)
Row = dict[str, object]
_KEPT = 6
"""Databases of a server that a test may have at once; each takes 8 MB."""


def ticking(start: datetime = datetime(2025, 7, 1, tzinfo=UTC)) -> Callable[[], datetime]:
    """A clock for tests."""
    times: Iterator[datetime] = (start + timedelta(seconds=n) for n in range(10**9))
    return lambda: next(times)


class KilledError(Exception):
    """Ends a writer before its work is done."""


class Ledger:
    """A ledger with the few calls that tests make. `where` is a path or a database URL."""

    def __init__(self, where: Path | str) -> None:
        self.where = str(where)
        self.warned: list[str] = []
        self.store = LedgerStore(self.where, linker=Linker(), clock=ticking(), warn=self.warned.append)

    @property
    def path(self) -> Path:
        """The file of a ledger that is one."""
        assert "://" not in self.where, "this test needs a ledger in a file: ask for `ledger_file`"
        return Path(self.where)

    def add(self, *reports: tuple[Capture, Sheet], engine: str = ENGINE) -> list[Receipt]:
        """Add reports, one transaction each."""
        with self.store.writer() as writer:
            return [writer.add(capture, sheet, given="", engine=engine) for capture, sheet in reports]

    def put(self, *reports: tuple[Capture, Sheet], engine: str = ENGINE) -> list[Receipt]:
        """Add reports, and bring their incidents up to date at the end."""
        with self.store.writer() as writer:
            return [writer.put(capture, sheet, given="", engine=engine) for capture, sheet in reports]

    def leave(self, *reports: tuple[Capture, Sheet], engine: str = ENGINE) -> None:
        """Add reports as somebody does who is killed before their incidents are up to date."""
        with suppress(KilledError), self.store.writer() as writer:
            for capture, sheet in reports:
                writer.put(capture, sheet, given="", engine=engine)
            raise KilledError

    def records(self, **asked: str | bool) -> list[Record]:
        """The incidents that a query asks for."""
        with self.store.view() as view:
            return list(view.records(Query(**asked)))

    def record(self, name: str) -> Record:
        """One incident."""
        with self.store.view() as view:
            return view.record(name)

    def rows(self, *tables: str) -> dict[str, list[Row]]:
        """All rows of some tables, in an order of their own."""
        engine = open_engine(self.where, write=False)
        with engine.connect() as connection:
            asked = {name: connection.execute(select(metadata.tables[name])).mappings() for name in tables}
            return {name: sorted(map(dict, found), key=repr) for name, found in asked.items()}


@pytest.fixture(params=["sqlite", POSTGRES], scope="session")
def new_ledger(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Ledger]:
    """Makes empty ledgers on one store: copies of one, as making the tables takes longer than all else."""
    if request.param == "postgres":
        server = request.getfixturevalue("postgres")
        empty = server.create()
        Ledger(empty).add()
        template = empty.split("@/")[1].split("?")[0]
        return lambda: Ledger(server.create(template, keep=_KEPT))
    folder = tmp_path_factory.mktemp("ledgers")
    Ledger(folder / "empty.db").add()
    numbers = count()
    return lambda: Ledger(shutil.copy(folder / "empty.db", folder / f"{next(numbers)}.db"))


@pytest.fixture
def ledger(new_ledger: Callable[[], Ledger]) -> Ledger:
    """An empty ledger on each store."""
    return new_ledger()


@pytest.fixture
def ledger_file(tmp_path: Path) -> Ledger:
    """A ledger that is not there yet, in a file."""
    return Ledger(tmp_path / "ledger.db")


@pytest.fixture(params=["sqlite", POSTGRES])
def blank(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A place on each store where no ledger is yet."""
    return request.getfixturevalue("postgres").create() if request.param == "postgres" else str(tmp_path / "ledger.db")
