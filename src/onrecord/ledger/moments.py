"""Moments to look back from: by recorded time (what the ledger held) and by published time (what was known)."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, datetime

from onrecord.errors import LedgerError

_DAY = r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?"
_PUBLISHED = re.compile(_DAY)
_RECORDED = re.compile(
    r"(?P<date>\d{4}-\d\d-\d\d)[T ](?P<clock>\d\d:\d\d(?::\d\d)?)(?P<fraction>\.\d{1,6})?(?P<zone>Z|z|[+-]\d\d:?\d\d)?"
)
_AFTER_ALL = "~"
"""Sorts after every character of a date, so that a prefix is compared by its end."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment to look back from.

    `recorded` is the last recorded time that counts (as the ledger writes it), `published` the last published day,
    month or year (ISO prefix); None sets no limit.
    """

    recorded: str | None = None
    published: str | None = None

    @property
    def is_now(self) -> bool:
        """Whether nothing is left out."""
        return self.recorded is None and self.published is None

    def held(self, recorded: str) -> bool:
        """Whether a row was in the ledger by then."""
        return self.recorded is None or recorded <= self.recorded

    def known(self, published: str | None) -> bool:
        """Whether a report was published by then. One whose day is not known, or only its month, may not have been."""
        if self.published is None:
            return True
        return published is not None and published + _AFTER_ALL <= self.published + _AFTER_ALL


NOW = Moment()


def moment(*, as_of: str | None = None, as_published: str | None = None) -> Moment:
    """The moment that is asked for.

    Raises:
        LedgerError: for what is no time or date.
    """
    return Moment(
        None if as_of is None else recorded_until(as_of),
        None if as_published is None else published_until(as_published),
    )


def recorded_until(words: str) -> str:
    """The last recorded time that a date or time takes in, as the ledger writes times (UTC, microseconds).

    A year, month or day is taken in to its end (UTC); a time of day is that instant. A time without a zone is UTC.

    Raises:
        LedgerError: for what is no time or date.
    """
    words = words.strip()
    clock = _RECORDED.fullmatch(words)
    try:
        last = _instant(clock) if clock else _end_of_day(words)
        return last.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    except (ValueError, OverflowError) as error:
        expected = "expected YYYY, YYYY-MM, YYYY-MM-DD or a time such as 2025-06-02T12:00Z or 2025-06-02T14:00+02:00"
        raise LedgerError(f"{words!r} is no time; {expected}") from error


def published_until(words: str) -> str:
    """The day, month or year by whose end reports were published.

    Raises:
        LedgerError: for what is no date; reports are dated by the day, so that a time of day means nothing.
    """
    words = words.strip()
    try:
        _end_of_day(words)
    except (ValueError, OverflowError) as error:
        expected = "expected YYYY-MM-DD, YYYY-MM or YYYY (reports are dated by the day)"
        raise LedgerError(f"{words!r} is no date; {expected}") from error
    return words


def _end_of_day(words: str) -> datetime:
    found = _PUBLISHED.fullmatch(words)
    if found is None:
        raise ValueError(words)
    year, month = int(found["year"]), int(found["month"] or 12)
    day = int(found["day"]) if found["day"] else monthrange(year, month)[1]
    return datetime(year, month, day, 23, 59, 59, 999_999, tzinfo=UTC)


def _instant(found: re.Match[str]) -> datetime:
    zone = (found["zone"] or "Z").upper()
    return datetime.fromisoformat(f"{found['date']}T{found['clock']}{found['fraction'] or ''}{zone}")
