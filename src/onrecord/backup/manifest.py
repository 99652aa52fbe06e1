"""What a backup says of itself: every part with its checksum."""

from dataclasses import dataclass

FORM = "onrecord.backup/1"
MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class TablePart:
    """A table: its rows as JSON arrays, one a line, in the order of `columns`. `sha256` is of these lines."""

    name: str
    columns: tuple[str, ...]
    rows: int
    sha256: str

    @property
    def member(self) -> str:
        """Where it stands in the file."""
        return f"ledger/{self.name}.jsonl"


@dataclass(frozen=True, slots=True)
class OwnPart:
    """A file of the knowledge folder as it was."""

    name: str
    bytes: int
    sha256: str

    @property
    def member(self) -> str:
        """Where it stands in the file."""
        return f"own/{self.name}"


@dataclass(frozen=True, slots=True)
class ExportSum:
    """SHA-256 of what `onrecord export --format …` writes for somebody who rated no source."""

    format: str
    incidents: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """A backup's table of contents. `made` is a time in UTC; `exports` is empty for a ledger of an older schema."""

    schema: str
    made: str
    onrecord: str
    ledger_schema: str
    confidential_notes: int
    without_secrets: bool
    tables: tuple[TablePart, ...]
    exports: tuple[ExportSum, ...]
    own: tuple[OwnPart, ...] = ()

    @property
    def has_secrets(self) -> bool:
        """Whether it holds confidential notes, or files that only their owner may read."""
        return bool(self.confidential_notes or any(part.name in SECRET for part in self.own))


SECRET = ("tokens.csv", "alerts.db")
"""Own files that only their owner may read."""
