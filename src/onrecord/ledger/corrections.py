"""What decisions change in a record: rejected claims left out of what is ruled on, fields that a person settled.

People decide facts, never a status: the status of a corrected field is what its claims give. Where a report tells the
person's value, those are the claims of the reports that tell it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields as fields_of
from dataclasses import replace
from itertools import chain
from typing import Any

from onrecord.ledger.field_values import (
    account_of,
    corrected,
    plain_value,
    told_form,
    told_of,
    value_of,
    with_account,
    words_of,
)
from onrecord.ledger.replay import Rulings, Standing
from onrecord.ledger.roots import Told
from onrecord.model import About, Claim, Count, Incident, Scope
from onrecord.model.decision import Decision, DecisionKind, DecisionState, FieldChange
from onrecord.model.incident import Fields
from onrecord.model.record import DecidedField, MemberIncident, Record, RecordDecision
from onrecord.status import NOTHING, rule_field, rule_toll

NEW_EVIDENCE = "reports now tell {now}; it was decided when they told {before}"
NEW_TELLING = "a report that came since tells another value; all together they still tell {now}"
PERSONS_VALUE = "the value is a person's"
_FIELDS_OF = {
    About.FATALITIES: ("fatalities",),
    About.INJURED: ("injured",),
    About.CASUALTIES: ("fatalities", "injured"),
    About.RESPONSIBILITY: ("perpetrator",),
    About.ATTRIBUTION: ("perpetrator",),
    About.PERPETRATOR_IDENTITY: ("perpetrator",),
    About.TARGET: ("target",),
    About.METHOD: ("weapons",),
    About.OUTCOME: ("outcome",),
    About.LOCATION: ("place",),
}
"""The fields that fall with the claims about them. That it happened, a day and a kind fall with the whole report."""
_NOTHING: Mapping[str, Any] = {"place": None, "fatalities": None, "injured": None}


def kept_members(members: Sequence[MemberIncident], rulings: Rulings) -> list[MemberIncident]:
    """The members without rejected claims; a report all of whose claims are rejected tells nothing any more.

    Where that is so of every report, all are kept with what they tell and without a claim: nobody asserts it then.
    """
    left = [without(item, frozenset(rulings.rejected.get(item.member.draft, ()))) for item in members]
    telling = [item for item, old in zip(left, members, strict=True) if item.incident.claims or not old.incident.claims]
    return telling or left


def without(item: MemberIncident, gone: frozenset[str]) -> MemberIncident:
    """A report's telling without some of its claims, and without the values that rested on them alone."""
    if not gone:
        return item
    old = item.incident
    kept = tuple(claim for claim in old.claims if claim.id not in gone)
    accounts = {f.name: getattr(old.fields, f.name) for f in fields_of(Fields)}
    left = {name: tuple(claim for claim in account.claims if claim not in gone) for name, account in accounts.items()}
    asked = set(chain.from_iterable(_FIELDS_OF.get(claim.about, ()) for claim in old.claims if claim.id in gone))
    dropped = {name for name in asked if name in accounts and not left[name]} if kept else set()
    counts = {name: _count(old, name, kept, left[name]) for name in asked & set(_TOLL_QUESTIONS) - dropped if kept}
    values: dict[str, Any] = {name: _NOTHING.get(name, ()) for name in dropped} | counts
    fields = replace(old.fields, **{name: replace(account, claims=left[name]) for name, account in accounts.items()})
    incident = replace(old, claims=kept, fields=fields, **values)
    return MemberIncident(item.member, incident, replace(item.draft, **_draft_values(values)))


_TOLL_QUESTIONS = {"fatalities": About.FATALITIES, "injured": About.INJURED}


def _count(old: Incident, name: str, kept: Sequence[Claim], left: Sequence[str]) -> Count | None:
    """A report's number from the claims on it that are left."""
    about = _TOLL_QUESTIONS[name]
    values = [
        claim.value
        for claim in kept
        if claim.id in left and claim.about is about and claim.value is not None and claim.scope is Scope.INCIDENT
    ]
    lows = [value.low for value in values if value.low is not None]
    highs = [value.high for value in values if value.high is not None]
    if not lows and not highs:
        return None
    low = min(lows, default=None)
    return Count(low, max(highs) if len(highs) == len(values) else None, low if low is not None else max(highs))


def _draft_values(values: Mapping[str, Any]) -> dict[str, Any]:
    """What linking's view of the report loses with them; links themselves stay as they are."""
    changed: dict[str, Any] = {}
    for side, ids, kinds in (("perpetrator", "acted", "acted_kinds"), ("target", "hit", "hit_kinds")):
        if side in values:
            changed |= {ids: (), kinds: ()}
    return changed | ({"killed": values["fatalities"]} if "fatalities" in values else {})


def decided(record: Record, rulings: Rulings, told: Mapping[str, Told]) -> Record:
    """The record with the decisions on it: the fields that a person corrected, and the log of all of them."""
    standings = {decision.id: standing for decision, standing in rulings.decisions}
    machine = record
    last = {change.field: (decision, change) for decision, change in rulings.changes}
    for decision, change in rulings.changes:
        if last[change.field] == (decision, change):
            standings[decision.id] = _worse(standings[decision.id], _standing_now(machine, decision, change))
        elif all(last[each.field][0] is not decision for each in decision.changes):
            standings[decision.id] = Standing(DecisionState.SUPERSEDED)
    for decision, change in last.values():
        record = _settled(record, machine, decision, change, told)
    log = tuple(_entry(decision, standings[decision.id], rulings) for decision, _ in rulings.decisions)
    return replace(record, decisions=log)


def _worse(one: Standing, two: Standing) -> Standing:
    return one if one.state is DecisionState.CONFLICT else two


def _standing_now(machine: Record, decision: Decision, change: FieldChange) -> Standing:
    """In force; or in conflict where reports tell what they did not then, or what was accepted is not shown any more.

    A report that tells what was known when it was decided, or what the person says, is no new evidence.
    """
    now, name = value_of(machine, change.field), change.field
    new = set(told_of(machine, name)) - {*change.told, told_form(name, change.after)}
    if not new and (_is_held_fast(decision, change) or now == change.after):
        return Standing(DecisionState.IN_FORCE)
    before, shown = words_of(name, change.before), words_of(name, now)
    words = NEW_TELLING if before == shown else NEW_EVIDENCE
    return Standing(DecisionState.CONFLICT, words.format(now=shown, before=before))


def _is_held_fast(decision: Decision, change: FieldChange) -> bool:
    """Whether a person's value is shown whatever reports tell; the machine's that was only accepted is not."""
    return decision.kind is DecisionKind.CORRECT or change.before != change.after


def _settled(
    record: Record, machine: Record, decision: Decision, change: FieldChange, told: Mapping[str, Told]
) -> Record:
    """The record with one field as a person wants it. The machine's value that was only accepted is not held fast."""
    name, now = change.field, value_of(machine, change.field)
    if now != change.after:
        if not _is_held_fast(decision, change):
            return record
        record = _ruled_anew(corrected(record, name, change.after), change, told)
    return with_account(record, name, replace(account_of(record, name), decided_by=decision.id))


def _ruled_anew(record: Record, change: FieldChange, told: Mapping[str, Told]) -> Record:
    """The standing of a person's value: by the claims of the reports that tell it, else by all claims on the field."""
    account = account_of(record, change.field)
    own = [each for each in account.values if plain_value(each.value) == told_form(change.field, change.after)]
    rule, status, flags, claims = account.rule, account.status, account.flags, account.claims
    if own:
        bearing = {claim for each in own for claim in each.claims}
        asked = [told[claim].evidence for each in account.values for claim in each.claims if claim in told]
        evidence = [item for item in asked if item.claim.id in bearing or not item.asserts]
        is_toll = isinstance(account.value, Count)
        ruling = (
            rule_toll(evidence) if is_toll else rule_field(evidence, conceding=_CONCEDING.get(change.field, NOTHING))
        )
        rule, status, flags, claims = ruling.rule, ruling.status, ruling.flags, ruling.claims
    words = f"{rule}; {PERSONS_VALUE}"
    account = replace(account, rule=words, status=status, flags=flags, claims=claims)
    changed = with_account(record, change.field, account)
    return replace(changed, status=status) if change.field == "event_type" else changed


_CONCEDING = {"perpetrator": frozenset({About.RESPONSIBILITY}), "outcome": frozenset({About.OUTCOME})}
"""By the admission of what a side concedes a field."""


def _entry(decision: Decision, standing: Standing, rulings: Rulings) -> RecordDecision:
    return RecordDecision(
        id=decision.id,
        kind=decision.kind,
        author=decision.author,
        time=decision.time,
        reason=decision.reason,
        state=standing.state,
        note=standing.note,
        changes=tuple(
            DecidedField(each.field, words_of(each.field, each.before), words_of(each.field, each.after))
            for each in decision.changes
        ),
        claims=rulings.claims.get(decision.id, ()),
        undoes=decision.undoes,
    )
