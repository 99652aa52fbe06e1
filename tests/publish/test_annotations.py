"""Web Annotations: each selects the words it speaks of, in the text that was read."""

import json

import pytest

from onrecord.errors import ExportError
from onrecord.model import About, ClaimantType, Stance
from onrecord.publish.annotations import CONTEXT, Annotations, losses
from tests.ledger.factory import incident, killed, report, said
from tests.publish.conftest import record_of, refused_after, written

QUOTES = ["30 people died – “all” of them", "un garçon a été tué", "🟦 drones over the base", "plain words"]


def items(*records):
    return json.loads(written(Annotations(), *records))["first"]["items"]


def test_a_claim_is_an_annotation_of_its_report():
    (item,) = items(record_of(incident(claims=[killed(30, by="a hospital", via="AFP")])))
    assert (item["type"], item["motivation"]) == ("Annotation", "describing")
    assert item["target"]["source"] == "https://0.example/"
    assert item["body"][0]["value"] == (
        "a hospital (via AFP): asserts, on fatalities (30): “30 people were killed, a hospital said”"
    )
    assert [body["value"] for body in item["body"][1:]] == ["asserts", "fatalities"]
    assert item["onrecord:value"] == {"onrecord:low": 30, "onrecord:high": 30}


@pytest.mark.parametrize("quote", QUOTES)
def test_both_selectors_select_the_quote_in_the_reports_text(quote):
    told = incident(claims=[said("first"), said(quote)])
    _, sheet = report(told, url="https://0.example/", outlet="Outlet 0")
    text = sheet.report.text
    for item, claim in zip(items(record_of(told)), sheet.incidents[0].claims, strict=True):
        position, exact = item["target"]["selector"]
        assert (position["type"], exact["type"]) == ("TextPositionSelector", "TextQuoteSelector")
        assert text[position["start"] : position["end"]] == exact["exact"] == claim.quote


@pytest.mark.parametrize(
    "claim",
    [
        said("Ali Bako saw it", by="resident Ali Bako", kind=ClaimantType.WITNESS),
        said("x" * 1000),
    ],
    ids=["masked", "cut"],
)
def test_words_that_do_not_leave_as_they_are_leave_their_position_only(claim):
    told = record_of(incident(claims=[claim]))
    (item,) = items(told)
    (selector,) = item["target"]["selector"]
    assert selector == {"type": "TextPositionSelector", "start": 15, "end": 15 + len(claim.quote)}


def test_a_report_without_an_address_is_named_by_its_document():
    (item,) = items(record_of(incident(), url="urn:onrecord:note:1"))
    assert item["target"]["source"] == "urn:onrecord:note:1"


def test_the_version_that_was_read_is_named():
    told = record_of(incident())
    (item,) = items(told)
    assert item["target"]["state"]["cached"] == f"urn:onrecord:version:{told.members[0].version}"


def test_the_collection_counts_its_annotations():
    whole = json.loads(written(Annotations(), record_of(incident(claims=[killed(3), said("smoke")]))))
    assert (whole["type"], whole["total"], whole["first"]["startIndex"]) == ("AnnotationCollection", 2, 0)
    assert whole["@context"][0] == CONTEXT


def test_a_denial_says_that_it_is_one():
    (item,) = items(record_of(incident(claims=[said("no", stance=Stance.DENIES, about=About.OCCURRENCE)])))
    assert item["onrecord:stance"] == "denies"
    assert ": denies, on occurrence" in item["body"][0]["value"]


def test_what_is_masked_is_counted_as_lost():
    assert "quotes that are masked or cut: their position only" not in losses(record_of(incident()))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"type":"Annotation",', '"type":"Note",'),
        ('"start":15', '"start":16'),
        ('"exact":"', '"exact":"x'),
        ('"body"', '"bod"'),
    ],
)
def test_an_annotation_that_cannot_be_is_refused(old, new):
    with pytest.raises(ExportError, match="annotations: line 2"):
        refused_after(Annotations, lambda text: text.replace(old, new), record_of(incident()))
