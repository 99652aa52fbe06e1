"""The gate: who is known by what, and which forms are this server's own."""

from datetime import UTC, datetime, timedelta

import pytest

from onrecord.tokens import Role, add_token, drop_token
from onrecord.web.access import Access, Asker, Gate, cookie_of, from_elsewhere, is_this_machine, new_cookie

NOW = datetime(2025, 6, 2, 12, tzinfo=UTC)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "tokens.csv"


def asker(headers=None, cookie="", sender="203.0.113.7"):
    return Asker(headers or {}, cookie, sender)


def test_whoever_sits_at_this_machine_is_known_where_the_server_says_so():
    gate = Gate(Access(local="Ana"))
    assert gate.person(asker(sender="127.0.0.1")).name == "Ana"
    assert gate.person(asker(sender="::1")).role is Role.ADMIN
    assert Gate(Access()).person(asker(sender="127.0.0.1")) is None


@pytest.mark.parametrize("sender", ["203.0.113.7", "192.168.1.4", "testclient", "", "::ffff:203.0.113.7"])
def test_somebody_elsewhere_does_not_sit_at_this_machine(sender):
    assert Gate(Access(local="Ana")).person(asker(sender=sender)) is None


@pytest.mark.parametrize("header", ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"])
def test_nobody_behind_a_proxy_sits_at_this_machine(header):
    assert Gate(Access(local="Ana")).person(asker({header: "anything"}, sender="127.0.0.1")) is None


def test_a_program_is_known_by_its_token(file):
    secret, token = add_token(file, "Feed", Role.ANALYST, today=NOW.date())
    gate = Gate(Access(tokens=file), clock=lambda: NOW)
    person = gate.person(asker({"authorization": f"Bearer {secret}"}))
    assert (person.name, person.role, person.token) == ("Feed", Role.ANALYST, token.id)
    assert gate.person(asker({"authorization": f"Basic {secret}"})) is None


def test_a_wrong_token_is_nobody_even_at_this_machine(file):
    gate = Gate(Access(local="Ana", tokens=file))
    assert gate.person(asker({"authorization": "Bearer onrecord_00_wrong"}, sender="127.0.0.1")) is None


def test_a_session_ends_with_its_hours_its_token_and_when_one_signs_out(file):
    secret, token = add_token(file, "Ana", Role.ANALYST, today=NOW.date())
    clock = [NOW]
    gate = Gate(Access(tokens=file), clock=lambda: clock[0])
    one, two, three = (gate.sign_in(secret)[0] for _ in range(3))
    assert len({one, two, three}) == 3
    assert gate.person(asker(cookie=one)).name == "Ana"
    gate.sign_out(one)
    assert gate.person(asker(cookie=one)) is None
    clock[0] += timedelta(hours=13)
    assert gate.person(asker(cookie=two)) is None
    clock[0] = NOW
    drop_token(file, token.id)
    assert gate.person(asker(cookie=three)) is None
    assert gate.sign_in(secret) is None


def test_a_seal_is_for_one_cookie_and_one_address():
    gate, cookie = Gate(Access()), new_cookie()
    seal = gate.seal(cookie, "/add")
    assert gate.is_sealed(seal, cookie, "/add")
    assert gate.seal(cookie, "/add") != seal
    for words, holder, path in (
        (seal, cookie, "/add/note"),
        (seal, new_cookie(), "/add"),
        (seal[:-1], cookie, "/add"),
        ("", cookie, "/add"),
        ("ü" * 86, cookie, "/add"),
        (gate.seal("", "/add"), "", "/add"),
        (Gate(Access()).seal(cookie, "/add"), cookie, "/add"),
    ):
        assert not gate.is_sealed(words, holder, path)


@pytest.mark.parametrize(
    ("headers", "is_own"),
    [
        ({"origin": "http://localhost:8000", "host": "localhost:8000"}, True),
        ({"sec-fetch-site": "same-origin", "host": "localhost:8000"}, True),
        ({"origin": "https://ledger.example", "host": "ledger.example", "sec-fetch-site": "same-origin"}, True),
        ({"origin": "http://localhost:3000", "host": "localhost:8000"}, False),
        ({"origin": "http://evil.example", "host": "localhost:8000"}, False),
        ({"origin": "null", "host": "localhost:8000"}, False),
        ({"sec-fetch-site": "same-site", "host": "localhost:8000"}, False),
        ({"sec-fetch-site": "cross-site", "origin": "http://localhost:8000", "host": "localhost:8000"}, False),
        ({"sec-fetch-site": "none", "host": "localhost:8000"}, False),
        ({"host": "localhost:8000"}, False),
    ],
)
def test_a_form_is_told_from_one_of_another_page(headers, is_own):
    assert (from_elsewhere(headers) == "") is is_own


def test_what_is_no_cookie_of_ours_is_none():
    assert cookie_of(new_cookie())
    assert [cookie_of(words) for words in (None, "", "short", "é" * 43, "x" * 44)] == [""] * 5


def test_loopback_addresses_are_this_machine():
    assert [is_this_machine(each) for each in ("127.0.0.1", "::1", "::ffff:127.0.0.1", "127.8.8.8")] == [True] * 4
