"""Views that hand records on with the user's ratings of their sources.

Records are kept without them: a rating is the user's own and may change any day, and what is kept must not.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.knowledge.ratings import Ratings
from onrecord.ledger.protocols import Listing, View
from onrecord.ledger.query import Cursor, Overview, Page, Query
from onrecord.model import Report
from onrecord.model.record import Draft, Record
from onrecord.status.admiralty import rated


class RatedView:
    """A view whose records carry ratings (see protocols.View)."""

    def __init__(self, view: View, ratings: Ratings) -> None:
        self._view = view
        self._ratings = ratings

    def records(self, query: Query) -> Iterator[Record]:
        """The incidents that a query asks for, in the order of their days and ids."""
        for record in self._view.records(query):
            yield rated(record, self._ratings)

    def count(self) -> int:
        """How many incidents the ledger holds."""
        return self._view.count()

    def record(self, name: str) -> Record:
        """One incident by its id. Raises LedgerError."""
        return rated(self._view.record(name), self._ratings)

    def drafts(self, names: Iterable[str]) -> dict[str, Draft]:
        """Drafts as linking compares them, by their ids."""
        return self._view.drafts(names)

    def report(self, document: str) -> Report | None:
        """The current version of a document as it was cleaned."""
        return self._view.report(document)


class RatedListing:
    """A listing whose records carry ratings (see protocols.Listing)."""

    def __init__(self, listing: Listing, ratings: Ratings) -> None:
        self._listing = listing
        self._rated = RatedView(listing, ratings)
        self._ratings = ratings

    def records(self, query: Query) -> Iterator[Record]:
        """The incidents that a query asks for, in the order of their days and ids."""
        return self._rated.records(query)

    def record(self, name: str) -> Record:
        """One incident by its id. Raises LedgerError."""
        return self._rated.record(name)

    def drafts(self, names: Iterable[str]) -> dict[str, Draft]:
        """Drafts as linking compares them, by their ids."""
        return self._listing.drafts(names)

    def report(self, document: str) -> Report | None:
        """The current version of a document as it was cleaned."""
        return self._rated.report(document)

    def count(self, query: Query | None = None) -> int:
        """How many incidents the ledger holds, or a query asks for."""
        return self._listing.count(query)

    def page(self, query: Query, *, after: Cursor | None = None, limit: int = 50) -> Page:
        """Some of the incidents that a query asks for, the latest first."""
        page = self._listing.page(query, after=after, limit=limit)
        return replace(page, records=self._all(page.records))

    def overview(self, query: Query, *, columns: int, rows: int) -> Overview:
        """Numbers by field and time, the cells of a map of columns × rows, and areas without a point."""
        return self._listing.overview(query, columns=columns, rows=rows)

    def incidents_of(self, document: str) -> tuple[Record, ...]:
        """The incidents that a document tells of."""
        return self._all(self._listing.incidents_of(document))

    def _all(self, records: tuple[Record, ...]) -> tuple[Record, ...]:
        return tuple(rated(record, self._ratings) for record in records)
