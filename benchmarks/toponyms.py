"""Place names on corpora in the form {id, text}: writes {id, toponyms: [{start, end, lat, lon}]}.

The corpora are general news and count every place that is named: demonyms ("Russian") and places inside an
organisation's name ("Boston Police") too, so those are written as well.
"""

import json
from functools import partial
from pathlib import Path

import sentencex

from benchmarks.guard import attempt
from onrecord.extract.mentions import Sentence, Text
from onrecord.extract.places import read_places
from onrecord.knowledge.places import Gazetteer, open_gazetteer
from onrecord.model import Span


def text_of(words: str) -> Text:
    """A corpus text: its lines are paragraphs, split into sentences."""
    sentences: list[Sentence] = []
    start = 0
    for number, line in enumerate(words.splitlines(keepends=True)):
        left = start
        for piece in sentencex.segment("en", line):
            body = piece.strip()
            if body:
                at = left + len(piece) - len(piece.lstrip())
                sentences.append(Sentence(len(sentences), Span(at, at + len(body)), number))
            left += len(piece)
        start += len(line)
    return Text(words, tuple(sentences), "en", None)


def predict(gold_path: Path, out_path: Path) -> None:
    """Read documents (answers, if any, are not looked at) and write the places found, one document a line."""
    gazetteer = open_gazetteer()
    lines = gold_path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    with out_path.open("w", encoding="utf-8") as out:
        for document in map(json.loads, lines):
            toponyms = attempt(document["id"], partial(toponyms_of, document["text"], gazetteer)) or []
            out.write(json.dumps({"id": document["id"], "toponyms": toponyms}) + "\n")


def toponyms_of(words: str, gazetteer: Gazetteer) -> list[dict[str, int | float | None]]:
    """The places of one text in the corpora's form."""
    return [
        {
            "start": mention.span.start,
            "end": mention.span.end,
            "lat": mention.place.lat if mention.place else None,
            "lon": mention.place.lon if mention.place else None,
        }
        for mention in read_places(text_of(words), gazetteer).mentions
    ]
