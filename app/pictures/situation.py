"""What the map shows of one evening, as records, and the fights among it."""

import math
from collections.abc import Mapping
from typing import Any, Final

from app.campaign.campaign import Campaign, TimeSlice
from app.maps.situation import Situation
from app.maps.static_files import StaticFiles
from app.pictures.svg import Attributes, Node, line_path, node, number, titled
from app.pictures.view import View

FIGHT, FIGHT_EDGE = "#f2b632", "#7a3b06"
# Radius that is drawn, edge included, at scale 1.
BURST_PX: Final = 12
# Of what is not documented, where only that is asked for: as static/src/css/certainty.css.
PALE: Final = 0.25


def situation_of(
    campaign: Campaign, time_slice: TimeSlice, language: str, files: StaticFiles
) -> Mapping[str, Any]:
    """The evening's records, as the map kit's `situation` takes them."""
    record: Mapping[str, Any] = Situation(campaign, time_slice, language, files).values[0]
    return record


def fights(
    view: View, situation: Mapping[str, Any], radius_px: float = BURST_PX, *, certain: bool = False
) -> Node:
    """A burst at each place of a fight; `radius_px` has its edge included. With `certain` those
    that are not documented step back."""
    style: Attributes = {
        "d": BURST,
        "fill": FIGHT,
        "stroke": FIGHT_EDGE,
        "stroke-width": 1.5,
        "stroke-linejoin": "round",
    }
    scale = number(radius_px / BURST_PX)
    drawn = []
    for fight in situation["fights"]:
        x, y = view.at(fight["lat"], fight["lon"])
        mark = node("path", dict(style))
        place: Attributes = {"transform": f"translate({number(x)} {number(y)}) scale({scale})"}
        if certain and fight["confidence"] != "documented":
            place["opacity"] = PALE
        drawn.append(titled(fight["title"], place, mark))
    return node("g", {}, *drawn)


def _burst(rays: int, outer: float, inner: float) -> str:
    corners = [
        (radius * math.sin(math.pi * n / rays), -radius * math.cos(math.pi * n / rays))
        for n in range(rays * 2)
        for radius in ((inner if n % 2 else outer),)
    ]
    return line_path(corners, closed=True)


BURST: Final = _burst(8, 10, 4.6)
