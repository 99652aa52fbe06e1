"""What the parts of the rules engine find in a text, before incidents are assembled from it.

Every mention carries the span of its words and the name of the rule that found it, so that `onrecord explain` can show
which rule fired on which words.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from onrecord.knowledge.uncased import Uncased, uncase
from onrecord.model import (
    About,
    ActorKind,
    ClaimantType,
    Harm,
    OutcomeKind,
    Place,
    PlacePrecision,
    Scope,
    Span,
    Stance,
    StanceDetail,
    SubEventType,
    TollGroup,
    WeaponKind,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the cleaned text. `paragraph` counts story paragraphs from 0; the headline is -1."""

    index: int
    span: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class Text:
    """The cleaned text as the engine works on it; `uncased` is the same in one case, for patterns that ignore it."""

    text: str
    sentences: tuple[Sentence, ...]
    language: str
    published: date | None
    uncased: Uncased = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "uncased", uncase(self.text))


class TimexType(StrEnum):
    """TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression. `value` is TIMEX3; `first` and `last` are the days it can stand for (None: no calendar time).

    `since` is true for "since early last month" and the like: a period that runs up to the dateline.
    """

    span: Span
    type: TimexType
    value: str
    mod: str | None
    first: date | None
    last: date | None
    rule: str
    since: bool = False


class TollPart(StrEnum):
    """How a number stands to the other numbers of its sentence."""

    TOTAL = "total"
    SUBSET = "subset"  # "including three children", "eight of them women": never added
    OTHERS = "others"  # "and four others": adds to the number before it, of another harm or of the same
    FORMER = "former"  # "up from 43", "an initial count of 43": superseded


@dataclass(frozen=True, slots=True)
class TollMention:
    """A number of people harmed. Low alone is "at least"; high alone is "up to"; all None is words without a number.

    `span` covers the whole phrase ("killed at least 70 farmers"), `number` the number words with their hedge, `victims`
    the words for the people. `mixed` is true where the words count dead and hurt together ("30 killed or wounded",
    "heavy casualties"). `cue` is the harm word: mentions of one sentence that share it are parts of one row ("three
    soldiers and two civilians") and add up.
    """

    span: Span
    number: Span | None
    victims: Span | None
    harm: Harm
    group: TollGroup
    low: int | None
    best: int | None
    high: int | None
    hedge: str | None
    part: TollPart
    mixed: bool
    rule: str
    cue: Span | None = None


class PlaceRole(StrEnum):
    """How a place comes into the words."""

    PLACE = "place"
    DEMONYM = "demonym"  # "Malian soldiers"
    EMBEDDED = "embedded"  # inside an organisation's name: "Boston Police"


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place name in the text and the gazetteer entry it was resolved to (None: not placed).

    `precision` is what the words give: "near Gao" is `near` although Gao is a settlement.
    """

    span: Span
    name: str
    place: Place | None
    precision: PlacePrecision
    rule: str
    role: PlaceRole = PlaceRole.PLACE


@dataclass(frozen=True, slots=True)
class ActorMention:
    """A name or description of an actor. `actor_id` is None where the words name no known actor.

    `generic` is true for descriptions ("the army", "militants") whether or not they were resolved in context;
    `suspected` for "suspected X", "believed to be X".
    """

    span: Span
    name: str
    actor_id: str | None
    kind: ActorKind
    country: str | None
    generic: bool
    suspected: bool
    rule: str
    unidentified: bool = False  # the words say that nobody knows who
    acts: bool = True  # may be a perpetrator or a side
    hit: bool = True  # may be a target
    related: str | None = None  # "an al-Qaeda affiliate": the actor it is said to belong to
    holder: str | None = None  # of a site: the actor whose it is ("Malian army base")


class Reality(StrEnum):
    """Whether the words tell of something that happened, in the way an incident does."""

    HAPPENED = "happened"
    NEGATED = "negated"
    PLANNED = "planned"  # planned, threatened, foiled before it began, feared, hypothetical
    PAST = "past"  # an old event retold
    GENERAL = "general"  # a habit, a series, a state of affairs
    FIGURATIVE = "figurative"  # sport, labour, business, cyber


@dataclass(frozen=True, slots=True)
class EventMention:
    """A word that tells of violence, and whether it happened.

    `sub_type` is None for words that leave it open ("attacked", "killed"). `strong` words found an incident alone;
    `definite` ones ("the attack") refer back. `name` is the group of the lexicon that the word belongs to.
    """

    span: Span
    name: str
    sub_type: SubEventType | None
    weapon: WeaponKind | None
    outcome: OutcomeKind | None
    strong: bool
    definite: bool
    reality: Reality
    rule: str


class SpeechKind(StrEnum):
    """What a source does in speaking: only a statement is an account of an event."""

    STATEMENT = "statement"
    REACTION = "reaction"  # condemnation, promise, demand, praise: says nothing of what happened
    ASSESSMENT = "assessment"  # belief, prediction, warning, analysis


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what. `content` is the words stated; `source` is None where no source is named.

    `claimant` is the source's name as it should be shown ("JNIM", "a local source"); the outlet's own voice is not an
    attribution. `carried` is true where the source was carried over from an earlier sentence ("he added").
    Words of non-confirmation and the like that name no source have the type `outlet` and no `source`. `speech` tells
    accounts of events from reactions and assessments.
    """

    source: Span | None
    cue: Span | None
    content: Span
    claimant: str
    claimant_type: ClaimantType
    claimant_id: str | None
    via: str | None
    stance: Stance
    stance_detail: StanceDetail | None
    hedge: str | None
    about: About | None
    scope: Scope
    carried: bool
    rule: str
    speech: SpeechKind = SpeechKind.STATEMENT
    probability: float | None = None  # the tagger's, where it found the statement or its stance


@dataclass(frozen=True, slots=True)
class Issuer:
    """Whose own words a report is: an army's communique, a group's statement."""

    name: str
    type: ClaimantType
    id: str | None
    probability: float
