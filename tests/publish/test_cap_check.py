"""The check of CAP alerts: what its schema asks for, and nothing else, is let through."""

import pytest

from onrecord.errors import ExportError
from onrecord.publish.cap import cap_alert
from onrecord.publish.cap_check import check_cap
from tests.ledger.factory import incident
from tests.publish.conftest import record_of

GOOD = cap_alert(record_of(incident())).decode()
WRONG = [
    ("<status>Draft</status>", "<status>Real</status>", "status cannot be 'Real'"),
    ("<scope>Public</scope>", "", "in CAP's order"),
    ("<urgency>Past</urgency>", "<urgency>Past</urgency><urgency>Past</urgency>", "in CAP's order"),
    ("+00:00</sent>", "Z</sent>", "sent cannot be"),
    ("<identifier>i-1", "<identifier>i 1", "identifier cannot be"),
    ("<category>Security</category>", "<category>War</category>", "category cannot be"),
    ("-1.17 0</circle>", "-1.17</circle>", "circle cannot be"),
    ("<areaDesc>Boulikessi, Mopti, ML</areaDesc>", "<areaDesc> </areaDesc>", "areaDesc cannot be"),
    ("<valueName>ISO 3166-1</valueName>", "", "geocode"),
    ("cap:1.2", "cap:1.1", "expected an alert of CAP 1.2"),
    ("</alert>", "", "cap:"),
]


def test_an_alert_of_ours_passes():
    check_cap(GOOD.encode())


@pytest.mark.parametrize(("old", "new", "words"), WRONG)
def test_what_the_schema_does_not_allow_is_refused(old, new, words):
    assert old in GOOD
    with pytest.raises(ExportError, match=words):
        check_cap(GOOD.replace(old, new).encode())


@pytest.mark.parametrize("status", ["Actual", "Exercise", "System", "Test"])
def test_every_word_of_a_closed_list_passes(status):
    check_cap(GOOD.replace("Draft", status).encode())
