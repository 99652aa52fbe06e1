"""Attribution on texts in the form {docid, text}: writes {docid, attributions: [{source, cue, content}]}, as spans.

    python -m benchmarks attribution GOLD OUT            predictions for the attribution scorer
    python -m benchmarks.attribution claims GOLD_DIR     how far attributions carry the claims of annotated reports

The scorer's guidelines give a nested attribution to each voice, and let content begin with "that"; so predictions are
the statements of the grammar, before voices and chains are resolved.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import sentencex

from benchmarks.engines import settings
from benchmarks.guard import attempt
from benchmarks.matching import overlap, word_set
from onrecord.config import Settings
from onrecord.extract.actors import find_actors
from onrecord.extract.attribution import find_attributions
from onrecord.extract.attribution.statements import Statement, chunks, find_statements
from onrecord.extract.guided.guide import Guide
from onrecord.extract.mentions import Attribution, Sentence, Text
from onrecord.knowledge.actors import load_book
from onrecord.model import EngineKind, Span
from onrecord.pipeline import Pipeline

PARAGRAPH = re.compile(r"[^\n]+")
SAME_QUOTE = 0.5  # token F1 from which a predicted quote is the gold one
SAME_CLAIMANT = 0.4  # token F1 from which two claimants are one


def predict(gold_path: Path, out_path: Path) -> None:
    """Read texts (answers, if any, are not looked at) and write what was found, one text a line."""
    lines = gold_path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    guide = Pipeline(chosen_settings()).guide
    with out_path.open("w", encoding="utf-8") as out:
        for document in map(json.loads, lines):
            found = attempt(document["docid"], partial(attributions_of, document["text"], guide)) or []
            out.write(json.dumps({"docid": document["docid"], "attributions": found}) + "\n")


def chosen_settings() -> Settings:
    """The caller's engine and model. By default the tagger alone, by the model that has learnt all kinds of statements.

    The default model reports no statement that is not about an incident: that is what it was taught to leave out.
    """
    chosen = settings()
    if chosen.engine is None and chosen.tagger is None:
        return replace(chosen, engine=EngineKind.TAGGER, tagger="all")
    return chosen


Written = dict[str, list[Span]]


def attributions_of(text: str, guide: Guide | None = None) -> list[Written]:
    """The attributions of a text in the scorer's form: the tagger's where one reads, the rules' where it found none."""
    whole = split(text, "en")
    tagged = tagged_attributions(whole, guide) if guide is not None else []
    if guide is not None and guide.kind is EngineKind.TAGGER:
        return tagged
    ruled = [_written(text, statement, more) for statement, more in chunks(find_statements(whole))]
    taken = [span for written in tagged for span in written["content"]]
    return tagged + [written for written in ruled if not any(a.overlaps(b) for a in written["content"] for b in taken)]


def tagged_attributions(text: Text, guide: Guide) -> list[Written]:
    """What the tagger takes for statements of somebody else than the writer."""
    tagged = guide.tagger.read(text.text, [sentence.span for sentence in text.sentences])
    return [
        {
            "source": [claim.source.span] if claim.source else [],
            "cue": [claim.cue.span] if claim.cue else [],
            "content": [piece.span for piece in claim.contents],
        }
        for claim in tagged.claims
        if not claim.own
    ]


def _written(text: str, statement: Statement, more: list[Statement]) -> dict[str, list[Span]]:
    said = [span for one in (statement, *more) for span in one.said]
    if text[: said[0].start].lower().endswith("that "):
        said[0] = Span(said[0].start - len("that "), said[0].end)
    own = [span for span in (statement.source, statement.cue) if span is not None]
    content = [piece for span in said for piece in _without(span, own)]
    return {
        "source": [statement.source] if statement.source else [],
        "cue": [statement.cue] if statement.cue else [],
        "content": content,
    }


def _without(span: Span, holes: list[Span]) -> Iterator[Span]:
    """The parts of a span outside source and cue, where these interrupt it."""
    start = span.start
    for hole in sorted(hole for hole in holes if hole.overlaps(span)):
        if start < hole.start:
            yield Span(start, hole.start)
        start = max(start, hole.end)
    if start < span.end:
        yield Span(start, span.end)


def split(text: str, language: str) -> Text:
    """A bare text as paragraphs (its lines) and sentences."""
    sentences: list[Sentence] = []
    for paragraph, block in enumerate(PARAGRAPH.finditer(text)):
        start = block.start()
        for piece in sentencex.segment(language, block.group()):
            words = piece.strip()
            begins = start + len(piece) - len(piece.lstrip())
            if words:
                sentences.append(Sentence(len(sentences), Span(begins, begins + len(words)), paragraph))
            start += len(piece)
    return Text(text, tuple(sentences), language, None)


def measure_claims(folder: Path) -> Counter[str]:
    """Gold claims that are not the outlet's plain word: how many an attribution carries, and what it has right."""
    counts: Counter[str] = Counter()
    book = load_book()
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = split(gold["text"], gold["lang"])
        found = find_attributions(text, find_actors(text, book), outlet=gold["outlet"])
        for incident in gold["gold"]["incidents"]:
            for claim in incident["claims"]:
                if (claim["claimant_type"], claim["stance"]) != ("outlet", "asserts"):
                    counts.update(_judged(claim, found, gold["text"]))
    return counts


def _judged(claim: dict[str, str], found: tuple[Attribution, ...], text: str) -> Counter[str]:
    hard = claim["stance"] != "asserts"
    near = [item for item in found if overlap(claim["quote"], item.content.of(text)) >= SAME_QUOTE
            or " ".join(claim["quote"].split()) in " ".join(item.content.of(text).split())]  # fmt: skip
    counts = Counter(claims=1, hard=hard)
    if not near:
        return counts
    best = max(near, key=lambda item: (item.stance == claim["stance"]) + _same_claimant(claim, item))
    right = best.stance == claim["stance"]
    counts.update(found=1, stance=right, hard_right=hard and right, claimant=_same_claimant(claim, best))
    if claim.get("via"):
        counts.update(via_gold=1, via=bool(word_set(claim["via"]) & word_set(best.via or "")))
    return counts


def _same_claimant(claim: dict[str, str], item: Attribution) -> bool:
    return item.claimant_type == claim["claimant_type"] or overlap(claim["claimant"], item.claimant) >= SAME_CLAIMANT


def main(arguments: list[str]) -> int:
    """Print the shares; 2 on wrong usage."""
    if len(arguments) != 2 or arguments[0] != "claims":
        print("usage: python -m benchmarks.attribution claims GOLD_DIR", file=sys.stderr)
        return 2
    counts = measure_claims(Path(arguments[1]))
    shares = {
        "recall": counts["found"] / counts["claims"],
        "stance": counts["stance"] / counts["found"],
        "claimant": counts["claimant"] / counts["found"],
        "via": counts["via"] / max(1, counts["via_gold"]),
        "denial and non-confirmation recall": counts["hard_right"] / max(1, counts["hard"]),
    }
    print("  ".join(f"{name} {share:.3f}" for name, share in shares.items()), f"({counts['claims']} claims)")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
