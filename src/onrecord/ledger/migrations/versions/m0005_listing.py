"""Columns by which incidents are listed, counted and put on a map; filled from the records that are kept ready."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
import sqlalchemy as sa
from alembic import op

from onrecord.ledger.columns import NUMBER, Packed, new_words

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_COLUMNS: tuple[tuple[str, sa.types.TypeEngine[Any]], ...] = (
    ("place", new_words()),
    ("admin1", new_words()),
    ("lat", sa.Float()),
    ("lon", sa.Float()),
    ("precision", new_words(12)),
    ("killed", NUMBER),
    ("reports", NUMBER),
)
_BATCH = 200


def upgrade() -> None:
    """Add the columns and fill them."""
    for name, kind in _COLUMNS:
        op.add_column("incidents", sa.Column(name, kind, nullable=True))
    _fill(op.get_bind())


def _fill(connection: sa.Connection) -> None:
    table = sa.table(
        "incidents", sa.column("id"), sa.column("body", Packed), *(sa.column(name) for name, _ in _COLUMNS)
    )
    last = ""
    while rows := connection.execute(
        sa.select(table.c.id, table.c.body).where(table.c.id > last).order_by(table.c.id).limit(_BATCH)
    ).all():
        for name, body in rows:
            connection.execute(sa.update(table).where(table.c.id == name).values(**_values(msgspec.json.decode(body))))
        last = rows[-1][0]


def _values(body: Mapping[str, object]) -> dict[str, object]:
    place, killed, members = body.get("place"), body.get("fatalities"), body.get("members")
    place = place if isinstance(place, Mapping) else {}
    return {
        "place": place.get("name"),
        "admin1": place.get("admin1"),
        "lat": place.get("lat"),
        "lon": place.get("lon"),
        "precision": place.get("precision"),
        "killed": killed.get("low") if isinstance(killed, Mapping) else None,
        "reports": len(members) if isinstance(members, Sequence) else None,
    }


def downgrade() -> None:
    """Drop the columns."""
    for name, _ in reversed(_COLUMNS):
        op.drop_column("incidents", name)
