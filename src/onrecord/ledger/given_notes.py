"""A field note from the words in which it is given, checked."""

import re
from datetime import date

from onrecord.errors import DecisionError
from onrecord.knowledge.actors import ActorBook
from onrecord.knowledge.places import Gazetteer
from onrecord.ledger.given_values import given_count, given_date, given_event, given_place
from onrecord.model import About, ClaimantType, ClaimValue, TollGroup
from onrecord.model.note import Confidentiality, Heard, Note, NotePeriod

_COUNTED = frozenset({About.FATALITIES, About.INJURED, About.CASUALTIES})
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def given_note(heard: Heard, *, actors: ActorBook, places: Gazetteer) -> Note:
    """The note that is given.

    Raises:
        DecisionError: where something is missing or is not what it needs to be.
    """
    source, author = " ".join(heard.source.split()), " ".join(heard.author.split())
    if not author or not source or not heard.words.strip():
        missing = "who heard it" if not author else "who said it" if not source else "the words"
        raise DecisionError(f"note: expected {missing}, found nothing")
    actor = actors.find(source)
    about = None if heard.about is None else About(heard.about)
    return Note(
        author=author,
        source=source,
        source_type=ClaimantType(heard.kind),
        source_id=actor.id if actor else None,
        heard=_day(heard.heard),
        words=heard.words.strip(),
        confidentiality=Confidentiality(heard.confidentiality),
        when=None if heard.when is None else _period(heard.when),
        place=None if heard.place is None else given_place(heard.place, places),
        event=None if heard.event is None else given_event(heard.event),
        about=about,
        value=_value(heard, about),
    )


def _day(words: str) -> str:
    try:
        if not _DAY.fullmatch(words):
            raise ValueError(words)
        return date.fromisoformat(words).isoformat()
    except ValueError as error:
        raise DecisionError(f"heard: {words!r} is no day; expected YYYY-MM-DD") from error


def _period(words: str) -> NotePeriod:
    when = given_date(words)
    return NotePeriod(when.date, when.date_end, when.precision)


def _value(heard: Heard, about: About | None) -> ClaimValue | None:
    """The number that the words make, which goes with the question that it answers."""
    if heard.value is None:
        if heard.whom is not None or about in _COUNTED:
            raise DecisionError("value: expected the number of people (--value) with --group and with a toll")
        return None
    if about not in _COUNTED:
        raise DecisionError(f"value: expected --about with one of {', '.join(sorted(_COUNTED))} for a number of people")
    count = given_count("value", heard.value)
    return ClaimValue(count.low, count.high, None if heard.whom is None else TollGroup(heard.whom))
