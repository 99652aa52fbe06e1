"""How often: nobody tries tokens, writes or has pages fetched without end."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from time import monotonic

READING = Lock()
"""One report is read at a time: reading takes a core, and two at once take both from those who only look."""
_KEPT_AT_MOST = 10_000


@dataclass(frozen=True, slots=True)
class Rate:
    """So many at once, and then one every so many seconds."""

    at_once: int
    seconds: float


SIGNING_IN = Rate(10, 30.0)
"""Wrong tokens from one address. A token has 256 bits: this keeps logs and the machine quiet, not the token safe."""
WRITING = Rate(120, 0.5)
"""Changes by one person."""
ASKING = Rate(600, 0.05)
"""Questions by one program with a token: twenty a second for as long as it likes."""
FETCHING = Rate(20, 3.0)
"""Pages fetched for one person: so that nobody has this machine knock at others' doors."""


class Limits:
    """Counts what each does (a token bucket for each). Forgets who was longest not seen."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._left: OrderedDict[tuple[Rate, str], tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def wait(self, rate: Rate, who: str) -> float:
        """Count one more; the seconds to wait before it may be done, 0 where it may be done now."""
        with self._lock:
            now = self._clock()
            left, then = self._left.pop((rate, who), (float(rate.at_once), now))
            left = min(float(rate.at_once), left + (now - then) / rate.seconds)
            taken = left >= 1
            self._left[rate, who] = (left - 1 if taken else left, now)
            while len(self._left) > _KEPT_AT_MOST:
                self._left.popitem(last=False)
        return 0.0 if taken else (1 - left) * rate.seconds
