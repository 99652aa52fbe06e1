"""The country of an incident whose village no gazetteer knows: each row is a report and where it must have been."""

import pytest

from tests.extract.reports import read

EXAMPLES = [
    (
        "an army and a rebel group speak for their country where no place does",
        "Maoist rebels overran an army post at Bhirkuntar on Saturday, the Royal Nepalese Army said.",
        "NP",
    ),
    (
        "a hostage's country is not where it happened",
        "TPNPB fighters shot at a post of the Indonesian army beside the Kenyamur airstrip on Saturday, the army said."
        " A New Zealand pilot has been held by the group since February.",
        "ID",
    ),
    (
        "the land that speaks is not the land that is hit",
        "JNIM fighters ambushed Malian soldiers near Tindirmalo on Saturday, the Malian army said. Paris condemned it.",
        "ML",
    ),
]


@pytest.mark.parametrize(("rule", "words", "country"), EXAMPLES, ids=[each[0] for each in EXAMPLES])
def test_the_report_speaks_for_a_country(rule, words, country):
    (incident,) = read(words).sheet.incidents
    assert incident.place is not None
    assert incident.place.country == country


def test_a_namesake_in_a_land_that_nobody_speaks_of_is_not_placed():
    """There is a Bara in Sudan; this report speaks of Mali alone."""
    words = "Malian army helicopters struck JNIM fighters in Bara, south of Ansongo in the Gao region, on Saturday."
    (incident,) = read(words).sheet.incidents
    assert incident.place is not None
    assert incident.place.country == "ML"
