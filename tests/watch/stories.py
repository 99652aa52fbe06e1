"""Feeds and pages of our own writing."""

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

TOWNS = ("Gao", "Timbuktu", "Mopti", "Menaka", "Kidal", "Douentza", "Ansongo", "Bandiagara")


def rss(items: Iterable[tuple[str, str]], *, extra: str = "", prolog: str = '<?xml version="1.0"?>') -> str:
    """A feed of (address, title) pairs."""
    listed = "".join(
        f"<item><title>{escape(title)}</title><link>{escape(url)}</link><guid>{escape(url)}</guid>"
        f"<pubDate>Mon, 02 Jun 2025 10:00:00 GMT</pubDate></item>"
        for url, title in items
    )
    return f'{prolog}<rss version="2.0"><channel><title>The Example</title>{extra}{listed}</channel></rss>'


def story(number: int, *, killed: int | None = None, title: str | None = None, words: Sequence[str] = ()) -> str:
    """A page that tells of one incident; each number another one."""
    town = TOWNS[number % len(TOWNS)]
    dead = killed if killed is not None else 3 + number % 40
    head = title or headline(number)
    return (
        f"<!doctype html><html lang='en'><head><title>{escape(head)}</title>"
        f"<meta property='article:published_time' content='2025-06-02T10:00:00Z'></head><body><article>"
        f"<h1>{escape(head)}</h1>"
        f"<p>Gunmen killed {dead} soldiers near {town} in Mali on Sunday, the army said in statement number {number}.</p>"
        f"<p>Residents heard gunfire through the night and said that the attackers left before dawn with vehicles.</p>"
        + "".join(f"<p>{escape(each)}</p>" for each in words)
        + "</article></body></html>"
    )


def headline(number: int) -> str:
    """The title of a story."""
    return f"Soldiers killed near {TOWNS[number % len(TOWNS)]}, report {number}"
