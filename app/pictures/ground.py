"""What stands still: relief, water, boundaries, railways and roads, as the map kit draws them."""

import base64
import json
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from app.campaign.campaign import Campaign
from app.lettering.boxes import WORLD_PX
from app.maps.highways import Highways
from app.maps.static_files import StaticFiles
from app.pictures.svg import Node, Point, line_path, node
from app.pictures.view import View

PAPER: Final = "#f0e9d8"
WATER: Final = "#4a86ba"
LAKE: Final = "#b9d3e6"
COAST: Final = "#6f93ad"
PROVINCE: Final = "#8a7f6d"
ROAD: Final = "#ffe9b0"
ROAD_CASING: Final = "#6b4a1e"
RAILWAY: Final = "#2b2723"
RAILWAY_GAP: Final = "#fffdf7"

# Up to this zoom the overview is drawn; beyond it every stream and bend.
OVERVIEW_UP_TO: Final = 8.4
# A bend below this is not seen.
LEAST_STEP_PX: Final = 0.7
CASING_PX: Final = 1.7

Width = Callable[[float], float]


@dataclass(frozen=True, slots=True)
class Stroke:
    colour: str
    width: Width
    dash: str | None = None
    opacity: float = 1


def growing(from_zoom: float, width: float, per_zoom: float) -> Width:
    """A width in px that grows with the zoom; 0 below `from_zoom`."""
    return lambda zoom: 0 if zoom < from_zoom else width + (zoom - from_zoom) * per_zoom


# River class -> width: the great rivers first, small streams only near.
RIVERS: Final = (
    growing(5, 1.1, 0.55),
    growing(5, 0.8, 0.45),
    growing(5, 0.5, 0.38),
    growing(6, 0.4, 0.32),
    growing(7.5, 0.4, 0.3),
    growing(8.5, 0.4, 0.28),
)
ROAD_WIDTHS: Final = {"road": growing(5, 0.8, 0.34), "highway": growing(5, 1.2, 0.42)}


def relief(view: View, files: StaticFiles) -> Node:
    """The shaded relief, from the tiles of the sheets that reach the view's zoom."""
    sheet = files.relief_sheet
    drawn = [
        node("image", _tile_frame(view, z, x, y) | {"href": _tile_uri(path)})
        for z, x, y in _tiles(view, sheet["tiles"])
        if (path := _tile_path(files, sheet["template"], z, x, y)).exists()
    ]
    paper = node("rect", {"width": view.width, "height": view.height, "fill": PAPER})
    return node("g", {}, paper, *drawn)


def _tiles(view: View, sheets: Sequence[dict[str, Any]]) -> Iterator[tuple[int, int, int]]:
    """z, x and y of every tile in view, coarse sheets first: each finer one covers its part."""
    for sheet in sheets:
        # Paper is finer than a screen: a sheet a little above the zoom still counts.
        z = min(sheet["maxNativeZoom"], max(sheet["minNativeZoom"], math.ceil(view.zoom)))
        if sheet["minNativeZoom"] > view.zoom + 1:
            continue
        scale = 2.0 ** (z - view.zoom)
        left, top = (edge * scale / WORLD_PX for edge in view.origin)
        right = left + view.width * scale / WORLD_PX
        bottom = top + view.height * scale / WORLD_PX
        for y in range(math.floor(top), math.floor(bottom) + 1):
            for x in range(math.floor(left), math.floor(right) + 1):
                yield z, x, y


def _tile_frame(view: View, z: int, x: int, y: int) -> dict[str, str | float]:
    size = WORLD_PX * 2.0 ** (view.zoom - z)
    left, top = view.origin
    # Half a pixel over: neighbours must not show the paper between them.
    return {
        "x": x * size - left,
        "y": y * size - top,
        "width": size + 0.5,
        "height": size + 0.5,
        "preserveAspectRatio": "none",
    }


def _tile_path(files: StaticFiles, template: str, z: int, x: int, y: int) -> Path:
    return files.basemap_dir / template.format(z=z, x=x, y=y)


def _tile_uri(path: Path) -> str:
    return f"data:image/webp;base64,{base64.b64encode(path.read_bytes()).decode('ascii')}"


def water(view: View, files: StaticFiles) -> Node:
    rivers = _lines(files, view, "rivers")
    strokes = [
        _strokes(
            view,
            [line for properties, line in rivers if properties.get("c") == n + 1],
            Stroke(WATER, width),
        )
        for n, width in enumerate(RIVERS)
    ]
    coast = _strokes(
        view, [line for _, line in _lines(files, view, "coast")], Stroke(COAST, lambda _: 1)
    )
    return node("g", {}, coast, *strokes, _lakes(view, files))


def _lakes(view: View, files: StaticFiles) -> Node:
    rings = [line for _, line in _lines(files, view, "lakes")]
    shapes = "".join(line_path(_thinned(ring), closed=True) for ring in _seen(view, rings))
    return node(
        "path",
        {
            "d": shapes,
            "fill": LAKE,
            "fill-rule": "evenodd",
            "stroke": WATER,
            "stroke-width": 0.7,
        },
    )


def provinces(view: View, files: StaticFiles) -> Node:
    lines = _lines(files, view, "provinces")
    inner = [line for properties, line in lines if properties.get("k") != "nat"]
    outer = [line for properties, line in lines if properties.get("k") == "nat"]
    return node(
        "g",
        {},
        _strokes(view, inner, Stroke(PROVINCE, growing(5, 0.9, 0.16), "9 3 2 3", 0.75)),
        _strokes(view, outer, Stroke(PROVINCE, growing(5, 1.5, 0.2), "12 4 2 4")),
    )


def railways(view: View, files: StaticFiles) -> Node:
    lines = [line for _, line in _lines(files, view, "railways")]
    return node(
        "g",
        {},
        _strokes(view, lines, Stroke(RAILWAY, growing(5, 1.5, 0.4))),
        _strokes(view, lines, Stroke(RAILWAY_GAP, growing(5, 0.6, 0.32), "6 6")),
    )


def roads(view: View, campaign: Campaign) -> Node:
    """First all casings, then all surfaces, so that junctions are open."""
    highways: Sequence[dict[str, Any]] = Highways(campaign).values[0]
    classes = [
        ([run for road in highways if road["kind"] == kind for run in _runs(road, guess)], guess, w)
        for kind, w in ROAD_WIDTHS.items()
        for guess in (False, True)
    ]
    casings, surfaces = [], []
    for runs, guess, width in classes:
        lines = [[(lat, lon) for lat, lon in run] for run in runs]
        dash = "7 5" if guess else None
        casings.append(
            _strokes(
                view, lines, Stroke(ROAD_CASING, growing(0, width(view.zoom) + CASING_PX, 0), dash)
            )
        )
        surfaces.append(_strokes(view, lines, Stroke(ROAD, width, dash)))
    return node("g", {}, *casings, *surfaces)


def _runs(road: dict[str, Any], inferred: bool) -> list[list[list[float]]]:  # noqa: FBT001
    """The unbroken stretches whose course is known, or those where it is a guess."""
    runs: list[list[list[float]]] = []
    points = road["points"]
    for n, mark in enumerate(road["inferred"]):
        if bool(mark) != inferred:
            continue
        if runs and runs[-1][-1] is points[n]:
            runs[-1].append(points[n + 1])
        else:
            runs.append([points[n], points[n + 1]])
    return runs


Line = list[Point]  # latitude first


def _lines(files: StaticFiles, view: View, name: str) -> list[tuple[dict[str, Any], Line]]:
    suffix = "" if view.zoom > OVERVIEW_UP_TO else "-overview"
    return _read_lines(files.basemap_dir / f"{name}{suffix}.geojson")


@cache
def _read_lines(path: Path) -> list[tuple[dict[str, Any], Line]]:
    """Every line and ring of a GeoJSON file with its feature's properties."""
    collection = json.loads(path.read_text(encoding="utf-8"))
    return [
        (feature["properties"] or {}, [(lat, lon) for lon, lat, *_ in line])
        for feature in collection["features"]
        for line in _strings(feature["geometry"])
    ]


def _strings(geometry: dict[str, Any]) -> list[Any]:
    coordinates = geometry["coordinates"]
    match geometry["type"]:
        case "LineString":
            return [coordinates]
        case "MultiLineString" | "Polygon":
            return list(coordinates)
        case "MultiPolygon":
            return [ring for area in coordinates for ring in area]
    return []


def _strokes(view: View, lines: Sequence[Line], stroke: Stroke) -> Node:
    width = stroke.width(view.zoom)
    shapes = "".join(line_path(_thinned(line)) for line in _seen(view, lines)) if width else ""
    attributes: dict[str, str | float] = {
        "d": shapes,
        "fill": "none",
        "stroke": stroke.colour,
        "stroke-width": width,
        "stroke-linejoin": "round",
        "stroke-linecap": "butt" if stroke.dash else "round",
    }
    if stroke.dash:
        attributes["stroke-dasharray"] = stroke.dash
    if stroke.opacity < 1:
        attributes["stroke-opacity"] = stroke.opacity
    return node("path", attributes)


def _seen(view: View, lines: Sequence[Line]) -> Iterator[Line]:
    """In px, those lines of which something may lie in the picture."""
    for line in lines:
        drawn = [view.at(lat, lon) for lat, lon in line]
        xs, ys = [x for x, _ in drawn], [y for _, y in drawn]
        if max(xs) >= 0 and min(xs) <= view.width and max(ys) >= 0 and min(ys) <= view.height:
            yield drawn


def _thinned(line: Line) -> Line:
    kept = [line[0]]
    for point in line[1:-1]:
        if math.dist(point, kept[-1]) >= LEAST_STEP_PX:
            kept.append(point)
    return [*kept, line[-1]] if len(line) > 1 else kept
