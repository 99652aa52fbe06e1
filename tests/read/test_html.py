"""HTML pages: what is story, what the head says, and what hostile or broken markup does."""

import json

import pytest

from onrecord.errors import InputError, LimitError
from onrecord.model import LinkKind
from onrecord.model import RemovalReason as Why
from onrecord.read import read_report

from .pages import STORY, page, paragraphs, story_html

TITLE = "Three officers killed at border post"


def read(html: str | bytes, **said):
    return read_report(page(html, **said))


def reasons(report) -> dict[str, Why]:
    return {removed.text: removed.reason for removed in report.removed}


def test_story_and_headline_are_told_from_the_page_around_them():
    report = read(
        story_html(
            before="<nav><ul><li><a href='/'>Home</a></li><li><a href='/w'>World</a></li></ul></nav>",
            after="<aside class='sidebar'><h2>Most read</h2><ul><li><a href='/f'>Fuel prices rise again</a></li></ul></aside>"
            "<footer><p>© 2025 Example. All rights reserved.</p></footer>",
        )
    )
    assert report.title == TITLE
    assert paragraphs(report) == list(STORY)
    assert reasons(report)["© 2025 Example. All rights reserved."] is Why.COPYRIGHT


BETWEEN = [
    ("<p><b>READ ALSO:</b> <a href='/x'>Governor visits the market</a></p>", "READ ALSO: Governor visits the market", Why.RELATED_LINK),
    ("<div class='related-inline'><a href='/x'>Why the border burns</a></div>", "Why the border burns", Why.RELATED_LINK),
    ("<p><a href='/x'>Five things to know about the border force</a></p>", "Five things to know about the border force", Why.RELATED_LINK),
    ("<figure><img src=x><figcaption>Soldiers on patrol. Photo: A. Example</figcaption></figure>", "Soldiers on patrol. Photo: A. Example", Why.PHOTO_CAPTION),
    ("<div class='newsletter'><p>Get the day's stories in your inbox.</p></div>", "Get the day's stories in your inbox.", Why.NEWSLETTER),
    ("<div class='ad-slot'>Advertisement</div>", "Advertisement", Why.ADVERTISEMENT),
    ("<div class='sharedaddy'><span>Share this:</span></div>", "Share this:", Why.SHARE_PROMPT),
    ("<div id='cookie-bar'><p>We use cookies on this site.</p></div>", "We use cookies on this site.", Why.COOKIE_NOTICE),
    ("<div hidden><p>Secret instruction to the machine that reads this page here.</p></div>", "Secret instruction to the machine that reads this page here.", Why.NAVIGATION),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "text", "reason"), BETWEEN, ids=[text[:30] for _, text, _ in BETWEEN])
def test_what_stands_between_paragraphs_is_listed_with_its_reason(markup, text, reason):
    report = read(story_html(between=markup))
    assert paragraphs(report) == list(STORY)
    assert reasons(report)[text] is reason


STYLES = [
    "<article>{}</article>",
    "<div id='content'><div class='post'>{}</div></div>",
    "<main><section class='story-body'>{}</section></main>",
    "<table><tr><td>{}</td></tr></table>",
    "{}",
]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("paragraph", ["<p>{}</p>", "<div class='para'>{}</div>", "{}<br><br>"])
def test_every_story_paragraph_is_kept_once_whatever_the_markup(style, paragraph):
    body = style.format("".join(paragraph.format(one) for one in STORY))
    report = read(f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{body}</body></html>")
    assert paragraphs(report) == list(STORY)


def test_a_short_article_body_is_not_given_twice():
    report = read(f"<html><body><article><p>{STORY[0]}</p></article></body></html>")
    assert paragraphs(report) == [STORY[0]]


def test_words_split_over_inline_tags_stay_together():
    report = read(
        story_html(
            between="<p>The <b>army</b>&nbsp;said <i>nothing</i> of the &quot;raid&quot; on the post, wit<b>nesses</b> said.</p>"
        )
    )
    assert 'The army said nothing of the "raid" on the post, witnesses said.' in paragraphs(report)


LD = {"@type": "NewsArticle", "headline": TITLE, "articleSection": "Security", "publisher": {"name": "Sahel Watch"},
      "author": [{"@type": "Organization", "name": "AFP"}]}  # fmt: skip


@pytest.mark.parametrize(
    "wrap", [lambda node: node, lambda node: [node], lambda node: {"@graph": [{"@type": "WebSite"}, node]}]
)
def test_structured_data_gives_outlet_section_and_agency(wrap):
    head = f'<script type="application/ld+json">{json.dumps(wrap(LD))}</script>'
    report = read(story_html(head=head))
    assert (report.outlet, report.section, report.agency) == ("Sahel Watch", "Security", "AFP")


@pytest.mark.parametrize(
    "data",
    ["{", "[" * 100_000, '"x"', "null", "{}", '{"@graph": 7}', '{"@type": "NewsArticle", "headline": 3}', "\ud800"],
)
def test_broken_structured_data_is_passed_over(data):
    report = read(story_html(head=f'<script type="application/ld+json">{data}</script>').encode("utf-8", "replace"))
    assert paragraphs(report) == list(STORY)


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        (f"{TITLE} | Sahel Watch", None),
        (f"Sahel Watch :: {TITLE}", None),
        (f"{TITLE} - Sahel Watch", None),
        (TITLE, "Sahel Watch"),
    ],
)
def test_the_headline_is_told_from_the_outlet_in_the_title_tag(title, outlet):
    head = f'<meta property="og:site_name" content="{outlet}">' if outlet else ""
    body = "".join(f"<p>{one}</p>" for one in STORY)
    report = read(f"<html><head><title>{title}</title>{head}</head><body><p><b>{TITLE}</b></p>{body}</body></html>")
    assert (report.title, report.outlet) == (TITLE, "Sahel Watch")


def test_a_canonical_link_is_taken_from_the_same_site_only():
    head = '<link rel="canonical" href="https://example.org/raid">'
    assert (
        read(story_html(head=head), url="https://m.example.org/raid?utm_source=x").id == read(story_html(head=head)).id
    )
    other = '<link rel="canonical" href="https://evil.example.com/other">'
    assert read(story_html(head=other), url="https://example.org/raid").url == "https://example.org/raid"
    front = '<link rel="canonical" href="https://example.org/">'
    assert read(story_html(head=front)).url is None


def test_rotating_advertisements_leave_document_and_version_as_they_are():
    one, other = (
        read(story_html(between=f"<div class='ad'>Buy {thing} now!</div>"), url="https://example.org/a")
        for thing in ("tea", "rice")
    )
    assert (one.id, one.version) == (other.id, other.version)
    assert one.capture != other.capture


def test_channels_are_listed_and_share_buttons_are_not():
    after = "<footer><a href='https://t.me/sahelwatch'>Telegram</a><a href='https://x.com/intent/tweet?x'>Tweet</a></footer>"
    assert [link.kind for link in read(story_html(after=after)).links] == [LinkKind.TELEGRAM]


SCRIPTS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<iframe src='javascript:alert(1)'></iframe>",
    "<style>body{background:url(javascript:alert(1))}</style>",
    "<template><script>alert(1)</script></template>",
]


@pytest.mark.parametrize("script", SCRIPTS)
def test_scripts_in_headline_and_body_are_no_text(script):
    report = read(story_html(title=f"{TITLE}{script}", between=script))
    assert "alert" not in report.text.replace(TITLE, "")
    assert paragraphs(report) == list(STORY)


def test_escaped_markup_is_text_as_the_page_shows_it():
    report = read(
        story_html(
            title="Army &lt;script&gt; unit wins prize today",
            between="<p>The unit wrote &lt;script&gt;alert(1)&lt;/script&gt; on the wall, a guard said.</p>",
        )
    )
    assert "The unit wrote <script>alert(1)</script> on the wall, a guard said." in paragraphs(report)


def test_a_page_cut_off_in_the_middle_is_read_and_said():
    whole = story_html()
    report = read(whole[: whole.index(STORY[2]) + 20])
    assert paragraphs(report)[:2] == list(STORY[:2])
    assert "the page ends before its markup does: it may be cut off" in report.notices


@pytest.mark.parametrize("depth", [100, 300, 500])
def test_nested_markup_loses_nothing(depth):
    report = read(story_html(between="<div>" * depth + f"<p>{STORY[0][:-1]} again.</p>" + "</div>" * depth))
    assert paragraphs(report)[-2:] == list(STORY[1:])


def test_markup_nested_a_hundred_thousand_deep_is_refused():
    with pytest.raises(LimitError, match="nested at most"):
        read(story_html(between="<div>" * 100_000))
    with pytest.raises(LimitError, match="nested at most"):
        read(story_html(between="<div>" * 100_000).encode("utf-16"))


def test_unclosed_paragraphs_are_not_depth():
    html = "<html><body>" + "".join(f"<p>{one}" for one in STORY * 1) + "<p>" * 5000 + "</body></html>"
    assert paragraphs(read(html)) == list(STORY)


@pytest.mark.parametrize(
    "html",
    [
        "<html></html>",
        "<html><body><script>x</script></body></html>",
        "<!doctype html>",
        "<html><body><img src=x></body></html>",
    ],
)
def test_a_page_without_text_is_refused(html):
    with pytest.raises(InputError):
        read(html)


def test_the_article_body_of_structured_data_stands_in_for_an_empty_page():
    node = {"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n\n".join(STORY)}
    html = f'<html><head><script type="application/ld+json">{json.dumps(node)}</script></head><body><div id="app"></div></body></html>'
    report = read(html)
    assert report.title == TITLE
    assert "".join(paragraphs(report)).replace(" ", "") == "".join(STORY).replace(" ", "")


def test_right_to_left_and_zero_width_characters_leave_clean_text():
    report = read(
        story_html(
            between="<p>The group\u200b, \u202bجماعة نصرة\u202c\u200f, said it fired\u2060 rockets at the base on\u00a0Monday.</p>"
        )
    )
    assert "The group, جماعة نصرة, said it fired rockets at the base on Monday." in paragraphs(report)
