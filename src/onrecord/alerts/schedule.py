"""When a rule may send: quiet hours, in which changes are held, and digests, which tell all that was held at once."""

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from onrecord.errors import FilterError

_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_DIGESTS_AT_MOST = 24


@dataclass(frozen=True)
class Schedule:
    """`quiet` is a stretch of the day such as "22:00-06:00", `digest` are times such as "07:00,18:00"; empty: none.

    Both are told by the clocks of `zone`, a name of the IANA's time zones.
    """

    quiet: str = ""
    digest: str = ""
    zone: str = "UTC"

    def __post_init__(self) -> None:
        _ = self._zone, self._quiet, self._times

    @cached_property
    def _zone(self) -> ZoneInfo:
        try:
            return ZoneInfo(self.zone)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise FilterError(f"zone: expected a time zone such as Africa/Bamako, found {self.zone[:60]!r}") from error

    @cached_property
    def _quiet(self) -> tuple[time, time] | None:
        if not self.quiet:
            return None
        start, dash, end = self.quiet.partition("-")
        if not (dash and _CLOCK.fullmatch(start) and _CLOCK.fullmatch(end) and start != end):
            raise FilterError(f"quiet: expected a stretch of the day such as 22:00-06:00, found {self.quiet[:40]!r}")
        return time.fromisoformat(start), time.fromisoformat(end)

    @cached_property
    def _times(self) -> tuple[time, ...]:
        found = [part.strip() for part in self.digest.split(",")] if self.digest else []
        if len(found) > _DIGESTS_AT_MOST or not all(_CLOCK.fullmatch(each) for each in found):
            raise FilterError(f"digest: expected times of day such as 07:00,18:00, found {self.digest[:60]!r}")
        return tuple(time.fromisoformat(each) for each in found)

    def is_quiet(self, now: datetime) -> bool:
        """Whether nothing is sent now."""
        if self._quiet is None:
            return False
        start, end = self._quiet
        here = now.astimezone(self._zone).time()
        return start <= here < end if start < end else here >= start or here < end

    def holds(self, now: datetime) -> bool:
        """Whether a change that is found now is held."""
        return bool(self._times) or self.is_quiet(now)

    def releases(self, since: datetime, now: datetime) -> bool:
        """Whether what was held first at `since` is told now."""
        if self.is_quiet(now):
            return False
        return not self._times or any(since < slot <= now for slot in self._slots(now))

    def _slots(self, now: datetime) -> list[datetime]:
        """The times of digests today and yesterday."""
        here = now.astimezone(self._zone)
        days = (here.date(), here.date() - timedelta(days=1))
        return [datetime.combine(day, each, self._zone) for day in days for each in self._times]


ALWAYS = Schedule()
"""Each change is told at once."""
