"""Alerts: what changed in the incidents of a filter, sent to a webhook, each change once (docs/alerts.md)."""

from onrecord.alerts.outbox import Message, Outbox, Rule
from onrecord.alerts.sending import Sent, send_due, send_test

__all__ = ["Message", "Outbox", "Rule", "Sent", "send_due", "send_test"]
