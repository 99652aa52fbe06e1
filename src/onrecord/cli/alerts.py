"""onrecord alerts: what changes in the incidents of a filter, sent to a webhook."""

import secrets
from urllib.parse import urlsplit

import click

from onrecord.alerts import Outbox, Rule, send_due, send_test
from onrecord.cli.queries import query_from, query_options
from onrecord.config import Settings
from onrecord.errors import ExportError
from onrecord.ingest import IngestSettings
from onrecord.pipeline import Pipeline, utc_now

_private = click.option("--allow-private", is_flag=True, help="Send to addresses of this machine and its network, too.")


@click.group()
def alerts() -> None:
    """Send what changes in the incidents of a filter to a webhook: signed, in order, each change once."""


@alerts.command()
@click.argument("name")
@click.option("--to", "url", required=True, help="The web address that takes the messages.")
@query_options
@click.pass_obj
def add(settings: Settings, /, *, name: str, url: str, **asked: str | None) -> None:
    """Add a rule, and print the secret that its messages are signed with.

    Incidents that the rule chooses now are known from the start; what changes or comes later is told.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise click.BadParameter(f"expected a web address, found {url!r}", param_hint="--to")
    given = {key: value for key, value in asked.items() if value is not None}
    rule = Rule(name, url, secrets.token_urlsafe(32), given)
    with Pipeline(settings).view() as view, Outbox(settings.alerts, clock=utc_now) as outbox:
        known = outbox.add(rule, view.records(query_from(given)))
    click.echo(rule.secret)
    click.echo(f"onrecord: {name}: {known} incidents are known from the start", err=True)


@alerts.command("list")
@click.pass_obj
def list_(settings: Settings, /) -> None:
    """List the rules with what they sent and what waits."""
    with Outbox(settings.alerts, clock=utc_now) as outbox:
        for each in outbox.waiting():
            asked = " ".join(f"{key}={value}" for key, value in each.rule.asked.items()) or "everything"
            click.echo(f"{each.rule.name}: {asked} to {each.rule.url}; {each.sent} sent, {each.waiting} waiting")
            if each.failure:
                click.echo(f"  {each.failure}")


@alerts.command()
@click.argument("name")
@click.pass_obj
def remove(settings: Settings, /, *, name: str) -> None:
    """Remove a rule with what it still has to send."""
    with Outbox(settings.alerts, clock=utc_now) as outbox:
        outbox.remove(name)


@alerts.command()
@_private
@click.pass_obj
def run(settings: Settings, /, *, allow_private: bool) -> None:
    """Write down what changed, and send what is due. Meant to be run every few minutes; exits 1 where something failed.

    What fails is tried again later, after 1 minute, 5, 30, 2 hours, then every 12.
    """
    count = 0
    with Outbox(settings.alerts, clock=utc_now) as outbox:
        with Pipeline(settings).view() as view:
            for rule in outbox.rules():
                count += outbox.take(rule, view.records(query_from(rule.asked)))
        done = send_due(outbox, IngestSettings(allow_private=allow_private))
    click.echo(f"onrecord: {count} changes; {done.arrived} sent, {len(done.failures)} failed", err=True)
    for words in done.failures:
        click.echo(f"  {words}", err=True)
    if done.failures:
        raise click.exceptions.Exit(1)


@alerts.command()
@click.argument("name")
@_private
@click.pass_obj
def test(settings: Settings, /, *, name: str, allow_private: bool) -> None:
    """Send a test message for a rule; nothing of it is kept."""
    with Outbox(settings.alerts, clock=utc_now) as outbox:
        rule = outbox.rule(name)
    if rule is None:
        raise ExportError(f"{name}: expected the name of a rule")
    send_test(rule, IngestSettings(allow_private=allow_private))
    click.echo(f"onrecord: {rule.url} took the test", err=True)
