"""Unit symbols on a picture, where the placement table puts them."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from xml.etree import ElementTree as ET

from app.lettering.sizes import Sizes
from app.maps.placement import table_of_evening
from app.pictures.certainty import PALE
from app.pictures.fights import FIGHT_EDGE
from app.pictures.lettercase import Lettercase, Style
from app.pictures.svg import Attributes, Node, Point, line_path, node, number, titled
from app.pictures.trails import SIDE
from app.pictures.view import View

PAPER: Final = "#fbf7ee"
ACCENT: Final = "#8a5a18"
DESIGNATION: Final = {"china": "#1d4e89", "usa": "#1d4e89", "japan": "#8c241d"}
EDGE_PX: Final = 24
LEADER_FROM_PX: Final = 12
COUNT_SHARE: Final = 0.85
DIMMED: Final = 0.45
# The frame's own dashes, in the units of the symbol's drawing.
FRAME_DASHES: Final = {"approximate": ("15 10", "7.5"), "inferred": ("5 7.5", "2.5")}
INFERRED_OPACITY: Final = "0.75"
# The frame of a sprite at scale 1.
FRAME_PX: Final = (30.0, 20.0)
ARROW: Final = ((0, -9), (4.2, -4), (1.5, -4), (1.5, 1), (-1.5, 1), (-1.5, -4), (-4.2, -4))
ARROW_STEP_DEG: Final = 5


@dataclass(frozen=True, slots=True)
class Drawn:
    """A symbol that stands in the picture: the unit's record, where, its point, the unit of its
    stack whose line leads there for both, and how many fold into it."""

    unit: Mapping[str, Any]
    at: Point
    point: Point
    led_by: str | None
    count: int


def placed_units(view: View, situation: Mapping[str, Any], table: Mapping[str, Any]) -> list[Drawn]:
    """Every symbol in the picture that is not folded into another, where the table puts it."""
    t = situation["t"]
    placed = table_of_evening(dict(table), t)["units"]
    folds = {unit_id: keys["fold"][0][2] for unit_id, keys in placed.items() if keys.get("fold")}
    shown = {unit["id"] for unit in situation["units"]}
    counts = Counter(_topmost(unit_id, folds) for unit_id in folds if unit_id in shown)
    found = []
    for unit in situation["units"]:
        if unit["id"] in folds:
            continue
        keys = placed.get(unit["id"], {"dx": [0], "dy": [0]})
        x, y = view.at(unit["state"]["lat"], unit["state"]["lon"])
        at = (x + keys["dx"][0], y + keys["dy"][0])
        if view.holds(at, margin=EDGE_PX):
            led_by = keys["stack"][0][2] if keys.get("stack") else None
            found.append(Drawn(unit, at, (x, y), led_by, counts[unit["id"]]))
    return found


def _topmost(unit_id: str, folds: Mapping[str, str]) -> str:
    """A battalion may fold into a regiment that is itself folded."""
    while unit_id in folds:
        unit_id = folds[unit_id]
    return unit_id


def units(
    drawn: Sequence[Drawn],
    situation: Mapping[str, Any],
    level: float,
    sizes: Sizes,
    case: Lettercase,
    chosen_id: str | None = None,
    *,
    certain: bool = False,
) -> list[Node]:
    """Leader lines, then the symbols; all but the chosen unit step back, and with `certain` what
    is not documented."""
    symbols = [_symbol(it, situation, level, sizes, case, chosen_id) for it in drawn]
    lines = leaders(drawn)
    if certain:
        lines.set("opacity", str(PALE))
        for it, symbol in zip(drawn, symbols, strict=True):
            if it.unit["state"]["confidence"] != "documented":
                symbol.set("opacity", str(PALE))
    return [lines, node("g", {}, *symbols)]


def leaders(drawn: Sequence[Drawn], colour: str | None = None) -> Node:
    """Lines from symbols to their true points, or to the one of their stack that has the line."""
    places = {it.unit["id"]: it.at for it in drawn}
    lines = []
    for it in drawn:
        # The one with the line may stand outside the picture.
        end = it.point if it.led_by is None else places.get(it.led_by, it.point)
        if math.dist(it.at, end) > LEADER_FROM_PX:
            look: Attributes = {"stroke": colour or SIDE[it.unit["side"]]}
            lines.append(node("path", {"d": line_path([it.at, end]), **look}))
    return node("g", {"fill": "none", "stroke-opacity": 0.75}, *lines)


def frame_of(unit: Mapping[str, Any], level: float, sizes: Sizes) -> tuple[float, float]:
    """Width and height of the unit's frame in px."""
    return sizes.band(level).frames[sizes.symbol_class[unit["echelon"]]]


def _symbol(
    drawn: Drawn,
    situation: Mapping[str, Any],
    level: float,
    sizes: Sizes,
    case: Lettercase,
    chosen_id: str | None,
) -> Node:
    unit, band = drawn.unit, sizes.band(level)
    frame = frame_of(unit, level, sizes)
    scale = frame[0] / FRAME_PX[0]
    state = unit["state"]
    parts = [drawing_of(situation["symbols"][unit["symbol"]], state["confidence"], scale)]
    if state["heading"] is not None:
        parts.append(_arrow(state["heading"], unit["side"], frame))
    parts += befallen(state["action"], unit["side"], frame)
    colour = DESIGNATION[unit["side"]]
    style = Style("sans-600", band.designation, colour, PAPER, halo_width=2.5)
    x, y = frame[0] / 2 + sizes.designation_gap, band.designation * 0.36
    if drawn.count:
        # Below the designation, so that the symbol takes no more room than its place has.
        small = Style("sans-600", band.designation * COUNT_SHARE, colour, PAPER, halo_width=2.5)
        y -= small.size / 2
        parts.append(case.line(f"+{drawn.count}", (x, y + small.size), small, "en"))
    parts.append(case.line(unit["designation"], (x, y), style, unit["name_language"]))
    if unit["id"] == chosen_id:
        parts.append(_chosen_mark(frame))
    place: Attributes = {
        "transform": f"translate({number(drawn.at[0])} {number(drawn.at[1])})",
        "data-unit": unit["id"],
    }
    if chosen_id not in {None, unit["id"]}:
        place["opacity"] = DIMMED
    return titled(unit["name"], place, *parts)


def befallen(action: str, side: str, frame: tuple[float, float]) -> list[Node]:
    """Who is cut off stands in a ring, who goes back is barred at the foot."""
    width, height = frame
    if action == "encircled":
        ring: Attributes = {
            "rx": width / 2 + 7,
            "ry": height / 2 + 8,
            "fill": "none",
            "stroke": FIGHT_EDGE,
            "stroke-width": 1.5,
            "stroke-dasharray": "4 3",
        }
        return [node("ellipse", ring)]
    if action == "withdraw":
        top = height / 2 + 3.1
        bars = f"M{number(-width / 2)},{number(top)}h{number(width)}m0,2.3h{number(-width)}"
        style: Attributes = {"fill": "none", "stroke": DESIGNATION[side], "stroke-width": 1.2}
        return [node("path", {"d": bars, **style})]
    return []


def _chosen_mark(frame: tuple[float, float]) -> Node:
    width, height = frame[0] + 10, frame[1] + 10
    return node(
        "rect",
        {
            "x": -width / 2,
            "y": -height / 2,
            "width": width,
            "height": height,
            "rx": 3,
            "fill": "none",
            "stroke": ACCENT,
            "stroke-width": 2.5,
        },
    )


def drawing_of(symbol: Mapping[str, Any], confidence: str, scale: float) -> Node:
    """The sprite about the middle of its frame; dashes tell how sure the position is."""
    sprite = ET.fromstring(symbol["svg"])  # noqa: S314 - our own build made it
    left, top, width, _ = map(float, sprite.attrib["viewBox"].split())
    drawing = node("g", {"fill": "none", "stroke-width": 5})
    for element in sprite:
        part = node("path", dict(element.attrib))
        if part.attrib.pop("class", "") == "frame" and confidence in FRAME_DASHES:
            dash, offset = FRAME_DASHES[confidence]
            part.set("stroke-dasharray", dash)
            part.set("stroke-dashoffset", offset)
        drawing.append(part)
    if confidence == "inferred":
        drawing.set("opacity", INFERRED_OPACITY)
    size = symbol["width"] * scale / width
    x, y = (number(-edge * scale) for edge in symbol["anchor"])
    move = f"translate({x} {y}) scale({size:.4f}) translate({number(-left)} {number(-top)})"
    drawing.set("transform", move)
    return drawing


def _arrow(heading_deg: float, side: str, frame: tuple[float, float]) -> Node:
    """As static/src/map/headings.js: in shares of the frame, five degrees a step."""
    turned = round(heading_deg / ARROW_STEP_DEG) * ARROW_STEP_DEG
    cos, sin = math.cos(math.radians(turned)), math.sin(math.radians(turned))
    x0, y0 = exit_point(turned)
    corners = [
        (
            (x0 + (x * cos - y * sin) / FRAME_PX[0]) * frame[0],
            (y0 + (x * sin + y * cos) / FRAME_PX[1]) * frame[1],
        )
        for x, y in ARROW
    ]
    shape = line_path(corners, closed=True)
    halo: Attributes = {"d": shape, "fill": "none", "stroke": PAPER, "stroke-width": 2}
    return node("g", {}, node("path", halo), node("path", {"d": shape, "fill": DESIGNATION[side]}))


def exit_point(heading_deg: float) -> Point:
    """Where an arrow leaves the frame, in shares of it: as static/src/map/headings.js."""
    east, south = math.sin(math.radians(heading_deg)), -math.cos(math.radians(heading_deg))
    reach = min(0.5 / abs(east) if east else math.inf, 0.5 / abs(south) if south else math.inf)
    x, y = east * reach, south * reach
    if y <= -0.45 and abs(x) < 0.4:
        return x, -0.95
    if x >= 0.45 and abs(y) < 0.4:
        return 0.5, 0.6 if south > 0 else -0.6
    return x, y
