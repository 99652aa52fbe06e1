"""Ledgers as older versions wrote them, kept in `upgrades/`, are brought up to date with all that they held.

Each `NNNN.sql` was written by the program of the time when that schema was the newest, from the same three pages, with a
decision and a confidential note where it had them; `NNNN.json` is what that program showed of it.
"""

import json
import sqlite3
from pathlib import Path

import pytest

from onrecord.backup import migrate
from onrecord.errors import LedgerError
from onrecord.ledger import schema
from onrecord.model.decision import DecisionState
from onrecord.model.record import Record
from tests.ledger.conftest import Ledger
from tests.ledger.test_notes import confidential

FOLDER = Path(__file__).parent / "upgrades"
REVISIONS = [path.stem for path in sorted(FOLDER.glob("*.sql"))]
DECISIONS_SINCE, NOTES_SINCE, WATCH_SINCE = "0004", "0007", "0008"


@pytest.fixture(params=REVISIONS)
def revision(request) -> str:
    return request.param


@pytest.fixture
def old(revision: str, tmp_path: Path) -> str:
    """A ledger as an older version wrote it."""
    path = tmp_path / "old.db"
    with sqlite3.connect(path) as connection:
        connection.executescript((FOLDER / f"{revision}.sql").read_text(encoding="utf-8"))
    connection.close()
    return str(path)


@pytest.fixture
def upgraded(old: str, blank: str) -> Ledger:
    """The same on each store, brought up to date: in its file by the next writer, in a database on its way there."""
    if "://" in blank:
        migrate(old, blank)
    ledger = Ledger(blank if "://" in blank else old)
    ledger.add()
    return ledger


def shown(record: Record) -> dict[str, object]:
    """What an older version showed, too."""
    return {
        "id": record.id,
        "date": record.date,
        "place": record.place and record.place.name,
        "perpetrator": [each.name for each in record.perpetrator],
        "fatalities": record.fatalities and [record.fatalities.low, record.fatalities.best],
        "claims": sorted([claim.claimant, claim.stance, claim.quote] for claim in record.claims),
        "documents": sorted(member.document for member in record.members),
        "decisions": len(record.decisions),
    }


def shown_then(revision: str) -> list[dict[str, object]]:
    """What the older version showed."""
    found: list[dict[str, object]] = json.loads((FOLDER / f"{revision}.json").read_text(encoding="utf-8"))
    return found


def test_every_schema_that_a_program_wrote_is_kept():
    """0010 came in one step with 0011. A new schema needs a ledger of the one before it here."""
    assert set(REVISIONS) >= set(schema.KNOWN[:-1]) - {"0010"}


def test_it_shows_what_the_older_version_showed(upgraded, revision):
    expected = shown_then(revision)
    assert [shown(record) for record in upgraded.records()] == expected
    assert [record.id for record in upgraded.records(text="hospital")] == [expected[0]["id"]]
    with upgraded.store.desk() as desk:
        assert [each.standing.state for each in desk.log()] == [DecisionState.IN_FORCE] * (revision >= DECISIONS_SINCE)
    notes = [member for record in confidential(upgraded) for member in record.members if member.confidential]
    assert len(notes) == (revision >= NOTES_SINCE)
    with upgraded.store.queue() as queue:
        assert [source.name for source in queue.health().sources] == ["Example Radio"] * (revision >= WATCH_SINCE)


@pytest.mark.parametrize("revision", [known for known in REVISIONS if known != schema.HEAD], indirect=True)
def test_until_then_it_is_refused_in_words_and_stays_as_it_is(old, revision):
    before = Path(old).read_bytes()
    with pytest.raises(LedgerError, match=f"schema {revision} is older"):
        Ledger(old).records()
    assert Path(old).read_bytes() == before
