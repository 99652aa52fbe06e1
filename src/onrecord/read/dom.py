"""An HTML tree as a list of text blocks in reading order, each with what its markup says of it.

The walk takes every character of visible text exactly once, so a block can be named kept or removed and none is lost.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from onrecord.model import RemovalReason
from onrecord.read.clean import clean, squeeze
from onrecord.read.data import word_lists
from onrecord.read.promotion import RULES_FILE

_SKIPPED = frozenset(
    ("script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "select",
     "option", "textarea", "head", "title", "audio", "video", "map")
)  # fmt: skip
_BLOCKS = frozenset(
    ("address", "article",
     "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog", "dir",
     "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
     "header", "hr", "html", "label", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary",
     "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "ul")
)  # fmt: skip
_STORY_ROOTS = frozenset(("html", "body", "main", "article"))  # their names describe the page, not a part of it
_SENTENCE_ENDS = (".", "!", "?", "…", ":", "”", '"', "»", "؟", "。")
_LINK, _LINK_END = "\ue000", "\ue001"  # marks around linked text while it is gathered; cleaning drops them
_LINKED = re.compile(f"{_LINK}([^{_LINK}{_LINK_END}]*){_LINK_END}")
_WRAPPED = 45  # characters: a break between shorter lines was meant, one in mid-sentence between longer ones was not
_CELLS = frozenset(("td", "th"))
_CELL_LENGTH = 80  # characters; longer cells are parts of a page
_NAME_LIMIT = 300  # characters of class and id that are looked at


class Mark(NamedTuple):
    """What an element's names say it holds."""

    names: str
    reason: RemovalReason


@dataclass(frozen=True, slots=True)
class DomBlock:
    """One block of visible text.

    `parent` is a number for the element that holds it, `linked` the share of its text in links. `marks` are the
    elements around it, outermost first, whose names say what they hold.
    """

    text: str
    tag: str
    parent: int
    marks: tuple[Mark, ...]
    linked: float
    hidden: bool


@dataclass(slots=True)
class _Frame:
    """An open element: what it and its ancestors say."""

    tag: str
    number: int
    marks: tuple[Mark, ...]
    hidden: bool
    link: bool
    row: bool = False


class _Walk:
    """The walk's state: the open elements and the text gathered since the last block boundary."""

    def __init__(self) -> None:
        self.stack = [_Frame("", 0, (), hidden=False, link=False)]
        self.pieces: list[str] = []
        self.numbers = 0

    def add(self, text: str | None) -> None:
        if text:
            line = _one_line(text)
            self.pieces.append(f"{_LINK}{line}{_LINK_END}" if self.stack[-1].link else line)

    def open(self, element: HtmlElement) -> None:
        above = self.stack[-1]
        self.numbers += 1
        tag = element.tag if isinstance(element.tag, str) else ""
        mark = None if tag in _STORY_ROOTS else _mark(element, tag)
        self.stack.append(
            _Frame(
                tag,
                self.numbers,
                above.marks if mark is None else (*above.marks, mark),
                hidden=above.hidden or _is_hidden(element),
                link=above.link or tag == "a",
                row=tag == "tr" and _is_data_row(element),
            )
        )
        if above.row and tag in _CELLS and "".join(self.pieces).strip():
            self.pieces.append("; ")

    def breaks_at(self, tag: str) -> bool:
        """Whether an element of that tag parts blocks here: the cells of a table of figures do not."""
        return tag in _BLOCKS and not (tag in _CELLS and any(frame.row for frame in self.stack[-2:]))

    def flush(self) -> Iterator[DomBlock]:
        """The text gathered so far as blocks of the element now open, parted at doubled or sentence-ending breaks."""
        text = "".join(self.pieces)
        self.pieces = []
        if not text.strip():
            return
        frame = self._block_frame()
        parent = self.stack[self.stack.index(frame) - 1].number if frame is not self.stack[0] else 0
        for part in _parts(text):
            if shown := squeeze(clean(part)):
                yield DomBlock(shown, frame.tag, parent, frame.marks, _linked_share(part), frame.hidden)

    def _block_frame(self) -> _Frame:
        return next((frame for frame in reversed(self.stack) if frame.tag in _BLOCKS), self.stack[0])


def dom_blocks(tree: HtmlElement) -> list[DomBlock]:
    """The blocks of a page. Text inside scripts, forms' fields and other things not shown as text is no block."""
    blocks: list[DomBlock] = []
    walk = _Walk()
    walker = iterwalk(tree, events=("start", "end"))
    for event, element in walker:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in _SKIPPED or not tag:
                walker.skip_subtree()
                walk.stack.append(_Frame("", -1, (), hidden=False, link=False))
                continue
            if walk.breaks_at(tag):
                blocks += walk.flush()
            walk.open(element)
            walk.pieces += ["\n"] if tag == "br" else []
            walk.add(element.text)
        else:
            if walk.breaks_at(tag):
                blocks += walk.flush()
            walk.stack.pop()
            walk.add(element.tail)
    blocks += walk.flush()
    return blocks


def visible_text(element: HtmlElement) -> str:
    """The text of an element as shown, on one line, without scripts and the like."""
    walker = iterwalk(element, events=("start", "end"))
    pieces: list[str] = []
    for event, inner in walker:
        tag = inner.tag if isinstance(inner.tag, str) else ""
        if event == "start" and (tag in _SKIPPED or not tag):
            walker.skip_subtree()
        elif event == "start":
            pieces.append(inner.text or "")
        elif inner is not element:
            pieces.append(inner.tail or "")
    return squeeze(clean("".join(pieces)))


def _one_line(text: str) -> str:
    """Line breaks of the source are spaces; those of `br` are put in apart."""
    lead, tail = " " if text[:1].isspace() else "", " " if text[-1:].isspace() else ""
    return lead + " ".join(text.split()) + tail if text.strip() else " "


def _parts(text: str) -> Iterator[str]:
    """The lines of a block's text, those rejoined that a writer broke in mid-sentence; link marks still in them."""
    current = ""
    for raw in text.split("\n"):
        line = squeeze(raw)
        wrapped = len(current) >= _WRAPPED and len(line) >= _WRAPPED and not _bare(current).endswith(_SENTENCE_ENDS)
        if current and not wrapped:
            yield current
            current = line
        else:
            current = f"{current} {line}".strip()
    if current:
        yield current


def _bare(line: str) -> str:
    return line.rstrip(_LINK_END + " ")


def _is_data_row(row: HtmlElement) -> bool:
    """Whether a table row holds figures and labels rather than the parts of a page."""
    cells = [cell for cell in row if cell.tag in _CELLS]
    if len(cells) < 2 or row.find(".//table") is not None or row.find(".//p") is not None:
        return False
    return all(len(str(cell.text_content())) <= _CELL_LENGTH for cell in cells) and row.find(".//br") is None


def _linked_share(part: str) -> float:
    """How much of a part's text stands in links, 0 to 1."""
    linked = sum(len(match[1].strip()) for match in _LINKED.finditer(part))
    return linked / max(len(part.replace(_LINK, "").replace(_LINK_END, "").strip()), 1)


def _is_hidden(element: HtmlElement) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.get("hidden") is not None or "display:none" in style or "visibility:hidden" in style


def _mark(element: HtmlElement, tag: str) -> Mark | None:
    """What the element's own names say it holds."""
    names = f"{tag} {element.get('role') or ''} {element.get('class') or ''} {element.get('id') or ''}"[:_NAME_LIMIT]
    reason = _reason_of_names(names.lower())
    return None if reason is None else Mark(names.lower(), reason)


@cache
def _reason_of_names(names: str) -> RemovalReason | None:
    words = set(names.split())
    words |= {part for word in words for part in word.replace("_", "-").replace(":", "-").split("-")}
    return next((reason for reason, marks in _marks() if not marks.isdisjoint(words)), None)


@cache
def _marks() -> tuple[tuple[RemovalReason, frozenset[str]], ...]:
    lists = word_lists(RULES_FILE, "markup")
    return tuple((RemovalReason(reason), frozenset(words)) for reason, words in lists.items())
