"""Where units stood on another day, pale, each with an arrow to where it is now.

As static/src/compare/ghosts.js draws it.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

from app.campaign.geodesy import Position, distance_km
from app.lettering.sizes import Sizes
from app.pictures.lettercase import Lettercase, Style
from app.pictures.svg import Attributes, Node, Point, line_path, node, number, titled
from app.pictures.symbols import DESIGNATION, FRAME_PX, PAPER, Drawn, drawing_of, frame_of
from app.pictures.trails import SIDE
from app.pictures.view import View

LEAST_KM: Final = 1
OPACITY: Final = 0.62
# Ghosts that stood at one point stand as a deck of cards.
DECK_PX: Final = 6
HEAD_PX: Final = 9


def ghosts(
    view: View,
    now: Sequence[Drawn],
    then: Mapping[str, Any],
    level: float,
    sizes: Sizes,
    case: Lettercase,
) -> list[Node]:
    """Arrows, then the ghosts, of the symbols drawn `now` that have moved since the evening `then`
    (a situation)."""
    before = {unit["id"]: unit for unit in then["units"]}
    decks: Counter[Point] = Counter()
    arrows, symbols = [], []
    for drawn in now:
        unit = before.get(drawn.unit["id"])
        if unit is None or distance_km(_position(unit), _position(drawn.unit)) < LEAST_KM:
            continue
        at = view.at(unit["state"]["lat"], unit["state"]["lon"])
        deck = (round(at[0]), round(at[1]))
        arrows.append(_arrow(at, drawn.point, unit["side"]))
        symbols.append(_ghost(unit, at, decks[deck], then["symbols"], (level, sizes, case)))
        decks[deck] += 1
    return [node("g", {}, *arrows), node("g", {"opacity": OPACITY}, *symbols)]


def _position(unit: Mapping[str, Any]) -> Position:
    return Position(unit["state"]["lat"], unit["state"]["lon"])


def _ghost(
    unit: Mapping[str, Any],
    at: Point,
    under: int,
    symbols: Mapping[str, Any],
    look: tuple[float, Sizes, Lettercase],
) -> Node:
    level, sizes, case = look
    width, _ = frame_of(unit, level, sizes)
    parts = [drawing_of(symbols[unit["symbol"]], "approximate", width / FRAME_PX[0])]
    if not under:
        size = sizes.band(level).designation
        style = Style("sans-600", size, DESIGNATION[unit["side"]], PAPER, halo_width=2.5)
        beside = (width / 2 + sizes.designation_gap, size * 0.36)
        parts.append(case.line(unit["designation"], beside, style, unit["name_language"]))
    x, y = number(at[0] + under * DECK_PX), number(at[1] - under * DECK_PX)
    return titled(
        unit["name"], {"transform": f"translate({x} {y})", "data-ghost": unit["id"]}, *parts
    )


def _arrow(then: Point, now: Point, side: str) -> Node:
    """A dashed line with its head at the point of today."""
    way = math.dist(then, now) or 1.0
    east, south = (now[0] - then[0]) / way, (now[1] - then[1]) / way
    foot = (now[0] - east * HEAD_PX, now[1] - south * HEAD_PX)
    half = HEAD_PX * 0.4
    head = [
        now,
        (foot[0] - south * half, foot[1] + east * half),
        (foot[0] + south * half, foot[1] - east * half),
    ]
    line: Attributes = {
        "d": line_path([then, foot]),
        "fill": "none",
        "stroke": SIDE[side],
        "stroke-width": 1.6,
        "stroke-opacity": 0.8,
        "stroke-dasharray": "5 4",
    }
    return node(
        "g",
        {},
        node("path", line),
        node("path", {"d": line_path(head, closed=True), "fill": SIDE[side]}),
    )
