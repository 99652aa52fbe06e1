"""The ledger stage: append-only reports, claims and drafts; incidents as a pure function of them (docs/ledger.md)."""

from onrecord.ledger.protocols import Change, Clock, Linker, Query, Receipt, Store, View, Writer
from onrecord.ledger.store import LedgerStore

__all__ = [
    "Change",
    "Clock",
    "LedgerStore",
    "Linker",
    "Query",
    "Receipt",
    "Store",
    "View",
    "Writer",
]
