"""A whole ledger to a file and back, or to another store, compared by checksum before it counts (docs/backup.md)."""

from onrecord.backup.manifest import FORM, Manifest
from onrecord.backup.moving import Moved, back_up, migrate, restore

__all__ = ["FORM", "Manifest", "Moved", "back_up", "migrate", "restore"]
