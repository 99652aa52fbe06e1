"""Alembic's migrations of the ledger's schema; run by onrecord.ledger.schema inside one transaction."""
