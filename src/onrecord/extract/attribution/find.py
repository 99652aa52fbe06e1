"""All frames of a sentence."""

from onrecord.extract.attribution.cues import PhraseCue, VerbCue, phrase_cues, verb_cues
from onrecord.extract.attribution.extents import bounded
from onrecord.extract.attribution.frames import Frame
from onrecord.extract.attribution.line import Line
from onrecord.extract.attribution.phrases import phrase_frame
from onrecord.extract.attribution.tokens import Mark
from onrecord.extract.attribution.verbs import colon_frame, verb_frame


def find_frames(line: Line) -> tuple[Frame, ...]:
    """The frames of a sentence, in the order of their cues."""
    phrases = phrase_cues(line)
    cues: list[PhraseCue | VerbCue] = sorted([*phrases, *verb_cues(line, phrases)], key=lambda cue: cue.at)
    frames: list[Frame] = []
    for cue in cues:
        frame = phrase_frame(line, cue, frames) if isinstance(cue, PhraseCue) else verb_frame(line, cue, frames)
        if frame is not None and _names_somebody(line, frame):
            frames.append(frame)
    if not frames:
        frames.extend(colon_frame(line))
    return bounded(line, frames)


def _names_somebody(line: Line, frame: Frame) -> bool:
    """Whether the frame has no source or one with a word in it."""
    source = frame.source
    return source is None or any(line.mark(at) == Mark.WORD for at in range(source.core, source.core_end))
