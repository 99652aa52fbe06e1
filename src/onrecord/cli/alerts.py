"""onrecord alerts: what changes in the incidents of a filter, sent to a webhook, by mail or chat."""

import secrets
from urllib.parse import urlsplit

import click

from onrecord.alerts import (
    Outbox,
    Rule,
    Schedule,
    alone,
    check_channel,
    is_channel,
    query_of,
    send_due,
    send_test,
    shown,
    take_all,
)
from onrecord.cli.queries import filter_given, query_options
from onrecord.config import Settings
from onrecord.errors import ExportError, FetchError, FilterError
from onrecord.ingest import IngestSettings
from onrecord.pipeline import Pipeline, utc_now
from onrecord.searches import Search, read_searches

_private = click.option("--allow-private", is_flag=True, help="Send to addresses of this machine and its network, too.")


@click.group()
def alerts() -> None:
    """Send what changes in the incidents of a filter to a webhook, by mail or chat: in order, each change once."""


@alerts.command()
@click.argument("name")
@click.option("--to", "url", required=True, help="A web address that takes signed messages, or a channel of apprise.")
@click.option("--quiet", default="", help="Hold what comes in this stretch of the day, such as 22:00-06:00.")
@click.option("--digest", default="", help="Tell all changes at once at these times of day, such as 07:00,18:00.")
@click.option("--zone", default="UTC", show_default=True, help="The time zone of --quiet and --digest: Africa/Bamako.")
@click.option("--link", help="The address of the page that shows incidents, for messages in words.")
@query_options
@click.pass_obj
def add(
    settings: Settings, /, *, name: str, url: str, quiet: str, digest: str, zone: str, link: str | None, **asked: object
) -> None:
    """Add a rule, and print the secret that its messages to a webhook are signed with.

    With --search it follows a kept search, and asks what that asks at any time. Incidents that the rule chooses now
    are known from the start; what changes or comes later is told.
    """
    _check_to(url)
    if link is not None:
        _check_web(link, "--link")
    search, given = asked.get("search"), filter_given(asked).asked
    if isinstance(search, Search) and given != search.filter.asked:
        raise click.UsageError("--search: a rule follows a search as it is; keep a narrower one under another name")
    secret = "" if is_channel(url) else secrets.token_urlsafe(32)
    followed = search.name if isinstance(search, Search) else None
    rule = Rule(name, url, secret, given, followed, _schedule(quiet, digest, zone), link)
    with Pipeline(settings).view() as view, Outbox(settings.alerts, clock=utc_now) as outbox:
        known = outbox.add(rule, view.records(query_of(given)))
    if secret:
        click.echo(secret)
    click.echo(f"onrecord: {name}: {known} incidents are known from the start", err=True)


def _check_to(url: str) -> None:
    if not is_channel(url) or "://" not in url:
        _check_web(url, "--to")
        return
    try:
        check_channel(url)
    except FetchError as error:
        raise click.BadParameter(str(error), param_hint="--to") from error


def _check_web(url: str, hint: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise click.BadParameter(f"expected a web address, found {url!r}", param_hint=hint)


def _schedule(quiet: str, digest: str, zone: str) -> Schedule:
    try:
        return Schedule(quiet, digest, zone)
    except FilterError as error:
        raise click.UsageError(f"--{error}") from error


@alerts.command("list")
@click.pass_obj
def list_(settings: Settings, /) -> None:
    """List the rules with what they sent and what waits."""
    with Outbox(settings.alerts, clock=utc_now) as outbox:
        for each in outbox.waiting():
            counts = f"{each.sent} sent, {each.waiting} waiting" + (f", {each.held} held" if each.held else "")
            click.echo(f"{each.rule.name}: {_asks(each.rule)} to {shown(each.rule.url)}{_when(each.rule)}; {counts}")
            if each.failure:
                click.echo(f"  {each.failure}")


def _asks(rule: Rule) -> str:
    asked = " ".join(f"{key}={value}" for key, value in rule.asked.items()) or "everything"
    return asked if rule.search is None else f"{rule.search} ({asked})"


def _when(rule: Rule) -> str:
    plan = rule.schedule
    said = [f"quiet {plan.quiet}" if plan.quiet else "", f"at {plan.digest}" if plan.digest else ""]
    words = ", ".join(part for part in said if part)
    return f", {words} ({plan.zone})" if words else ""


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

    What fails is tried again later, after 1 minute, 5, 30, 2 hours, then every 12. Where another run is at it still,
    this one leaves it all to that.
    """
    with alone(settings.alerts) as is_alone:
        if not is_alone:
            click.echo("onrecord: another run is at it; nothing was done", err=True)
            return
        found = {each.name: each for each in read_searches(settings.searches)}
        with Outbox(settings.alerts, clock=utc_now) as outbox:
            with Pipeline(settings).view() as view:
                taken = take_all(outbox, view.records, found)
            done = send_due(outbox, IngestSettings(allow_private=allow_private))
    failures = (*taken.failures, *done.failures)
    click.echo(f"onrecord: {taken.changes} changes; {done.arrived} sent, {len(failures)} failed", err=True)
    for words in failures:
        click.echo(f"  {words}", err=True)
    if failures:
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
    click.echo(f"onrecord: {shown(rule.url)} took the test", err=True)
