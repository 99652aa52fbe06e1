"""What a release is made of: every file with its size and checksum, and the settings that it was made with."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

import msgspec

from onrecord.errors import ExportError

SCHEMA = "onrecord.release/1"
FILE = "manifest.json"
SUMS = "SHA256SUMS"
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class ReleasedFile:
    """A file of a release; its path is from the release's folder, with slashes."""

    path: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """A release. `previous` is the release that its changes are against; `held_back` incidents were not published yet.

    `asked` are the options that chose what is in it, as they were given.
    """

    schema: str
    name: str
    title: str
    version: str
    previous: str | None
    incidents: int
    held_back: int
    hold_days: int
    coarse: bool
    as_of: str | None
    asked: dict[str, str]
    files: tuple[ReleasedFile, ...] = ()


def files_of(folder: Path) -> Iterator[ReleasedFile]:
    """The files of a release but its manifest and its sums, in the order of their paths."""
    found = (path for path in folder.rglob("*") if path.is_file())
    for path in sorted(found, key=lambda path: path.relative_to(folder).as_posix()):
        name = path.relative_to(folder).as_posix()
        if name not in (FILE, SUMS):
            yield ReleasedFile(name, path.stat().st_size, digest(path))


def digest(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    found = sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            found.update(chunk)
    return found.hexdigest()


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write the manifest, and the sums in the form that `sha256sum --check` reads."""
    body = json.dumps(asdict(manifest), indent=2, ensure_ascii=False) + "\n"
    (folder / FILE).write_text(body, encoding="utf-8")
    sums = "".join(f"{file.sha256}  {file.path}\n" for file in manifest.files)
    sums += f"{digest(folder / FILE)}  {FILE}\n"
    (folder / SUMS).write_text(sums, encoding="utf-8")


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a release.

    Raises:
        ExportError: where it is none, naming the file and the place.
    """
    path = folder / FILE
    try:
        return msgspec.json.decode(path.read_bytes(), type=Manifest)
    except (OSError, msgspec.DecodeError) as error:
        raise ExportError(f"{path}: expected the manifest of a release: {error}") from error


def manifests(folder: Path) -> list[Manifest]:
    """The releases in a folder, the latest first.

    Raises:
        ExportError: where the manifest of one cannot be read.
    """
    found = [read_manifest(path.parent) for path in folder.glob(f"[!.]*/{FILE}")]
    return sorted(found, key=lambda manifest: manifest.name, reverse=True)
