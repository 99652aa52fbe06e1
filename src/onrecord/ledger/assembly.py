"""Member reports to the ledger's object. A pure function of the members: their order makes no difference."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from onrecord.ledger.accounts import Answer, answer, toll_answer
from onrecord.ledger.corrections import decided, kept_members
from onrecord.ledger.questions import ACTED, DATE, EVENT, HIT, INJURED, KILLED, OUTCOME, PLACE, WEAPONS, party_key
from onrecord.ledger.replay import NO_RULINGS, Rulings
from onrecord.ledger.roots import Told, roots_of, weigh_all
from onrecord.ledger.toll_claims import sort_claims
from onrecord.ledger.tolls import toll_histories
from onrecord.ledger.totals import as_decided, toll_totals
from onrecord.model import Count, EventType, Harm
from onrecord.model.record import (
    RECORD_SCHEMA,
    MemberIncident,
    Record,
    RecordAccount,
    RecordClaim,
    RecordFields,
    RecordParty,
    RecordPlace,
    record_claim,
)
from onrecord.status.evidence import root_of

S = TypeVar("S")
U = TypeVar("U")


def assemble(
    members: Iterable[MemberIncident],
    *,
    name: str,
    redirects: Iterable[str],
    as_of: str | None = None,
    rulings: Rulings = NO_RULINGS,
) -> Record:
    """One record from the reports that tell of it. `members` are at least one; `rulings` what people decided on it."""
    ordered = sorted(members, key=lambda item: (item.member.published or "~", item.member.document, item.member.draft))
    kept = kept_members(ordered, rulings)
    told = weigh_all(kept)
    when = answer(DATE, kept, told)
    where = answer(PLACE, kept, told)
    what = answer(EVENT, kept, told)
    tolls = sort_claims(told)
    totals = toll_totals(kept, told, tolls)
    of_harm = {total.harm: total for total in totals}
    accounts = _fields(
        kept,
        told,
        when=when,
        where=where,
        what=what,
        fatalities=toll_answer(KILLED, kept, told, tolls, of_harm.get(Harm.KILLED)),
        injured=toll_answer(INJURED, kept, told, tolls, of_harm.get(Harm.INJURED)),
    )
    date, date_end = when.member.incident.date, when.member.incident.date_end
    published = sorted(item.member.published for item in ordered if item.member.published)
    recorded = sorted(item.member.recorded for item in ordered if item.member.recorded)
    record = Record(
        schema=RECORD_SCHEMA,
        id=name,
        redirects=tuple(sorted(redirects)),
        date=date,
        date_end=date_end,
        date_precision=when.member.incident.date_precision,
        place=accounts.place.value,
        event_type=what.member.incident.event_type,
        sub_event_type=what.member.incident.sub_event_type,
        perpetrator=accounts.perpetrator.value,
        target=accounts.target.value,
        weapons=accounts.weapons.value,
        outcome=accounts.outcome.value,
        fatalities=accounts.fatalities.value,
        injured=accounts.injured.value,
        status=accounts.event_type.status,
        fields=accounts,
        members=tuple(item.member for item in ordered),
        claims=tuple(_claims(ordered, told, rulings)),
        roots=roots_of(told),
        tolls=toll_histories(tolls),
        decisions=(),
        occurred=date if date_end is None else f"{date}/{date_end}",
        first_published=published[0] if published else None,
        last_published=published[-1] if published else None,
        recorded=recorded[0] if recorded else "",
        updated=recorded[-1] if recorded else "",
        as_of=as_of,
        withdrawn=bool(rulings.rejected) and not told,
        totals=totals,
    )
    settled = decided(record, rulings, told)
    shown = {Harm.KILLED: settled.fatalities, Harm.INJURED: settled.injured}
    return replace(settled, totals=as_decided(totals, shown))


def _claims(members: Sequence[MemberIncident], told: Mapping[str, Told], rulings: Rulings) -> Iterator[RecordClaim]:
    """All claims with their roots, rejected ones too, which are marked."""
    for item in members:
        rejected = rulings.rejected.get(item.member.draft, {})
        for claim in item.incident.claims:
            root = told[claim.id].evidence.root if claim.id in told else root_of(claim)
            yield record_claim(claim, root=root, member=item.member, rejected=rejected.get(claim.id))


def _fields(
    members: Sequence[MemberIncident],
    told: Mapping[str, Told],
    *,
    when: Answer[str],
    where: Answer[RecordPlace | None],
    what: Answer[EventType],
    fatalities: RecordAccount[Count | None],
    injured: RecordAccount[Count | None],
) -> RecordFields:
    return RecordFields(
        date=when.account,
        place=where.account,
        event_type=what.account,
        perpetrator=_sides(answer(ACTED, members, told)),
        target=_sides(answer(HIT, members, told)),
        weapons=_union(answer(WEAPONS, members, told).account, lambda weapon: weapon.kind),
        outcome=_union(answer(OUTCOME, members, told).account, lambda outcome: outcome.kind),
        fatalities=fatalities,
        injured=injured,
    )


def _sides(found: Answer[tuple[RecordParty, ...]]) -> RecordAccount[tuple[RecordParty, ...]]:
    """Who the best-supported report names, with whom others name beside them."""
    chosen = {party_key(side): side for side in found.value}
    named = {side.actor_id for side in found.value if side.actor_id}
    for telling in found.account.values:
        others = {side.actor_id for side in telling.value if side.actor_id}
        if named and others and not named & others:
            continue
        for side in telling.value:
            if side.actor_id is not None or not chosen:
                chosen.setdefault(party_key(side), side)
    return _with(found.account, tuple(chosen.values()))


def _union(account: RecordAccount[tuple[U, ...]], key: Callable[[U], Hashable]) -> RecordAccount[tuple[U, ...]]:
    """Everything that any report names, once."""
    found: dict[Hashable, U] = {}
    for telling in account.values:
        for item in telling.value:
            found.setdefault(key(item), item)
    return _with(account, tuple(found.values()))


def _with(account: RecordAccount[S], value: S) -> RecordAccount[S]:
    return RecordAccount(value, account.status, account.flags, account.rule, account.claims, account.values)
