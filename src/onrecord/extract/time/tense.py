"""Whether the words around an expression tell of the past or of what is to come."""

from onrecord.extract.time.reading import FUTURE, PAST, UNKNOWN, Scene

REACH = 24  # tokens, white space included: about a clause
_STOPS = frozenset('.;!?"”“:')
_PAST_ENDINGS = {"en": "ed", "fr": "é"}
_PAST_MIN = 4  # letters; shorter words in -ed are nouns and numerals ("red", "bed")


def direction_of(scene: Scene, start: int, end: int) -> int:
    """PAST, FUTURE or UNKNOWN: the nearest cue before tokens [start, end) in the clause, else the nearest behind."""
    before = _nearest(scene, range(start - 1, max(start - REACH, 0) - 1, -1))
    return before or _nearest(scene, range(end, min(end + REACH, len(scene.tokens))))


def _nearest(scene: Scene, steps: range) -> int:
    for at in steps:
        token = scene.tokens[at]
        if token in _STOPS or "\n\n" in token:
            return UNKNOWN
        if found := _cue(scene, token):
            return found
    return UNKNOWN


def _cue(scene: Scene, token: str) -> int:
    word = token.lower()
    if scene.lexicon.has("future_cue", word):
        return FUTURE
    if scene.lexicon.has("past_cue", word):
        return PAST
    ending = _PAST_ENDINGS[scene.lexicon.language]
    return PAST if len(word) >= _PAST_MIN and word.endswith(ending) else UNKNOWN
