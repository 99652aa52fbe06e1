"""What one report costs in a large ledger: real reports, multiplied with shifted days and places (docs/stores.md)."""
