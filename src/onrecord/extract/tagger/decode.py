"""The network's answers read as stretches, statements and sentences."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from onrecord.extract.tagger.labels import LINK, SPANS, Layout
from onrecord.extract.tagger.tagged import Numbers, Tagged, TaggedClaim, TaggedSpan, spans_of
from onrecord.extract.tagger.windows import Window
from onrecord.model import Span

CHOICES = ("stance", "claimant", "harm", "group", "type")
_EVEN = 0.5


@dataclass(frozen=True, slots=True)
class Fitted:
    """What was fitted on held-out reports, by kind of stretch.

    Its least probability; the temperature that its scores are divided by, and what is added to "outside", so that of
    stretches at .8 four in five are right.
    """

    least: Mapping[str, float] = field(default_factory=dict)
    temperature: Mapping[str, float] = field(default_factory=dict)
    outside: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Read:
    """One window's answers by head, over its words; `whole` is the answer for the window as a whole."""

    window: Window
    heads: Mapping[str, Numbers]
    whole: Mapping[str, Numbers]


def decode(
    windows: Sequence[Window],
    answers: Sequence[Numbers],
    layout: Layout,
    fitted: Fitted = Fitted(),
    kinds: Sequence[str] = SPANS,
) -> Tagged:
    """Read `answers`, one array (pieces, layout.width) a window."""
    reads = [_by_head(window, numbers, layout, fitted) for window, numbers in zip(windows, answers, strict=True)]
    words = tuple(word for window in windows for word in window.words[window.own :])
    spans: list[TaggedSpan] = []
    claims: list[TaggedClaim] = []
    offset = 0
    for read in reads:
        own = read.window.own
        found = {
            kind: spans_of(kind, read.window.words, read.heads[f"span.{kind}"], fitted.least.get(kind, _EVEN))
            for kind in kinds
        }
        shift = offset - own
        kept = [item for items in found.values() for item in items if item.word >= own]
        spans.extend(replace(item, word=item.word + shift) for item in kept)
        claims.extend(_claims(found, read, shift, layout))
        offset += len(read.window.words) - own
    return Tagged(
        words=words,
        spans=tuple(sorted(spans, key=lambda item: (item.span.start, -item.span.end, item.kind))),
        claims=tuple(sorted(claims, key=lambda claim: claim.contents[0].span.start)),
        inside={kind: _own(reads, f"span.{kind}")[:, 1:].sum(axis=1) for kind in kinds},
        facts={head: _own(reads, head) for head in CHOICES},
        classes={head: layout.heads[head] for head in CHOICES},
        vectors=_own(reads, "link.incident") / LINK**0.25,
        sentences=_sentences(reads, layout),
        relevant=max((float(read.whole["relevant"][0]) for read in reads), default=0.0),
    )


def _by_head(window: Window, answers: Numbers, layout: Layout, fitted: Fitted) -> _Read:
    at = [word.at for word in window.words]
    heads: dict[str, Numbers] = {}
    whole: dict[str, Numbers] = {}
    for name, part in layout.slices().items():
        heat = fitted.temperature.get(name.removeprefix("span."), 1.0)
        judged = _softmax if name.startswith("span.") or name in CHOICES else _as_is
        judged = _sigmoid if name in ("about", "relevant", "muc_relevant") else judged
        scores = answers[:, part] / heat
        if outside := fitted.outside.get(name.removeprefix("span."), 0.0):
            scores = scores + np.array([outside, 0, 0], dtype=np.float32)
        heads[name], whole[name] = judged(scores[at]), judged(scores[:1])[0]
    return _Read(window, heads, whole)


def _softmax(scores: Numbers) -> Numbers:
    power = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(power / power.sum(axis=-1, keepdims=True), dtype=np.float32)


def _sigmoid(scores: Numbers) -> Numbers:
    return np.asarray(1 / (1 + np.exp(-scores)), dtype=np.float32)


def _as_is(scores: Numbers) -> Numbers:
    return scores


def _own(reads: Sequence[_Read], head: str) -> Numbers:
    """A head's answers for every word of the text, once."""
    if not reads:
        return np.zeros((0, 3), dtype=np.float32)
    return np.concatenate([read.heads[head][read.window.own :] for read in reads])


def _sentences(reads: Sequence[_Read], layout: Layout) -> dict[int, dict[str, float]]:
    """What each sentence does: the mean score of its words, as a probability."""
    scores: dict[int, list[Numbers]] = defaultdict(list)
    for read in reads:
        for word, row in zip(
            read.window.words[read.window.own :], read.heads["sentence"][read.window.own :], strict=True
        ):
            scores[word.sentence].append(row)
    return {
        sentence: dict(zip(layout.heads["sentence"], map(float, _sigmoid(np.mean(rows, axis=0))), strict=True))
        for sentence, rows in scores.items()
    }


def _claims(found: Mapping[str, Sequence[TaggedSpan]], read: _Read, shift: int, layout: Layout) -> list[TaggedClaim]:
    """The statements of one window: contents with the same cue and source are pieces of one."""
    pieces: dict[tuple[int, int], list[TaggedSpan]] = defaultdict(list)
    ends: dict[tuple[int, int], tuple[TaggedSpan | None, TaggedSpan | None]] = {}
    for content in found["content"]:
        if content.word < read.window.own:
            continue
        source = _linked(content, found["source"], "source", read)
        cue = _linked(content, found["cue"], "cue", read)
        key = (source.word if source else -1, cue.word if cue else -1 - content.word)
        pieces[key].append(content)
        ends[key] = (source, cue)
    claims = [_claim(contents, *ends[key], read, shift, layout, own=False) for key, contents in pieces.items()]
    alone = [voice for voice in found.get("voice", ()) if voice.word >= read.window.own]
    alone = [voice for voice in alone if not any(_covers(content, voice) for content in found["content"])]
    return claims + [_claim([voice], None, None, read, shift, layout, own=True) for voice in alone]


def _covers(content: TaggedSpan, voice: TaggedSpan) -> bool:
    return content.span.overlaps(voice.span) and content.probability >= voice.probability


def _linked(content: TaggedSpan, others: Sequence[TaggedSpan], to: str, read: _Read) -> TaggedSpan | None:
    """The source or cue that a content belongs to, None where "none" scores highest."""
    asking = read.heads[f"link.content_to_{to}"][content.word]
    none = float(asking @ read.whole[f"link.{to}"])
    scored = [(float(asking @ read.heads[f"link.{to}"][other.word]), -at, other) for at, other in enumerate(others)]
    best = max(scored, default=None, key=lambda item: item[:2])
    return best[2] if best is not None and best[0] > none else None


def _claim(
    contents: Sequence[TaggedSpan],
    source: TaggedSpan | None,
    cue: TaggedSpan | None,
    read: _Read,
    shift: int,
    layout: Layout,
    *,
    own: bool,
) -> TaggedClaim:
    def judged(head: str) -> dict[str, float]:
        span = Span(contents[0].word, contents[0].word + 1)
        end = span.start
        while end < len(read.window.words) and read.window.words[end].span.end <= contents[0].span.end:
            end += 1
        mean = read.heads[head][span.start : end].mean(axis=0)
        return dict(zip(layout.heads[head], map(float, mean), strict=True))

    return TaggedClaim(
        contents=tuple(replace(item, word=item.word + shift) for item in contents),
        source=replace(source, word=source.word + shift) if source else None,
        cue=replace(cue, word=cue.word + shift) if cue else None,
        own=own,
        stance=judged("stance"),
        about=judged("about"),
        claimant=judged("claimant"),
    )
