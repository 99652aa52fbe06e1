"""Fetching pages: bounded in size, time and redirects, and never from this machine's own network.

The name is resolved first, every address it has must be public, and the connection goes to the address that was
checked (the name still stands in the Host header and in the TLS handshake), so that a name server cannot answer
differently the second time. Each redirect goes through the same checks.
"""

import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from urllib.parse import urljoin, urlsplit

import httpx

from onrecord.errors import AddressError, FetchError, LimitError, without_password
from onrecord.ingest.addresses import Resolver, checked_address, is_public, resolve
from onrecord.ingest.deadline import Deadline
from onrecord.ingest.inflate import inflate
from onrecord.ingest.settings import IngestSettings
from onrecord.ingest.taken import Said, make_capture
from onrecord.model import Capture

__all__ = ["Answer", "ask", "fetch", "is_public", "resolve"]
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_ACCEPT = "text/html,application/xhtml+xml,application/pdf,application/json,text/plain;q=0.9,*/*;q=0.5"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered. `url` is the address that answered; `elsewhere` another host that it leads to.

    `content` is unpacked, and empty for every status but 200. `headers` have names in lower case.
    """

    status: int
    url: str
    headers: Mapping[str, str]
    content: bytes = b""
    charset: str | None = None
    elsewhere: str | None = None


def fetch(
    url: str, settings: IngestSettings, *, transport: httpx.BaseTransport | None = None, resolver: Resolver = resolve
) -> Capture:
    """Fetch one page. Raises FetchError for what could not or may not be fetched, LimitError beyond a limit."""
    answer = ask(url, settings, transport=transport, resolver=resolver)
    if answer.status != httpx.codes.OK:
        raise FetchError(url, f"expected a page, found status {answer.status}")
    return page_of(answer, url, settings)


def page_of(answer: Answer, url: str, settings: IngestSettings) -> Capture:
    """The capture of an answer of status 200. Raises FetchError where there is nothing in it."""
    if not answer.content.strip():
        raise FetchError(url, "expected a page, found nothing")
    return make_capture(
        answer.content, url, settings, Said(answer.url, answer.headers.get("content-type"), answer.charset)
    )


def ask(
    url: str,
    settings: IngestSettings,
    *,
    headers: Mapping[str, str] | None = None,
    leave_host: bool = True,
    allowed: Callable[[str], None] | None = None,
    transport: httpx.BaseTransport | None = None,
    resolver: Resolver = resolve,
) -> Answer:
    """Ask for an address, whatever the status of the answer. Redirects are followed: to another host only by leave.

    `allowed` is called with each address before it is asked for, and raises where it may not be.

    Raises:
        AddressError: for an address that may not be fetched.
        FetchError: where there is no answer.
        LimitError: beyond a limit of size, time or redirects.
    """
    target = url
    with (
        Deadline(settings.timeout).kept() as deadline,
        httpx.Client(transport=transport, verify=_trusted(), trust_env=False, follow_redirects=False) as client,
    ):
        for _ in range(settings.max_redirects + 1):
            if allowed is not None:
                allowed(target)
            address = checked_address(target, url, settings, resolver)
            answer = _send(client, _Request(target, address, url, headers or {}), settings, deadline)
            if answer.status not in _REDIRECTS:
                return answer
            target = _next_target(answer, url)
            if not leave_host and host_of(target) != host_of(url):
                return Answer(answer.status, answer.url, answer.headers, elsewhere=target)
    raise LimitError(url, f"expected at most {settings.max_redirects} redirects, found more")


@cache
def _trusted() -> ssl.SSLContext:
    """The certificates of authorities, read once: that takes longer than a request."""
    return httpx.create_ssl_context(trust_env=False)


def host_of(url: str) -> str:
    """The host of an address, with its port where that is given; "" where there is none."""
    try:
        return urlsplit(url).netloc.rsplit("@", 1)[-1].lower()
    except ValueError:
        return ""


@dataclass(frozen=True, slots=True)
class _Request:
    """One request: what is asked for now, the IP address that answers, and the address that the user gave."""

    target: str
    address: str
    url: str
    headers: Mapping[str, str]


def _send(client: httpx.Client, request: _Request, settings: IngestSettings, deadline: Deadline) -> Answer:
    parts = urlsplit(request.target)
    host = f"[{request.address}]" if ":" in request.address else request.address
    headers = {
        "Host": parts.netloc,
        "User-Agent": settings.user_agent,
        "Accept": _ACCEPT,
        "Accept-Encoding": "gzip, deflate",
        **request.headers,
    }
    extensions = {"sni_hostname": parts.hostname or "", "trace": deadline.trace}
    try:
        pinned = httpx.URL(request.target).copy_with(host=host)
        with client.stream("GET", pinned, headers=headers, extensions=extensions, timeout=deadline.left) as response:
            return _answer(response, request, settings, deadline)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        if deadline.is_over:
            raise _too_slow(request.url, settings) from error
        raise FetchError(request.url, f"expected an answer, found {type(error).__name__}: {error}") from error


def _answer(response: httpx.Response, request: _Request, settings: IngestSettings, deadline: Deadline) -> Answer:
    is_page = response.status_code == httpx.codes.OK
    body = _body(response, request.url, settings, deadline) if is_page else b""
    if deadline.is_over:  # a connection that was shut down looks like one that came to its end
        raise _too_slow(request.url, settings)
    headers = {name.lower(): value for name, value in response.headers.items()}
    return Answer(response.status_code, request.target, headers, body, response.charset_encoding)


def _next_target(answer: Answer, url: str) -> str:
    location = answer.headers.get("location")
    if not location:
        raise FetchError(url, f"expected a redirect with a location, found status {answer.status} without")
    try:
        return str(urljoin(answer.url, location))
    except ValueError as error:
        raise AddressError(
            url, f"expected a redirect to a web address, found {without_password(location)[:200]!r}"
        ) from error


def _too_slow(url: str, settings: IngestSettings) -> LimitError:
    return LimitError(url, f"expected the page within {settings.timeout:g} seconds")


def _body(response: httpx.Response, url: str, settings: IngestSettings, deadline: Deadline) -> bytes:
    """The body, unpacked, within the limits of size and time."""
    declared = response.headers.get("content-length", "")
    if declared.isdecimal() and int(declared) > settings.max_bytes:
        raise LimitError(url, f"expected at most {settings.max_bytes:,} bytes, found {int(declared):,} announced")
    content = bytearray()
    for chunk in response.iter_raw():
        content += chunk
        if len(content) > settings.max_bytes:
            raise LimitError(url, f"expected at most {settings.max_bytes:,} bytes, found more")
        if deadline.is_over:
            raise _too_slow(url, settings)
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding in ("", "identity"):
        return bytes(content)
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise FetchError(url, f"expected gzip, deflate or plain content, found {encoding}")
    return inflate(bytes(content), url, limit=settings.max_bytes)
