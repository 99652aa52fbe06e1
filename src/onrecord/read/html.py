"""HTML pages: trafilatura tells story from furniture, our own walk of the page supplies the text.

The walk takes every block of visible text once and in order, so that nothing is emitted twice, no paragraph is lost
between two that were kept, and what was left out can be listed with a reason.
"""

import logging
import re
from collections import Counter

import trafilatura
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from onrecord.errors import InputError
from onrecord.model import Capture, Link, LinkKind, RemovalReason, Removed
from onrecord.read.charset import decode
from onrecord.read.clean import clean, squeeze
from onrecord.read.dateline import line_dateline
from onrecord.read.dom import DomBlock, dom_blocks
from onrecord.read.guard import check_depth
from onrecord.read.links import channel_link
from onrecord.read.metadata import Head, name_from_title, read_head
from onrecord.read.page import Page, PageDate
from onrecord.read.plain import split_blocks
from onrecord.read.promotion import sweep

EXTRACTOR_CHARS = 3_000_000  # above, trafilatura takes more than ten seconds; our own choice of container serves
GUESSED_DATE = 0.6  # htmldate's day is right on nine pages of ten, less where the page states no date in its head
GUESSED_YEAR = 0.3
PRINTED_DATE = 0.9  # a publication line outside the story; lists of other stories have such dates too
MIN_PARAGRAPH = 40  # characters of a paragraph that the extractor dropped between two it kept
TEASER_WORDS = 28  # a line that is one link and no longer than this is a teaser
LINKED = 0.8
REMOVED_LIMIT = 400  # blocks of furniture listed; the rest of a page of thousands of links says nothing new
LINK_LIMIT = 2000  # anchors looked at for channels

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)

_PROSE_TAGS = frozenset(
    ("p", "blockquote", "li", "div", "td", "section", "article", "pre", "body", "dd", "center", "main")
)
_SENTENCE_END = re.compile(r"[.!?…:؟。][\"'”’»)\]]*$")
_WORD = re.compile(r"\w+")
_DRAWINGS = ("svg", "math", "object", "canvas", "audio", "video", "map")
_NEVER_STORY = frozenset(
    (RemovalReason.COMMENT_FORM, RemovalReason.COOKIE_NOTICE, RemovalReason.NEWSLETTER, RemovalReason.PHOTO_CAPTION,
     RemovalReason.RELATED_LINK, RemovalReason.NAVIGATION, RemovalReason.COPYRIGHT, RemovalReason.ADVERTISEMENT,
     RemovalReason.SHARE_PROMPT)
)  # fmt: skip


def read_html(capture: Capture) -> Page:
    """Take a page apart. Raises LimitError for markup nested too deep, InputError where there is no text."""
    check_depth(capture.content, capture.source)
    text, notices = decode(capture, markup=True)
    tree = _parse(text, capture.source)
    head = read_head(tree, capture.url)
    blocks = dom_blocks(tree)
    name_from_title(head, {block.text for block in blocks})
    kept = _story_blocks(blocks, _extract(tree, len(text)))
    if not kept and head.body:
        return _page(
            capture, head, tree, blocks=split_blocks(head.body), kept=set(), all_blocks=blocks, notices=notices
        )
    if not kept:
        raise InputError(capture.source, "expected a page with story text, found none")
    story = [blocks[i].text for i in sorted(kept) if not (blocks[i].tag == "h1" and blocks[i].text == head.title)]
    if _is_truncated(text):
        notices = (*notices, "the page ends before its markup does: it may be cut off")
    return _page(capture, head, tree, blocks=story, kept=kept, all_blocks=blocks, notices=notices)


def _parse(text: str, source: str) -> HtmlElement:
    """A tree built without network access, comments and processing instructions dropped."""
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, ValueError) as error:
        raise InputError(source, "expected HTML, found nothing that parses as it") from error
    for drawing in list(tree.iter(*_DRAWINGS)):
        if isinstance(drawing, HtmlElement) and drawing.find(".//p") is not None:  # left open, so that the rest of the page was parsed into it
            drawing.drop_tag()
    return tree


def _extract(tree: HtmlElement, size: int) -> str:
    """The extractor's opinion on what is story, as text; empty where it has none."""
    if size > EXTRACTOR_CHARS:
        return ""
    try:
        found = trafilatura.bare_extraction(
            tree, favor_precision=True, include_comments=False, include_tables=True, with_metadata=False
        )
    except (RecursionError, etree.LxmlError, AssertionError, IndexError, KeyError, AttributeError):
        return ""
    return (getattr(found, "text", None) or "") if found is not None else ""


def _story_blocks(blocks: list[DomBlock], extracted: str) -> set[int]:
    """Indices of the blocks that are story."""
    if not extracted:
        return _densest(blocks)
    flow = " ".join(_WORD.findall(clean(extracted).casefold()))
    inside = {i for i, block in enumerate(blocks) if _is_inside(block, flow)}
    return (inside | _rescued(blocks, inside)) or _densest(blocks)


def _is_inside(block: DomBlock, flow: str) -> bool:
    """Whether the extractor kept the block: its words stand in its text, and its markup does not speak against it."""
    key = " ".join(_WORD.findall(block.text.casefold()))
    if not key or block.hidden or f" {key} " not in f" {flow} ":
        return False
    if block.reason is None or block.reason is RemovalReason.DATELINE:
        return len(key.split()) > 2 or block.tag in ("p", "h2", "h3", "h4", "li")
    return block.reason not in _NEVER_STORY and _is_prose(block)


def _rescued(blocks: list[DomBlock], inside: set[int]) -> set[int]:
    """Paragraphs that the extractor dropped although they stand among those it kept."""
    parents = Counter(blocks[i].parent for i in inside if _is_prose(blocks[i]))
    homes = {parent for parent, count in parents.items() if count >= 2}
    return {
        i
        for i, block in enumerate(blocks)
        if i not in inside and block.parent in homes and block.reason is None and not block.hidden and _is_prose(block)
    }


def _is_prose(block: DomBlock) -> bool:
    return (
        block.tag in _PROSE_TAGS
        and len(block.text) >= MIN_PARAGRAPH
        and block.linked < LINKED
        and _SENTENCE_END.search(block.text) is not None
    )


def _densest(blocks: list[DomBlock]) -> set[int]:
    """Without an extractor's opinion: the prose of the element that holds most of it directly."""
    weight: Counter[int] = Counter()
    for block in blocks:
        if block.reason is None and not block.hidden and _is_prose(block):
            weight[block.parent] += len(block.text)
    if not weight:
        return {i for i, block in enumerate(blocks) if block.reason is None and not block.hidden and block.tag == "p"}
    home = weight.most_common(1)[0][0]
    return {i for i, block in enumerate(blocks) if block.parent == home and block.reason is None and not block.hidden}


def _page(
    capture: Capture,
    head: Head,
    tree: HtmlElement,
    *,
    blocks: list[str],
    kept: set[int],
    all_blocks: list[DomBlock],
    notices: tuple[str, ...],
) -> Page:
    return Page(
        tuple(blocks),
        title=squeeze(clean(capture.title)) if capture.title else head.title,
        section=capture.section or head.section,
        outlet=capture.outlet or head.outlet,
        agency=capture.agency or head.agency,
        language=head.language or capture.language,
        url=head.url,
        dates=_dates(capture, head, tree, all_blocks=all_blocks, kept=kept),
        captions=frozenset(b.text for b in all_blocks if b.reason is RemovalReason.PHOTO_CAPTION),
        teasers=frozenset(b.text for b in all_blocks if _is_teaser(b)),
        removed=_left_out(all_blocks, kept, head.title),
        links=_channels(tree),
        notices=notices,
    )


def _is_teaser(block: DomBlock) -> bool:
    short = len(block.text.split()) <= TEASER_WORDS
    if block.reason is RemovalReason.RELATED_LINK and short:
        return True
    return block.linked >= LINKED and short and not block.text.endswith((".", "”", '"', "»"))


def _left_out(blocks: list[DomBlock], kept: set[int], title: str | None) -> tuple[Removed, ...]:
    """The blocks that are not story, each once, with what their markup says they are."""
    seen = {title: None} if title else {}
    found: list[Removed] = []
    for i, block in enumerate(blocks):
        if i in kept or block.text in seen or len(found) >= REMOVED_LIMIT:
            continue
        seen[block.text] = None
        found.append(Removed(block.text, _left_out_reason(block)))
    return tuple(found)


def _left_out_reason(block: DomBlock) -> RemovalReason:
    """The markup's reason; where that says no more than navigation, what the words say."""
    if block.reason is not None and block.reason is not RemovalReason.NAVIGATION:
        return block.reason
    if line_dateline(block.text):
        return RemovalReason.DATELINE
    rule = sweep(block.text).rule
    if rule is None and block.reason is None and _is_teaser(block):
        return RemovalReason.RELATED_LINK
    return rule.reason if rule else RemovalReason.NAVIGATION


def _dates(
    capture: Capture, head: Head, tree: HtmlElement, *, all_blocks: list[DomBlock], kept: set[int]
) -> tuple[PageDate, ...]:
    """The head's dates, else the publication line printed above the story, else a guess."""
    return tuple(head.dates) or _printed_date(all_blocks, kept) or _guessed_date(capture, tree)


def _printed_date(blocks: list[DomBlock], kept: set[int]) -> tuple[PageDate, ...]:
    """From the story's first block upwards, then down through it."""
    first, last = min(kept, default=len(blocks)), max(kept, default=-1)
    order = [*range(first - 1, -1, -1), *range(first, last + 1)]
    lines = (line_dateline(blocks[i].text) for i in order if i not in kept)
    day = next((line.printed.iso for line in lines if line and line.printed and line.printed.iso), None)
    return (PageDate(day, PRINTED_DATE, "publication line"),) if day else ()


def _guessed_date(capture: Capture, tree: HtmlElement) -> tuple[PageDate, ...]:
    """Htmldate's guess, for pages whose head states no date."""
    from htmldate import find_date

    latest = capture.retrieved[:10] if capture.retrieved else None
    try:
        day = find_date(tree, original_date=True, max_date=latest, url=capture.url)
    except (ValueError, TypeError, AttributeError, RecursionError, etree.LxmlError):
        return ()
    if not day:
        return ()
    if day.endswith("-01-01"):  # what the guesser makes of a bare year, such as a copyright line's
        return (PageDate(day[:4], GUESSED_YEAR, "guessed from the page"),)
    return (PageDate(day, GUESSED_DATE, "guessed from the page"),)


def _channels(tree: HtmlElement) -> tuple[Link, ...]:
    found = []
    for anchor, _ in zip(tree.iter("a"), range(LINK_LIMIT), strict=False):
        href = (anchor.get("href") or "").strip()
        if href and (link := channel_link(href)) and link.kind is not LinkKind.OTHER:
            found.append(link)
    return tuple(found)


def _is_truncated(text: str) -> bool:
    """Whether the markup stops inside a tag, or a page that opens as a document never closes."""
    tail = text[-2000:].rstrip().lower()
    inside_tag = tail.rfind("<") > tail.rfind(">")
    return inside_tag or ("<html" in text[:4096].lower() and "</html" not in tail and "</body" not in tail)
