"""The shipped models: small, of this layout, and with the same answer on every machine."""

import shutil

import onnxruntime
import pytest

from onrecord.errors import ModelError
from onrecord.extract.tagger import MODEL_FILE, SHIPPED, SHIPPED_MODEL, model_folder
from onrecord.extract.tagger.labels import LAYOUT
from onrecord.extract.tagger.session import load_tagger
from tests.extract.tagger.texts import joined

TEXT = joined(
    "Gunmen killed four soldiers near Diabaly on Monday night, the army said.",
    "Residents put the dead at nine.",
    "No group has claimed the attack.",
    "Fifty people died in the region last year.",
)
PINNED = {
    ("place", "Diabaly", 0.81),
    ("time", "on Monday night", 0.98),
    ("source", "the army", 0.58),
    ("source", "Residents", 0.97),
    ("cue", "put", 0.98),
    ("content", "the dead at nine", 0.90),
    ("toll", "nine", 0.88),
    ("voice", "No group has claimed the attack", 0.97),
}


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_model_answers_what_the_program_asks(name):
    assert dict(load_tagger(SHIPPED[name]).layout.heads) == dict(LAYOUT.heads)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_model_is_small(name):
    """At most 30 MB, so that a laptop on a bad line can fetch it."""
    assert (SHIPPED[name] / MODEL_FILE).stat().st_size <= 30_000_000


def test_the_same_text_has_the_same_answer_on_every_machine():
    """Pinned where it was trained; the sums are of integers, so that only the last digits may differ elsewhere."""
    read = load_tagger(SHIPPED_MODEL).read(*TEXT)
    found = {(item.kind, item.span.of(TEXT[0])): item.probability for item in read.spans}
    for kind, words, odds in PINNED:
        assert found[kind, words] == pytest.approx(odds, abs=0.03)


def test_a_text_read_twice_is_read_alike():
    tagger = load_tagger(SHIPPED_MODEL)
    assert tagger.read(*TEXT).spans == tagger.read(*TEXT).spans


def test_the_outlets_silence_is_a_statement_of_its_own():
    found = [claim for claim in load_tagger(SHIPPED_MODEL).read(*TEXT).claims if claim.own]
    (claim,) = [claim for claim in found if "No group" in claim.contents[0].span.of(TEXT[0])]
    assert max(claim.stance, key=claim.stance.__getitem__) == "no_claim"


def test_a_sum_over_a_year_is_an_aggregate():
    read = load_tagger(SHIPPED_MODEL).read(*TEXT)
    assert read.sentences[3]["aggregate"] > 0.5 > read.sentences[0]["aggregate"]


def test_a_folder_without_a_model_is_refused_by_its_file(tmp_path):
    with pytest.raises(ModelError, match=r"tagger\.onnx: the tagger's model file is missing"):
        load_tagger(tmp_path)


def test_a_file_that_is_no_model_is_refused(tmp_path):
    (tmp_path / MODEL_FILE).write_bytes(b"no model")
    with pytest.raises(ModelError, match="no model that onnxruntime reads"):
        load_tagger(tmp_path)


def test_a_model_elsewhere_takes_the_shipped_word_pieces(tmp_path):
    shutil.copy(SHIPPED_MODEL / MODEL_FILE, tmp_path)
    assert load_tagger(tmp_path).read(*TEXT).spans == load_tagger(SHIPPED_MODEL).read(*TEXT).spans


@pytest.mark.parametrize(("chosen", "folder"), [(None, SHIPPED_MODEL), ("all", SHIPPED["all"])])
def test_a_shipped_model_is_known_by_its_name(chosen, folder):
    assert model_folder(chosen) == folder


def test_the_session_asks_no_network():
    assert load_tagger(SHIPPED_MODEL).session.get_providers() == ["CPUExecutionProvider"]
    assert onnxruntime.get_device() == "CPU"
