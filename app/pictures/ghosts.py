"""Where units stood on another day, pale, each with an arrow to where it is now.

They stand as the placement of their own day has them, so that none lies on another.

As static/src/compare/ghosts.js draws it.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from app.campaign.geodesy import Position, distance_km
from app.lettering.sizes import Sizes
from app.pictures.lettercase import Lettercase, Style
from app.pictures.svg import Attributes, Node, Point, line_path, node, number, titled
from app.pictures.symbols import (
    DESIGNATION,
    FRAME_PX,
    PAPER,
    Drawn,
    drawing_of,
    frame_of,
    leaders,
)
from app.pictures.trails import SIDE
from app.pictures.view import View

LEAST_KM: Final = 1
OPACITY: Final = 0.62
LEADER_OPACITY: Final = 0.67
HEAD_PX: Final = 9


def ghosts(
    view: View,
    now: Sequence[Drawn],
    then: Mapping[str, Any],
    stood: Sequence[Drawn],
    look: tuple[float, Sizes, Lettercase],
) -> list[Node]:
    """Arrows, then the ghosts, of the symbols drawn `now` that have moved since the evening `then`
    (a situation). `stood`: the symbols of that evening; what was counted on another then is an
    arrow alone. `look`: level, sizes and letters."""
    before = {unit["id"]: unit for unit in then["units"]}
    moved = {
        drawn.unit["id"]: drawn
        for drawn in now
        if (unit := before.get(drawn.unit["id"]))
        and distance_km(_position(unit), _position(drawn.unit)) >= LEAST_KM
    }
    arrows = []
    for unit_id, drawn in moved.items():
        state = before[unit_id]["state"]
        start = view.at(state["lat"], state["lon"])
        arrows.append(_arrow(start, drawn.point, drawn.unit["side"]))
    # Each has a line of its own: the one that served for its stack may have stayed.
    pale = [replace(it, led_by=None) for it in stood if it.unit["id"] in moved]
    lines = leaders(pale)
    lines.set("opacity", str(LEADER_OPACITY))
    symbols = [_ghost(it, then["symbols"], look) for it in pale]
    return [node("g", {}, *arrows), lines, node("g", {"opacity": OPACITY}, *symbols)]


def _position(unit: Mapping[str, Any]) -> Position:
    return Position(unit["state"]["lat"], unit["state"]["lon"])


def _ghost(drawn: Drawn, symbols: Mapping[str, Any], look: tuple[float, Sizes, Lettercase]) -> Node:
    level, sizes, case = look
    unit = drawn.unit
    width, _ = frame_of(unit, level, sizes)
    size = sizes.band(level).designation
    style = Style("sans-600", size, DESIGNATION[unit["side"]], PAPER, halo_width=2.5)
    beside = (width / 2 + sizes.designation_gap, size * 0.36)
    x, y = map(number, drawn.at)
    return titled(
        unit["name"],
        {"transform": f"translate({x} {y})", "data-ghost": unit["id"]},
        drawing_of(symbols[unit["symbol"]], "approximate", width / FRAME_PX[0]),
        case.line(unit["designation"], beside, style, unit["name_language"]),
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
