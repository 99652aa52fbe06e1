"""Finds what the rules match in a text: the longest match at each place, left to right."""

from itertools import repeat

from onrecord.extract.time.grammar import SERIAL
from onrecord.extract.time.guard import GUARDS, free_standing
from onrecord.extract.time.lexicon import OTHER, Lexicon, Rule
from onrecord.extract.time.match import Match


def scan(tokens: list[str], lexicon: Lexicon) -> list[Match]:
    """All matches, in order, not overlapping."""
    classes = "".join(map(lexicon.chars.get, tokens, repeat(OTHER)))
    found: list[Match] = []
    at = 0
    while hit := lexicon.trigger.search(classes, at):
        match = _longest(hit.start(), classes, tokens, lexicon)
        at = match.end if match else hit.end()
        if match:
            found.append(_with_article(match, found[-1].end if found else 0))
    return found


def _longest(at: int, classes: str, tokens: list[str], lexicon: Lexicon) -> Match | None:
    hits: list[tuple[int, int, Rule, dict[str, tuple[int, int]]]] = []
    for order, rule in enumerate(lexicon.rules[classes[at]]):
        hit = rule.expression.match(classes, at)
        if hit is not None:
            named = {name: hit.span(name) for name in hit.re.groupindex if hit.start(name) >= 0}
            hits.append((hit.end(), -order, rule, named))
    hits.sort(key=lambda one: one[:2], reverse=True)
    for end, _, rule, named in hits:
        groups = {name.partition(SERIAL)[0]: span for name, span in named.items()}
        match = Match(rule, at, _without_space(tokens, end), groups, tokens, lexicon)
        guard = GUARDS.get(rule.options.get("guard", ""))
        if free_standing(match) and (guard is None or guard(match)):
            return match
    return None


def _without_space(tokens: list[str], end: int) -> int:
    return end - 1 if tokens[end - 1].isspace() else end


def _with_article(match: Match, floor: int) -> Match:
    """Takes the article in, where the rule's expressions carry one ("the third quarter")."""
    at = match.start
    if "the" not in match.rule.options or at < 2 or at - 2 < floor:
        return match
    if not match.tokens[at - 1].isspace() or match.tokens[at - 2].lower() not in ("the", "la", "le", "les"):
        return match
    return Match(match.rule, at - 2, match.end, match.groups, match.tokens, match.lexicon)
