"""Channels through the library itself, against servers of this machine; secrets are shown nowhere."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from onrecord.alerts.bodies import Wording
from onrecord.alerts.channels import check_channel, is_channel, notify, shown
from onrecord.errors import FetchError

pytest.importorskip("apprise", reason="apprise is not installed")
WORDS = Wording("mali: new: 2025-06-01", "new: 2025-06-01: Attack, Bouli (claimed)")


@pytest.fixture
def chat():
    """A chat server of this machine: what it was told, and how it answers."""
    told, status = [], [200]

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            told.append((self.path, json.loads(self.rfile.read(int(self.headers["content-length"])))))
            self.send_response(status[0])
            self.end_headers()

        def log_message(self, *_):
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"mmost://127.0.0.1:{server.server_port}/secrettoken12345678901234", told, status
        server.shutdown()
        thread.join()


def test_words_arrive_in_a_chat(chat):
    url, told, _ = chat
    notify(url, WORDS)
    (((_, body)),) = told
    assert "claimed" in body["text"]
    assert "mali: new" in body["text"]


def test_what_is_not_taken_says_why_without_the_secret(chat):
    url, _, status = chat
    status[0] = 500
    with pytest.raises(FetchError, match=r"expected it to be taken: .*500") as caught:
        notify(url, WORDS)
    assert "secrettoken" not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "channel"),
    [
        ("https://desk.example/hook", False),
        ("HTTP://desk.example/hook", False),
        ("mailto://ana:secret@mail.example?to=desk@mail.example", True),
        ("tgram://123456789:abcdefg_hijklmnop/12315544/", True),
        ("whatsapp://token@123456789012345/15551234567", True),
        ("twitter://DMuser@consumerkey/consumersecret/accesstoken/accesssecret", True),
    ],
)
def test_an_address_is_a_webhook_or_a_channel(url, channel):
    assert is_channel(url) is channel
    if channel:
        check_channel(url)


@pytest.mark.parametrize("url", ["ftp://desk.example", "youtube://channel", "facebook://page", "tgram://", "nothing"])
def test_what_is_no_channel_is_refused(url):
    with pytest.raises(FetchError, match="expected the address of a channel"):
        check_channel(url)


@pytest.mark.parametrize(
    ("url", "secret"),
    [
        ("mailto://ana:hunter22@mail.example?to=desk@mail.example", "hunter22"),
        ("tgram://123456789:abcdefg_hijklmnop/12315544/", "abcdefg_hijklmnop"),
        ("ftp://ana:hunter22@desk.example", "hunter22"),
    ],
)
def test_a_secret_is_not_shown(url, secret):
    assert secret not in shown(url)
    assert shown(url).startswith(url.partition("://")[0])


def test_a_webhooks_address_is_shown():
    assert shown("https://desk.example/hook") == "https://desk.example/hook"
