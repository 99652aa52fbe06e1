"""What a page says of itself in its head: JSON-LD, OpenGraph, meta tags, canonical link."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

import msgspec
from lxml.html import HtmlElement

from onrecord.model.identity import canonical_url
from onrecord.read.clean import clean, squeeze
from onrecord.read.dom import visible_text
from onrecord.read.page import PageDate

JSON_LD_BYTES, JSON_LD_SCRIPTS, JSON_LD_NODES = 300_000, 20, 500
_JSON_LD, _META, _TIME_TAG, _IN_URL = 0.95, 0.9, 0.85, 0.8
_ARTICLE_TYPES = frozenset(
    ("NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "Article", "BlogPosting",
     "LiveBlogPosting", "Report", "SocialMediaPosting")
)  # fmt: skip
_DATE_NAMES = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "dc.date.issued",
    "dcterms.created", "dc.date", "dcterms.date", "pubdate", "publishdate", "publish-date", "date",
    "cxenseparse:recs:publishtime",
    "article.published", "originalpublicationdate",
)  # fmt: skip
_ISO_DAY = re.compile(r"(?<!\s)\s*((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?!\d)")
_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/-])")
_TITLE_TAIL = re.compile(r"(?<!\s)\s+[|–—«»·-]\s+[^|–—«»·]{2,60}$")

_TITLE_PARTS = re.compile(r"(?<!\s)\s+(?:\||::|:|»|«|·|–|—|-)\s+")
OUTLET_WORDS = 5
MAX_SECTIONS = 4

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None


@dataclass(slots=True)
class Head:
    """A page's statements about itself; empty where it makes none."""

    title: str | None = None
    outlet: str | None = None
    section: str | None = None
    agency: str | None = None
    language: str | None = None
    url: str | None = None
    body: str | None = None
    dates: list[PageDate] = field(default_factory=list)


def read_head(tree: HtmlElement, url: str | None) -> Head:
    """Gather the statements, JSON-LD before OpenGraph before the rest."""
    head = Head(language=tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang"))
    for node in _articles(tree):
        _take_article(head, node)
    metas = _metas(tree)
    head.outlet = head.outlet or metas.get("og:site_name") or metas.get("application-name")
    head.section = head.section or _section(metas.get("article:section") or metas.get("section"))
    head.title = _headline(tree, head, metas)
    head.dates += [PageDate(day, _META, name) for name in _DATE_NAMES if (day := _day(metas.get(name)))][:1]
    head.dates += _time_tags(tree)
    head.url = _canonical(tree, metas, url)
    head.dates += _url_date(url or head.url)
    return head


def _articles(tree: HtmlElement) -> Iterator[dict[str, Json]]:
    scripts = tree.iterfind(".//script[@type='application/ld+json']")
    for script, _ in zip(scripts, range(JSON_LD_SCRIPTS), strict=False):
        text = (script.text or "").strip()
        if not text or len(text) > JSON_LD_BYTES:
            continue
        try:
            root: Json = msgspec.json.decode(text)
        except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
            continue
        yield from _article_nodes(root)


def _article_nodes(root: Json) -> Iterator[dict[str, Json]]:
    """The article objects at the top, in lists and in `@graph`."""
    queue, seen = [root], 0
    while queue and seen < JSON_LD_NODES:
        node = queue.pop(0)
        seen += 1
        if isinstance(node, list):
            queue += node
        elif isinstance(node, dict):
            types = node.get("@type")
            names = types if isinstance(types, list) else [types]
            if any(isinstance(name, str) and name in _ARTICLE_TYPES for name in names):
                yield node
            queue += [node[key] for key in ("@graph", "mainEntity") if key in node]


def _take_article(head: Head, node: dict[str, Json]) -> None:
    head.title = head.title or _text(node.get("headline"))
    head.outlet = head.outlet or _name(node.get("publisher"))
    head.section = head.section or _section(node.get("articleSection"))
    head.body = head.body or _text(node.get("articleBody"))
    head.agency = (
        head.agency
        or _name(node.get("creditText"))
        or _name(node.get("sourceOrganization"))
        or _name(node.get("author"))
    )
    head.language = head.language or _text(node.get("inLanguage"))
    if day := _day(_text(node.get("datePublished"))):
        head.dates.append(PageDate(day, _JSON_LD, "JSON-LD"))


def _text(value: Json) -> str | None:
    if isinstance(value, list):
        value = next((item for item in value if isinstance(item, str)), None)
    return (squeeze(clean(value)) or None) if isinstance(value, str) else None


def _section(value: Json) -> str | None:
    """The first section of a list; a long list of keywords names none."""
    words = (_text(value) or "").split(",")
    return words[0].strip() or None if len(words) <= MAX_SECTIONS else None


def _name(value: Json) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _metas(tree: HtmlElement) -> dict[str, str]:
    """Names to contents of the meta tags, the first of each."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        content = squeeze(clean(meta.get("content") or ""))
        if name and content:
            found.setdefault(name, content)
    return found


def _headline(tree: HtmlElement, head: Head, metas: dict[str, str]) -> str | None:
    """The headline as printed: the h1 that shares most words with what the head calls it, else that."""
    page_title = next((squeeze(clean(title.text or "")) for title in tree.iter("title")), "")
    stated = head.title or metas.get("og:title") or metas.get("twitter:title") or page_title
    stated = _without_outlet(stated, head.outlet) if head.outlet else stated
    wanted = set(re.findall(r"\w+", stated.casefold()))
    best, best_share = stated, 0.5
    for h1 in tree.iter("h1"):
        printed = visible_text(h1)
        words = set(re.findall(r"\w+", printed.casefold()))
        share = len(words & wanted) / max(len(words), 1)
        if len(words) > 2 and (share > best_share or not wanted):
            best, best_share = printed, share
    return best or None


def name_from_title(head: Head, blocks: set[str]) -> None:
    """Tell headline from outlet in a `title` tag that holds both, by which of them is printed on the page."""
    parts = [part.strip() for part in _TITLE_PARTS.split(head.title or "") if part.strip()]
    printed = [part for part in parts if part in blocks and len(part.split()) > 2]
    if len(parts) < 2 or not printed or head.title in blocks:
        head.title = _without_outlet(head.title or "", head.outlet) or None
        return
    head.title = max(printed, key=len)
    others = [part for part in parts if part != head.title and len(part.split()) <= OUTLET_WORDS]
    if head.outlet is None and len(others) == 1:
        head.outlet = others[0]


def _without_outlet(title: str, outlet: str | None) -> str:
    if outlet:
        for separator in (" | ", " - ", " – ", " — ", " » ", " · "):
            title = title.removesuffix(separator + outlet)
    match = _TITLE_TAIL.search(title)
    return title[: match.start()] if match and "|" in match[0] and len(title[: match.start()].split()) > 3 else title


def _time_tags(tree: HtmlElement) -> list[PageDate]:
    """The first machine-readable time of the page outside of lists of other stories."""
    for tag in tree.iter("time"):
        day = _day(tag.get("datetime"))
        names = f"{tag.get('class') or ''} {tag.get('itemprop') or ''}".lower()
        if day and "update" not in names and "modified" not in names:
            return [PageDate(day, _TIME_TAG, "time tag")]
    return []


def _day(value: str | None) -> str | None:
    match = _ISO_DAY.match(value or "")
    if not match:
        return None
    day = "-".join(match.groups())
    return day if "01" <= match[2] <= "12" and "01" <= match[3] <= "31" else None


def _url_date(url: str | None) -> list[PageDate]:
    match = _URL_DAY.search(url or "")
    if not match:
        return []
    year, month, day = match.groups()
    return [PageDate(f"{year}-{int(month):02d}-{int(day):02d}", _IN_URL, "address")]


def _canonical(tree: HtmlElement, metas: dict[str, str], url: str | None) -> str | None:
    """The address the page gives as its own; not one of another site, nor the front page for a story."""
    stated = next(
        (link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"), None
    )
    stated = stated or metas.get("og:url")
    if not stated:
        return None
    full: str = urljoin(url or "", stated.strip())
    if urlsplit(full).scheme not in ("http", "https") or not urlsplit(full).path.strip("/"):
        return None
    if url and not _same_site(full, url):
        return None
    return full


def _same_site(first: str, second: str) -> bool:
    one, other = (urlsplit(canonical_url(url)).hostname or "" for url in (first, second))
    return one == other or one.endswith("." + other) or other.endswith("." + one)
