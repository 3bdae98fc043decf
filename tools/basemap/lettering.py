"""The lines along which ranges, rivers, lakes and provinces are lettered."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d
from shapely.geometry import LineString, Point

from tools.basemap.courses import Course

# Letters cannot follow every bend: the course is sampled finely, smoothed, then thinned.
SAMPLES = 200
SMOOTHING_SAMPLES = 16.0
POINTS = 8


def write(path: Path, courses: list[Course]) -> None:
    """Write `lettering.json`; points are [latitude, longitude], left to right."""
    plan = json.loads(Path(__file__).with_name("lettering.json").read_text(encoding="utf-8"))
    rivers = {course.id: course for course in courses}
    rows = [json.dumps(_placed(name, rivers), ensure_ascii=False) for name in plan["names"]]
    path.write_text("[\n" + ",\n".join(rows) + "\n]\n", encoding="utf-8")


def _placed(name: dict[str, Any], rivers: dict[str, Course]) -> dict[str, Any]:
    if name["kind"] == "river":
        river = rivers[name["river"]]
        names = {"en": river.en, "zh-Hans": river.zh_hans, "zh-Hant": river.zh_hant}
        wartime, line = river.wartime_en, _along(river, name["reach"])
    else:
        names = {language: name[language] for language in ("en", "zh-Hans", "zh-Hant")}
        wartime, line = name["wartime_en"], name["line"]
    drawn = {key: name[key] for key in ("min_zoom", "max_zoom", "size")}
    return {
        "id": name["id"],
        "kind": name["kind"],
        "names": names,
        "wartime_en": wartime,
        "line": line,
        **drawn,
    }


def _along(river: Course, reach: list[list[float]]) -> list[list[float]]:
    """The course between two [latitude, longitude] points, smoothed and turned upright."""
    start, end = sorted(river.line.project(Point(lon, lat)) for lat, lon in reach)
    calm = gaussian_filter1d(
        _sampled(river.line, start, end, SAMPLES), SMOOTHING_SAMPLES, axis=0, mode="nearest"
    )
    curve = LineString(calm)
    points = _sampled(curve, 0, curve.length, POINTS)
    if points[0, 0] > points[-1, 0]:
        points = points[::-1]
    return [[round(float(lat), 4), round(float(lon), 4)] for lon, lat in points]


def _sampled(line: LineString, start: float, end: float, count: int) -> NDArray[np.float64]:
    return np.array([line.interpolate(at).coords[0] for at in np.linspace(start, end, count)])
