"""From a sheet's incident to its draft: what the words about one incident tell, and not those about another."""

from dataclasses import replace

import pytest

from onrecord.ledger.drafts import drafts_of
from onrecord.likeness import terms
from onrecord.model import Count, Span, Weapon, WeaponKind
from tests.ledger.factory import TIMBUKTU, incident, report, said

BRIDGE = said("Colonel Aguibou Traore said fighters blew up the Wadi Hanne bridge")
CONVOY = said("Mayor Fanta Keita said a convoy was ambushed at Bintagoungou")


def drafts(*incidents, **given):
    _, sheet = report(*incidents, **given)
    made = drafts_of(sheet.incidents, document=sheet.report.id, extraction="x", report=sheet.report)
    return [draft for draft, _ in made]


def holds(packed: str, name: str) -> bool:
    return terms.bucket(f"{name}\x1f") in terms.bag(packed).buckets


def test_a_draft_holds_the_names_of_its_own_paragraphs_alone():
    bridge, convoy = drafts(incident(claims=(BRIDGE,)), incident("i2", place=TIMBUKTU, claims=(CONVOY,)))
    assert holds(bridge.names, "traore")
    assert not holds(bridge.names, "keita")
    assert holds(convoy.names, "keita")


def test_the_only_incident_of_a_report_has_all_its_words():
    (draft,) = drafts(incident(claims=(BRIDGE, CONVOY)), title="Base attacked in Mali")
    assert holds(draft.names, "traore")
    assert holds(draft.names, "keita")
    assert draft.headline == terms.headline_of("Base attacked in Mali")


@pytest.mark.parametrize(
    ("published", "day"), [("2025-06-02", "2025-06-02"), ("2025-06-02T10:00Z", "2025-06-02"), ("2025-06", None)]
)
def test_the_day_of_publication(published, day):
    (draft,) = drafts(incident(claims=(BRIDGE,)), published=published)
    assert draft.published == day


def test_weapons_and_injured_are_taken_over():
    armed = replace(
        incident(claims=(BRIDGE,)), injured=Count(9, 9, 9), weapons=(Weapon(WeaponKind.IED, Span(0, 1)),) * 2
    )
    (draft,) = drafts(armed)
    assert (draft.injured, draft.weapons) == (Count(9, 9, 9), (WeaponKind.IED,))
