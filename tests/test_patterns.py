"""No pattern takes longer than in proportion to its text, but where that is short."""

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.config import Settings
from onrecord.extract.text import LONGEST, read_text
from onrecord.model import Capture, EngineKind, Kind
from onrecord.model.identity import capture_hash
from onrecord.pipeline import Pipeline
from tests import patterns
from tests.patterns import RATIO, TooSlowError, attacks, growth, is_unbounded, seconds, texts

ROOT = Path(__file__).resolve().parent.parent
SRC = ROOT / "src" / "onrecord"
SENTENCES = ("extract/", "status/", "likeness/", "link/", "knowledge/uncased.py")
"""What looks at one sentence, claim or name at a time, of text in which white space was squeezed."""
OURS = {
    "extract/time/grammar.py": "reads the project's own grammar",
    "knowledge/alternatives.py": "reads the project's own patterns",
    "knowledge/uncased.py:16": "reads the project's own patterns",
    "exchange/requests.py": "msgspec refuses what is longer than 200 characters first",
}
"""Patterns that meet nobody else's text, or no long one."""
MADE = {"extract/actor_named.py", "knowledge/alternatives.py", "publish/cap_check.py", "publish/privacy.py"}
"""Files that make patterns of escaped words while they work; what they add is in the line that the test reads."""


@pytest.fixture(scope="module")
def compiled() -> list[tuple[re.Pattern[str] | re.Pattern[bytes], str]]:
    """Every pattern that the package compiles, as it is imported and as it reads the examples, with its place."""
    found = subprocess.run(
        [sys.executable, "-m", "tests.patterns_compiled"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
        capture_output=True,
        check=True,
    )
    rows = json.loads(found.stdout)
    made = [(re.compile(s.encode("latin-1"), f & ~re.U) if b else re.compile(s, f), where) for s, f, where, b in rows]
    known = {pattern.pattern for pattern, _ in made}
    written = [(re.compile(said), f"{name}:{line}") for name, line, _, said in calls() if said and said not in known]
    return made + written


def calls() -> Iterator[tuple[str, int, int, str | bytes | None]]:
    """Each call of `re` in the package: its file, first and last line, and its pattern where that is written there."""
    for path in SRC.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if is_pattern(call):
                said = call.args[0].value if isinstance(call.args[0], ast.Constant) else None
                yield path.relative_to(SRC).as_posix(), call.lineno, call.end_lineno or call.lineno, said


def is_ours(where: str) -> bool:
    return any(where == place or where.startswith(f"{place}:") for place in OURS)


def test_all_of_them_are_met(compiled):
    """A pattern that is put together where it is compiled is met on the way through the examples, or in MADE."""
    met = {where for _, where in compiled}
    missing = [
        (name, first)
        for name, first, last, said in calls()
        if said is None and name not in MADE and not any(f"{name}:{line}" in met for line in range(first, last + 1))
    ]
    assert missing == []


def is_pattern(node: ast.AST) -> bool:
    names = ("compile", "sub", "search", "match", "split", "findall", "fullmatch", "finditer")
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and (node.func.value.id, node.func.attr) in {("re", name) for name in names}
    )


def grows(pattern: re.Pattern[str] | re.Pattern[bytes], attack: tuple[str, str]) -> bool:
    """Whether a pattern takes more than in proportion, or comes to no end."""
    try:
        return growth(pattern, attack) > RATIO
    except TooSlowError:
        return True


@pytest.mark.slow
def test_no_pattern_that_reads_a_whole_text_grows_faster_than_it(compiled):
    whole = [each for each in compiled if is_unbounded(each[0]) and not is_ours(each[1])]
    slow = []
    for pattern, where in whole:
        if where.startswith(SENTENCES):
            continue
        attack = next((each for each in attacks(pattern) if grows(pattern, each)), None)
        if attack is not None:
            slow.append((where, pattern.pattern, attack))
    assert len(whole) > 300
    assert slow == []


@pytest.mark.slow
def test_no_pattern_that_reads_a_sentence_explodes_in_one(compiled):
    """On the longest sentence there can be: a step for each pair of characters is a hundredth of a second, for each three
    it is many seconds."""
    slow = []
    for pattern, where in compiled:
        if not where.startswith(SENTENCES) or is_ours(where) or not is_unbounded(pattern):
            continue
        for attack in attacks(pattern):
            text = " ".join(next(texts(attack, LONGEST)).split())
            try:
                took = seconds(pattern, text)
            except TooSlowError:
                took = float("inf")
            if took > 1:
                slow.append((where, pattern.pattern, attack, took))
                break
    assert slow == []


@pytest.mark.parametrize(
    ("pattern", "is_bad"), [(r"a+b", True), (r"(?:a|a)*c", True), (r"(?<!a)a+b", False), ("a{1,9}b", False)]
)
def test_what_blows_up_is_found(pattern, is_bad, monkeypatch):
    monkeypatch.setattr(patterns, "LIMIT", 1.0)
    assert any(grows(re.compile(pattern), attack) for attack in attacks(re.compile(pattern))) is is_bad


PIECES = ("a", "A", "said ", '"a ', "1,", "killed ", "(", "de l’", "who ", "Aa ", "\ue000a", ". ", "on Sunday ")


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory) -> Pipeline:
    folder = tmp_path_factory.mktemp("none")
    return Pipeline(Settings(ledger=str(folder / "l.db"), knowledge=folder, engine=EngineKind.RULES))


def report_of(pipeline: Pipeline, piece: str, length: int):
    words = "Gunmen killed five soldiers in Gao, Mali, on Sunday, the army said.\n\n" + piece * (length // len(piece))
    content = words.encode()
    return pipeline.read(Capture(content, "page", capture_hash(content), kind=Kind.TEXT))


@pytest.mark.parametrize("piece", PIECES)
def test_no_sentence_is_longer_than_the_longest(pipeline, piece):
    report = report_of(pipeline, piece, 3 * LONGEST)
    sentences = read_text(report).sentences
    assert max(sentence.span.end - sentence.span.start for sentence in sentences) <= LONGEST
    kept = "".join(sentence.span.of(report.text) for sentence in sentences)
    assert re.sub(r"\s", "", kept) == re.sub(r"\s", "", report.text)
