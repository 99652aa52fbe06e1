"""The fields of an incident as forms ask for them and pages show them."""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.model import Incident, SubEventType
from onrecord.model.record import Record
from onrecord.publish.words import NOBODY, show_count, show_place, show_sides

NOT_SAID = "not said"


@dataclass(frozen=True, slots=True)
class Asked:
    """A field: its name in decisions, its label, what may be written in it, and its values where they are a list."""

    name: str
    label: str
    hint: str
    choices: tuple[str, ...] = ()


FIELDS = (
    Asked("date", "When", "2025-06-01, 2025-06, 2025, or 2025-06-01/2025-06-03"),
    Asked("place", "Where", "a name, with its country or id after a comma where there are several; none"),
    Asked("event_type", "What", "one of ACLED's kinds", tuple(SubEventType)),
    Asked("perpetrator", "Who acted", "actor ids or kinds such as armed_group, with commas between them; none"),
    Asked("target", "Who was hit", "actor ids or kinds such as civilians, with commas between them; none"),
    Asked("fatalities", "Killed", "12, 12-15, 30+, or none where no number is given"),
    Asked("injured", "Injured", "12, 12-15, 30+, or none where no number is given"),
    Asked("weapons", "With", "codes such as vehicle_bomb, with commas between them; none"),
    Asked("outcome", "Outcome", "codes such as overran, with commas between them; none"),
)
BY_NAME = {field.name: field for field in FIELDS}


def occurred(thing: Record | Incident) -> str:
    """The day, or the first and last day."""
    return thing.date if thing.date_end is None else f"{thing.date} to {thing.date_end}"


def shown(thing: Record | Incident, name: str) -> str:
    """The value of a field in words."""
    values = {
        "date": lambda: f"{occurred(thing)} ({thing.date_precision})",
        "place": lambda: show_place(thing.place),
        "event_type": lambda: str(thing.sub_event_type),
        "perpetrator": lambda: show_sides(thing.perpetrator) or NOBODY,
        "target": lambda: show_sides(thing.target) or NOT_SAID,
        "fatalities": lambda: show_count(thing.fatalities),
        "injured": lambda: show_count(thing.injured),
        "weapons": lambda: _kinds(str(one.kind) for one in thing.weapons),
        "outcome": lambda: _kinds(str(one.kind) for one in thing.outcome),
    }
    return values[name]()


def _kinds(codes: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(code.replace("_", " ") for code in codes)) or NOT_SAID
