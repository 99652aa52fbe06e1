"""Captures as rows of an Arrow batch and back, and what makes two batches the same."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec

from onrecord.batch.tables import SAID, load_arrow, schema
from onrecord.errors import InputError
from onrecord.ingest import Intake, Refused
from onrecord.model import Capture

if TYPE_CHECKING:
    import pyarrow as pa

KEY_DIGITS = 32
"""128 bits: a name by which a part of an archive is known for good."""
_NOT_ITS_OWN = frozenset(("source", "retrieved"))
"""Where and when a page was found does not make it another page."""


def pages_of(taken: Sequence[Intake]) -> "pa.RecordBatch":
    """Captures and refused inputs as a batch, in their order."""
    rows = [_refused_row(each) if isinstance(each, Refused) else _row(each) for each in taken]
    batch: pa.RecordBatch = load_arrow().RecordBatch.from_pylist(rows, schema=schema("pages"))
    return batch


def taken_from(pages: "pa.RecordBatch") -> Iterator[Intake]:
    """The captures and refused inputs of a batch, one after the other."""
    for number in range(pages.num_rows):
        (row,) = pages.slice(number, 1).to_pylist()
        if row["refused"] is not None:
            error = InputError(row["refused_file"], row["refused"], place=row["refused_place"])
            yield Refused(row["source"], error)
        else:
            yield captured({name: row[name] for name in SAID}, row["content"])


def captured(said: dict[str, object], content: bytes = b"") -> Capture:
    """A capture from what is known of it, with or without its bytes."""
    return msgspec.convert({**said, "notices": said["notices"] or (), "content": content}, Capture)


def said_of(capture: Capture) -> dict[str, object]:
    """What is known of a page beside its bytes, and how many these are."""
    said = {name: getattr(capture, name) for name in SAID}
    return {**said, "notices": list(capture.notices), "length": capture.size}


def _row(capture: Capture) -> dict[str, object]:
    return {"content": capture.content, **said_of(capture)}


def _refused_row(refused: Refused) -> dict[str, object]:
    error = refused.error
    where = {"source": refused.source, "refused_file": error.source, "refused_place": error.place}
    return {**where, "refused": error.expected}


def identity(taken: Intake) -> bytes:
    """What makes a page the same wherever it lies: its bytes' hash, and what was said of it. 32 bytes."""
    if isinstance(taken, Refused):
        return sha256(msgspec.json.encode((taken.error.expected, taken.error.place))).digest()
    said = {name: value for name, value in said_of(taken).items() if name not in _NOT_ITS_OWN}
    return sha256(msgspec.json.encode(said)).digest()


def key_of(identities: Iterable[bytes], *options: str) -> str:
    """The name of some pages read in one way."""
    whole = sha256("\x1f".join(options).encode())
    for each in identities:
        whole.update(each)
    return whole.hexdigest()[:KEY_DIGITS]
