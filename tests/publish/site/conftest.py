"""Records for releases: two incidents that several sources tell, one that a single source tells."""

from dataclasses import replace

from onrecord.model.record import Record
from tests.ledger.factory import TIMBUKTU, incident, killed
from tests.publish.conftest import record_of


def known(name: str = "i-1", **changes: object) -> Record:
    """An incident that two sources tell of."""
    both = [incident(claims=[killed(30, by="a hospital")]), incident(claims=[killed(30, by="the UN mission")])]
    return replace(record_of(*both, name=name), **changes)  # type: ignore[arg-type]


def single(name: str = "i-2", date: str = "2025-06-09") -> Record:
    """An incident that one source tells of."""
    return record_of(incident(date=date, place=TIMBUKTU, claims=[killed(3, by="residents")]), name=name)
