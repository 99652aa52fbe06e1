"""The page and the API over one ledger (docs/web.md). Reaches the ledger through the pipeline, as commands do."""

from onrecord.web.app import create_app

__all__ = ["create_app"]
