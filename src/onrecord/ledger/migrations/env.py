"""Run migrations on the connection that the ledger opened: its transaction makes a half-done one impossible."""

from alembic import context

from onrecord.ledger.schema import VERSION_TABLE
from onrecord.ledger.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    render_as_batch=True,
)
context.run_migrations()
