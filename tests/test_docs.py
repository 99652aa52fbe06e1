"""The pages are true: what the program has is documented, and what is documented, the program has."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest

from docs.written import ROOT, closed_lists, commands, dependencies, nouns
from onrecord import __version__, config

DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
ALL_PAGES = [*PAGES, *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md"))]
COMMANDS = dict(commands())
SOURCES = sorted((ROOT / "src").rglob("*.py"))
DATA = sorted((ROOT / "src" / "onrecord" / "data").glob("*.*"))
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")

LINK = re.compile(r"(?<!!)\[[^\]]*\]\((?P<to>[^)\s]+)\)")
SETTING = re.compile(r"\bONRECORD_[A-Z]+\b")
SHELL = re.compile(r"^\$ (?P<line>.+)$", re.MULTILINE)
INLINE = re.compile(r"`(?P<line>(?:onrecord|make) [^`\n]+)`")


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def page_name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def words(path: tuple[str, ...]) -> str:
    return " ".join(("onrecord", *path))


def section(title: str) -> str:
    """The part of the page of commands under a heading, down to the next."""
    found = re.search(rf"^#+ {re.escape(title)}\n(.*?)(?=^#|\Z)", text(DOCS / "cli.md"), re.MULTILINE | re.DOTALL)
    return found[1] if found else ""


@pytest.mark.parametrize("path", list(COMMANDS), ids=words)
def test_every_command_and_option_is_documented(path):
    shown = section(words(path))
    assert shown, f"docs/cli.md has no section on {words(path)}"
    for option in COMMANDS[path].params:
        if isinstance(option, click.Option):
            assert max(option.opts, key=len) in shown


@pytest.mark.parametrize("path", list(COMMANDS), ids=words)
def test_every_command_and_option_says_what_it_does(path):
    command = COMMANDS[path]
    assert command.help
    assert all(option.help for option in command.params if isinstance(option, click.Option))


def test_every_setting_is_documented():
    named = {name for path in SOURCES for name in SETTING.findall(text(path))}
    assert named <= set(SETTING.findall(text(DOCS / "settings.md")))
    assert {config.LEDGER, config.CORPORA, config.KNOWLEDGE} <= named


def test_no_setting_is_documented_that_is_none():
    named = {name for path in SOURCES for name in SETTING.findall(text(path))}
    assert {name for page in ALL_PAGES for name in SETTING.findall(text(page))} <= named


@pytest.mark.parametrize("closed", closed_lists(), ids=lambda closed: closed.__name__)
def test_every_code_is_documented(closed):
    assert closed.__doc__
    page = text(DOCS / "model.md")
    assert f"**{closed.__name__}**" in page
    assert all(f"`{member}`" in page for member in closed)


@pytest.mark.parametrize("name", nouns())
def test_every_noun_is_documented(name):
    assert f"**{name}**" in text(DOCS / "model.md")


def test_what_cog_writes_is_up_to_date():
    """Write it anew with `python -m cogapp -c -r README.md docs/*.md`."""
    pages = [page_name(page) for page in ALL_PAGES if "[[[cog" in text(page)]
    command = [sys.executable, "-m", "cogapp", "-c", "--check", *pages]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("page", [page for page in PAGES if page.name != "index.md"], ids=page_name)
def test_every_page_is_linked_from_the_index(page):
    assert f"({page.relative_to(DOCS).as_posix()})" in text(DOCS / "index.md")


@pytest.mark.parametrize("page", ALL_PAGES, ids=page_name)
def test_every_relative_link_leads_somewhere(page):
    for match in LINK.finditer(text(page)):
        target = match["to"].split("#")[0]
        if target and "://" not in target and not target.startswith("mailto:"):
            assert (page.parent / target).exists(), f"{page_name(page)}: {match['to']}"


def test_every_page_that_the_code_names_exists():
    for path in SOURCES:
        for name in re.findall(r"docs/[\w/-]+\.md", text(path)):
            assert (ROOT / name).is_file(), f"{page_name(path)} names {name}"


def shown_lines(page: Path) -> list[str]:
    """The commands that a page shows, without comments, and up to the first pipe or redirection."""
    body = text(page)
    lines = [match["line"] for pattern in (SHELL, INLINE) for match in pattern.finditer(body)]
    return [re.split(r"\s#|\s[|>]|…", line)[0].strip() for line in lines]


@pytest.mark.parametrize("page", ALL_PAGES, ids=page_name)
def test_every_command_that_a_page_shows_exists_with_its_options(page):
    for line in shown_lines(page):
        first, *rest = shlex.split(line)
        if first == "onrecord" and rest and rest[0] != "COMMAND":
            check_command(line, rest)


def check_command(line: str, rest: list[str]) -> None:
    path: tuple[str, ...] = ()
    while rest and (*path, rest[0].split("|")[0]) in COMMANDS:
        path = (*path, rest.pop(0).split("|")[0])
    assert path or rest[0].startswith("-"), f"no such command: {line}"
    known = {name for option in COMMANDS[path].params for name in option.opts} | {"--help", "-h", "--version"}
    assert {word for word in rest if word.startswith("--")} <= known, line


@pytest.mark.parametrize("page", ALL_PAGES, ids=page_name)
def test_every_make_target_that_a_page_shows_exists(page):
    for line in shown_lines(page):
        first, *rest = shlex.split(line)
        if first == "make" and rest:
            assert re.search(rf"^{re.escape(rest[0])}:", MAKEFILE, re.MULTILINE), line


def test_each_dependency_is_explained_once_and_no_other():
    rows = re.findall(r"^\| ([\w-]+) \| (.+) \|$", text(DOCS / "dependencies.md"), re.MULTILINE)
    explained = {name: why for name, why in rows if name != "package" and set(why) != {"-"}}
    assert sorted(explained) == sorted(dependencies(), key=str)
    assert all(len(why.split()) > 3 for why in explained.values())


@pytest.mark.parametrize("page", sorted((DOCS / "decisions").glob("*.md")), ids=lambda page: page.name)
def test_a_decision_says_what_when_and_about_what(page):
    number, title = re.fullmatch(r"(\d{4})-([a-z0-9-]+)\.md", page.name).groups()
    head = re.match(r"---\ndescription: (.+)\ndate: (\d{4}-\d\d-\d\d)\ntags: \[(.+)\]\n---\n\n# .+\n", text(page))
    assert head is not None, f"{number} {title}: front matter of description, date, tags"


def test_decisions_are_numbered_without_a_gap():
    numbers = [int(page.name[:4]) for page in sorted((DOCS / "decisions").glob("*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("path", [path for path in DATA if path.suffix == ".toml"], ids=lambda path: path.name)
def test_every_word_list_is_explained(path):
    assert f"`{path.name}`" in text(DOCS / "language.md")


@pytest.mark.parametrize("path", [path for path in DATA if path.suffix == ".csv"], ids=lambda path: path.name)
def test_every_table_of_names_is_explained(path):
    assert any(path.name in text(page) for page in PAGES)


def test_no_word_list_is_explained_that_is_none():
    named = set(re.findall(r"`(\w+\.toml)`", text(DOCS / "language.md")))
    assert named <= {path.name for path in DATA}


def test_the_changelog_has_the_version():
    assert re.search(rf"^## {re.escape(__version__)}\b", text(ROOT / "CHANGELOG.md"), re.MULTILINE)


@pytest.mark.parametrize("credit", ["GeoNames", "mledoze/countries", "UCDP", "CC BY 4.0", "Open Database License"])
def test_the_readme_credits_the_data_that_is_shipped(credit):
    assert credit in text(ROOT / "README.md")
