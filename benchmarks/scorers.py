"""The corpora and the scorers that lie beside them (folder `score/`): used where present, never copied here."""

import importlib.util
import io
import json
import os
import sys
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from types import ModuleType

from onrecord.config import CORPORA

ROOT = Path(__file__).resolve().parents[1]
DEFAULT_CORPORA = ROOT.parent / "shared" / "corpora"


def corpora() -> Path:
    """The folder of the annotated corpora (ONRECORD_CORPORA, default ../shared/corpora); it may not exist."""
    return Path(os.environ.get(CORPORA) or DEFAULT_CORPORA)


def scorer(name: str) -> ModuleType | None:
    """The scorer of that name, or None where it is absent."""
    path = corpora().parent / "score" / f"{name}.py"
    if not path.is_file():
        return None
    spec = importlib.util.spec_from_file_location(f"scorer_{name}", path)
    if spec is None or spec.loader is None:
        return None
    module = importlib.util.module_from_spec(spec)
    with _beside(path.parent):
        spec.loader.exec_module(module)
    return module


@contextmanager
def _beside(folder: Path) -> Iterator[None]:
    """Scorers import one another by name: their folder is on the path while one of them loads."""
    sys.path.insert(0, str(folder))
    try:
        yield
    finally:
        sys.path.remove(str(folder))


def printed(module: ModuleType, gold: Path, predicted: Path) -> str:
    """What the incident scorer prints for two folders. It leaves its files for the collector to close."""
    with redirect_stdout(io.StringIO()) as out, warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        module.main(str(gold), str(predicted))
    return out.getvalue()


def timex_figures(module: ModuleType, gold: Path, predicted: Path) -> dict[str, float]:
    """Time expressions: strict, relaxed and value F1, day recall (per cent)."""
    return _scored(module, {row["id"]: row["timexes"] for row in _rows(predicted)}, _rows(gold))


def toponym_figures(module: ModuleType, gold: Path, predicted: Path) -> dict[str, float]:
    """Places: exact and overlapping F1, share near the gold point, end to end (per cent)."""
    return _scored(module, {row["id"]: row["toponyms"] for row in _rows(predicted)}, _rows(gold))


def toll_figures(module: ModuleType, gold: Path, predicted: Path) -> dict[str, float]:
    """Victims: killed, injured, both exact, both on larger incidents (per cent)."""
    return _scored(module, json.loads(predicted.read_text(encoding="utf-8")), _rows(gold))


def attribution_figures(module: ModuleType, gold: Path, predicted: Path) -> dict[str, float]:
    """Attributions: F1 of each measure (per cent)."""
    found = {row["docid"]: row["attributions"] for row in _rows(predicted)}
    pairs = [(row["text"], found.get(row["docid"], []), row["attributions"]) for row in _rows(gold)]
    return {name: f1 for name, (_, _, f1) in module.score(pairs).items()}


def role_figures(module: ModuleType, gold: Path, predicted: Path) -> dict[str, float]:
    """Incident roles in the GTT form: F1 of each role and of all (per cent)."""
    found: dict[str, tuple[float, float, float]] = module.score(
        json.loads(predicted.read_text(encoding="utf-8")), _rows(gold)
    )
    names = {"micro_avg": "F1", "incident_type": "incident type"}
    return {names.get(role, role): f1 for role, (_, _, f1) in found.items()}


def slot_figures(module: ModuleType, gold: Path, predicted: Path) -> dict[str, float]:
    """Full templates: precision, recall and F over all slots, and exact tolls of killed (per cent)."""
    found, rows = json.loads(predicted.read_text(encoding="utf-8")), _rows(gold)
    whole = module.score(found, rows)["ALL TEMPLATES"]
    figures = {"F": whole["F"], "precision": whole["P"], "recall": whole["R"]}
    tolls = scorer("muc4_tolls")
    if tolls is not None:
        figures["killed exact F1"] = tolls.run(found, rows)["killed"][5]
    return figures


def cluster_figures(module: ModuleType, gold: dict[str, str], predicted: Path) -> dict[str, float]:
    """Clusters of texts: pair and B-cubed precision, recall, F1 (per cent)."""
    found = json.loads(predicted.read_text(encoding="utf-8"))
    return {
        f"{kind} {name}": 100 * value
        for kind, measure in (("pair", module.pairs), ("B3", module.bcubed))
        for name, value in zip(("precision", "recall", "F1"), measure(found, gold), strict=True)
    }


def _scored(module: ModuleType, predicted: object, gold: object) -> dict[str, float]:
    figures: dict[str, float] = module.score(predicted, gold)
    return figures


def _rows(path: Path) -> list[dict[str, object]]:
    lines: Iterable[str] = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    return [json.loads(line) for line in lines]
