"""From the blocks of a page to its story: what is headline, what is story, what goes and why."""

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache

from onrecord.model import Link, RemovalReason, Removed
from onrecord.read.data import word_lists
from onrecord.read.dateline import ReadDateline, fused_dateline, line_dateline
from onrecord.read.links import links_in
from onrecord.read.page import Page
from onrecord.read.promotion import RULES_FILE, After, Rule, sweep

TITLE_WORDS, TITLE_LENGTH = 32, 260
SECTION_WORDS = 5
STORY_WORDS = 8  # a block of so many words that is no head line begins the story
LIST_WORDS = 16  # lines of a list of links or channels are shorter
KEPT_KEYS = 64  # blocks; each is asked for a few times while it and the title are at hand
REPEAT_WORDS = 10  # shorter repeats can be headings or standing lines of a round-up ("No casualties were reported.")

_SENTENCE_END = re.compile(r"[.!?…؟。][\"'”’»)\]]*$")
_WORD = re.compile(r"\w+")
_URL_ONLY = re.compile(r"(?:https?://|www\.)\S{3,400}$")
_TITLE_TAIL = re.compile(r"[:;,]$")


@dataclass(slots=True)
class Story:
    """The story as it is being told: paragraphs kept, blocks removed, and what the removed ones said of the page."""

    title: str | None = None
    section: str | None = None
    paragraphs: list[str] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    datelines: list[ReadDateline] = field(default_factory=list)
    fused: ReadDateline | None = None
    letterhead: bool = False
    outlets: list[str] = field(default_factory=list)
    source_lines: list[str] = field(default_factory=list)
    bylines: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)


def tell(page: Page) -> Story:
    """Sort a page's blocks into story and the rest. Every block ends up in `paragraphs` or in `removed`."""
    story = Story(title=page.title, section=page.section)
    blocks = list(page.blocks)
    start = _take_head(story, blocks)
    _take_body(story, blocks[start:], page)
    for removed in story.removed:
        story.links += links_in(removed.text)
    return story


def _take_head(story: Story, blocks: list[str]) -> int:
    """Headline, section, dateline and byline lines before the first story paragraph; returns how many blocks."""
    for index, block in enumerate(blocks):
        following = blocks[index + 1 :]
        if not (_take_head_line(story, block, following) or _take_title(story, block, following)):
            return index
    return len(blocks)


def _take_head_line(story: Story, block: str, following: list[str]) -> bool:
    dated = line_dateline(block)
    if dated is not None:
        story.datelines.append(dated)
        story.removed.append(Removed(block, RemovalReason.DATELINE))
        return True
    if following and _is_section(block, story, following[0]):
        story.section = story.section or block
        story.removed.append(Removed(block, RemovalReason.SECTION_LABEL))
        return True
    swept = sweep(block)
    if swept.kept or not (story.title or _is_before_title(swept.rule)):
        return False
    _note(story, swept.rule, swept.match, swept.removed)
    return True


def _is_before_title(rule: Rule | None) -> bool:
    """Whether a rule may take a block that could be the headline: not the teaser cues that headlines share."""
    return rule is not None and rule.reason is not RemovalReason.RELATED_LINK


def _is_section(block: str, story: Story, following: str) -> bool:
    words = _WORD.findall(block.lower())
    if not 0 < len(words) <= SECTION_WORDS or _SENTENCE_END.search(block):
        return False
    if all(word in _section_words() for word in words):
        return True
    framed = story.title is not None and story.section is None and line_dateline(following) is not None
    return framed and len(words) <= 3


def _take_title(story: Story, block: str, following: list[str]) -> bool:
    if story.title is not None:
        if _same(block, story.title):
            story.removed.append(Removed(block, RemovalReason.REPEATED))
            return True
        return _retitle(story, block, following)
    if _is_title(block, following):
        story.title = block
        return True
    return False


def _retitle(story: Story, block: str, following: list[str]) -> bool:
    """Below a letterhead ("Press Release No. 31") the headline is the line above the story; the first is the office."""
    if not (story.letterhead and story.title and _is_title(block, following)):
        return False
    story.outlets.append(story.title)
    story.removed.append(Removed(story.title, RemovalReason.SECTION_LABEL))
    story.title, story.letterhead = block, False
    return True


def _is_title(block: str, following: list[str]) -> bool:
    """A short line before longer text that is no sentence of it; one with a full stop only above a dateline."""
    words = len(block.split())
    if not 2 <= words <= TITLE_WORDS or len(block) > TITLE_LENGTH or _URL_ONLY.match(block):
        return False
    if not any(len(other.split()) >= STORY_WORDS for other in following) or fused_dateline(block):
        return False
    if _SENTENCE_END.search(block) and block[-1] not in "?!…":
        return fused_dateline(following[0]) is not None
    return not _TITLE_TAIL.search(block)


def _take_body(story: Story, blocks: list[str], page: Page) -> None:
    seen: set[str] = set()
    reach: Rule | None = None
    for index, block in enumerate(blocks):
        reach = _take_block(story, block, page, seen, reach)
        if reach is not None and reach.after is After.REST and _outweighs(blocks[index + 1 :], story.paragraphs):
            reach = None


def _take_block(story: Story, block: str, page: Page, seen: set[str], reach: Rule | None) -> Rule | None:
    """Sort one block; returns the rule that still reaches over the next one."""
    reason = _marked_reason(block, story, page, seen)
    if reason is not None:
        story.removed.append(Removed(block, reason))
        return reach
    swept = sweep(block)
    if not swept.kept:
        _note(story, swept.rule, swept.match, swept.removed)
        return _reach_of(swept.rule, swept.match, block) or reach
    if reach is not None and (reach.after is After.REST or _is_list_line(block)):
        story.removed.append(Removed(block, reach.reason))
        return reach
    if (dated := line_dateline(block)) and (dated.updated or not story.paragraphs):
        story.datelines.append(dated)
        story.removed.append(Removed(block, RemovalReason.DATELINE))
        return None
    _keep(story, swept.kept, swept.removed, seen)
    return None


def _marked_reason(block: str, story: Story, page: Page, seen: set[str]) -> RemovalReason | None:
    """The reason to take a block that the page itself marks, or that stands there twice."""
    if block in page.captions:
        return RemovalReason.PHOTO_CAPTION
    if block in page.teasers:
        return RemovalReason.RELATED_LINK
    words = len(block.split())
    if story.title and words > 1 and _same(block, story.title):
        return RemovalReason.REPEATED
    return RemovalReason.REPEATED if words >= REPEAT_WORDS and _key(block) in seen else None


def _keep(story: Story, text: str, cut: tuple[Removed, ...], seen: set[str]) -> None:
    if not story.paragraphs:
        story.fused = fused_dateline(text)
    story.paragraphs.append(text)
    story.removed += cut
    story.datelines += [
        line for one in cut if one.reason is RemovalReason.DATELINE and (line := line_dateline(one.text))
    ]
    seen.add(_key(text))


def _note(story: Story, rule: Rule | None, match: re.Match[str] | None, removed: tuple[Removed, ...]) -> None:
    """List what went, and keep what it says of the outlet and its sources."""
    story.removed += removed
    story.bylines += [one.text for one in removed if one.reason is RemovalReason.BYLINE]
    if rule is None or match is None:
        return
    groups = match.groupdict()
    story.letterhead = story.letterhead or bool(groups.get("letterhead"))
    story.outlets += [name for key in ("outlet", "outlet2") if (name := groups.get(key))]
    if line := groups.get("sources"):
        story.source_lines.append(line)


def _reach_of(rule: Rule | None, match: re.Match[str] | None, block: str) -> Rule | None:
    """The rule where it reaches further: a list only from a heading that stands alone."""
    if rule is None or match is None or rule.after is None:
        return None
    alone = not block[match.end() :].strip(" :>→»|")
    return rule if rule.after is After.REST or alone else None


def _is_list_line(block: str) -> bool:
    return bool(_URL_ONLY.match(block)) or (len(block.split()) <= LIST_WORDS and not _SENTENCE_END.search(block))


def _outweighs(following: list[str], kept: list[str]) -> bool:
    """Whether more sentences follow than were kept: then what looked like the end of the story was not."""
    after = sum(len(block) for block in following if len(block.split()) >= LIST_WORDS and _SENTENCE_END.search(block))
    return after > sum(map(len, kept))


def _same(block: str, title: str) -> bool:
    return _key(block) == _key(title)


@lru_cache(maxsize=KEPT_KEYS)
def _key(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


@cache
def _section_words() -> frozenset[str]:
    return frozenset(word_lists(RULES_FILE, "sections")["words"])
