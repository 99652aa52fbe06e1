"""The gazetteer: places by name, from the embedded index, imported files and the user's own overlay."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from onrecord.knowledge.gazetteer_file import GazetteerFile
from onrecord.knowledge.place_names import place_key, place_sound
from onrecord.model import Place

EMBEDDED = Path(__file__).resolve().parent.parent / "data" / "places.sqlite"
USER_FILE = "places.sqlite"  # imported names, in the user's data directory
OWN_FILE = "places-own.sqlite"  # the user's own names, compiled from places-own.csv beside it
KEPT_LOOKUPS = 50_000


class Gazetteer:
    """Places by name. Opens in milliseconds and holds only key filters and the latest look-ups in memory."""

    def __init__(self, files: Sequence[Path] = (EMBEDDED,)) -> None:
        """Later files add to earlier ones. Raises KnowledgeError for a file that is absent or no gazetteer."""
        self._files = tuple(GazetteerFile(path) for path in files)
        self._filters = tuple(file.keys for file in self._files)
        self._openings = tuple(file.openings for file in self._files)
        self.find = lru_cache(maxsize=KEPT_LOOKUPS)(self._find)
        self.might_know = lru_cache(maxsize=KEPT_LOOKUPS)(self._might_know)
        self.might_open = lru_cache(maxsize=KEPT_LOOKUPS)(self._might_open)

    def __len__(self) -> int:
        return sum(len(file) for file in self._files)

    def _find(self, key: str) -> tuple[Place, ...]:
        """All places under a key of `place_key`, the most populous first."""
        places = [place for file in self._files if key in file.keys for place in file.find(key)]
        return _ordered(places)

    def _might_know(self, key: str) -> bool:
        """Whether a key may have places; False is certain."""
        for keys in self._filters:  # noqa: SIM110  (a generator costs as much as the look-up)
            if key in keys:
                return True
        return False

    def _might_open(self, words: str) -> bool:
        """Whether a longer key may begin with these words, a space after them ("burkina "); False is certain."""
        for begun in self._openings:  # noqa: SIM110
            if words in begun:
                return True
        return False

    def named(self, name: str) -> tuple[Place, ...]:
        """All places that carry a name, however it is accented or hyphenated."""
        return self.find(place_key(name))

    def sounding(self, key: str, country: str) -> tuple[Place, ...]:
        """Places of a country whose name is another spelling of a key ("qatraneh" for Al Qatranah)."""
        sound = place_sound(key)
        if not sound:
            return ()
        places = [place for file in self._files for place in file.find_sound(sound, country)]
        return _ordered(places)

    def credits(self) -> tuple[str, ...]:
        """The credit lines of the files, as their licences ask for them."""
        return tuple(text for file in self._files if (text := file.meta("credits")))

    def close(self) -> None:
        """Close all files."""
        for file in self._files:
            file.close()


def _ordered(places: list[Place]) -> tuple[Place, ...]:
    """Places without repeats of an id (a later file's row is dropped), the most populous first."""
    if len(places) < 2:
        return tuple(places)
    unique = {place.id: place for place in reversed(places)}
    return tuple(sorted(unique.values(), key=lambda place: (-place.population, place.id)))


def gazetteer_files(user: Path | None = None) -> tuple[Path, ...]:
    """The embedded index and those of the user's own files that exist. `user` is the user's data directory."""
    own = [] if user is None else [user / USER_FILE, user / OWN_FILE]
    return (EMBEDDED, *(path for path in own if path.is_file()))


@lru_cache(maxsize=4)
def open_gazetteer(user: Path | None = None) -> Gazetteer:
    """The gazetteer of this installation, opened once. `user` is the user's data directory."""
    return Gazetteer(gazetteer_files(user))
