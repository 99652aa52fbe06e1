"""Settings with a clock that stands still."""

from datetime import UTC, datetime

from onrecord.ingest import IngestSettings

NOW = "2026-03-01T12:00:00+00:00"


def settings(**changed) -> IngestSettings:
    return IngestSettings(clock=lambda: datetime(2026, 3, 1, 12, tzinfo=UTC), **changed)
