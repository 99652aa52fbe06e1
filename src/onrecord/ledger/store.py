"""A ledger somewhere: a file, or a database by its URL."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from onrecord.errors import LedgerError
from onrecord.ledger import schema
from onrecord.ledger.confidential import ConfidentialView
from onrecord.ledger.database import errors_named, open_engine, reading, shown, writing
from onrecord.ledger.desk import Desk
from onrecord.ledger.history import Revision, history_of
from onrecord.ledger.intake import AT_ONCE, is_compared, waiting
from onrecord.ledger.moments import moment, recorded_until
from onrecord.ledger.past import PastView
from onrecord.ledger.protocols import Clock, Linker, Listing, View
from onrecord.ledger.view import LedgerView
from onrecord.ledger.watch.queue import Queue
from onrecord.ledger.writer import LedgerWriter

IN_NO_INCIDENT = "not in the incidents shown yet; a run of `onrecord ingest` is taking them in, or the next one will"

OTHER_RULES = "its reports are linked by other rules than this onrecord's; any `onrecord ingest` compares them anew"


class LedgerStore:
    """Opens one ledger (see protocols.Store). `where` is a path or a database URL."""

    def __init__(self, where: str, *, linker: Linker, clock: Clock, warn: Callable[[str], None] | None = None) -> None:
        """`warn` is told, in words, what a reader should know who opens the ledger."""
        self.where = where
        self._linker = linker
        self._clock = clock
        self._warn = warn

    @contextmanager
    def writer(self) -> Iterator[LedgerWriter]:
        """Open for writing; the ledger is made where there is none, its schema brought up to date where it is old.

        Reports that another writer left waiting are taken into their incidents first, those that this one leaves
        at its end, unless it ends by an error.

        Raises:
            LedgerError: where it cannot be, is no ledger, or has a newer schema.
        """
        with self._written_to(open_engine(self.where, write=True)) as writer:
            yield writer

    @contextmanager
    def _written_to(self, engine: Engine) -> Iterator[LedgerWriter]:
        with errors_named(engine), engine.connect() as connection:
            with writing(connection):
                schema.upgrade(connection, self._name)
            writer = LedgerWriter(engine, connection, linker=self._linker, clock=self._clock)
            if found := writer.relink():
                self._say(f"{found} reports are compared anew: this onrecord links by other rules than the one before")
            writer.settle()
            yield writer
            writer.settle()

    @contextmanager
    def queue(self, *, make: bool = True) -> Iterator[Queue]:
        """Open the queue of live watching. The ledger is made where there is none, unless `make` is False.

        Raises:
            LedgerError: where it cannot be, is no ledger, or has a newer schema.
        """
        engine = open_engine(self.where, write=True) if make else open_engine(self.where, write=False)
        with errors_named(engine), engine.connect() as connection:
            if make:
                with writing(connection):
                    schema.upgrade(connection, self._name)
            else:
                with reading(connection):
                    schema.check(connection, self._name)
            yield Queue(engine, connection, clock=self._clock)

    @contextmanager
    def view(self, *, as_of: str | None = None, as_published: str | None = None) -> Iterator[View]:
        """Open for reading: as the ledger is, or looking back from a moment (docs/ledger.md, "Three times").

        `as_of` is a recorded time: the ledger as it was then. `as_published` is a day: what would be known from the
        reports published by then. Both are ISO, and a year, month or day is taken in to its end.

        Raises:
            LedgerError: where there is none, it is no ledger, its schema is not this one, or a time is none.
        """
        looking_back = moment(as_of=as_of, as_published=as_published)
        with self._opened() as (engine, connection):
            if looking_back.is_now:
                yield LedgerView(engine, connection)
                return
            if looking_back.published is not None and not self._is_compared(connection):
                raise LedgerError(f"{self._name}: {OTHER_RULES}")
            yield PastView(engine, connection, moment=looking_back, linker=self._linker)

    @contextmanager
    def listing(self) -> Iterator[Listing]:
        """Open for reading as the ledger is, in pages and numbers.

        Raises:
            LedgerError: where there is none, it is no ledger, or its schema is not this one.
        """
        with self._opened() as (engine, connection):
            yield LedgerView(engine, connection)

    def history(self, name: str, *, as_of: str | None = None) -> tuple[Revision, ...]:
        """How an incident came to be what it is, or was at a recorded time; the earliest revision first.

        Raises:
            LedgerError: for an incident or a ledger that is not there, or what is no time.
        """
        until = None if as_of is None else recorded_until(as_of)
        with self._opened() as (engine, connection):
            return history_of(engine, connection, name, until=until, linker=self._linker)

    @contextmanager
    def confidential(self) -> Iterator[ConfidentialView]:
        """Open for reading with the confidential notes.

        Raises:
            LedgerError: where there is none, it is no ledger, or its schema is not this one.
        """
        with self._opened() as (engine, connection):
            yield ConfidentialView(engine, connection, linker=self._linker)

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        """Open for review: what waits for a person, and every decision.

        Raises:
            LedgerError: where there is none, it is no ledger, or its schema is not this one.
        """
        with self._opened() as (engine, connection):
            yield Desk(engine, connection, linker=self._linker)

    @contextmanager
    def _opened(self) -> Iterator[tuple[Engine, Connection]]:
        engine = open_engine(self.where, write=False)
        with errors_named(engine), engine.connect() as connection:
            if held := self._waiting(connection):
                if held <= AT_ONCE and self._is_compared(connection):
                    self._catch_up()
                self._tell(self._waiting(connection))
            yield engine, connection

    def _waiting(self, connection: Connection) -> int:
        """How many reports are held and in no incident yet, after a look at the schema."""
        with reading(connection):
            schema.check(connection, self._name)
            return waiting(connection)

    def _is_compared(self, connection: Connection) -> bool:
        with reading(connection):
            return is_compared(connection, self._linker)

    def _catch_up(self) -> None:
        """Take in what waits, unless somebody is writing or this reader must not: a reader waits for nobody."""
        try:
            with self._written_to(open_engine(self.where, write=True, wait_ms=0)):
                pass
        except LedgerError:
            return

    def _tell(self, waiting: int) -> None:
        if waiting:
            self._say(f"{waiting} {'report is' if waiting == 1 else 'reports are'} {IN_NO_INCIDENT}")

    def _say(self, words: str) -> None:
        if self._warn is not None:
            self._warn(f"{self._name}: {words}")

    @property
    def _name(self) -> str:
        return shown(self.where)
