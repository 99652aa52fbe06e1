"""What a public release holds back or coarsens, so that it does no harm. Each rule is a setting that it shows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from onrecord.model import PlacePrecision
from onrecord.model.record import Record, RecordPlace
from onrecord.publish.ged_codes import days_of

HOLD_DAYS = 2
"""Days for which what a single source tells is held back by default: nobody learns here where forces stand now."""
COARSE_DIGITS = 1
"""Decimals of a coarsened coordinate: about 11 km."""
_INDEPENDENT = 2


@dataclass(frozen=True, slots=True)
class Restraint:
    """How far a release holds back. `day` is that of the release; `hold` days; `coarse` points."""

    day: date
    hold: int = HOLD_DAYS
    coarse: bool = False


class Restrained:
    """Records as a release may have them, and how many were held back."""

    def __init__(self, records: Iterable[Record], restraint: Restraint) -> None:
        self.held = 0
        self._records = records
        self._restraint = restraint

    def __iter__(self) -> Iterator[Record]:
        for record in self._records:
            if is_live(record, self._restraint):
                self.held += 1
            else:
                yield coarsened(record) if self._restraint.coarse else record


def is_live(record: Record, restraint: Restraint) -> bool:
    """Whether a single root tells of it, and it was within the days that are held back."""
    roots = sum(1 for root in record.roots if root.counts)
    return roots < _INDEPENDENT and (restraint.day - days_of(record)[1]).days < restraint.hold


def coarsened(record: Record) -> Record:
    """The record with its points to a tenth of a degree; names and quotes stay as they are."""
    account = record.fields.place
    values = tuple(replace(told, value=_coarse(told.value)) for told in account.values)
    account = replace(account, value=_coarse(account.value), values=values)
    return replace(record, place=_coarse(record.place), fields=replace(record.fields, place=account))


def _coarse(place: RecordPlace | None) -> RecordPlace | None:
    if place is None or place.lat is None or place.lon is None:
        return place
    exact = place.precision in (PlacePrecision.EXACT, PlacePrecision.SETTLEMENT)
    return replace(
        place,
        lat=round(place.lat, COARSE_DIGITS),
        lon=round(place.lon, COARSE_DIGITS),
        precision=PlacePrecision.NEAR if exact else place.precision,
    )
