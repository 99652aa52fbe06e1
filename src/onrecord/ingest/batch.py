"""A batch of inputs of any kind, in the order given."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from onrecord.errors import FetchError, InputError, without_password
from onrecord.ingest.files import from_bytes, from_path, from_stream
from onrecord.ingest.settings import IngestSettings
from onrecord.ingest.taken import Refused, Said
from onrecord.model import Capture

Intake = Capture | Refused
STDIN = "-"
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{1,20}://", re.I)


def captures(
    inputs: Iterable[str | Path], settings: IngestSettings | None = None, *, stdin: IO[bytes] | None = None
) -> Iterator[Intake]:
    """The captures of files, folders, "-" (standard input) and http(s) addresses, each refusal in its place."""
    settings = settings or IngestSettings()
    for given in inputs:
        if isinstance(given, str) and given == STDIN:
            yield from _from_stdin(stdin, settings)
        elif isinstance(given, str) and _SCHEME.match(given):
            yield from _from_address(given, settings)
        else:
            yield from _from_path(Path(given), settings)


def _from_stdin(stdin: IO[bytes] | None, settings: IngestSettings) -> Iterator[Intake]:
    if stdin is None:
        yield Refused(STDIN, InputError(STDIN, "expected standard input, found none"))
    else:
        yield from from_stream(stdin, STDIN, settings)


def _from_path(path: Path, settings: IngestSettings) -> Iterator[Intake]:
    if not path.exists():
        yield Refused(str(path), InputError(str(path), "expected a file or folder, found nothing of that name"))
    else:
        yield from from_path(path, settings)


def _from_address(url: str, settings: IngestSettings) -> Iterator[Intake]:
    """A page, or the records that an address serves as JSON."""
    from onrecord.ingest.web import fetch  # httpx is loaded only where something is fetched

    try:
        page = fetch(url, settings)
        yield from from_bytes(page.content, url, settings, Said(page.url, page.media_type, page.charset))
    except InputError as error:
        yield Refused(without_password(url), error)
    except ValueError as error:  # addresses that httpx cannot put into a request
        yield Refused(without_password(url), FetchError(url, f"expected a web address: {error}"))
