"""OPML, in which feed readers hand on their lists of feeds, to sources in TOML."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from onrecord.errors import InputError, LimitError

MAX_BYTES = 4 * 1024 * 1024
_ESCAPES = {ord('"'): '\\"', ord("\\"): "\\\\"}


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed in a list."""

    name: str
    feed: str

    def named(self, taken: set[str]) -> "Subscription":
        """The same under a name that nobody else has, which is then taken."""
        name = self.name if self.name not in taken else f"{self.name} ({self.feed})"
        taken.add(name)
        return Subscription(name, self.feed)


def read_opml(content: bytes, source: str) -> tuple[Subscription, ...]:
    """The feeds of a list, whatever its folders, each address once.

    Raises:
        LimitError: for a list that is too large.
        InputError: for what is no OPML, or has no feed in it.
    """
    if len(content) > MAX_BYTES:
        raise LimitError(source, f"expected a list of at most {MAX_BYTES:,} bytes, found {len(content):,}")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(source, f"expected OPML: {error}") from error
    if root.tag != "opml":
        raise InputError(source, f"expected OPML, found <{root.tag}>")
    found = {each.feed: each for each in _subscriptions(root)}
    if not found:
        raise InputError(source, "expected outlines with an xmlUrl, found none")
    return tuple(_named_apart(found.values()))


def _subscriptions(root: etree._Element) -> Iterator[Subscription]:
    for outline in root.iter("outline"):
        attributes = {str(name).lower(): str(value).strip() for name, value in outline.attrib.items()}
        feed = attributes.get("xmlurl", "").replace("feed://", "https://", 1)
        if feed.startswith(("http://", "https://")):
            yield Subscription(" ".join((attributes.get("title") or attributes.get("text") or feed).split()), feed)


def _named_apart(found: Iterable[Subscription]) -> Iterator[Subscription]:
    """The same, those whose name another one has named by their addresses."""
    seen: set[str] = set()
    for each in found:
        yield each if each.name not in seen else Subscription(f"{each.name} ({each.feed})", each.feed)
        seen.add(each.name)


def as_toml(subscriptions: Iterable[Subscription]) -> str:
    """Sources as they stand in the file of sources."""
    return "\n".join(
        f"[[source]]\nname = {_quoted(each.name)}\nfeed = {_quoted(each.feed)}\n" for each in subscriptions
    )


def _quoted(words: str) -> str:
    plain = "".join(sign for sign in words if sign.isprintable())
    return f'"{plain.translate(_ESCAPES)}"'
