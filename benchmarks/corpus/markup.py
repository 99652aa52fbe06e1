"""Inline markup: `{{i1.place,c1.source|text}}`, nestable, taken out of a text with its offsets kept."""

import re
from dataclasses import dataclass

from benchmarks.corpus.model import Mark
from onrecord.model import Span

_TOKEN = re.compile(r"\{\{([^|{}\n]{1,200})\||\}\}|\{\{")
_LABEL = re.compile(r"([a-z]{1,8}[0-9]{0,3})\.([a-z_]{1,20})")


@dataclass(frozen=True, slots=True)
class Stripped:
    """A text without its markup. `faults` are (label, message)."""

    text: str
    marks: tuple[Mark, ...]
    faults: tuple[tuple[str, str], ...]


def strip(marked: str) -> Stripped:
    """Take the markup out; an open or stray brace is a fault, never passed over."""
    pieces: list[str] = []
    open_labels: list[tuple[str, int]] = []
    marks: list[Mark] = []
    faults: list[tuple[str, str]] = []
    length = last = 0
    for token in _TOKEN.finditer(marked):
        piece = marked[last : token.start()]
        pieces.append(piece)
        length += len(piece)
        last = token.end()
        if token[1] is not None:
            open_labels.append((token[1], length))
        elif token[0] == "}}" and open_labels:
            labels, start = open_labels.pop()
            _close(labels, Span(start, length), marks, faults)
        else:
            faults.append(("", f"stray {token[0]!r} near {marked[max(0, last - 30) : last + 20]!r}"))
    pieces.append(marked[last:])
    faults.extend((labels, "opened and never closed with }}") for labels, _ in open_labels)
    return Stripped("".join(pieces), tuple(sorted(marks, key=_place)), tuple(faults))


def _close(labels: str, span: Span, marks: list[Mark], faults: list[tuple[str, str]]) -> None:
    for label in labels.split(","):
        found = _LABEL.fullmatch(label.strip())
        if found is None:
            faults.append((label, "no label; expected owner.role, as i1.place or c2.source"))
        else:
            marks.append(Mark(found[1], found[2], span))


def _place(mark: Mark) -> tuple[int, int, str, str]:
    return mark.span.start, -mark.span.end, mark.owner, mark.role


def body_of(raw: str) -> str:
    """The body as one cleaned text: headline, then paragraphs, parted by blank lines; broken lines joined."""
    headline, _, rest = raw.strip().partition("\n")
    paragraphs = [" ".join(line.strip() for line in block.splitlines()) for block in re.split(r"\n\s*\n", rest.strip())]
    return "\n\n".join([headline.strip(), *(block for block in paragraphs if block)])
