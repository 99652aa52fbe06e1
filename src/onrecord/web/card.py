"""Share cards: an incident as a picture for those who pass its address on, drawn here and without a network.

The standing comes first and largest, and is never cut short: what is left of it on its way through a chat or a feed is
what people see. Words are drawn, so that nothing in them can be a script; letters that turn the direction of what
follows are left out. The fonts are put into the package when the page's assets are built; without them there are none.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import category

from onrecord.knowledge.countries import countries
from onrecord.model import IncidentPlace, Status
from onrecord.model.record import Record
from onrecord.publish.facts import day_words
from onrecord.publish.words import NOBODY, show_count, show_sides

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

SIZE = (1200, 630)
MARGIN = 72
_PAPER, _INK, _DIM, _ACCENT, _RULE = "#fbfaf7", "#1d1c1a", "#5d5a54", "#28547c", "#d5d1c8"
_FONTS = {"serif": "DejaVuSerif.ttf", "sans": "DejaVuSans.ttf", "bold": "DejaVuSans-Bold.ttf"}
MEANING = {
    Status.CONFIRMED: "a side concedes it, or an investigation with access states it",
    Status.CORROBORATED: "two or more independent sources without a stake",
    Status.REPORTED: "one source without a stake",
    Status.UNCONFIRMED: "only hedged or unverified words",
    Status.CLAIMED: "only sides with a stake say so",
    Status.DISPUTED: "denied, or told differently; both stand",
    Status.RETRACTED: "its only source took it back",
}
"""What each standing means, in a line."""
Measure = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says. `standing` and `meaning` are never cut; `lines` are the facts, the first the heading."""

    standing: str
    meaning: str
    heading: str
    lines: tuple[str, ...]
    foot: str


def card_of(record: Record) -> Card:
    """What the card of an incident says; the record is one that may leave."""
    toll, status = record.fatalities, record.fields.fatalities.status
    killed = f"Killed: {show_count(toll)} ({status})" if toll is not None else "Killed: no number given"
    acted = show_sides(record.perpetrator)
    who = f"{acted} ({record.fields.perpetrator.status})" if acted else f"{NOBODY}"
    number = len(record.members)
    told = f"told by {number} report{'' if number == 1 else 's'}"
    return Card(
        standing=str(record.status),
        meaning=MEANING[record.status],
        heading=plain(f"{record.sub_event_type}, {_where(record.place)}"),
        lines=tuple(plain(line) for line in (day_words(record), f"Who acted: {who}", killed)),
        foot=plain(f"onrecord · {record.id} · {told} · recorded {record.updated[:10]} · what reports say, no finding"),
    )


def plain(words: str) -> str:
    """Words in one line without letters that control how others are drawn (Unicode's Cc, Cf, Co and Cs)."""
    return "".join(
        " " if letter.isspace() else letter for letter in words if letter.isspace() or category(letter) not in _CONTROL
    ).strip()


_CONTROL = ("Cc", "Cf", "Co", "Cs", "Cn")


def _where(place: IncidentPlace | None) -> str:
    if place is None:
        return "place not known"
    known = countries().get(place.country or "")
    names = (place.name, place.admin1, known.name if known else place.country)
    return ", ".join(dict.fromkeys(name for name in names if name))


def has_fonts() -> bool:
    """Whether cards can be drawn: their fonts, and the library that draws, are installed."""
    try:
        import PIL  # noqa: F401
    except ModuleNotFoundError:
        return False
    return all(_file(name).is_file() for name in _FONTS.values())


def _file(name: str) -> Path:
    return Path(str(files("onrecord") / "web" / "static" / "vendor" / name))


@lru_cache(maxsize=16)
def _font(kind: str, size: int) -> "FreeTypeFont":
    from PIL import ImageFont

    return ImageFont.truetype(_file(_FONTS[kind]), size)


def drawn(card: Card) -> bytes:
    """A card as a PNG: the same words give the same bytes."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", SIZE, _PAPER)
    draw = ImageDraw.Draw(image)
    wide = SIZE[0] - 2 * MARGIN
    draw.rectangle((0, 0, SIZE[0], 10), fill=_ACCENT)
    _glyph(draw, card.standing, (MARGIN + 28, 108))
    draw.text((MARGIN + 76, 108), card.standing, font=_font("bold", 54), fill=_INK, anchor="lm")
    draw.text((MARGIN + 2, 176), card.meaning, font=_font("sans", 28), fill=_DIM, anchor="lm")
    draw.line((MARGIN, 212, SIZE[0] - MARGIN, 212), fill=_RULE, width=2)
    y = 240
    for line in wrapped(card.heading, wide, _font("serif", 44).getlength, most=2):
        draw.text((MARGIN, y), line, font=_font("serif", 44), fill=_INK)
        y += 58
    y += 12
    for fact in card.lines:
        (line,) = wrapped(fact, wide, _font("sans", 30).getlength, most=1)
        draw.text((MARGIN, y), line, font=_font("sans", 30), fill=_INK)
        y += 46
    (foot,) = wrapped(card.foot, wide, _font("sans", 22).getlength, most=1)
    draw.text((MARGIN, SIZE[1] - 52), foot, font=_font("sans", 22), fill=_DIM, anchor="lm")
    held = BytesIO()
    image.save(held, "PNG", optimize=True)
    return held.getvalue()


def wrapped(words: str, wide: float, measure: Measure, *, most: int) -> tuple[str, ...]:
    """Words in at most so many lines of a width; what does not fit ends in an ellipsis."""
    lines = list(_lines(words, wide, measure)) or [""]
    if len(lines) <= most:
        return tuple(lines)
    return (*lines[: most - 1], _cut(" ".join(lines[most - 1 :]), wide, measure))


def _lines(words: str, wide: float, measure: Measure) -> Iterator[str]:
    line = ""
    for word in words.split():
        longer = f"{line} {word}" if line else word
        if line and measure(longer) > wide:
            yield line
            longer = word
        line = longer if measure(longer) <= wide else _cut(longer, wide, measure)
    if line:
        yield line


def _cut(words: str, wide: float, measure: Measure) -> str:
    if measure(words) <= wide:
        return words
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if measure(f"{words[:middle].rstrip()}…") <= wide else (low, middle - 1)
    return f"{words[:low].rstrip()}…"


def _glyph(draw: "ImageDraw", standing: str, at: tuple[int, int]) -> None:
    """The standing's shape as pages draw it: told apart without colour."""
    x, y, r = at[0], at[1], 24
    whole = (x - r, y - r, x + r, y + r)
    if standing == Status.CONFIRMED:
        draw.ellipse(whole, fill=_INK)
        draw.line((x - 11, y + 1, x - 3, y + 10, x + 12, y - 9), fill=_PAPER, width=6, joint="curve")
    elif standing == Status.CORROBORATED:
        draw.ellipse((x - r, y - 17, x + 10, y + 17), fill=_INK)
        draw.ellipse((x - 10, y - 17, x + r, y + 17), outline=_INK, width=4)
    elif standing == Status.REPORTED:
        draw.ellipse(whole, fill=_INK)
    elif standing == Status.UNCONFIRMED:
        for start in range(0, 360, 45):
            draw.arc(whole, start, start + 27, fill=_INK, width=5)
    elif standing == Status.CLAIMED:
        draw.polygon((x, y - r, x + r, y + 20, x - r, y + 20), outline=_INK, width=5)
    elif standing == Status.DISPUTED:
        draw.polygon((x - 4, y - r, x - 4, y + r, x - r, y), fill=_INK)
        draw.polygon((x + 4, y - r, x + 4, y + r, x + r, y), outline=_INK, width=4)
    else:
        draw.ellipse(whole, outline=_INK, width=5)
        draw.line((x - r, y + r, x + r, y - r), fill=_INK, width=5)
