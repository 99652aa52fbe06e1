"""Reading one publication that a source lists: its page, the article in the feed, or a dropped file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC
from urllib.parse import urlsplit

import msgspec
import structlog

from onrecord.errors import FetchError, InputError, LimitError
from onrecord.ingest import IngestSettings, Refused, captures
from onrecord.ingest.live.sources import Source
from onrecord.ingest.records import from_json
from onrecord.ingest.web import Answer, host_of, page_of
from onrecord.ledger import Change, Receipt
from onrecord.ledger.watch import Job, JobKind, Notes, Queue
from onrecord.ledger.watch.times import later, time_of
from onrecord.model import Capture
from onrecord.pipeline import Given, Pipeline
from onrecord.watch.asking import Asking, conditions, is_unchanged
from onrecord.watch.looking import MOST_HOPS
from onrecord.watch.patience import tries_for, wait_after

LEASE_SECONDS = 300.0
"""How long a worker has a job. One that takes longer is taken to be stuck, and ended."""


class Reading:
    """Reads publications into the ledger, for one worker. `renewed` is called whenever a long job goes on."""

    def __init__(
        self,
        pipeline: Pipeline,
        queue: Queue,
        asking: Asking,
        settings: IngestSettings,
        *,
        retry: float,
        renewed: Callable[[], None],
    ) -> None:
        self._pipeline = pipeline
        self._queue = queue
        self._asking = asking
        self._settings = settings
        self._retry = retry
        self._renewed = renewed
        self._log = structlog.get_logger()

    def read_page(self, job: Job, source: Source) -> None:
        """Fetch a page and put it into the ledger, unless it is as it was."""
        self._tried(job, lambda: self._page(job, source))

    def read_text(self, job: Job, source: Source) -> None:
        """Put the article that a feed carries into the ledger."""
        self._tried(job, lambda: self._text(job, source))

    def read_file(self, job: Job) -> None:
        """Put everything that a file holds into the ledger."""
        self._tried(job, lambda: self._file(job))

    def _tried(self, job: Job, read: Callable[[], None]) -> None:
        try:
            read()
        except InputError as error:
            is_last = job.kind is JobKind.FILE or job.tries >= tries_for(error)  # a file is tried when it changes
            wait = None if is_last else wait_after(error, failures=job.tries, first=self._retry)
            said = {"job": job.id, "source": job.source, "target": job.target, "error": str(error), "try": job.tries}
            self._log.warning("gave up" if is_last else "try failed", **said)
            self._queue.failed(job, str(error), again_in=wait)

    def _page(self, job: Job, source: Source) -> None:
        if not self._asking.knows_rules(job, job.target, asks_robots=source.asks_robots):
            self._queue.again(job, target=job.target, host=job.host, notes=job.notes)
            return
        asked = conditions(job.notes.etag, job.notes.modified)
        answer = self._asking.ask(job, job.target, asked, asks_robots=source.asks_robots)
        if answer.elsewhere is not None:
            self._go_elsewhere(job, answer.elsewhere)
        elif is_unchanged(answer):
            self._end(job, source, job.notes, Change.UNCHANGED)
        else:
            self._put_page(job, source, answer)

    def _go_elsewhere(self, job: Job, target: str) -> None:
        if job.notes.hops >= MOST_HOPS:
            raise LimitError(job.target, f"expected at most {MOST_HOPS} other hosts, was led to more")
        notes = msgspec.structs.replace(job.notes, hops=job.notes.hops + 1)
        self._queue.again(job, target=target, host=host_of(target), notes=notes)

    def _put_page(self, job: Job, source: Source, answer: Answer) -> None:
        if _is_front_page(answer.url) and not _is_front_page(job.target):
            raise FetchError(job.target, "expected an article, was led to the front page")
        notes = job.notes
        fetched = self._later_than(notes.fetched)
        capture = replace(page_of(answer, job.target, self._settings), retrieved=_iso(fetched))
        filed = notes.filed or answer.url
        receipt = self._put(capture, Given(notes.published, source.outlet, filed))
        headers = answer.headers
        known = {"filed": filed, "etag": headers.get("etag"), "modified": headers.get("last-modified")}
        after = msgspec.structs.replace(notes, fetched=fetched, **known)
        self._end(job, source, after, receipt.change, receipt.document)

    def _later_than(self, fetched: str | None) -> str:
        """Now; where the clock was set back since the last time, a second after that, for the order to stay."""
        now = self._queue.now()
        if fetched is None or now > fetched:
            return now
        self._log.warning("clock was set back", last_fetched=fetched, now=now)
        return later(fetched, 1)

    def _text(self, job: Job, source: Source) -> None:
        notes = job.notes
        record = {"title": notes.title, "text": job.text or "", "published": notes.published}
        if notes.url:
            record["url"] = notes.url
        (capture,) = from_json(msgspec.json.encode(record), job.source, self._settings)
        if isinstance(capture, Refused):
            raise capture.error
        fetched = self._later_than(notes.fetched)
        address = notes.url or f"urn:onrecord:feed:{job.id}"
        receipt = self._put(replace(capture, retrieved=_iso(fetched)), Given(notes.published, source.outlet, address))
        after = msgspec.structs.replace(notes, fetched=fetched)
        self._end(job, source, after, receipt.change, receipt.document)

    def _file(self, job: Job) -> None:
        refused: list[Refused] = []
        read = 0
        self._renewed()
        given = Given(outlet=job.notes.outlet)
        for result in self._pipeline.ingest(captures([job.target], self._settings), given):
            if isinstance(result, Refused):
                refused.append(result)
                self._log.warning("record refused", source=job.source, error=str(result.error))
            else:
                read += 1
            if (read + len(refused)) % _RENEWED_EVERY == 0:
                self._queue.renew(job, LEASE_SECONDS)
                self._renewed()
        if refused:
            words = f"{len(refused)} of {read + len(refused)} refused, the others are in; the first: {refused[0].error}"
            raise InputError(job.target, words if read or len(refused) > 1 else refused[0].error.expected)
        self._queue.done(job, job.notes, document=None, again_in=None, result="read")

    def _put(self, capture: Capture, given: Given) -> Receipt:
        (result,) = self._pipeline.ingest([capture], given)
        if isinstance(result, Refused):
            raise result.error
        return result

    def _end(self, job: Job, source: Source, notes: Notes, change: Change, document: str | None = None) -> None:
        """Bring a job to its end, and say when the page is looked at again."""
        is_idle = change is Change.UNCHANGED and job.document is not None
        looks = notes.looks + (1 if job.document is not None else 0)
        wait = source.revisit[looks] if looks < len(source.revisit) and job.text is None else None
        after = msgspec.structs.replace(notes, idle=notes.idle + 1 if is_idle else 0, looks=looks, hops=0)
        self._queue.done(job, after, document=document, again_in=wait, result=change)
        self._log.info("read", source=job.source, target=job.target, change=str(change), document=document)


_RENEWED_EVERY = 20


def _is_front_page(url: str) -> bool:
    parts = urlsplit(url)
    return parts.path in ("", "/") and not parts.query


def _iso(kept: str) -> str:
    """A kept time as captures have it."""
    return time_of(kept).astimezone(UTC).isoformat(timespec="seconds")
