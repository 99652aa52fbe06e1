"""Sending: signed so that a receiver can tell, to public addresses only, again until it arrives."""

import hmac
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256

import httpx
import pytest

from onrecord.alerts.outbox import Outbox
from onrecord.alerts.sending import DELIVERY, SIGNATURE, send_due, send_test, signature
from onrecord.errors import FetchError
from onrecord.ingest import IngestSettings
from tests.alerts.test_outbox import ONE, RULE, TWO, Clock

NOW = datetime(2025, 7, 1, tzinfo=UTC)
SETTINGS = IngestSettings(clock=lambda: NOW)


def public(host, port):
    return ["93.184.216.34"]


class Receiver:
    """Answers with each status in turn, the last again and again, and keeps what it was sent."""

    def __init__(self, *statuses):
        self.statuses, self.got = list(statuses), []

    def __call__(self, request):
        self.got.append(request)
        status = self.statuses.pop(0) if len(self.statuses) > 1 else self.statuses[0]
        if status == 0:
            raise httpx.ConnectError("refused")
        return httpx.Response(status, headers={"location": "http://127.0.0.1/"})


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def box(tmp_path, clock):
    with Outbox(tmp_path / "alerts.db", clock=clock) as made:
        made.add(RULE, [])
        made.take(RULE, [ONE, TWO])
        yield made


def round_of(box, receiver, resolver=public, settings=SETTINGS):
    return send_due(box, settings, transport=httpx.MockTransport(receiver), resolver=resolver)


def test_a_message_is_signed_with_the_rules_secret(box):
    receiver = Receiver(200)
    round_of(box, receiver)
    request = receiver.got[0]
    when, given = (part.split("=")[1] for part in request.headers[SIGNATURE].split(","))
    expected = hmac.new(b"secret", f"{when}.".encode() + request.content, sha256).hexdigest()
    assert (given, int(when)) == (expected, int(NOW.timestamp()))


def test_another_secret_time_or_body_gives_another_signature():
    base = signature(b"body", "secret", NOW)
    others = [
        signature(b"b", "secret", NOW),
        signature(b"body", "s", NOW),
        signature(b"body", "secret", NOW.replace(day=2)),
    ]
    assert base not in others


def test_all_arrive_in_order_and_once(box):
    receiver = Receiver(200)
    assert (round_of(box, receiver).arrived, round_of(box, receiver).arrived) == (2, 0)
    assert [b'"id":"i-1"' in request.content for request in receiver.got] == [True, False]


@pytest.mark.parametrize("status", [0, 301, 404, 500])
def test_what_is_not_taken_is_sent_again_under_the_same_delivery(box, clock, status):
    receiver = Receiver(status, 204)
    assert [len(round_of(box, receiver).failures), round_of(box, receiver).arrived] == [1, 0]
    clock.wait(60)
    assert round_of(box, receiver).arrived == 2
    first, second = (request.headers[DELIVERY] for request in receiver.got[:2])
    assert first == second


def test_no_redirect_is_followed(box):
    receiver = Receiver(302)
    round_of(box, receiver)
    assert len(receiver.got) == 1


@pytest.mark.parametrize("address", ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "fd00::1"])
def test_nothing_is_sent_into_this_machines_network(box, address):
    receiver = Receiver(200)
    done = round_of(box, receiver, resolver=lambda host, port: [address])
    assert receiver.got == []
    assert "private or local network" in done.failures[0]


def test_it_is_sent_there_where_that_is_allowed(box):
    receiver = Receiver(200)
    settings = replace(SETTINGS, allow_private=True)
    assert round_of(box, receiver, resolver=lambda host, port: ["127.0.0.1"], settings=settings).arrived == 2


def test_the_connection_goes_to_the_address_that_was_checked(box):
    receiver = Receiver(200)
    round_of(box, receiver)
    request = receiver.got[0]
    assert (request.url.host, request.headers["host"]) == ("93.184.216.34", "desk.example")
    assert request.extensions["sni_hostname"] == "desk.example"


def test_a_test_says_that_it_is_one_and_is_not_kept(box):
    receiver = Receiver(200)
    send_test(RULE, SETTINGS, transport=httpx.MockTransport(receiver), resolver=public)
    assert b'"kind":"test"' in receiver.got[0].content
    assert box.waiting()[0].sent == 0


def test_a_test_that_fails_says_why():
    with pytest.raises(FetchError, match="found status 410"):
        send_test(RULE, SETTINGS, transport=httpx.MockTransport(Receiver(410)), resolver=public)
