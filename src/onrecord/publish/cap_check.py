"""What CAP 1.2 asks of an alert, as its schema says it: order, closed lists, times, figures."""

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element, ParseError, fromstring

from onrecord.errors import ExportError
from onrecord.publish.xml_text import CAP

_TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d"
_NUMBER = r"-?\d+(\.\d+)?"
_CODE = r"[^\s,<&]+"


def _one_of(words: str) -> str:
    return f"({'|'.join(words.split())})"


Rule = tuple[str, str, str]
"""An element's name, how many there may be (regular expression's sign) and what its words must be."""
_ANY = r"(?s)\s*\S.*"
_ALERT: Sequence[Rule] = (
    ("identifier", "", _CODE),
    ("sender", "", _CODE),
    ("sent", "", _TIME),
    ("status", "", _one_of("Actual Exercise System Test Draft")),
    ("msgType", "", _one_of("Alert Update Cancel Ack Error")),
    ("source", "?", _ANY),
    ("scope", "", _one_of("Public Restricted Private")),
    ("restriction", "?", _ANY),
    ("addresses", "?", _ANY),
    ("code", "*", _ANY),
    ("note", "?", _ANY),
    ("references", "?", rf"{_CODE},{_CODE},{_TIME}( {_CODE},{_CODE},{_TIME})*"),
    ("incidents", "?", _ANY),
    ("info", "*", ""),
)
_INFO: Sequence[Rule] = (
    ("language", "?", r"[A-Za-z]{2,3}(-[A-Za-z0-9]+)*"),
    ("category", "+", _one_of("Geo Met Safety Security Rescue Fire Health Env Transport Infra CBRNE Other")),
    ("event", "", _ANY),
    ("responseType", "*", _one_of("Shelter Evacuate Prepare Execute Avoid Monitor Assess AllClear None")),
    ("urgency", "", _one_of("Immediate Expected Future Past Unknown")),
    ("severity", "", _one_of("Extreme Severe Moderate Minor Unknown")),
    ("certainty", "", _one_of("Observed Likely Possible Unlikely Unknown")),
    ("audience", "?", _ANY),
    ("eventCode", "*", ""),
    ("effective", "?", _TIME),
    ("onset", "?", _TIME),
    ("expires", "?", _TIME),
    ("senderName", "?", _ANY),
    ("headline", "?", _ANY),
    ("description", "?", _ANY),
    ("instruction", "?", _ANY),
    ("web", "?", r"[A-Za-z][A-Za-z0-9+.-]*:\S+"),
    ("contact", "?", _ANY),
    ("parameter", "*", ""),
    ("resource", "*", r"(?s).*"),
    ("area", "*", ""),
)
_AREA: Sequence[Rule] = (
    ("areaDesc", "", _ANY),
    ("polygon", "*", _ANY),
    ("circle", "*", rf"{_NUMBER},{_NUMBER} {_NUMBER}"),
    ("geocode", "*", ""),
    ("altitude", "?", _NUMBER),
    ("ceiling", "?", _NUMBER),
)
_PAIR: Sequence[Rule] = (("valueName", "", _ANY), ("value", "", _ANY))
_RULES = {"alert": _ALERT, "info": _INFO, "area": _AREA, "parameter": _PAIR, "geocode": _PAIR, "eventCode": _PAIR}


def check_cap(content: bytes) -> None:
    """Refuse what is no CAP 1.2 alert.

    Raises:
        ExportError: naming the element that is wrong, missing or out of its place.
    """
    try:
        root = fromstring(content)  # nosec B314  # noqa: S314 - our own bytes, written a moment ago
    except ParseError as error:
        raise ExportError(f"cap: {error}") from error
    if root.tag != f"{{{CAP}}}alert":
        raise ExportError(f"cap: expected an alert of CAP 1.2, found {root.tag}")
    _check(root, "alert")


def _check(element: Element, name: str) -> None:
    rules = _RULES[name]
    names = [child.tag.removeprefix(f"{{{CAP}}}") for child in element]
    order = "".join(f"(?:{rule} ){sign}" for rule, sign, _ in rules)
    if not re.fullmatch(order, "".join(f"{each} " for each in names)):
        raise ExportError(f"cap: {name}: expected its elements in CAP's order, found {', '.join(names)}")
    patterns = {rule: pattern for rule, _, pattern in rules}
    for child, each in zip(element, names, strict=True):
        if each in _RULES:
            _check(child, each)
        elif not re.fullmatch(patterns[each], child.text or ""):
            raise ExportError(f"cap: {name}: {each} cannot be {child.text!r}")
