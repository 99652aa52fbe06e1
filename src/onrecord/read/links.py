"""Channel links: where a page asks its readers to follow it."""

import re
from collections.abc import Iterable
from functools import cache
from urllib.parse import urlsplit

from onrecord.model import Link, LinkKind
from onrecord.read.data import load_table, word_lists
from onrecord.read.promotion import RULES_FILE

_URL = re.compile(
    r"(?:https?://|www\.)[^\s<>\"'”»)\]]{3,500}|\b(?:t\.me|wa\.me|youtu\.be|x\.com|facebook\.com)/[^\s<>\"'”»)\]]{2,300}"
)
_MAIL = re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,3}\b")


def links_in(text: str) -> list[Link]:
    """The channel links and mail addresses written out in a removed block."""
    links = [link for url in _URL.findall(text) if (link := channel_link(url.rstrip(".,;:")))]
    return links + [Link(LinkKind.MAIL, address) for address in _MAIL.findall(text)]


def channel_link(url: str) -> Link | None:
    """The link where an address is a channel; None for share buttons, single posts and ordinary pages."""
    full = url if "://" in url or url.lower().startswith("mailto:") else f"https://{url}"
    try:
        parts = urlsplit(full)
        host = (parts.hostname or "").lower()
    except ValueError:
        return None
    if parts.scheme == "mailto":
        return Link(LinkKind.MAIL, parts.path)
    rest = f"{parts.path}?{parts.query}".lower()
    kind = _kind_of(host)
    if kind is None or any(part in rest for part in _not_channels()) or not parts.path.strip("/"):
        return None
    return Link(kind, full)


def distinct(links: Iterable[Link]) -> tuple[Link, ...]:
    """The links in order of first appearance, each once."""
    return tuple({(link.kind, link.url.rstrip("/").lower()): link for link in reversed(list(links))}.values())[::-1]


def _kind_of(host: str) -> LinkKind | None:
    labels = host.split(".")
    for start in range(len(labels) - 1):
        if kind := _hosts().get(".".join(labels[start:])):
            return kind
    return None


@cache
def _hosts() -> dict[str, LinkKind]:
    lists = word_lists(RULES_FILE, "channels")
    return {host: LinkKind(kind) for kind, hosts in lists.items() for host in hosts}


@cache
def _not_channels() -> tuple[str, ...]:
    section = load_table(RULES_FILE)["not_channels"]
    parts = section["parts"] if isinstance(section, dict) else []
    return tuple(map(str, parts)) if isinstance(parts, list) else ()
