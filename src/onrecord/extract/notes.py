"""A field note's sheet: what its words say by the ordinary reading, and what the coder says beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import fields as fields_of
from dataclasses import replace
from typing import Any

from onrecord.errors import DecisionError
from onrecord.extract.casualties import toll_parts
from onrecord.model import (
    About,
    Account,
    ChainLink,
    Claim,
    ClaimantType,
    Count,
    Fields,
    Incident,
    Report,
    Scope,
    Sheet,
    Stance,
    claim_id,
)
from onrecord.model.note import Note
from onrecord.status import Evidence, Sides, rule_field, rule_toll, weigh

OUTLET = "field note"
"""What stands for the outlet of a note: the coder's name is kept in the ledger and is no outlet."""
_ENGINE = "note"
_TOLLS = {About.FATALITIES: "fatalities", About.INJURED: "injured"}
_SIDES = frozenset({"perpetrator", "target", "weapons", "outcome"})


def read_note(note: Note, sheet: Sheet) -> Sheet:
    """The sheet of a note, from that of its words.

    What the words say in nobody's name is the source's. Of what the coder says the day, place, kind and number go
    before what the words say.

    Raises:
        DecisionError: where the words tell of several incidents and the coder says of which it is, or of none and the
            coder does not say enough to make one.
    """
    told = sheet.incidents
    if len(told) > 1 and note.says_more_than_words:
        raise DecisionError(
            f"the words tell of {len(told)} incidents, so that it is not clear of which --date, --place, --event, "
            "--about and --value are: take a note of each"
        )
    if not told:
        if note.when is None or note.event is None:
            raise DecisionError("the words tell of no incident: say --date, --event and, where it is known, --place")
        told = (_bare(note, sheet.report),)
    return replace(sheet, incidents=tuple(_heard(note, incident, sheet.report) for incident in told))


def _bare(note: Note, report: Report) -> Incident:
    """An incident of which the coder says when and what, and the words nothing more."""
    when, event = note.when, note.event
    if when is None or event is None:  # pragma: no cover - read_note has looked
        raise DecisionError("expected --date and --event")
    claim = _spoken(note, report, About.OCCURRENCE)
    values: dict[str, Any] = {f.name: () if f.name in _SIDES else None for f in fields_of(Fields)}
    values |= {"date": when.date, "event_type": event.event_type, "place": note.place}
    heard = {name: (claim.id,) for name in ("date", "place", "event_type") if values[name] is not None}
    ruling = rule_field(weigh([claim], Sides()))
    accounts: dict[str, Any] = {
        name: Account(value, ruling.status, (), "", heard.get(name, ())) for name, value in values.items()
    }
    plain = {name: value for name, value in values.items() if name in {f.name for f in fields_of(Incident)}}
    plain |= {"date": when.date, "date_end": when.date_end, "date_precision": when.precision}
    return Incident(
        **plain,
        id="i1",
        sub_event_type=event,
        tolls=(),
        status=ruling.status,
        claims=(claim,),
        fields=Fields(**accounts),
    )


def _heard(note: Note, incident: Incident, report: Report) -> Incident:
    """The incident with the source for its voice, and with what the coder says of it."""
    renamed = {claim.id: _voiced(note, claim, report) for claim in incident.claims}
    claims = list(renamed.values())
    bearing = {
        f.name: [renamed[old].id for old in getattr(incident.fields, f.name).claims if old in renamed]
        for f in fields_of(Fields)
    }
    values = _values(note, incident)
    if note.about is not None:
        claims = _with_spoken(note, claims, bearing, values, report)
    return _ruled(incident, tuple(claims), bearing, values, note)


def _voiced(note: Note, claim: Claim, report: Report) -> Claim:
    """What nobody is named for is the source's; of what others say the source is the way by which it came."""
    source, outlet = ChainLink(note.source, note.source_type), ChainLink(OUTLET, ClaimantType.OUTLET)
    if claim.claimant_type is not ClaimantType.OUTLET:
        return replace(claim, chain=(*(link for link in claim.chain if link.name != OUTLET), source, outlet))
    said = replace(
        claim,
        claimant=note.source,
        claimant_type=note.source_type,
        claimant_id=note.source_id,
        chain=(source, outlet),
    )
    return replace(said, id=_id(said, report))


def _id(claim: Claim, report: Report) -> str:
    return claim_id(
        document=report.id,
        claimant=claim.claimant,
        stance=claim.stance,
        about=claim.about,
        quote=claim.quote,
        value=claim.value,
    )


def _spoken(note: Note, report: Report, about: About) -> Claim:
    """The claim that the coder says the words make: all of them."""
    said = Claim(
        id="",
        claimant=note.source,
        claimant_type=note.source_type,
        via=None,
        stance=Stance.ASSERTS,
        stance_detail=None,
        about=about,
        value=note.value if about is note.about else None,
        hedge=None,
        quote=report.text,
        start=0,
        end=len(report.text),
        scope=Scope.INCIDENT,
        claimant_id=note.source_id,
        chain=(ChainLink(note.source, note.source_type), ChainLink(OUTLET, ClaimantType.OUTLET)),
        engine=_ENGINE,
        rule=f"note.{about}",
    )
    return replace(said, id=_id(said, report))


def _values(note: Note, incident: Incident) -> dict[str, Any]:
    """The plain values that the coder gives in place of those read."""
    values: dict[str, Any] = {}
    if note.when is not None:
        values |= {"date": note.when.date, "date_end": note.when.date_end, "date_precision": note.when.precision}
    if note.place is not None:
        values["place"] = note.place
    if note.event is not None:
        values |= {"event_type": note.event.event_type, "sub_event_type": note.event}
    return values


def _with_spoken(
    note: Note, claims: list[Claim], bearing: dict[str, list[str]], values: dict[str, Any], report: Report
) -> list[Claim]:
    """The claims with the coder's in place of the source's own on the same question."""
    about = note.about or About.OCCURRENCE
    spoken = _spoken(note, report, about)
    replaced = {claim.id for claim in claims if claim.about is about and claim.claimant == note.source}
    for name, ids in bearing.items():
        if replaced & set(ids) or name == _TOLLS.get(about):
            bearing[name] = [*dict.fromkeys([spoken.id, *(each for each in ids if each not in replaced)])]
    if about in _TOLLS and note.value is not None:
        low, high = note.value.low, note.value.high
        values[_TOLLS[about]] = Count(low, high, low if low is not None else high)
    return [spoken, *(claim for claim in claims if claim.id not in replaced)]


def _ruled(
    incident: Incident,
    claims: tuple[Claim, ...],
    bearing: Mapping[str, Sequence[str]],
    values: dict[str, Any],
    note: Note,
) -> Incident:
    """The incident with every field ruled on anew."""
    evidence = {item.claim.id: item for item in weigh(claims, _stakes(incident))}
    accounts: dict[str, Any] = {}
    for field in fields_of(Fields):
        old = getattr(incident.fields, field.name)
        items = [evidence[claim] for claim in bearing[field.name] if claim in evidence]
        given = field.name in values
        accounts[field.name] = _account(field.name, values.get(field.name, old.value), items, old, given=given)
    return replace(
        incident,
        **values,
        claims=claims,
        tolls=toll_parts(list(evidence.values())),
        status=accounts["event_type"].status,
        fields=Fields(**accounts),
    )


def _account(name: str, value: Any, items: Sequence[Evidence], old: Account[Any], *, given: bool) -> Account[Any]:
    ruling = rule_toll(items) if isinstance(value, Count) else rule_field(items)
    how = f"{name}.note" if given else old.rule.rpartition("; ")[0]
    rule = f"{how}; {ruling.rule}" if how else ruling.rule
    return Account(value, ruling.status, ruling.flags, rule, ruling.claims)


def _stakes(incident: Incident) -> Sides:
    return Sides(
        acted=frozenset(side.actor_id for side in incident.perpetrator if side.actor_id),
        hit=frozenset(side.actor_id for side in incident.target if side.actor_id),
        acted_kinds=frozenset(side.kind for side in incident.perpetrator),
        hit_kinds=frozenset(side.kind for side in incident.target),
    )
