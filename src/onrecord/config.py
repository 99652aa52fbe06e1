"""The settings of one run, read once from the environment and passed down."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import SettingError
from onrecord.model import EngineKind

LEDGER = "ONRECORD_LEDGER"
CORPORA = "ONRECORD_CORPORA"
KNOWLEDGE = "ONRECORD_KNOWLEDGE"
AUTHOR = "ONRECORD_AUTHOR"
ENGINE = "ONRECORD_ENGINE"
TAGGER = "ONRECORD_TAGGER"
WATCH = "ONRECORD_WATCH"
DEFAULT_LEDGER = "onrecord.db"
DEFAULT_WATCH = "watch.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings.

    `ledger` is a path or a database URL (ONRECORD_LEDGER). `knowledge` is the folder of the user's own names
    (ONRECORD_KNOWLEDGE; by default ~/.local/share/onrecord, or below XDG_DATA_HOME). `author` is who decides and
    notes (ONRECORD_AUTHOR); None where that is left to the system's name of the user. `engine` reads reports
    (ONRECORD_ENGINE: rules, tagger or both; None is both where a model is installed, else rules). `tagger` is
    another model than the default one (ONRECORD_TAGGER): a shipped one's name, or a folder. `watch` is the file of
    sources that are watched (ONRECORD_WATCH).
    """

    ledger: str
    knowledge: Path
    author: str | None = None
    engine: EngineKind | None = None
    tagger: str | None = None
    watch: Path = Path(DEFAULT_WATCH)

    @property
    def ratings(self) -> Path:
        """The user's own ratings of sources."""
        return self.knowledge / "sources.csv"

    @property
    def tokens(self) -> Path:
        """The tokens with which people and programs write over the network; only their hashes."""
        return self.knowledge / "tokens.csv"

    @property
    def alerts(self) -> Path:
        """Rules of alerts, and what they still have to send."""
        return self.knowledge / "alerts.db"

    @property
    def searches(self) -> Path:
        """Filters that are kept under a name."""
        return self.knowledge / "searches.csv"

    @property
    def actors_overlay(self) -> Path:
        """The user's own actors."""
        return self.knowledge / "actors.csv"


def settings_from(environ: Mapping[str, str]) -> Settings:
    """Read the settings.

    Raises:
        SettingError: where a setting is empty or names a folder that is a file.
    """
    ledger = environ.get(LEDGER, DEFAULT_LEDGER).strip()
    if not ledger:
        raise SettingError(f"{LEDGER}: expected a path or a database URL, found nothing")
    knowledge = _knowledge_folder(environ)
    if knowledge.is_file():
        raise SettingError(f"{KNOWLEDGE}: expected a folder, found the file {knowledge}")
    author = " ".join(environ[AUTHOR].split()) if AUTHOR in environ else None
    if author == "":
        raise SettingError(f"{AUTHOR}: expected a name, found nothing")
    watch = environ.get(WATCH, DEFAULT_WATCH).strip()
    if not watch:
        raise SettingError(f"{WATCH}: expected the path of a file of sources, found nothing")
    return Settings(
        ledger=ledger,
        knowledge=knowledge,
        author=author,
        engine=_engine(environ.get(ENGINE)),
        tagger=environ.get(TAGGER) or None,
        watch=Path(watch).expanduser(),
    )


def _engine(name: str | None) -> EngineKind | None:
    if name is None:
        return None
    try:
        return EngineKind(name.strip())
    except ValueError:
        raise SettingError(f"{ENGINE}: expected {', '.join(EngineKind)}, found {name!r}") from None


def _knowledge_folder(environ: Mapping[str, str]) -> Path:
    if KNOWLEDGE in environ:
        return Path(environ[KNOWLEDGE]).expanduser()
    home = environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(home).expanduser() / "onrecord"
