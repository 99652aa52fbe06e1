"""Forms as they are sent: sealed by this server, within limits, by somebody who may."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated

from fastapi import Depends, Request
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

from onrecord.ingest.settings import MEGABYTE
from onrecord.web.access import Person
from onrecord.web.door import check_seal, required
from onrecord.web.problems import RefusedError

_FIELDS_AT_MOST = 5000
_FILES_AT_MOST = 1
_TEXT_BYTES = 20 * MEGABYTE


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as sent: its name without folders, and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Posted:
    """A form that somebody who may write has sent. `values` are the first of each name, `every` all of them."""

    person: Person
    values: Mapping[str, str]
    every: Mapping[str, tuple[str, ...]]
    upload: Upload | None = None

    def get(self, name: str) -> str:
        """A field's words without space around them; empty where it is not there."""
        return self.values.get(name, "").strip()

    def some(self, name: str) -> tuple[str, ...]:
        """The words of every field of a name that has some."""
        return tuple(words.strip() for words in self.every.get(name, ()) if words.strip())


async def fields_of(request: Request) -> tuple[dict[str, tuple[str, ...]], Upload | None]:
    """The fields of a sealed form and the file with it.

    Raises:
        RefusedError: where it is not sealed by this server, or cannot be read.
    """
    try:
        async with request.form(
            max_files=_FILES_AT_MOST, max_fields=_FIELDS_AT_MOST, max_part_size=_TEXT_BYTES
        ) as form:
            words: dict[str, tuple[str, ...]] = {}
            upload = None
            for name, value in form.multi_items():
                if isinstance(value, UploadFile):
                    upload = Upload(_bare(value.filename or ""), await value.read()) if value.filename else upload
                else:
                    words[name] = (*words.get(name, ()), value)
    except HTTPException as error:
        raise RefusedError(HTTPStatus.BAD_REQUEST, f"the form cannot be read: {error.detail}") from error
    check_seal(request, next(iter(words.get("seal", ("",)))))
    return words, upload


async def _posted(request: Request) -> Posted:
    person = required(request)
    words, upload = await fields_of(request)
    return Posted(person, {name: each[0] for name, each in words.items()}, words, upload)


Sent = Annotated[Posted, Depends(_posted)]


def _bare(name: str) -> str:
    """A file's name without folders and control characters, as it is kept with the report."""
    bare = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(letter for letter in bare if letter.isprintable())[:200]
