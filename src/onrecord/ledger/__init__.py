"""The ledger stage: append-only reports, claims and drafts; incidents as a pure function of them (docs/ledger.md)."""

from onrecord.ledger.agreement import Agreement
from onrecord.ledger.deciding import Asked
from onrecord.ledger.desk import Desk, Logged
from onrecord.ledger.protocols import Change, Changed, Clock, Linker, Listing, Receipt, Store, View, Writer
from onrecord.ledger.query import Area, Bar, Box, Cell, Cursor, Overview, Page, Query, Tallied
from onrecord.ledger.shapes import Along, Around, Inside, Shape
from onrecord.ledger.store import LedgerStore
from onrecord.ledger.waiting import Item, Waiting
from onrecord.ledger.writer import Decided

__all__ = [
    "Agreement",
    "Along",
    "Area",
    "Around",
    "Asked",
    "Bar",
    "Box",
    "Cell",
    "Change",
    "Changed",
    "Clock",
    "Cursor",
    "Decided",
    "Desk",
    "Inside",
    "Item",
    "LedgerStore",
    "Linker",
    "Listing",
    "Logged",
    "Overview",
    "Page",
    "Query",
    "Receipt",
    "Shape",
    "Store",
    "Tallied",
    "View",
    "Waiting",
    "Writer",
]
