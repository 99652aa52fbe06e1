"""What programs may send. Fields that are not known are refused: a slip of the pen must not be left out in silence."""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from onrecord.model import About, ActorKind, ClaimantType, PlacePrecision, Reliability, SubEventType, TollGroup
from onrecord.model.note import Confidentiality

DAY = (
    "[1-9][0-9]{3}(-(0[1-9]|1[0-2]))?"
    "|[1-9][0-9]{3}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
)
"""A day, month or year; the 29th of February is taken, too."""
_PRINTED = r"^[^\x00-\x1f\x7f]*[^\x00-\x20\x7f-\xa0][^\x00-\x1f\x7f]*$"
"""Words with something to see in them, without control characters."""
Words = Annotated[str, Meta(pattern=r"[^\x00-\x20\x7f-\xa0]", max_length=2000)]
Name = Annotated[str, Meta(pattern=_PRINTED, max_length=200)]
Text = Annotated[str, Meta(pattern=r"[^\x00-\x20\x7f-\xa0]", max_length=2_000_000)]
Url = Annotated[str, Meta(pattern=r"^https?://[^\x00-\x20\x7f-\xa0/][^\x00-\x20\x7f-\xa0]*$", max_length=2000)]
Day = Annotated[str, Meta(pattern=f"^({DAY})$")]
Base64 = Annotated[str, Meta(pattern=r"^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$")]
Country = Annotated[str, Meta(pattern="^[A-Za-z]{2}$")]
FieldName = Literal[
    "date", "place", "event_type", "perpetrator", "target", "fatalities", "injured", "weapons", "outcome"
]
Year = Annotated[float, Meta(ge=1000, le=9999, multiple_of=1)]


class _Sent(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base of all that is sent."""


class _Report(_Sent, frozen=True, kw_only=True, tag_field="how"):
    """A report to be read. `published`, `outlet` and `address` are what the page itself lacks."""

    published: Day | UnsetType = UNSET
    outlet: Name | UnsetType = UNSET
    address: Url | UnsetType = UNSET


class PastedText(_Report, frozen=True, kw_only=True, tag="text"):
    """The text of a report."""

    text: Text


class WebAddress(_Report, frozen=True, kw_only=True, tag="url"):
    """The address of a page, which this server fetches."""

    url: Url


class SentFile(_Report, frozen=True, kw_only=True, tag="file"):
    """A file with reports in it, of 15 MB at most: its name, and its bytes in base64."""

    name: Name
    content: Base64


NewReport = PastedText | WebAddress | SentFile


class NewNote(_Sent, frozen=True, kw_only=True):
    """What somebody told you (docs/notes.md). `heard` is the day on which, by default today."""

    words: Text
    source: Name
    kind: ClaimantType
    confidentiality: Confidentiality
    heard: Day | UnsetType = UNSET
    when: Name | UnsetType = UNSET
    place: Name | UnsetType = UNSET
    event: SubEventType | UnsetType = UNSET
    about: About | UnsetType = UNSET
    value: Name | UnsetType = UNSET
    whom: TollGroup | UnsetType = UNSET


class _Decision(_Sent, frozen=True, kw_only=True, tag_field="kind"):
    """A decision and its reason (docs/review.md)."""

    reason: Words


class Accept(_Decision, frozen=True, kw_only=True, tag="accept"):
    """A field, or some claims, are right."""

    incident: Name
    field: FieldName | UnsetType = UNSET
    claims: tuple[Name, ...] = ()


class Values(_Sent, frozen=True, kw_only=True):
    """Fields of an incident with values as they are written at a shell, such as "12-15" or "none"."""

    date: Name | UnsetType = UNSET
    place: Name | UnsetType = UNSET
    event_type: Name | UnsetType = UNSET
    perpetrator: Name | UnsetType = UNSET
    target: Name | UnsetType = UNSET
    fatalities: Name | UnsetType = UNSET
    injured: Name | UnsetType = UNSET
    weapons: Name | UnsetType = UNSET
    outcome: Name | UnsetType = UNSET


class Correct(_Decision, frozen=True, kw_only=True, tag="correct"):
    """Fields are something else."""

    incident: Name
    fields: Values


class Reject(_Decision, frozen=True, kw_only=True, tag="reject"):
    """Claims are misread, or not of this incident."""

    incident: Name
    claims: Annotated[tuple[Name, ...], Meta(min_length=1)]


class Merge(_Decision, frozen=True, kw_only=True, tag="merge"):
    """Two incidents are one."""

    incident: Name
    other: Name


class NotTheSame(_Decision, frozen=True, kw_only=True, tag="not_the_same"):
    """Two incidents are two."""

    incident: Name
    other: Name


class Split(_Decision, frozen=True, kw_only=True, tag="split"):
    """Some reports of an incident tell of another."""

    incident: Name
    reports: Annotated[tuple[Words, ...], Meta(min_length=1)]


class Undo(_Decision, frozen=True, kw_only=True, tag="undo"):
    """A decision is taken back."""

    decision: Name


NewDecision = Accept | Correct | Reject | Merge | NotTheSame | Split | Undo


class NewActor(_Sent, frozen=True, kw_only=True):
    """An actor of your own, or a corrected one. `why` says where it is known from; it is kept with your name."""

    id: Annotated[str, Meta(pattern="^[a-z0-9][a-z0-9_]{0,39}$")]
    name: Name
    kind: ActorKind
    why: Words
    countries: tuple[Country, ...] = ()
    aliases: tuple[Name, ...] = ()
    short: Name | UnsetType = UNSET
    parent: Name | UnsetType = UNSET
    valid_from: Year | UnsetType = UNSET
    valid_to: Year | UnsetType = UNSET


class NewPlace(_Sent, frozen=True, kw_only=True):
    """A place of your own, or a corrected one. Without `id` it is made of country and name."""

    name: Name
    precision: PlacePrecision
    why: Words
    id: Annotated[str, Meta(pattern=r"^[!-~]+$", max_length=120)] | UnsetType = UNSET
    country: Country | UnsetType = UNSET
    admin1: Name | UnsetType = UNSET
    names: tuple[Name, ...] = ()
    lat: Annotated[float, Meta(ge=-90, le=90)] | UnsetType = UNSET
    lon: Annotated[float, Meta(ge=-180, le=180)] | UnsetType = UNSET


class NewRating(_Sent, frozen=True, kw_only=True):
    """Your rating of a source, on the Admiralty scale (docs/sources.md)."""

    name: Name
    letter: Reliability
    why: Words


class NewSearch(_Sent, frozen=True, kw_only=True):
    """A filter to be kept under a name; `filter` is what stands behind the question mark of the page's address."""

    name: Annotated[str, Meta(pattern=_PRINTED, max_length=80)]
    filter: Annotated[str, Meta(pattern="^[!-~]+$", max_length=6000)]
