"""What differs between databases does not show: order, text search, lengths, numbers, characters that one cannot hold."""

from dataclasses import replace

import pytest

from onrecord.model import Party
from onrecord.model.codes import ActorKind
from tests.ledger.factory import BOULI, incident, killed, report, said


def group(name: str) -> Party:
    return Party(name, None, ActorKind.ARMED_GROUP, None)


def test_incidents_come_by_day_and_id_whatever_the_database_sorts_by(ledger):
    places = [replace(BOULI, name=name, gazetteer_id=f"gn:{n}", lat=float(n)) for n, name in enumerate("aBÀzé-", 20)]
    ledger.add(*(report(incident(place=place), url=f"https://{n}.example/") for n, place in enumerate(places)))
    found = [(record.date, record.id) for record in ledger.records()]
    assert len(found) == len(places)
    assert found == sorted(found)


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("Ansar ul-Islam", "ANSAR"),
        ("Ansar ul-Islam", "ul-islam"),
        ("Front de Libération", "LIBÉRATION"),
        ("Straße-Miliz", "STRASSE"),
        ("Боевики", "БОЕВ"),
        ("100% Group", "0% g"),
        ("Alpha_Beta", "a_b"),
        ("O'Neil's men", "o'neil's"),
        ("Back\\slash", "k\\s"),
    ],
)
def test_a_name_is_found_in_any_case_and_its_signs_stand_for_themselves(ledger, name, asked):
    other = replace(BOULI, name="Elsewhere", gazetteer_id="gn:77", lat=1.0)
    ledger.add(
        report(incident(acted=(group(name),))),
        report(incident(acted=(group("100 Group"), group("AlphaXBeta")), place=other), url="https://b.example/"),
    )
    (record,) = ledger.records(actor=asked)
    assert record.perpetrator[0].name == name


@pytest.mark.parametrize("words", ["nul \0 in it", "half \ud83d a pair", "\0", "snowman ☃ and 𝄞", "x" * 5000])
def test_any_text_can_be_kept(ledger, words):
    capture, sheet = report(incident(acted=(group("JNIM"),), claims=[said("they came", by="residents")]))
    safe = words.replace("\ud83d", "?")
    sheet = replace(sheet, report=replace(sheet.report, title=safe, outlet=safe, published="2025-06-02"))
    ledger.add((replace(capture, source=words, kind=None), sheet))
    shown = words.replace("\0", "\ufffd").replace("\ud83d", "\ufffd")
    rows = ledger.rows("captures", "versions")
    assert rows["captures"][0]["source"] == shown
    assert rows["versions"][0]["title"] == safe.replace("\0", "\ufffd")
    with ledger.store.view() as view:
        held = view.report(sheet.report.id)
    assert held is not None
    assert held.title == safe


def test_a_claimant_with_a_nul_is_kept_verbatim_in_the_record(ledger):
    ledger.add(report(incident(claims=[said("they came", by="resi\0dents")])))
    (record,) = ledger.records()
    assert record.claims[0].claimant == "resi\0dents"
    assert ledger.rows("claims")["claims"][0]["claimant"] == "resi\ufffddents"


@pytest.mark.parametrize("number", [0, 2**31, 2**31 - 1, 10**12])
def test_large_numbers_are_kept(ledger, number):
    ledger.add(report(incident(claims=[killed(number)])))
    (record,) = ledger.records()
    assert record.fatalities is not None
    assert record.fatalities.low == number
    assert ledger.rows("claims")["claims"][0]["low"] == number


def test_places_with_long_names_are_filed(ledger):
    place = replace(BOULI, name="Saint-" + "Rémy-" * 60, gazetteer_id="own:" + "y" * 200)
    ledger.add(*(report(incident(place=place), url=f"https://{n}.example/", outlet=str(n)) for n in range(2)))
    (record,) = ledger.records()
    assert len(record.members) == 2


def test_the_beginning_of_an_id_means_itself(ledger):
    ledger.add(report(incident()))
    (record,) = ledger.records()
    assert ledger.record(record.id[:7]) == record
    for other in ("i-%", "i_", record.id.upper(), "%"):
        with pytest.raises(Exception, match="no such incident"):
            ledger.record(other)
