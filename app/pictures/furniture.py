"""What frames a picture: the card with the date, the scale bar, the legend and the credit."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from app.pictures.lettercase import Lettercase, Style
from app.pictures.svg import Attributes, Node, node
from app.pictures.view import View

PAPER, RULE, INK, INK_SECOND = "#fbf7ee", "#d9cfbb", "#22201c", "#5d574c"
EDGE_PX: Final = 14
MOST_BAR_PX: Final = 130
CARD_WIDTH_PX: Final = 340


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words on a picture, in the reader's language.

    `legend`: sign (of app.pictures.legend.samples) and meaning of every row that there may be.
    `credit`: attribution, projection, and where the picture is from. `notes`: how what is shown
    differs from the plain map of the day.
    """

    language: str
    title: str
    date: str
    phase: str
    headline: str
    headline_language: str
    km: str
    north: str
    credit: tuple[str, ...]
    legend: tuple[tuple[str, str], ...]
    notes: tuple[str, ...] = ()


def date_card(words: Words, case: Lettercase, most_px: float) -> Node:
    """The card in the upper left corner: title, date and what the day is known for."""
    width = min(CARD_WIDTH_PX, most_px)
    inner = width - 2 * EDGE_PX
    small = Style("sans-500", 11.5, INK_SECOND)
    headline = Style("serif-600", 14.5, INK)
    lines = list(wrapped(words.headline, headline, inner, words.headline_language, case))
    parts = [case.line(words.title, (EDGE_PX, 24), small, words.language)]
    parts.append(case.line(words.date, (EDGE_PX, 56), Style("serif-600", 27, INK), words.language))
    parts.append(case.line(words.phase, (EDGE_PX, 76), small, words.language))
    y = 98.0
    for note in words.notes:
        for line in wrapped(note, small, inner, words.language, case):
            parts.append(case.line(line, (EDGE_PX, y - 4), small, words.language))
            y += 16
    for line in lines:
        parts.append(case.line(line, (EDGE_PX, y), headline, words.headline_language))
        y += 19
    return node("g", {"transform": f"translate({EDGE_PX} {EDGE_PX})"}, _card(width, y), *parts)


def _card(width: float, height: float) -> Node:
    return node(
        "rect",
        {"width": width, "height": height, "rx": 8, "fill": PAPER, "stroke": RULE},
    )


# A Han letter keeps the marks that may not begin a line, and those that may not end one.
_PIECES: Final = re.compile(
    r"[（「『《〈【〔]*[\u2e80-\u2fff\u3020-\uff00\uff10-\uff19\uff21-\uffef]"
    r"[、。，．：；！？）」』》〉】〕・ー々…—]*\s*|[^\s\u2e80-\uffef]+\s*|\S\s*|\s+"
)


def wrapped(
    text: str, style: Style, width: float, language: str, case: Lettercase
) -> Iterator[str]:
    """`text` in lines of at most `width` px; Han text breaks anywhere, Latin between words."""

    def fits(line: str) -> bool:
        return case.width(line.rstrip(), style, language) <= width

    line = ""
    for piece in _PIECES.findall(text):
        if line and not fits(line + piece):
            yield line.rstrip()
            line = ""
        line += piece
        # What has no place to break, such as an address, breaks anywhere.
        while len(line) > 1 and not fits(line):
            start = next(n for n in range(len(line) - 1, 0, -1) if n == 1 or fits(line[:n]))
            yield line[:start]
            line = line[start:]
    if line.strip():
        yield line.rstrip()


def scale_bar(view: View, words: Words, case: Lettercase) -> Node:
    """True at the latitude of the view's centre; north beside it."""
    km = round_length(view.km_per_px * MOST_BAR_PX)
    width = km / view.km_per_px
    x, y = view.width - width - 54, view.height - 40
    style = Style("sans-500", 11, INK, PAPER)
    bar: Attributes = {"fill": "none", "stroke": INK, "stroke-width": 1.5}
    return node(
        "g",
        {"transform": f"translate({x:.1f} {y:.1f})"},
        node("path", {"d": f"M0,0v6h{width:.1f}v-6M{width / 2:.1f},2v4", **bar}),
        case.line(f"{km:g} {words.km}", (width / 2, -5), style, words.language, "middle"),
        node(
            "path",
            {
                "d": "M0,-13L4.5,3L0,0L-4.5,3z",
                "transform": f"translate({width + 24:.1f} 4)",
                "fill": INK,
                "stroke": PAPER,
            },
        ),
        case.line(words.north, (width + 24, -13), style, words.language, "middle"),
    )


def round_length(most_km: float) -> float:
    """The longest of 1, 2, 5, 10, 20, 50 ... km that is not above `most_km`."""
    power = 10.0 ** math.floor(math.log10(most_km))
    return max(step * power for step in (1, 2, 5) if step * power <= most_km)


def credit(view: View, words: Words, case: Lettercase) -> Node:
    """One or two lines along the lower edge: whose data, which projection."""
    style = Style("sans-500", 9.5, INK_SECOND)
    text = " · ".join(words.credit)
    lines = list(wrapped(text, style, view.width - 2 * EDGE_PX, words.language, case))
    height = 14 * len(lines) + 4
    top = view.height - height
    band: Attributes = {
        "y": top,
        "width": view.width,
        "height": height,
        "fill": PAPER,
        "fill-opacity": 0.86,
    }
    texts = [
        case.line(line, (EDGE_PX, top + 13 + 14 * n), style, words.language)
        for n, line in enumerate(lines)
    ]
    return node("g", {}, node("rect", band), *texts)


def legend(view: View, language: str, rows: Sequence[tuple[Node, str]], case: Lettercase) -> Node:
    """The signs of the map with their meaning, in the lower left corner."""
    style = Style("sans-500", 11, INK)
    drawn: list[Node] = []
    y = 24.0
    for sign, meaning in rows:
        drawn.append(node("g", {"transform": f"translate(30 {y - 4})"}, sign))
        drawn.append(case.line(meaning, (56, y), style, language))
        y += 22
    longest = max(case.width(meaning, style, language) for _, meaning in rows)
    width, height = 56 + longest + EDGE_PX, y - 8
    place = f"translate({EDGE_PX} {view.height - height - 42:.1f})"
    return node("g", {"transform": place}, _card(width, height), *drawn)


def edge_ticks(view: View, case: Lettercase) -> Node:
    """Ticks at every half degree, with the number at whole ones."""
    style = Style("sans-500", 9, INK_SECOND, PAPER)
    ticks: list[str] = []
    numbers: list[Node] = []
    for half in range(-360, 361):
        x, y = view.at(view.centre.lat_deg, half / 2)[0], 0.0
        length = 5 if half % 2 else 9
        if 0 <= x <= view.width:
            ticks.append(f"M{x:.1f},0v{length}M{x:.1f},{view.height}v{-length}")
            if not half % 2:
                numbers.append(case.line(f"{half // 2}°", (x + 3, 9), style, "en"))
        y = view.at(half / 2, view.centre.lon_deg)[1] if abs(half) < 170 else -1
        if 0 <= y <= view.height:
            ticks.append(f"M0,{y:.1f}h{length}M{view.width},{y:.1f}h{-length}")
            if not half % 2:
                numbers.append(case.line(f"{half // 2}°", (3, y - 3), style, "en"))
    lines: Attributes = {"d": "".join(ticks), "stroke": INK, "stroke-width": 1}
    return node("g", {}, node("path", lines), *numbers)
