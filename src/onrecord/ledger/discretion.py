"""What people write beside a decision leaves in exports: it must not repeat a confidential note."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection

from onrecord.errors import DecisionError
from onrecord.ledger.anchors import plain
from onrecord.ledger.notes import confidential_notes
from onrecord.model.decision import Decision
from onrecord.model.note import Note

RUN = 5
"""So many words in a row are a quotation. Fewer stand in many a sentence: "people were killed at the" is no secret."""
_LEAST = 2
"""A note, or its source, of fewer words is not looked for: "a nurse" says who in general, not who."""
_ARTICLES = frozenset({"a", "an", "the", "un", "une", "le", "la", "les", "l"})


def check_discretion(connection: Connection, decision: Decision) -> None:
    """Refuse a decision whose reason or values repeat a confidential note's words, or name its source.

    Words that the decision's own reports have, too, are public.

    Raises:
        DecisionError: where it does; the message repeats nothing of the note.
    """
    notes = confidential_notes(connection)
    if not notes:
        return
    written = [plain(text) for text in (decision.reason, *(change.after for change in decision.changes))]
    public = [plain(quote) for group in decision.groups for anchor in group for quote in anchor.quotes]
    for held in notes:
        if any(run in text for run in _runs(held.note, public) for text in written):
            raise DecisionError(
                "expected words of your own, found those of a confidential note, or its source: decisions leave in "
                "exports with their reasons and values"
            )


def _runs(note: Note, public: Iterable[str]) -> Iterator[str]:
    """What tells of a note: any few of its words in a row, and its source's description."""
    words = plain(note.words).split()
    source = [word for word in plain(note.source).split() if word not in _ARTICLES]
    told = [words[at : at + RUN] for at in range(max(1, len(words) - RUN + 1))]
    for run in (*told, source):
        phrase = f" {' '.join(run)} "
        if len(run) >= _LEAST and not any(phrase in quote for quote in public):
            yield phrase
