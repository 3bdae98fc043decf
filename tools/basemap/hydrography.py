"""Rivers by size and name, derived streams, and lakes."""

from __future__ import annotations

import json
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d
from shapely.geometry import LineString, Point, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from tools.basemap import gshhg
from tools.basemap.courses import Course, courses
from tools.basemap.drainage import Drainage, Reach
from tools.basemap.extents import CONTEXT, THEATRE
from tools.basemap.geojson import Feature, lines_of, merged, polygons_of

# Catchment in km2 from which a river is of class 1, 2, 3, 4; below, of class 5.
CLASS_KM2 = (150_000, 25_000, 6_000, 1_500)
SMALLEST_IN_THEATRE, SMALLEST_IN_CONTEXT = 4, 3  # classes of the first view
CLASSED_PIECE_DEG = 0.4
# A derived stream this near to a mapped river is the same river drawn twice.
SAME_RIVER_DEG = 0.016
NAMED_WITHIN_DEG = 0.012
THEATRE_TOLERANCE_DEG, CONTEXT_TOLERANCE_DEG = 0.0012, 0.008


def rivers(drainage: Drainage) -> tuple[list[Feature], list[Course]]:
    """All rivers and streams with properties c, d, name_en, name_zh; and the named courses."""
    theatre = _mapped_lines("f", THEATRE.polygon())
    context = _mapped_lines("h", CONTEXT.polygon().difference(THEATRE.polygon()))
    streams = _derived_streams(drainage, theatre)
    named = courses(theatre + [line for line, _ in streams])
    bands = [(course, course.line.buffer(NAMED_WITHIN_DEG)) for course in named]
    groups: dict[tuple[int, bool, bool, str], list[LineString]] = defaultdict(list)
    for lines, detailed in ((theatre, True), (context, False)):
        for line in lines:
            for piece in _pieces(line):
                size = _size_class(
                    float(np.median(drainage.catchment_near(np.array(piece.coords))))
                )
                groups[size, False, detailed, _name(piece, bands)].append(piece)
    for line, catchment_km2 in streams:
        groups[5 if catchment_km2 > 700 else 6, True, True, _name(line, bands)].append(line)
    return _river_features(groups, {course.id: course for course in named}), named


def rivers_overview(features: list[Feature]) -> list[Feature]:
    """The rivers of the first view: classes 1 to 4 in the theatre, 1 to 3 around it."""
    theatre = THEATRE.polygon()
    sizes: dict[int, list[LineString]] = defaultdict(list)
    for properties, line in features:
        smallest = SMALLEST_IN_THEATRE if line.intersects(theatre) else SMALLEST_IN_CONTEXT
        if properties["c"] <= smallest and "d" not in properties and line.length > 0.06:
            sizes[properties["c"]] += lines_of(line)
    return [({"c": size}, line) for size, lines in sizes.items() for line in merged(lines)]


def lakes() -> list[Feature]:
    """Lakes, and rivers wide enough to be areas (r = 1), without reservoirs filled after 1945."""
    theatre, context = THEATRE.polygon(), CONTEXT.polygon()
    later = [Point(r["at"][1], r["at"][0]) for r in _data("reservoirs.json")["reservoirs"]]
    features: list[Feature] = []
    for resolution, tolerance_deg in (("f", 0.001), ("h", 0.006)):
        for segment in gshhg.segments("gshhs", resolution, CONTEXT):
            outline = Polygon(segment.lonlat)
            in_theatre = theatre.intersects(outline.envelope)
            if segment.kind != gshhg.LAKE or in_theatre != (resolution == "f"):
                continue
            if segment.area_km2 > 0 and any(
                outline.buffer(0.02).contains(point) for point in later
            ):
                continue
            kind = {"r": 1 if segment.area_km2 < 0 else 0}
            shores = polygons_of(outline.buffer(0).simplify(tolerance_deg))
            features += [(kind, s) for s in shores if s.intersects(context) and s.area > 0.0008]
    return features


def lakes_overview(features: list[Feature]) -> list[Feature]:
    """The lakes of the first view, larger than about 40 km2."""
    return [(properties, shore) for properties, shore in features if shore.area > 0.004]


def _data(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return content


def _mapped_lines(resolution: str, area: BaseGeometry) -> list[LineString]:
    found = []
    for segment in gshhg.segments("rivers", resolution, CONTEXT):
        found += lines_of(LineString(segment.lonlat).intersection(area))
    return [line for line in found if line.length > 0.02]


def _pieces(line: LineString) -> list[LineString]:
    """`line` cut into runs short enough to be of one size class."""
    points = np.array(line.coords)
    count = max(1, min(round(line.length / CLASSED_PIECE_DEG), len(points) // 3))
    ends = np.linspace(0, len(points) - 1, count + 1).astype(int)
    return [LineString(points[a : b + 1]) for a, b in pairwise(ends)]


def _size_class(catchment_km2: float) -> int:
    return next((k for k, least in enumerate(CLASS_KM2, 1) if catchment_km2 > least), 5)


def _derived_streams(
    drainage: Drainage, mapped: list[LineString]
) -> list[tuple[LineString, float]]:
    """Streams inside the theatre that no mapped line shows, each with its median catchment."""
    network = unary_union(mapped)
    band = network.buffer(SAME_RIVER_DEG)
    theatre = THEATRE.polygon()
    streams = []
    for reach in drainage.reaches:
        line = _above_mapped_water(reach)
        if line is None or not line.intersects(theatre):
            continue
        if line.intersection(band).length > 0.85 * line.length:
            continue
        points = _smoothed(np.array(line.coords))
        mouth = network.interpolate(network.project(Point(points[-1])))
        if mouth.distance(Point(points[-1])) < SAME_RIVER_DEG:
            points[-1] = mouth.coords[0]
        stream = LineString(points)
        # Rounding noise makes clipping break a level line in two, so only what must be is clipped.
        parts = [stream] if stream.within(theatre) else lines_of(stream.intersection(theatre))
        streams += [(part, float(np.median(reach.catchment_km2))) for part in parts]
    return [(line, catchment_km2) for line, catchment_km2 in streams if line.length > 0.005]


def _above_mapped_water(reach: Reach) -> LineString | None:
    """The reach down to the first cell of mapped water, or None where nothing is left."""
    dry = (
        len(reach.lonlat)
        if not reach.on_mapped_water.any()
        else int(np.argmax(reach.on_mapped_water)) + 1
    )
    return LineString(reach.lonlat[:dry]) if dry >= 2 else None


def _smoothed(points: NDArray[np.float64]) -> NDArray[np.float64]:
    # The eight directions of the grid leave stairs; ends stay, so that confluences hold.
    smooth = gaussian_filter1d(points, 1.6, axis=0, mode="nearest")
    smooth[0], smooth[-1] = points[0], points[-1]
    return smooth


def _name(line: LineString, bands: list[tuple[Course, BaseGeometry]]) -> str:
    return next(
        (c.id for c, band in bands if line.intersection(band).length > 0.7 * line.length), ""
    )


def _river_features(
    groups: dict[tuple[int, bool, bool, str], list[LineString]], named: dict[str, Course]
) -> list[Feature]:
    features: list[Feature] = []
    for (size, derived, detailed, name), lines in groups.items():
        properties: dict[str, Any] = {"c": size}
        if derived:
            properties["d"] = 1
        if name:
            properties |= {"name_en": named[name].en, "name_zh": named[name].zh_hant}
        tolerance = THEATRE_TOLERANCE_DEG if detailed else CONTEXT_TOLERANCE_DEG
        features += [(properties, line.simplify(tolerance)) for line in merged(lines)]
    return features
