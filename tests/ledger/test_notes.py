"""Field notes: a confidential one is seen where it is asked for, and leaves no trace anywhere else."""

import io
import json
from dataclasses import replace

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import ExportError, LedgerError
from onrecord.ledger import Change, Query
from onrecord.ledger.notes import note_id
from onrecord.model import Capture, ClaimantType, Count, Kind, Report, Sheet, Status
from onrecord.model.note import Confidentiality, Note
from onrecord.model.record import Record
from onrecord.publish import EXPORTERS, export_records
from tests.ledger.conftest import Ledger
from tests.ledger.deciding import REJECT, correct, decide
from tests.ledger.factory import BOULI, ENGINE, TIMBUKTU, incident, killed, report, said
from tests.ledger.test_decisions import ALSO_HERE, HERE, THERE

TRACE = "Zzyzx"
"""A word that stands in every part of a confidential note and nowhere else."""


def heard(*told, secret: bool = True, source: str = f"nurse {TRACE}") -> tuple[Note, Capture, Sheet]:
    """A note with what its words are read to say."""
    words = f"five were killed, {TRACE} said" if secret else "five were killed"
    who = Confidentiality.CONFIDENTIAL if secret else Confidentiality.PUBLIC
    author = f"Ana {TRACE}" if secret else "Ana"
    note = Note(author, source, ClaimantType.MEDICAL, None, "2025-06-03", words, who)
    address = f"urn:onrecord:note:{note_id(note)}"
    page = report(*told, url=address, outlet="field note", published="2025-06-03", title=words)
    return note, replace(page[0], kind=Kind.NOTE), page[1]


def take(ledger: Ledger, *notes: tuple[Note, Capture, Sheet]) -> list[Change]:
    with ledger.store.writer() as writer:
        return [writer.add_note(*each, engine=ENGINE).change for each in notes]


def confidential(ledger: Ledger, **asked) -> list[Record]:
    with ledger.store.confidential() as view:
        return list(view.records(Query(**asked)))


def exports(ledger: Ledger) -> dict[str, bytes]:
    """Everything that the ledger exports, by format."""
    found = {}
    for name, exporter in EXPORTERS.items():
        held = io.BytesIO()
        with ledger.store.view() as view, io.TextIOWrapper(held, encoding="utf-8") as out:
            export_records(view.records(Query(withdrawn=True)), exporter(), out)
            out.flush()
            found[name] = held.getvalue()
    return found


WORDS = (killed(5, by=f"nurse {TRACE}", kind=ClaimantType.MEDICAL),)
ATTACHED = heard(incident(claims=WORDS))
ALONE = heard(incident(place=TIMBUKTU, date="2025-03-03", claims=WORDS), source=f"trader {TRACE}")
TELLING = [ATTACHED, ALONE]


@pytest.mark.parametrize("note", TELLING)
def test_no_byte_of_a_confidential_note_is_outside_its_own_tables(ledger, note):
    ledger.add(HERE, ALSO_HERE)
    take(ledger, note)
    traces = [TRACE, note_id(note[0]), note[2].report.id, note[2].report.version]
    for name, rows in ledger.rows(*_tables(ledger)).items():
        text = json.dumps(rows, default=str)
        assert not [trace for trace in traces if trace in text], name
    for name, written in exports(ledger).items():
        assert not [trace for trace in traces if trace.encode() in written], name


def _tables(ledger: Ledger) -> list[str]:
    from onrecord.ledger.tables import metadata

    return [name for name in metadata.tables if name not in ("notes", "note_sheets")]


def test_what_is_shown_and_exported_does_not_depend_on_confidential_notes(ledger, new_ledger):
    without = new_ledger()
    for each in (ledger, without):
        each.add(HERE, ALSO_HERE, THERE)
    take(ledger, *TELLING)
    assert exports(ledger) == exports(without)
    assert [msgspec.json.encode(record) for record in ledger.records()] == [
        msgspec.json.encode(record) for record in without.records()
    ]


@settings(max_examples=15, deadline=None)
@given(order=st.permutations([HERE, ALSO_HERE, THERE, *TELLING]))
def test_whenever_they_come_confidential_notes_change_nothing_that_is_public(new_ledger, order):
    mixed, without = new_ledger(), new_ledger()
    for each in order:
        if len(each) == 3:
            take(mixed, each)
        else:
            mixed.add(each)
            without.add(each)
    assert [_timeless(record) for record in mixed.records()] == [_timeless(record) for record in without.records()]


def _timeless(record: Record) -> bytes:
    from tests.ledger.test_writer import timeless

    return msgspec.json.encode(timeless(record))


def test_a_confidential_note_attaches_to_its_incident_where_it_is_asked_for(ledger):
    ledger.add(HERE)
    (public,) = ledger.records()
    take(ledger, ATTACHED)
    (record,) = confidential(ledger)
    assert (record.id, record.confidential, len(record.members)) == (public.id, True, 2)
    assert [member.confidential for member in record.members] == [False, True]
    assert record.status is not Status.CLAIMED
    assert ledger.records() == [public]


def test_a_note_that_fits_no_incident_is_one_of_its_own(ledger):
    ledger.add(HERE)
    take(ledger, ALONE)
    (alone,) = [record for record in confidential(ledger) if record.confidential]
    assert alone.place is not None
    assert alone.place.name == TIMBUKTU.name
    with ledger.store.confidential() as view:
        assert view.record(alone.id) == alone
        assert view.record(alone.id[:9]) == alone
        assert view.count() == 2
    with pytest.raises(LedgerError, match="no such incident"):
        ledger.record(alone.id)


def test_confidential_notes_never_join_two_public_incidents(ledger):
    """The note lies between two places that are too far apart to be one."""
    between = replace(BOULI, name="Between", lat=15.0, lon=-1.0, gazetteer_id="gn:7")
    ledger.add(HERE, THERE)
    take(ledger, heard(incident(place=between, claims=WORDS)))
    assert len([record for record in confidential(ledger) if not record.confidential]) >= 1
    assert len(ledger.records()) == 2


@pytest.mark.parametrize(
    ("asked", "count"),
    [({"since": "2025-05"}, 0), ({"until": "2025-03-31"}, 1), ({"country": "ML"}, 1), ({"country": "NE"}, 0)],
)
def test_a_query_asks_the_same_of_notes(ledger, asked, count):
    ledger.add()
    take(ledger, ALONE)
    assert len(confidential(ledger, **asked)) == count


def test_decisions_on_the_public_reports_count_where_notes_are_shown(ledger):
    ledger.add(HERE, ALSO_HERE)
    take(ledger, ATTACHED)
    (public,) = ledger.records()
    correct(ledger, public.id, "fatalities", Count(4, 4, 4))
    decide(ledger, REJECT, public.id, claims=(public.claims[0].id,))
    (record,) = confidential(ledger)
    assert record.fatalities == Count(4, 4, 4)
    assert [claim.id for claim in record.claims if claim.rejected] == [public.claims[0].id]


def test_a_public_note_is_a_report_like_others(ledger):
    ledger.add(HERE)
    note = heard(incident(claims=[said("they came at dawn")]), secret=False)
    assert take(ledger, note, note) == [Change.NEW, Change.UNCHANGED]
    (record,) = ledger.records()
    assert len(record.members) == 2
    assert not record.confidential
    assert len(ledger.rows("notes")["notes"]) == 1


def test_a_note_taken_again_changes_nothing(ledger):
    ledger.add()
    assert take(ledger, ATTACHED, ATTACHED) == [Change.NEW, Change.UNCHANGED]
    assert len(confidential(ledger)) == 1


def test_a_newer_engines_reading_of_a_note_counts(ledger):
    ledger.add()
    note, capture, sheet = ATTACHED
    take(ledger, ATTACHED)
    better = report(incident(date="2025-06-02", claims=WORDS), url=sheet.report.url, published="2025-06-03")[1]
    with ledger.store.writer() as writer:
        writer.add_note(note, capture, replace(better, report=sheet.report), engine="rules-2.0")
    (record,) = confidential(ledger)
    assert record.date == "2025-06-02"


def test_the_words_of_a_note_can_be_read_where_it_is_shown(ledger):
    ledger.add(HERE)
    take(ledger, ATTACHED)
    document = ATTACHED[2].report.id
    with ledger.store.confidential() as view:
        held: Report | None = view.report(document)
        assert held is not None
        assert TRACE in held.text
        assert view.report(HERE[1].report.id) is not None
        told = [member.draft for record in confidential(ledger) for member in record.members]
        assert set(view.drafts(told)) == set(told)
        assert [record.id for record in view.incidents_of(document)] == [record.id for record in confidential(ledger)]
    with ledger.store.view() as view:
        assert view.report(document) is None


def test_an_exporter_that_is_handed_a_confidential_record_refuses_it(ledger):
    ledger.add(HERE)
    take(ledger, ATTACHED)
    with pytest.raises(ExportError, match="confidential"):
        export_records(confidential(ledger), EXPORTERS["jsonl"](), io.StringIO())
