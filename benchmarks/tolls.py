"""Victims of US shootings (gva corpus form): {incident_id: {"killed": n, "injured": n}} from several articles each.

    python -m benchmarks tolls GOLD OUT          predict
    python -m benchmarks.tolls --fit TRAIN       fit the weights of toll_choice again

Answers in GOLD are not looked at, except by --fit. All people shot count, the shooter among them.
"""

import json
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.guard import attempt
from benchmarks.toll_choice import WEIGHTS, Case, Pair, case, choose, fit, load_weights
from benchmarks.toll_sightings import read_article


def incidents(path: Path) -> Iterator[dict[str, Any]]:
    """The incidents of a corpus file, one JSON object a line."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def incident_case(incident: dict[str, Any]) -> Case:
    """The choice that an incident's articles leave."""
    articles = enumerate(incident.get("articles") or ())
    return case([f for n, a in articles for f in read_article(a.get("title") or "", a.get("text") or "", n)])


def predict(gold_path: Path, out_path: Path) -> None:
    """Read incidents and write their numbers."""
    weights = load_weights()
    numbers = {
        row["incident_id"]: attempt(row["incident_id"], partial(_numbers, row, weights)) for row in incidents(gold_path)
    }
    answers = {name: {"killed": pair[0], "injured": pair[1]} for name, pair in numbers.items() if pair is not None}
    out_path.write_text(json.dumps(answers, indent=0) + "\n", encoding="utf-8")


def _numbers(incident: dict[str, Any], weights: dict[str, float]) -> Pair:
    return choose(weights, incident_case(incident))


def refit(train_path: Path) -> None:
    """Fit the weights on a corpus file with its answers, and store them."""
    cases = [(incident_case(row), (row["killed"], row["injured"])) for row in incidents(train_path)]
    WEIGHTS.write_text(json.dumps(fit(cases), indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] != "--fit":
        sys.exit("usage: python -m benchmarks.tolls --fit TRAIN")
    refit(Path(sys.argv[2]))
