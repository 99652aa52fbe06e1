"""Whether the words around an expression tell of the past or of what is to come."""

from collections.abc import Sequence

from onrecord.extract.time.reading import FUTURE, PAST, UNKNOWN, Scene

REACH = 24  # tokens, white space included: about a clause
OPENING = 3  # words before an expression that may still belong to its sentence's opening ("The army on Friday")
_POSSESSIVE = frozenset("'’")
_STOPS = frozenset('.;!?"”“:')
_PAST_MIN = 4  # letters; shorter words in -ed are nouns and numerals ("red", "bed")


def direction_of(scene: Scene, start: int, end: int) -> int:
    """PAST, FUTURE or UNKNOWN, for tokens [start, end).

    "Until" and the like before the expression point ahead; then the nearest cue before it in the clause decides, else
    the nearest behind it.
    """
    before = _nearest(scene, range(start - 1, max(start - REACH, -1), -1))
    lead = _lead(scene, start)
    if scene.lexicon.has("until", lead) and not _opens(scene, start):
        return PAST if _lasted(scene, start) else FUTURE
    if scene.lexicon.has("by_then", lead) and before != PAST:
        return FUTURE
    return before or _behind(scene, start, end)


def _behind(scene: Scene, start: int, end: int) -> int:
    """The nearest cue behind an expression that opens its sentence; a possessive ("Monday's blast") opens nothing."""
    if len(_words_before(scene, start, REACH)) > OPENING or "".join(scene.tokens[end : end + 1]) in _POSSESSIVE:
        return UNKNOWN
    return _nearest(scene, range(end, min(end + REACH, len(scene.tokens))))


def directly_past(scene: Scene, start: int) -> bool:
    """Whether a past verb leads right into the expression ("killed on Oct. 7"), or "since" does."""
    words = _words_before(scene, start, 6)
    if words[:1] and scene.lexicon.has("since_cue", words[0]):
        return True
    return bool(words[1:2]) and scene.lexicon.has("on_day", words[0]) and _is_past(scene, words[1])


def _words_before(scene: Scene, start: int, reach: int) -> list[str]:
    """The words of the sentence before the expression, nearest first."""
    found: list[str] = []
    for token in reversed(scene.tokens[max(start - reach, 0) : start]):
        if token in _STOPS or "\n\n" in token:
            break
        if not token.isspace():
            found.append(token.lower())
    return found


def _lead(scene: Scene, start: int) -> str:
    """The word that leads into the expression: prepositions of place in the week and articles passed over."""
    words: Sequence[str] = _words_before(scene, start, REACH)
    return next((word for word in words if not scene.lexicon.has("passed_over", word)), "")


def _opens(scene: Scene, start: int) -> bool:
    return len(_words_before(scene, start, REACH)) <= 1


def _lasted(scene: Scene, start: int) -> bool:
    return any(scene.lexicon.has("lasting", word) for word in _words_before(scene, start, 10))


def _nearest(scene: Scene, steps: range) -> int:
    for at in steps:
        token = scene.tokens[at]
        if token in _STOPS or "\n\n" in token:
            return UNKNOWN
        if found := _cue(scene, token, at):
            return found
    return UNKNOWN


def _cue(scene: Scene, token: str, at: int) -> int:
    lexicon, word = scene.lexicon, token.lower()
    following = _following(scene, at)
    ahead = lexicon.has("future_cue", word) and not (token.istitle() and lexicon.has("month", word))
    ahead = ahead or (len(word) >= _PAST_MIN and word.endswith(tuple(lexicon.values["future_endings"])))
    if ahead or lexicon.has("future_pair", f"{word} {following}"):
        over = lexicon.has("perfect_have", following)
        return PAST if over or any(lexicon.has("perfect", w) for w in _words_before(scene, at, 6)) else FUTURE
    return _participle(scene, at) if _is_past(scene, word) else UNKNOWN


def _participle(scene: Scene, at: int) -> int:
    """A past form; "to be published" is still to come, and "will be held" leaves it to the cue before."""
    before = _words_before(scene, at, 5)
    if not before or not scene.lexicon.has("infinitive", before[0]):
        return PAST
    return FUTURE if before[1:2] == ["to"] else UNKNOWN


def _is_past(scene: Scene, word: str) -> bool:
    lexicon = scene.lexicon
    ending = len(word) >= _PAST_MIN and word.endswith(tuple(lexicon.values["past_endings"]))
    return ending or lexicon.has("past_cue", word)


def _following(scene: Scene, at: int) -> str:
    return scene.tokens[at + 2].lower() if at + 2 < len(scene.tokens) else ""
