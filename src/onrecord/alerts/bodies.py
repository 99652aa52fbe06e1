"""What a message says: as JSON for webhooks, and the same in words for mail and chat."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from onrecord.model.record import Record
from onrecord.publish.notes import headline, notes
from onrecord.publish.site.changes import told

SCHEMA = "onrecord.alert/1"
SHOWN = 20
"""Alerts that a digest in words tells one by one; the page and the JSON hold all."""
_DECODE = msgspec.json.Decoder(Record)


@dataclass(frozen=True, slots=True)
class Change:
    """An incident as it may leave, with what was told of it before (None: nothing) and what is told now."""

    record: Record
    before: str | None
    after: str


@dataclass(frozen=True, slots=True)
class Wording:
    """A message in words."""

    title: str
    body: str


def words_of(record: Record) -> str:
    """What matters of an incident: its facts and their standing. More reports of the same are no news."""
    fields = {name: words for name, words in told(record).fields.items() if name not in ("reports", "claims")}
    return json.dumps(fields, ensure_ascii=False)


def body_of(rule: str, delivery: str, changes: Sequence[Change], *, since: str | None = None) -> bytes:
    """A message: one change, or a digest of several with the time from which they were held."""
    head = {"schema": SCHEMA, "delivery": delivery, "rule": rule}
    if len(changes) == 1:
        return msgspec.json.encode({**head, **_told(changes[0])})
    return msgspec.json.encode({**head, "kind": "digest", "since": since, "alerts": [_told(each) for each in changes]})


def trial_body(rule: str, delivery: str) -> bytes:
    """A message that says that it is a test."""
    return msgspec.json.encode({"schema": SCHEMA, "delivery": delivery, "rule": rule, "kind": "test"})


def record_in(body: bytes) -> Record:
    """A record as it is held."""
    return _DECODE.decode(body)


def _told(change: Change) -> dict[str, Any]:
    then, now = json.loads(change.before) if change.before else {}, json.loads(change.after)
    changes = [{"field": name, "before": then.get(name), "after": words} for name, words in now.items()]
    return {
        "kind": "changed" if change.before else "new",
        "headline": headline(change.record),
        "notes": notes(change.record),
        "changes": [each for each in changes if change.before and each["before"] != each["after"]],
        "incident": change.record,
    }


def wording(body: bytes, *, link: str | None = None, again: bool = False) -> Wording:
    """A message in words. `link` is the address of the page that shows incidents.

    `again`: it was begun before, and whether it arrived then is not known.
    """
    told = json.loads(body)
    rule, kind = told["rule"], told["kind"]
    if kind == "test":
        lines, title = ["This is a test: nothing happened."], f"{rule}: test"
    elif kind == "digest":
        alerts = told["alerts"]
        title = f"{rule}: {len(alerts)} incidents"
        lines = [line for each in alerts[:SHOWN] for line in (*_lines(each, link), "")]
        lines += [f"and {len(alerts) - SHOWN} more"] if len(alerts) > SHOWN else []
    else:
        title = f"{rule}: {kind}: {told['headline']}"
        lines = _lines(told, link)
    lines += ["", "What is told is what reports say; it is no finding that it happened."] if kind != "test" else []
    if again:
        lines += [f"Sent again, as it is not known whether it arrived before (delivery {told['delivery']})."]
    return Wording(_harmless(title), _harmless("\n".join(lines).strip()))


def _lines(told: dict[str, Any], link: str | None) -> list[str]:
    """One incident: its headline with its standing, what changed or all of it, and where it is shown."""
    lines = [f"{told['kind']}: {told['headline']}"]
    lines += [f"  {each['field']}: {each['before'] or 'not said'} → {each['after']}" for each in told["changes"]]
    if not told["changes"]:
        lines.append(f"  {told['notes']}")
    if link is not None:
        lines.append(f"  {link.rstrip('/')}/incidents/{told['incident']['id']}")
    return lines


def _harmless(words: str) -> str:
    """No words of a report call anybody in a chat ("@everyone"), or format what follows them there."""
    return words.replace("@", "@\u200b").replace("<", "‹").replace(">", "›").replace("`", "'")
