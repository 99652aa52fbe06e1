"""What a source lists against what is known: new publications, changed ones, and those under a new address."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

import msgspec
from rapidfuzz import fuzz
from sqlalchemy import Connection, select, update

from onrecord.ledger.sql import among, answers, insert_new
from onrecord.ledger.watch import tables as w
from onrecord.ledger.watch.jobs import Found, JobKind, JobState, Notes, packed
from onrecord.ledger.watch.times import later
from onrecord.model.identity import canonical_url

ALIKE = 60.0
"""How alike, of 100, two titles or the last parts of two addresses must be for one publication under a new address."""
QUIET_SECONDS = 900.0
"""A page is fetched again for a changed listing after so long at the earliest; twice as long for each vain time."""
_LONGEST_QUIET = 86_400.0
_BY_ID = select(w.jobs).where(among(w.jobs.c.id))
_BY_NAME = select(w.jobs).where(among(w.jobs.c.name)).order_by(w.jobs.c.added, w.jobs.c.id)


def keep_listed(connection: Connection, source: str, found: Sequence[Found], now: str) -> tuple[int, int]:
    """Queue what is new and what has changed; how many of the listing are new, and how many were known."""
    ids = sorted({each.id(source) for each in found})
    by_id: dict[str, Any] = {row.id: row for row in answers(connection, _BY_ID, ids)}
    names = sorted({name for each in found if (name := each.name_key(source))})
    by_name: dict[str, list[Any]] = {}
    for named in answers(connection, _BY_NAME, names):
        by_name.setdefault(named.name, []).append(named)
    fresh: dict[str, Found] = {}
    known = 0
    for each in found:
        row: Any = by_id.get(each.id(source)) or _same(each, by_name.get(each.name_key(source) or "", ()))
        if row is None:
            fresh.setdefault(each.id(source), each)
        else:
            known += 1
            _update(connection, row, each, source, now)
    return _insert(connection, source, fresh, now), known


def _insert(connection: Connection, source: str, fresh: dict[str, Found], now: str) -> int:
    hosts = {each.host for each in fresh.values()}
    insert_new(connection, w.hosts, [{"host": host, "free": now, "changed": now} for host in sorted(hosts)])
    rows = [_row(job, each, source, now) for job, each in fresh.items()]
    return insert_new(connection, w.jobs, rows)


def _row(job: str, found: Found, source: str, now: str) -> dict[str, Any]:
    return {
        "id": job,
        "kind": found.kind,
        "source": source,
        "target": found.target,
        "host": found.host,
        "name": found.name_key(source),
        "mark": found.mark,
        "state": JobState.WAITING,
        "rank": 1,
        "due": now,
        "changed": now,
        "tries": 0,
        "worker": None,
        "reason": None,
        "notes": packed(found.notes),
        "text": found.text,
        "document": None,
        "added": now,
    }


def _same(found: Found, rows: Sequence[Any]) -> Any | None:
    """Of the publications that the source called so before, the one that this is. Some feeds use one name for all."""
    return next((row for row in rows if row.kind == found.kind and _is_same(found, row)), None)


def _is_same(found: Found, row: Any) -> bool:
    if canonical_url(found.target) == canonical_url(row.target):
        return True
    title = msgspec.json.decode(row.notes, type=Notes).title
    if title and found.notes.title and fuzz.token_set_ratio(title.casefold(), found.notes.title.casefold()) >= ALIKE:
        return True
    return fuzz.ratio(_last_part(row.target), _last_part(found.target)) >= ALIKE


def _last_part(url: str) -> str:
    return urlsplit(url).path.strip("/").rpartition("/")[2].casefold()


def _update(connection: Connection, row: Any, found: Found, source: str, now: str) -> None:
    """Queue a known publication again where its own source says something else of it than before."""
    if row.source != source or row.mark == found.mark:
        return
    old = msgspec.json.decode(row.notes, type=Notes)
    notes = msgspec.structs.replace(old, title=found.notes.title, published=old.published or found.notes.published)
    again = {"mark": found.mark, "notes": packed(notes), "text": found.text}
    if row.state == JobState.WAITING and row.document is None and row.target == found.target:
        connection.execute(update(w.jobs).where(w.jobs.c.id == row.id).values(**again))
        return
    quiet = 0.0 if found.kind is not JobKind.PAGE else min(QUIET_SECONDS * 2 ** min(old.idle, 10), _LONGEST_QUIET)
    due = max(now, later(old.fetched, quiet)) if old.fetched and old.fetched <= now else now
    again |= {"target": found.target, "host": found.host, "state": JobState.WAITING, "due": due, "changed": now}
    connection.execute(update(w.jobs).where(w.jobs.c.id == row.id).values(**again, tries=0, worker=None, reason=None))
    insert_new(connection, w.hosts, [{"host": found.host, "free": now, "changed": now}])
