"""The ingest stage: files, folders, streams, addresses and article records to captures, bytes with provenance."""

from onrecord.ingest.batch import Intake, captures
from onrecord.ingest.settings import IngestSettings
from onrecord.ingest.taken import Refused

__all__ = ["IngestSettings", "Intake", "Refused", "captures"]
