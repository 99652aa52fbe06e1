"""Fetching pages: bounded in size, time and redirects, and never from this machine's own network.

The name is resolved first, every address it has must be public, and the connection goes to the address that was
checked (the name still stands in the Host header and in the TLS handshake), so that a name server cannot answer
differently the second time. Each redirect goes through the same checks.
"""

import ipaddress
import socket
import time
from collections.abc import Callable
from urllib.parse import urljoin, urlsplit

import httpx

from onrecord.errors import FetchError, LimitError
from onrecord.ingest.inflate import inflate
from onrecord.ingest.settings import IngestSettings
from onrecord.ingest.taken import Said, make_capture
from onrecord.model import Capture

Resolver = Callable[[str, int], list[str]]
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_ACCEPT = "text/html,application/xhtml+xml,application/pdf,application/json,text/plain;q=0.9,*/*;q=0.5"


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host by the system's resolver."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def fetch(
    url: str, settings: IngestSettings, *, transport: httpx.BaseTransport | None = None, resolver: Resolver = resolve
) -> Capture:
    """Fetch one page. Raises FetchError for what could not or may not be fetched, LimitError beyond a limit."""
    deadline = time.monotonic() + settings.timeout
    target = url
    with httpx.Client(transport=transport, trust_env=False, follow_redirects=False) as client:
        for _ in range(settings.max_redirects + 1):
            address = _checked_address(target, url, settings, resolver)
            response = _send(client, target, address, url, settings, deadline=deadline)
            if isinstance(response, Capture):
                return response
            target = response
    raise LimitError(url, f"expected at most {settings.max_redirects} redirects, found more")


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open internet, also where it carries another address inside."""
    try:
        ip = ipaddress.ip_address(address.split("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not (
        ip.is_multicast or ip.is_reserved or ip.is_unspecified or ip.is_loopback or ip.is_link_local
    )


def _checked_address(target: str, url: str, settings: IngestSettings, resolver: Resolver) -> str:
    """The address to connect to. Every address that the name has must be allowed."""
    try:
        parts = urlsplit(target)
        port = parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError as error:
        raise FetchError(url, f"expected a web address, found {target[:200]!r}") from error
    if parts.scheme not in _PORTS:
        raise FetchError(url, f"expected http or https, found {parts.scheme or 'no scheme'}")
    if not parts.hostname or parts.username or parts.password:
        raise FetchError(url, "expected an address with a host and without a user name or password")
    try:
        addresses = resolver(parts.hostname, port)
    except (OSError, UnicodeError) as error:
        raise FetchError(url, f"expected a host that exists: {parts.hostname} does not resolve") from error
    if not addresses:
        raise FetchError(url, f"expected a host that exists: {parts.hostname} does not resolve")
    if not settings.allow_private and not all(map(is_public, addresses)):
        raise FetchError(url, f"expected a public address: {parts.hostname} is on a private or local network")
    return addresses[0]


def _send(
    client: httpx.Client, target: str, address: str, url: str, settings: IngestSettings, *, deadline: float
) -> Capture | str:
    """One request; the capture, or the next address of a redirect."""
    parts = urlsplit(target)
    host = f"[{address}]" if ":" in address else address
    pinned = httpx.URL(target).copy_with(host=host)
    headers = {
        "Host": parts.netloc,
        "User-Agent": settings.user_agent,
        "Accept": _ACCEPT,
        "Accept-Encoding": "gzip, deflate",
    }
    extensions = {"sni_hostname": parts.hostname or ""}
    timeout = max(0.001, deadline - time.monotonic())
    try:
        with client.stream("GET", pinned, headers=headers, extensions=extensions, timeout=timeout) as response:
            if response.status_code in _REDIRECTS:
                return _next_target(response, target, url)
            if response.status_code != httpx.codes.OK:
                raise FetchError(url, f"expected a page, found status {response.status_code}")
            body = _body(response, url, settings, deadline=deadline)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise FetchError(url, f"expected an answer, found {type(error).__name__}: {error}") from error
    if not body.strip():
        raise FetchError(url, "expected a page, found nothing")
    media_type = response.headers.get("content-type")
    return make_capture(body, url, settings, Said(target, media_type, response.charset_encoding))


def _next_target(response: httpx.Response, target: str, url: str) -> str:
    location: str | None = response.headers.get("location")
    if not location:
        raise FetchError(url, f"expected a redirect with a location, found status {response.status_code} without")
    return str(urljoin(target, location))


def _body(response: httpx.Response, url: str, settings: IngestSettings, *, deadline: float) -> bytes:
    """The body, unpacked, within the limits of size and time."""
    declared = response.headers.get("content-length", "")
    if declared.isdecimal() and int(declared) > settings.max_bytes:
        raise LimitError(url, f"expected at most {settings.max_bytes:,} bytes, found {int(declared):,} announced")
    content = bytearray()
    for chunk in response.iter_raw():
        content += chunk
        if len(content) > settings.max_bytes:
            raise LimitError(url, f"expected at most {settings.max_bytes:,} bytes, found more")
        if time.monotonic() > deadline:
            raise LimitError(url, f"expected the page within {settings.timeout:g} seconds")
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding in ("", "identity"):
        return bytes(content)
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise FetchError(url, f"expected gzip, deflate or plain content, found {encoding}")
    return inflate(bytes(content), url, limit=settings.max_bytes)
