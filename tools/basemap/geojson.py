"""Writes GeoJSON: the only place of the build where longitude comes first by format."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from shapely.geometry import LineString, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge

from tools.basemap.extents import THEATRE

THEATRE_OVERVIEW_DEG, CONTEXT_OVERVIEW_DEG = 0.004, 0.025

Feature = tuple[dict[str, Any], LineString | Polygon]


def write(path: Path, features: Iterable[Feature], decimals: int) -> None:
    """One FeatureCollection, a feature per line, sorted so that rebuilding changes nothing."""
    rows = sorted(_row(properties, geometry, decimals) for properties, geometry in features)
    path.write_text(
        '{"type":"FeatureCollection","features":[\n' + ",\n".join(rows) + "\n]}\n", encoding="utf-8"
    )


def write_overview(path: Path, features: list[Feature]) -> None:
    """The same for the first view.

    3 decimals in the theatre, 2 around it (1 km, a pixel at zoom 7).
    """
    theatre = THEATRE.polygon()
    rows = []
    for properties, geometry in generalised(features):
        row = _row(properties, geometry, 3 if geometry.intersects(theatre.buffer(-1e-6)) else 2)
        rows.append(row)
    path.write_text(
        '{"type":"FeatureCollection","features":[\n' + ",\n".join(sorted(rows)) + "\n]}\n",
        encoding="utf-8",
    )


def _row(properties: dict[str, Any], geometry: LineString | Polygon, decimals: int) -> str:
    outline: Any = _rounded(
        geometry.coords if isinstance(geometry, LineString) else geometry.exterior.coords, decimals
    )
    if isinstance(geometry, Polygon):
        outline = [outline]
    feature = {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": geometry.geom_type, "coordinates": outline},
    }
    return json.dumps(feature, ensure_ascii=False, separators=(",", ":"))


def _rounded(coordinates: Iterable[tuple[float, ...]], decimals: int) -> list[list[float]]:
    points: list[list[float]] = []
    for lon, lat in coordinates:
        point = [round(lon, decimals), round(lat, decimals)]
        if not points or points[-1] != point:
            points.append(point)
    return points


def generalised(features: list[Feature]) -> list[Feature]:
    """`features` for the first view: to about 400 m in the theatre, coarser around it."""
    theatre = THEATRE.polygon()
    simplified: list[Feature] = []
    for properties, geometry in features:
        if isinstance(geometry, Polygon):
            tolerance = (
                THEATRE_OVERVIEW_DEG if geometry.intersects(theatre) else CONTEXT_OVERVIEW_DEG
            )
            simplified += [
                (properties, shape) for shape in polygons_of(geometry.simplify(tolerance))
            ]
            continue
        # A long line is cut at the theatre's edge: only its inner part deserves the detail.
        inner = lines_of(geometry.intersection(theatre))
        outer = merged(lines_of(geometry.difference(theatre)))
        simplified += [(properties, line.simplify(THEATRE_OVERVIEW_DEG)) for line in inner]
        simplified += [(properties, line.simplify(CONTEXT_OVERVIEW_DEG)) for line in outer]
    return simplified


def lines_of(geometry: BaseGeometry) -> list[LineString]:
    """The non-empty LineStrings inside any geometry."""
    if isinstance(geometry, LineString):
        return [] if geometry.is_empty else [geometry]
    return [line for part in getattr(geometry, "geoms", ()) for line in lines_of(part)]


def polygons_of(geometry: BaseGeometry) -> list[Polygon]:
    """The non-empty Polygons inside any geometry."""
    if isinstance(geometry, Polygon):
        return [] if geometry.is_empty else [geometry]
    return [polygon for part in getattr(geometry, "geoms", ()) for polygon in polygons_of(part)]


def merged(lines: list[LineString]) -> list[LineString]:
    """`lines` joined end to end where they meet, in a stable order."""
    joined = lines_of(linemerge(lines)) if len(lines) > 1 else lines
    return sorted(joined, key=lambda line: tuple(line.coords))
