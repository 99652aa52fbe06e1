"""A batch of reports put in one after the other, and when their incidents are brought up to date."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from time import monotonic
from typing import TypeVar

from onrecord.ledger.intake import AT_ONCE
from onrecord.ledger.protocols import Receipt, Writer

Other = TypeVar("Other")
SECONDS = 30.0
"""A slow batch does not keep readers from what came longer ago, once the next report is there."""


class Batch:
    """Receipts of reports that were put in, handed on as soon as it is known what became of their incidents.

    One receipt is held back: it names the incidents that changed since the one before that did.
    """

    def __init__(self, writer: Writer, *, at_once: int = AT_ONCE, now: Callable[[], float] = monotonic) -> None:
        self._writer = writer
        self._at_once = at_once
        self._now = now
        self._since = now()
        self._put = 0
        self._last: Receipt | None = None

    def receipts(self, results: Iterable[Receipt | Other]) -> Iterator[Receipt | Other]:
        """Results as they come, receipts as soon as they can be; what was put in is taken in at a stop, too."""
        try:
            for result in results:
                if isinstance(result, Receipt):
                    yield from self.take(result)
                else:
                    yield result
        except KeyboardInterrupt:
            yield from self.end()
            raise
        yield from self.end()

    def take(self, receipt: Receipt) -> Iterator[Receipt]:
        """Take the next receipt, and hand on those that can be."""
        if self._last is not None:
            yield self._last
        self._last = receipt
        self._put += 1
        if self._put >= self._at_once or self._now() - self._since >= SECONDS:
            yield from self.end()

    def end(self) -> Iterator[Receipt]:
        """Bring the incidents up to date, and hand on the receipt that is left."""
        changed = self._writer.settle()
        self._put, self._since = 0, self._now()
        if self._last is not None:
            yield replace(self._last, new=changed.new, updated=changed.updated)
            self._last = None
