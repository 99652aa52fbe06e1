"""Scenarios: short reports through the whole pipeline, against what the rules of docs/status.md make of them by hand."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from onrecord.config import Settings
from onrecord.extract.engine import Knowledge
from onrecord.ingest import Refused
from onrecord.knowledge.ratings import Rating, rate_source
from onrecord.ledger import Query
from onrecord.model import Capture, EngineKind, Kind, Reliability
from onrecord.model.record import Record
from onrecord.pipeline import Given, Pipeline
from tests.scenario import FILES, Told, check, in_words, load


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory) -> Knowledge:
    folder: Path = tmp_path_factory.mktemp("knowledge")
    return Pipeline(Settings(ledger=str(folder / "none.db"), knowledge=folder / "names")).knowledge


def ledger_of(
    reports: tuple[Told, ...], folder: Path, knowledge: Knowledge, ratings: Mapping[str, str]
) -> list[Record]:
    """The records of a fresh ledger that was given these reports, one an hour."""
    now = datetime(2026, 1, 1, tzinfo=UTC)
    settings = Settings(ledger=str(folder / "ledger.db"), knowledge=folder / "names", engine=EngineKind.RULES)
    for name, letter in ratings.items():
        rate_source(Rating(name, Reliability(letter)), settings.ratings)
    pipeline = Pipeline(settings, clock=lambda: now)
    pipeline.knowledge = knowledge
    for told in reports:
        given = Given(published=told.published, outlet=told.outlet, url=told.url, kind="text")
        (result,) = pipeline.ingest([capture_of(told)], given)
        assert not isinstance(result, Refused), result
        now += timedelta(hours=1)
    with pipeline.view() as view:
        return list(view.records(Query()))


def capture_of(told: Told) -> Capture:
    content = told.text.strip().encode()
    return Capture(content, told.url, sha256(content).hexdigest(), url=told.url, kind=Kind.TEXT)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_ledger_makes_of_the_reports_what_the_rules_say(path, tmp_path, knowledge):
    scenario = load(path)
    records = ledger_of(scenario.reports, tmp_path, knowledge, scenario.ratings)
    wrong = check(scenario, records)
    if wrong:
        held = "\n".join(in_words(record) for record in records)
        listed = "\n  - ".join(wrong)
        pytest.fail(f"{path.name}: {scenario.about}\n  - {listed}\n\nThe ledger holds:\n{held}", pytrace=False)
