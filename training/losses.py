"""How far the network's answers are from the right ones, head by head."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as functional
from torch import Tensor

from onrecord.extract.tagger.labels import LAYOUT, LINK
from training.targets import CHOICES, SPAN_HEADS, UNKNOWN, Target

WEIGHTS = {
    "spans": 4.0,
    "choices": 0.3,
    "about": 0.5,
    "sentences": 0.5,
    "relevant": 0.3,
    "links": 0.4,
    "incidents": 0.3,
}


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows padded to one length."""

    ids: Tensor
    targets: tuple[Target, ...]


_STEP = 32
"""Lengths are rounded up to a multiple of this, so that memory is used again."""


def batch_of(targets: Sequence[Target], mask: float = 0.0) -> Batch:
    """Stack windows. Of their pieces a share of `mask` is hidden, so that no single word decides."""
    length = -(-max(len(target.window.ids) for target in targets) // _STEP) * _STEP
    ids = np.zeros((len(targets), length), dtype=np.int64)
    for row, target in enumerate(targets):
        ids[row, : len(target.window.ids)] = target.window.ids
    pieces = torch.from_numpy(ids)
    if mask:
        hidden = (torch.rand(pieces.shape) < mask) & (pieces > _SPECIAL)
        pieces = pieces.masked_fill(hidden, _MASK)
    return Batch(pieces, tuple(targets))


_SPECIAL, _MASK = 103, 103
"""The ids up to that of [MASK] stand for no words."""


Heads = dict[str, Tensor]


def losses(answers: Tensor, batch: Batch) -> dict[str, Tensor]:
    """A mean loss for each group of heads that the batch teaches. `answers` is (batch, length, width)."""
    length = answers.shape[1]
    places = [row * length + word.at for row, target in enumerate(batch.targets) for word in target.window.words]
    words = answers.reshape(-1, answers.shape[2]).index_select(0, torch.tensor(places)).float()
    first = answers[:, 0].float()
    heads, whole = _heads(words), _heads(first)
    found: dict[str, Tensor | None] = {"spans": _spans(heads[_SPANS], batch)}
    found |= _facts(heads, batch)
    found |= _documents(heads["sentence"], whole, batch)
    found |= _pairs(heads, whole, batch)
    return {name: value for name, value in found.items() if value is not None}


_SPANS = "spans"


def _heads(words: Tensor) -> Heads:
    """The answers by head, cut once (each slice by itself would cost a full-sized gradient); spans as one."""
    rest = [name for name in LAYOUT.heads if not name.startswith("span.")]
    sizes = [3 * len(SPAN_HEADS), *(len(LAYOUT.heads[name]) for name in rest)]
    return dict(zip([_SPANS, *rest], torch.split(words, sizes, dim=1), strict=True))


def _rows(words: Tensor, batch: Batch) -> tuple[Tensor, ...]:
    """A head's answers, window by window."""
    return torch.split(words, [len(target.window.words) for target in batch.targets])


def _spans(words: Tensor, batch: Batch) -> Tensor:
    right = torch.from_numpy(np.concatenate([target.spans for target in batch.targets])).long()
    weight = torch.from_numpy(
        np.concatenate([np.full(len(target.window.words), target.weight, np.float32) for target in batch.targets])
    )
    scores = words.view(len(words), len(SPAN_HEADS), 3)
    loss = functional.cross_entropy(
        scores.reshape(-1, 3), right.reshape(-1), weight=_BIO_WEIGHTS, ignore_index=UNKNOWN, reduction="none"
    ).view(len(words), -1)
    known = (right != UNKNOWN).float()
    return (loss * known * weight[:, None]).sum() / known.sum().clamp(min=1) * _SPAN_SCALE


_BIO_WEIGHTS = torch.tensor([1.0, 3.0, 2.0])
"""Outside, begin, inside: a role's few words would else be learnt last."""
_SPAN_SCALE = 4.0
"""Most words are outside of everything: without a factor the other heads would outweigh the spans."""


def _facts(heads: Heads, batch: Batch) -> dict[str, Tensor | None]:
    found: dict[str, Tensor | None] = {}
    choices = []
    for name in CHOICES:
        right = torch.from_numpy(np.concatenate([target.facts[name] for target in batch.targets]))
        known = right.any(1)
        if known.any():
            scores = functional.log_softmax(heads[name][known], dim=1)
            likely = torch.logsumexp(scores.masked_fill(~right[known], -1e9), dim=1)
            choices.append(-likely.mean())
    found["choices"] = torch.stack(choices).sum() if choices else None
    about = torch.from_numpy(np.concatenate([target.facts["about"] for target in batch.targets])).float()
    known = about.sum(1) > 0
    found["about"] = (
        functional.binary_cross_entropy_with_logits(heads["about"][known], about[known]) * 5 if known.any() else None
    )
    return found


def _documents(said: Tensor, whole: Heads, batch: Batch) -> dict[str, Tensor | None]:
    sentences, documents = [], []
    for row, (target, scores) in enumerate(zip(batch.targets, _rows(said, batch), strict=True)):
        if target.sentences is not None:
            sentences.append(_of_sentences(scores, target))
        for name, value in (("relevant", target.relevant), ("muc_relevant", target.muc_relevant)):
            if value is not None:
                score = whole[name][row]
                documents.append(functional.binary_cross_entropy_with_logits(score, torch.full_like(score, value)))
    return {
        "sentences": torch.stack(sentences).mean() * 6 if sentences else None,
        "relevant": torch.stack(documents).mean() if documents else None,
    }


def _of_sentences(scores: Tensor, target: Target) -> Tensor:
    """A sentence's score is the mean over its words."""
    assert target.sentences is not None
    number = torch.tensor([word.sentence for word in target.window.words])
    _, number = torch.unique(number, return_inverse=True)
    count = int(number.max()) + 1
    pooled = torch.zeros(count, scores.shape[1]).index_add(0, number, scores)
    right = torch.zeros(count, scores.shape[1]).index_add(0, number, torch.from_numpy(target.sentences).float())
    sizes = torch.bincount(number, minlength=count).float()[:, None]
    return functional.binary_cross_entropy_with_logits(pooled / sizes, (right / sizes > 0).float())


def _pairs(heads: Heads, whole: Heads, batch: Batch) -> dict[str, Tensor | None]:
    links, incidents = [], []
    for of, to, which in (("link.content_to_source", "link.source", 1), ("link.content_to_cue", "link.cue", 2)):
        for row, (asking, asked) in enumerate(zip(_rows(heads[of], batch), _rows(heads[to], batch), strict=True)):
            target = batch.targets[row]
            if not target.links:
                continue
            here = torch.tensor([link[0] for link in target.links])
            right = torch.tensor([link[which] + 1 for link in target.links])
            keys = torch.cat([whole[to][row][None], asked])
            links.append(functional.cross_entropy(asking[here] @ keys.T / LINK**0.5, right))
    for target, vectors in zip(batch.targets, _rows(heads["link.incident"], batch), strict=True):
        if len(target.incidents) > 1:
            incidents.append(_same(vectors, target))
    return {
        "links": torch.stack(links).mean() if links else None,
        "incidents": torch.stack(incidents).mean() if incidents else None,
    }


def _same(words: Tensor, target: Target) -> Tensor:
    vectors = words[torch.tensor([at for at, _ in target.incidents])]
    scores = vectors @ vectors.T / LINK**0.5
    right = torch.tensor([[float(bool(one & two)) for _, two in target.incidents] for _, one in target.incidents])
    off = ~torch.eye(len(vectors), dtype=torch.bool)
    return functional.binary_cross_entropy_with_logits(scores[off], right[off])
