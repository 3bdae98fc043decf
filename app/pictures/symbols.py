"""Unit symbols on a picture, where the placement table puts them, and the legend's samples."""

import math
from collections.abc import Mapping
from typing import Any, Final
from xml.etree import ElementTree as ET

from app.lettering.sizes import Sizes
from app.maps.placement import table_of_evening
from app.pictures.lettercase import Lettercase, Style
from app.pictures.situation import BURST, FIGHT, FIGHT_EDGE, HELD, PAPER, SIDE
from app.pictures.svg import Attributes, Node, Point, line_path, node, number, titled
from app.pictures.view import View

DESIGNATION: Final = {"china": "#1d4e89", "usa": "#1d4e89", "japan": "#8c241d"}
LEADER_FROM_PX: Final = 12
# The frame's own dashes, in the units of the symbol's drawing.
FRAME_DASHES: Final = {"approximate": ("15 10", "7.5"), "inferred": ("5 7.5", "2.5")}
# The frame of a sprite at scale 1.
FRAME_PX: Final = (30.0, 20.0)
ARROW: Final = "M0,-14L5,-7H1.7V0H-1.7V-7H-5z"
_SVG: Final = "{http://www.w3.org/2000/svg}"


def units(
    view: View,
    situation: Mapping[str, Any],
    table: Mapping[str, Any],
    sizes: Sizes,
    case: Lettercase,
) -> list[Node]:
    """Leader lines, then every symbol that is not folded into another."""
    t = situation["t"]
    placed = table_of_evening(dict(table), t)["units"]
    counts: dict[str, int] = {}
    for keys in placed.values():
        for _, _, into in keys.get("fold", []):
            counts[into] = counts.get(into, 0) + 1
    leaders, symbols = [], []
    for unit in situation["units"]:
        keys = placed.get(unit["id"], {"dx": [0], "dy": [0]})
        if keys.get("fold"):
            continue
        dx, dy = keys["dx"][0], keys["dy"][0]
        x, y = view.at(unit["state"]["lat"], unit["state"]["lon"])
        at = (x + dx, y + dy)
        if not view.holds(at, margin=40):
            continue
        if math.hypot(dx, dy) > LEADER_FROM_PX and not _led(table, unit["id"], t):
            leaders.append(
                node("path", {"d": line_path([at, (x, y)]), "stroke": SIDE[unit["side"]]})
            )
        symbols.append(
            _symbol(unit, at, counts.get(unit["id"], 0), situation, table["level"], sizes, case)
        )
    lines = node("g", {"fill": "none", "stroke-opacity": 0.75}, *leaders)
    return [lines, node("g", {}, *symbols)]


def _led(table: Mapping[str, Any], unit_id: str, t: float) -> bool:
    """Whether it stands in a stack and the line of another unit leads to its point."""
    spans = table["units"].get(unit_id, {}).get("stack", [])
    return any(span[0] <= t < span[1] for span in spans)


def _symbol(
    unit: Mapping[str, Any],
    at: Point,
    count: int,
    situation: Mapping[str, Any],
    level: float,
    sizes: Sizes,
    case: Lettercase,
) -> Node:
    band = sizes.band(level)
    width, height = band.frames[sizes.symbol_class[unit["echelon"]]]
    scale = width / FRAME_PX[0]
    state = unit["state"]
    drawing = _drawing(situation["symbols"][unit["symbol"]], state["confidence"], scale)
    parts = [drawing]
    if state["heading"] is not None:
        parts.append(_arrow(state["heading"], unit["side"], scale))
    if state["action"] == "encircled":
        parts.append(
            node(
                "ellipse",
                {
                    "rx": width / 2 + 7,
                    "ry": height / 2 + 8,
                    "fill": "none",
                    "stroke": FIGHT_EDGE,
                    "stroke-width": 1.5,
                    "stroke-dasharray": "4 3",
                },
            )
        )
    text = f"{unit['designation']} +{count}" if count else unit["designation"]
    style = Style("sans-600", band.designation, DESIGNATION[unit["side"]], PAPER, halo_width=2.5)
    baseline = (width / 2 + sizes.designation_gap, band.designation * 0.36)
    parts.append(case.line(text, baseline, style, unit["name_language"]))
    x, y = at
    place = f"translate({number(x)} {number(y)})"
    return titled(unit["name"], {"transform": place, "data-unit": unit["id"]}, *parts)


def _drawing(symbol: Mapping[str, Any], confidence: str, scale: float) -> Node:
    """The sprite about the middle of its frame; dashes tell how sure the position is."""
    drawing = ET.fromstring(symbol["svg"])  # noqa: S314 - our own build made it
    for element in drawing.iter():
        element.tag = element.tag.removeprefix(_SVG)
        if element.get("class") == "frame" and confidence in FRAME_DASHES:
            dash, offset = FRAME_DASHES[confidence]
            element.set("stroke-dasharray", dash)
            element.set("stroke-dashoffset", offset)
    drawing.set("width", number(symbol["width"] * scale))
    drawing.set("height", number(symbol["height"] * scale))
    drawing.set("x", number(-symbol["anchor"][0] * scale))
    drawing.set("y", number(-symbol["anchor"][1] * scale))
    return drawing


def _arrow(heading_deg: float, side: str, scale: float) -> Node:
    x, y = exit_point(heading_deg)
    at = f"{number(x * FRAME_PX[0] * scale)} {number(y * FRAME_PX[1] * scale)}"
    return node(
        "path",
        {
            "d": ARROW,
            "fill": DESIGNATION[side],
            "stroke": PAPER,
            "stroke-width": 1,
            "transform": f"translate({at}) rotate({number(heading_deg)}) scale({number(scale)})",
        },
    )


def exit_point(heading_deg: float) -> Point:
    """Where an arrow leaves the frame, in shares of it: as static/src/map/unit-symbol.js."""
    east, south = math.sin(math.radians(heading_deg)), -math.cos(math.radians(heading_deg))
    reach = min(0.5 / abs(east) if east else math.inf, 0.5 / abs(south) if south else math.inf)
    x, y = east * reach, south * reach
    if y <= -0.45 and abs(x) < 0.4:
        return x, -0.95
    if x >= 0.45 and abs(y) < 0.4:
        return 0.5, 0.6 if south > 0 else -0.6
    return x, y


def samples() -> dict[str, Node]:
    """One sign for each row of the legend, about the origin."""
    frame: Attributes = {"x": -12, "y": -8, "width": 24, "height": 16}
    china: Attributes = {"fill": "#dce8f5", "stroke": SIDE["china"], "stroke-width": 1.5}
    crossed = "M-12,-8L12,8M-12,8L12,-8"
    japan: Attributes = {"fill": SIDE["japan"], "stroke": PAPER, "stroke-width": 1.2}
    held: Attributes = {
        "fill": HELD,
        "fill-opacity": 0.16,
        "stroke": HELD,
        "stroke-width": 2.2,
        "stroke-linecap": "round",
        "stroke-dasharray": "0 5.5",
    }
    fight: Attributes = {
        "d": BURST,
        "fill": FIGHT,
        "stroke": FIGHT_EDGE,
        "stroke-width": 1.5,
    }
    return {
        "china": node("g", {**china}, node("rect", frame), node("path", {"d": crossed})),
        "japan": node("g", {**japan}, node("rect", frame), node("path", {"d": crossed})),
        "documented": node("rect", {**frame, **china}),
        "approximate": node("rect", {**frame, **china, "stroke-dasharray": "4 2.7"}),
        "inferred": node("rect", {**frame, **china, "stroke-dasharray": "1.4 2"}),
        "fight": node("path", fight),
        "held": node("rect", {**frame, **held}),
    }
