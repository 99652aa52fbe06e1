"""Sheets and records, and their parts, as hypothesis strategies: any value that the types allow and JSON can carry."""

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
from onrecord.model.record import (
    RECORD_SCHEMA,
    Member,
    Record,
    RecordAccount,
    RecordClaim,
    RecordDecision,
    RecordFields,
    RecordOutcome,
    RecordParty,
    RecordPlace,
    RecordWeapon,
    Root,
    Telling,
    TollHistory,
    TollPoint,
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


def record_account(value: SearchStrategy[T]) -> SearchStrategy[RecordAccount[T]]:
    """The account of a record's field, with what is told side by side."""
    telling = st.builds(Telling, value=value, documents=several(WORDS), claims=several(WORDS))
    return st.builds(
        RecordAccount,
        value=value,
        status=st.sampled_from(Status),
        flags=several(WORDS),
        rule=WORDS,
        claims=several(WORDS),
        values=several(telling),
    )


RECORD_PLACES = st.none() | st.builds(
    RecordPlace, name=WORDS, lat=st.none() | st.floats(-90, 90), lon=st.none() | st.floats(-180, 180)
)
RECORD_PARTIES = several(st.builds(RecordParty, name=WORDS, document=st.none() | WORDS))
RECORD_WEAPONS = several(st.builds(RecordWeapon, span=SPANS))
RECORD_OUTCOMES = several(st.builds(RecordOutcome, span=SPANS))
RECORD_FIELDS = st.builds(
    RecordFields,
    date=record_account(WORDS),
    place=record_account(RECORD_PLACES),
    event_type=record_account(st.sampled_from(EventType)),
    perpetrator=record_account(RECORD_PARTIES),
    target=record_account(RECORD_PARTIES),
    weapons=record_account(RECORD_WEAPONS),
    outcome=record_account(RECORD_OUTCOMES),
    fatalities=record_account(COUNTS),
    injured=record_account(COUNTS),
)
RECORDS = st.builds(
    Record,
    schema=st.just(RECORD_SCHEMA),
    redirects=several(WORDS),
    place=RECORD_PLACES,
    perpetrator=RECORD_PARTIES,
    target=RECORD_PARTIES,
    weapons=RECORD_WEAPONS,
    outcome=RECORD_OUTCOMES,
    fatalities=COUNTS,
    injured=COUNTS,
    fields=RECORD_FIELDS,
    members=several(st.builds(Member)),
    claims=several(st.builds(RecordClaim, value=st.none() | VALUES, source_span=st.none() | SPANS, probability=SHARES)),
    roots=several(st.builds(Root)),
    tolls=several(st.builds(TollHistory, series=several(st.builds(TollPoint)))),
    decisions=several(st.builds(RecordDecision)),
)
