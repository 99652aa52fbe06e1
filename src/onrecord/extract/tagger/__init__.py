"""The tagger: a small trained encoder that finds claims, roles and incidents, and says how sure it is."""

from pathlib import Path

MODEL_FILE = "tagger.onnx"
PIECES_FILE = "tokenizer.json"
_DATA = Path(__file__).parents[2] / "data"
SHIPPED_MODEL = _DATA / "tagger"
"""The folder of the model that onrecord reads with unless told otherwise: trained on licence-clean texts alone."""
SHIPPED = {"open": SHIPPED_MODEL, "all": _DATA / "tagger-all"}
"""The models that come with onrecord, by their names in ONRECORD_TAGGER; `all` has learnt from more corpora."""


def model_folder(chosen: str | None) -> Path:
    """The folder of a shipped model by its name, or of another; the default model where none is chosen."""
    if chosen is None:
        return SHIPPED_MODEL
    return SHIPPED.get(chosen) or Path(chosen).expanduser()
