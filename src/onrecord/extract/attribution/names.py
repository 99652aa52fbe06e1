"""Names of sources: how they are shown, whose words a statement is, what a surname is."""

import re

from onrecord.extract.attribution.agencies import AgencyKind, find_agency
from onrecord.extract.attribution.lexicon import Lexicon

UNNAMED = "unnamed source"  # where the words left of a source are no name
LONGEST_NAME = 14  # words of a claimant's name; longer ones are cut to their core
LEAD = re.compile(
    r"^(?:(?:the|a|an|some|several|this|these|one|its|their|his|her|le|la|les|un|une|des|du|ce|cette|ces|son|sa)\s+|l['’])",
    re.IGNORECASE,
)
RELATIVE = re.compile(
    r",?\s+\b(?:who|which|whose|qui|dont|(?:cited|quoted|reached|contacted|interviewed|relayed|carried)\s+by|"
    r"(?:cité|joint|contacté|interrogé|relayé)(?:e|s|es)?\s+par|speaking|briefed)\b"
)
NEITHER = re.compile(r"\s+n?or\s+", re.IGNORECASE)
DOCUMENT = (
    r"(?:statements?|communiqu[eé]s?|reports?|messages?|videos?|announcements?|notices?|letters?|posts?|texte|"
    r"déclaration)"
)
BY_AUTHOR = re.compile(
    rf"^(?:(?:an?|the|its|this|un|une|le|la)\s+)?(?:[\w-]+\s+){{0,3}}?{DOCUMENT}\s+"
    r"(?:(?:issued|released|published|signed|posted|attributed|diffusé|publié)\s+)?(?:by|from|of|to|de|du|des|par|d['’])\s*(.{2,80})$",
    re.IGNORECASE,
)
OF_AUTHOR = re.compile(rf"^(.{{2,80}}?)['’]s?\s+(?:[\w-]+\s+){{0,2}}?{DOCUMENT}$", re.IGNORECASE)


def author(core: str) -> str | None:
    """Whose words a document is: "a statement by X", "X's report"; None for other sources."""
    match = BY_AUTHOR.match(core) or OF_AUTHOR.match(core)
    return match.group(1).strip(" ,") if match else None


def bare_name(words: str, lexicon: Lexicon) -> str:
    """The words without a leading article, relative clauses, and marks at their ends."""
    words = without_listener(RELATIVE.split(words)[0].strip(' ,"“”()–—-'))
    words = LEAD.sub("", words)
    words = NEITHER.sub(", ", words)
    first, _, rest = words.partition(" ")
    lead = first.casefold() in lexicon.words.adverbs or first.casefold() in {"with", "and", "but", "neither", "avec"}
    return rest if lead and rest else words


LISTENER = re.compile(
    r"\s+(?:à|au|aux|to)(?:\s+(?:the\s+|la\s+|le\s+|les\s+|l['’])?(?P<medium>[A-ZÀ-Þ][^,]{1,40}?)?)?$"
)


def without_listener(words: str) -> str:
    """The words without the medium that was told, where it stands behind them: "des habitants à l'AFP"."""
    match = LISTENER.search(words)
    if match is None or (match["medium"] is not None and find_agency(match["medium"]) is None):
        return words
    return words[: match.start()]


def shown_name(core: str, tail: str, *, lexicon: Lexicon) -> str:
    """The name to show: "Ali Ba, mayor of X", also for "the mayor of X, Ali Ba"."""
    core = bare_name(core, lexicon)
    tail = bare_name(tail, lexicon) if tail and not RELATIVE.match(f" {tail}") else ""
    if tail and _is_person(tail, lexicon) and not _is_person(core, lexicon):
        core, tail = tail, core
    joined = f"{core}, {tail}" if tail else core
    shown = joined if len(joined.split()) <= LONGEST_NAME else core
    return shown if any(char.isalnum() for char in shown) else UNNAMED


def _is_person(words: str, lexicon: Lexicon) -> bool:
    parts = words.split()
    return len(parts) >= 2 and all(_is_name_part(part, lexicon) for part in parts)


def _is_name_part(word: str, lexicon: Lexicon) -> bool:
    return word[:1].isupper() or word.casefold().rstrip(".") in lexicon.grammar.particles


def surname_of(name: str, lexicon: Lexicon) -> str | None:
    """The surname that later mentions use: the last of two or more names, or of a title and a name."""
    parts: list[str] = []
    for word in reversed(name.split()):
        if not _is_name_part(word, lexicon):
            break
        parts.append(word)
    names = [part for part in parts if part.casefold().rstrip(".") not in lexicon.grammar.titles]
    titled = len(names) < len(parts) or len(names) < len(name.split())
    if not names or (len(names) < 2 and not (titled and _has_title(name, lexicon))):
        return None
    return names[0].rstrip(".,").replace("’", "'").casefold()


def _has_title(name: str, lexicon: Lexicon) -> bool:
    words = [word.casefold().rstrip(".") for word in name.split()]
    return any(word in lexicon.grammar.titles or word in lexicon.words.roles for word in words[:-1])


def medium(text: str) -> str | None:
    """The name of the agency or outlet in a few words, None where there is none."""
    found = find_agency(text)
    return found.agency.name if found is not None and found.agency.kind != AgencyKind.SOCIAL_MEDIA else None


def listener_medium(text: str, lexicon: Lexicon) -> str | None:
    """The medium that is told: one of the table, or a proper name that is no body or person to report to."""
    known = medium(text)
    if known is not None:
        return known
    bare = LEAD.sub("", text).strip(" ,")
    words = bare.split()
    if not words or not words[0][:1].isupper():
        return None
    low = {word.casefold().rstrip(".") for word in words}
    return None if low & lexicon.not_media or low & lexicon.grammar.titles else bare


def without_medium(name: str) -> str:
    """The name without the medium that passes it on: "AFP sources" are sources."""
    found = find_agency(name)
    if found is None:
        return name
    rest = " ".join((name[: found.start] + name[found.end :]).split())
    return rest if len(rest) > len("source") - 1 else name


def spelled_out(name: str | None, outlet: str | None) -> str | None:
    """The outlet's full name where a medium is given by the outlet's initials ("told TNA": Tigris News Agency)."""
    if name is None or not outlet or not name.isupper():
        return name
    plain = outlet.split("(")[0]
    initials = "".join(word[0] for word in plain.split() if word[0].isupper())
    return plain.strip() if name == initials else name


def is_medium(text: str, lexicon: Lexicon) -> bool:
    """Whether the words are a medium's name and nothing else that could speak ("Reuters", not "Reuters sources")."""
    bare = LEAD.sub("", text).strip(" ,")
    found = find_agency(bare)
    if found is None or found.agency.kind == AgencyKind.ARMED_GROUP_MEDIA:
        return False
    rest = (bare[: found.start] + bare[found.end :]).casefold()
    return not set(re.findall(r"\w+['’]?", rest)) - lexicon.grammar.medium
