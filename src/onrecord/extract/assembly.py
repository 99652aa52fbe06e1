"""Incidents assembled from their sentences and claims, every field with its account."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from onrecord.extract.casualties import casualty_count, source_totals, toll_parts
from onrecord.extract.findings import Findings
from onrecord.extract.grouping import Group
from onrecord.extract.mentions import PlaceMention
from onrecord.extract.parties import Parties
from onrecord.extract.when import When, merge, reported_day
from onrecord.extract.where import finest, incident_place
from onrecord.knowledge.uncased import Uncased, uncase
from onrecord.knowledge.violence import violence_lexicon
from onrecord.model import (
    About,
    Account,
    Claim,
    Count,
    Fields,
    Harm,
    Incident,
    IncidentPlace,
    Outcome,
    OutcomeKind,
    Party,
    Span,
    Stance,
    Status,
    SubEventType,
    Weapon,
    WeaponKind,
)
from onrecord.status import NOTHING, Evidence, Ruling, Sides, judge, rule_field, rule_toll

T = TypeVar("T")

_OWNING, _LOSING = frozenset({About.RESPONSIBILITY}), frozenset({About.OUTCOME})
_WHO = frozenset({About.RESPONSIBILITY, About.ATTRIBUTION, About.PERPETRATOR_IDENTITY})
_TOLD = frozenset({About.OCCURRENCE, About.METHOD, About.OUTCOME, About.TARGET, About.FATALITIES, About.RESPONSIBILITY})


@dataclass(frozen=True, slots=True)
class Draft:
    """One incident before its fields are ruled on.

    `written` is the dateline's place, for a local report that names none.
    """

    group: Group
    claims: tuple[Claim, ...]
    parties: Parties
    kind: SubEventType
    written: PlaceMention | None
    country: str | None
    country_name: str | None


def assemble(draft: Draft, findings: Findings, *, name: str) -> Incident | None:
    """Build the incident. None where not even a day can be given: an incident without a date is no record."""
    when = merge(draft.group.whens) or reported_day(findings.text.published)
    if when is None:
        return None
    place = incident_place(finest(draft.group.places) or draft.written, draft.country, draft.country_name)
    kind = draft.kind
    evidence = judge(draft.claims, _sides(draft.parties, place.country if place else None))
    text = findings.text.uncased
    weapons = _weapons(draft.group, text, findings.text.language)
    outcome = _outcomes(draft.group, text, findings.text.language)
    totals = source_totals(draft.group, draft.claims)
    killed = casualty_count(totals, draft.group, Harm.KILLED, evidence)
    injured = casualty_count(totals, draft.group, Harm.INJURED, evidence)
    fields = _fields(evidence, when, place, kind, draft.parties, weapons, outcome, killed, injured)
    return Incident(
        id=name,
        date=when.first.isoformat(),
        date_end=when.last.isoformat() if when.last != when.first else None,
        date_precision=when.precision,
        place=place,
        event_type=kind.event_type,
        sub_event_type=kind,
        perpetrator=draft.parties.acted,
        target=draft.parties.hit,
        weapons=weapons,
        outcome=outcome,
        fatalities=killed,
        injured=injured,
        tolls=toll_parts(evidence),
        status=fields.event_type.status,
        claims=draft.claims,
        fields=fields,
        totals=totals,
    )


def _sides(parties: Parties, home: str | None) -> Sides:
    return Sides(
        acted=frozenset(side.actor_id for side in parties.acted if side.actor_id),
        hit=frozenset(side.actor_id for side in parties.hit if side.actor_id),
        acted_kinds=frozenset(side.kind for side in parties.acted),
        hit_kinds=frozenset(side.kind for side in parties.hit),
        home=home,
    )


def _fields(
    evidence: Sequence[Evidence],
    when: When,
    place: IncidentPlace | None,
    kind: SubEventType,
    parties: Parties,
    weapons: tuple[Weapon, ...],
    outcome: tuple[Outcome, ...],
    killed: Count | None,
    injured: Count | None,
) -> Fields:
    told = _about(evidence, _TOLD) or list(evidence)
    stated = [item for item in told if item.claim.stance is not Stance.DENIES]
    happened = [item for item in told if item in stated or item.claim.about is About.OCCURRENCE]
    return Fields(
        date=_account(when.first.isoformat(), _covering(stated, when.span) or stated, also=when.rule),
        place=_account(place, _covering(stated, place.span if place else None) or stated),
        event_type=_account(kind.event_type, happened),
        perpetrator=_account_of_sides(parties.acted, _about(evidence, _WHO), evidence, stated, conceding=_OWNING),
        target=_account_of_sides(parties.hit, _about(evidence, {About.TARGET}), evidence, stated),
        weapons=_account_of_parts(weapons, [_saying(evidence, weapon.kind) for weapon in weapons], stated),
        outcome=_account_of_parts(
            outcome, [_saying(evidence, part.kind) for part in outcome], stated, conceding=_LOSING
        ),
        fatalities=_toll_account(killed, _about(evidence, {About.FATALITIES, About.CASUALTIES})),
        injured=_toll_account(injured, _about(evidence, {About.INJURED, About.CASUALTIES})),
    )


def _account(
    value: T, evidence: Sequence[Evidence], *, also: str = "", conceding: frozenset[About] = NOTHING
) -> Account[T]:
    return _from_ruling(value, rule_field(evidence, conceding=conceding), also)


def _account_of_sides(
    value: tuple[Party, ...],
    asked: Sequence[Evidence],
    evidence: Sequence[Evidence],
    told: Sequence[Evidence],
    *,
    conceding: frozenset[About] = NOTHING,
) -> Account[tuple[Party, ...]]:
    """A side: ruled on by the claims on it, else by those that name it. A side that nobody names rests on no claim."""
    bearing = asked or _naming(evidence, value) or (told if value else ())
    return _account(value, bearing, conceding=conceding)


def _account_of_parts(
    value: tuple[T, ...],
    evidence: Sequence[Sequence[Evidence]],
    told: Sequence[Evidence],
    *,
    conceding: frozenset[About] = NOTHING,
) -> Account[tuple[T, ...]]:
    """A field of several parts: two roots agree only on the same part; the part that stands highest speaks for it."""
    rulings = [rule_field(part, conceding=conceding) for part in evidence if part]
    if not rulings:
        return _account(value, told if value else ())
    return _from_ruling(value, min(rulings, key=lambda ruling: _RANKS.index(ruling.status)), "")


_RANKS = list(Status)


def _saying(evidence: Sequence[Evidence], kind: WeaponKind | OutcomeKind) -> list[Evidence]:
    """The claims in whose words a weapon or an outcome is named."""
    return [item for item in evidence if kind in _kinds_in(item.claim.quote)]


@lru_cache(maxsize=2048)
def _kinds_in(quote: str) -> frozenset[str]:
    lexicons = (violence_lexicon("en"), violence_lexicon("fr"))
    patterns = [pattern for lexicon in lexicons for pattern in (lexicon.weapons, lexicon.outcomes)]
    words = uncase(quote)
    return frozenset(match.lastgroup for pattern in patterns for match in pattern.finditer(words) if match.lastgroup)


def _toll_account(value: Count | None, evidence: Sequence[Evidence]) -> Account[Count | None]:
    return _from_ruling(value, rule_toll(evidence), "")


def _from_ruling(value: T, ruling: Ruling, also: str) -> Account[T]:
    rule = f"{also}; {ruling.rule}" if also else ruling.rule
    return Account(value, ruling.status, ruling.flags, rule, ruling.claims)


def _about(evidence: Sequence[Evidence], questions: frozenset[About] | set[About]) -> list[Evidence]:
    return [item for item in evidence if item.claim.about in questions]


def _covering(evidence: Sequence[Evidence], span: Span | None) -> list[Evidence]:
    """The claims in whose words a value stands."""
    if span is None:
        return []
    return [item for item in evidence if item.claim.start <= span.start and span.end <= item.claim.end]


def _naming(evidence: Sequence[Evidence], sides: Sequence[Party]) -> list[Evidence]:
    spans = [side.span for side in sides if side.span is not None]
    return [item for item in evidence if any(_covering([item], span) for span in spans)]


def _weapons(group: Group, text: Uncased, language: str) -> tuple[Weapon, ...]:
    found: dict[WeaponKind, Weapon] = {}
    for span, name in _lexical(group, text, language, weapons=True):
        kind = WeaponKind(name)
        found.setdefault(kind, Weapon(kind, span))
    if WeaponKind.SUICIDE_VEHICLE_BOMB in found:
        found.pop(WeaponKind.VEHICLE_BOMB, None)
        found.pop(WeaponKind.SUICIDE_VEST, None)
    device = found.get(WeaponKind.IED)
    if device is not None and device.span is not None and _BOMB.match(device.span.of(text)) and found.keys() & _BOMBS:
        del found[WeaponKind.IED]
    return tuple(found.values())


_BOMB = re.compile(r"bomb", re.IGNORECASE)
_BOMBS = frozenset(
    {
        WeaponKind.SUICIDE_VEST,
        WeaponKind.SUICIDE_VEHICLE_BOMB,
        WeaponKind.VEHICLE_BOMB,
        WeaponKind.AIR_STRIKE,
        WeaponKind.DRONE,
        WeaponKind.GRENADE,
        WeaponKind.MINE,
    }
)
"""What the bare word "bomb" means where one of these is named."""


def _outcomes(group: Group, text: Uncased, language: str) -> tuple[Outcome, ...]:
    found: dict[OutcomeKind, Outcome] = {}
    for span, name in _lexical(group, text, language, weapons=False):
        kind = OutcomeKind(name)
        found.setdefault(kind, Outcome(kind, span))
    return tuple(found.values())


def _lexical(group: Group, text: Uncased, language: str, *, weapons: bool) -> list[tuple[Span, str]]:
    lexicon = violence_lexicon(language)
    pattern = lexicon.weapons if weapons else lexicon.outcomes
    return [
        (Span(*match.span()), match.lastgroup)
        for scene in group.scenes
        for match in pattern.finditer(text, scene.sentence.span.start, scene.sentence.span.end)
        if match.lastgroup is not None
    ]
