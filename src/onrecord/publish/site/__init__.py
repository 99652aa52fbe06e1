"""`onrecord publish`: a dated, static release of the ledger that any web server can host (docs/publishing.md)."""

from onrecord.publish.site.release import Asked, Released, publish_release

__all__ = ["Asked", "Released", "publish_release"]
