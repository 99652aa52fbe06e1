"""The pages and feeds of a release: plain HTML without scripts, links within the folder, words escaped."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import quote

from onrecord import __version__
from onrecord.errors import ExportError
from onrecord.model.record import Record
from onrecord.publish import FILES
from onrecord.publish.cap import Sender, cap_alert
from onrecord.publish.cap_check import check_cap
from onrecord.publish.export import Exported
from onrecord.publish.facts import sources, urls
from onrecord.publish.feeds import FeedHead, atom_feed, json_feed
from onrecord.publish.notes import headline, notes
from onrecord.publish.site.changes import Changes
from onrecord.publish.site.manifest import Manifest
from onrecord.publish.words import show_area, show_count, show_place, show_sides

ROWS = 200
"""Incidents on one page of the list."""
ENTRIES = 50
"""Entries of a feed."""
STYLE = "style.css"


@dataclass(frozen=True, slots=True)
class Row:
    """An incident in the list."""

    id: str
    date: str
    place: str
    kind: str
    acted: str
    hit: str
    killed: str
    status: str
    reports: int


class Site:
    """The pages of one release, as its incidents come in the order of their days."""

    def __init__(self, folder: Path, name: str, title: str, url: str | None) -> None:
        self._folder = folder
        self._name = name
        self._title = title
        self._url = url.rstrip("/") if url else None
        self._rows: list[Row] = []
        self._latest: deque[Record] = deque(maxlen=ENTRIES)
        (folder / "incidents").mkdir()

    def add(self, record: Record) -> None:
        """Write an incident's page. The record is as it may leave."""
        self._rows.append(_row(record))
        self._latest.append(record)
        _write(
            self._folder / "incidents" / f"{record.id}.html",
            "incident.html",
            root="../",
            title=headline(record),
            site=self._title,
            name=self._name,
            record=record,
            notes=notes(record),
            sources=sources(record),
            links=urls(record),
            cite=self._cite(record),
        )
        for old in record.redirects:
            _write(self._folder / "incidents" / f"{old}.html", "moved.html", id=record.id, title=f"{old} has moved")

    def finish(self, manifest: Manifest, changes: Changes, lost: Mapping[str, Exported]) -> None:
        """Write what is about all incidents: the list, the changes, what it is, feeds and alerts."""
        common: dict[str, Any] = {"root": "", "site": self._title, "name": self._name, "manifest": manifest}
        pages = list(_pages(self._rows[::-1]))
        for number, rows in enumerate(pages, start=1):
            _write(
                self._folder / _list_file(number),
                "list.html",
                title=f"{self._title}, {self._name}",
                rows=rows,
                number=number,
                last=len(pages),
                list_file=_list_file,
                data=[FILES[form] for form in lost],
                **common,
            )
        _write(self._folder / "changes.html", "changes.html", title="Changes", changes=changes, **common)
        _write(self._folder / "about.html", "about.html", title="About this release", lost=lost, **common)
        (self._folder / STYLE).write_bytes(_style())
        self._feeds()

    def _feeds(self) -> None:
        latest = list(reversed(self._latest))
        (self._folder / "feeds").mkdir()
        (self._folder / "cap").mkdir()
        write_feeds(self._folder / "feeds", self._title, latest, self._base("feeds"), up="../", alerts="../cap/")
        sender = Sender(home=None)
        for record in latest:
            alert = cap_alert(record, sender)
            check_cap(alert)
            (self._folder / "cap" / f"{record.id}.xml").write_bytes(alert)

    def _base(self, folder: str) -> str | None:
        return f"{self._url}/{quote(self._name)}/{folder}/" if self._url else None

    def _cite(self, record: Record) -> str:
        where = f" {self._url}/{quote(self._name)}/incidents/{record.id}.html" if self._url else ""
        return f"{self._title}, release {self._name}, incident {record.id}: {headline(record)}.{where}"

    @staticmethod
    def write_home(folder: Path, releases: Sequence[Manifest], title: str) -> None:
        """The page of a folder of releases: all of them, the latest first."""
        _write(folder / "index.html", "home.html", root="", title=title, site=title, name="", releases=releases)
        (folder / STYLE).write_bytes(_style())


def write_feeds(
    folder: Path, title: str, records: Sequence[Record], base: str | None, *, up: str, alerts: str | None = None
) -> None:
    """Atom and JSON Feed of some incidents. Addresses are whole where the folder's own is known, else relative."""

    def page(record: Record) -> str:
        return f"{_parent(base, up)}incidents/{record.id}.html"

    def alert(record: Record) -> str:
        return f"{_parent(base, up)}cap/{record.id}.xml"

    home = f"{_parent(base, up)}index.html"
    for name, linked in (("atom.xml", None), ("cap.xml", alert if alerts else None)):
        head = FeedHead(title, f"{base or ''}{name}", home)
        (folder / name).write_bytes(atom_feed(head, records, page, name=_entry_id, alert=linked))
    head = FeedHead(title, f"{base or ''}feed.json", home)
    (folder / "feed.json").write_bytes(json_feed(head, records, page))


def _entry_id(record: Record) -> str:
    """An entry's id, the same in every release."""
    return f"urn:onrecord:incident:{record.id}"


def _parent(base: str | None, up: str) -> str:
    return f"{base.rstrip('/').rpartition('/')[0]}/" if base else up


def _row(record: Record) -> Row:
    return Row(
        id=record.id,
        date=record.occurred.replace("/", " to "),
        place=show_area(record.place),
        kind=record.sub_event_type,
        acted=show_sides(record.perpetrator),
        hit=show_sides(record.target),
        killed=show_count(record.fatalities),
        status=record.status,
        reports=len(record.members),
    )


def _pages(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    """The list in pages; one, empty, where there is nothing."""
    for start in range(0, max(len(rows), 1), ROWS):
        yield rows[start : start + ROWS]


def _list_file(number: int) -> str:
    return "index.html" if number == 1 else f"page-{number}.html"


def _style() -> bytes:
    return (files("onrecord.publish.site") / "templates" / STYLE).read_bytes()


def _write(path: Path, template: str, **values: Any) -> None:
    body = _templates().get_template(template).render(**values)
    path.write_text(body, encoding="utf-8", newline="\n")


@lru_cache(maxsize=1)
def _templates() -> Any:
    try:
        from jinja2 import Environment, PackageLoader, StrictUndefined
    except ImportError:
        raise ExportError("publish: expected jinja2; it comes with: pip install 'onrecord[web]'") from None
    made = Environment(
        loader=PackageLoader("onrecord.publish.site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters.update(count=show_count, place=show_place, sides=show_sides, words=_spaced)
    made.globals["version"] = __version__
    return made


def _spaced(code: str) -> str:
    return str(code).replace("_", " ")
