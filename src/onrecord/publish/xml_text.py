"""XML of ElementTree's that holds only what XML may hold, the same bytes for the same elements."""

import re
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

ATOM = "http://www.w3.org/2005/Atom"
CAP = "urn:oasis:names:tc:emergency:cap:1.2"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def add(parent: Element, space: str, name: str, words: str | None) -> None:
    """An element with words, or nothing where there are none."""
    if words:
        SubElement(parent, f"{{{space}}}{name}").text = _NOT_XML.sub("", words)


def document(root: Element, space: str) -> bytes:
    """The whole as UTF-8 with a declaration; `space` needs no prefix."""
    register_namespace("", space)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))
