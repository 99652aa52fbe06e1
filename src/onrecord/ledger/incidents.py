"""Clusters to incidents: their ids, memberships with their history, and the records that are kept ready."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec
from sqlalchemy import Connection, bindparam, delete, insert, select, update

from onrecord.ledger import tables as t
from onrecord.ledger.assembly import assemble
from onrecord.ledger.block import Block
from onrecord.ledger.decisions import keep_standings
from onrecord.ledger.documents import names_of
from onrecord.ledger.loading import load_bodies, load_members
from onrecord.ledger.protocols import Changed
from onrecord.ledger.query import WITHDRAWN
from onrecord.ledger.replay import NO_RULINGS, Rulings, rulings_by_name, standings_of
from onrecord.ledger.sql import among, answers, batches, insert_new
from onrecord.ledger.waiting import points_of
from onrecord.model.record import Draft, Record

_HOMES = select(t.members.c.draft, t.members.c.incident).where(among(t.members.c.draft))
_NO_WAIT = delete(t.waiting).where(t.waiting.c.incident == bindparam("waited"))
_MOVE = update(t.members).where(t.members.c.draft == bindparam("moved")).values(incident=bindparam("incident"))


def settle(connection: Connection, block: Block, *, gone: Mapping[str, str], recorded: str) -> Changed:
    """Write down a block's clusters and the records that changed.

    `gone` are drafts that no longer count, with the incidents they were in.
    """
    nodes = block.nodes
    named = {_name(members, nodes): members for members in block.clusters}
    before = homes(connection, nodes)
    after = {draft: name for name, members in named.items() for draft in members}
    _move(connection, {draft: name for draft, name in after.items() if before[draft] != name}, gone, recorded)
    left = (set(before.values()) | set(gone.values())) - {"", *named}
    rulings = rulings_by_name(block.replay, named)
    records = [
        _assemble(connection, name, members, nodes, block, rulings.get(name, NO_RULINGS))
        for name, members in named.items()
    ]
    changed = _keep(connection, records)
    keep_standings(connection, standings_of(block.replay, records))
    for batch in batches(sorted(left)):
        connection.execute(delete(t.incidents).where(t.incidents.c.id.in_(batch)))
        connection.execute(delete(t.waiting).where(t.waiting.c.incident.in_(batch)))
    return changed


def _name(members: Sequence[str], nodes: Mapping[str, Draft]) -> str:
    """The id of a cluster: the least of its drafts' names, whatever the order in which they came."""
    return min(nodes[draft].seed for draft in members)


def homes(connection: Connection, drafts: Iterable[str]) -> dict[str, str]:
    """The incident of each draft; "" for one that has none yet."""
    return {row[0]: row[1] for row in answers(connection, _HOMES, sorted(drafts))}


def _move(connection: Connection, moved: Mapping[str, str], gone: Iterable[str], recorded: str) -> None:
    if moved:
        connection.execute(_MOVE, [{"moved": draft, "incident": name} for draft, name in sorted(moved.items())])
    lasting: list[tuple[str, str | None]] = [*sorted(moved.items()), *((draft, None) for draft in sorted(gone))]
    history = [{"draft": draft, "incident": name, "recorded": recorded} for draft, name in lasting]
    if history:
        connection.execute(insert(t.memberships), history)


def _assemble(
    connection: Connection,
    name: str,
    members: Sequence[str],
    nodes: Mapping[str, Draft],
    block: Block,
    rulings: Rulings,
) -> Record:
    names = names_of(connection, [nodes[draft].document for draft in members])
    redirects = {each for draft in members for each in names[draft]} - {name}
    told = load_members(connection, members, block.reasons)
    return assemble(told, name=name, redirects=redirects, rulings=rulings)


def _keep(connection: Connection, records: Sequence[Record]) -> Changed:
    """Replace the rows of those records that look different from what is kept."""
    held = load_bodies(connection, [name for record in records for name in (record.id, *record.redirects)])
    new: list[str] = []
    updated: list[str] = []
    for record in records:
        row = incident_row(record)
        if held.get(record.id) == row["body"]:
            continue
        if record.id in held:
            connection.execute(delete(t.incidents).where(t.incidents.c.id == record.id))
        insert_new(connection, t.incidents, [row])
        _keep_waiting(connection, record)
        (updated if held.keys() & {record.id, *record.redirects} else new).append(record.id)
    return Changed(tuple(sorted(new)), tuple(sorted(updated)))


def _keep_waiting(connection: Connection, record: Record) -> None:
    """Whether a record waits for a person, and how much it matters."""
    connection.execute(_NO_WAIT, {"waited": record.id})
    points = points_of(record)
    if points >= 0:
        insert_new(connection, t.waiting, [{"incident": record.id, "points": points}])


def incident_row(record: Record) -> dict[str, str | int | float | None]:
    """A record with the columns that queries look at."""
    return {**_columns(record), "body": msgspec.json.encode(record).decode()}


def _columns(record: Record) -> dict[str, str | int | float | None]:
    place, killed = record.place, record.fatalities
    return {
        "id": record.id,
        "first": record.date,
        "last": record.date_end or record.date,
        "country": place.country if place else None,
        "event_type": record.event_type,
        "sub_event_type": record.sub_event_type,
        "status": WITHDRAWN if record.withdrawn else record.status,
        "actors": _actors(record),
        "recorded": record.recorded,
        "updated": record.updated,
        "place": place.name if place else None,
        "admin1": place.admin1 if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "precision": place.precision if place else None,
        "killed": killed.low if killed else None,
        "reports": len(record.members),
    }


def _actors(record: Record) -> str:
    """Ids and lower-case names of everybody told of on either side, each on its own line, with a line end around."""
    told = (*record.fields.perpetrator.values, *record.fields.target.values)
    sides = [side for telling in told for side in telling.value]
    words = sorted({word.casefold() for side in sides for word in (side.name, side.actor_id or "") if word})
    return "\n" + "\n".join(words) + "\n"
