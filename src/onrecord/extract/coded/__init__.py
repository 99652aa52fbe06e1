"""Rows of data sets to sheets: what other projects coded, in our words, with what is lost (docs/ingest.md)."""

from onrecord.extract.coded.sheet import CODERS, read_coded

CODED = frozenset(CODERS)
"""The kinds of report that are rows."""

__all__ = ["CODED", "read_coded"]
