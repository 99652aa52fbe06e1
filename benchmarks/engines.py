"""By which engine benchmarks read: ONRECORD_ENGINE and ONRECORD_TAGGER, as for the program."""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from onrecord.config import ENGINE, LEDGER, TAGGER, Settings, settings_from
from onrecord.model import EngineKind


def settings(ledger: str | None = None) -> Settings:
    """The program's settings with the caller's engine, and nothing else of the caller's."""
    chosen = {name: os.environ[name] for name in (ENGINE, TAGGER) if name in os.environ}
    return settings_from(chosen | ({LEDGER: ledger} if ledger else {}))


def engine(kind: EngineKind) -> AbstractContextManager[None]:
    """Read by one engine for a while."""
    return _set(ENGINE, str(kind))


def model(name: str) -> AbstractContextManager[None]:
    """Read by one model for a while."""
    return _set(TAGGER, name)


@contextmanager
def _set(name: str, value: str) -> Iterator[None]:
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        del os.environ[name]
        if before is not None:
            os.environ[name] = before
