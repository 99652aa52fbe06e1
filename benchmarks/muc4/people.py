"""How many people a filler stands for, and what became of them."""

from benchmarks.muc4.phrases import Phrase
from benchmarks.muc4.reading import Reading
from benchmarks.muc4.signs import Filler
from onrecord.extract.mentions import EventMention, TollMention
from onrecord.model import Harm, Span

_DEADLY = frozenset({"killing", "massacre", "death", "shooting"})
_EFFECTS = {Harm.KILLED: "DEATH", Harm.INJURED: "INJURY"}
_ONE = frozenset({"one", "another"})


def number_of(filler: Filler, reading: Reading) -> int | None:
    """The exact number of people that the text gives; None where it gives none."""
    for phrase in filler.mentions:
        toll = _toll(phrase, reading)
        if toll is not None and toll.best is not None:
            return toll.best
    return 1 if filler.key.split()[0] in _ONE else None


def effect_of(filler: Filler, reading: Reading, kind: str) -> str:
    """Death or injury, from the toll that counts them, else from the nearest word of violence; "" where unknown."""
    harms = [toll.harm for phrase in filler.mentions if (toll := _toll(phrase, reading)) is not None]
    for harm, effect in _EFFECTS.items():
        if harm in harms:
            return effect
    near = [event for phrase in filler.mentions if (event := _nearest(phrase, reading)) is not None]
    if any(event.name in _DEADLY for event in near):
        return "" if kind == "kidnapping" else "DEATH"
    return "INJURY" if any(event.name == "wounding" for event in near) else ""


def _toll(phrase: Phrase, reading: Reading) -> TollMention | None:
    tolls = reading.scenes[phrase.sentence].tolls
    return next((t for t in tolls if t.victims is not None and t.victims.overlaps(phrase.span)), None)


def _nearest(phrase: Phrase, reading: Reading) -> EventMention | None:
    events = reading.scenes[phrase.sentence].events
    return min(events, key=lambda event: _gap(event.span, phrase.span), default=None)


def _gap(one: Span, two: Span) -> int:
    return max(one.start - two.end, two.start - one.end, 0)
