"""A clock that was set back: times that were written before lie in the future now, and would keep work waiting."""

from sqlalchemy import Connection, select, update

from onrecord.ledger.watch import tables as w
from onrecord.ledger.watch.times import later, seconds_between

TOLERANCE_SECONDS = 60.0
"""By how much clocks of several machines may differ before one is taken to be wrong."""
_SOURCE_TIMES = ("asked", "answered", "spoke", "added")


def set_right(connection: Connection, now: str) -> int:
    """Move what was written in the future to now: what was to be done a minute later is to be done in a minute."""
    limit = later(now, TOLERANCE_SECONDS)
    moved = 0
    for table, key, column in ((w.jobs, w.jobs.c.id, "due"), (w.hosts, w.hosts.c.host, "free")):
        asked = select(key, table.c.changed, table.c[column]).where(table.c.changed > limit)
        for name, changed, kept in connection.execute(asked).all():
            back = later(kept, -seconds_between(now, changed))
            connection.execute(update(table).where(key == name).values({column: back, "changed": now}))
            moved += 1
    for column in _SOURCE_TIMES:
        future = update(w.sources).where(w.sources.c[column] > limit)
        moved += connection.execute(future.values({column: now})).rowcount
    connection.execute(update(w.hosts).where(w.hosts.c.robots_asked > limit).values(robots_asked=None))
    moved += connection.execute(update(w.workers).where(w.workers.c.seen > limit).values(seen=now)).rowcount
    return moved
