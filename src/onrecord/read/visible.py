"""The words of an HTML page without reading it: what a look at its markup shows, a hundredth of the work.

Nothing here tells story from furniture. It holds every word that the reader can find (`onrecord.read.html`), and more:
menus, captions, comments. Only lines that are one link and no sentence are left out, as the reader leaves teasers out.
"""

import re
from collections.abc import Iterator
from html import unescape

from onrecord.model import Capture
from onrecord.read.charset import decode

_COMMENT_END = b"-->"
_HIDDEN = ((b"<script", b"</script"), (b"<style", b"</style"), (b"<!--", _COMMENT_END))
_ARTICLE = b'"articlebody"'
_INLINE = re.compile(
    rb"</?(?:abbr|acronym|b|bdi|big|cite|em|font|i|ins|kbd|mark|q|s|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)"
    rb"(?:\s[^<>]*)?/?>",
    re.I,
)
_LINK = re.compile(rb"<a(?:\s[^<>]*)?>", re.I)
_LINK_END = re.compile(rb"</a\s*>", re.I)
_TAG = re.compile(rb"<[a-z/!?][^<>]*>", re.I)
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_OPEN, _CLOSE = "\x02", "\x03"
_SIGNS = f"{_OPEN}{_CLOSE}".encode()
TEASER_WORDS = 28
"""As in `onrecord.read.html`: a line that is one link and no longer than this is a teaser."""
_ENDS = (".", "!", "?", "”", '"', "»", "…")


def visible_text(capture: Capture) -> str:
    """The lines of text that an HTML page's markup shows, a line for each of its blocks.

    Raises:
        InputError: where the bytes are no text.
    """
    text, _ = decode(capture, markup=True)
    shown, stories = _without_hidden(text.encode("utf-8", "replace").translate(None, _SIGNS))
    for pattern, sign in ((_INLINE, b""), (_LINK, _OPEN.encode()), (_LINK_END, _CLOSE.encode()), (_TAG, b"\n")):
        shown = pattern.sub(sign, shown)
    lines = _lines(unescape(shown.decode("utf-8", "replace")))
    return "\n".join([capture.title or "", *lines, *(_unpacked(story) for story in stories)])


def _without_hidden(page: bytes) -> tuple[bytes, list[str]]:
    """A page without what browsers do not show, in linear time; and scripts that hold a story for search engines."""
    lower, stories = page.lower(), list[str]()
    for opening, closing in _HIDDEN:
        parts, at = list[bytes](), 0
        while (start := lower.find(opening, at)) >= 0:
            end = lower.find(closing, start)
            if end < 0:
                break  # left open: what follows may be text
            if opening == b"<script" and lower.find(_ARTICLE, start, end) >= 0:
                stories.append(page[start:end].decode("utf-8", "replace"))
            parts.append(page[at:start])
            at = end + len(closing) if closing == _COMMENT_END else end  # of an element its end tag is left
        if at:
            page = b"".join([*parts, page[at:]])
            lower = page.lower()
    return page, stories


def _lines(shown: str) -> Iterator[str]:
    """The lines that are not teasers, without the signs of links. A link may hold lines, or stand in one."""
    in_link = False
    for line in shown.split("\n"):
        whole_link = _is_link(line, in_link=in_link)
        last = max(line.rfind(_OPEN), line.rfind(_CLOSE))
        in_link = in_link if last < 0 else line[last] == _OPEN
        words = line.replace(_OPEN, "").replace(_CLOSE, "").strip()
        is_teaser = whole_link and len(words.split()) <= TEASER_WORDS and not words.endswith(_ENDS)
        if words and not is_teaser:
            yield words


def _is_link(line: str, *, in_link: bool) -> bool:
    """Whether all words of a line belong to one link."""
    before, opens, rest = line.partition(_OPEN)
    if not opens:
        after = line.partition(_CLOSE)[2]
        return in_link and not after.strip()
    inside, _, after = rest.partition(_CLOSE)
    return not in_link and not before.strip() and not after.strip() and _OPEN not in inside


def _unpacked(story: str) -> str:
    """A script's JSON with its characters as such, so that words can be found in it."""
    return unescape(_ESCAPED.sub(lambda match: chr(int(match[1], 16)), story).replace("\\n", "\n"))
