"""The project's own corpus as examples."""

from pathlib import Path

from benchmarks.corpus.model import CLAIM_ROLES, INCIDENT_ROLES, GoldReport, Kind, Mark, Part
from benchmarks.corpus.parse import read_folder
from onrecord.model import Span, Stance
from training.example import Example, Link, Marked
from training.sentences import sentences_of

TAUGHT = frozenset(
    {
        *("source", "cue", "content", "voice", "perpetrator", "target", "victim", "weapon", "place", "time", "toll"),
        *("outcome", "trigger", "sentence"),
    }
)
_ISSUED = {Kind.COMMUNIQUE, Kind.ARMED_GROUP}
_SAID = {"background", "aggregate", "assessment", "promotion", "non_incident"}


def read_own(folder: Path) -> tuple[Example, ...]:
    """The train part; the test part is not even parsed into examples."""
    reports, problems = read_folder(folder)
    if problems:
        raise ValueError(problems[0])
    return tuple(_example(report) for report in reports if report.part is Part.TRAIN)


def _example(report: GoldReport) -> Example:
    marked = [_marked(mark, report) for mark in report.marks if mark.role not in _SAID]
    told = [incident for incident in report.incidents if not incident.optional]
    return Example(
        id=report.id,
        text=report.text,
        sentences=sentences_of(report.text, report.language),
        marked=tuple(item for item in marked if item is not None),
        links=tuple(link for claim in report.claims for link in _links(claim.id, report)),
        taught=TAUGHT,
        said=(
            *((mark.role, mark.span) for mark in report.marks if mark.role in _SAID),
            *(("incident", mark.span) for mark in report.marks if mark.role in INCIDENT_ROLES),
        ),
        relevant=bool(told),
    )


def _marked(mark: Mark, report: GoldReport) -> Marked | None:
    if mark.role in CLAIM_ROLES:
        return _of_claim(mark, report)
    incident = next(item for item in report.incidents if item.id == mark.owner)
    facts: dict[str, tuple[str, ...]] = {}
    if mark.role == "trigger":
        types = [incident.sub_event_type, *(sub for _, sub in incident.alt_types)]
        facts["type"] = tuple(dict.fromkeys(map(str, types)))
    if mark.role == "toll":
        facts |= _toll_facts(mark, report)
    return Marked(mark.role, mark.span, facts, frozenset({incident.id}))


def _toll_facts(mark: Mark, report: GoldReport) -> dict[str, tuple[str, ...]]:
    """The harm and group of a toll, where the incident leaves no doubt."""
    incident = next(item for item in report.incidents if item.id == mark.owner)
    harms = {str(toll.harm) for toll in incident.tolls}
    groups = {str(toll.group) for toll in incident.tolls}
    return {
        **({"harm": tuple(harms)} if len(harms) == 1 else {}),
        **({"group": tuple(groups)} if len(groups) == 1 else {}),
    }


def _of_claim(mark: Mark, report: GoldReport) -> Marked | None:
    claim = next(item for item in report.claims if item.id == mark.owner)
    if mark.role != "content":
        return Marked(mark.role, mark.span, {}, frozenset({claim.incident}))
    own = not report.spans(claim.id, "source") and not claim.carried
    stance = str(claim.stance_detail) if claim.stance is Stance.UNCONFIRMED else str(claim.stance)
    same = [other for other in report.claims if mark.span in report.spans(other.id, "content")]
    facts = {
        "stance": (stance,),
        "about": tuple(dict.fromkeys(str(other.about) for other in same)),
        "claimant": (str(claim.claimant_type),),
    }
    return Marked("voice" if own else "content", mark.span, facts, frozenset({claim.incident}))


def _links(claim: str, report: GoldReport) -> list[Link]:
    contents, sources, cues = (report.spans(claim, role) for role in ("content", "source", "cue"))
    return [Link(content, _nearest(content, sources), _nearest(content, cues)) for content in contents]


def _nearest(content: Span, others: tuple[Span, ...]) -> Span | None:
    return min(others, key=lambda span: abs(span.start - content.start), default=None)
