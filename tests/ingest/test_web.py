"""Fetching: bounded, and never from this machine's own network."""

import gzip
import zlib

import httpx
import pytest

from onrecord.errors import FetchError, LimitError
from onrecord.ingest.web import fetch, is_public

from .clock import NOW, settings

PAGE = b"<html><body><p>Gunmen killed two guards near Gao.</p></body></html>"
PUBLIC = "93.184.215.14"


class Web:
    """Canned answers by address, and a note of what was asked for."""

    def __init__(self, answers: dict[str, httpx.Response], names: dict[str, list[str]] | None = None) -> None:
        self.answers, self.names, self.asked = answers, names or {}, []

    def resolve(self, host: str, port: int) -> list[str]:
        self.asked.append(("resolve", host, port))
        if host == "missing.example":
            raise OSError("no such host")
        return self.names.get(host, [PUBLIC])

    def handle(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(("get", request.url.host, request.headers["host"], request.extensions.get("sni_hostname")))
        scheme, path = request.url.scheme, request.url.raw_path.decode()
        return self.answers[f"{scheme}://{request.headers['host']}{path}"]

    def get(self, url: str, **changed):
        return fetch(url, settings(**changed), transport=httpx.MockTransport(self.handle), resolver=self.resolve)


def page(content: bytes, headers: dict[str, str] | None = None) -> httpx.Response:
    return httpx.Response(200, headers=headers, stream=httpx.ByteStream(content))


def redirect(to: str) -> httpx.Response:
    return httpx.Response(302, headers={"location": to})


def test_a_page_is_fetched_from_the_address_that_was_checked():
    web = Web({"https://example.org/a": page(PAGE, {"content-type": "text/html; charset=utf-8"})})
    capture = web.get("https://example.org/a")
    assert (capture.content, capture.url, capture.charset, capture.retrieved) == (
        PAGE,
        "https://example.org/a",
        "utf-8",
        NOW,
    )
    assert web.asked == [("resolve", "example.org", 443), ("get", PUBLIC, "example.org", "example.org")]


def test_redirects_are_followed_and_the_last_address_kept():
    web = Web({"http://example.org/a": redirect("https://www.example.org/b"), "https://www.example.org/b": redirect("/c"),
               "https://www.example.org/c": page(PAGE)})  # fmt: skip
    capture = web.get("http://example.org/a")
    assert (capture.source, capture.url) == ("http://example.org/a", "https://www.example.org/c")


PRIVATE = ["127.0.0.1", "10.0.0.5", "192.168.1.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1", "::1",  # noqa: S104
           "fe80::1", "fc00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "::", "fe80::1%eth0", "255.255.255.255"]  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_are_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", [PUBLIC, "8.8.8.8", "2606:4700:4700::1111", "64:ff9b::808:808"])
def test_open_addresses_are(address):
    assert is_public(address)


@pytest.mark.parametrize("address", PRIVATE)
def test_a_name_on_a_private_network_is_refused_before_anything_is_sent(address):
    web = Web({}, {"inside.example": [address]})
    with pytest.raises(FetchError, match="private or local network"):
        web.get("http://inside.example/")
    assert [what for what, *_ in web.asked] == ["resolve"]


def test_one_private_address_among_public_ones_is_enough_to_refuse():
    with pytest.raises(FetchError):
        Web({}, {"mixed.example": [PUBLIC, "10.0.0.1"]}).get("http://mixed.example/")


def test_a_redirect_into_the_private_network_is_refused():
    web = Web({"http://example.org/": redirect("http://inside.example/admin")}, {"inside.example": ["169.254.169.254"]})
    with pytest.raises(FetchError, match="private or local"):
        web.get("http://example.org/")


def test_a_second_answer_of_the_name_server_is_not_asked_for():
    web = Web({"http://rebind.example/": page(PAGE)})
    web.get("http://rebind.example/")
    assert sum(what == "resolve" for what, *_ in web.asked) == 1


def test_private_addresses_are_fetched_where_a_flag_allows_it():
    web = Web({"http://inside.example/": page(PAGE)}, {"inside.example": ["10.0.0.5"]})
    assert web.get("http://inside.example/", allow_private=True).content == PAGE


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://example.org/a",
        "gopher://example.org/",
        "https://",
        "http://user:pw@example.org/",
        "http://[bad/",
        "http://example.org:99999/",
        "http://missing.example/",
    ],
)
def test_what_is_no_open_web_address_is_refused(url):
    with pytest.raises(FetchError):
        Web({}).get(url)


@pytest.mark.parametrize("to", ["file:///etc/passwd", "ftp://example.org/", "javascript:alert(1)"])
def test_a_redirect_to_another_scheme_is_refused(to):
    with pytest.raises(FetchError):
        Web({"http://example.org/": redirect(to)}).get("http://example.org/")


def test_endless_redirects_end():
    with pytest.raises(LimitError, match="at most 5 redirects"):
        Web({"http://example.org/": redirect("http://example.org/")}).get("http://example.org/")


def test_a_redirect_without_a_location_is_refused():
    with pytest.raises(FetchError, match="location"):
        Web({"http://example.org/": httpx.Response(301)}).get("http://example.org/")


@pytest.mark.parametrize("status", [204, 403, 404, 500])
def test_other_answers_are_refused_with_their_status(status):
    with pytest.raises(FetchError, match=str(status)):
        Web({"http://example.org/": httpx.Response(status)}).get("http://example.org/")


def test_an_empty_answer_is_refused():
    with pytest.raises(FetchError, match="found nothing"):
        Web({"http://example.org/": page(b"  ")}).get("http://example.org/")


def test_a_page_announced_too_large_is_not_read():
    answer = httpx.Response(200, headers={"content-length": "99999999"}, stream=httpx.ByteStream(b"x"))
    with pytest.raises(LimitError, match="announced"):
        Web({"http://example.org/": answer}).get("http://example.org/", max_bytes=1000)


def chunks(count: int):
    for _ in range(count):
        yield b"x" * 500


def test_a_page_that_grows_too_large_is_cut_off():
    answer = httpx.Response(200, content=chunks(50))
    with pytest.raises(LimitError, match="found more"):
        Web({"http://example.org/": answer}).get("http://example.org/", max_bytes=1000)


def test_a_page_that_takes_too_long_is_given_up():
    answer = httpx.Response(200, content=chunks(3))
    with pytest.raises(LimitError, match="within 0 seconds"):
        Web({"http://example.org/": answer}).get("http://example.org/", timeout=0.0)


def packed(encoding: str, content: bytes) -> httpx.Response:
    return httpx.Response(200, headers={"content-encoding": encoding}, stream=httpx.ByteStream(content))


RAW = zlib.compressobj(wbits=-zlib.MAX_WBITS)
PACKED = [
    ("gzip", gzip.compress(PAGE)),
    ("deflate", zlib.compress(PAGE)),
    ("deflate", RAW.compress(PAGE) + RAW.flush()),
    ("identity", PAGE),
]
NAMES = ["gzip", "zlib", "raw deflate", "identity"]  # the bytes hold the time of day: no names for tests


@pytest.mark.parametrize(("encoding", "content"), PACKED, ids=NAMES)
def test_packed_answers_are_unpacked(encoding, content):
    assert Web({"http://example.org/": packed(encoding, content)}).get("http://example.org/").content == PAGE


def test_an_answer_that_swells_is_refused():
    bomb = packed("gzip", gzip.compress(b"0" * 3_000_000))
    with pytest.raises(LimitError):
        Web({"http://example.org/": bomb}).get("http://example.org/", max_bytes=1_000_000)


def test_an_encoding_that_was_not_asked_for_is_refused():
    with pytest.raises(FetchError, match="found br"):
        Web({"http://example.org/": packed("br", b"x")}).get("http://example.org/")


def test_a_broken_connection_is_a_refusal():
    def broken(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("connection refused")

    with pytest.raises(FetchError, match="ConnectError"):
        fetch("http://example.org/", settings(), transport=httpx.MockTransport(broken), resolver=lambda *_: [PUBLIC])
