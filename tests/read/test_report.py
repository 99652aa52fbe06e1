"""What holds of every report, and inputs that are no report."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.reading import EXAMPLES, load_expected, measure
from onrecord.errors import InputError, LimitError, OnrecordError
from onrecord.model import LinkKind, RemovalReason, Span
from onrecord.read import read_report

from .pages import STORY, page, paragraphs

REFERENCE = Path(os.environ.get("ONRECORD_CORPORA", "../shared/corpora")).parent / "seed" / "page.txt"
PAGES = list(load_expected(EXAMPLES))


@pytest.mark.parametrize(("expected", "capture"), PAGES, ids=[expected.source for expected, _ in PAGES])
def test_each_example_is_read_as_written_down(expected, capture):
    reading = measure(expected, read_report(capture))
    assert (reading.lost, reading.left, reading.extra, reading.misread) == ((), (), (), ())


@pytest.mark.skipif(not REFERENCE.is_file(), reason="the reference page is not at hand (ONRECORD_CORPORA)")
class TestReferencePage:
    """The page that started the project, read as docs/reading.md says."""

    @pytest.fixture
    def report(self):
        return read_report(page(REFERENCE.read_bytes()))

    def test_headline_section_date_outlet_and_sources(self, report):
        assert report.title == REFERENCE.read_text(encoding="utf-8").split("\n")[0].strip()
        assert report.section == "Africa World"
        assert (report.published, report.published_confidence) == ("2025-06-02", 1.0)
        assert report.outlet == "Independent Press"
        assert report.stated_sources == ("Independent Press and news agencies",)

    def test_its_four_channels(self, report):
        assert [link.kind for link in report.links] == [
            LinkKind.WHATSAPP,
            LinkKind.TWITTER,
            LinkKind.FACEBOOK,
            LinkKind.YOUTUBE,
        ]

    def test_its_seven_paragraphs_word_for_word(self, report):
        raw = [" ".join(block.split()) for block in REFERENCE.read_text(encoding="utf-8").split("\n\n")]
        assert len(report.paragraphs) == 7
        assert all(paragraph in raw for paragraph in paragraphs(report))

    def test_every_removed_block_has_its_reason(self, report):
        kinds = {removed.reason for removed in report.removed}
        assert kinds == {
            RemovalReason.SECTION_LABEL, RemovalReason.DATELINE, RemovalReason.SEPARATOR, RemovalReason.CHANNEL_PROMOTION,
            RemovalReason.SOURCE_LINE, RemovalReason.FOLLOW_PROMPT, RemovalReason.SHARE_PROMPT, RemovalReason.COMMENT_FORM,
        }  # fmt: skip

    def test_no_word_of_it_is_lost(self, report):
        said = " ".join([report.text, *(removed.text for removed in report.removed)])
        assert sorted(said.split()) == sorted(REFERENCE.read_text(encoding="utf-8").replace("\xa0", " ").split())


BLOCKS = st.lists(
    st.sampled_from(
        [*STORY, "READ ALSO: Market day", "Follow us:", "_____", "Gao", "2 June 2025", "\u200b", "é ü", "Leave a Reply"]
    ),
    max_size=12,
)


@given(BLOCKS)
def test_offsets_quote_the_paragraphs_and_leave_nothing_out(blocks):
    try:
        report = read_report(page("\n\n".join([*blocks, STORY[0]])))
    except InputError:
        return
    parts = ([report.title] if report.title else []) + paragraphs(report)
    assert report.text == "\n\n".join(parts)
    assert all(0 <= start < end <= len(report.text) for start, end in report.paragraphs)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_give_a_report_or_an_error_of_ours(content):
    try:
        report = read_report(page(content))
    except OnrecordError:
        return
    assert report.text


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div>",
                "</div>",
                "<a href=x>",
                "<table>",
                "<td>",
                "<br>",
                "<script>",
                "<",
                ">",
                "&amp;",
                STORY[0],
                "x ",
            ]
        ),
        max_size=25,
    )
)
def test_any_markup_gives_a_report_or_an_error_of_ours(pieces):
    try:
        report = read_report(page("<html><body>" + "".join(pieces)))
    except OnrecordError:
        return
    assert all(span.of(report.text) for span in report.paragraphs)


def test_reading_twice_gives_the_same_report():
    content = "\n\n".join(["Title of the page", *STORY])
    assert read_report(page(content)) == read_report(page(content))


EMPTY = [b"", b"   \n\t ", b"\xef\xbb\xbf", b"\x00\x00", b"\xff\xfe"]


@pytest.mark.parametrize("content", EMPTY)
def test_an_empty_input_is_refused(content):
    with pytest.raises(InputError, match="found no text"):
        read_report(page(content))


@pytest.mark.parametrize("content", ["_____\n\n_____", "\u200b\u200b", "Leave a Reply"])
def test_an_input_without_story_is_refused(content):
    with pytest.raises(InputError, match="expected story text"):
        read_report(page(content))


@pytest.mark.parametrize("start", [b"<html><body><p>", b"text "])
def test_a_page_of_fifty_megabytes_is_refused(start):
    with pytest.raises(LimitError, match="at most 20 MB, found 50 MB"):
        read_report(page(start + b"a " * (25 * 1024 * 1024)))


def test_article_records_belong_to_ingestion():
    with pytest.raises(InputError, match="ingest them first"):
        read_report(page('{"title": "x", "text": "y"}'))


def test_a_kind_can_be_forced():
    assert read_report(page('{"title": "An army post fell on Monday"}'), kind="text").text.startswith("{")
    assert "<p>" not in read_report(page(f"x <p>{STORY[0]}</p><p>{STORY[1]}</p>"), kind="html").text


def test_a_headline_alone_is_the_story():
    report = read_report(page("", title="x").__class__(b"Two soldiers killed in ambush", "page", "0", title=None))
    assert paragraphs(report) == ["Two soldiers killed in ambush"]
    assert report.title_span == Span(0, 0)


def test_the_cleaned_text_holds_no_hidden_characters():
    report = read_report(
        page("The\u200b army\u00ad said\u202b on\u00a0Monday \u2066that\u2069 it had left the\ufeff town of Kidal.")
    )
    assert report.text == "The army said on Monday that it had left the town of Kidal."
