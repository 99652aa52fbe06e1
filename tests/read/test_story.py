"""Head, body and tail of a plain page: what is headline, section, dateline, story and rest."""

import pytest

from onrecord.model import RemovalReason as Why
from onrecord.read import read_report

from .pages import STORY, page, paragraphs

TITLE = "Three officers killed at border post near Kantchari"
BODY = "\n\n".join(STORY)


def reasons(report) -> dict[str, Why]:
    return {removed.text: removed.reason for removed in report.removed}


HEADS = [
    (TITLE, TITLE, None),
    (TITLE.upper(), TITLE.upper(), None),
    (f"{TITLE}\n\nAfrica / Security", TITLE, "Africa / Security"),
    (f"West Africa News\n\n{TITLE}", TITLE, "West Africa News"),
    (f"{TITLE}\n\nBorder Watch\n\n2 June 2025", TITLE, "Border Watch"),
    (f"{TITLE}\n\nBy Amina Garba\n\nPublished: 2 June 2025", TITLE, None),
    ("Will the border hold?", "Will the border hold?", None),
    ("Toll rises to 14 - military source", "Toll rises to 14 - military source", None),
    ("Analysis: why the border is hard to hold", "Analysis: why the border is hard to hold", None),
    (f"MINISTRY OF DEFENCE\nPress Release No. 7\n2 June 2025\n\n{TITLE}", TITLE, "Press Release No. 7"),
]


@pytest.mark.parametrize(("head", "title", "section"), HEADS, ids=[head[:30] for head, *_ in HEADS])
def test_the_head_of_a_page_gives_headline_and_section(head, title, section):
    report = read_report(page(f"{head}\n\n{BODY}"))
    assert report.title == title
    assert paragraphs(report) == list(STORY)
    if section and "Press" not in section:
        assert report.section == section


@pytest.mark.parametrize("first", [STORY[0], "NIAMEY, June 2, 2025 (CNA) - " + STORY[0]])
def test_a_sentence_is_no_headline(first):
    report = read_report(page("\n\n".join([first, *STORY[1:]])))
    assert report.title is None
    assert paragraphs(report) == [first, *STORY[1:]]


def test_a_headline_with_a_full_stop_is_one_above_a_dateline():
    report = read_report(page(f"{TITLE}.\n\nNIAMEY, June 2, 2025 (CNA) - {BODY}"))
    assert report.title == TITLE + "."
    assert (report.agency, report.published) == ("CNA", "2025-06-02")


def test_a_page_of_one_paragraph_is_story():
    report = read_report(page(" ".join(STORY)))
    assert paragraphs(report) == [" ".join(STORY)]


def test_the_headline_is_first_in_the_text_and_no_paragraph():
    report = read_report(page(f"{TITLE}\n\n{BODY}"))
    assert report.text == f"{TITLE}\n\n{BODY}"
    assert report.title_span.of(report.text) == TITLE
    assert [span.of(report.text) for span in report.paragraphs] == list(STORY)


def test_a_repeated_headline_and_a_repeated_paragraph_go():
    report = read_report(page(f"{TITLE}\n\n{STORY[0]}\n\n{TITLE}\n\n{STORY[0]}\n\n{STORY[1]}"))
    assert paragraphs(report) == [STORY[0], STORY[1]]
    assert [removed.reason for removed in report.removed] == [Why.REPEATED, Why.REPEATED]


def test_short_lines_of_a_round_up_may_repeat():
    text = f"{TITLE}\n\nGao\n\n{STORY[0]}\n\nNo casualties were reported.\n\nGao\n\n{STORY[1]}\n\nNo casualties were reported."
    assert paragraphs(read_report(page(text))).count("No casualties were reported.") == 2


def test_nothing_after_a_comment_form_is_story():
    comment = "Great report, I was there and saw it all happen with my own eyes that morning."
    report = read_report(page(f"{TITLE}\n\n{BODY}\n\nLeave a Reply\n\nName *\n\n{comment}"))
    assert paragraphs(report) == list(STORY)
    assert reasons(report)[comment] is Why.COMMENT_FORM


def test_a_comment_form_above_the_story_does_not_take_it():
    report = read_report(page(f"{TITLE}\n\nLeave a comment\n\n{BODY}"))
    assert paragraphs(report) == list(STORY)


def test_a_list_of_other_stories_ends_where_story_resumes():
    links = "Related stories:\n\nWhat we know of the blockade\n\nMarket day returns to Kaya"
    report = read_report(page(f"{TITLE}\n\n{STORY[0]}\n\n{links}\n\n{STORY[1]}"))
    assert paragraphs(report) == [STORY[0], STORY[1]]
    assert reasons(report)["Market day returns to Kaya"] is Why.RELATED_LINK


def test_headings_inside_the_story_stay():
    text = f"{TITLE}\n\n{STORY[0]}\n\nCalls for calm\n\n{STORY[1]}"
    assert paragraphs(read_report(page(text))) == [STORY[0], "Calls for calm", STORY[1]]


def test_a_date_between_paragraphs_of_a_chronology_stays():
    text = f"{TITLE}\n\n{STORY[0]}\n\n3 June 2025\n\n{STORY[1]}"
    assert paragraphs(read_report(page(text))) == [STORY[0], "3 June 2025", STORY[1]]


def test_a_fused_dateline_stays_in_its_paragraph_and_is_read():
    first = "NIAMEY, Niger, June 2, 2025 (Reuters) - " + STORY[0]
    report = read_report(page(f"{TITLE}\n\n{first}\n\n{STORY[1]}"))
    assert paragraphs(report)[0] == first
    assert (report.dateline.place, report.dateline.date) == ("NIAMEY, Niger", "2025-06-02")
    assert (report.agency, report.published, report.published_confidence) == ("Reuters", "2025-06-02", 1.0)


def test_every_word_of_the_page_is_kept_or_listed():
    text = f"Africa World\n\n{TITLE}\n\n{STORY[0]} READ ALSO: Market day returns.\n\nFOLLOW US:\n\nhttps://t.me/example_channel\n\n{STORY[1]}"
    report = read_report(page(text))
    said = " ".join([report.text, *(removed.text for removed in report.removed)])
    assert sorted(said.split()) == sorted(text.split())
