"""The words of tolls, compiled from data/tolls_LANGUAGE.toml into one phrase table per language.

Every word or phrase maps to an `Entry`: the letter that the grammar sees (`Sym`), and for words of people and of harm
what they stand for. The longest phrase wins.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import product
from typing import Any, TypeVar

from onrecord.extract.numbers import toll_data
from onrecord.model import Harm, TollGroup

V = TypeVar("V")
PhraseTable = Mapping[str, tuple[tuple[tuple[str, ...], V], ...]]
SPLIT = re.compile(r"(?:[cdjlmnst]|qu|jusqu)'|[^\W_]+(?:[-'’][^\W_]+)*'?|[^\w\s]")


class Sym(StrEnum):
    """One letter for each kind of element; data/toll_patterns.toml is written in these."""

    PEOPLE = "P"  # a number with a noun for people, or "a soldier"
    NUMBER = "Q"  # a number alone
    OTHERS = "O"  # "three others", "another"
    NAMED = "M"  # "John Smith, 24,"
    DEFINITE = "E"  # "the attacker"
    NOBODY = "Z"  # "no one", "no soldiers"
    NOUN = "p"  # people without a number
    SUBSET = "S"  # ", including two children"
    PARTICIPLE = "V"
    GERUND = "G"
    FINITE = "F"
    STATE = "J"
    INTRANSITIVE = "I"
    HARM_NOUN = "N"
    TOLL = "T"
    LOSE = "L"
    COST = "C"
    LIVES = "l"
    BODIES = "B"
    MANNER = "f"
    STRUCK = "A"
    STRUCK_GERUND = "g"
    HOSPITAL = "H"
    UNHARMED = "U"
    AMONG = "K"
    BE = "b"
    HAVE = "h"
    MODAL = "m"
    ADVERB = "w"
    PREPOSITION = "r"
    FROM = "q"
    RELATIVE = "R"
    OF = "o"
    BY = "y"
    CONJUNCTION = "c"
    ALONG = "a"
    INCLUDING = "i"
    DETERMINER = "d"
    SAY = "s"
    VERB = "v"
    TIME = "t"
    AGE = "e"
    THING = "n"  # things, and numbers of things
    FORMER = "u"
    COUNT = "Y"  # the number of
    PRONOUN = "X"
    SELF = "8"  # killed himself
    VAGUE = "W"  # heavy casualties
    OTHER = "x"
    # read by patterns of their own only; to all other patterns they are what `PLAIN` says
    FALL = "9"  # two soldiers fell
    RISE = "7"  # the toll has risen to N
    CARE = "2"  # doctors treated N
    TAKEN = "3"  # N were taken from their homes by gunmen
    NONE_HARMED = "1"  # without loss
    # used only while elements are built
    EVERYONE = "6"  # all those on board
    MORE = "j"  # other, others, more
    PARTS = "D"  # of them, of whom
    NO = "0"


PLAIN = {Sym.FALL: Sym.OTHER, Sym.RISE: Sym.MODAL, Sym.CARE: Sym.OTHER, Sym.TAKEN: Sym.OTHER}
FORMS = {
    "participle": Sym.PARTICIPLE,
    "gerund": Sym.GERUND,
    "finite": Sym.FINITE,
    "state": Sym.STATE,
    "intransitive": Sym.INTRANSITIVE,
    "noun": Sym.HARM_NOUN,
    "toll": Sym.TOLL,
    "lose": Sym.LOSE,
    "cost": Sym.COST,
    "lives": Sym.LIVES,
    "bodies": Sym.BODIES,
    "manner": Sym.MANNER,
    "struck": Sym.STRUCK,
    "struck_gerund": Sym.STRUCK_GERUND,
    "hospital": Sym.HOSPITAL,
    "unharmed": Sym.UNHARMED,
    "among": Sym.AMONG,
    "self": Sym.SELF,
    "vague": Sym.VAGUE,
    "fall": Sym.FALL,
    "care": Sym.CARE,
    "taken": Sym.TAKEN,
    "none_harmed": Sym.NONE_HARMED,
}

# Later rows win where a word stands in several tables.
FUNCTION_WORDS = (
    ("preposition", Sym.PREPOSITION),
    ("relative", Sym.RELATIVE),
    ("verb", Sym.VERB),
    ("say", Sym.SAY),
    ("time", Sym.TIME),
    ("adverb", Sym.ADVERB),
    ("count", Sym.COUNT),
    ("rise", Sym.RISE),
    ("everyone", Sym.EVERYONE),
    ("pronoun", Sym.PRONOUN),
    ("determiner", Sym.DETERMINER),
    ("possessive", Sym.DETERMINER),
    ("modal", Sym.MODAL),
    ("of", Sym.OF),
    ("from", Sym.FROM),
    ("by", Sym.BY),
    ("conjunction", Sym.CONJUNCTION),
    ("along", Sym.ALONG),
    ("including", Sym.INCLUDING),
    ("parts", Sym.PARTS),
    ("other", Sym.MORE),
    ("another", Sym.MORE),
    ("negative", Sym.NO),
    ("nobody", Sym.NOBODY),
    ("have", Sym.HAVE),
    ("be", Sym.BE),
)
SILENT = frozenset(
    {Sym.LOSE, Sym.COST, Sym.LIVES, Sym.STRUCK_GERUND, Sym.CARE, Sym.TAKEN}
)  # forms that do not make a sentence worth reading


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word or phrase is. `jargon` is the hedge that army jargon carries ("neutralised")."""

    sym: Sym
    group: TollGroup | None = None
    plural: bool = False
    harm: Harm | None = None
    mixed: bool = False
    jargon: str | None = None
    capture: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The compiled words of one language. Phrases are tuples of lower-case tokens, longest first per first token.

    `harms` are those of the `phrases` that say what befell people.
    """

    language: str
    phrases: PhraseTable[Entry]
    harms: PhraseTable[Entry]
    modifiers: dict[str, TollGroup]
    hedges: PhraseTable[str]
    trailing: PhraseTable[str]
    fixed: PhraseTable[tuple[str, int]]
    number_starts: frozenset[str]
    range_start: frozenset[str]
    range_middle: frozenset[str]
    range_join: frozenset[str]
    possibly: frozenset[str]
    units: frozenset[str]
    labels: frozenset[str]
    months: frozenset[str]
    calendar: frozenset[str]
    ages: frozenset[str]
    indefinite: frozenset[str]
    possessive: frozenset[str]
    another: frozenset[str]
    disjunction: frozenset[str]
    titles: frozenset[str]
    alarm: frozenset[str]
    people_ending: re.Pattern[str]
    native_ending: re.Pattern[str]
    agent_ending: re.Pattern[str]
    medical: frozenset[str]
    things: frozenset[str]


def words_of(phrase: str) -> tuple[str, ...]:
    """A phrase as the tokeniser would split it."""
    return tuple(SPLIT.findall(phrase.replace("’", "'")))


def _by_first(pairs: Iterable[tuple[str, V]]) -> PhraseTable[V]:
    table: dict[str, dict[tuple[str, ...], V]] = {}
    for phrase, value in pairs:
        tokens = words_of(phrase)
        table.setdefault(tokens[0], {})[tokens] = value
    return {first: tuple(sorted(rest.items(), key=lambda item: -len(item[0]))) for first, rest in table.items()}


def _harms(phrases: PhraseTable[Entry]) -> PhraseTable[Entry]:
    told = {first: tuple(row for row in rows if row[1].harm is not None) for first, rows in phrases.items()}
    return {first: rows for first, rows in told.items() if rows}


def _victims(data: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    for row in data["victims"]:
        group = TollGroup(row["group"])
        for word in row["singular"]:
            yield word, Entry(Sym.NOUN, group=group)
        for word in row["plural"]:
            yield word, Entry(Sym.NOUN, group=group, plural=True)


def _cues(data: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    for row in data["cues"]:
        entry = Entry(
            FORMS[row["form"]],
            harm=Harm(row["harm"]),
            mixed=row.get("mixed", False),
            jargon=row.get("jargon"),
            capture=row.get("capture", False),
        )
        for word in _phrases(row):
            yield word, entry


def _phrases(row: dict[str, Any]) -> list[str]:
    """The words of a row of cues, and those that it puts together: every verb with every kind of every noun."""
    made = product(row.get("verbs", ()), row.get("kinds", ("",)), row.get("nouns", ()))
    return [*row.get("words", ()), *(" ".join(" ".join(parts).split()) for parts in made)]


def _entries(data: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    for word in data["nonpeople"]["words"]:
        yield word, Entry(Sym.THING)
    yield from _victims(data)
    words = data["words"]
    for table, sym in FUNCTION_WORDS:
        for word in words.get(table, ()):
            yield word, Entry(sym)
    for harm in (Harm.KILLED, Harm.INJURED):
        for word in words[f"parts_{harm}"]:
            yield word, Entry(Sym.PARTS, harm=harm)
    yield from _cues(data)
    for table in ("before", "clause"):
        for word in data["former"][table]:
            yield word, Entry(Sym.FORMER)


def _alarm(data: dict[str, Any]) -> frozenset[str]:
    """Words of which one must stand in a sentence for it to be read: the first telling word of each harm phrase."""
    rows = [row for row in data["cues"] if FORMS[row["form"]] not in SILENT]
    heads = {words_of(word) for row in rows for word in _phrases(row)}
    weak, more = frozenset(data["words"]["weak"]), frozenset(data["words"]["alarm"])
    return more | {next((token for token in head if token not in weak), head[-1]) for head in heads}


def _ending(endings: list[str]) -> re.Pattern[str]:
    """Whole lower-case words with one of the endings; nothing where there are none."""
    return re.compile(rf"[^\W\d_]{{2,20}}(?:{'|'.join(endings)})" if endings else r"(?!)")


def _number_starts(data: dict[str, Any]) -> frozenset[str]:
    """Words with which a number in words, or its hedge, can begin."""
    numbers, hedges = data["numbers"], data["hedges"]
    lists = ("zero", "units", "tens", "hundred", "article", "half")
    tables = ("small", "scales", "collective", "exact", "about", "vague")
    phrases = [word for name in lists for word in numbers[name]]
    phrases += [word for name in tables for word in numbers.get(name, {})]
    phrases += [word for name in ("low", "approximate", "high", "exact", "range_start") for word in hedges[name]]
    return frozenset(words_of(phrase)[0] for phrase in phrases)


@lru_cache(maxsize=4)
def lexicon(language: str) -> Lexicon:
    """The compiled lexicon of a language; English where there is none."""
    data = toll_data(language)
    words, hedges, numbers = data["words"], data["hedges"], data["numbers"]
    kinds = ("exact", "approximate", "high", "low")
    fixed = [(kind, numbers.get(kind, {})) for kind in ("exact", "about", "vague")]
    phrases = _by_first(_entries(data))
    return Lexicon(
        language=language,
        phrases=phrases,
        harms=_harms(phrases),
        modifiers={word: TollGroup(group) for group, rows in data["modifiers"].items() for word in rows},
        hedges=_by_first((phrase, kind) for kind in kinds for phrase in hedges[kind]),
        trailing=_by_first((phrase, kind) for kind in ("approximate", "low") for phrase in hedges["after_" + kind]),
        fixed=_by_first((phrase, (kind, value)) for kind, table in fixed for phrase, value in table.items()),
        number_starts=_number_starts(data),
        range_start=frozenset(hedges["range_start"]),
        range_middle=frozenset(hedges["range_middle"]),
        range_join=frozenset(hedges["range_join"]),
        possibly=frozenset(hedges["possibly"]),
        units=frozenset(words["unit"]),
        labels=frozenset(words["label"]),
        months=frozenset(words["month"]),
        calendar=frozenset(words["calendar"]),
        ages=frozenset(words["ages"]),
        indefinite=frozenset(words["indefinite"]),
        possessive=frozenset(words["possessive"]),
        another=frozenset(words["another"]),
        disjunction=frozenset(words["disjunction"]),
        titles=frozenset(words["title"]),
        alarm=_alarm(data),
        people_ending=_ending(data["endings"]["people"]),
        native_ending=_ending(data["endings"]["natives"]),
        agent_ending=_ending(data["endings"]["agents"]),
        medical=frozenset(words["medical"]),
        things=frozenset(data["nonpeople"]["alone"]) | frozenset(words["unit"]),
    )
