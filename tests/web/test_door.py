"""Every refusal: what is asked by whom it is not for changes nothing and says why."""

import logging
import re
from datetime import UTC, datetime

import pytest
from fastapi.routing import APIRoute
from starlette.testclient import TestClient

from onrecord.ingest import IngestSettings
from onrecord.tokens import Role, add_token, drop_token
from onrecord.web import create_app
from onrecord.web.access import Access
from onrecord.web.door import MOST_BYTES, SIGN_IN
from onrecord.web.limits import ASKING, FETCHING, SIGNING_IN, WRITING, Limits
from tests.web.conftest import HERE, Visitor

OWN = {"origin": "http://localhost", "sec-fetch-site": "same-origin"}
ELSEWHERE = ("203.0.113.7", 50000)
TODAY = datetime.now(UTC).date()


def changing(app):
    """Every address that something can be sent to, with its method."""
    routes = [
        route
        for each in app.router.routes
        for route in (getattr(each, "original_router", None) or each).__dict__.get("routes", [each])
    ]
    return sorted(
        {
            (method, route.path)
            for route in routes
            if isinstance(route, APIRoute)
            for method in route.methods - {"GET", "HEAD"}
        }
    )


def filled(path):
    return re.sub(r"\{[^}]+\}", "i-0", path)


@pytest.fixture
def tokens(tmp_path):
    file = tmp_path / "tokens.csv"
    secrets = {role: add_token(file, role.value.title(), role, today=TODAY)[0] for role in Role}
    return file, secrets


@pytest.fixture
def shared(own, tokens):
    """A server that others reach: reading and writing need a token."""
    app = create_app(own, access=Access(tokens=tokens[0], reading=False))
    with TestClient(app, base_url="http://localhost", client=ELSEWHERE, follow_redirects=False) as client:
        yield client


def counted(pipeline):
    with pipeline.listing() as view, pipeline.desk() as desk:
        return view.count(), len(desk.decisions())


def signed_in(client, secret):
    visitor = Visitor(client)
    answer = visitor.send(SIGN_IN, {"token": secret, "next": "/about"})
    assert answer.status_code == 200, answer.text
    return visitor


def test_there_is_something_to_guard(own):
    assert len(changing(create_app(own))) >= 5


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://localhost:3000"},
        {"sec-fetch-site": "same-site", "origin": "http://localhost"},
        {"sec-fetch-site": "cross-site"},
    ],
    ids=str,
)
def test_no_page_elsewhere_changes_anything(own, headers):
    app = create_app(own, access=Access(local="Ana"))
    before = counted(own)
    with TestClient(app, base_url="http://localhost", client=HERE) as client:
        for method, path in changing(app):
            answer = client.request(method, filled(path), data={"how": "text", "text": "x"}, headers=headers)
            assert answer.status_code in (401, 403), (path, answer.text)
    assert counted(own) == before


@pytest.mark.parametrize("seal", [None, "", "wrong", "another form's"])
def test_no_form_counts_without_its_own_seal(own, seal):
    app = create_app(own, access=Access(local="Ana"))
    before = counted(own)
    with TestClient(app, base_url="http://localhost", client=HERE) as client:
        other = Visitor(client).seal("/sign-in", "/sign-in")
        for method, path in changing(app):
            if path == SIGN_IN or path.startswith("/api/"):
                continue
            words = other if seal == "another form's" else seal
            answer = client.request(method, filled(path), data={} if words is None else {"seal": words}, headers=OWN)
            assert (answer.status_code, "not one that this server gave you" in answer.text) == (403, True), path
    assert counted(own) == before


def test_nobody_writes_where_nobody_is_known(own):
    """A server over a ledger that others may read: no token, no writing."""
    app = create_app(own, access=Access())
    with TestClient(app, base_url="http://localhost", client=ELSEWHERE) as client:
        assert client.get("/").status_code == 200
        assert client.get("/add").status_code == 401
        for method, path in changing(app):
            if not path.startswith(("/sign-",)):
                assert client.request(method, filled(path), headers=OWN).status_code == 401, path


@pytest.mark.parametrize("path", ["/", "/about", "/review", "/incidents/i-0", "/reports/d-0", "/add"])
def test_reading_needs_a_token_where_it_is_not_open(shared, path):
    answer = shared.get(path)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/sign-in?next={path}")


@pytest.mark.parametrize(
    "path", ["/api/v1/incidents", "/api/v1/reports/d-0", "/feeds/atom", "/feeds/json", "/api/v1/openapi.json"]
)
def test_programs_need_a_token_where_reading_is_not_open(shared, tokens, path):
    answer = shared.get(path)
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Bearer")
    assert answer.headers["content-type"] == "application/problem+json"
    known = shared.get(path, headers={"authorization": f"Bearer {tokens[1][Role.READER]}"})
    assert known.status_code in (200, 404)


@pytest.mark.parametrize("words", ["onrecord_00000000_wrong", "", "x" * 5000])
def test_a_wrong_token_is_refused_even_where_reading_is_open(client, words):
    answer = client.get("/api/v1/incidents", headers={"authorization": f"Bearer {words}"})
    assert answer.status_code == 401


def test_a_session_is_a_tokens_and_ends_with_it(shared, tokens):
    file, secrets = tokens
    visitor = signed_in(shared, secrets[Role.ANALYST])
    assert "Analyst, analyst" in visitor.get("/")
    assert shared.get("/add").status_code == 200
    drop_token(file, secrets[Role.ANALYST].split("_")[1])
    assert shared.get("/add").status_code == 303


def test_a_cookie_from_before_signing_in_is_worth_nothing_after_it(shared, tokens):
    visitor = Visitor(shared)
    visitor.get(SIGN_IN)
    before = dict(shared.cookies)
    signed_in(shared, tokens[1][Role.ANALYST])
    after = dict(shared.cookies)
    assert before != after
    shared.cookies.clear()
    shared.cookies.update(before)
    assert shared.get("/").status_code == 303


def test_signing_out_ends_the_session_itself(shared, tokens):
    visitor = signed_in(shared, tokens[1][Role.READER])
    kept = dict(shared.cookies)
    visitor.send("/sign-out", {}, page="/")
    shared.cookies.update(kept)
    assert shared.get("/").status_code == 303


def test_a_reader_reads_and_does_not_write(shared, tokens, own):
    before = counted(own)
    visitor = signed_in(shared, tokens[1][Role.READER])
    assert 'href="/add"' not in visitor.get("/")
    assert shared.get("/add").status_code == 403
    for method, path in changing(shared.app):
        if not path.startswith(("/sign-", "/api/")):
            answer = shared.request(method, filled(path), headers=OWN)
            assert answer.status_code == 403, path
    assert counted(own) == before


def test_the_cookie_is_kept_from_scripts_and_from_other_sites(shared):
    given = shared.get(SIGN_IN).headers["set-cookie"].casefold()
    assert "httponly" in given
    assert "samesite=lax" in given


def test_the_cookie_is_for_encrypted_connections_where_there_is_one(own, tokens):
    app = create_app(own, access=Access(tokens=tokens[0], reading=False))
    with TestClient(app, base_url="https://localhost", client=ELSEWHERE) as client:
        assert "secure" in client.get(SIGN_IN).headers["set-cookie"].casefold()


@pytest.mark.parametrize("path", ["//evil.example/", "https://evil.example/", "/\\evil.example", "evil", "/a\nb"])
def test_signing_in_leads_nowhere_else(shared, tokens, path):
    visitor = Visitor(shared)
    form = {"token": tokens[1][Role.READER], "next": path, "seal": visitor.seal(SIGN_IN, SIGN_IN)}
    assert shared.post(SIGN_IN, data=form, headers=OWN).headers["location"] == "/"


def test_tokens_cannot_be_tried_without_end(shared):
    shared.app.state.limits = Limits(lambda: 0.0)
    visitor = Visitor(shared)
    answers = [visitor.send(SIGN_IN, {"token": "onrecord_00000000_x"}) for _ in range(SIGNING_IN.at_once + 1)]
    assert [answer.status_code for answer in answers] == [401] * SIGNING_IN.at_once + [429]
    assert int(answers[-1].headers["retry-after"]) > 0


def test_nobody_has_pages_fetched_without_end(own):
    app = create_app(own, access=Access(local="Ana"), intake=IngestSettings(timeout=1.0))
    with TestClient(app, base_url="http://localhost", client=HERE) as client:
        app.state.limits = Limits(lambda: 0.0)
        visitor = Visitor(client)
        form = {"how": "url", "url": "http://127.0.0.1:9/"}
        answers = [visitor.send("/add", form).status_code for _ in range(FETCHING.at_once + 1)]
    assert answers == [422] * FETCHING.at_once + [429]


def test_no_program_asks_without_end(shared, tokens):
    shared.app.state.limits = Limits(lambda: 0.0)
    headers = {"authorization": f"Bearer {tokens[1][Role.READER]}"}
    answers = [shared.get("/api/v1/incidents/i-none", headers=headers).status_code for _ in range(ASKING.at_once + 1)]
    assert answers == [404] * ASKING.at_once + [429]
    other = {"authorization": f"Bearer {tokens[1][Role.ANALYST]}"}
    assert shared.get("/api/v1/incidents/i-none", headers=other).status_code == 404


def test_nobody_writes_without_end(own):
    app = create_app(own, access=Access(local="Ana"))
    app.state.limits = Limits(lambda: 0.0)
    with TestClient(app, base_url="http://localhost", client=HERE) as client:
        visitor = Visitor(client)
        answers = {visitor.send("/add", {"how": "text", "text": ""}).status_code for _ in range(WRITING.at_once)}
        assert answers == {422}
        assert visitor.send("/add", {"how": "text", "text": ""}).status_code == 429


def test_a_body_beyond_the_limit_is_not_read(analyst):
    announced = {**OWN, "content-length": str(MOST_BYTES + 1), "content-type": "application/x-www-form-urlencoded"}
    answer = analyst.client.post("/add", content=b"how=text", headers=announced)
    assert (answer.status_code, "expected at most" in answer.text) == (413, True)


def test_a_body_that_hides_its_length_is_not_read_to_the_end(own, monkeypatch):
    monkeypatch.setattr("onrecord.web.app.MOST_BYTES", 5_000)
    app = create_app(own, access=Access(local="Ana"))
    headers = {**OWN, "content-type": "application/x-www-form-urlencoded"}
    with TestClient(app, base_url="http://localhost", client=HERE) as client:
        answer = client.post("/add", content=(b"x" * 1000 for _ in range(20)), headers=headers)
    assert answer.status_code == 413


def test_a_broken_form_is_said_to_be_one(analyst):
    answer = analyst.client.post(
        "/add", content=b"--x\r\nnonsense", headers={**OWN, "content-type": "multipart/form-data; boundary=x"}
    )
    assert answer.status_code in (400, 403)


def test_secrets_are_in_no_log_address_or_page(shared, tokens, caplog):
    secret = tokens[1][Role.ANALYST]
    with caplog.at_level(logging.DEBUG):
        visitor = signed_in(shared, secret)
        shared.get("/api/v1/incidents", headers={"authorization": f"Bearer {secret}"})
        pages = [visitor.get(path) for path in ("/", "/about", SIGN_IN)]
        wrong = Visitor(shared).send(SIGN_IN, {"token": secret + "x"})
    tail = secret.rsplit("_", 1)[-1]
    assert tail not in caplog.text
    assert not [page for page in (*pages, wrong.text) if tail in page]


def test_a_file_of_tokens_that_is_wrong_lets_nobody_in_and_says_so(own, tmp_path):
    file = tmp_path / "tokens.csv"
    file.write_text("id,name,role,hash,made,until\na1,Ana,owner,x,2025-06-01,\n")
    with TestClient(create_app(own, access=Access(tokens=file, reading=False)), base_url="http://localhost") as client:
        answer = client.get("/", headers={"authorization": "Bearer onrecord_a1_x"})
        assert answer.status_code == 503
        assert "tokens.csv, line 2" in answer.text
