"""Which addresses may be fetched: http(s), a host that exists, and every address it has of the open internet."""

import ipaddress
import socket
from collections.abc import Callable
from urllib.parse import urlsplit

from onrecord.errors import AddressError, FetchError, without_password
from onrecord.ingest.settings import IngestSettings

Resolver = Callable[[str, int], list[str]]
_PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host by the system's resolver."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


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


def checked_address(target: str, url: str, settings: IngestSettings, resolver: Resolver) -> str:
    """The IP address to connect to. Every address that the name has must be allowed.

    Raises:
        AddressError: for what may not be fetched; `url` is the address by which the user knows it.
        FetchError: for a name that does not resolve, which may be so for a while only.
    """
    try:
        parts = urlsplit(target)
        port = parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError as error:
        raise AddressError(url, f"expected a web address, found {without_password(target)[:200]!r}") from error
    if parts.scheme not in _PORTS:
        raise AddressError(url, f"expected http or https, found {parts.scheme or 'no scheme'}")
    if not parts.hostname or parts.username or parts.password:
        raise AddressError(url, "expected an address with a host and without a user name or password")
    try:
        addresses = resolver(parts.hostname, port)
    except (OSError, UnicodeError) as error:
        raise FetchError(url, f"expected a host that exists: {parts.hostname} does not resolve") from error
    if not addresses:
        raise FetchError(url, f"expected a host that exists: {parts.hostname} does not resolve")
    if not settings.allow_private and not all(map(is_public, addresses)):
        raise AddressError(url, f"expected a public address: {parts.hostname} is on a private or local network")
    return addresses[0]
