"""Numbers as small as a test needs them."""

from onrecord.model import TollGroup
from onrecord.status.figures import Figure, Voice


def figure(
    low: int | None,
    high: int | None = None,
    *,
    root: str = "hospital",
    day: int | None = 1,
    voice: Voice = Voice.DISINTERESTED,
    name: str = "",
    exact: bool = True,
    part: bool = False,
    vague: bool = False,
    rounded: bool = False,
    document: str = "",
    groups: tuple[TollGroup, ...] = (),
) -> Figure:
    """A number given on a day of June. `figure(12)` is exactly twelve, `figure(12, exact=False)` at least twelve."""
    said = "" if day is None else f"2025-06-{day:02}"
    return Figure(
        id=name or f"{root} {said} {low} {high}",
        root=root,
        said=said,
        document=document or f"{root} {said}",
        low=low,
        high=low if high is None and exact else high,
        voice=voice,
        rounded=rounded,
        vague=vague,
        part=part,
        groups=frozenset(groups),
    )
