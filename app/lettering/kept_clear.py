"""Room for the name of the range that the battle was about: on a small map symbols keep off it."""

from collections.abc import Mapping, Sequence
from math import log2
from typing import Any, Final

import numpy as np
import shapely
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from app.lettering.boxes import Box, scales
from app.lettering.line_windows import Line, Window, windows
from app.lettering.name_candidates import PlacedName
from app.lettering.obstacles import Obstacle, standing
from app.lettering.sizes import Sizes
from app.lettering.symbols import Symbol

KEPT_CLEAR: Final = "xuefeng-shan"
# On a larger map the symbols leave it room by themselves.
BELOW_ZOOM: Final = 8.25
# What a unit whose point lies there all the time costs against standing off the middle.
CROWD_COST: Final = 6.0


def kept_clear(
    records: Sequence[Mapping[str, Any]],
    names: Sequence[PlacedName],
    symbols: Mapping[str, Symbol],
    level: float,
    sizes: Sizes,
) -> list[Obstacle]:
    """The letters of the range's name at `level`, in the best window that no upright name is in.

    `records` are its wordings; in the window of the longest every other has room too.
    """
    found = [dict(record) for record in records if record["id"] == KEPT_CLEAR]
    if not found or not found[0]["min_zoom"] <= level < BELOW_ZOOM:
        return []
    at_scales = scales(level, sizes.next_level(level))
    lines = [Line.at(found[0], level + log2(scale)) for scale in at_scales]
    paths = np.concatenate([symbol.path for symbol in symbols.values()])
    steps = len(next(iter(symbols.values())).path)
    points = shapely.points(paths)

    def cost(window: Window) -> float:
        area = shapely.union_all(lines[0].areas(window)).envelope
        return window.cost + CROWD_COST * float(shapely.contains(area, points).sum()) / steps

    free = [window for window in windows(lines[0]) if _is_free(window, lines, names, at_scales)]
    if not free:
        return []
    best = min(free, key=cost)
    here, largest = lines[0].areas(best), lines[-1].areas(best)
    return [
        standing((area.centroid.x, area.centroid.y), _about(big), steps)
        for area, big in zip(here, _as_many(largest, len(here)), strict=True)
    ]


def _is_free(
    window: Window, lines: Sequence[Line], names: Sequence[PlacedName], at_scales: Sequence[float]
) -> bool:
    for line, scale in zip(lines, at_scales, strict=True):
        boxes = [
            box(*part.moved(name.point[0] * scale, name.point[1] * scale))
            for name in names
            for part in (name.box, name.dot_box)
        ]
        areas = line.areas(window)
        if not areas or len(shapely.STRtree(boxes).query(areas, "intersects")[0]):
            return False
    return True


def _about(area: BaseGeometry) -> Box:
    """Its bounds about its middle."""
    left, top, right, bottom = area.bounds
    x, y = area.centroid.x, area.centroid.y
    return Box(left - x, top - y, right - x, bottom - y)


def _as_many(areas: Sequence[BaseGeometry], count: int) -> list[BaseGeometry]:
    """`count` of the areas, evenly chosen: letters drawn wider apart are more pieces."""
    return [areas[round(n)] for n in np.linspace(0, len(areas) - 1, count)]
