"""Exports of any filter, in every format, as files."""

import tempfile
from pathlib import Path
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse, Response
from starlette.background import BackgroundTask

from onrecord.filters import filter_from
from onrecord.publish import EXPORTERS, FILES, export_records
from onrecord.web.api import ERRORS
from onrecord.web.given import Given
from onrecord.web.problems import MissingError

router = APIRouter(prefix="/api/v1/export", tags=["exports"])
MEDIA = {
    "csv": "text/csv",
    "ged": "text/csv",
    "hxl": "text/csv",
    "geojson": "application/geo+json",
    "jsonl": "application/jsonl",
    "parquet": "application/vnd.apache.parquet",
    "annotations": "application/ld+json",
    "stix": "application/stix+json;version=2.1",
    "claimreview": "application/ld+json",
}
"""The media type of each format."""
_SENT: dict[int | str, dict[str, Any]] = {
    **ERRORS,
    200: {"content": {media: {} for media in MEDIA.values()}, "description": "The file"},
}


@router.get("/{form}", response_class=Response, responses=_SENT)
def export(request: Request, form: str, pipeline: Given) -> Response:
    """The incidents of a filter in one of the formats of `onrecord export`, checked before the first byte is sent."""
    if form not in EXPORTERS:
        raise MissingError(f"{form}: expected one of {', '.join(EXPORTERS)}")
    query = filter_from(request.query_params).query()
    with tempfile.NamedTemporaryFile(prefix="onrecord-", suffix=".part", delete=False) as held:
        path = Path(held.name)
    try:
        with pipeline.view() as view:
            export_records(view.records(query), EXPORTERS[form](), path)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    gone = BackgroundTask(path.unlink, missing_ok=True)
    return FileResponse(path, media_type=MEDIA[form], filename=FILES[form], background=gone)
