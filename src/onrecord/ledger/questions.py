"""How each field of a record is compared between the reports that tell of it."""

from collections.abc import Hashable

from onrecord.ledger.accounts import Question, TollQuestion
from onrecord.model import About, ActorKind, DatePrecision, EventType, Harm, Party, PlacePrecision
from onrecord.model.record import MemberIncident, RecordOutcome, RecordParty, RecordPlace, RecordWeapon

_PRECISION = {precision: rank for rank, precision in enumerate(PlacePrecision)}


def _when(item: MemberIncident) -> Hashable:
    return item.incident.date, item.incident.date_end, item.incident.date_precision


def _day_rank(item: MemberIncident) -> int:
    """A day that words give, a period that words give, the report's own day."""
    if not item.draft.dated:
        return 2
    return 0 if item.incident.date_precision is DatePrecision.DAY else 1


def _other_day(a: MemberIncident, b: MemberIncident) -> bool:
    """Two days that words give cannot both be the day."""
    return _day_rank(a) == _day_rank(b) == 0 and a.incident.date != b.incident.date


def _same_days(a: MemberIncident, b: MemberIncident) -> bool:
    return a.draft.first <= b.draft.last and b.draft.first <= a.draft.last


def _place(item: MemberIncident) -> RecordPlace | None:
    place = item.incident.place
    if place is None:
        return None
    return RecordPlace(
        name=place.name,
        country=place.country,
        admin1=place.admin1,
        lat=place.lat,
        lon=place.lon,
        precision=place.precision,
        gazetteer_id=place.gazetteer_id,
        span=place.span,
        document=item.member.document,
    )


def _place_key(item: MemberIncident) -> Hashable:
    place = item.incident.place
    return None if place is None else (place.gazetteer_id or place.name.casefold(), place.precision)


def _place_rank(item: MemberIncident) -> int:
    place = item.incident.place
    return len(_PRECISION) if place is None else _PRECISION[place.precision]


def _event(item: MemberIncident) -> EventType:
    return item.incident.event_type


def _same_event(a: MemberIncident, b: MemberIncident) -> bool:
    return a.incident.event_type is b.incident.event_type


def _event_key(item: MemberIncident) -> Hashable:
    return item.incident.sub_event_type


def _acted(item: MemberIncident) -> tuple[RecordParty, ...]:
    return tuple(_party(side, item) for side in item.incident.perpetrator)


def _hit(item: MemberIncident) -> tuple[RecordParty, ...]:
    return tuple(_party(side, item) for side in item.incident.target)


def _party(side: Party, item: MemberIncident) -> RecordParty:
    return RecordParty(side.name, side.actor_id, side.kind, side.span, document=item.member.document)


def party_key(side: Party) -> Hashable:
    """What makes two parties the same: the actor, else the kind and the words for it."""
    return side.actor_id or (side.kind, side.name.casefold())


def _acted_key(item: MemberIncident) -> Hashable:
    return frozenset(party_key(side) for side in item.incident.perpetrator)


def _hit_key(item: MemberIncident) -> Hashable:
    return frozenset(party_key(side) for side in item.incident.target)


def _acted_rank(item: MemberIncident) -> int:
    return _side_rank(item.incident.perpetrator)


def _hit_rank(item: MemberIncident) -> int:
    return _side_rank(item.incident.target)


def _side_rank(sides: tuple[Party, ...]) -> int:
    """Someone known by name, someone of a known kind, nobody."""
    if any(side.actor_id is not None for side in sides):
        return 0
    return 1 if any(side.kind is not ActorKind.UNKNOWN for side in sides) else 2


def _same_actor(a: MemberIncident, b: MemberIncident) -> bool:
    return _acted_key(a) == _acted_key(b) or bool(set(a.draft.acted) & set(b.draft.acted))


def _same_target(a: MemberIncident, b: MemberIncident) -> bool:
    named = {party_key(side) for side in a.incident.target} & {party_key(side) for side in b.incident.target}
    return bool(named) or not (a.incident.target or b.incident.target)


def _other_actor(a: MemberIncident, b: MemberIncident) -> bool:
    """Two named actors, unless the reports tell of one fight from either side."""
    one, two = set(a.draft.acted), set(b.draft.acted)
    crossed = one & set(b.draft.hit) or two & set(a.draft.hit)
    return bool(one and two) and not one & two and not crossed


def _weapons(item: MemberIncident) -> tuple[RecordWeapon, ...]:
    return tuple(RecordWeapon(one.kind, one.span, document=item.member.document) for one in item.incident.weapons)


def _weapons_key(item: MemberIncident) -> Hashable:
    return frozenset(one.kind for one in item.incident.weapons)


def _outcome(item: MemberIncident) -> tuple[RecordOutcome, ...]:
    return tuple(RecordOutcome(one.kind, one.span, document=item.member.document) for one in item.incident.outcome)


def _outcome_key(item: MemberIncident) -> Hashable:
    return frozenset(one.kind for one in item.incident.outcome)


DATE: Question[str] = Question(
    lambda item: item.incident.date, lambda f: f.date, _when, _day_rank, _other_day, _same_days
)
PLACE: Question[RecordPlace | None] = Question(_place, lambda f: f.place, _place_key, _place_rank)
EVENT: Question[EventType] = Question(_event, lambda f: f.event_type, _event_key, supports=_same_event)
ACTED: Question[tuple[RecordParty, ...]] = Question(
    _acted, lambda f: f.perpetrator, _acted_key, _acted_rank, _other_actor, conceding=frozenset({About.RESPONSIBILITY})
)
HIT: Question[tuple[RecordParty, ...]] = Question(_hit, lambda f: f.target, _hit_key, _hit_rank, supports=_same_target)
WEAPONS: Question[tuple[RecordWeapon, ...]] = Question(_weapons, lambda f: f.weapons, _weapons_key)
OUTCOME: Question[tuple[RecordOutcome, ...]] = Question(
    _outcome, lambda f: f.outcome, _outcome_key, conceding=frozenset({About.OUTCOME})
)
KILLED = TollQuestion(Harm.KILLED, lambda item: item.incident.fatalities, lambda f: f.fatalities)
INJURED = TollQuestion(Harm.INJURED, lambda item: item.incident.injured, lambda f: f.injured)
