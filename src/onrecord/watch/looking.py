"""Looking at a source: what it lists becomes jobs, and it is looked at again later."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import structlog

from onrecord.errors import InputError, LimitError
from onrecord.ingest.live.entries import Entry, Listed
from onrecord.ingest.live.feeds import read_feed
from onrecord.ingest.live.folder import dropped_files
from onrecord.ingest.live.gdelt import MOST, SHORTEST, Window, address_of, kept_window, next_window, read_gdelt
from onrecord.ingest.live.sources import Source, SourceKind
from onrecord.ingest.web import Answer, host_of
from onrecord.ledger.watch import Declared, Found, Heard, Job, JobKind, Notes, Queue, SourceState
from onrecord.ledger.watch.health import MOST_BACK_OFF
from onrecord.watch.asking import Asking, conditions, is_unchanged
from onrecord.watch.patience import wait_after

MOST_HOPS = 5
"""Other hosts that one address may lead to, one after the other."""
_FULL = "GDELT gave as many articles as it gives at most for its shortest window: some may be missing"


class Looking:
    """Looks at sources, for one worker."""

    def __init__(self, queue: Queue, asking: Asking, *, clock: Callable[[], datetime], retry: float) -> None:
        self._queue = queue
        self._asking = asking
        self._clock = clock
        self._retry = retry
        self._log = structlog.get_logger()

    def look(self, job: Job, source: Source) -> None:
        """Look at a source, once; what fails is kept as its reason and tried again, for as long as it is watched."""
        state = self._queue.source(source.name)
        if state is None:  # taken out of the file of sources since it was leased
            return
        try:
            if source.kind is SourceKind.FOLDER:
                self._look_in_folder(job, source)
            elif source.kind is SourceKind.GDELT:
                self._ask_gdelt(job, source, state)
            else:
                self._ask_feed(job, source, state)
        except InputError as error:
            wait = wait_after(error, failures=state.failures + 1, first=self._retry, most=_most_wait(source))
            self._log.warning("source failed", source=source.name, error=str(error), again_in=round(wait))
            self._queue.unanswered(job, str(error), declared_of(source), again_in=wait)

    def _look_in_folder(self, job: Job, source: Source) -> None:
        files = dropped_files(Path(source.place), now=self._clock().timestamp())
        found = [
            Found(JobKind.FILE, str(each.path), "", each.mark, notes=Notes(outlet=source.outlet)) for each in files
        ]
        self._keep(job, source, found, Heard(), again_in=source.interval)

    def _ask_feed(self, job: Job, source: Source, state: SourceState) -> None:
        answer = self._answer(job, source, conditions(state.etag, state.modified))
        if answer is None:
            return
        if is_unchanged(answer):
            self._keep(job, source, [], Heard(state.etag, state.modified), again_in=source.interval)
            return
        listed = read_feed(answer.content, answer.url, answer.headers.get("content-type"))
        found = [each for entry in listed.entries if (each := found_of(entry, source)) is not None]
        heard = Heard(answer.headers.get("etag"), answer.headers.get("last-modified"))
        self._keep(job, source, found, heard, again_in=max(source.interval, listed.ttl or 0.0))

    def _ask_gdelt(self, job: Job, source: Source, state: SourceState) -> None:
        now = self._clock()
        window = kept_window(state.cursor, now)
        answer = self._answer(job, source, {}, address_of(source.place, window, api=source.api))
        if answer is None:
            return
        listed = read_gdelt(answer.content, source.name)
        following, at_once = next_window(window, now, found=len(listed.entries))
        found = [each for entry in listed.entries if (each := found_of(entry, source)) is not None]
        heard = Heard(cursor=following.cursor, note=_FULL if _is_cut(listed, window) else None)
        self._keep(job, source, found, heard, again_in=0.0 if at_once else source.interval)

    def _answer(self, job: Job, source: Source, headers: dict[str, str], url: str | None = None) -> Answer | None:
        """The answer; None where the job was put back, to be done under the host that it led to, or after robots.txt.

        An address that leads to another host is asked for there, and from the source's own address again next time.
        """
        url = url or (job.target if job.notes.hops else source.place)
        asks_robots = source.asks_robots and source.kind is SourceKind.FEED
        if not self._asking.knows_rules(job, url, asks_robots=asks_robots):
            self._queue.again(job, target=job.target, host=job.host, notes=job.notes)
            return None
        answer = self._asking.ask(job, url, headers, asks_robots=asks_robots)
        if answer.elsewhere is None:
            return answer
        if job.notes.hops >= MOST_HOPS:
            raise LimitError(source.place, f"expected at most {MOST_HOPS} other hosts, was led to more")
        notes = Notes(hops=job.notes.hops + 1)
        self._queue.again(job, target=answer.elsewhere, host=host_of(answer.elsewhere), notes=notes)
        return None

    def _keep(self, job: Job, source: Source, found: list[Found], heard: Heard, *, again_in: float) -> None:
        kept = self._queue.listed(job, found, heard, declared_of(source), again_in=again_in)
        if kept.new:
            self._log.info("source listed", source=source.name, new=kept.new, known=kept.known)


def declared_of(source: Source) -> Declared:
    """A source as the queue knows it."""
    return Declared(source.name, source.place, source.host, source.interval, source.silent_after)


def _is_cut(listed: Listed, window: Window) -> bool:
    return len(listed.entries) >= MOST and window.span <= SHORTEST


def _most_wait(source: Source) -> float:
    return max(source.interval, MOST_BACK_OFF)


def found_of(entry: Entry, source: Source) -> Found | None:
    """What is to be read of an entry: its page, or the article that the source carries. None where there is neither."""
    outlet = source.outlet or entry.outlet
    notes = Notes(entry.title, entry.published, outlet, entry.url)
    if entry.text and (source.takes_text or entry.url is None):
        target = entry.url or entry.name or entry.title
        return Found(JobKind.TEXT, target, "", entry.mark, entry.name, notes, entry.text) if target else None
    if entry.url is None:
        return None
    return Found(JobKind.PAGE, entry.url, host_of(entry.url), entry.mark, entry.name, notes)
