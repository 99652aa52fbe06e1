"""The sources that are watched, from one TOML file (docs/watch.md has every key)."""

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import msgspec

from onrecord.errors import SettingError
from onrecord.ingest.live.gdelt import API
from onrecord.ingest.web import host_of

_DURATION = re.compile(r"(\d{1,6})\s*(s|m|h|d|w)")
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}
LEAST_INTERVAL = 60.0
"""Seconds between two looks at a source on the web, at least. A folder may be looked at each second."""
MOST = 30 * 86_400.0


class SourceKind(StrEnum):
    """What is watched."""

    FEED = "feed"
    GDELT = "gdelt"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class Source:
    """One source. Times are in seconds.

    `place` is a feed's address, a GDELT query or a folder. `interval` lies between two looks, `silent_after` is how
    long it may list nothing new before that is told. `takes_text`: the article is taken as the feed carries it, and
    the page is not fetched. `asks_robots`: robots.txt is kept to. `revisit` is when pages are looked at again.
    """

    name: str
    kind: SourceKind
    place: str
    interval: float
    silent_after: float
    revisit: tuple[float, ...] = ()
    outlet: str | None = None
    takes_text: bool = False
    asks_robots: bool = True
    api: str = API

    @property
    def host(self) -> str:
        """The host that looking at it asks; "" for a folder."""
        if self.kind is SourceKind.FOLDER:
            return ""
        return host_of(self.api if self.kind is SourceKind.GDELT else self.place)


@dataclass(frozen=True, slots=True)
class Watched:
    """All that is watched, and how. `pace` is the least time between two requests to one host, in seconds.

    `contact` stands in every request, for whoever runs the server. `notify` is a command that is told of a source that
    fell silent or fails, and of one that is back. `retry` is the wait after a first failure; it doubles with each.
    """

    sources: tuple[Source, ...]
    pace: float = 2.0
    contact: str | None = None
    allow_private: bool = False
    notify: tuple[str, ...] = ()
    retry: float = 60.0

    def source(self, name: str) -> Source | None:
        """A source by its name."""
        return next((each for each in self.sources if each.name == name), None)


class _Defaults(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    retry: str = "1m"
    interval: str = "15m"
    silent_after: str = "1d"
    revisit: tuple[str, ...] = ("2h", "1d")
    pace: str = "2s"
    contact: str | None = None
    allow_private: bool = False
    notify: list[str] = []


class _Source(msgspec.Struct, forbid_unknown_fields=True):
    name: str | None = None
    feed: str | None = None
    gdelt: str | None = None
    folder: str | None = None
    interval: str | None = None
    silent_after: str | None = None
    revisit: tuple[str, ...] | None = None
    outlet: str | None = None
    text: str = "page"
    robots: bool = True
    api: str | None = None


class _File(msgspec.Struct, forbid_unknown_fields=True):
    watch: _Defaults = _Defaults()
    source: list[_Source] = []


def read_sources(path: Path) -> Watched:
    """The sources in a file.

    Raises:
        SettingError: where there is none, or for what is not as it should be, with the place of it.
    """
    try:
        return sources_from(path.read_text(encoding="utf-8"), str(path), folder=path.parent)
    except FileNotFoundError as error:
        hint = "expected a file of sources (docs/watch.md); `onrecord watch import FILE.opml` makes one"
        raise SettingError(f"{path}: {hint}") from error
    except (OSError, UnicodeDecodeError) as error:
        raise SettingError(f"{path}: expected a file of sources that can be read: {error}") from error


def sources_from(text: str, name: str, *, folder: Path) -> Watched:
    """The sources in a file's text; folders are taken from `folder` on.

    Raises:
        SettingError: for what is not as it should be.
    """
    try:
        found = msgspec.convert(tomllib.loads(text), _File)
    except tomllib.TOMLDecodeError as error:
        raise SettingError(f"{name}: expected TOML: {error}") from error
    except msgspec.ValidationError as error:
        raise SettingError(f"{name}: {_place(str(error))}") from error
    given = found.watch
    sources = tuple(_source(each, number, given, name, folder) for number, each in enumerate(found.source, 1))
    _refuse_twins(sources, name)
    if not sources:
        raise SettingError(f"{name}: expected at least one [[source]], found none")
    pace = _seconds(given.pace, f"{name}: [watch] pace", least=0)
    retry = _seconds(given.retry, f"{name}: [watch] retry", least=1)
    return Watched(sources, pace, given.contact, given.allow_private, tuple(given.notify), retry)


def _place(words: str) -> str:
    """Msgspec's place in words: "$.source[1].interval" is the second source's interval."""
    found = re.search(r"`\$\.source\[(\d+)\]", words)
    return f"source {int(found[1]) + 1}: {words}" if found else words


def _source(given: _Source, number: int, defaults: _Defaults, file: str, base: Path) -> Source:
    where = f"{file}: source {number}" + (f" ({given.name})" if given.name else "")
    named = {kind: words for kind in SourceKind if (words := getattr(given, kind.value))}
    if len(named) != 1:
        raise SettingError(f"{where}: expected one of feed, gdelt and folder, found {' and '.join(named) or 'none'}")
    ((kind, place),) = named.items()
    place = _place_of(kind, place.strip(), where, base)
    if given.text not in ("page", "feed"):
        raise SettingError(f'{where}: text: expected "page" or "feed", found {given.text!r}')
    least = 1.0 if kind is SourceKind.FOLDER else LEAST_INTERVAL
    revisit = defaults.revisit if given.revisit is None else given.revisit
    return Source(
        name=" ".join((given.name or place).split()),
        kind=kind,
        place=place,
        interval=_seconds(given.interval or defaults.interval, f"{where}: interval", least=least),
        silent_after=_seconds(given.silent_after or defaults.silent_after, f"{where}: silent_after", least=1),
        revisit=tuple(sorted(_seconds(each, f"{where}: revisit", least=60) for each in revisit)),
        outlet=given.outlet,
        takes_text=given.text == "feed",
        asks_robots=given.robots,
        api=given.api or API,
    )


def _place_of(kind: SourceKind, place: str, where: str, base: Path) -> str:
    if kind is SourceKind.FOLDER:
        return str((base / Path(place).expanduser()).absolute())
    if kind is SourceKind.FEED and not (place.startswith(("http://", "https://")) and host_of(place)):
        raise SettingError(f"{where}: feed: expected an address that begins with https:// or http://, found {place!r}")
    return place


def _seconds(words: str, where: str, *, least: float) -> float:
    """A length of time such as "90s", "15m", "2h", "1d" or "1w"."""
    found = _DURATION.fullmatch(words.strip())
    if not found:
        raise SettingError(f"{where}: expected a length of time such as 90s, 15m, 2h or 1d, found {words!r}")
    seconds = float(int(found[1]) * _SECONDS[found[2]])
    if not least <= seconds <= MOST:
        raise SettingError(f"{where}: expected {least:g} s to {MOST / 86_400:g} days, found {words!r}")
    return seconds


def _refuse_twins(sources: tuple[Source, ...], file: str) -> None:
    seen: dict[str, int] = {}
    for number, source in enumerate(sources, 1):
        if source.name in seen:
            twin = seen[source.name]
            raise SettingError(f"{file}: source {number}: the name {source.name!r} is that of source {twin}")
        seen[source.name] = number
