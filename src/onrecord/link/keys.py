"""The index of linking: place cell × day, so that the cost of a report does not grow with the ledger.

A draft is filed under its place's id, its name, the consonants of its name and the half-degree cell of its point, for
each of its days, and under who killed how many in which country. Another draft is looked for under the same and every
cell within 25 km, a day before to a day after.
"""

from datetime import date, timedelta
from math import cos, floor, radians

from onrecord.knowledge.place_names import place_key
from onrecord.likeness.terms import bag, rarity
from onrecord.link import weights
from onrecord.link.features import is_long, is_month_at_most
from onrecord.link.where import POINTED, skeleton
from onrecord.model import IncidentPlace, PlacePrecision
from onrecord.model.record import Draft

CELL = 0.5
"""Degrees of a cell: 25 km are 0.23 degrees of latitude, so that a search meets two cells each way, seldom more."""
_KM_OF_DEGREE = 111.2
RARE = 4.5
"""Of a whole text, the names and words that it is filed under: those in at most one of ninety texts."""
_COLUMNS = round(360 / CELL)


def filed(draft: Draft) -> tuple[tuple[str, str], ...]:
    """The (key, day) pairs that a draft is found under; none for what never links."""
    if draft.whole:
        return tuple((key, draft.first) for key in _rarest(draft))
    keys, cell = _names(draft), _cell(draft.place)
    if cell is not None:
        keys = (*keys, f"c:{cell}")
    return tuple((key, day) for key in _in_period(draft, keys) for day in _days(draft))


def looked_for(draft: Draft) -> tuple[tuple[str, ...], str, str]:
    """The keys, first and last day under which drafts that may match are filed."""
    if draft.whole:
        return _rarest(draft), date.min.isoformat(), date.max.isoformat()
    cells = () if draft.place is None else tuple(f"c:{cell}" for cell in _reach(draft.place))
    keys = _in_period(draft, (*_names(draft), *cells))
    if _is_year(draft):
        return keys, draft.first, draft.first
    first = date.fromisoformat(draft.first) - timedelta(days=weights.DAY_GAP)
    last = date.fromisoformat(draft.last) + timedelta(days=weights.DAY_GAP)
    return keys, first.isoformat(), last.isoformat()


def _is_year(draft: Draft) -> bool:
    """Whether a period is too long for a day to be looked for in it: it meets only the very same one."""
    return is_long(draft) and not is_month_at_most(draft)


def _in_period(draft: Draft, keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{key}|{draft.first}/{draft.last}" for key in keys) if _is_year(draft) else keys


def _rarest(draft: Draft) -> tuple[str, ...]:
    """The rare names and words of a whole text: two texts of one event share some."""
    return (*_rare("w", draft.names), *_rare("t", draft.terms))


def _rare(kind: str, packed: str) -> tuple[str, ...]:
    return tuple(f"{kind}:{number}" for number in sorted(bag(packed).buckets) if rarity(number) >= RARE)


def _names(draft: Draft) -> tuple[str, ...]:
    place = draft.place
    if place is None:
        return ()
    country = place.country or ""
    tolls = _tolls(draft, country)
    if place.precision is PlacePrecision.COUNTRY:
        return tolls
    named = [f"n:{country}:{place_key(place.name)}"]
    if place.gazetteer_id:
        named.append(f"i:{place.gazetteer_id}")
    if place.precision in POINTED and skeleton(place.name):
        named.append(f"s:{country}:{skeleton(place.name)}")
    return (*named, *tolls)


def _tolls(draft: Draft, country: str) -> tuple[str, ...]:
    """Who killed how many in which country: what a report whose place is not known can be found by."""
    if draft.killed is None or (draft.killed.low or 0) < weights.TELLING_TOLL or not country:
        return ()
    return tuple(f"a:{country}:{actor}:{draft.killed.low}" for actor in draft.acted)


def _days(draft: Draft) -> tuple[str, ...]:
    if _is_year(draft):
        return (draft.first,)
    first, last = date.fromisoformat(draft.first), date.fromisoformat(draft.last)
    return tuple((first + timedelta(days=n)).isoformat() for n in range((last - first).days + 1))


def _cell(place: IncidentPlace | None) -> str | None:
    if place is None or place.precision not in POINTED or place.lat is None or place.lon is None:
        return None
    return f"{_row(place.lat)}:{_column(place.lon)}"


def _row(lat: float) -> int:
    return floor((lat + 90) / CELL)


def _column(lon: float) -> int:
    return floor((lon + 180) / CELL) % _COLUMNS


def _reach(place: IncidentPlace) -> list[str]:
    """Every cell that a point within 25 km can lie in."""
    if _cell(place) is None or place.lat is None or place.lon is None:
        return []
    up = weights.NEAR_KM / _KM_OF_DEGREE
    across = min(180.0, up / max(0.01, cos(radians(min(89.0, abs(place.lat) + up)))))
    rows = range(_row(max(-90.0, place.lat - up)), _row(min(90.0, place.lat + up)) + 1)
    left = floor((place.lon - across + 180) / CELL)
    right = floor((place.lon + across + 180) / CELL)
    columns = sorted({column % _COLUMNS for column in range(left, right + 1)})
    return [f"{row}:{column}" for row in rows for column in columns]
