"""What somebody looks at before it is saved: kept in memory, for them alone, for a while."""

import secrets
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from threading import Lock
from time import monotonic

from onrecord.ingest import Refused
from onrecord.ingest.settings import MEGABYTE
from onrecord.model import Capture, Sheet
from onrecord.pipeline import Given
from onrecord.web.access import Person

SECONDS = 2 * 3600.0
_AT_MOST = 100
_BYTES_AT_MOST = 256 * MEGABYTE


@dataclass(frozen=True, slots=True)
class Looked:
    """A report as it was read, and what it was read from and with. `held`: the ledger has this document already."""

    capture: Capture
    given: Given
    sheet: Sheet | Refused
    held: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one report: the incidents that it tells of now, and in `words` what was decided and what not."""

    document: str
    title: str
    change: str
    incidents: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tray:
    """Reports before they are saved. `words` are what the form about them said last; `done` is set once they are."""

    name: str
    holder: Person
    since: float
    reports: tuple[Looked, ...]
    refused: tuple[Refused, ...] = ()
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    done: tuple[Done, ...] | None = None

    @property
    def size(self) -> int:
        """Bytes of what it was read from."""
        return sum(len(each.capture.content) for each in self.reports)


class Trays:
    """Trays by name. The oldest go first where there are too many."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._held: OrderedDict[str, Tray] = OrderedDict()
        self._lock = Lock()

    def put(self, holder: Person, reports: tuple[Looked, ...], refused: tuple[Refused, ...]) -> Tray:
        """Keep what somebody looks at."""
        tray = Tray(secrets.token_urlsafe(16), holder, self._clock(), reports, refused)
        self.keep(tray)
        return tray

    def keep(self, tray: Tray) -> Tray:
        """Keep a tray as it is now."""
        with self._lock:
            self._held[tray.name] = tray
            self._held.move_to_end(tray.name)
            self._drop()
        return tray

    def change(self, tray: Tray, **changes: object) -> Tray:
        """Keep a tray with some of it changed."""
        return self.keep(replace(tray, **changes))  # type: ignore[arg-type]

    def get(self, name: str, holder: Person) -> Tray | None:
        """Somebody's own tray; None where it is not held any more, or is another's."""
        with self._lock:
            self._drop()
            tray = self._held.get(name)
        return tray if tray is not None and tray.holder == holder else None

    def drop(self, tray: Tray) -> None:
        """Forget a tray."""
        with self._lock:
            self._held.pop(tray.name, None)

    def _drop(self) -> None:
        old = self._clock() - SECONDS
        for name in [name for name, tray in self._held.items() if tray.since < old]:
            del self._held[name]
        while len(self._held) > _AT_MOST or sum(tray.size for tray in self._held.values()) > _BYTES_AT_MOST:
            self._held.popitem(last=False)
