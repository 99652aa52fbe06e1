"""The ledgers of tests/ledger, for the benchmarks that work on one."""

from tests.ledger.conftest import new_ledger

__all__ = ["new_ledger"]
