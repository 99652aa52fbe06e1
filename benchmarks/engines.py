"""By which engine benchmarks read: ONRECORD_ENGINE and ONRECORD_TAGGER, as for the program."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from onrecord.config import ENGINE, LEDGER, TAGGER, Settings, settings_from
from onrecord.model import EngineKind


def settings(ledger: str | None = None) -> Settings:
    """The program's settings with the caller's engine, and nothing else of the caller's."""
    chosen = {name: os.environ[name] for name in (ENGINE, TAGGER) if name in os.environ}
    return settings_from(chosen | ({LEDGER: ledger} if ledger else {}))


@contextmanager
def engine(kind: EngineKind) -> Iterator[None]:
    """Read by one engine for a while."""
    before = os.environ.get(ENGINE)
    os.environ[ENGINE] = str(kind)
    try:
        yield
    finally:
        del os.environ[ENGINE]
        if before is not None:
            os.environ[ENGINE] = before
