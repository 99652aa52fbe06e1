"""The ledger stage: append-only reports, claims and drafts; incidents as a pure function of them (docs/ledger.md)."""

from onrecord.ledger.protocols import Change, Clock, Linker, Listing, Receipt, Store, View, Writer
from onrecord.ledger.query import Area, Bar, Box, Cell, Cursor, Overview, Page, Query, Tallied
from onrecord.ledger.store import LedgerStore

__all__ = [
    "Area",
    "Bar",
    "Box",
    "Cell",
    "Change",
    "Clock",
    "Cursor",
    "LedgerStore",
    "Linker",
    "Listing",
    "Overview",
    "Page",
    "Query",
    "Receipt",
    "Store",
    "Tallied",
    "View",
    "Writer",
]
