"""The grammar's word lists: attribution_<language>.toml as typed, indexed values."""

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import lru_cache

from onrecord.errors import KnowledgeError
from onrecord.extract.mentions import SpeechKind
from onrecord.knowledge.lexicon import Table, lexicon
from onrecord.knowledge.uncased import uncased_pattern
from onrecord.model import About, ClaimantType, Stance, StanceDetail

LANGUAGES = ("en", "fr")
VOWELS = "aeiou"


class Form(StrEnum):
    """Which form of a verb a word is."""

    BASE = "base"
    PRESENT = "present"
    PAST = "past"
    GERUND = "gerund"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a cue does with the content: the values that a verb group or a phrase gives its attributions.

    `act`: saying it is itself the act ("denied", "accused"), so source, cue and content are quoted together.
    `impersonal`: its participle tells what an event shows ("withdrew, indicating ..."), not what somebody says.
    """

    name: str
    stance: Stance
    detail: StanceDetail | None
    about: About | None
    speech: SpeechKind
    hedge: bool = False
    needs_number: bool = False
    needs_witness: bool = False
    act: bool = False
    impersonal: bool = False


@dataclass(frozen=True, slots=True)
class Verb:
    """A group of reporting verbs and what may follow them (`takes`)."""

    reading: Reading
    takes: frozenset[str]
    nouns: frozenset[str]


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A form of a reporting verb. `second` is the second word of a two-word verb ("called for")."""

    verb: Verb
    form: Form
    second: str | None


@dataclass(frozen=True, slots=True)
class PhraseRule:
    """A fixed phrase, found by a bounded pattern in sentences that hold one of its trigger words."""

    reading: Reading
    triggers: frozenset[str]
    pattern: re.Pattern[str]
    source: str
    content: str
    nested: bool
    needs_negation: bool


@dataclass(frozen=True, slots=True)
class WordClasses:
    """The closed word classes that the clause grammar needs."""

    determiners: frozenset[str]
    possessives: frozenset[str]
    definite: frozenset[str]
    articles: frozenset[str]
    not_adverbs: frozenset[str]
    pronouns: frozenset[str]
    prepositions: frozenset[str]
    subordinators: frozenset[str]
    auxiliaries: frozenset[str]
    be: frozenset[str]
    have: frozenset[str]
    do: frozenset[str]
    modals: frozenset[str]
    negations: frozenset[str]
    adverbs: frozenset[str]
    times: frozenset[str]
    roles: frozenset[str]
    finite: frozenset[str]
    documents: frozenset[str]
    speech_nouns: frozenset[str]
    hedges: frozenset[str]
    adjuncts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Small word sets that single rules need."""

    male_female: frozenset[str]
    plural: frozenset[str]
    neutral: frozenset[str]
    relative: frozenset[str]
    titles: frozenset[str]
    particles: frozenset[str]
    connectors: frozenset[str]
    contrasts: frozenset[str]
    governors: frozenset[str]
    that: frozenset[str]
    questions: frozenset[str]
    agents: frozenset[str]
    numbers: frozenset[str]
    unskipped: frozenset[str]
    medium: frozenset[str]
    asides: frozenset[str]
    measures: frozenset[str]
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All word lists of one language."""

    language: str
    words: WordClasses
    grammar: Grammar
    denials: tuple[re.Pattern[str], ...]
    own_denials: tuple[re.Pattern[str], ...]
    verbs: dict[str, tuple[VerbForm, ...]]
    phrases: tuple[PhraseRule, ...]
    triggered: dict[str, tuple[int, ...]]
    triggers: frozenset[str]
    sources: tuple[tuple[ClaimantType, frozenset[str]], ...]
    source_ranks: dict[str, int]
    listeners: frozenset[str]
    not_media: frozenset[str]
    anonymity: frozenset[str]
    outlet_pronouns: frozenset[str]
    outlet_nouns: frozenset[str]
    spokesmen: frozenset[str]
    statements: frozenset[str]
    groups: frozenset[str]
    plural: frozenset[str]


@lru_cache(maxsize=4)
def load(language: str) -> Lexicon:
    """The lexicon of a language; English for languages without one."""
    code = language if language in LANGUAGES else LANGUAGES[0]
    table = lexicon(f"attribution_{code}.toml")
    words = table.table("words")
    grammar = table.table("grammar")
    verbs = _verbs(table, inflect=_english_forms if code == "en" else _listed_forms)
    phrases = tuple(_phrase(row) for row in table.tables("phrase"))
    names = table.table("names")
    sources = tuple((ClaimantType(row.text("type")), frozenset(row.words("words"))) for row in table.tables("source"))
    return Lexicon(
        language=code,
        words=WordClasses(**{field.name: frozenset(words.words(field.name)) for field in fields(WordClasses)}),
        grammar=Grammar(**{field.name: frozenset(grammar.words(field.name)) for field in fields(Grammar)}),
        denials=tuple(_pattern(text, table.place) for text in table.table("denial").words("any")),
        own_denials=tuple(_pattern(text, table.place) for text in table.table("denial").words("party")),
        verbs=verbs,
        phrases=phrases,
        triggered=_by_trigger(phrases),
        triggers=frozenset(verbs).union(*(rule.triggers for rule in phrases)),
        sources=sources,
        source_ranks={word: rank for rank, (_, listed) in reversed(list(enumerate(sources))) for word in listed},
        listeners=frozenset(table.table("listeners").words("words")),
        not_media=frozenset(table.table("listeners").words("not_media")),
        anonymity=frozenset(names.words("anonymity")),
        outlet_pronouns=frozenset(names.words("outlet_pronouns")),
        outlet_nouns=frozenset(names.words("outlet_nouns")),
        spokesmen=frozenset(names.words("spokesmen")),
        statements=frozenset(names.words("statements")),
        groups=frozenset(names.words("groups")),
        plural=frozenset(names.words("plural")),
    )


def _by_trigger(phrases: tuple[PhraseRule, ...]) -> dict[str, tuple[int, ...]]:
    """For every trigger word, the places of its phrases in the list."""
    found: dict[str, list[int]] = {}
    for place, rule in enumerate(phrases):
        for word in rule.triggers:
            found.setdefault(word, []).append(place)
    return {word: tuple(places) for word, places in found.items()}


def _reading(row: Table) -> Reading:
    detail = row.text("detail", "")
    about = row.text("about", "")
    return Reading(
        name=row.text("name"),
        stance=Stance(row.text("stance", "asserts")),
        detail=StanceDetail(detail) if detail else None,
        about=About(about) if about else None,
        speech=SpeechKind(row.text("kind", "statement")),
        hedge=row.flag("hedge"),
        needs_number=row.flag("needs_number"),
        needs_witness=row.flag("needs_witness"),
        act=row.flag("act"),
        impersonal=row.flag("impersonal"),
    )


def _phrase(row: Table) -> PhraseRule:
    return PhraseRule(
        reading=_reading(row),
        triggers=frozenset(row.words("trigger")),
        pattern=_pattern(row.text("pattern"), row.place),
        source=row.text("source"),
        content=row.text("content"),
        nested=row.flag("nested"),
        needs_negation=row.flag("needs_negation"),
    )


def _pattern(text: str, place: str) -> re.Pattern[str]:
    """A pattern of the lexicon for uncased text: "~" stands for white space, "~?" for white space or none."""
    try:
        return uncased_pattern(text.replace("~?", r"\s*").replace("~", r"\s+"))
    except re.error as error:
        raise KnowledgeError(f"{place}: {error}") from error


def _verbs(table: Table, *, inflect: Callable[[str], list[tuple[Form, str]]]) -> dict[str, tuple[VerbForm, ...]]:
    found: dict[str, list[VerbForm]] = {}
    for row in table.tables("verb"):
        verb = Verb(_reading(row), frozenset(row.words("takes")), frozenset(row.words("nouns")))
        for entry in row.words("words"):
            for form, word in inflect(entry):
                first, _, second = word.partition("-")
                found.setdefault(first, []).append(VerbForm(verb, form, second or None))
    # two-word verbs are tried first, the past before the base ("put", "cast")
    return {
        word: tuple(sorted(forms, key=lambda f: (f.second is None, f.form != Form.PAST)))
        for word, forms in found.items()
    }


def _english_forms(entry: str) -> list[tuple[Form, str]]:
    """The forms of an entry: the four listed after a colon, or the regular ones of a lemma."""
    if ":" in entry:
        listed = entry.split(":")
        return list(zip((Form.BASE, Form.PRESENT, Form.PAST, Form.GERUND), listed[:4], strict=True))
    stem, dash, rest = entry.partition("-")
    tail = dash + rest
    sibilant = stem.endswith(("s", "sh", "ch", "x", "z"))
    soft_y = stem.endswith("y") and stem[-2] not in VOWELS
    present = stem[:-1] + "ies" if soft_y else stem + ("es" if sibilant else "s")
    past = stem + "d" if stem.endswith("e") else stem[:-1] + "ied" if soft_y else stem + "ed"
    gerund = stem[:-1] + "ing" if stem.endswith("e") and not stem.endswith("ee") else stem + "ing"
    return [
        (Form.BASE, stem + tail),
        (Form.PRESENT, present + tail),
        (Form.PAST, past + tail),
        (Form.GERUND, gerund + tail),
    ]


def _listed_forms(entry: str) -> list[tuple[Form, str]]:
    """French forms: present[/present...]:participle:gerund[:other]."""
    present, past, gerund = entry.split(":")[:3]
    forms = [(Form.PRESENT, word) for word in present.split("/")]
    stem, dash, rest = gerund.partition("-")
    if stem.endswith("ant"):  # the imperfect has the stem of the gerund
        forms += [(Form.PRESENT, stem.removesuffix("ant") + ending + dash + rest) for ending in ("ait", "aient")]
    return [*forms, *((Form.PAST, word) for word in past.split("/")), (Form.GERUND, gerund)]
