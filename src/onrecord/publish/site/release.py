"""A release: built beside its place, checked, put there whole, and never changed afterwards."""

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import msgspec

from onrecord import __version__
from onrecord.errors import ExportError
from onrecord.model.record import Record
from onrecord.publish import EXPORTERS, FILES, Exported, export_files
from onrecord.publish.losses import losses_file, losses_text
from onrecord.publish.privacy import public
from onrecord.publish.site.changes import Changes, Told, compare, read_told, told
from onrecord.publish.site.harm import HOLD_DAYS, Restrained, Restraint
from onrecord.publish.site.manifest import SCHEMA, SUMS, Manifest, files_of, manifests, write_manifest
from onrecord.publish.site.pages import Site

DATA = "data"
TITLE = "onrecord"
_INCIDENTS = f"{DATA}/{FILES['jsonl']}"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a release is asked to be. `url` is where the folder will be found, None where that is not known.

    `asked` and `as_of` say what was chosen from the ledger; they are shown, not applied here.
    """

    name: str
    day: date
    title: str = TITLE
    url: str | None = None
    forms: tuple[str, ...] = tuple(FILES)
    hold: int = HOLD_DAYS
    coarse: bool = False
    as_of: str | None = None
    asked: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Released:
    """A release that stands. `is_new` is False where it stood already, byte for byte."""

    manifest: Manifest
    changes: Changes
    folder: Path
    is_new: bool


def publish_release(records: Iterable[Record], folder: Path, asked: Asked) -> Released:
    """Write a release into a folder of releases, and the folder's own pages anew.

    Raises:
        ExportError: where a record or file is refused, or another release of that name stands there already.
    """
    _check(folder, asked)
    before = [manifest for manifest in manifests(folder) if manifest.name < asked.name]
    previous = before[0].name if before else None
    draft = Path(tempfile.mkdtemp(prefix=f".{asked.name}.", suffix=".part", dir=folder))
    try:
        manifest, changes = _build(records, draft, folder, asked, previous)
        is_new = _put(draft, folder / asked.name)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    Site.write_home(folder, manifests(folder), asked.title)
    return Released(manifest, changes, folder / asked.name, is_new)


def _check(folder: Path, asked: Asked) -> None:
    if not folder.is_dir():
        raise ExportError(f"{folder}: expected a folder that exists")
    if not asked.name or asked.name.startswith(".") or Path(asked.name).name != asked.name:
        raise ExportError(f"{asked.name}: expected a name for a folder, such as a date")
    unknown = [form for form in asked.forms if form not in FILES]
    if unknown:
        raise ExportError(f"{unknown[0]}: expected one of {', '.join(FILES)}")


def _build(
    records: Iterable[Record], draft: Path, folder: Path, asked: Asked, previous: str | None
) -> tuple[Manifest, Changes]:
    (draft / DATA).mkdir()
    site = Site(draft, asked.name, asked.title, asked.url)
    restrained = Restrained(records, Restraint(asked.day, asked.hold, asked.coarse))
    now: dict[str, Told] = {}
    forms = dict.fromkeys(("jsonl", *asked.forms))
    files = {form: draft / DATA / FILES[form] for form in forms}
    done = export_files(_shown(restrained, site, now), {path: EXPORTERS[form]() for form, path in files.items()})
    lost = {form: done[path] for form, path in files.items()}
    _write_losses(files, lost)
    changes = compare(previous, read_told(folder / previous / _INCIDENTS) if previous else {}, now)
    (draft / "changes.json").write_bytes(msgspec.json.format(msgspec.json.encode(changes), indent=2) + b"\n")
    manifest = Manifest(
        schema=SCHEMA,
        name=asked.name,
        title=asked.title,
        version=__version__,
        previous=previous,
        incidents=len(now),
        held_back=restrained.held,
        hold_days=asked.hold,
        coarse=asked.coarse,
        as_of=asked.as_of,
        asked=asked.asked,
    )
    site.finish(manifest, changes, lost)
    manifest = replace(manifest, files=tuple(files_of(draft)))
    write_manifest(draft, manifest)
    return manifest, changes


def _shown(records: Iterable[Record], site: Site, now: dict[str, Told]) -> Iterator[Record]:
    """The records on their way to the exporters: each gets its page, as it may leave."""
    for record in records:
        if not record.confidential:
            leaving = public(record)
            site.add(leaving)
            now[record.id] = told(leaving)
        yield record


def _write_losses(files: dict[str, Path], lost: dict[str, Exported]) -> None:
    for form, path in files.items():
        losses_file(path).write_text(losses_text(path.name, form, lost[form]), encoding="utf-8")


def _put(draft: Path, target: Path) -> bool:
    """Put a release in its place; False where the same stands there already."""
    if target.exists():
        stands = target / SUMS
        if stands.is_file() and stands.read_bytes() == (draft / SUMS).read_bytes():
            return False
        raise ExportError(f"{target}: stands already and differs; a release is never changed: expected another name")
    draft.chmod(0o755)
    draft.rename(target)
    return True
