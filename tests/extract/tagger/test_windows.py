"""Windows: whole sentences in what the encoder can take, every word once."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.tagger.windows import CLS, CONTEXT, MOST, SEP, cut
from onrecord.model import Span
from tests.extract.tagger.texts import joined, tokenizer

SENTENCES = st.lists(
    st.text(alphabet=st.sampled_from("abé Z9.,«»'’-–ß中"), min_size=1, max_size=80).filter(str.strip), max_size=12
)


@given(SENTENCES)
def test_every_word_is_some_windows_own_once(sentences):
    text, spans = joined(*sentences)
    own = [word.span for window in cut(text, spans, tokenizer()) for word in window.words[window.own :]]
    assert own == sorted(set(own))
    assert all(any(span.covers(word) for span in spans) for word in own)


@given(SENTENCES)
def test_a_word_is_in_the_sentence_that_it_says(sentences):
    text, spans = joined(*sentences)
    for window in cut(text, spans, tokenizer()):
        assert all(spans[word.sentence].covers(word.span) for word in window.words)


def test_a_report_of_usual_length_is_one_window():
    text, spans = joined(*["Gunmen killed four soldiers near Diabaly on Monday, the army said."] * 15)
    (window,) = cut(text, spans, tokenizer())
    assert window.own == 0
    assert window.ids[0] == CLS
    assert window.ids[-1] == SEP


def test_a_long_text_is_read_on_with_the_sentences_before_as_context():
    text, spans = joined(*["Gunmen killed four soldiers near Diabaly on Monday, the army said."] * 60)
    first, second, *_ = cut(text, spans, tokenizer())
    assert len(first.ids) <= MOST
    assert second.own > 0
    assert second.words[0].sentence < second.words[second.own].sentence == first.words[-1].sentence + 1
    assert second.words[second.own].at <= CONTEXT + 1


def test_a_sentence_longer_than_a_window_comes_in_several():
    text, spans = joined("and so on " * 300)
    windows = cut(text, spans, tokenizer())
    assert len(windows) > 1
    assert all(len(window.ids) <= MOST for window in windows)


def test_words_quote_the_text_although_the_encoder_drops_case_and_accents():
    text, spans = joined("Des Éléments armés à Ménaka.")
    (window,) = cut(text, spans, tokenizer())
    assert [word.span.of(text) for word in window.words] == ["Des", "Éléments", "armés", "à", "Ménaka", "."]


def test_an_empty_text_has_no_window():
    assert cut("", [], tokenizer()) == ()
    assert cut("\x00", [Span(0, 1)], tokenizer()) == ()
