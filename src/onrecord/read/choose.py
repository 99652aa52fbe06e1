"""Which blocks of a page are story: the extractor's opinion, the page's markup, and what stands between.

The extractor (trafilatura) is right on most pages, so a block is story when its words stand in what it kept. Names in
the markup ("related", "newsletter") speak against a block only where elements of those names hold little of the story:
whole articles stand inside "has-sidebar" and "content-meta". A paragraph that the extractor dropped between others of
its parent comes back.
"""

import re
from collections import Counter
from dataclasses import dataclass

from onrecord.model import RemovalReason
from onrecord.read.clean import clean
from onrecord.read.dom import DomBlock

SHINGLE = 4  # words; a run of four is hardly ever shared by story and furniture
KEPT_SHARE = 0.7  # of a block's runs of words that must stand in the extract; inline parts may have been dropped
VOID_SHARE = 0.25  # of the story: elements named alike that hold so much of it are not what their names say
HIDDEN_SHARE = 0.5  # a page that hides most of its story shows it by script
MIN_PARAGRAPH = 40  # characters of a paragraph that is taken back
MIN_SIBLINGS = 2  # story paragraphs of one parent that make it a home for others
MIN_COPY, COPY_SHARE = 9, 0.9  # runs of a block that is a copy, and the share of them that stood above
LINKED = 0.8  # share of text in links from which a block is a link

_PROSE_TAGS = frozenset(
    ("p", "blockquote", "li", "div", "td", "section", "article", "pre", "body", "dd", "center", "main")
)
_SENTENCE_END = re.compile(r"[.!?…:؟。][\"'”’»)\]]*$")
_WORD = re.compile(r"\w+")
_NEVER_STORY = frozenset(RemovalReason) - {
    RemovalReason.DATELINE,
    RemovalReason.BYLINE,
    RemovalReason.CHANNEL_PROMOTION,
}


@dataclass(frozen=True, slots=True)
class Choice:
    """The indices of story blocks, and for every block what its markup says it is (None: nothing)."""

    kept: frozenset[int]
    reasons: tuple[RemovalReason | None, ...]


def choose_story(blocks: list[DomBlock], extracted: str) -> Choice:
    """Choose with the extractor's text; without any, the prose of the densest part of the page."""
    inside = _inside(blocks, extracted) if extracted else _densest(blocks)
    reasons = _reasons(blocks, inside)
    hidden = _is_hidden_story(blocks, inside)
    open_to_story = {
        i for i, block in enumerate(blocks) if reasons[i] not in _NEVER_STORY and (hidden or not block.hidden)
    }
    kept = inside & open_to_story
    kept |= _rescued(blocks, kept) & open_to_story
    copies = _copies(blocks, kept)
    reasons = tuple(RemovalReason.REPEATED if i in copies else reason for i, reason in enumerate(reasons))
    return Choice(frozenset(kept - copies or inside), reasons)


def is_link(block: DomBlock) -> bool:
    """Whether a block is a link and little else."""
    return block.linked >= LINKED


def _inside(blocks: list[DomBlock], extracted: str) -> set[int]:
    """The blocks whose words the extractor kept."""
    lines = [_WORD.findall(line.casefold()) for line in clean(extracted).split("\n")]
    whole = {tuple(line) for line in lines}
    runs = set(_runs([word for line in lines for word in line]))
    return {i for i, block in enumerate(blocks) if _is_kept(_WORD.findall(block.text.casefold()), whole, runs)}


def _is_kept(words: list[str], whole: set[tuple[str, ...]], runs: set[tuple[str, ...]]) -> bool:
    if len(words) < SHINGLE:
        return bool(words) and tuple(words) in whole
    own = _runs(words)
    return sum(run in runs for run in own) >= KEPT_SHARE * len(own)


def _runs(words: list[str]) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)]


def _reasons(blocks: list[DomBlock], inside: set[int]) -> tuple[RemovalReason | None, ...]:
    """For each block the outermost name around it that does not hold much of the story."""
    held: Counter[str] = Counter()
    for i in inside:
        for names in {mark.names for mark in blocks[i].marks}:
            held[names] += len(blocks[i].text)
    limit = VOID_SHARE * sum(len(blocks[i].text) for i in inside)
    return tuple(next((mark.reason for mark in block.marks if held[mark.names] <= limit), None) for block in blocks)


def _is_hidden_story(blocks: list[DomBlock], inside: set[int]) -> bool:
    hidden = sum(len(blocks[i].text) for i in inside if blocks[i].hidden)
    return hidden > HIDDEN_SHARE * sum(len(blocks[i].text) for i in inside)


def _rescued(blocks: list[DomBlock], kept: set[int]) -> set[int]:
    """Paragraphs that the extractor dropped although their neighbours in the same parent are story."""
    parents = Counter(blocks[i].parent for i in kept if _is_prose(blocks[i]))
    homes = {parent for parent, count in parents.items() if count >= MIN_SIBLINGS}
    return {i for i, block in enumerate(blocks) if block.parent in homes and _is_prose(block)}


def _copies(blocks: list[DomBlock], kept: set[int]) -> set[int]:
    """Blocks that repeat what stands above them: printable versions, excerpts, second bodies for small screens."""
    seen: set[tuple[str, ...]] = set()
    copies = set()
    for i in sorted(kept):
        runs = _runs(_WORD.findall(blocks[i].text.casefold()))
        if len(runs) >= MIN_COPY and sum(run in seen for run in runs) >= COPY_SHARE * len(runs):
            copies.add(i)
        seen.update(runs)
    return copies


def _is_prose(block: DomBlock) -> bool:
    return (
        block.tag in _PROSE_TAGS
        and len(block.text) >= MIN_PARAGRAPH
        and not is_link(block)
        and _SENTENCE_END.search(block.text) is not None
    )


def _densest(blocks: list[DomBlock]) -> set[int]:
    """Without an extractor's opinion: the prose of the element that holds most of it directly."""
    weight: Counter[int] = Counter()
    for block in blocks:
        if not block.marks and not block.hidden and _is_prose(block):
            weight[block.parent] += len(block.text)
    if not weight:
        return {i for i, block in enumerate(blocks) if not block.marks and not block.hidden and block.tag == "p"}
    home = weight.most_common(1)[0][0]
    return {i for i, block in enumerate(blocks) if block.parent == home and not block.hidden and not is_link(block)}
