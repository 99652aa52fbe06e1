"""The client: typed answers, errors in words, nothing sent twice that has not changed."""

import json
from pathlib import Path

import httpx
import pytest

from onrecord.client import Client, Filter, sent_file
from onrecord.errors import ApiError, ExportError
from onrecord.exchange.requests import Accept, NewRating
from onrecord.model import Reliability
from onrecord.model.record import Record
from onrecord.web import create_app
from tests.web.bridge import Bridge
from tests.web.conftest import pipeline_with
from tests.web.stories import STORIES


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    return create_app(pipeline_with(tmp_path_factory.mktemp("client"), STORIES))


@pytest.fixture
def bridge(app):
    return Bridge(app)


@pytest.fixture
def client(bridge):
    with Client("http://localhost/", transport=bridge) as made:
        yield made


def answering(status, body=b"", **headers):
    answer = httpx.Response(status, content=body, headers=headers)
    return Client("http://localhost", transport=httpx.MockTransport(lambda request: answer))


def test_every_incident_comes_once_over_several_pages(client):
    total = client.page().total
    found = list(client.incidents(limit=2))
    assert len(found) == len({record.id for record in found}) == total > 2
    assert all(isinstance(record, Record) for record in found)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (Filter(country="ML"), {"country": "ML"}),
        (Filter(killed=3, since="2024"), {"since": "2024", "killed": "3"}),
        (Filter(box=(-6, 10.5, 5, 20)), {"box": "-6,10.5,5,20"}),
        (Filter(), {}),
    ],
)
def test_a_filter_is_spelled_as_in_an_address(client, asked, words):
    assert asked.asked() == words
    assert client.page(asked).total <= client.page().total


def test_an_incident_its_claims_and_its_report(client):
    (record,) = client.incidents(Filter(country="ML"))
    assert client.incident(record.id) == record
    assert client.claims(record.id) == record.claims
    card = client.report(record.members[0].document)
    assert (card.url, card.incidents) == (record.members[0].url, (record.id,))


def test_looking_back_is_asked_for(client, bridge):
    (record,) = client.incidents(Filter(country="ML"))
    assert client.incident(record.id, as_published="2030").as_published is not None
    assert bridge.asked[-1][0].url.params["as_published"] == "2030"


def test_what_has_not_changed_is_not_sent_again(client, bridge):
    first, second = client.page(), client.page()
    assert first == second
    assert [status for _, status in bridge.asked] == [200, 304]


def test_an_export_is_a_file(client, tmp_path):
    size = client.export("geojson", tmp_path / "map.geojson", Filter(country="ML"))
    assert size == (tmp_path / "map.geojson").stat().st_size
    assert len(json.loads((tmp_path / "map.geojson").read_text())["features"]) == 1


def test_a_refused_export_leaves_the_old_file_and_no_other(client, tmp_path):
    (tmp_path / "map").write_text("as it was")
    with pytest.raises(ApiError, match="expected one of"):
        client.export("pdf", tmp_path / "map")
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("map", "as it was")]


def test_a_file_that_cannot_be_written_is_named(client, tmp_path):
    with pytest.raises(ExportError, match="out: expected to write here"):
        client.export("csv", tmp_path / "none" / "out")


@pytest.mark.parametrize(
    ("ask", "status", "words"),
    [
        (lambda client: client.incident("i-none"), 404, "404 Not here"),
        (lambda client: client.page(Filter(country="Atlantis")), 400, "country: expected an ISO 3166-1"),
        (lambda client: client.report("../../etc/passwd"), 404, "Not here"),
    ],
)
def test_a_problem_is_an_error_in_its_words(client, ask, status, words):
    with pytest.raises(ApiError, match=words) as caught:
        ask(client)
    assert caught.value.status == status


def test_an_error_that_is_no_problem_has_its_status(tmp_path):
    with pytest.raises(ApiError, match="502 Bad Gateway") as caught:
        answering(502, b"<html>").page()
    assert (caught.value.status, caught.value.wait) == (502, None)


def test_how_long_to_wait_is_kept():
    with pytest.raises(ApiError) as caught:
        answering(429, **{"Retry-After": "7"}).page()
    assert caught.value.wait == 7


@pytest.mark.parametrize("body", [b"<html>", b"{}", b'{"total":"many","incidents":[],"next":null}'])
def test_an_answer_of_another_api_is_refused(body):
    with pytest.raises(ApiError, match="expected an answer of this version"):
        answering(200, body).page()


def test_a_server_that_is_not_there_is_an_error():
    def gone(request):
        raise httpx.ConnectError("refused")

    for ask in (lambda client: client.page(), lambda client: client.export("csv", Path("x"))):
        with pytest.raises(ApiError, match="expected an answer, found ConnectError") as caught:
            ask(Client("http://localhost", transport=httpx.MockTransport(gone)))
        assert caught.value.status == 0


def test_what_a_newer_server_adds_is_left_alone():
    body = b'{"total":0,"incidents":[],"next":null,"new":1}'
    assert answering(200, body).page().total == 0


def test_a_token_is_sent():
    def check(request):
        assert request.headers["authorization"] == "Bearer secret"
        return httpx.Response(200, content=b'{"total":0,"incidents":[],"next":null}')

    assert Client("http://localhost", token="secret", transport=httpx.MockTransport(check)).page().total == 0  # noqa: S106


RATING = NewRating(name="The Herald", letter=Reliability.B, why="read for two years")
RATED = b'{"name":"h","type":"outlet","letter":"B","reason":"r","incidents":0,"carried":0,"interested":0}'
DECIDED = b'{"id":"j-1","kind":"accept","author":"Ana","time":"t","reason":"r","new":[],"updated":[],"again":false}'


class Breaking:
    """Breaks the connection so many times, then answers."""

    def __init__(self, times, body):
        self.times, self.body, self.got = times, body, []

    def __call__(self, request):
        self.got.append(request)
        if len(self.got) <= self.times:
            raise httpx.ReadError("broken")
        return httpx.Response(200, content=self.body)


def through(breaking):
    return Client("http://localhost", token="secret", transport=httpx.MockTransport(breaking))  # noqa: S106


def test_what_gets_no_answer_is_sent_once_more():
    breaking = Breaking(1, RATED)
    assert through(breaking).rate(RATING).letter is Reliability.B
    assert len({request.content for request in breaking.got}) == 1


def test_what_never_gets_an_answer_is_an_error():
    breaking = Breaking(9, RATED)
    with pytest.raises(ApiError, match="expected an answer, found ReadError"):
        through(breaking).rate(RATING)
    assert len(breaking.got) == 2


def test_a_decision_is_sent_again_under_its_key_and_another_under_another():
    breaking = Breaking(1, DECIDED)
    client, accept = through(breaking), Accept(incident="i-1", field="date", reason="read it")
    client.decide(accept)
    client.decide(accept)
    client.decide(accept, key="mine")
    keys = [request.headers["idempotency-key"] for request in breaking.got]
    assert keys[0] == keys[1] != keys[2]
    assert keys[3] == "mine"


def test_a_file_is_sent_with_its_name_and_bytes(tmp_path):
    (tmp_path / "page.txt").write_bytes(b"\xffbytes")
    assert (sent_file(tmp_path / "page.txt").name, sent_file(tmp_path / "page.txt").content) == ("page.txt", "/2J5dGVz")
    with pytest.raises(ExportError, match=r"none\.txt: expected a file to send"):
        sent_file(tmp_path / "none.txt")
