"""Archives: pages a second for each core, two cores against one, a gate on raw HTML and its recall, Ray.

    python -m benchmarks.batch [--pages N] [--only one two raw ray recall]

The archive is made up: pages of about 75 kB with menus, scripts, teasers and comments around a story, one in ten of
them a report of the project's own corpus (train part), the others about other things. One teaser in ten speaks of war.
Rates are taken between the first part that is done and the last, so that starting counts for nobody. Seconds of a core
say what a page costs on a machine that does nothing else; those of the clock are of a machine as busy as it was.
"""

import argparse
import gzip
import html
import json
import os
import random
import resource
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.corpus import GoldReport, Part, read_folder
from benchmarks.glance import IRRELEVANT, Cost
from benchmarks.machine import machine
from benchmarks.measures import OWN_REPORTS
from benchmarks.scorers import corpora
from onrecord.batch.outputs import LAST, Folder
from onrecord.batch.reading import Way
from onrecord.batch.running import Progress, Run
from onrecord.config import settings_from
from onrecord.errors import InputError
from onrecord.extract.engine import read_closely
from onrecord.extract.glance import page_turned_away
from onrecord.model import Capture, Kind
from onrecord.model.identity import capture_hash
from onrecord.pipeline import Given, Pipeline
from onrecord.read.visible import visible_text

PAGES = 1000
RELEVANT = 10
"""One page in so many is a report."""
ARCHIVES = 8
_SECTIONS = ("World", "Business", "Sport", "Culture", "Science", "Weather", "Opinion", "Travel", "Health", "Cars")
_SCRIPT = "window.settings=window.settings||{};settings.push({slot:%d,size:[300,250],path:'/ad/%d/news',lazy:true});"
_STYLE = ".card-%d>.title{margin:0 auto;padding:%dpx 12px;font:600 18px/1.3 serif;color:#1a1a1a;display:flex}"


@dataclass(frozen=True, slots=True)
class Story:
    """What a page is about."""

    title: str
    paragraphs: tuple[str, ...]
    published: str

    @property
    def text(self) -> str:
        """Headline and paragraphs."""
        return "\n\n".join((self.title, *self.paragraphs))


class Site:
    """Makes pages around stories. The same seed makes the same pages."""

    def __init__(self, told: list[Story], other: list[Story], seed: int = 1) -> None:
        self._told = told
        self._other = other
        self._chance = random.Random(seed)  # noqa: S311 - made-up pages

    def pages(self, number: int) -> Iterator[tuple[str, bytes]]:
        """Addresses and pages, one in ten of them a report."""
        for n in range(number):
            chosen = self._told if n % RELEVANT == 0 else self._other
            yield f"https://news{n % 7}.example/2024/{n}", self.page(chosen[n // RELEVANT % len(chosen)], n)

    def page(self, story: Story, number: int) -> bytes:
        """One page."""
        body = "".join(f"<p class='text'>{html.escape(words)}</p>" for words in story.paragraphs)
        title = html.escape(story.title)
        day = f"<meta property='article:published_time' content='{story.published}T10:00:00Z'>"
        whole = (
            f"<!doctype html><html lang='en'><head><meta charset='utf-8'><title>{title}</title>{day}"
            f"<meta property='og:title' content='{title}'><style>{self._styles()}</style>"
            f"<script>{self._scripts(number)}</script></head><body><header><nav><ul>{self._menu()}</ul></nav></header>"
            f"<main><article><h1>{title}</h1><p class='byline'>By a staff reporter, page {number}</p>{body}</article>"
            f"<aside><h2>Most read</h2><ul>{self._teasers(30)}</ul></aside><section class='more'>{self._cards(6)}"
            f"</section><section id='comments'><h2>Comments</h2>{self._comments()}</section></main>"
            f"<footer><ul>{self._menu()}</ul><p>All rights reserved.</p></footer>"
            f"<script>{self._scripts(number)}</script></body></html>"
        )
        return whole.encode()

    def _scripts(self, number: int) -> str:
        return "".join(_SCRIPT % (n, number) for n in range(240))

    def _styles(self) -> str:
        return "".join(_STYLE % (n, n % 9) for n in range(150))

    def _menu(self) -> str:
        return "".join(f"<li class='item'><a href='/{each.lower()}'><span>{each}</span></a></li>" for each in _SECTIONS)

    def _headline(self) -> str:
        stories = self._told if self._chance.random() < 1 / RELEVANT else self._other
        return html.escape(self._chance.choice(stories).title)

    def _teasers(self, number: int) -> str:
        return "".join(f"<li><a href='/story/{n}'>{self._headline()}</a></li>" for n in range(number))

    def _cards(self, number: int) -> str:
        """Teasers with a sentence of the story below them, which is no link."""
        cards = []
        for n in range(number):
            told = self._chance.random() < 1 / (4 * RELEVANT)
            story = self._chance.choice(self._told if told else self._other)
            first = html.escape(story.paragraphs[0][:160])
            cards.append(
                f"<div class='card'><a href='/story/{n}'><h3>{html.escape(story.title)}</h3></a><p>{first}</p></div>"
            )
        return "".join(cards)

    def _comments(self) -> str:
        said = (self._chance.choice(self._other).paragraphs[-1][:200] for _ in range(8))
        return "".join(f"<div class='comment'><b>A reader</b><p>{html.escape(words)}</p></div>" for words in said)


def own_stories(reports: list[GoldReport]) -> list[Story]:
    """Reports of the own corpus as stories."""
    return [_story(one.text, one.published) for one in reports]


def _story(text: str, published: str) -> Story:
    title, *paragraphs = (part.strip() for part in text.strip().split("\n\n") if part.strip())
    return Story(title, tuple(paragraphs) or (title,), published or "2024-05-06")


def other_stories() -> list[Story]:
    """Reports about other things; one in 24 borrows a word of war."""
    blocks = [" ".join(block.split()) for block in IRRELEVANT.read_text(encoding="utf-8").strip().split("\n\n")]
    sentences = ([f"{each}." for each in block.rstrip(".").split(". ")] for block in blocks)
    return [Story(first.rstrip("."), (first, *rest), "2024-05-06") for first, *rest in sentences]


def train_reports() -> list[GoldReport]:
    """Own reports in which something happened."""
    own, _ = read_folder(OWN_REPORTS)
    return [one for one in own if one.part is Part.TRAIN and one.incidents]


def write_archive(folder: Path, number: int) -> int:
    """Write web archives of pages; how many bytes of pages these are."""
    site = Site(own_stories(train_reports()), other_stories())
    size = 0
    files = [folder / f"{n}.warc.gz" for n in range(ARCHIVES)]
    for n, (url, page) in enumerate(site.pages(number)):
        size += len(page)
        with files[n * ARCHIVES // number].open("ab") as file:
            file.write(gzip.compress(record(url, page), compresslevel=6, mtime=0))
    return size


def record(url: str, page: bytes) -> bytes:
    """A record of a web archive."""
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-05-07T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{capture_hash(page)[:32]}>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Measured:
    """One run between the first part that was done and the last: pages a second of the clock, and of a core."""

    name: str
    by_clock: float
    by_core: float
    peak_mb: float
    drafts: int

    def __str__(self) -> str:
        return (
            f"{self.name}: {self.by_clock:.1f} pages/s by the clock; {self.by_core:.1f} for each second of a core; "
            f"{self.drafts} drafts in all; largest process {self.peak_mb:.0f} MB"
        )


def measure(
    name: str, inputs: Path, out: Path, *, cores: int, raw_gate: bool = False, ray: str | None = None
) -> Measured:
    """Read an archive by as many workers as cores."""
    told: list[tuple[float, int]] = []
    pages = 0

    def tell(progress: Progress) -> None:
        nonlocal pages
        pages += progress.pages
        if progress.done:
            told.append((processor_seconds(), pages))

    with held_to(cores):
        settings = settings_from(dict(os.environ))
        result = Run(settings, [inputs], out, Way(Given(), raw_gate), workers=cores, ray=ray, told=tell).go()
    (early, begun), (late, ended) = told[0], told[-1]
    pages_by_clock, clock = by_clock(Folder(out))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return Measured(name, pages_by_clock / clock, (ended - begun) / (late - early), peak, result.counts.drafts)


def by_clock(folder: Folder) -> tuple[int, float]:
    """The pages of all parts but the first that was written, and the seconds from that one to the last."""
    written = sorted((folder.file(LAST, part).stat().st_mtime, folder.counts(part).pages) for part in folder.parts())
    return sum(pages for _, pages in written[1:]), written[-1][0] - written[0][0]


def processor_seconds() -> float:
    """Seconds of the processor that this process and all that it started, and that are alive, have had (Linux)."""
    stats = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            stats[int(path.parent.name)] = (int(fields[1]), int(fields[11]) + int(fields[12]))
    family, grown = {os.getpid()}, True
    while grown:
        more = {pid for pid, (parent, _) in stats.items() if parent in family} - family
        family, grown = family | more, bool(more)
    return sum(stats[pid][1] for pid in family if pid in stats) / os.sysconf("SC_CLK_TCK")


@contextmanager
def held_to(cores: int) -> Iterator[None]:
    """Hold this process and those that it starts to some cores, where the system can."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, set(sorted(before)[:cores]))
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def recall() -> Iterator[Cost]:
    """What the gate on raw HTML costs: relevant texts in pages of the same kind, those turned away read in full."""
    pipeline = Pipeline(settings_from({**os.environ, "ONRECORD_ENGINE": "rules"}))
    bare = Site([Story("x", ("x",), "2024-05-06")], other_stories())  # no war beside the story
    yield _cost("own train", own_stories(train_reports()), bare, pipeline)
    for part in ("dev", "train"):
        path = corpora() / "muc4" / f"{part}.jsonl"
        if path.is_file():
            rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
            stories = [_story(row["text"], "1990-01-01") for row in rows if row["gtt_templates"]]
            yield _cost(f"MUC-4 {part}", stories, bare, pipeline)


def _cost(name: str, stories: list[Story], site: Site, pipeline: Pipeline) -> Cost:
    away, lost = 0, 0
    for number, story in enumerate(stories):
        content = site.page(story, number)
        page = Capture(content, "page", capture_hash(content), kind=Kind.HTML)
        if page_turned_away(visible_text(page), pipeline.knowledge.actors) is not None:
            away += 1
            lost += _tells(page, pipeline)
    return Cost(name, len(stories), away, lost)


def _tells(page: Capture, pipeline: Pipeline) -> bool:
    """Whether a full reading finds an incident."""
    try:
        return bool(read_closely(pipeline.read(page), pipeline.knowledge).sheet.incidents)
    except InputError:
        return False


RUNS: dict[str, Callable[[Path, Path], Measured]] = {
    "one": partial(measure, "one core", cores=1),
    "two": partial(measure, "two cores", cores=2),
    "raw": partial(measure, "one core, raw gate", cores=1, raw_gate=True),
    "ray": partial(measure, "Ray, two workers", cores=2, ray="local"),
}


def main(arguments: list[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=PAGES)
    parser.add_argument("--only", nargs="+", choices=[*RUNS, "recall"], default=["one", "two", "raw", "recall"])
    given = parser.parse_args(arguments)
    print(machine())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "in").mkdir()
        size = write_archive(folder / "in", given.pages)
        packed = sum(path.stat().st_size for path in (folder / "in").iterdir())
        print(
            f"{given.pages} pages, {size // given.pages // 1000} kB each, {packed / given.pages / 1000:.0f} kB packed"
        )
        for each in given.only:
            if each == "recall":
                for cost in recall():
                    print(f"raw gate, {cost.name}: {cost.texts} relevant, {cost.away} not opened, {cost.lost} lost")
                continue
            print(RUNS[each](folder / "in", folder / f"out-{each}"), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
