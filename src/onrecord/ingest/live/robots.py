"""robots.txt (RFC 9309): which pages of a host may be asked for, and how far apart. Read by protego."""

from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from onrecord.errors import FetchError, LimitError
from onrecord.ingest.settings import IngestSettings
from onrecord.ingest.web import Answer, ask

if TYPE_CHECKING:
    from protego import Protego

AGENT = "onrecord"
"""The name by which robots.txt speaks of us."""
MAX_BYTES = 500 * 1024
"""RFC 9309, 2.5: at least so much of a file is to be read; the rest is passed over."""
MAX_DELAY = 60.0
"""Seconds of a Crawl-delay that are kept. RFC 9309 does not know it; some ask for days."""
KEPT_SECONDS = 86_400
"""RFC 9309, 2.4: for at most a day."""


def robots_address(url: str) -> str:
    """Where the robots.txt for an address is."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rsplit('@', 1)[-1]}/robots.txt"


def robots_of(answer: Answer, url: str) -> str:
    """The rules that an answer gives. One that is "not there" (4xx) allows everything.

    Raises:
        FetchError: for a server that fails (5xx), which RFC 9309, 2.3.1.4 says to take for "nothing is allowed"
            as long as it does, and for one that asks to come back later.
    """
    if answer.status == 200:
        return answer.content[:MAX_BYTES].decode("utf-8", "replace")
    if 400 <= answer.status < 500 and answer.status != 429:
        return ""
    raise FetchError(url, f"expected a robots.txt or none, found status {answer.status}")


def fetch_robots(url: str, settings: IngestSettings) -> str:
    """The rules of the host of an address.

    Raises:
        FetchError: where its server does not answer, or fails.
    """
    address = robots_address(url)
    try:
        return robots_of(ask(address, settings), address)
    except LimitError as error:
        raise FetchError(address, error.expected) from error


@lru_cache(maxsize=64)
def _rules(robots: str) -> "Protego":
    from protego import Protego  # only where something is watched

    return Protego.parse(robots)


def may_ask(robots: str, url: str, *, agent: str = AGENT) -> bool:
    """Whether the rules of a host allow an address."""
    return bool(_rules(robots).can_fetch(url, agent))


def delay_of(robots: str, *, agent: str = AGENT) -> float:
    """The seconds between two requests that the rules ask for, 0 where they do not, 60 at most."""
    asked = _rules(robots).crawl_delay(agent)
    return min(max(float(asked), 0.0), MAX_DELAY) if asked else 0.0
