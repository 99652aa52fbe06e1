"""Alerts: what changed in the incidents of a filter, sent to a webhook, by mail or chat, each once (docs/alerts.md)."""

from onrecord.alerts.channels import check_channel, is_channel, shown
from onrecord.alerts.outbox import Message, Outbox, Rule
from onrecord.alerts.round import Taken, alone, query_of, take_all
from onrecord.alerts.schedule import ALWAYS, Schedule
from onrecord.alerts.sending import Sent, send_due, send_test

__all__ = [
    "ALWAYS",
    "Message",
    "Outbox",
    "Rule",
    "Schedule",
    "Sent",
    "Taken",
    "alone",
    "check_channel",
    "is_channel",
    "query_of",
    "send_due",
    "send_test",
    "shown",
    "take_all",
]
