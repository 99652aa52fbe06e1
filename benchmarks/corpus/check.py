"""What must hold in a report beyond its form. Each rule yields (label, message) for what breaks it."""

import re
from collections.abc import Callable, Iterator

from benchmarks.corpus.model import (
    CLAIM_ROLES,
    DOCUMENT_LABELS,
    INCIDENT_ROLES,
    Bounds,
    GoldClaim,
    GoldIncident,
    GoldReport,
    Kind,
    Part,
)
from onrecord.model import ClaimantType, DatePrecision, Harm, Stance

Fault = tuple[str, str]
WORDS = (80, 300)
WORDS_SHORT = 60  # French reports and hard negatives
VOICELESS = (ClaimantType.OUTLET, ClaimantType.UNATTRIBUTED)
OWN_VOICE = (Kind.COMMUNIQUE, Kind.ARMED_GROUP)  # their text is the issuer's own words
TEST_EVERY = 5
_ID = re.compile(r"[a-z]{2}-([0-9]{4})")
_COUNTRY = re.compile(r"[A-Z]{2}")


def check(report: GoldReport, *, name: str) -> list[Fault]:
    """All faults of a report that was read from file `name`."""
    return [fault for rule in _RULES for fault in rule(report)] + list(_identity(report, name))


def _identity(report: GoldReport, name: str) -> Iterator[Fault]:
    found = _ID.fullmatch(report.id)
    if found is None or name != f"{report.id}.txt":
        yield "id", f"expected the file's name without .txt ({name}), found {report.id!r}"
        return
    if not report.id.startswith(f"{report.language}-"):
        yield "language", f"expected the language of the id, found {report.language!r}"
    number = int(found[1])
    part = Part.TEST if number % TEST_EVERY == 0 else Part.TRAIN
    if report.part is not part:
        yield "part", f"expected {part} (every fifth report is a test report)"


def _length(report: GoldReport) -> Iterator[Fault]:
    words = len(report.text.split())
    low = WORDS_SHORT if report.language == "fr" or report.kind is Kind.HARD_NEGATIVE else WORDS[0]
    if not low <= words <= WORDS[1]:
        yield "", f"{words} words; expected {low} to {WORDS[1]}"


def _labels(report: GoldReport) -> Iterator[Fault]:
    incidents = {incident.id for incident in report.incidents}
    claims = {claim.id for claim in report.claims}
    for mark in report.marks:
        label = f"{mark.owner}.{mark.role}"
        if mark.owner in DOCUMENT_LABELS:
            roles: tuple[str, ...] = (DOCUMENT_LABELS[mark.owner],)
        elif mark.owner in incidents or mark.owner in claims:
            roles = INCIDENT_ROLES if mark.owner in incidents else CLAIM_ROLES
        else:
            yield label, f"no table [incidents.{mark.owner}] or [claims.{mark.owner}]"
            continue
        if mark.role not in roles:
            yield label, f"unknown role; expected one of {', '.join(roles)}"


def _stretches(report: GoldReport) -> Iterator[Fault]:
    for mark in report.marks:
        words = mark.span.of(report.text)
        if not words or words != words.strip() or "\n" in words:
            yield f"{mark.owner}.{mark.role}", f"marks no words, a space at its edge, or two paragraphs: {words!r}"


def _names(report: GoldReport) -> Iterator[Fault]:
    for heading, prefix, names in (
        ("incidents", "i", [incident.id for incident in report.incidents]),
        ("claims", "c", [claim.id for claim in report.claims]),
    ):
        for name in names:
            if not re.fullmatch(prefix + "[0-9]{1,2}", name):
                yield f"{heading}.{name}", f"expected a name as {prefix}1"


def _incidents(report: GoldReport) -> Iterator[Fault]:
    for incident in report.incidents:
        label = f"incidents.{incident.id}"
        if not report.spans(incident.id, "trigger"):
            yield label, f"its trigger is marked nowhere ({{{{{incident.id}.trigger|…}}}})"
        if incident.sub_event_type.event_type is not incident.event_type:
            yield f"{label}.sub_event_type", f"belongs to {incident.sub_event_type.event_type}"
        if report.kind is Kind.HARD_NEGATIVE and not incident.optional:
            yield f"{label}.optional", "a hard negative holds none but optional incidents"
        if incident.optional and not report.spans("bg", "background"):
            yield f"{label}.optional", "an optional incident stands in background ({{bg.background|…}})"
        yield from _dates(incident, report, label)
        yield from _where(incident, label)
        yield from _tolls(incident, label)


def _dates(incident: GoldIncident, report: GoldReport, label: str) -> Iterator[Fault]:
    if incident.date > report.published:
        yield f"{label}.date", f"lies after publication ({report.published})"
    if incident.date_end is not None and incident.date_end <= incident.date:
        yield f"{label}.date_end", f"expected a day after {incident.date}"
    if incident.date_end is None and incident.date_precision is DatePrecision.RANGE:
        yield f"{label}.date_end", "a range has an end"
    if incident.date_end is not None and incident.date_precision is DatePrecision.DAY:
        yield f"{label}.date_end", "a day has no end; expected date_precision range or wider"


def _where(incident: GoldIncident, label: str) -> Iterator[Fault]:
    place = incident.place
    if not _COUNTRY.fullmatch(place.country):
        yield f"{label}.place", f"expected an ISO 3166-1 alpha-2 country, found {place.country!r}"
    if (place.lat is None) != (place.lon is None):
        yield f"{label}.place", "lat and lon go together"
    if place.lat is not None and place.lon is not None and not (-90 <= place.lat <= 90 and -180 <= place.lon <= 180):
        yield f"{label}.place", f"no point on the globe: {place.lat}, {place.lon}"
    if place.lat is not None and not 0 < place.radius_km <= 500:
        yield f"{label}.place", f"expected radius_km up to 500, found {place.radius_km}"


def _tolls(incident: GoldIncident, label: str) -> Iterator[Fault]:
    for toll in incident.tolls:
        if toll.bounds.low is None and toll.bounds.high is None:
            yield f"{label}.tolls", f"{toll.harm} {toll.group} has no number; leave it out"
    for harm, totals, key in (
        (Harm.KILLED, incident.fatalities, "fatalities"),
        (Harm.INJURED, incident.injured, "injured"),
    ):
        parts = [(toll.group, toll.bounds) for toll in incident.tolls if toll.harm is harm]
        yield from ((f"{label}.{key}", message) for message in _sums([*parts], totals, key))


def _sums(parts: list[tuple[str, Bounds]], totals: tuple[Bounds, ...], key: str) -> Iterator[str]:
    """Totals and parts must go together: no total beyond their sum or below them all, one that holds the largest."""
    if any(b.low is not None and b.high is not None and b.low > b.high for b in [*totals, *(p for _, p in parts)]):
        yield "a low above its high"
    if any(_some(part) for _, part in parts) != any(_some(total) for total in totals):
        yield f"expected parts in tolls where there is a total in {key}, and the other way round"
        return
    if parts and totals:
        yield from _within(parts, totals)


def _within(parts: list[tuple[str, Bounds]], totals: tuple[Bounds, ...]) -> Iterator[str]:
    floors, ceiling = _reach(parts)
    for total in totals:
        if ceiling is not None and (total.low or 0) > ceiling:
            yield f"{total.low} is more than the parts in tolls can give ({ceiling})"
        if total.high is not None and total.high < min(floors):
            yield f"{total.high} is less than the smallest part in tolls ({min(floors)})"
    highs = [total.high for total in totals if total.high is not None]
    if len(highs) == len(totals) and max(highs) < max(floors):
        yield f"no total holds the largest part in tolls ({max(floors)})"


def _some(bounds: Bounds) -> bool:
    """Whether a number of people is said; "none", and words without a floor ([0]), are not."""
    return (bounds.low or 0) > 0 or (bounds.high or 0) > 0


def _reach(parts: list[tuple[str, Bounds]]) -> tuple[tuple[int, ...], int | None]:
    """(the groups' floors, the sum of the groups' ceilings or None where one is open)."""
    lows: dict[str, int] = {}
    highs: dict[str, int | None] = {}
    for group, bounds in parts:
        lows[group] = min(lows.get(group, bounds.low or 0), bounds.low or 0)
        known = highs.get(group, 0)
        highs[group] = None if known is None or bounds.high is None else max(known, bounds.high)
    ceilings = list(highs.values())
    total = None if None in ceilings else sum(high for high in ceilings if high is not None)
    return tuple(lows.values()), total


def _claims(report: GoldReport) -> Iterator[Fault]:
    known = {incident.id for incident in report.incidents}
    for claim in report.claims:
        label = f"claims.{claim.id}"
        if claim.incident not in known:
            yield f"{label}.incident", f"no table [incidents.{claim.incident}]"
        if (claim.stance_detail is None) == (claim.stance is Stance.UNCONFIRMED):
            yield f"{label}.stance_detail", "goes with stance unconfirmed, and only with it"
        if not report.spans(claim.id, "content"):
            yield label, f"its content is marked nowhere ({{{{{claim.id}.content|…}}}})"
        yield from _voice(claim, report, label)
        yield from _words(claim, report, label)


def _voice(claim: GoldClaim, report: GoldReport, label: str) -> Iterator[Fault]:
    marked = report.spans(claim.id, "source") or report.spans(claim.id, "cue")
    if claim.claimant_type in VOICELESS:
        if claim.claimant_type is ClaimantType.OUTLET and claim.claimant != "outlet":
            yield f"{label}.claimant", 'expected "outlet" with claimant_type outlet'
    elif not marked and not claim.carried and report.kind not in OWN_VOICE:
        yield label, "neither source nor cue is marked, and it is not carried over"


def _words(claim: GoldClaim, report: GoldReport, label: str) -> Iterator[Fault]:
    if claim.hedge is not None and claim.hedge.casefold() not in report.text.casefold():
        yield f"{label}.hedge", f"{claim.hedge!r} is not in the text"
    value = claim.value
    if value is not None and value.low is not None and value.high is not None and value.low > value.high:
        yield f"{label}.value", "a low above its high"


_RULES: tuple[Callable[[GoldReport], Iterator[Fault]], ...] = (
    _length,
    _labels,
    _stretches,
    _names,
    _incidents,
    _claims,
)
