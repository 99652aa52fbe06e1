"""Frames: cue, source and content of each attribution of a sentence, as token positions."""

from dataclasses import dataclass

from onrecord.extract.attribution.lexicon import Reading
from onrecord.extract.attribution.sources import SourcePhrase


@dataclass(frozen=True, slots=True)
class Frame:
    """One attribution of a sentence. Ranges are token positions [start, end).

    `content` is what is said; `whole` asks for source, cue and content as one quote. `region` is where the frame's own
    words begin. `shared` is true where the source stands with an earlier cue. `left`: the content precedes the cue;
    `rest` is where it resumes after the source.
    """

    reading: Reading
    cue: tuple[int, int]
    content: tuple[int, int]
    source: SourcePhrase | None
    region: int
    rule: str
    whole: bool = False
    left: bool = False
    around: bool = False
    shared: bool = False
    nested: bool = False
    negated: bool = False
    sourceless: bool = False
    rest: tuple[int, int] | None = None
    listener: tuple[int, int] | None = None
    via: tuple[int, int] | None = None
