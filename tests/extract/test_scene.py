"""What a sentence does: each row is one sentence of a report of Monday 2024-05-06."""

import pytest

from onrecord.extract.scene import SceneKind
from tests.extract.reports import scenes_of

K = SceneKind
EXAMPLES = [
    ("news of the last days", "Gunmen killed four farmers near Bama, Nigeria, on Friday.", K.INCIDENT),
    ("an old date", "In 2019, gunmen killed four farmers near Bama.", K.BACKGROUND),
    ("an old date on the noun", "He survived the 2019 attack on the base.", K.BACKGROUND),
    ("a toll since a date", "At least 300 people have been killed in Ituri since January.", K.AGGREGATE),
    ("a toll of a war", "More than 50,000 people have died in the war.", K.AGGREGATE),
    ("a record is no sum", "It was the deadliest attack since 2012: 40 soldiers were killed on Friday.", K.INCIDENT),
    ("a habit", "Militants often attack convoys on this road.", K.BACKGROUND),
    ("a rising trend", "Attacks have increased in recent months in the region.", K.BACKGROUND),
    ("a warning", "Analysts warned of more attacks in the capital.", K.ASSESSMENT),
    ("a condemnation", "The president condemned the attack.", K.REACTION),
    ("a threat", "The group threatened to attack the city.", K.OTHER),
    ("no violence", "Schools reopened after the holiday.", K.OTHER),
    ("a figure of speech", "The minister came under fire from the opposition over prices.", K.OTHER),
]


@pytest.mark.parametrize(("rule", "text", "kind"), EXAMPLES, ids=[row[0] for row in EXAMPLES])
def test_kind(rule, text, kind):
    (scene,) = scenes_of(text)
    assert scene.kind is kind, rule


FRENCH = [
    ("nouvelle", "Des hommes armés ont tué quatre paysans vendredi près de Bama, au Nigeria.", K.INCIDENT),
    ("bilan depuis une date", "Plus de 200 militaires ont été tués depuis le début de l'année.", K.AGGREGATE),
    ("attaque ancienne", "En 2019, des hommes armés avaient tué quatre paysans.", K.BACKGROUND),
    ("condamnation", "Le président a condamné cette attaque.", K.REACTION),
]


@pytest.mark.parametrize(("rule", "text", "kind"), FRENCH, ids=[row[0] for row in FRENCH])
def test_kind_in_french(rule, text, kind):
    (scene,) = scenes_of(text, language="fr")
    assert scene.kind is kind, rule


TIMES = [
    ("a time of speaking dates no event", "The army said on Sunday that it had killed ten rebels.", []),
    ("a time inside what is said does", "The army said rebels attacked a post on Friday.", ["Friday"]),
    (
        "a closing time belongs to what was said",
        "Rebels attacked a post near Gao, Mali, on Friday, residents said.",
        ["Friday"],
    ),
    ("the time of an arrest dates no attack", "Police arrested a man on Saturday over the bombing of a bus.", []),
    ("the time of a burial dates no attack", "Those killed were buried on Saturday.", []),
    (
        "an opening time dates what is told if nothing else does",
        "On Friday, the rebels said they had attacked a post.",
        ["Friday"],
    ),
]


@pytest.mark.parametrize(("rule", "text", "words"), TIMES, ids=[row[0] for row in TIMES])
def test_event_times(rule, text, words):
    (scene,) = scenes_of(text)
    assert [time.span.of(text).removeprefix("On ").removeprefix("on ") for time in scene.times] == words, rule


def test_background_goes_on_in_its_paragraph():
    kinds = [
        scene.kind for scene in scenes_of("In 2015, rebels attacked the same base. They killed nine soldiers there.")
    ]
    assert kinds == [K.BACKGROUND, K.BACKGROUND]
