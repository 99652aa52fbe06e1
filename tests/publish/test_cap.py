"""CAP: an alert in the schema's order that promises no more than the ledger knows."""

from dataclasses import replace

import pytest
from lxml.etree import fromstring

from onrecord.errors import ExportError
from onrecord.model import PlacePrecision, Status
from onrecord.publish.cap import CERTAINTY, Sender, cap_alert
from onrecord.publish.cap_check import check_cap
from tests.ledger.factory import BOULI, MALI, incident, killed
from tests.publish.conftest import record_of

NS = "{urn:oasis:names:tc:emergency:cap:1.2}"
TOLD = record_of(incident(claims=[killed(30, by="a hospital")]))
LATER = "2025-07-02T08:30:00.000000Z"


def text(record, path, sender=None):
    alert = fromstring(cap_alert(record, sender or Sender()))
    return alert.findtext("/".join(f"{NS}{name}" for name in path.split("/")))


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("place", [BOULI, MALI, None, replace(BOULI, precision=PlacePrecision.REGION, country=None)])
def test_every_alert_is_in_order(status, place):
    check_cap(cap_alert(replace(record_of(incident(place=place)), status=status)))


def test_it_is_a_draft_until_an_operator_says_otherwise():
    assert text(TOLD, "status") == "Draft"
    assert text(TOLD, "status", Sender("desk@example.org", actual=True)) == "Actual"


def test_it_is_over_and_how_bad_is_not_judged():
    assert [text(TOLD, f"info/{name}") for name in ("urgency", "severity", "category")] == [
        "Past",
        "Unknown",
        "Security",
    ]


@pytest.mark.parametrize(("status", "certainty"), CERTAINTY.items())
def test_certainty_follows_from_the_status(status, certainty):
    assert text(replace(TOLD, status=status), "info/certainty") == certainty


@pytest.mark.parametrize(
    ("changes", "kind", "refers"),
    [
        ({}, "Alert", None),
        ({"updated": LATER}, "Update", "onrecord,i-1.2025-07-01T00:00:00+00:00,2025-07-01T00:00:00+00:00"),
        ({"withdrawn": True}, "Cancel", "onrecord,i-1.2025-07-01T00:00:00+00:00,2025-07-01T00:00:00+00:00"),
    ],
)
def test_what_came_later_refers_to_the_first(changes, kind, refers):
    told = replace(TOLD, **changes)
    assert (text(told, "msgType"), text(told, "references")) == (kind, refers)
    check_cap(cap_alert(told))


def test_every_message_has_an_id_of_its_own():
    states = [TOLD, replace(TOLD, updated=LATER), replace(TOLD, withdrawn=True), replace(TOLD, id="i-2")]
    assert len({text(state, "identifier") for state in states}) == len(states)


@pytest.mark.parametrize(
    ("place", "circle", "area"),
    [
        (BOULI, "14.97,-1.17 0", "Boulikessi, Mopti, ML"),
        (replace(BOULI, precision=PlacePrecision.NEAR), "14.97,-1.17 25", "Boulikessi, Mopti, ML"),
        (replace(BOULI, precision=PlacePrecision.ADM1), None, "Boulikessi, Mopti, ML"),
        (MALI, None, "Mali, ML"),
        (None, None, "not placed"),
    ],
)
def test_a_circle_only_where_a_point_is_known(place, circle, area):
    told = record_of(incident(place=place))
    assert (text(told, "info/area/circle"), text(told, "info/area/areaDesc")) == (circle, area)


def test_no_toll_is_no_parameter():
    assert b"onrecord.killed" in cap_alert(TOLD)
    assert b"onrecord.killed" not in cap_alert(record_of(incident()))


@pytest.mark.parametrize("name", ["", "the desk", "a,b", "a&b"])
def test_a_senders_name_is_one_that_cap_allows(name):
    with pytest.raises(ExportError, match="sender"):
        cap_alert(TOLD, Sender(name))


def test_the_page_is_linked_where_there_is_one():
    assert text(TOLD, "info/web") is None
    assert text(TOLD, "info/web", Sender(home="https://example.org/")) == "https://example.org/incidents/i-1"
