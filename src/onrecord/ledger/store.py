"""A ledger somewhere: a file, or a database by its URL."""

from collections.abc import Iterator
from contextlib import contextmanager

from onrecord.ledger import schema
from onrecord.ledger.database import errors_named, open_engine, reading, shown, writing
from onrecord.ledger.protocols import Clock, Linker
from onrecord.ledger.view import LedgerView
from onrecord.ledger.writer import LedgerWriter


class LedgerStore:
    """Opens one ledger (see protocols.Store). `where` is a path or a database URL."""

    def __init__(self, where: str, *, linker: Linker, clock: Clock) -> None:
        self.where = where
        self._linker = linker
        self._clock = clock

    @contextmanager
    def writer(self) -> Iterator[LedgerWriter]:
        """Open for writing; the ledger is made where there is none, its schema brought up to date where it is old.

        Raises:
            LedgerError: where it cannot be, is no ledger, or has a newer schema.
        """
        engine = open_engine(self.where, write=True)
        with errors_named(engine), engine.connect() as connection:
            with writing(connection):
                schema.upgrade(connection, self._name)
            yield LedgerWriter(engine, connection, linker=self._linker, clock=self._clock)

    @contextmanager
    def view(self) -> Iterator[LedgerView]:
        """Open for reading.

        Raises:
            LedgerError: where there is none, it is no ledger, or its schema is not this one.
        """
        engine = open_engine(self.where, write=False)
        with errors_named(engine), engine.connect() as connection:
            with reading(connection):
                schema.check(connection, self._name)
            yield LedgerView(engine, connection)

    @property
    def _name(self) -> str:
        return shown(self.where)
