"""Tokens on the page: for admins alone, shown once, gone when they are taken away."""

import re

import pytest
from starlette.testclient import TestClient

from onrecord.tokens import Role, add_token, read_tokens
from onrecord.web import create_app
from onrecord.web.access import Access
from tests.web.conftest import HERE, Visitor
from tests.web.test_door import ELSEWHERE, TODAY, signed_in

SECRET = re.compile(r"onrecord_[0-9a-f]{8}_[\w-]{43}")


@pytest.fixture
def file(tmp_path):
    return tmp_path / "tokens.csv"


@pytest.fixture
def app(own, file):
    return create_app(own, access=Access(tokens=file, reading=False, local=None))


@pytest.fixture
def at_home(own, file):
    app = create_app(own, access=Access(tokens=file, local="Ana"))
    with TestClient(app, base_url="http://localhost", client=HERE, follow_redirects=False) as client:
        yield Visitor(client)


def made(visitor, **form):
    return visitor.send("/tokens", {"name": "Ben", "role": "analyst", "days": "", **form})


def test_a_token_is_shown_once_and_opens_what_its_role_may(at_home, app):
    answer = made(at_home)
    (secret,) = SECRET.findall(answer.text)
    assert answer.headers["cache-control"] == "no-store"
    assert not SECRET.search(at_home.get("/tokens"))
    with TestClient(app, base_url="http://localhost", client=ELSEWHERE) as client:
        assert client.get("/api/v1/reviews", headers={"authorization": f"Bearer {secret}"}).status_code == 200


def test_its_last_use_is_seen(at_home, app):
    (secret,) = SECRET.findall(made(at_home).text)
    assert "never" in at_home.get("/tokens")
    with TestClient(app, base_url="http://localhost", client=ELSEWHERE) as client:
        client.get("/api/v1/incidents", headers={"authorization": f"Bearer {secret}"})
    page = at_home.get("/tokens")
    assert re.search(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC", page)
    assert "never" not in page


def test_one_that_is_taken_away_opens_nothing(at_home, app, file):
    (secret,) = SECRET.findall(made(at_home).text)
    (token,) = read_tokens(file)
    answer = at_home.send("/tokens/drop", {"id": token.id}, page="/tokens")
    assert "The token of Ben is taken away" in answer.text
    with TestClient(app, base_url="http://localhost", client=ELSEWHERE) as client:
        assert client.get("/api/v1/incidents", headers={"authorization": f"Bearer {secret}"}).status_code == 401


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"name": " "}, "expected the name"),
        ({"name": "x" * 201}, "expected the name"),
        ({"role": "owner"}, "role: expected one of reader, analyst, admin"),
        ({"days": "0"}, "days: expected a number"),
        ({"days": "many"}, "days: expected a number"),
        ({"days": "99999999999"}, "days: expected a number"),
    ],
)
def test_a_token_that_cannot_be_made_says_why_and_loses_no_word(at_home, file, form, words):
    answer = made(at_home, **form)
    assert (answer.status_code, read_tokens(file)) == (422, ())
    assert words in answer.text
    assert form.get("name", "Ben").strip() in answer.text


def test_days_end_it(at_home, file):
    made(at_home, days="7")
    (token,) = read_tokens(file)
    assert token.until > token.made


@pytest.mark.parametrize("role", [Role.READER, Role.ANALYST])
def test_nobody_below_an_admin_sees_makes_or_drops_one(app, file, role):
    secret, _ = add_token(file, "Ben", role, today=TODAY)
    with TestClient(app, base_url="http://localhost", client=ELSEWHERE, follow_redirects=False) as client:
        visitor = signed_in(client, secret)
        assert 'href="/tokens"' not in visitor.get("/")
        assert client.get("/tokens").status_code == 403
        seal = app.state.gate.seal(next(iter(client.cookies.values())), "/tokens")
        own = {"origin": "http://localhost", "sec-fetch-site": "same-origin"}
        form = {"seal": seal, "name": "Eve", "role": "admin"}
        assert client.post("/tokens", data=form, headers=own).status_code == 403
    assert [token.name for token in read_tokens(file)] == ["Ben"]


def test_an_admin_elsewhere_makes_them_too(app, file):
    secret, _ = add_token(file, "Ada", Role.ADMIN, today=TODAY)
    with TestClient(app, base_url="http://localhost", client=ELSEWHERE, follow_redirects=False) as client:
        assert SECRET.search(made(signed_in(client, secret)).text)
    assert len(read_tokens(file)) == 2


def test_a_token_that_is_not_there_is_said_to_be_missing(at_home):
    made(at_home)
    assert at_home.send("/tokens/drop", {"id": "nope"}, page="/tokens").status_code == 404
