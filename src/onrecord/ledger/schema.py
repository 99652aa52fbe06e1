"""The schema's version: made where there is none, brought up to date, refused where it is newer or not ours."""

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, inspect, text

from onrecord.errors import LedgerError, NoLedgerError

HEAD = "0012"
KNOWN = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010", "0011", "0012")
VERSION_TABLE = "onrecord_schema"


def check(connection: Connection, name: str) -> None:
    """Make sure that this is a ledger of a schema that this onrecord reads.

    Raises:
        LedgerError: for another program's database, a newer or an older schema.
    """
    found = check_known(connection, name)
    if found != HEAD:
        raise LedgerError(f"{name}: schema {found} is older than this onrecord's; any `onrecord ingest` upgrades it")


def check_known(connection: Connection, name: str) -> str:
    """The version of a ledger of any schema that this onrecord knows.

    Raises:
        LedgerError: where there is no ledger, for another program's database, or a newer schema.
    """
    found = version(connection)
    if found is None and not inspect(connection).get_table_names():
        raise NoLedgerError(f"{name}: no ledger there yet; `onrecord ingest PATH…` makes one")
    if found is None:
        raise LedgerError(f"{name}: not a ledger (a database without onrecord's tables)")
    _refuse_newer(found, name)
    return found


def upgrade(connection: Connection, name: str) -> None:
    """Make the tables, or bring them up to date, in the connection's transaction.

    Raises:
        LedgerError: for another program's database or a newer schema.
    """
    found = version(connection)
    if found == HEAD:
        return
    if found is None and inspect(connection).get_table_names():
        raise LedgerError(f"{name}: not a ledger (a database with another program's tables)")
    if found is not None:
        _refuse_newer(found, name)
    migrate(connection, HEAD)


def version(connection: Connection) -> str | None:
    """The schema version that a database says it has; None where it is no ledger."""
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    row = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).first()  # nosec B608  # noqa: S608 - a constant
    return None if row is None else str(row[0])


def migrate(connection: Connection, revision: str) -> None:
    """Run the migrations up or down to a revision ("base": no tables)."""
    config = Config()
    config.set_main_option("script_location", "onrecord.ledger:migrations")
    config.attributes["connection"] = connection
    present = version(connection)
    down = revision == "base" or (present is not None and revision < present)
    (command.downgrade if down else command.upgrade)(config, revision)


def _refuse_newer(found: str, name: str) -> None:
    if found not in KNOWN:
        raise LedgerError(f"{name}: schema {found} is newer than this onrecord knows ({HEAD}); upgrade onrecord")
