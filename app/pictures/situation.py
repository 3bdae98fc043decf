"""What moves, on one evening: held ground, trails, fights and every unit's symbol."""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

from app.campaign.campaign import Campaign, TimeSlice
from app.campaign.geodesy import Position, between
from app.maps.situation import Situation
from app.maps.static_files import StaticFiles
from app.pictures.svg import Attributes, Node, line_path, node, number, titled
from app.pictures.view import View

SIDE: Final = {"china": "#1d4e89", "usa": "#1d4e89", "japan": "#a8322a"}
PAPER: Final = "#fbf7ee"
HELD: Final = "#b3483b"
FIGHT, FIGHT_EDGE = "#f2b632", "#7a3b06"

FADE_EAST_DEG: Final = 0.9
FADE_ENDS_DEG: Final = 0.55
TRAIL_DAYS: Final = 7
TRAIL_DASHES: Final = {"documented": None, "approximate": "8 6", "inferred": "2 6"}


def held_ground(view: View, time_slice: TimeSlice, limit_lon_deg: float) -> list[Node]:
    """A tint west of which lies a dotted edge; it thins out where knowledge ends."""
    path = [view.px(position) for position in time_slice.front.path]
    north, south = time_slice.front.path[0], time_slice.front.path[-1]
    top = view.at(north.lat_deg + FADE_ENDS_DEG, north.lon_deg)
    bottom = view.at(south.lat_deg - FADE_ENDS_DEG, south.lon_deg)
    east = view.at(0, limit_lon_deg)[0]
    fade_from = view.at(0, limit_lon_deg - FADE_EAST_DEG)[0]
    shape = [
        *path,
        (path[-1][0], bottom[1]),
        (east, bottom[1]),
        (east, top[1]),
        (path[0][0], top[1]),
    ]
    span = bottom[1] - top[1]
    ends = (0.0, (path[0][1] - top[1]) / span, (path[-1][1] - top[1]) / span, 1.0)
    definitions = node(
        "defs",
        {},
        _gradient("held-east", (fade_from, 0, east, 0), HELD, ((0, 1), (1, 0))),
        _gradient(
            "held-ends",
            (0, top[1], 0, bottom[1]),
            "#fff",
            tuple(zip(ends, (0, 1, 1, 0), strict=True)),
        ),
        node(
            "mask",
            {
                "id": "held-mask",
                "maskUnits": "userSpaceOnUse",
                "width": view.width,
                "height": view.height,
                "x": 0,
                "y": 0,
            },
            node("rect", {"width": view.width, "height": view.height, "fill": "url(#held-ends)"}),
        ),
    )
    tint = node(
        "path",
        {"d": line_path(shape, closed=True), "fill": "url(#held-east)", "fill-opacity": 0.16},
    )
    edge = node(
        "path",
        {
            "d": line_path(path),
            "fill": "none",
            "stroke": HELD,
            "stroke-width": 2.6,
            "stroke-linecap": "round",
            "stroke-linejoin": "round",
            "stroke-dasharray": "0 6.5",
        },
    )
    return [definitions, node("g", {"mask": "url(#held-mask)"}, tint), edge]


def _gradient(
    name: str, ends: Sequence[float], colour: str, stops: Sequence[tuple[float, float]]
) -> Node:
    x1, y1, x2, y2 = ends
    attributes: Attributes = {
        "id": name,
        "gradientUnits": "userSpaceOnUse",
        "x1": x1,
        "y1": y1,
        "x2": x2,
        "y2": y2,
    }
    return node(
        "linearGradient",
        attributes,
        *(
            node("stop", {"offset": f"{at:.4f}", "stop-color": colour, "stop-opacity": strength})
            for at, strength in stops
        ),
    )


def trails(view: View, campaign: Campaign, t: float) -> Node:
    """Where each unit came from in the last seven days, fading with age."""
    drawn = [
        node(
            "path",
            {
                "d": line_path([view.px(a), view.px(b)]),
                "stroke": SIDE[campaign.order_of_battle.unit(trajectory.unit_id).side_id],
                "stroke-opacity": 0.75 * (1 - (t - at) / TRAIL_DAYS),
                **({"stroke-dasharray": dash} if dash else {}),
            },
        )
        for trajectory in campaign.tracks()
        for leg in trajectory.legs
        if not leg.stationary
        for dash in (TRAIL_DASHES[leg.movement.confidence.value],)
        for a, b, at in _marched(leg.waypoints, t)
    ]
    return node(
        "g",
        {"fill": "none", "stroke-width": 3, "stroke-linecap": "round"},
        *drawn,
    )


def _marched(
    waypoints: Sequence[tuple[float, Position]], t: float
) -> Iterator[tuple[Position, Position, float]]:
    """The stretches of a leg within the trail's days, each with its middle time."""
    oldest = t - TRAIL_DAYS
    for (t1, a), (t2, b) in pairwise(waypoints):
        start, end = max(t1, oldest), min(t2, t)
        if start < end:
            shares = ((when - t1) / (t2 - t1) for when in (start, end))
            first, last = (between(a, b, share) for share in shares)
            yield first, last, (start + end) / 2


def fights(view: View, situation: Mapping[str, Any]) -> Node:
    style: Attributes = {
        "d": BURST,
        "fill": FIGHT,
        "stroke": FIGHT_EDGE,
        "stroke-width": 1.5,
        "stroke-linejoin": "round",
    }
    drawn = []
    for fight in situation["fights"]:
        x, y = view.at(fight["lat"], fight["lon"])
        mark = node("path", dict(style))
        place: Attributes = {"transform": f"translate({number(x)} {number(y)})"}
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


def situation_of(
    campaign: Campaign, time_slice: TimeSlice, language: str, files: StaticFiles
) -> Mapping[str, Any]:
    record: Mapping[str, Any] = Situation(campaign, time_slice, language, files).values[0]
    return record
