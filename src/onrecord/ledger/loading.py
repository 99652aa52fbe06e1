"""From rows back to what they hold."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

import msgspec
from sqlalchemy import Connection, func, select

from onrecord.ledger import tables as t
from onrecord.ledger.sql import among, answers
from onrecord.model import Claim, Incident
from onrecord.model.record import Draft, Member, MemberIncident

_NODE = msgspec.json.Decoder(Draft)
_INCIDENT = msgspec.json.Decoder(Incident)
_CLAIM = msgspec.json.Decoder(Claim)
_REASONS = msgspec.json.Decoder(tuple[str, ...])
_TAKEN_IN = (
    select(func.min(t.memberships.c.recorded)).where(t.memberships.c.draft == t.drafts.c.id).correlate(t.drafts)
).scalar_subquery()
DRAFTS_OF_VERSIONS = t.drafts.join(t.extractions, t.extractions.c.id == t.drafts.c.extraction).join(
    t.versions, t.versions.c.id == t.extractions.c.version
)
"""Drafts with the extraction and the version that they are of."""
_MEMBERS = (
    select(
        t.drafts.c.id,
        t.drafts.c.document,
        t.drafts.c.node,
        t.drafts.c.body,
        func.coalesce(_TAKEN_IN, t.drafts.c.recorded).label("recorded"),  # when it came to count: what --as-of asks by
        t.versions.c.version,
        t.versions.c.outlet,
        t.versions.c.agency,
        t.versions.c.title,
        t.versions.c.url,
        t.versions.c.published,
    )
    .select_from(DRAFTS_OF_VERSIONS)
    .where(among(t.drafts.c.id))
)
_NODES = select(t.drafts.c.id, t.drafts.c.node).where(among(t.drafts.c.id))
_BODIES = select(t.incidents.c.id, t.incidents.c.body).where(among(t.incidents.c.id))
_CLAIM_IDS = select(t.claims.c.draft, t.claims.c.id).where(among(t.claims.c.draft))
_CLAIMS = (
    select(t.claims.c.draft, t.claims.c.body)
    .where(among(t.claims.c.draft))
    .order_by(t.claims.c.draft, t.claims.c.position)
)


def load_nodes(connection: Connection, drafts: Iterable[str]) -> dict[str, Draft]:
    """What linking compares, by draft id."""
    found: dict[str, Draft] = {}
    for name, node in answers(connection, _NODES, drafts):
        found[name] = _NODE.decode(node)
    return found


def load_bodies(connection: Connection, incidents: Iterable[str]) -> dict[str, str]:
    """The JSON of records that are kept ready, by incident id."""
    return {row[0]: row[1] for row in answers(connection, _BODIES, sorted(set(incidents)))}


def decode_node(body: str) -> Draft:
    """One draft from its JSON."""
    return _NODE.decode(body)


def decode_reasons(body: str) -> tuple[str, ...]:
    """An edge's reasons from their JSON."""
    return _REASONS.decode(body)


def load_members(
    connection: Connection, drafts: Iterable[str], reasons: Mapping[str, tuple[str, ...]]
) -> list[MemberIncident]:
    """Reports' tellings with all their claims; `reasons` say why each is a member."""
    listed = sorted(set(drafts))
    claims = load_claims(connection, listed)
    found: list[MemberIncident] = []
    for row in answers(connection, _MEMBERS, listed):
        member = Member(
            document=row.document,
            version=row.version,
            draft=row.id,
            reasons=reasons.get(row.id, ()),
            outlet=row.outlet,
            agency=row.agency,
            title=row.title,
            url=row.url,
            published=row.published,
            recorded=row.recorded,
        )
        incident = replace(_INCIDENT.decode(row.body), claims=tuple(claims.get(row.id, ())))
        found.append(MemberIncident(member, incident, _NODE.decode(row.node)))
    return found


def load_claims(connection: Connection, drafts: Iterable[str]) -> dict[str, list[Claim]]:
    """Every claim of some drafts, in the order of their texts."""
    said: dict[str, list[Claim]] = defaultdict(list)
    for draft, body in answers(connection, _CLAIMS, drafts):
        said[draft].append(_CLAIM.decode(body))
    return said


def load_claim_ids(connection: Connection, drafts: Iterable[str]) -> dict[str, set[str]]:
    """The ids of every claim of some drafts."""
    said: dict[str, set[str]] = defaultdict(set)
    for draft, claim in answers(connection, _CLAIM_IDS, drafts):
        said[draft].add(claim)
    return said
