"""What comes of one input: a capture, or the reason it was refused."""

from dataclasses import dataclass

from onrecord.errors import InputError
from onrecord.ingest.settings import IngestSettings
from onrecord.model import Capture, sniff
from onrecord.model.identity import capture_hash


@dataclass(frozen=True, slots=True)
class Refused:
    """An input that gave no capture. One refused input never stops a batch."""

    source: str
    error: InputError


@dataclass(frozen=True, slots=True)
class Said:
    """What the sender of bytes said of them."""

    url: str | None = None
    media_type: str | None = None
    charset: str | None = None


NOTHING_SAID = Said()


def make_capture(content: bytes, source: str, settings: IngestSettings, said: Said = NOTHING_SAID) -> Capture:
    """A capture with its hash, its kind and the time on the clock."""
    return Capture(
        content,
        source,
        capture_hash(content),
        url=said.url,
        media_type=said.media_type,
        charset=said.charset,
        retrieved=settings.now(),
        kind=settings.kind or sniff(content, said.media_type),
    )
