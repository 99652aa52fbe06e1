"""The other corpora as examples: PolNeAR, MUC-4, re3d and gva. Their texts stay where they are."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord.extract.tagger.labels import ENTITIES, MUC_SPANS
from onrecord.model import Span
from training.example import Example, Link, Marked
from training.sentences import sentences_of

NON_COMMERCIAL = "BY-NC"


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def read_polnear(path: Path) -> tuple[Example, ...]:
    """Attributions: sources, cues, contents and how they belong together."""
    return tuple(_attributed(record) for record in _lines(path))


def _attributed(record: dict[str, Any]) -> Example:
    marked: list[Marked] = []
    links: list[Link] = []
    for item in record["attributions"]:
        spans = {role: [Span(*pair) for pair in item[role]] for role in ("source", "cue", "content")}
        marked.extend(Marked(role, span) for role, found in spans.items() for span in found)
        source, cue = (min(spans[role], default=None) for role in ("source", "cue"))
        links.extend(Link(content, source, cue) for content in spans["content"])
    return Example(
        id=record["docid"],
        text=record["text"],
        sentences=sentences_of(record["text"]),
        marked=tuple(marked),
        links=tuple(links),
        taught=frozenset({"source", "cue", "content"}),
    )


_ROLES = dict(zip(("PerpInd", "PerpOrg", "Target", "Victim", "Weapon"), MUC_SPANS, strict=True))


def read_muc(path: Path) -> tuple[Example, ...]:
    """MUC-4's five roles. The encoder sees one case only, so that a lower-cased copy would be the same text."""
    return tuple(_muc(record) for record in _lines(path))


def _muc(record: dict[str, Any]) -> Example:
    text = record["gtt_doctext"]
    found: dict[tuple[str, Span], None] = {}
    for template in record["gtt_templates"]:
        for role, kind in _ROLES.items():
            for entity in template[role]:
                for mention, start in entity:
                    for span in _mentions(text, mention, start):
                        found[kind, span] = None
    return Example(
        id=record["docid"],
        text=text,
        sentences=sentences_of(text),
        marked=tuple(Marked(kind, span) for kind, span in found),
        links=(),
        taught=frozenset(MUC_SPANS),
        muc_relevant=bool(record["gtt_templates"]),
    )


def _mentions(text: str, mention: str, start: int) -> list[Span]:
    """Every place where the words of a mention stand."""
    here = [Span(*match.span()) for match in re.finditer(rf"(?<!\w){re.escape(mention)}(?!\w)", text)]
    return here or [Span(start, start + len(mention))]


_ENTITIES = {name.capitalize(): name for name in ENTITIES} | {"MilitaryPlatform": "vehicle"}


def read_re3d(path: Path) -> tuple[Example, ...]:
    """Entities, without the rows whose annotations are for non-commercial use only."""
    return tuple(_entities(record) for record in _lines(path) if NON_COMMERCIAL not in record["licence"])


def _entities(record: dict[str, Any]) -> Example:
    marked = [
        Marked(f"entity_{_ENTITIES[item['type']]}", Span(item["begin"], item["end"]))
        for item in record["entities"]
        if item["type"] in _ENTITIES and item.get("confidence", 1)
    ]
    return Example(
        id=record["docid"],
        text=record["text"],
        sentences=sentences_of(record["text"]),
        marked=tuple(marked),
        links=(),
        taught=frozenset(f"entity_{name}" for name in ENTITIES),
    )


_COUNT = {
    word: value
    for value, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
}
_HARMED = {
    "killed": re.compile(r"\b(\d{1,3}|[a-z]+)\b(?=[^.;]{0,60}\b(?:killed|dead|died|fatally)\b)", re.IGNORECASE),
    "injured": re.compile(
        r"\b(\d{1,3}|[a-z]+)\b(?=[^.;]{0,60}\b(?:injured|wounded|hurt|hospitali[sz]ed)\b)", re.IGNORECASE
    ),
}
_GVA_CHARS = 1500
"""Of an article: its lead tells the toll; what follows is other news and the page's own furniture."""


def read_gva(path: Path, most: int) -> tuple[Example, ...]:
    """Tolls, marked where an article's words count as many killed or hurt as the register; only those are taught."""
    found: list[Example] = []
    for record in _lines(path):
        for article in record["articles"][:1]:
            example = _counted(record, article)
            if example is not None:
                found.append(example)
        if len(found) >= most:
            break
    return tuple(found)


def _counted(record: dict[str, Any], article: dict[str, Any]) -> Example | None:
    text = article["text"][:_GVA_CHARS]
    marked: dict[Span, str] = {}
    for harm, pattern in _HARMED.items():
        for match in pattern.finditer(text):
            word = match[1].casefold()
            count = int(word) if word.isdigit() else _COUNT.get(word)
            if count is not None and count == record[harm] and count > 0:
                marked.setdefault(Span(*match.span(1)), harm)
    if not marked:
        return None
    return Example(
        id=f"gva-{record['incident_id']}",
        text=text,
        sentences=sentences_of(text),
        marked=tuple(Marked("toll", span, {"harm": (harm,)}) for span, harm in marked.items()),
        links=(),
        taught=frozenset(),
        weight=0.5,
    )
