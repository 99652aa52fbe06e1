"""The layout says what the program does: tests mirror sources, stages keep to themselves, files stay small."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SRC = ROOT / "src" / "onrecord"
TESTS = ROOT / "tests"
STAGES = ("ingest", "read", "extract", "link", "ledger", "publish")
MAX_LINES = 400
MAX_CATCH_ALLS = 5

SOURCES = sorted(SRC.rglob("*.py"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES}
TEST_FILES = sorted(TESTS.rglob("test_*.py"))

WHOLE = {
    "test_docs.py",
    "test_layout.py",
    "test_reference_page.py",
    "test_pipeline.py",
    "test_scenarios.py",
    "test_hostile.py",
    "test_package.py",
    "test_fuzz.py",
    "test_release.py",
    "test_patterns.py",
    "test_secrets.py",
}
"""Tests of the whole: of the pages, the layout, the way from bytes to sheet."""

LONG = {"extract/attribution/frames.py": 560, "extract/toll_people.py": 420}
"""Files over the limit, with what they may have: to be split, never to grow."""

STRICT_ROOMS = ("model", "status", "publish", "cli")
"""Packages whose every test file is named after the one source file it tests."""


def name(path: Path) -> str:
    return path.relative_to(SRC).as_posix()


def ids(paths: list[Path]) -> list[str]:
    return [path.name for path in paths]


@pytest.mark.parametrize(
    "test", [t for t in TEST_FILES if t.parent != TESTS], ids=lambda t: t.relative_to(TESTS).as_posix()
)
def test_every_test_stands_where_its_source_does(test):
    """tests/extract/time/test_range.py tests src/onrecord/extract/time/range.py, or the package as a whole."""
    room = test.parent.relative_to(TESTS)
    source = (ROOT / room) if room.parts[0] in ("benchmarks", "training") else SRC / room
    assert source.is_dir() or source.with_suffix(".py").is_file(), f"no {source} for {test}"
    if room.parts[0] in STRICT_ROOMS:
        assert (source / test.name.removeprefix("test_")).is_file(), f"no source for {test}"


def test_tests_at_the_top_are_of_the_whole_or_of_a_module_at_the_top():
    for test in TESTS.glob("test_*.py"):
        assert test.name in WHOLE or (SRC / test.name.removeprefix("test_")).is_file(), test.name


@pytest.mark.parametrize("folder", sorted({test.parent for test in TEST_FILES}), ids=lambda folder: folder.name)
def test_test_folders_are_packages_so_that_files_may_share_a_name(folder):
    assert (folder / "__init__.py").is_file()


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_no_file_is_too_long(path):
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LONG.get(name(path), MAX_LINES)


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_every_module_says_what_it_is(path):
    assert ast.get_docstring(TREES[path])


def test_only_commands_print():
    printing = [name(path) for path in SOURCES if "cli" not in path.parts and "print" in set(calls(TREES[path]))]
    assert printing == []


def calls(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id


def test_nothing_catches_everything_but_an_allowed_handful():
    """An error that is caught without being named hides the next one."""
    found = [f"{name(path)}:{node.lineno}" for path in SOURCES for node in catch_alls(TREES[path])]
    assert len(found) <= MAX_CATCH_ALLS, found
    assert not [each for each in found if each.startswith(("model/", "status/", "cli/", "knowledge/"))]


def catch_alls(tree: ast.AST) -> Iterator[ast.ExceptHandler]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler) and (
            node.type is None or caught(node.type) & {"Exception", "BaseException"}
        ):
            yield node


def caught(node: ast.expr) -> set[str]:
    parts = node.elts if isinstance(node, ast.Tuple) else [node]
    return {part.id for part in parts if isinstance(part, ast.Name)}


def imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_imports_no_other_stage(stage):
    others = tuple(f"onrecord.{other}" for other in STAGES if other != stage)
    found = [
        f"{name(path)}: {module}"
        for path in SOURCES
        if path.is_relative_to(SRC / stage)
        for module in imports(TREES[path])
        if module.startswith(others)
    ]
    assert found == []


def test_the_model_needs_nothing_but_the_standard_library():
    allowed = {
        "onrecord",
        "collections",
        "dataclasses",
        "enum",
        "typing",
        "hashlib",
        "re",
        "urllib",
        "datetime",
        "math",
    }
    found = {module.split(".")[0] for path in SOURCES if "model" in path.parts for module in imports(TREES[path])}
    assert found <= allowed


def test_no_folder_is_named_for_how_instead_of_what():
    folders = {part for path in SOURCES for part in path.relative_to(SRC).parts[:-1]}
    assert not folders & {"utils", "util", "helpers", "common", "core", "internals", "misc", "lib"}


@pytest.mark.parametrize("path", sorted((SRC / "data").glob("*.[ct][so][vm]*")), ids=lambda path: path.name)
def test_every_data_file_says_where_its_rows_come_from(path):
    """A column of sources or reasons, or a comment that names them or the sister file that does."""
    text = path.read_text(encoding="utf-8").casefold()
    head = "\n".join(line for line in text.splitlines()[:30] if path.suffix == ".csv" or line.startswith("#"))
    assert any(word in head for word in ("source", "from", "why", "comment", "by hand", "_en.toml"))
