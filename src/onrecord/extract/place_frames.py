"""Names that no gazetteer knows in words that make them places: "the village of Koshobe", "Lipongo village"."""

from onrecord.extract.place_judge import Judge
from onrecord.extract.place_scan import Match
from onrecord.extract.place_tokens import Token

LONGEST_UNKNOWN = 3  # words


def framed(text: str, tokens: list[Token], judge: Judge) -> list[Match]:
    """Matches without places for unknown names in a strong frame."""
    return []
