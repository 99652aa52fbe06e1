"""The dateline at the start of a report: where and when it was written, not where and when anything happened."""

import re

from onrecord.model import Span

_DATELINE = re.compile(
    r"(?:(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}\.?)(?:,?\s\d{4})?\s?(?:--?|–|—|:)\s"
    r"|[A-ZÀ-Ý][A-ZÀ-Ý'’ /.-]{2,40}(?:,[^\n.:;]{1,40}[.]?[^\n.:;]{0,12})?\s{0,2}"
    r"(?:\([^)\n]{2,40}\)\s{0,2})?(?:--?|–|—|:)\s"
    r"|[A-ZÀ-Ý][\w'’ .-]{2,40}(?:,[^\n.:;]{1,30}[.]?[^\n.:;]{0,12})?\s{0,2}\([^)\n]{2,40}\)\s{0,2}(?:--?|–|—)\s)"
)
"""Where a report was written: "NIAMEY - ", "SAN SALVADOR, May 15 - ", "KOHAT: ", "Baghdad (Agency) — "."""


_CLOSES = re.compile(r"[-–—:]\s")
_LONGEST = 150
"""Characters of the longest dateline: where no dash or colon stands so near there is none."""


def dateline_end(sentence: Span, text: str) -> int:
    """Where the dateline at the start of a sentence ends; its start where it has none."""
    if not _CLOSES.search(text, sentence.start, min(sentence.end, sentence.start + _LONGEST)):
        return sentence.start
    match = _DATELINE.match(text, sentence.start, sentence.end)
    return match.end() if match else sentence.start
