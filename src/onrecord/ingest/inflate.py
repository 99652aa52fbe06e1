"""Bounded decompression: a small file that unpacks to gigabytes is refused after the limit, not after the memory."""

import zlib

from onrecord.errors import InputError, LimitError

GZIP_MAGIC = b"\x1f\x8b"
_AUTO = 32 + zlib.MAX_WBITS  # gzip or zlib, by the header
_RAW = -zlib.MAX_WBITS


def inflate(content: bytes, source: str, *, limit: int, raw: bool = False) -> bytes:
    """Unpack gzip (all members) or deflate data to at most `limit` bytes.

    Raises LimitError above it, InputError for damaged data.
    """
    parts: list[bytes] = []
    size = 0
    try:
        while content:
            unpacker = zlib.decompressobj(_RAW if raw else _AUTO)
            part = unpacker.decompress(content, limit - size + 1)
            size += len(part)
            if size > limit:
                raise LimitError(source, f"expected at most {limit:,} bytes after decompression, found more")
            if not unpacker.eof:
                raise InputError(source, "expected complete gzip data, found it cut off")
            parts.append(part)
            content = unpacker.unused_data
            if not content.startswith(GZIP_MAGIC):
                break
    except zlib.error as error:
        if not raw and not content.startswith(GZIP_MAGIC):
            return inflate(content, source, limit=limit, raw=True)
        raise InputError(source, f"expected gzip data, found damage ({error})") from error
    return b"".join(parts)
