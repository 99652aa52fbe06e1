"""The toll chart: every number against the day it was published, ranges as lines, open ends as arrows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from onrecord.model import Count, TollEvent, TollStanding
from onrecord.model.record import Record, RecordClaim, TollHistory, TollPoint
from onrecord.publish.words import show_count

WIDTH = 640
HEIGHT = 170
_LEFT, _RIGHT, _TOP, _BOTTOM = 34, 12, 14, 22
_EDGE = 0.04
"""Room at either end of the time axis, as a share of it."""


@dataclass(frozen=True, slots=True)
class Dot:
    """One number: where it stands, the line of its range, whether the line goes on upwards, in which words."""

    x: float
    low: float | None
    high: float | None
    is_open: bool
    words: str
    claim: str
    stands: bool = True


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis."""

    at: float
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """One number as a line of the table beside the chart."""

    published: str
    number: str
    event: TollEvent
    standing: TollStanding | None
    claim: RecordClaim | None


@dataclass(frozen=True, slots=True)
class TollChart:
    """One harm to one group over time."""

    history: TollHistory
    now: str
    dots: tuple[Dot, ...]
    days: tuple[Tick, ...]
    numbers: tuple[Tick, ...]
    rows: tuple[Row, ...]


def toll_charts(record: Record) -> tuple[TollChart, ...]:
    """A chart for each toll of an incident; one without dated numbers has its table alone."""
    claims = {claim.id: claim for claim in record.claims}
    return tuple(_chart(history, claims) for history in record.tolls)


def _chart(history: TollHistory, claims: Mapping[str, RecordClaim]) -> TollChart:
    dated = [(when, point) for point in history.series if (when := _moment(point.published)) is not None]
    first, last = min((when for when, _ in dated), default=0.0), max((when for when, _ in dated), default=0.0)
    top = _top(history.series)
    dots = tuple(_dot(point, _x(when, first, last), top, claims) for when, point in dated)
    days = dict.fromkeys((_x(when, first, last), (point.published or "")[:10]) for when, point in dated)
    return TollChart(
        history=history,
        now=show_count(_now(history)),
        dots=dots,
        days=tuple(Tick(x, words) for x, words in _apart(list(days))),
        numbers=tuple(Tick(_y(number, top), str(number)) for number in dict.fromkeys((0, top // 2, top))),
        rows=tuple(_row(point, claims) for point in history.series),
    )


def _now(history: TollHistory) -> Count | None:
    if history.low is None and history.high is None:
        return None
    return Count(history.low, history.high, history.best)


def _apart(ticks: list[tuple[float, str]]) -> list[tuple[float, str]]:
    """Marks that leave room for their words."""
    kept: list[tuple[float, str]] = []
    for x, words in ticks:
        if not kept or (x - kept[-1][0] > 72 and words != kept[-1][1]):
            kept.append((x, words))
    return kept


def _moment(published: str | None) -> float | None:
    """Seconds since 1970 of an ISO prefix's beginning; None where it is not known."""
    if not published:
        return None
    filled = published if len(published) >= len("YYYY-MM-DD") else "-".join((*published.split("-"), "01", "01")[:3])
    try:
        when = datetime.fromisoformat(filled)
    except ValueError:
        return None
    return (when.replace(tzinfo=None) - datetime(1970, 1, 1)).total_seconds()


def _top(series: Sequence[TollPoint]) -> int:
    """The top of the number axis: the highest number, at least 4, rounded up to look well."""
    most = max((number for point in series for number in (point.low, point.high) if number is not None), default=4)
    step = int(10 ** max(0, len(str(most)) - 1))
    return max(4, -(-(most + 1) // step) * step)


def _x(when: float, first: float, last: float) -> float:
    wide = WIDTH - _LEFT - _RIGHT
    share = 0.5 if last == first else _EDGE + (1 - 2 * _EDGE) * (when - first) / (last - first)
    return round(_LEFT + wide * share, 1)


def _y(number: int, top: int) -> float:
    return round(_TOP + (HEIGHT - _TOP - _BOTTOM) * (1 - number / top), 1)


def _dot(point: TollPoint, x: float, top: int, claims: Mapping[str, RecordClaim]) -> Dot:
    claim = claims.get(point.claim)
    who = claim.claimant if claim else "source not known"
    number = show_count(Count(point.low, point.high, None))
    return Dot(
        x=x,
        low=None if point.low is None else _y(point.low, top),
        high=None if point.high is None else _y(point.high, top),
        is_open=point.high is None,
        words=f"{point.published}: {number}, {who}",
        claim=point.claim,
        stands=point.standing is TollStanding.STANDS,
    )


def _row(point: TollPoint, claims: Mapping[str, RecordClaim]) -> Row:
    number = show_count(Count(point.low, point.high, None))
    return Row(point.published or "not dated", number, point.event, point.standing, claims.get(point.claim))
