"""The publish stage: records to files that others read, checked before they are released (docs/exports.md)."""

from collections.abc import Callable

from onrecord.publish.acled import AcledCsv
from onrecord.publish.annotations import Annotations
from onrecord.publish.claim_review import ClaimReviews
from onrecord.publish.export import Exported, Exporter, export_files, export_records
from onrecord.publish.ged import GedCsv
from onrecord.publish.geojson import GeoJson
from onrecord.publish.hxl import HxlCsv
from onrecord.publish.jsonl import JsonLines
from onrecord.publish.parquet import Parquet
from onrecord.publish.stix import Stix

EXPORTERS: dict[str, Callable[[], Exporter]] = {
    "csv": AcledCsv,
    "ged": GedCsv,
    "geojson": GeoJson,
    "hxl": HxlCsv,
    "jsonl": JsonLines,
    "parquet": Parquet,
    "annotations": Annotations,
    "stix": Stix,
    "claimreview": ClaimReviews,
}
"""How each format is written."""
FILES = {
    "csv": "incidents-acled.csv",
    "ged": "incidents-ged.csv",
    "geojson": "incidents.geojson",
    "hxl": "incidents-hxl.csv",
    "jsonl": "incidents.jsonl",
    "parquet": "incidents.parquet",
    "annotations": "claims.annotations.jsonld",
    "stix": "incidents.stix.json",
    "claimreview": "claim-reviews.jsonld",
}
"""What a format's file is called in a folder."""

__all__ = [
    "EXPORTERS",
    "FILES",
    "AcledCsv",
    "Annotations",
    "ClaimReviews",
    "Exported",
    "Exporter",
    "GedCsv",
    "GeoJson",
    "HxlCsv",
    "JsonLines",
    "Parquet",
    "Stix",
    "export_files",
    "export_records",
]
