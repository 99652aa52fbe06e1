"""MUC-4 full templates of 24 slots: {docid: [template]}, each slot a list of fills {values, xref, dates, numbers}.

    python -m benchmarks muc4-slots GOLD OUT          predict

Answers in GOLD are not looked at. Fillers are those of the roles; what MUC asks beside them is read from the engine's
times, places, tolls and words of violence around them.
"""

import json
import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.guard import attempt
from benchmarks.muc4.codes import INSTRUMENTS, PEOPLE, SITES, code_of
from benchmarks.muc4.people import effect_of, number_of
from benchmarks.muc4.reading import Reading, read_row
from benchmarks.muc4.roles import Row, rows
from benchmarks.muc4.signs import DESCRIBED, Filler, type_of
from benchmarks.muc4.templates import Template, templates
from onrecord.extract.mentions import ActorMention, PlaceMention, Reality
from onrecord.extract.scene import Scene
from onrecord.extract.when import When, scene_when
from onrecord.extract.where import dateline_place, event_places, finest
from onrecord.knowledge.countries import countries
from onrecord.model import ActorKind, PlacePrecision

Fill = dict[str, Any]
Slots = dict[str, list[Fill]]
_STATE = frozenset({ActorKind.STATE_FORCES, ActorKind.POLICE, ActorKind.GOVERNMENT, ActorKind.PRO_GOV_MILITIA})
_DAMAGING = frozenset({"bombing", "arson"})


def predict(gold_path: Path, out_path: Path) -> None:
    """Read texts and write their full templates."""
    answers = {row["docid"]: attempt(row["docid"], partial(full_templates, row)) or [] for row in rows(gold_path)}
    out_path.write_text(json.dumps(answers, indent=0) + "\n", encoding="utf-8")


def full_templates(row: Row) -> list[Slots]:
    """The templates of one text."""
    reading = read_row(row)
    return [_slots(template, reading) for template in templates(reading)]


def _slots(template: Template, reading: Reading) -> Slots:
    scenes = _scenes_of(template, reading)
    perpetrators = [*template.roles["PerpInd"], *template.roles["PerpOrg"]]
    return {
        "incident_date": [_date(scenes, reading)],
        "incident_location": _location(scenes, reading),
        "incident_type": [fill(template.kind.upper())],
        "incident_stage": [fill(_stage(scenes))],
        "incident_category": [fill(_category(perpetrators, reading))],
        "perp_individual_id": [fill(_said(one)) for one in template.roles["PerpInd"]],
        **_organisations(template, reading),
        **_instruments(template),
        **_sites(template),
        **_people(template, reading),
    }


def fill(value: str, *, of: str = "", **more: object) -> Fill:
    """A fill of one value; `of` is the filler it belongs to."""
    return {"values": [value], "optional": False, **({"xref": [of]} if of else {}), **more}


def _said(filler: Filler) -> str:
    return filler.key.upper()


def _scenes_of(template: Template, reading: Reading) -> list[Scene]:
    """The sentences with words of violence of the act's type, those that its victims and targets stand in first."""
    text = reading.findings.text.uncased
    own = [
        scene
        for scene in reading.scenes
        if any(type_of(event, event.span.of(text)) == template.kind for event in scene.events)
    ]
    hit = {
        phrase.sentence
        for role in ("Victim", DESCRIBED, "Target")
        for filler in template.roles[role]
        for phrase in filler.mentions
    }
    return [scene for scene in own if scene.sentence.index in hit] or own


def _date(scenes: Sequence[Scene], reading: Reading) -> Fill:
    published = reading.findings.text.published
    when = next(filter(None, (scene_when(scene, reading.text, published) for scene in scenes)), None)
    if when is None:
        last = published.isoformat() if published else None
        return fill(f"- {_day(published)}" if published else "-", dates=[{"from": None, "to": last}])
    first, last = when.first.isoformat(), when.last.isoformat()
    return fill(_days(when), dates=[{"from": first, "to": last}])


def _days(when: When) -> str:
    return _day(when.first) if when.first == when.last else f"{_day(when.first)} - {_day(when.last)}"


def _day(day: date) -> str:
    return f"{day:%d} {_MONTHS[day.month - 1]} {day:%y}"


_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")


def _location(scenes: Sequence[Scene], reading: Reading) -> list[Fill]:
    """Country and settlement or department; the dateline's country where the sentences name no place."""
    named = finest([place for scene in scenes for place in event_places(scene, reading.text)])
    place = named or dateline_place(reading.scenes, reading.text)
    if place is None or place.place is None or place.place.country not in countries():
        return []
    parts = [countries()[place.place.country].name.upper()]
    if place is named and place.precision is not PlacePrecision.COUNTRY:
        parts.append(f"{place.name.upper()} ({_level(place)})")
    return [fill(": ".join(parts))]


def _level(place: PlaceMention) -> str:
    return "DEPARTMENT" if place.precision in (PlacePrecision.ADM1, PlacePrecision.ADM2) else "CITY"


def _stage(scenes: Iterable[Scene]) -> str:
    told = [event.reality for scene in scenes for event in scene.events]
    return "THREATENED" if told and all(reality is Reality.PLANNED for reality in told) else "ACCOMPLISHED"


def _category(perpetrators: Sequence[Filler], reading: Reading) -> str:
    kinds = [actor.kind for filler in perpetrators for actor in _actors(filler, reading)]
    state = sum(kind in _STATE for kind in kinds)
    return "STATE-SPONSORED VIOLENCE" if state > len(kinds) - state else "TERRORIST ACT"


def _actors(filler: Filler, reading: Reading) -> list[ActorMention]:
    first = filler.mentions[0]
    return [actor for actor in reading.scenes[first.sentence].actors if actor.span.overlaps(first.span)]


_CLAIMED = re.compile(r"claim\w*|responsib\w+|admit\w*|credit", re.IGNORECASE)
_SUSPECTED = re.compile(r"suspect\w*|accus\w+|blam\w+|presum\w+|alleged\w*|attribut\w+|believed", re.IGNORECASE)


def _organisations(template: Template, reading: Reading) -> Slots:
    named = template.roles["PerpOrg"]
    return {
        "perp_organization_id": [fill(_said(one)) for one in named],
        "perp_organization_confidence": [fill(_confidence(one, reading), of=_said(one)) for one in named],
    }


def _confidence(filler: Filler, reading: Reading) -> str:
    words = " ".join(reading.scenes[phrase.sentence].sentence.span.of(reading.text) for phrase in filler.mentions)
    if re.search(r"\bclaim\w* (?:\w+ )?(?:responsibility|credit)", words, re.IGNORECASE):
        return "CLAIMED OR ADMITTED"
    return "SUSPECTED OR ACCUSED" if _SUSPECTED.search(words) else "REPORTED AS FACT"


def _instruments(template: Template) -> Slots:
    used = template.roles["Weapon"]
    return {
        "instrument_id": [fill(_said(one)) for one in used],
        "instrument_type": [fill(code_of(one.key, INSTRUMENTS, "BOMB"), of=_said(one)) for one in used],
    }


def _sites(template: Template) -> Slots:
    hit = template.roles["Target"]
    effects = [fill("SOME DAMAGE", of=_said(one)) for one in hit] if template.kind in _DAMAGING else []
    return {
        "phys_tgt_id": [fill(_said(one)) for one in hit],
        "phys_tgt_type": [fill(code_of(one.key, SITES, "OTHER"), of=_said(one)) for one in hit],
        "phys_tgt_number": [_number(None, one) for one in hit],
        "phys_tgt_effect": effects,
    }


def _people(template: Template, reading: Reading) -> Slots:
    named, described = template.roles["Victim"], template.roles[DESCRIBED]
    hit = [*named, *described]
    effects = [(one, effect_of(one, reading, template.kind)) for one in hit]
    return {
        "hum_tgt_name": [fill(_said(one)) for one in named],
        "hum_tgt_description": [fill(_said(one)) for one in described],
        "hum_tgt_type": [fill(code_of(_around(one, reading), PEOPLE, "CIVILIAN"), of=_said(one)) for one in hit],
        "hum_tgt_number": [
            *(_number(1, one) for one in named),
            *(_number(number_of(one, reading), one) for one in described),
        ],
        "hum_tgt_effect": [fill(effect, of=_said(one)) for one, effect in effects if effect],
    }


def _around(filler: Filler, reading: Reading) -> str:
    """A filler's words with those that stand before and after its first mention, in the sentence."""
    span, sentence = filler.mentions[0].span, reading.scenes[filler.mentions[0].sentence].sentence.span
    return reading.text[max(sentence.start, span.start - 30) : min(sentence.end, span.end + 40)]


def _number(count: int | None, filler: Filler) -> Fill:
    """How many; None is one or several, as the last word says."""
    if count is None and not filler.key.endswith("s"):
        count = 1
    if count is None:
        return fill("PLURAL", of=_said(filler), numbers=[{"min": 2, "max": None, "plural": True, "approx": False}])
    numbers = [{"min": count, "max": count, "plural": False, "approx": False}]
    return fill(str(count), of=_said(filler), numbers=numbers)
