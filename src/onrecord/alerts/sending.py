"""Sending: in order, tried again until it arrives; to the web signed and never into this machine's own network."""

import hmac
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

import httpx

from onrecord.alerts.bodies import trial_body, wording
from onrecord.alerts.channels import Notify, is_channel, notify
from onrecord.alerts.outbox import Message, Outbox, Rule
from onrecord.errors import FetchError, InputError
from onrecord.ingest import IngestSettings
from onrecord.ingest.addresses import Resolver, checked_address, resolve

SIGNATURE, DELIVERY = "X-Onrecord-Signature", "X-Onrecord-Delivery"
TIMEOUT = 10.0
"""Seconds that a receiver has to answer."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of a round: how many messages arrived, and the failures of the others in words."""

    arrived: int
    failures: tuple[str, ...]


def send_due(
    outbox: Outbox,
    settings: IngestSettings,
    *,
    transport: httpx.BaseTransport | None = None,
    resolver: Resolver = resolve,
    channel: Notify = notify,
) -> Sent:
    """Send what is due, each rule's messages in their order; one that fails holds up those after it, of its rule only.

    A message that arrived and was not written down as sent, as the machine stopped in between, is sent again under the
    same delivery; in words it says so.
    """
    arrived, failures = 0, list[str]()
    with httpx.Client(transport=transport, trust_env=False, follow_redirects=False, timeout=TIMEOUT) as client:
        while due := outbox.due():
            for message in due:
                outbox.begin(message)
                try:
                    if is_channel(message.rule.url):
                        channel(message.rule.url, wording(message.body, link=message.rule.link, again=message.again))
                    else:
                        deliver(client, message, settings, resolver)
                except InputError as error:
                    outbox.failed(message, str(error))
                    failures.append(f"{message.rule.name}: {error}")
                else:
                    outbox.sent(message)
                    arrived += 1
    return Sent(arrived, tuple(failures))


def send_test(
    rule: Rule,
    settings: IngestSettings,
    *,
    transport: httpx.BaseTransport | None = None,
    resolver: Resolver = resolve,
    channel: Notify = notify,
) -> None:
    """Send a message that says that it is a test, and keep nothing of it.

    Raises:
        FetchError: where the address may not be asked, or it was not taken.
    """
    delivery = f"test-{int(settings.clock().timestamp())}"
    body = trial_body(rule.name, delivery)
    if is_channel(rule.url):
        channel(rule.url, wording(body))
        return
    with httpx.Client(transport=transport, trust_env=False, follow_redirects=False, timeout=TIMEOUT) as client:
        deliver(client, Message(0, delivery, rule, body, 0), settings, resolver)


def deliver(client: httpx.Client, message: Message, settings: IngestSettings, resolver: Resolver) -> None:
    """Send one message.

    Raises:
        FetchError: where its address may not be asked, or it was not taken.
    """
    url = message.rule.url
    address = checked_address(url, url, settings, resolver)
    plain = httpx.URL(url)
    pinned = plain.copy_with(host=f"[{address}]" if ":" in address else address)
    headers = {
        "Host": plain.netloc.decode("ascii"),
        "Content-Type": "application/json",
        "User-Agent": settings.user_agent,
        DELIVERY: message.delivery,
        SIGNATURE: signature(message.body, message.rule.secret, settings.clock()),
    }
    try:
        answer = client.post(pinned, content=message.body, headers=headers, extensions={"sni_hostname": plain.host})
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise FetchError(url, f"expected an answer, found {type(error).__name__}") from error
    if not answer.is_success:
        raise FetchError(url, f"expected it to be taken, found status {answer.status_code}")


def signature(body: bytes, secret: str, time: datetime) -> str:
    """The time and an HMAC-SHA256 of time and body, so that nobody else can send it, or send it again much later."""
    seconds = int(time.timestamp())
    digest = hmac.new(secret.encode(), f"{seconds}.".encode() + body, sha256).hexdigest()
    return f"t={seconds},v1={digest}"
