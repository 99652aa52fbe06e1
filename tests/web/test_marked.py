"""Marks: nothing of a paragraph is lost or doubled, and every claim begins once."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Report, Span
from onrecord.model.record import RecordClaim
from onrecord.web.marked import marked
from tests.ledger.factory import said

TEXT = "Headline here\n\nThe governor said seven died. Residents fled.\n\nMore on this later."
PARAGRAPHS = (Span(15, 60), Span(62, len(TEXT)))


def report():
    return Report("d", None, "Headline here", None, None, None, "en", TEXT, PARAGRAPHS)


def claim(start, end, content, number):
    plain = said(TEXT[start:end])
    known = {name: getattr(plain, name) for name in plain.__dataclass_fields__}
    made = RecordClaim(**known)
    return replace(made, id=f"c-{number}", start=start, end=end, content_span=content)


spans = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 40)).map(
    lambda pair: Span(pair[0], min(len(TEXT), pair[0] + pair[1]))
)


@given(st.lists(spans, max_size=6))
def test_the_words_of_a_paragraph_are_all_there_once(found):
    claims = [claim(span.start, span.end, span, number) for number, span in enumerate(found)]
    pieces = ["".join(bit.words for bit in paragraph) for paragraph in marked(report(), claims)]
    assert pieces == [TEXT[0:13], *(span.of(TEXT) for span in PARAGRAPHS)]


@given(st.lists(spans, max_size=6))
def test_marks_cover_what_claims_quote_and_nothing_else(found):
    claims = [claim(span.start, span.end, span, number) for number, span in enumerate(found)]
    for paragraph, span in zip(marked(report(), claims), (Span(0, 13), *PARAGRAPHS), strict=True):
        at = span.start
        for bit in paragraph:
            over = {one.id for one in claims if one.start <= at and at + len(bit.words) <= one.end}
            assert set(bit.claims) == over
            at += len(bit.words)


def test_a_claim_begins_where_its_quote_does():
    (_, body, _) = marked(report(), [claim(15, 44, Span(33, 43), 1)])
    assert next(bit.starts for bit in body) == ("c-1",)
    assert [bit.words for bit in body if bit.parts == ("content",)] == ["seven died"]
