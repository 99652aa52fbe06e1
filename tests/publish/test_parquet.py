"""Parquet: typed columns that hold whole records, and give them back."""

import builtins
from dataclasses import replace

import pytest

from onrecord.errors import ExportError
from onrecord.model import ActorKind, Party, Span, WeaponKind
from onrecord.model.record import Record, RecordWeapon
from onrecord.publish.export import export_records
from onrecord.publish.parquet import ROWS, Parquet, record_from, row_of, schema
from onrecord.publish.privacy import public
from tests.ledger.factory import ARMY, JNIM, MALI, incident, killed, said
from tests.publish.conftest import record_of

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed (pip install 'onrecord[parquet]')")
parquet = pytest.importorskip("pyarrow.parquet")

TOLD = record_of(
    incident(claims=[killed(30, by="a hospital", hedge="over"), said("the base was hit")]),
    incident(acted=(JNIM, Party("gunmen", None, ActorKind.ARMED_GROUP, Span(3, 9))), claims=[killed(12)]),
)
RECORDS = [
    ("two reports that differ", TOLD),
    ("a country alone", record_of(incident(place=MALI))),
    ("no place and nobody", record_of(incident(place=None, acted=(), hit=()))),
    ("a weapon without words", replace(TOLD, weapons=(RecordWeapon(WeaponKind.IED, None, None),))),
    ("several days", record_of(incident(end="2025-06-03"))),
    ("never recorded", replace(TOLD, updated="")),
]


@pytest.mark.parametrize("told", [row[1] for row in RECORDS], ids=[row[0] for row in RECORDS])
def test_what_is_written_is_read_again_as_it_was(tmp_path, told):
    export_records([told], Parquet(), tmp_path / "out.parquet")
    (row,) = parquet.read_table(tmp_path / "out.parquet").to_pylist()
    assert record_from(row) == public(told)


def test_the_columns_are_the_records_fields_in_their_order():
    assert schema().names == list(Record.__dataclass_fields__)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("id", "string"),
        ("date", "date32[day]"),
        ("recorded", "timestamp[us, tz=UTC]"),
        ("redirects", "list<item: string>"),
        ("fatalities", "struct<low: int64, high: int64, best: int64>"),
        ("withdrawn", "bool"),
    ],
)
def test_columns_have_types(name, kind):
    assert str(schema().field(name).type) == kind


def test_the_file_names_its_schema():
    assert schema().metadata == {b"schema": b"onrecord.incident/1"}


def test_more_rows_than_a_group_holds_are_all_there(tmp_path):
    path = tmp_path / "out.parquet"
    export_records((replace(TOLD, id=f"i-{n}") for n in range(ROWS + 1)), Parquet(), path)
    file = parquet.ParquetFile(path)
    assert (file.metadata.num_rows, file.metadata.num_row_groups) == (ROWS + 1, 2)


def test_the_same_id_twice_is_refused(tmp_path):
    with pytest.raises(ExportError, match="i-1 again"):
        export_records([TOLD, TOLD], Parquet(), tmp_path / "out.parquet")


@pytest.mark.parametrize("wrong", [b"", b"PAR1", b"id,date\r\n"])
def test_a_file_that_is_none_is_refused(tmp_path, wrong):
    path = tmp_path / "out.parquet"
    path.write_bytes(wrong)
    with path.open(encoding="utf-8") as file, pytest.raises(ExportError, match="parquet"):
        Parquet().verify(file)


def test_a_row_that_is_no_record_is_refused(tmp_path):
    path = tmp_path / "out.parquet"
    row = row_of(TOLD) | {"event_type": "Accident"}
    parquet.write_table(pa.Table.from_pylist([row], schema=schema()), path)
    with path.open(encoding="utf-8") as file, pytest.raises(ExportError, match="Accident"):
        Parquet().verify(file)


def test_other_columns_are_refused(tmp_path):
    path = tmp_path / "out.parquet"
    parquet.write_table(pa.table({"id": ["i-1"]}), path)
    with path.open(encoding="utf-8") as file, pytest.raises(ExportError, match="columns"):
        Parquet().verify(file)


def test_without_pyarrow_it_says_what_to_install(monkeypatch):
    real = builtins.__import__

    def missing(name, *rest, **more):
        if name.startswith("pyarrow"):
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(ExportError, match=r"onrecord\[parquet\]"):
        Parquet()


def test_one_of_the_states_forces_keeps_its_id():
    assert row_of(TOLD)["target"][0]["actor_id"] == ARMY.actor_id
