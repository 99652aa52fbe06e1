"""Plain text to blocks: wire copy, pasted pages, pages saved as text.

A blank line always parts two blocks. A single line break parts them unless the text is hard-wrapped there: a
line-filling writer breaks only where the next word would not have fitted, so a break before a word that would have
fitted was meant.
"""

import re
from itertools import pairwise

WRAP_MIN, WRAP_MAX = 45, 110  # columns; wire and mail software wraps at 56 to 100
WRAP_SLACK = 14  # columns a ragged writer may leave free beside the next word
WRAP_QUANTILE = 0.8  # the width is read from the longer lines: headings and last lines are short

_BLANK = re.compile(r"\n[ \t]*\n\s*")
_BULLET = re.compile(r"(?<!\s)\s*(?:[-*•·–▪■►]|\d{1,2}[.)])\s")
_INDENT = re.compile(r"(?<![ \t])[ \t]{2,}\S")


def split_blocks(text: str) -> list[str]:
    """The blocks of a cleaned plain text in order, each on one line, none empty."""
    chunks = [chunk.rstrip("\n").split("\n") for chunk in _BLANK.split(text) if chunk.strip()]
    width = _wrap_width(chunks)
    blocks: list[str] = []
    for lines in chunks:
        blocks += _join_wrapped(lines, width) if len(lines) > 1 else lines
    return [squeezed for block in blocks if (squeezed := " ".join(block.split()))]


def _wrap_width(chunks: list[list[str]]) -> int:
    """The column at which the text is hard-wrapped; 0 where it is not."""
    lengths = sorted(len(line.rstrip()) for lines in chunks for line in lines[:-1])
    if not lengths or lengths[-1] > WRAP_MAX:
        return 0
    width = lengths[int((len(lengths) - 1) * WRAP_QUANTILE)]
    return width if width >= WRAP_MIN else 0


def _join_wrapped(lines: list[str], width: int) -> list[str]:
    if not width:
        return lines
    blocks = [[lines[0]]]
    for previous, line in pairwise(lines):
        if _is_wrapped(previous, line, width):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return [" ".join(block) for block in blocks]


def _is_wrapped(previous: str, line: str, width: int) -> bool:
    """Whether the break before `line` was made by line filling."""
    if not previous.strip() or not line.strip() or _BULLET.match(line):
        return False
    if _INDENT.match(line) and not _INDENT.match(previous):
        return False
    word = line.split(None, 1)[0]
    return len(previous.rstrip()) + 1 + len(word) + WRAP_SLACK > width
