"""The schema's versions, on both stores: up, down, and from an older one with all that it holds."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect, select, text

from onrecord.errors import LedgerError
from onrecord.ledger import schema
from onrecord.ledger.columns import unpack
from onrecord.ledger.database import open_engine, writing
from onrecord.ledger.fulltext import INDEX
from onrecord.ledger.tables import metadata
from tests.ledger.conftest import Ledger
from tests.ledger.factory import TIMBUKTU, incident, killed, report

PAGES = [
    report(incident(claims=[killed(3)])),
    report(
        incident(claims=[killed(4, by="medics")]), incident("i2", place=TIMBUKTU), url="https://b.example/", outlet="B"
    ),
    report(incident(claims=[killed(5)]), title="Été à Łódź", retrieved="2025-06-04T00:00:00Z"),
]


def moved(where: str, *revisions: str) -> None:
    """Take a ledger through schema versions."""
    with open_engine(where, write=True).connect() as connection:
        for revision in revisions:
            with writing(connection):
                schema.migrate(connection, revision)


def own_table(name: str | None, kind: str, parents: object) -> bool:
    """Not the index of words: it is of the database's own kind."""
    return kind != "table" or not str(name).startswith(INDEX)


def everything(where: str) -> dict[str, list[dict[str, object]]]:
    """All rows, by table."""
    return Ledger(where).rows(*metadata.tables)


def test_the_migrations_make_the_tables_that_the_code_works_with(ledger):
    with open_engine(ledger.where, write=False).connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"version_table": schema.VERSION_TABLE, "include_name": own_table}
        )
        assert compare_metadata(context, metadata) == []


@pytest.mark.parametrize("revision", ["base", *schema.KNOWN[:-1]])
def test_every_version_can_be_gone_back_to_and_come_from(blank, revision):
    ledger = Ledger(blank)
    ledger.add(*PAGES)
    before = everything(blank)
    moved(blank, revision, schema.HEAD)
    if revision == "base":
        assert not any(everything(blank).values())
        ledger.add(*PAGES)
        assert len(ledger.records()) == 2
    else:
        assert everything(blank) == before


def test_going_back_to_nothing_leaves_no_table(blank):
    Ledger(blank).add(*PAGES)
    moved(blank, "base")
    with open_engine(blank, write=False).connect() as connection:
        assert set(inspect(connection).get_table_names()) <= {schema.VERSION_TABLE}


def test_an_old_ledger_is_brought_up_to_date_by_the_next_report_and_keeps_what_it_holds(blank):
    ledger = Ledger(blank)
    ledger.add(*PAGES[:2])
    before = ledger.records()
    moved(blank, "0001")
    with pytest.raises(LedgerError, match="schema 0001 is older"):
        ledger.records()
    ledger.add(PAGES[0])
    assert ledger.records() == before
    ledger.add(PAGES[2])
    assert {claim.value.low for record in ledger.records() for claim in record.claims if claim.value} == {4, 5}


def test_schema_0001_kept_records_as_text(blank):
    Ledger(blank).add(*PAGES)
    with open_engine(blank, write=False).connect() as connection:
        packed = bodies(connection)
    moved(blank, "0001")
    with open_engine(blank, write=False).connect() as connection:
        assert bodies(connection) == {name: unpack(bytes(body)) for name, body in packed.items()}  # type: ignore[call-overload]


def bodies(connection: Connection) -> dict[str, object]:
    """The bodies of the incidents as the database has them."""
    return {row.id: row.body for row in connection.execute(text("SELECT id, body FROM incidents"))}


@pytest.mark.postgres
def test_all_text_on_postgresql_sorts_by_code_point(postgres):
    where = postgres.create()
    Ledger(where).add()
    asked = text(
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' "
        "AND data_type IN ('text', 'character varying') AND collation_name IS DISTINCT FROM 'C' "
        "AND table_name <> 'onrecord_schema'"
    )
    with open_engine(where, write=False).connect() as connection:
        assert connection.execute(asked).all() == []


def test_a_newer_schema_is_refused_on_both(ledger):
    with open_engine(ledger.where, write=True).connect() as connection, writing(connection):
        connection.execute(text("UPDATE onrecord_schema SET version_num = '0099'"))
    for act in (ledger.add, ledger.records):
        with pytest.raises(LedgerError, match="newer than this onrecord"):
            act()


def test_a_place_without_a_ledger_says_so_and_stays_empty(blank):
    with pytest.raises(LedgerError, match="no ledger there yet"):
        Ledger(blank).records()
    with open_engine(blank, write=True).connect() as connection:
        assert inspect(connection).get_table_names() == []


def test_another_programs_database_is_refused_and_stays_as_it_is(blank):
    with open_engine(blank, write=True).connect() as connection, writing(connection):
        connection.execute(text("CREATE TABLE recipes (name TEXT)"))
    for act in (Ledger(blank).add, Ledger(blank).records):
        with pytest.raises(LedgerError, match="not a ledger"):
            act()
    with open_engine(blank, write=True).connect() as connection:
        assert inspect(connection).get_table_names() == ["recipes"]
        assert connection.scalar(select(text("count(*)")).select_from(text("recipes"))) == 0
