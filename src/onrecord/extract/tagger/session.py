"""The model run on a text: onnxruntime on the processor, one thread, no network."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

import numpy as np
import onnxruntime
from onnxruntime.capi import onnxruntime_pybind11_state as states
from tokenizers import Tokenizer

from onrecord.errors import ModelError
from onrecord.extract.tagger import MODEL_FILE, PIECES_FILE, SHIPPED_MODEL
from onrecord.extract.tagger.decode import Fitted, decode
from onrecord.extract.tagger.labels import Layout
from onrecord.extract.tagger.tagged import Numbers, Tagged
from onrecord.extract.tagger.windows import Window, cut
from onrecord.model import Span

_UNREADABLE = (states.InvalidProtobuf, states.InvalidGraph, states.InvalidArgument, states.NotImplemented, states.Fail)
_LOG_ERRORS = 3
"""onnxruntime's level at which it speaks of errors alone."""


@dataclass(frozen=True, slots=True)
class Tagger:
    """A loaded model. `name` is its version: the same name, the same text, the same answer."""

    name: str
    layout: Layout
    fitted: Fitted
    session: onnxruntime.InferenceSession
    tokenizer: Tokenizer

    def read(self, text: str, sentences: Sequence[Span]) -> Tagged:
        """Tag a text whose sentences are known."""
        windows = cut(text, sentences, self.tokenizer)
        return decode(windows, [self.answers(window) for window in windows], self.layout, self.fitted)

    def answers(self, window: Window) -> Numbers:
        """The network's raw answers, shape (pieces, layout.width).

        One window at a time: int8 sums depend on what stands beside them in a batch.
        """
        (answers,) = self.session.run(None, {"ids": window.ids[np.newaxis]})
        return np.asarray(answers[0], dtype=np.float32)


def _numbers(text: str) -> dict[str, float]:
    return {name: float(value) for name, value in json.loads(text).items()}


@cache
def load_tagger(folder: Path) -> Tagger:
    """The model in a folder: `tagger.onnx`, and `tokenizer.json` where its word pieces are not the shipped ones.

    Raises ModelError, naming the file, where one is missing or is none of ours.
    """
    if not (folder / MODEL_FILE).is_file():
        raise ModelError(folder / MODEL_FILE, "the tagger's model file is missing")
    own = folder / PIECES_FILE
    pieces = own if own.is_file() else SHIPPED_MODEL / PIECES_FILE
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = _LOG_ERRORS
    try:
        session = onnxruntime.InferenceSession(folder / MODEL_FILE, options, providers=["CPUExecutionProvider"])
    except _UNREADABLE as error:
        raise ModelError(folder / MODEL_FILE, "no model that onnxruntime reads") from error
    facts = session.get_modelmeta().custom_metadata_map
    try:
        heads = {name: tuple(classes) for name, classes in json.loads(facts["heads"]).items()}
        fitted = Fitted(*(_numbers(facts.get(part, "{}")) for part in ("least", "temperature", "outside")))
        name = facts["name"]
    except (KeyError, ValueError) as error:
        raise ModelError(folder / MODEL_FILE, "the file does not say what its answers mean") from error
    tokenizer = Tokenizer.from_file(str(pieces))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return Tagger(name, Layout(MappingProxyType(heads)), fitted, session, tokenizer)
