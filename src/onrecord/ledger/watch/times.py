"""Times as the tables keep them: ISO 8601 in UTC with microseconds, which sort as text."""

from datetime import UTC, datetime, timedelta

_FORM = "%Y-%m-%dT%H:%M:%S.%fZ"


def stamp(time: datetime) -> str:
    """A time as it is kept."""
    return time.astimezone(UTC).strftime(_FORM)


def time_of(kept: str) -> datetime:
    """A kept time."""
    return datetime.strptime(kept, _FORM).replace(tzinfo=UTC)


def later(kept: str, seconds: float) -> str:
    """A kept time and so many seconds."""
    return stamp(time_of(kept) + timedelta(seconds=seconds))


def seconds_between(earlier: str, kept: str) -> float:
    """The seconds from one kept time to another; below 0 where the clock was set back between them."""
    return (time_of(kept) - time_of(earlier)).total_seconds()
