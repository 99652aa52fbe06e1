"""Which language a text is in, and what is said of languages the engine does not read."""

import pytest

from onrecord.read import read_report
from onrecord.read.language import identify, normal_code

from .pages import STORY, page

TEXTS = [
    (" ".join(STORY), "en"),
    ("Des hommes armés ont attaqué samedi soir un convoi sur la route de Djibo et ont tué cinq soldats, selon une source"
     " locale. L'armée n'a pas encore donné de bilan et les assaillants ont pris la fuite avec des véhicules.", "fr"),
    ("Hombres armados mataron el lunes a cinco soldados en una emboscada cerca de la frontera, informó el ejército en un"
     " comunicado difundido por la tarde en la capital del departamento.", "es"),
    ("قتل خمسة جنود في هجوم شنه مسلحون على نقطة تفتيش شمال البلاد فجر الاثنين بحسب ما أعلن الجيش في بيان", "ar"),
    ("Gunmen killed about 50 farmers near Bama, Nigeria, on Friday, police said.", "en"),
    ("Gunmen don kill pipo for one village wey dey near Bama on Friday, police talk.", "pcm"),
    ("Bewaffnete haben am Montag einen Grenzposten angegriffen und drei Beamte getötet, wie der Gouverneur mitteilte.", "de"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code"), TEXTS, ids=[code for _, code in TEXTS])
def test_the_language_is_told(text, code):
    assert identify(text) == code


def test_a_headline_is_too_short_to_tell_so_the_page_is_believed():
    assert identify("Gunmen kill five", declared="en-GB") == "en"
    assert identify("12", declared=None) is None


@pytest.mark.parametrize(
    ("declared", "code"), [("en-GB", "en"), ("French", "fr"), ("pt_BR", "pt"), ("", None), ("x?", None), (None, None)]
)
def test_declared_languages_become_codes(declared, code):
    assert normal_code(declared) == code


def test_a_language_not_read_is_said_and_the_text_still_given():
    report = read_report(page(TEXTS[2][0]))
    assert "language not read: es" in report.notices
    assert report.language == "es"
    assert report.text == TEXTS[2][0]


def test_a_page_that_names_the_wrong_language_is_noted():
    html = f"<html lang='fr'><body><article>{''.join(f'<p>{one}</p>' for one in STORY)}</article></body></html>"
    assert "the page says its language is fr, its text is en" in read_report(page(html)).notices
