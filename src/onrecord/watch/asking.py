"""Asking a host: one request at a time, as its robots.txt allows, and never faster than the pace."""

from collections.abc import Callable, Mapping
from datetime import datetime

from onrecord.errors import AddressError
from onrecord.ingest import IngestSettings
from onrecord.ingest.live.robots import KEPT_SECONDS, delay_of, fetch_robots, may_ask
from onrecord.ingest.web import Answer, ask, host_of
from onrecord.ledger.watch import Job, Queue
from onrecord.watch.patience import StatusError, asked_wait

_NOT_MODIFIED = 304


class Asking:
    """Requests of one worker. The host of the job is its own until it is freed, which each request ends with."""

    def __init__(self, queue: Queue, settings: IngestSettings, *, pace: float, clock: Callable[[], datetime]) -> None:
        self._queue = queue
        self._settings = settings
        self._pace = pace
        self._clock = clock

    def knows_rules(self, job: Job, url: str, *, asks_robots: bool) -> bool:
        """Whether the host's robots.txt is known. Where it is not it is fetched now, and the job has to wait.

        Raises:
            FetchError: where the server fails.
        """
        if not asks_robots or self._rules(job.host) is not None:
            return True
        try:
            self._queue.keep_robots(job.host, fetch_robots(url, self._settings))
        finally:
            self._free(job.host)
        return False

    def _rules(self, host: str) -> str | None:
        return self._queue.robots(host, younger_than=KEPT_SECONDS)

    def ask(self, job: Job, url: str, headers: Mapping[str, str], *, asks_robots: bool) -> Answer:
        """Ask for an address: an answer of status 200 or 304, or one that leads to another host.

        Raises:
            InputError: where there is none, or it is beyond a limit; AddressError for what may not be asked for.
        """
        rules = (self._rules(job.host) or "") if asks_robots else ""

        def allowed(target: str) -> None:
            if host_of(target) == job.host and not may_ask(rules, target):
                raise AddressError(url, f"robots.txt of {job.host} does not allow this page")

        try:
            answer = ask(url, self._settings, headers=headers, leave_host=False, allowed=allowed)
        finally:
            self._free(job.host, delay_of(rules))
        if answer.elsewhere is None and answer.status not in (200, _NOT_MODIFIED):
            wait = asked_wait(answer.headers.get("retry-after"), self._clock().timestamp())
            if wait:
                self._queue.free_host(job.host, max(wait, self._pace))
            raise StatusError(url, answer.status, wait)
        return answer

    def _free(self, host: str, delay: float = 0.0) -> None:
        self._queue.free_host(host, max(self._pace, delay))


def conditions(etag: str | None, modified: str | None) -> dict[str, str]:
    """The headers of a request that need not be answered where nothing has changed (RFC 9110, 13.1)."""
    said = {"If-None-Match": etag, "If-Modified-Since": modified}
    return {name: value for name, value in said.items() if value and value.isascii() and value.isprintable()}


def is_unchanged(answer: Answer) -> bool:
    """Whether the server says that nothing has changed."""
    return answer.status == _NOT_MODIFIED
