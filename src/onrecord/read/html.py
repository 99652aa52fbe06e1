"""HTML pages: trafilatura tells story from furniture, our own walk of the page supplies the text.

The walk takes every block of visible text once and in order, so that nothing is emitted twice, no paragraph is lost
between two that were kept, and what was left out can be listed with a reason.
"""

import logging
from dataclasses import dataclass

import trafilatura
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from onrecord.errors import InputError
from onrecord.model import Capture, Link, LinkKind, RemovalReason, Removed
from onrecord.read.charset import decode
from onrecord.read.choose import Choice, choose_story, is_link
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
EXTRACTOR_DEPTH = 250  # its time grows with the square of the depth; the deepest benchmark page nests 61
GUESSED_DATE = 0.6  # htmldate's day is right on nine pages of ten, less where the page states no date in its head
GUESSED_YEAR = 0.3
PRINTED_DATE = 0.9  # a publication line outside the story; lists of other stories have such dates too
TEASER_WORDS = 28  # a line that is one link and no longer than this is a teaser
REMOVED_LIMIT = 400  # blocks of furniture listed; the rest of a page of thousands of links says nothing new
LINK_LIMIT = 2000  # anchors looked at for channels

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)

_DRAWINGS = ("svg", "math", "object", "canvas", "audio", "video", "map")


def read_html(capture: Capture) -> Page:
    """Take a page apart. Raises LimitError for markup nested too deep, InputError where there is no text."""
    text, notices = decode(capture, markup=True)
    depth = check_depth(text, capture.source)
    tree = _parse(text, capture.source)
    head = read_head(tree, capture.url)
    blocks = dom_blocks(tree)
    name_from_title(head, {block.text for block in blocks})
    choice = choose_story(blocks, _extract(tree, len(text)) if depth <= EXTRACTOR_DEPTH else "")
    story = [blocks[i].text for i in sorted(choice.kept) if not _is_headline(blocks[i], head)]
    if not story and head.body:
        choice, story = Choice(frozenset(), choice.reasons), split_blocks(head.body)
    if not story:
        raise InputError(capture.source, "expected a page with story text, found none")
    cut_off = ("the page ends before its markup does: it may be cut off",) if _is_truncated(text) else ()
    around = _Around(tree, blocks, choice)
    return _page(capture, head, around, story=story, notices=(*notices, *cut_off))


@dataclass(frozen=True, slots=True)
class _Around:
    """The page that a story was chosen from."""

    tree: HtmlElement
    blocks: list[DomBlock]
    choice: Choice


def _is_headline(block: DomBlock, head: Head) -> bool:
    return block.tag == "h1" and block.text == head.title


def _parse(text: str, source: str) -> HtmlElement:
    """A tree built without network access, comments and processing instructions dropped."""
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, ValueError) as error:
        raise InputError(source, "expected HTML, found nothing that parses as it") from error
    for drawing in list(tree.iter(*_DRAWINGS)):
        # left open, so that the rest of the page was parsed into it
        if isinstance(drawing, HtmlElement) and drawing.find(".//p") is not None:
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


def _page(capture: Capture, head: Head, around: _Around, *, story: list[str], notices: tuple[str, ...]) -> Page:
    marked = list(zip(around.blocks, around.choice.reasons, strict=True))
    return Page(
        tuple(story),
        title=squeeze(clean(capture.title)) if capture.title else head.title,
        section=capture.section or head.section,
        outlet=capture.outlet or head.outlet,
        agency=capture.agency or head.agency,
        language=head.language or capture.language,
        url=head.url,
        dates=tuple(head.dates) or _printed_date(around) or _guessed_date(capture, around.tree),
        captions=frozenset(block.text for block, reason in marked if reason is RemovalReason.PHOTO_CAPTION),
        teasers=frozenset(block.text for block, reason in marked if _is_teaser(block, reason)),
        removed=_left_out(around, head.title),
        links=_channels(around.tree),
        notices=notices,
    )


def _is_teaser(block: DomBlock, reason: RemovalReason | None) -> bool:
    short = len(block.text.split()) <= TEASER_WORDS
    if reason is RemovalReason.RELATED_LINK and short:
        return True
    return is_link(block) and short and not block.text.endswith((".", "”", '"', "»"))


def _left_out(around: _Around, title: str | None) -> tuple[Removed, ...]:
    """The blocks that are not story, each once, with what their markup or their words say they are."""
    seen = {title} if title else set()
    found: list[Removed] = []
    for i, block in enumerate(around.blocks):
        if i in around.choice.kept or block.text in seen or len(found) >= REMOVED_LIMIT:
            continue
        seen.add(block.text)
        found.append(Removed(block.text, _left_out_reason(block, around.choice.reasons[i])))
    return tuple(found)


def _left_out_reason(block: DomBlock, reason: RemovalReason | None) -> RemovalReason:
    """The markup's reason; where that says no more than navigation, what the words say."""
    if reason is not None and reason is not RemovalReason.NAVIGATION:
        return reason
    if line_dateline(block.text):
        return RemovalReason.DATELINE
    rule = sweep(block.text).rule
    if rule is None and reason is None and _is_teaser(block, reason):
        return RemovalReason.RELATED_LINK
    return rule.reason if rule else RemovalReason.NAVIGATION


def _printed_date(around: _Around) -> tuple[PageDate, ...]:
    """The publication line nearest to the story's first block upwards, else below it."""
    kept, blocks = around.choice.kept, around.blocks
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
