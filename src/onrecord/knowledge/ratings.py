"""The user's own ratings of sources: letters of the Admiralty scale, in a table that is theirs."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import KnowledgeError
from onrecord.knowledge.actor_tables import Row, rows
from onrecord.knowledge.kinship import kinship
from onrecord.model import Reliability

COLUMNS = ("name", "letter", "reason")


@dataclass(frozen=True, slots=True)
class Rating:
    """What a user thinks of a source, and why. `name` is a root's, an agency's or an outlet's, or an actor's id."""

    name: str
    letter: Reliability
    reason: str = ""

    @property
    def key(self) -> str:
        """What tells two sources apart, whatever the spelling of their names."""
        return source_key(self.name)


@dataclass(frozen=True, slots=True)
class Ratings:
    """Ratings by source."""

    of: Mapping[str, Rating]

    def letter(self, names: Iterable[str]) -> Reliability:
        """The letter of the first of several names for one source that is rated; F where none is."""
        if not self.of:
            return Reliability.F
        found = (self.of.get(source_key(name)) for name in names if name)
        return next((rating.letter for rating in found if rating is not None), Reliability.F)


NO_RATINGS = Ratings({})


def source_key(name: str) -> str:
    """A source's name as ratings are looked up by: "Agence France-Presse", "the AFP" and "afp" are one."""
    return kinship().voice(name)


def read_ratings(path: Path) -> Ratings:
    """The ratings in a file; none where it does not exist.

    Raises:
        KnowledgeError: where a row is wrong, naming the file, the line, the cell and what was expected.
    """
    if not path.exists():
        return NO_RATINGS
    found: dict[str, Rating] = {}
    for row in rows(path, columns=COLUMNS):
        rating = _rating(row)
        if rating.key in found:
            raise row.fail("name", "is rated on an earlier line, too: expected one line for each source")
        found[rating.key] = rating
    return Ratings(found)


def _rating(row: Row) -> Rating:
    letter = row.cells["letter"].strip().upper()
    if letter not in tuple(Reliability):
        raise row.fail("letter", f"expected one of {', '.join(Reliability)}")
    return Rating(row.text("name"), Reliability(letter), row.cells["reason"].strip())


def rate_source(rating: Rating, path: Path) -> None:
    """Write a rating into the file; an earlier one of the same source is replaced, every other line stays.

    Raises:
        KnowledgeError: where the name is empty or the file holds a wrong row.
    """
    if not rating.name.strip():
        raise KnowledgeError("a rating: expected the name of a source, found nothing")
    kept = [each for each in read_ratings(path).of.values() if each.key != rating.key]
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(path.name + ".new")
    with draft.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows((each.name, each.letter.value, each.reason) for each in (*kept, rating))
    draft.replace(path)
