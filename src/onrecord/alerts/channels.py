"""Mail, chat and the other channels that the apprise library knows: one address each, such as mailto:// or tgram://."""

import logging
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from onrecord.alerts.bodies import Wording
from onrecord.errors import FetchError

Notify = Callable[[str, Wording], None]
"""Sends words to an address; raises FetchError where they did not arrive."""
WEB = ("http", "https")
_WHY_AT_MOST = 200


def is_channel(url: str) -> bool:
    """Whether an address is a channel's; one of the web takes signed messages."""
    return urlsplit(url).scheme.casefold() not in WEB


def check_channel(url: str) -> None:
    """Make sure that an address is one of a channel.

    Raises:
        FetchError: where it is none that apprise knows, or apprise is not installed.
    """
    _server(url)


def shown(url: str) -> str:
    """An address as it may be shown: without the secrets that a channel's address holds."""
    if not is_channel(url):
        return url
    try:
        return str(_server(url).url(privacy=True)).partition("?")[0]
    except FetchError:
        return f"{urlsplit(url).scheme}://…"


def notify(url: str, words: Wording) -> None:
    """Send words to a channel.

    Raises:
        FetchError: where they did not arrive.
    """
    server = _server(url)
    with _listening() as heard:
        arrived = server.notify(body=words.body, title=words.title, body_format="text")
    if not arrived:
        why = heard[-1][:_WHY_AT_MOST] if heard else "it does not say why"
        raise FetchError(shown(url), f"expected it to be taken: {why}")


def _server(url: str):  # type: ignore[no-untyped-def]  # the library has no types of its own
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of its plugins, which are loaded here; not ours to mend
        try:
            import apprise
        except ModuleNotFoundError as error:
            raise FetchError(f"{urlsplit(url).scheme}://…", "channels need pip install 'onrecord[alerts]'") from error
        server = apprise.Apprise.instantiate(url, suppress_exceptions=True)
    if server is None:
        raise FetchError(f"{urlsplit(url).scheme}://…", "expected the address of a channel that apprise knows")
    return server


@contextmanager
def _listening() -> Iterator[list[str]]:
    """What the library says while it sends: it tells why something failed to its log alone."""
    heard: list[str] = []

    class _Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            heard.append(record.getMessage())

    ear, log = _Ear(logging.WARNING), logging.getLogger("apprise")
    log.addHandler(ear)
    try:
        yield heard
    finally:
        log.removeHandler(ear)
