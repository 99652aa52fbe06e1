"""The limits and the clock that ingestion works with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import IO

from onrecord.model import Kind

MEGABYTE = 1024 * 1024


def utc_now() -> datetime:
    """The time of day, the one place where ingestion asks for it unless given another clock."""
    return datetime.now(UTC)


def _unwatched(file: IO[bytes]) -> None:
    """Nobody asks how far a file is read."""


@dataclass(frozen=True, slots=True)
class IngestSettings:
    """Limits of one ingestion. `kind` forces how every input is read; None: the bytes decide.

    `max_bytes` bounds one input after decompression (for JSON Lines: one line). `timeout` is in seconds, over a whole
    fetch with its redirects. `allow_private` lets addresses of this machine and its network be fetched,
    `own_exports` tables that onrecord wrote itself. `opened` is given each file before it is read: how far it is read
    can be asked of it meanwhile.
    """

    max_bytes: int = 20 * MEGABYTE
    timeout: float = 30.0
    max_redirects: int = 5
    allow_private: bool = False
    own_exports: bool = False
    user_agent: str = "onrecord"
    kind: Kind | None = None
    clock: Callable[[], datetime] = utc_now
    opened: Callable[[IO[bytes]], None] = _unwatched

    def now(self) -> str:
        """The clock's time as ISO 8601 to the second."""
        return self.clock().isoformat(timespec="seconds")
