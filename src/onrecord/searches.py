"""Kept searches: filters under a name, in a table of the user's own beside the ledger (docs/web.md).

They stand in `searches.csv` of the knowledge folder: what somebody looks for is no part of what reports tell, and a
ledger that is handed on must not say it.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Lock
from urllib.parse import parse_qsl, urlencode

from onrecord.errors import FilterError, KnowledgeError, OnrecordError
from onrecord.filters import NAMES, Filter, filter_from
from onrecord.knowledge.actor_tables import Row, rows

COLUMNS = ("name", "filter", "by", "kept")
AT_MOST = 1000
NAME_AT_MOST = 80
_writing = Lock()


@dataclass(frozen=True, slots=True)
class Search:
    """A filter under a name, with who kept it and on which day (YYYY-MM-DD)."""

    name: str
    filter: Filter
    by: str
    kept: str

    @property
    def address(self) -> str:
        """Where the page shows it."""
        return self.filter.address("/")


def read_searches(path: Path) -> tuple[Search, ...]:
    """The kept searches by name; none where the file does not exist.

    Raises:
        KnowledgeError: where a row is wrong, naming the file, the line, the cell and what was expected.
    """
    if not path.exists():
        return ()
    found: dict[str, Search] = {}
    for row in rows(path, columns=COLUMNS):
        search = _search(row)
        if search.name in found:
            raise row.fail("name", "stands on an earlier line, too: expected one line for each search")
        found[search.name] = search
    return tuple(found[name] for name in sorted(found))


def find_search(path: Path, name: str) -> Search | None:
    """The search of a name; None where there is none."""
    return next((each for each in read_searches(path) if each.name == name), None)


def _search(row: Row) -> Search:
    try:
        asked = filter_of(row.text("filter"))
    except OnrecordError as error:
        raise row.fail("filter", str(error)) from error
    return Search(row.text("name"), asked, row.cells["by"].strip(), row.cells["kept"].strip())


def filter_of(words: str) -> Filter:
    """The filter that an address's query spells; it must ask something.

    Raises:
        FilterError: where a parameter is not known, or not of its form.
    """
    pairs = parse_qsl(words.removeprefix("/").removeprefix("?"), keep_blank_values=True)
    unknown = [name for name, _ in pairs if name not in NAMES]
    if unknown:
        raise FilterError(f"{unknown[0]}: expected one of {', '.join(NAMES)}")
    found = filter_from(dict(pairs))
    found.query()
    if not found.asked:
        raise FilterError(f"a search: expected something to look for: {', '.join(NAMES)}")
    return found


def keep_search(path: Path, search: Search) -> Search | None:
    """Keep a search; one of its name is replaced. Gives the one that was there before, None where there was none.

    Raises:
        KnowledgeError: where it has no name, there are too many, or the file holds a wrong row.
        FilterError: where it asks nothing, or what cannot be asked.
    """
    name = " ".join(search.name.split())
    if not name or len(name) > NAME_AT_MOST or not name.isprintable():
        raise KnowledgeError(f"a search: expected a name of 1 to {NAME_AT_MOST} letters, found {search.name[:90]!r}")
    filter_of(urlencode(search.filter.asked))
    with _writing:
        kept = {each.name: each for each in read_searches(path)}
        before = kept.get(name)
        kept[name] = Search(name, search.filter, search.by, search.kept)
        if len(kept) > AT_MOST:
            raise KnowledgeError(f"expected at most {AT_MOST} kept searches; drop one first")
        _write(path, kept.values())
    return before


def drop_search(path: Path, name: str) -> Search:
    """Let go of a search.

    Raises:
        KnowledgeError: where there is none of that name.
    """
    with _writing:
        kept = {each.name: each for each in read_searches(path)}
        gone = kept.pop(name, None)
        if gone is None:
            raise KnowledgeError(f"{name}: no search was kept under this name")
        _write(path, kept.values())
    return gone


def made(name: str, asked: Filter, *, by: str, today: date) -> Search:
    """A search as it is kept."""
    return Search(name, asked, " ".join(by.split()), today.isoformat())


def _write(path: Path, searches: Iterable[Search]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(path.name + ".new")
    with draft.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(COLUMNS)
        for each in sorted(searches, key=lambda each: each.name):
            writer.writerow((each.name, urlencode(each.filter.asked), each.by, each.kept))
    draft.replace(path)
