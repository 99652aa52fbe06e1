"""The tagger: a small trained encoder that finds claims, roles and incidents, and says how sure it is."""

from pathlib import Path

MODEL_FILE = "tagger.onnx"
SHIPPED_MODEL = Path(__file__).parents[2] / "data" / "tagger"
"""The folder of the model that comes with onrecord."""
