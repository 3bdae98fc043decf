"""Ground held by Japan, and the towns that one side holds behind the other's line."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from app.campaign.campaign import TimeSlice
from app.campaign.geodesy import Position
from app.pictures.svg import Attributes, Node, line_path, node, number
from app.pictures.view import View

HELD: Final = "#b3483b"
OPACITY: Final = 0.13
FADE_EAST_DEG: Final = 0.9
FADE_ENDS_DEG: Final = 0.55
# The dotted edge itself fades out towards its ends.
FADE_EDGE_DEG: Final = 0.3

RING_PX: Final = 12
# Holder -> how the ring about a town off its side of the line is drawn.
RINGS: Final[Mapping[str, Attributes]] = {
    "china": {"fill": "#f4f0e4", "fill-opacity": 0.55, "stroke": "#1d4e89", "stroke-width": 1.8},
    "japan": {
        "fill": HELD,
        "fill-opacity": 0.16,
        "stroke": HELD,
        "stroke-width": 2.6,
        "stroke-linecap": "round",
        "stroke-dasharray": "0 4.2",
    },
    "contested": {
        "fill": "none",
        "stroke": "#7a3b06",
        "stroke-width": 1.8,
        "stroke-dasharray": "5 3.4",
    },
}


def held_tint(view: View, time_slice: TimeSlice, limit_lon_deg: float) -> Node:
    """A tint west of which lies the edge; it thins out where knowledge ends."""
    path = [view.px(position) for position in time_slice.front.path]
    top, bottom = _ends(view, time_slice.front.path)
    east = view.at(0, limit_lon_deg)[0]
    fade_from = view.at(0, limit_lon_deg - FADE_EAST_DEG)[0]
    shape = [*path, (path[-1][0], bottom), (east, bottom), (east, top), (path[0][0], top)]
    ends = [top, path[0][1], path[-1][1], bottom]
    everywhere: Attributes = {"x": 0, "y": 0, "width": view.width, "height": view.height}
    window = node("rect", {**everywhere, "fill": f"url(#held-ends-{time_slice.day})"})
    day = time_slice.day
    mask: Attributes = {"id": f"held-mask-{day}", "maskUnits": "userSpaceOnUse", **everywhere}
    definitions = node(
        "defs",
        {},
        _gradient(f"held-east-{day}", (fade_from, 0, east, 0), HELD, ((0, 1), (1, 0))),
        _fading(f"held-ends-{day}", ends, "#fff"),
        node("mask", mask, window),
    )
    tint: Attributes = {
        "d": line_path(shape, closed=True),
        "fill": f"url(#held-east-{day})",
        "fill-opacity": OPACITY,
    }
    kept = node("g", {"mask": f"url(#held-mask-{day})"}, node("path", tint))
    return node("g", {}, definitions, kept)


def held_edge(view: View, time_slice: TimeSlice) -> Node:
    """The dotted western edge, which fades out towards its ends."""
    path = time_slice.front.path
    north, south = path[0].lat_deg, path[-1].lat_deg
    lats = (north, north - FADE_EDGE_DEG, south + FADE_EDGE_DEG, south)
    fade = _fading(
        f"held-along-{time_slice.day}", [view.at(lat, path[0].lon_deg)[1] for lat in lats], HELD
    )
    edge: Attributes = {
        "d": line_path(view.px(position) for position in path),
        "fill": "none",
        "stroke": f"url(#held-along-{time_slice.day})",
        "stroke-width": 2.6,
        "stroke-linecap": "round",
        "stroke-linejoin": "round",
        "stroke-dasharray": "0 6.5",
    }
    return node("g", {}, node("defs", {}, fade), node("path", edge))


def enclave_rings(view: View, enclaves: Sequence[Mapping[str, Any]]) -> Node:
    """Rings of one size at every zoom: a source names the town, not how far its ground reached."""
    return node("g", {}, *[_ring(view.at(it["lat"], it["lon"]), it) for it in enclaves])


def _ring(at: tuple[float, float], enclave: Mapping[str, Any]) -> Node:
    x, y = at
    place: Attributes = {"cx": number(x), "cy": number(y), "r": RING_PX}
    return node("circle", {**place, **RINGS[enclave["holder"]], "data-enclave": enclave["place"]})


def _ends(view: View, path: Sequence[Position]) -> tuple[float, float]:
    """How far up and down the tint thins out beyond the ends of the line, in px."""
    north, south = path[0], path[-1]
    top = view.at(north.lat_deg + FADE_ENDS_DEG, north.lon_deg)[1]
    return top, view.at(south.lat_deg - FADE_ENDS_DEG, south.lon_deg)[1]


def _fading(name: str, ys: Sequence[float], colour: str) -> Node:
    """From clear to full and back to clear, at four heights from the top."""
    span = ys[-1] - ys[0]
    stops = [((y - ys[0]) / span, strength) for y, strength in zip(ys, (0, 1, 1, 0), strict=True)]
    return _gradient(name, (0, ys[0], 0, ys[-1]), colour, stops)


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
