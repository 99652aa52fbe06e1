"""Live watching: sources looked at again and again, what they list read into the ledger (docs/watch.md)."""
