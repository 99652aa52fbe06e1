"""Deciding on the page: the same decisions as at a shell, with author and reason, taken back as easily."""

import re

import pytest

from onrecord.ledger import Query

WHY = {"reason": "read the page again"}


def record_of(own, country):
    with own.listing() as view:
        return view.page(Query(country=country, withdrawn=True)).records[0]


def decided(analyst, page, **form):
    answer = analyst.send("/decide", {"back": page, **WHY, **form}, page=page)
    assert answer.status_code == 200, answer.text
    return answer


@pytest.fixture
def mali(own):
    return record_of(own, "ML")


@pytest.fixture
def here(mali):
    return f"/incidents/{mali.id}"


def test_a_field_is_corrected_and_the_correction_taken_back(analyst, own, mali, here):
    answer = decided(analyst, here, kind="correct", incident=mali.id, field="fatalities", value="12-15")
    assert (record_of(own, "ML").fatalities.low, record_of(own, "ML").fatalities.high) == (12, 15)
    (decision,) = record_of(own, "ML").decisions
    assert (decision.author, decision.reason) == ("Ana", "read the page again")
    assert f"done={decision.id}" in str(answer.url)
    assert 'id="done"' in answer.text
    decided(analyst, here, kind="undo", decision=decision.id)
    assert record_of(own, "ML").fatalities == mali.fatalities


def test_a_field_is_accepted_as_it_is(analyst, own, mali, here):
    decided(analyst, here, kind="accept", incident=mali.id, field="place")
    assert record_of(own, "ML").fields.place.decided_by is not None
    assert record_of(own, "ML").place == mali.place


def test_claims_are_rejected_together_with_one_reason(analyst, own, mali, here):
    names = sorted({claim.id for claim in mali.claims})[:2]
    decided(analyst, here, kind="reject", incident=mali.id, claim=names)
    rejected = {claim.id for claim in record_of(own, "ML").claims if claim.rejected}
    assert rejected == set(names)


def test_every_claim_is_rejected_where_it_is_no_incident(analyst, own, mali, here):
    decided(analyst, here, kind="reject_all", incident=mali.id)
    assert record_of(own, "ML").withdrawn
    assert "withdrawn" in analyst.get(here)


def test_a_report_is_split_off_and_merged_again(analyst, own, mali, here):
    document = mali.members[0].document
    decided(analyst, here, kind="split", incident=mali.id, report=document)
    with own.listing() as view:
        parts = view.page(Query(country="ML")).records
    assert sorted(len(part.members) for part in parts) == [1, 1]
    one, two = (part.id for part in parts)
    decided(analyst, f"/incidents/{one}", kind="merge", incident=one, other=two)
    assert len(record_of(own, "ML").members) == 2


def test_two_incidents_are_kept_apart(analyst, own, mali, here):
    other = record_of(own, "SD")
    decided(analyst, here, kind="not_the_same", incident=mali.id, other=other.id)
    with own.desk() as desk:
        assert [str(each.kind) for each in desk.decisions()] == ["not_the_same"]


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"kind": "correct", "field": "fatalities", "value": "many"}, "is no number of people"),
        ({"kind": "correct", "field": "fatalities", "value": ""}, "expected a value"),
        ({"kind": "correct", "field": "status", "value": "confirmed"}, "is no field"),
        ({"kind": "accept", "field": "place", "value": "Gao"}, "a value is written"),
        ({"kind": "accept"}, "tick the claims"),
        ({"kind": "reject"}, "expected claims"),
        ({"kind": "reject", "claim": "c-none"}, "no claim of this incident"),
        ({"kind": "split"}, "some of the incident"),
        ({"kind": "merge", "other": "i-none"}, "i-none"),
        ({"kind": "confirm"}, "expected a decision"),
        ({"kind": "undo", "decision": "j-none"}, "no such decision"),
        ({"kind": "accept", "field": "place", "reason": " "}, "expected a reason"),
    ],
)
def test_what_cannot_be_decided_says_why_and_loses_nothing(analyst, own, mali, here, form, words):
    answer = analyst.send("/decide", {"back": here, "incident": mali.id, **WHY, **form}, page=here)
    assert answer.status_code == 422
    assert words in answer.text
    for name in ("value", "other", "reason"):
        if (form.get(name, "").strip() and name in ("other", "reason")) or (
            name == "value" and form.get("field") == "fatalities"
        ):
            assert f'value="{form[name]}"' in answer.text
    with own.desk() as desk:
        assert desk.decisions() == ()


def test_looking_back_there_is_nothing_to_decide(analyst, here):
    assert 'action="/decide"' not in analyst.get(f"{here}?as_published=2024-03-05")
    assert 'action="/decide"' in analyst.get(here)


def test_who_may_not_decide_sees_no_forms(client, mali):
    for path in (f"/incidents/{mali.id}", "/review"):
        assert '<form action="/decide"' not in client.get(path).text


def test_what_waits_is_settled_where_it_stands(analyst, own):
    page = analyst.get("/review")
    sudan = record_of(own, "SD")
    assert f'name="incident" value="{sudan.id}"' in page
    fields = set(re.findall(r"name=\"field\" value=\"(\w+)\"", page))
    for field in fields:
        decided(analyst, "/review", kind="accept", incident=sudan.id, field=field)
    left = analyst.get("/review")
    assert f'name="incident" value="{sudan.id}"' not in left


def test_going_back_leads_nowhere_else(analyst, mali, here):
    form = {"back": "https://evil.example/", "kind": "accept", "incident": mali.id, "field": "place", **WHY}
    form["seal"] = analyst.seal(here, "/decide")
    answer = analyst.client.post("/decide", data=form, headers={"origin": "http://localhost"})
    assert answer.headers["location"].startswith("/?done=")
