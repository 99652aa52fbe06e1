"""The publish stage: records to files that others read, checked before they are released (docs/exports.md)."""

from onrecord.publish.acled import AcledCsv
from onrecord.publish.export import Exported, Exporter, export_records
from onrecord.publish.geojson import GeoJson
from onrecord.publish.jsonl import JsonLines

EXPORTERS: dict[str, type[AcledCsv] | type[GeoJson] | type[JsonLines]] = {
    "csv": AcledCsv,
    "geojson": GeoJson,
    "jsonl": JsonLines,
}

__all__ = ["EXPORTERS", "AcledCsv", "Exported", "Exporter", "GeoJson", "JsonLines", "export_records"]
