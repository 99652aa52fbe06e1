"""The stages in order: from captures to sheets, and from sheets into the ledger."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from onrecord.config import Settings
from onrecord.errors import InputError
from onrecord.extract.engine import Extraction, Knowledge, extract
from onrecord.ingest import Refused
from onrecord.knowledge.actors import ActorBook
from onrecord.knowledge.places import Gazetteer
from onrecord.model import Capture, Report, Sheet
from onrecord.read import read_report


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says of an input that the page itself may lack. Given values win over the page's."""

    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    kind: str | None = None


class Pipeline:
    """The stages with what they know, loaded once and only when first needed."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    @cached_property
    def knowledge(self) -> Knowledge:
        """The actors and places, with the user's own over the shipped ones."""
        return Knowledge(
            actors=ActorBook.load(self.settings.actors_overlay),
            places=Gazetteer.open(overlay=self.settings.places_overlay),
        )

    def read(self, capture: Capture, given: Given | None = None) -> Report:
        """Clean one page.

        Raises:
            InputError: where it cannot be read.
        """
        given = given or Given()
        return read_report(capture, published=given.published, outlet=given.outlet, url=given.url, kind=given.kind)

    def extract(self, report: Report) -> Extraction:
        """Read the claims and incidents of one report."""
        return extract(report, self.knowledge)

    def sheets(self, captures: Iterable[Capture | Refused], given: Given | None = None) -> Iterator[Sheet | Refused]:
        """One sheet for each input, or why there is none; a bad input never stops the rest."""
        for capture in captures:
            yield capture if isinstance(capture, Refused) else self._sheet(capture, given)

    def _sheet(self, capture: Capture, given: Given | None) -> Sheet | Refused:
        try:
            return self.extract(self.read(capture, given)).sheet
        except InputError as error:
            return Refused(capture.source, error)
