"""A field note: what a coder heard, from whom, and who may see it."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.model.claim import ClaimValue
from onrecord.model.codes import About, ClaimantType, DatePrecision, SubEventType
from onrecord.model.incident import IncidentPlace


class Confidentiality(StrEnum):
    """Who may see a field note. What is confidential leaves in no export and is shown only where it is asked for."""

    PUBLIC = "public"
    CONFIDENTIAL = "confidential"


@dataclass(frozen=True, slots=True)
class NotePeriod:
    """When it happened, as the coder says: the first day (YYYY-MM-DD), the last where there are several."""

    date: str
    date_end: str | None
    precision: DatePrecision


@dataclass(frozen=True, slots=True)
class Note:
    """What a coder heard.

    `source` names or describes who said it, `source_id` is an actor's id where it is one. `heard` is the day on which
    the coder heard it (YYYY-MM-DD). `words` are the source's as the coder wrote them down. `when`, `place`, `event`,
    `about` and `value` are what the coder says of it beside the words, None where the words are to say it.
    """

    author: str
    source: str
    source_type: ClaimantType
    source_id: str | None
    heard: str
    words: str
    confidentiality: Confidentiality
    when: NotePeriod | None = None
    place: IncidentPlace | None = None
    event: SubEventType | None = None
    about: About | None = None
    value: ClaimValue | None = None

    @property
    def says_more_than_words(self) -> bool:
        """Whether the coder says anything beside the words."""
        return any(each is not None for each in (self.when, self.place, self.event, self.about, self.value))


@dataclass(frozen=True, slots=True)
class Heard:
    """What a coder gives for a note, in the words in which it is given: not checked yet.

    `when`, `place`, `event`, `about`, `value` and `whom` are what is said beside the words.
    """

    author: str
    words: str
    heard: str
    source: str
    kind: str
    confidentiality: str
    when: str | None = None
    place: str | None = None
    event: str | None = None
    about: str | None = None
    value: str | None = None
    whom: str | None = None
