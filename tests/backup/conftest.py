"""A ledger that holds something of everything, on each store, and the clock of a backup."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord.backup import Manifest, back_up
from onrecord.ledger.watch import Declared
from tests.ledger.conftest import POSTGRES, Ledger, blank, ledger, new_ledger
from tests.ledger.deciding import REJECT, decide
from tests.ledger.factory import TIMBUKTU, incident, killed, report
from tests.ledger.test_notes import heard, take

__all__ = ["POSTGRES", "blank", "ledger", "new_ledger"]

PAGES = [
    report(incident(claims=[killed(3)]), title="Été à Łódź: “=1+1” \u2028 🕊"),
    report(incident(claims=[killed(4, by="medics")]), incident("i2", place=TIMBUKTU), url="https://b.example/"),
    report(incident(claims=[killed(5)]), retrieved="2025-06-04T00:00:00Z"),
]


def at() -> datetime:
    """The time at which a test makes its backups."""
    return datetime(2025, 8, 1, tzinfo=UTC)


def saved(where: str, path: Path, *, own: Path | None = None, secrets: bool = True) -> Manifest:
    """Back a ledger up."""
    return back_up(where, path, own=own or path.parent / "none", secrets=secrets, clock=at)


@pytest.fixture
def full(ledger: Ledger) -> Ledger:
    """Reports, a version that replaced another, decisions, notes of both kinds, and a source that is watched."""
    ledger.add(*PAGES)
    first = ledger.records()[0]
    decide(ledger, REJECT, first.id, claims=(first.claims[0].id,))
    take(ledger, heard(incident(claims=[killed(5)])), heard(incident(), secret=False))
    with ledger.store.queue() as queue:
        queue.declare([Declared("Herald", "https://herald.example/feed", "herald.example", 600.0, 86400.0)])
    return ledger


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A knowledge folder with files of the user's own."""
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "sources.csv").write_text("name,letter,reason\nThe Example,B,known for long\n", encoding="utf-8")
    return folder
