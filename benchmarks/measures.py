"""Every quality measure: predictions made in a temporary folder, scored, and handed on as sections of figures."""

import json
import tempfile
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType

from benchmarks import incidents, scorers
from benchmarks.bootstrap import interval
from benchmarks.corpus import Part, read_folder, to_scorer
from benchmarks.figures import Figure, Section
from benchmarks.gold import GoldText, gold_texts, read_text
from benchmarks.linking.clusters import gold_of, predict_ecb, predict_gva
from benchmarks.linking.merging import merging, told
from benchmarks.tally import FIELDS, Tally, tally, total
from benchmarks.toll_history import figures_of, gold_histories, published_days

OWN_REPORTS = scorers.ROOT / "corpus" / "reports"
SEED = "000"  # the reference page: the engine was specified on it, so it measures nothing
Scores = Callable[[ModuleType, Path, Path], dict[str, float]]


def own_incidents(part: Part) -> Section:
    """The incidents of the project's own invented reports."""
    reports, problems = read_folder(OWN_REPORTS)
    if problems:
        raise ValueError("; ".join(map(str, problems)))
    chosen = [report for report in reports if report.part is part]
    with tempfile.TemporaryDirectory() as folder:
        gold = Path(folder) / "gold"
        gold.mkdir()
        for report in chosen:
            (gold / f"{report.id}.json").write_text(json.dumps(to_scorer(report)), encoding="utf-8")
        texts, tallies = score_incidents(gold)
    files = tuple(OWN_REPORTS / f"{report.id}.txt" for report in chosen)
    title = f"Incidents of the project's own invented reports, {part.value} part ({len(texts)} texts)"
    return Section(f"incidents, own {part.value}", title, incident_figures(texts, tallies), files)


def dev_incidents() -> Section:
    """The incidents of modern news, the reference page left out."""
    key, title = "incidents, dev", "Incidents of modern news, dev part, the reference page left out"
    folder = scorers.corpora() / "incidents" / "gold"
    if not folder.is_dir():
        return Section(key, title, missing="incidents/gold is not among the corpora")
    texts, tallies = score_incidents(folder, leave_out=SEED)
    figures = incident_figures(texts, tallies)
    return Section(key, f"{title} ({len(texts)} texts)", figures, tuple(sorted(folder.glob("*.json"))))


def score_incidents(gold: Path, *, leave_out: str = "") -> tuple[list[GoldText], list[Tally]]:
    """Predict a gold folder and count each of its texts."""
    with tempfile.TemporaryDirectory() as folder:
        incidents.predict(gold, Path(folder))
        texts = [text for text in gold_texts(gold) if text.id != leave_out]
        return texts, [tally(text, read_text(Path(folder), text.id)) for text in texts]


def incident_figures(texts: Sequence[GoldText], tallies: Sequence[Tally]) -> tuple[Figure, ...]:
    """The rows of the incident table; texts in French apart, too."""
    both = total(tallies)
    french = [one for text, one in zip(texts, tallies, strict=True) if text.lang == "fr"]
    return (*_found(both, tallies), *_by_field(both), *_by_claim(both), *_french(french))


def _found(both: Tally, tallies: Sequence[Tally]) -> Iterator[Figure]:
    texts = len(tallies)
    yield Figure("F1", both.f1, texts, interval=interval(tallies, _f1))
    yield Figure("precision", both.precision, texts)
    yield Figure("recall", both.recall, texts)
    yield Figure("leaks", both.leaks, texts, falls=True)
    if both.negatives:
        yield Figure("hard negatives hit", both.negatives_hit, both.negatives, falls=True)


def _f1(tallies: Sequence[Tally]) -> float:
    found = sum(one.found for one in tallies)
    off = sum(one.wrong + one.missed for one in tallies)
    return 2 * found / (2 * found + off) if found else 0.0


def _by_field(both: Tally) -> Iterator[Figure]:
    if both.found:
        yield from (Figure(name.replace("_", " "), both.field(name), both.found) for name in FIELDS)


def _by_claim(both: Tally) -> Iterator[Figure]:
    if both.claims_found:
        units = both.found
        yield Figure("claims: recall", both.claim_recall, units)
        yield from (Figure(f"claims: {name}", both.of_claims(name), units) for name in ("stance", "about", "claimant"))
        if both.via_given:
            yield Figure("claims: via", both.via_right, both.via_given)
        if both.doubts_found + both.doubts_missed:
            yield Figure("denials and non-confirmations: recall", both.doubt_recall, units)


def _french(tallies: Sequence[Tally]) -> Iterator[Figure]:
    if tallies:
        yield Figure("F1, French only", total(tallies).f1, len(tallies), interval=interval(tallies, _f1))


def line_task(key: str, title: str, *, task: str, file: str, scores: Scores) -> Section:
    """A task whose gold is one file of JSON lines, scored by the scorer that lies beside the corpora."""
    gold, module = scorers.corpora() / file, scorers.scorer(task)
    if not gold.is_file():
        return Section(key, title, missing=f"{file} is not among the corpora")
    if module is None:
        return Section(key, title, missing=f"the scorer score/{task}.py is not beside the corpora")
    with tempfile.TemporaryDirectory() as folder:
        predicted = Path(folder) / "predicted"
        import_module(f"benchmarks.{_MODULES.get(task, task)}").predict(gold, predicted)
        found = scores(module, gold, predicted)
    units = sum(1 for line in gold.read_text(encoding="utf-8").split("\n") if line)
    figures = tuple(Figure(name, value, units, full=100) for name, value in found.items())
    return Section(key, f"{title} ({units} {'incidents' if task == 'tolls' else 'texts'})", figures, (gold,))


def dev_merging() -> Section:
    """Incidents of modern news brought together across reports."""
    key, title = "merging, dev", "Incidents of modern news brought together across reports, dev part"
    folder = scorers.corpora() / "incidents" / "gold"
    if not folder.is_dir():
        return Section(key, title, missing="incidents/gold is not among the corpora")
    with tempfile.TemporaryDirectory() as out:
        incidents.predict(folder, Path(out))
        counts = merging(list(told((text, read_text(Path(out), text.id)) for text in gold_texts(folder))))
    figures = (Figure("precision", counts.precision, counts.pairs), Figure("recall", counts.recall, counts.pairs))
    files = tuple(sorted(folder.glob("*.json")))
    return Section(key, f"{title} ({counts.pairs} pairs among found incidents)", figures, files)


def dev_toll_histories() -> Section:
    """Numbers of events that several reports tell of, in the ledger's histories."""
    key, title = "toll history, dev", "Toll histories of events that several reports tell of, dev part"
    folder = scorers.corpora() / "incidents" / "gold"
    if not folder.is_dir():
        return Section(key, title, missing="incidents/gold is not among the corpora")
    found = gold_histories(folder)
    files = tuple(sorted(folder.glob("*.json")))
    events = len({each.event for each in found})
    return Section(
        key, f"{title} ({events} events, {len(found)} numbers)", figures_of(found, published_days(folder)), files
    )


def cluster_task(key: str, title: str, *, file: str, predict: Callable[[Path, Path], None]) -> Section:
    """Whole texts of general news put together by event."""
    gold, module = scorers.corpora() / file, scorers.scorer("clusters")
    if not gold.is_file():
        return Section(key, title, missing=f"{file} is not among the corpora")
    if module is None:
        return Section(key, title, missing="the scorer score/clusters.py is not beside the corpora")
    known = gold_of(gold)
    with tempfile.TemporaryDirectory() as folder:
        predict(gold, Path(folder) / "predicted")
        found = scorers.cluster_figures(module, known, Path(folder) / "predicted")
    figures = tuple(Figure(name, value, len(known), full=100) for name, value in found.items())
    return Section(key, f"{title} ({len(known)} texts, {len(set(known.values()))} events)", figures, (gold,))


LINE_TASKS: tuple[tuple[str, str, str, str, Scores], ...] = (
    ("time, TimeBank", "Time expressions on TimeBank", "timex", "timex/timebank.jsonl", scorers.timex_figures),
    ("time, AQUAINT", "Time expressions on AQUAINT", "timex", "timex/aquaint.jsonl", scorers.timex_figures),
    ("time, MEANTIME", "Time expressions on MEANTIME", "timex", "timex/meantime.jsonl", scorers.timex_figures),
    ("places, GWN", "Places on GeoWebNews", "toponyms", "toponyms/GWN.jsonl", scorers.toponym_figures),
    ("places, LGL", "Places on LGL", "toponyms", "toponyms/LGL.jsonl", scorers.toponym_figures),
    ("tolls, gva dev", "Victims of US shootings, gva dev", "tolls", "gva/dev.jsonl", scorers.toll_figures),
    (
        "attribution, PolNeAR dev",
        "Attribution on PolNeAR dev",
        "attribution",
        "polnear/dev.jsonl",
        scorers.attribution_figures,
    ),
    ("roles, MUC-4 dev", "Roles of MUC-4 incidents, dev", "muc4_roles", "muc4/dev.jsonl", scorers.role_figures),
    ("slots, MUC-4 dev", "Full templates of MUC-4, dev", "muc4_slots", "muc4/dev.jsonl", scorers.slot_figures),
)
"""Key, title, task (its scorer's name), file below the corpora, how the scorer is called."""
_MODULES = {"muc4_roles": "muc4.roles", "muc4_slots": "muc4.slots"}
"""Tasks whose module is not called as they are."""


CLUSTER_TASKS: tuple[tuple[str, str, str, Callable[[Path, Path], None]], ...] = (
    ("clusters, gva dev", "Texts on one US shooting put together, gva dev", "gva/dev.jsonl", predict_gva),
    ("clusters, ecbplus dev", "Texts on one event put together, ecbplus dev", "ecbplus/dev.jsonl", predict_ecb),
)
"""Key, title, file below the corpora, how it is predicted."""


def quality() -> Iterator[Section]:
    """All quality sections, those that cannot be taken with what is missing."""
    yield own_incidents(Part.TEST)
    yield own_incidents(Part.TRAIN)
    yield dev_incidents()
    for key, title, task, file, scores in LINE_TASKS:
        yield line_task(key, title, task=task, file=file, scores=scores)
    yield dev_merging()
    yield dev_toll_histories()
    for key, title, file, predict in CLUSTER_TASKS:
        yield cluster_task(key, title, file=file, predict=predict)
