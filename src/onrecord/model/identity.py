"""The four identities: capture, document, version, extraction (docs/decisions/0003-identities.md). Pure functions."""

import re
from hashlib import sha256
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from onrecord.model.claim import KEY_SEPARATOR

HASH_DIGITS = 16  # 64 bits: a collision among a hundred million documents has odds of one in three thousand

# Parameters that say how a reader came to a page, not which page it is; from the publishers' and networks' own
# campaign-tagging documentation (Google, Meta, Microsoft, Mailchimp, AT Internet, Adobe).
# fmt: off
_TRACKING = frozenset((
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid",
    "igsh", "mc_cid", "mc_eid", "_ga", "_gl", "cmp", "cmpid", "ocid", "xtor", "smid", "smtyp", "ref", "ref_src",
    "ref_url", "referrer", "ito", "ns_campaign", "ns_mchannel", "ns_source", "ns_linkname", "s_cid",
    "traffic_source", "taid", "fb_action_ids", "fb_source", "amp", "amp_js_v", "outputtype", "usqp",
))
# fmt: on
_TRACKING_PREFIXES = ("utm_", "at_", "pk_", "mtm_", "hsa_", "__twitter_", "_hs")
_VARIANT_HOSTS = ("www.", "m.", "mobile.", "amp.", "mob.")
_DEFAULT_PORTS = {"http": 80, "https": 443}
_INDEX_PAGE = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$", re.I)
_AMP_TAIL = re.compile(r"(?:/amp(?:\.html?)?|\.amp|(?<=\.)amp\.(?=html?$))/?$", re.I)
_AMP_WRAPPED = re.compile(r"^/(?:amp/|[acv]/)s/(?P<rest>[^/]{4,253}\.[^/]{2,63}/.{0,2000})$")
_WORD = re.compile(r"\w+")


def capture_hash(content: bytes) -> str:
    """The identity of the bytes as fetched: SHA-256, 64 hex digits."""
    return sha256(content).hexdigest()


def version_hash(text: str) -> str:
    """The identity of a cleaned text: equal exactly when every character is."""
    return "v-" + sha256(text.encode()).hexdigest()[:HASH_DIGITS]


def text_fingerprint(text: str) -> str:
    """The identity of a text without an address: its words in order, whatever their case, spacing and punctuation."""
    words = KEY_SEPARATOR.join(_WORD.findall(text.casefold()))
    return sha256(words.encode()).hexdigest()[:HASH_DIGITS]


def document_id(url: str | None, text: str) -> str:
    """The identity of a publication: its canonical address, or without one its text's fingerprint."""
    if url is None:
        return "d-" + text_fingerprint(text)
    return "d-" + sha256(canonical_url(url).encode()).hexdigest()[:HASH_DIGITS]


def extraction_id(version: str, engine: str) -> str:
    """The identity of one engine's reading of one version."""
    return "x-" + sha256(KEY_SEPARATOR.join((version, engine)).encode()).hexdigest()[:HASH_DIGITS]


def canonical_url(url: str) -> str:
    """The one form for all addresses of a page: no tracking, fragment, default port, mobile or AMP variant.

    Meant as a key, not to be fetched: `https` stands for both schemes. Text that is no web address comes back stripped.
    """
    url = url.strip()
    parts = _split(url)
    if parts is None:
        return url
    host, path, query = parts
    wrapped = _AMP_WRAPPED.match(path)
    if wrapped and (host.endswith("cdn.ampproject.org") or host.startswith("google.")):
        return canonical_url("https://" + wrapped["rest"])
    return f"https://{host}{_path(path)}{_query(query)}"


def _split(url: str) -> tuple[str, str, str] | None:
    """Host without variant prefix and default port, path and query; None for what is no http(s) address."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    scheme, host = parts.scheme.lower(), (parts.hostname or "").rstrip(".")
    if scheme not in _DEFAULT_PORTS or not host:
        return None
    for prefix in _VARIANT_HOSTS:
        if host.startswith(prefix) and host.count(".") > 1:
            host = host.removeprefix(prefix)
    host = f"[{host}]" if ":" in host else host
    return host if port in (None, _DEFAULT_PORTS[scheme]) else f"{host}:{port}", parts.path, parts.query


def _path(path: str) -> str:
    path = re.sub(r"/{2,}", "/", quote(unquote(path), safe="/:@!$&'()*+,;=~-._"))
    path = _AMP_TAIL.sub("", _INDEX_PAGE.sub("/", path))
    return "/" + path.strip("/") if path.strip("/") else "/"


def _query(query: str) -> str:
    kept = sorted((key, value) for key, value in parse_qsl(query, keep_blank_values=True) if not _is_tracking(key))
    return "?" + urlencode(kept) if kept else ""


def _is_tracking(key: str) -> bool:
    key = key.lower()
    return key in _TRACKING or key.startswith(_TRACKING_PREFIXES)
