"""The publish stage: records to files that others read, checked before they are released (docs/exports.md)."""

from collections.abc import Callable

from onrecord.publish.acled import AcledCsv
from onrecord.publish.export import Exported, Exporter, export_files, export_records
from onrecord.publish.ged import GedCsv
from onrecord.publish.geojson import GeoJson
from onrecord.publish.hxl import HxlCsv
from onrecord.publish.jsonl import JsonLines

EXPORTERS: dict[str, Callable[[], Exporter]] = {
    "csv": AcledCsv,
    "ged": GedCsv,
    "geojson": GeoJson,
    "hxl": HxlCsv,
    "jsonl": JsonLines,
}
"""How each format is written."""
FILES = {
    "csv": "incidents-acled.csv",
    "ged": "incidents-ged.csv",
    "geojson": "incidents.geojson",
    "hxl": "incidents-hxl.csv",
    "jsonl": "incidents.jsonl",
}
"""What a format's file is called in a folder."""

__all__ = [
    "EXPORTERS",
    "FILES",
    "AcledCsv",
    "Exported",
    "Exporter",
    "GedCsv",
    "GeoJson",
    "HxlCsv",
    "JsonLines",
    "export_files",
    "export_records",
]
