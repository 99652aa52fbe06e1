"""MUC-4's roles as the tagger's own heads for them mark them (model `all`, which learnt from the train part)."""

import math
from collections.abc import Iterable, Mapping
from functools import cache

from benchmarks.muc4.reading import Reading
from benchmarks.muc4.signs import ROLES, Filler
from onrecord.extract.tagger import model_folder
from onrecord.extract.tagger.decode import decode
from onrecord.extract.tagger.labels import MUC_SPANS, SPANS
from onrecord.extract.tagger.session import Tagger, load_tagger
from onrecord.extract.tagger.windows import cut

RoleOdds = dict[str, dict[str, float]]
"""By a phrase's key and a role: how likely the one fills the other."""
HEADS: Mapping[str, str] = dict(zip(ROLES, MUC_SPANS, strict=True))
"""The tagger's kind of stretch for each role."""
TRUST, SPEECH = 1.0, 0.3
"""What the log-odds of the fitted weights and of the tagger count (chosen on the dev part)."""
_NEVER = 1e-4


@cache
def _tagger() -> Tagger:
    return load_tagger(model_folder("all"))


def role_odds(reading: Reading, phrases: Iterable[Filler]) -> RoleOdds:
    """For each phrase, by its key, how likely the tagger holds any of its mentions to fill each role."""
    tagger = _tagger()
    windows = cut(reading.text, [sentence.span for sentence in reading.findings.text.sentences], tagger.tokenizer)
    answers = [tagger.answers(window) for window in windows]
    tagged = decode(windows, answers, tagger.layout, tagger.fitted, kinds=(*SPANS, *MUC_SPANS))
    return {
        phrase.key: {
            role: max(tagged.likelihood(head, mention.span) for mention in phrase.mentions)
            for role, head in HEADS.items()
        }
        for phrase in phrases
    }


def joined(fitted: float, tagged: float) -> float:
    """One probability of the two."""
    return 1 / (1 + math.exp(-(TRUST * _log_odds(fitted) + SPEECH * _log_odds(tagged))))


def _log_odds(chance: float) -> float:
    chance = min(max(chance, _NEVER), 1 - _NEVER)
    return math.log(chance / (1 - chance))
