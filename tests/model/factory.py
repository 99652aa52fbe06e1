"""Sheets, and their parts, as hypothesis strategies: any value that the types allow and JSON can carry."""

from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from onrecord.model import (
    SCHEMA,
    Account,
    Aggregate,
    Assessment,
    Background,
    ChainLink,
    Claim,
    ClaimValue,
    Count,
    Dateline,
    EventType,
    Fields,
    Incident,
    IncidentPlace,
    Link,
    Outcome,
    Party,
    Removed,
    Report,
    Sheet,
    Span,
    Status,
    Toll,
    Weapon,
)

T = TypeVar("T")

WORDS = st.text(max_size=8)
NUMBERS = st.none() | st.integers(0, 10_000)
SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 999), st.integers(0, 99))
SHARES = st.none() | st.floats(0, 1)


def several(one: SearchStrategy[T], most: int = 2) -> SearchStrategy[tuple[T, ...]]:
    """Tuples of none to a few."""
    return st.lists(one, max_size=most).map(tuple)


def account(value: SearchStrategy[T]) -> SearchStrategy[Account[T]]:
    """The account of a field."""
    return st.builds(
        Account, value=value, status=st.sampled_from(Status), flags=several(WORDS), rule=WORDS, claims=several(WORDS)
    )


VALUES = st.builds(ClaimValue, NUMBERS, NUMBERS)
COUNTS = st.none() | st.builds(Count, NUMBERS, NUMBERS, NUMBERS)
PLACES = st.none() | st.builds(
    IncidentPlace, name=WORDS, lat=st.none() | st.floats(-90, 90), lon=st.none() | st.floats(-180, 180)
)
PARTIES = several(st.builds(Party, name=WORDS))
WEAPONS = several(st.builds(Weapon, span=SPANS))
OUTCOMES = several(st.builds(Outcome, span=SPANS))
CLAIMS = st.builds(
    Claim,
    quote=WORDS,
    value=st.none() | VALUES,
    source_span=st.none() | SPANS,
    chain=several(st.builds(ChainLink, name=WORDS)),
    probability=SHARES,
)
FIELDS = st.builds(
    Fields,
    date=account(WORDS),
    place=account(PLACES),
    event_type=account(st.sampled_from(EventType)),
    perpetrator=account(PARTIES),
    target=account(PARTIES),
    weapons=account(WEAPONS),
    outcome=account(OUTCOMES),
    fatalities=account(COUNTS),
    injured=account(COUNTS),
)
INCIDENTS = st.builds(
    Incident,
    place=PLACES,
    perpetrator=PARTIES,
    target=PARTIES,
    weapons=WEAPONS,
    outcome=OUTCOMES,
    fatalities=COUNTS,
    injured=COUNTS,
    tolls=several(st.builds(Toll)),
    claims=several(CLAIMS),
    fields=FIELDS,
)
REPORTS = st.builds(
    Report,
    text=WORDS,
    paragraphs=several(SPANS),
    removed=several(st.builds(Removed, text=WORDS)),
    stated_sources=several(WORDS),
    links=several(st.builds(Link)),
    published_confidence=SHARES,
    dateline=st.none() | st.builds(Dateline),
)
SHEETS = st.builds(
    Sheet,
    schema=st.just(SCHEMA),
    report=REPORTS,
    incidents=several(INCIDENTS),
    aggregates=several(st.builds(Aggregate, value=VALUES)),
    background=several(st.builds(Background)),
    assessments=several(st.builds(Assessment)),
)
