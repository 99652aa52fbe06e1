"""Tasks clusters-gva and clusters-ecb: which whole texts of general news tell of one event.

All texts of a file are one flat set: the order and grouping of the file are not used, and of each text only what it
shows itself (headline, day of publication, text).
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.linking.documents import draft_of, rejoined
from onrecord.link import Linker
from onrecord.link.texts import is_worth_comparing
from onrecord.model.record import Draft


def predict_gva(gold: Path, out: Path) -> None:
    """Write OUT = {article id: cluster} for a file in gva's form."""
    _write(out, clusters_of(gva_drafts(gold)))


def predict_ecb(gold: Path, out: Path) -> None:
    """Write OUT = {docid: cluster} for a file in ecbplus's form."""
    _write(out, clusters_of(ecb_drafts(gold)))


def _write(out: Path, clusters: dict[str, str]) -> None:
    out.write_text(json.dumps(clusters, indent=0, sort_keys=True), encoding="utf-8")


def gva_drafts(path: Path) -> list[Draft]:
    """A draft for every article of every row; an article that stands in two rows once."""
    articles = {article["id"]: article for row in _rows(path) for article in row["articles"]}
    return [draft_of(name, each["text"], title=each["title"], published=each["dct"]) for name, each in articles.items()]


def ecb_drafts(path: Path) -> list[Draft]:
    """A draft for every document."""
    return [draft_of(row["docid"], rejoined(row["text"])) for row in _rows(path)]


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def candidates(drafts: Iterable[Draft]) -> list[tuple[Draft, Draft]]:
    """The pairs that the linker's own index proposes, each once, whatever the order."""
    linker, index = Linker(), defaultdict[str, list[tuple[str, Draft]]](list)
    found: list[tuple[Draft, Draft]] = []
    for draft in sorted(drafts, key=lambda draft: draft.id):
        keys, first, last = linker.looked_for(draft)
        near = {other.id: other for key in keys for day, other in index[key] if first <= day <= last}
        found += [(other, draft) for other in near.values() if is_worth_comparing(other, draft)]
        for key, day in linker.filed(draft):
            index[key].append((day, draft))
    return found


def clusters_of(drafts: Sequence[Draft]) -> dict[str, str]:
    """Link texts as the ledger links drafts: candidates by the index, comparison, clusters."""
    linker = Linker()
    matches = [match for a, b in candidates(drafts) if (match := linker.compare(a, b)) is not None]
    clusters = linker.cluster(drafts, matches).clusters
    return {name: members[0] for members in clusters for name in members}


def gold_of(path: Path) -> dict[str, str]:
    """The event of each text, for fitting and scoring."""
    rows = list(_rows(path))
    if rows and "articles" in rows[0]:
        return {article["id"]: row["incident_id"] for row in rows for article in row["articles"]}
    return {row["docid"]: row["event_cluster"] for row in rows}


def pair_scores(found: dict[str, str], gold: dict[str, str]) -> tuple[float, float, float]:
    """Precision, recall and F1 of pairs that are put together, per cent."""
    both = Counter((found[name], gold[name]) for name in gold)
    ours, theirs = Counter(found[name] for name in gold), Counter(gold.values())
    right, put, real = (sum(n * (n - 1) // 2 for n in each.values()) for each in (both, ours, theirs))
    precision, recall = right / max(put, 1), right / max(real, 1)
    return 100 * precision, 100 * recall, 200 * precision * recall / max(precision + recall, 1e-9)
