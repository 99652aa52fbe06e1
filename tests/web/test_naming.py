"""Actors and places on the page: looked up, kept and corrected with a reason."""

import pytest

GUARD = {
    "id": "blue_guard",
    "name": "Blue Guard",
    "kind": "armed_group",
    "countries": "ml",
    "aliases": "Garde bleue; Blues",
    "why": "their own statement",
}


def test_actors_are_found_by_any_of_their_names(analyst):
    for words in ("jnim", "Jama'at Nusrat al-Islam"):
        assert 'href="/actors/jnim"' in analyst.get(f"/actors?q={words}")
    assert 'href="/actors/jnim"' not in analyst.get("/actors?q=jnim&country=UA")


def test_an_actors_page_leads_to_its_incidents(analyst):
    page = analyst.get("/actors/jnim")
    assert "1 incident in this ledger" in page
    assert 'href="/incidents/i-' in page


def test_an_actor_is_kept_with_its_reason_and_known_at_once(analyst, own):
    answer = analyst.send("/actors", GUARD)
    assert "Kept." in answer.text
    assert "their own statement (Ana)" in answer.text
    known = own.knowledge.actors.find("Garde bleue")
    assert (known.id, known.countries) == ("blue_guard", ("ML",))


def test_an_actor_is_corrected_on_its_page(analyst, own):
    analyst.send("/actors", GUARD)
    corrected = {**GUARD, "kind": "pro_gov_militia", "why": "armed by the state", "correcting": "1"}
    analyst.send("/actors", corrected, page="/actors/blue_guard")
    found = own.knowledge.actors.get("blue_guard")
    assert (found.kind, found.source) == ("pro_gov_militia", "armed by the state (Ana)")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"why": " "}, "say where this is known from"),
        ({"id": "Blue Guard!"}, "expected lower-case letters"),
        ({"kind": "gang"}, "kind: expected one of"),
        ({"countries": "Mali"}, "expected ISO 3166-1"),
        ({"parent": "nobody_known"}, "is no actor"),
        ({"from": "soon"}, "expected a year"),
        ({"id": "jnim"}, "already means"),
    ],
)
def test_a_wrong_actor_is_refused_and_nothing_typed_is_lost(analyst, own, change, words):
    answer = analyst.send("/actors", {**GUARD, **change})
    assert answer.status_code == 422
    assert words in answer.text
    assert 'value="Garde bleue; Blues"' in answer.text
    assert not own.settings.actors_overlay.exists()


PLACE = {"name": "Old Ferry", "country": "ml", "admin1": "Mopti", "lat": "14.9", "lon": "-4.1", "why": "a visit"}


def test_a_place_is_kept_with_its_reason_and_known_at_once(analyst, own):
    answer = analyst.send("/places", {**PLACE, "precision": "settlement"})
    assert "Kept as own:ml:old-ferry" in answer.text
    assert "a visit (Ana)" in answer.text
    (known,) = own.knowledge.places.named("Old Ferry")
    assert (known.country, known.lat) == ("ML", 14.9)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"why": ""}, "say where this is known from"),
        ({"name": " "}, "expected its name"),
        ({"country": "Mali"}, "expected an ISO 3166-1"),
        ({"lat": "north"}, "Old Ferry"),
        ({"lat": "99"}, "Old Ferry"),
        ({"precision": "somewhere"}, "Old Ferry"),
    ],
)
def test_a_wrong_place_is_refused(analyst, own, change, words):
    answer = analyst.send("/places", {**PLACE, "precision": "settlement", **change})
    assert answer.status_code == 422
    assert words in answer.text
    assert not own.knowledge.places.named("Old Ferry")


def test_a_place_that_is_not_known_is_said_so(client):
    assert "No place of this name is known" in client.get("/places?q=Zzyxxville").text
    assert "Bamako" in client.get("/places?q=bamako&country=ML").text


@pytest.mark.parametrize("path", ["/actors", "/actors/jnim", "/places", "/actors?q=<script>", "/places?q=<script>"])
def test_who_may_not_write_reads_without_forms(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    assert 'method="post"' not in answer.text
    assert "<script>" not in answer.text


def test_an_actor_that_is_not_there_is_not_found(client):
    assert client.get("/actors/nobody_known").status_code == 404
