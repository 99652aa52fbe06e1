"""Words that look like time and are not: names, verbs, numbers. A guard looks at what stands around a match."""

from collections.abc import Callable

from onrecord.extract.time.match import Match


def previous_word(m: Match, *, skip: str = "") -> str:
    """The word or sign before the match, white space left out; empty at the start of a paragraph."""
    for at in range(m.start - 1, max(m.start - 4, -1), -1):
        token = m.tokens[at]
        if "\n\n" in token:
            return ""
        if not token.isspace() and token not in skip:
            return token
    return ""


def next_word(m: Match) -> str:
    """The word or sign behind the match, white space left out; empty at the end of a paragraph."""
    for token in m.tokens[m.end : m.end + 2]:
        if "\n\n" in token:
            return ""
        if not token.isspace():
            return token
    return ""


def free_standing(m: Match) -> bool:
    """Whether the match is not part of a longer word or number ("F16 May", "3.5 days" cut in two, "$1990")."""
    return _free_before(m) and _free_behind(m)


def _token(m: Match, at: int) -> str:
    return m.tokens[at] if 0 <= at < len(m.tokens) else " "


def _free_before(m: Match) -> bool:
    before, further = _token(m, m.start - 1), _token(m, m.start - 2)
    if before[-1:].isalnum() or before in ("$", "£", "€", "#", "_", "@"):
        return False
    if not m.tokens[m.start].isdecimal():
        return True
    return not (before in (".", ",", "/", ":") and further.isdecimal())


def _free_behind(m: Match) -> bool:
    behind, further = _token(m, m.end), _token(m, m.end + 1)
    if behind[:1].isalnum() or behind in ("_", "@"):
        return False
    if not m.tokens[m.end - 1].isdecimal():
        return True
    return behind != "%" and not (behind in (".", ",", "/", ":") and further.isdecimal())


def _shouting(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _is_name(word: str) -> bool:
    return word[:1].isupper() and not _shouting(word)


def month_is_month(m: Match) -> bool:
    """A bare month: "May" and "March" only behind a word that months follow, others unless a surname follows."""
    if m.has("rel") or m.has("mod") or m.has("modnoun"):
        return True
    previous, following = previous_word(m), next_word(m)
    word = m.tokens[m.start]
    rare = m.lexicon.has("verblike", word) or (m.has("mabbr") and m.tokens[m.end - 1] != ".")
    if m.lexicon.has("before_month", previous):
        return not (rare and (previous.lower() in ("and", "et") or _is_name(following)))
    if rare:
        return False
    return not (_is_name(following) and not _is_time(m, following)) and not _is_given_name(m, previous)


def _is_time(m: Match, word: str) -> bool:
    return m.lexicon.has("weekday", word) or m.lexicon.has("month", word)


def _is_given_name(m: Match, previous: str) -> bool:
    return (
        _is_name(previous) and not m.lexicon.has("weekday", previous) and m.lexicon.has("firstname", m.tokens[m.start])
    )


def weekday_is_day(m: Match) -> bool:
    """A weekday that is no newspaper ("the Sunday Times"), group or day of history ("Bloody Sunday")."""
    previous, following = previous_word(m), next_word(m)
    if m.lexicon.has("named_before", previous) and previous[:1].isupper():
        return False
    if m.lexicon.has("named_after", following) and following[:1].isupper():
        return False
    named = previous.lower() == "the" and _is_name(following) and not m.lexicon.has("daypart", following)
    return not named


USUAL_YEARS = (1900, 2039)


def year_is_year(m: Match) -> bool:
    """Four digits that are a year: no number of things, and an unusual one only behind "in", "since" and the like."""
    if m.has("mod") or m.has("modnoun") or len([t for t in m.tokens[m.start : m.end] if not t.isspace()]) > 1:
        return True
    previous, following = previous_word(m, skip="'’`("), next_word(m)
    if m.lexicon.has("counted", following) or following in ("%", "°"):
        return False
    year = m.number("year") or 0
    if m.lexicon.has("before_year", previous):
        return True
    return USUAL_YEARS[0] <= year <= USUAL_YEARS[1] and not m.lexicon.has("before_number", previous)


def short_year_is_year(m: Match) -> bool:
    """A two-digit year only where the whole is written like a wire's dateline: 4 FEB 90."""
    return not m.has("yy") or (m.words("month") or m.words("mabbr"))[0].upper() in m.tokens[m.start : m.end]


def plural_is_amount(m: Match) -> bool:
    """As in "For years", "within weeks": behind a word that lengths follow, not "the days"."""
    return m.lexicon.has("before_plural", previous_word(m)) or m.all_words()[-1] == "long"


def season_is_season(m: Match) -> bool:
    """A bare season behind "in", "the", "this"; not the verbs "fall" and "spring"."""
    return m.has("mod") or m.lexicon.has("before_season", previous_word(m))


def length_is_length(m: Match) -> bool:
    """No age ("a six-year-old") and no fraction ("three-quarters", "a quarter of")."""
    behind = [word.lower() for word in m.tokens[m.end : m.end + 2] if not word.isspace() and word != "-"]
    if behind[:1] == ["old"]:
        return False
    if str(m.value("unit")) != "Q":
        return True
    counted = m.lexicon.value("num", m.words("number")[0]) in (1, 3) or m.words("number")[0] in ("a", "un", "1", "3")
    return not counted or ("-" not in m.all_words() and behind[:1] not in (["of"], ["de"]) and m.all_words()[0] != "a")


def unit_is_this_one(m: Match) -> bool:
    """As in "For the quarter", "in the latest period": behind a word that leads into a stretch of time."""
    words = m.all_words()
    if next_word(m).lower() in ("before", "after", "that", "when", "to", "-"):
        return False
    if m.has_any("whole"):
        return True
    return m.lexicon.has("before_the_unit", previous_word(m)) and (words[-1] != "day" or previous_word(m) != "of")


def anaphor_is_day(m: Match) -> bool:
    """As in "La veille", "le lendemain", "le même jour"; not "le même", "le précédent"."""
    return "jour" in m.all_words() or m.all_words()[-1] in ("veille", "lendemain", "surlendemain")


def decade_is_decade(m: Match) -> bool:
    """The 1930s; not "in his early 30s"."""
    before = [word for word in m.tokens[max(m.start - 4, 0) : m.start] if not word.isspace()]
    return m.has("year") or not any(m.lexicon.has("possessive", word) for word in before)


def noun_stands(m: Match) -> bool:
    """As in "In the past, …": a noun of its own, not an adjective before one."""
    following = next_word(m)
    return not following[:1].isalnum() or m.lexicon.has("after_noun", following)


GUARDS: dict[str, Callable[[Match], bool]] = {
    "month": month_is_month,
    "weekday": weekday_is_day,
    "year": year_is_year,
    "yy": short_year_is_year,
    "plural": plural_is_amount,
    "length": length_is_length,
    "the_unit": unit_is_this_one,
    "anaphor": anaphor_is_day,
    "decade": decade_is_decade,
    "noun": noun_stands,
    "season": season_is_season,
}
