"""Which incidents wait for a person, and how much each matters; filled from the records that are kept ready."""

from collections.abc import Mapping
from math import log10
from typing import Any

import msgspec
import sqlalchemy as sa
from alembic import op

from onrecord.ledger.columns import NUMBER, Packed, new_words

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "waiting",
        sa.Column("incident", new_words(24), nullable=False),
        sa.Column("points", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("incident", name=op.f("pk_waiting")),
    )
    op.create_index(op.f("ix_waiting_points"), "waiting", ["points"], unique=False)
    _fill(op.get_bind())


_BATCH = 200
_NO_TOLLS = frozenset({"date", "place", "event_type", "perpetrator", "target", "weapons", "outcome"})


def _fill(connection: sa.Connection) -> None:
    incidents = sa.table("incidents", sa.column("id"), sa.column("body", Packed))
    waiting = sa.table("waiting", sa.column("incident"), sa.column("points"))
    asked, last = sa.select(incidents.c.id, incidents.c.body).order_by(incidents.c.id).limit(_BATCH), ""
    while rows := connection.execute(asked.where(incidents.c.id > last)).all():
        points = {name: _points(msgspec.json.decode(body)) for name, body in rows}
        found = [{"incident": name, "points": number} for name, number in points.items() if number >= 0]
        if found:
            connection.execute(sa.insert(waiting), found)
        last = rows[-1][0]


def _points(record: Mapping[str, Any]) -> int:
    """As of this version: 50 for a disputed toll, 30 for another dispute; -1 for what is small and undisputed."""
    fields = record["fields"].items()
    disputed = {name for name, each in fields if each["status"] == "disputed" and not each.get("decided_by")}
    killed, reports = ((record["fatalities"] or {}).get("best") or 0), len(record["members"])
    looked_at = any(each.get("state") == "in_force" for each in record["decisions"])
    if record.get("withdrawn") or not (disputed or (not looked_at and (reports >= 5 or killed >= 10))):
        return -1
    base = 50 if disputed - _NO_TOLLS else 30 if disputed else 0
    return int(base + min(reports, 40) + round(20 * log10(1 + killed)))


def downgrade() -> None:
    """Drop the table."""
    op.drop_index(op.f("ix_waiting_points"), table_name="waiting")
    op.drop_table("waiting")
