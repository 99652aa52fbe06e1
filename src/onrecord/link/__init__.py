"""The link stage: which drafts of different reports tell of the same incident. Pure functions; docs/ledger.md."""

from onrecord.link.linker import Linker

__all__ = ["Linker"]
