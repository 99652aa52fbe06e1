"""What the incident scorer compares: a text's gold answers and the sheet read from it, decoded loudly.

Only what scoring needs; a file that lacks any of it is refused with the path of what is wrong.
"""

from pathlib import Path

import msgspec

HARD_NEGATIVE = "hard_negative"
HISTORY_LIST = "history_list"  # a text of old events: what else is found in it is no fault
Range = tuple[int | None, int | None]


class Count(msgspec.Struct, frozen=True):
    """A number of people; None is open, both None no number."""

    low: int | None = None
    high: int | None = None


class Party(msgspec.Struct, frozen=True):
    """Who acted or was hit; `cls` (gold only) is the kind, "unknown" where nobody is named."""

    name: str = ""
    actor_id: str | None = None
    cls: str = ""


class SaidClaim(msgspec.Struct, frozen=True):
    """One claim, gold or read."""

    quote: str = ""
    stance: str = ""
    about: str = ""
    claimant: str = ""
    claimant_type: str = ""
    via: str | None = None


class Place(msgspec.Struct, frozen=True):
    """Where: WGS 84 degrees; `radius_km` and `alt_names` in gold only."""

    name: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    radius_km: float = 0
    alt_names: tuple[str, ...] = ()


class Fatalities(msgspec.Struct, frozen=True):
    """The totals that count as right."""

    accept_totals: tuple[Range, ...] = ()


class GoldIncident(msgspec.Struct, frozen=True):
    """An incident as its annotators recorded it; an optional one may be found or not.

    `cluster` names the event where several texts tell of it.
    """

    date: str
    date_precision: str
    place: Place
    event_type: str
    sub_event_type: str
    perpetrator: tuple[Party, ...]
    target: tuple[Party, ...]
    claims: tuple[SaidClaim, ...]
    date_end: str | None = None
    alt_types: tuple[tuple[str, str], ...] = ()
    optional: bool = False
    fatalities: Fatalities | None = None
    injured: Count | None = None
    cluster: str | None = None


class ReadIncident(msgspec.Struct, frozen=True):
    """An incident as read; `cluster` is the ledger's incident."""

    date: str | None = None
    place: Place | None = None
    event_type: str | None = None
    sub_event_type: str | None = None
    perpetrator: tuple[Party, ...] = ()
    target: tuple[Party, ...] = ()
    fatalities: Count | None = None
    injured: Count | None = None
    claims: tuple[SaidClaim, ...] = ()
    cluster: str | None = None


class NonIncident(msgspec.Struct, frozen=True):
    """Words that tell of no incident of their own."""

    quote: str


class Answers(msgspec.Struct, frozen=True):
    """What is right for one text."""

    incidents: tuple[GoldIncident, ...]
    non_incidents: tuple[NonIncident, ...] = ()


class GoldText(msgspec.Struct, frozen=True):
    """One text of a gold folder."""

    id: str
    category: str
    gold: Answers
    lang: str = "en"


class ReadText(msgspec.Struct, frozen=True):
    """What was read in one text."""

    incidents: tuple[ReadIncident, ...] = ()


def gold_texts(folder: Path) -> list[GoldText]:
    """All texts of a gold folder, by file name.

    Raises:
        msgspec.ValidationError: where a file is not in the scorer's form.
    """
    return [msgspec.json.decode(path.read_bytes(), type=GoldText) for path in sorted(folder.glob("*.json"))]


def read_text(folder: Path, name: str) -> ReadText:
    """What was read in a text: nothing where its file is missing (a crash scores as a miss)."""
    path = folder / f"{name}.json"
    return msgspec.json.decode(path.read_bytes(), type=ReadText) if path.exists() else ReadText()
