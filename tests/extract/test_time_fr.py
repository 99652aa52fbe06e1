"""Time expressions in French."""

from datetime import date

import pytest

from onrecord.extract.time import find_times

MONDAY = date(2025, 6, 2)

VALUES = [
    ("Des hommes armés ont attaqué le village mercredi.", "mercredi", "2025-05-28"),
    ("Le ministre se rendra vendredi à la frontière.", "vendredi", "2025-06-06"),
    ("Jeudi dernier, le camp a été pillé.", "Jeudi dernier", "2025-05-29"),
    ("Le camp a été pillé dans la nuit de lundi à mardi.", "nuit de lundi à mardi", "2025-05-26TNI/2025-05-27"),
    ("Le camp a été pillé dans la nuit du 3 au 4 mai.", "nuit du 3 au 4 mai", "2025-05-03TNI/2025-05-04"),
    ("Le convoi est passé mardi vers 17h.", "mardi vers 17h", "2025-05-27T17:00"),
    ("Une bombe a explosé vers 5 heures du matin.", "vers 5 heures du matin", "2025-06-02T05:00"),
    ("Une bombe a explosé samedi après-midi.", "samedi après-midi", "2025-05-31TAF"),
    ("Le pont a sauté hier.", "hier", "2025-06-01"),
    ("Le pont a sauté avant-hier.", "avant-hier", "2025-05-31"),
    ("Le pont a sauté aujourd'hui.", "aujourd'hui", "2025-06-02"),
    ("Il y a trois jours, le pont a sauté.", "Il y a trois jours", "2025-05-30"),
    ("Le 6 novembre, une mine a tué deux agents.", "6 novembre", "2024-11-06"),
    ("Le 1er mai 2024, une mine a tué deux agents.", "1er mai 2024", "2024-05-01"),
    ("Le lundi 2 juin 2025, le calme est revenu.", "lundi 2 juin 2025", "2025-06-02"),
    ("Le 03/10/2019, le camp a brûlé.", "03/10/2019", "2019-10-03"),
    ("La ville est tombée la semaine dernière.", "la semaine dernière", "2025-W22"),
    ("La ville est tombée le mois dernier.", "le mois dernier", "2025-05"),
    ("La ville est tombée début mai.", "début mai", "2025-05"),
    ("La ville est tombée en octobre 2023.", "octobre 2023", "2023-10"),
    ("Les combats ont duré trois jours.", "trois jours", "P3D"),
    ("Ils prient chaque semaine.", "chaque semaine", "P1W"),
    ("La région souffre ces dernières années.", "ces dernières années", "PAST_REF"),
    ("La ville est actuellement calme.", "actuellement", "PRESENT_REF"),
]


@pytest.mark.parametrize(("text", "words", "value"), VALUES, ids=[row[1] for row in VALUES])
def test_expression_has_its_value(text: str, words: str, value: str) -> None:
    (mention,) = find_times(text, published=MONDAY, language="fr")
    assert (mention.span.of(text), mention.value) == (words, value)


def test_depuis_runs_up_to_the_dateline() -> None:
    (mention,) = find_times("Depuis début mai, 40 soldats sont morts.", published=MONDAY, language="fr")
    assert (mention.since, mention.first, mention.last) == (True, date(2025, 5, 1), MONDAY)


@pytest.mark.parametrize(
    ("words", "value"),
    [("La veille", "2025-05-02"), ("Le lendemain", "2025-05-04"), ("Deux jours plus tard", "2025-05-05")],
)
def test_story_time_counts_from_the_day_last_told_of(words: str, value: str) -> None:
    text = f"Le 3 mai, la colline est tombée. {words}, l'armée a fui."
    assert find_times(text, published=MONDAY, language="fr")[-1].value == value


def test_unknown_language_is_read_as_english() -> None:
    (mention,) = find_times("Shells fell on Friday.", published=MONDAY, language="sw")
    assert mention.value == "2025-05-30"
