"""onrecord: news reports of armed conflict as a claim-by-claim incident ledger."""

__version__ = "0.1.0"
