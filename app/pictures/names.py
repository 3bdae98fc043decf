"""Names along lines on a picture: ranges, rivers, lakes, provinces and roads."""

import math
import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

from app.campaign.campaign import Campaign
from app.maps.curved_names import CurvedNames
from app.maps.static_files import StaticFiles
from app.pictures.lettercase import Lettercase, Style
from app.pictures.svg import Node, Point, node
from app.pictures.view import View

# Kind of curved name -> face, colour, halo and its width; capitals spread over their line.
CURVED: Final[Mapping[str, Style]] = {
    "river": Style("serif-400-italic", 0, "#2b628f", "#f4f4ec", 2.5),
    "lake": Style("serif-400-italic", 0, "#2b628f", "#f4f4ec", 2.5),
    "range": Style("serif-600", 0, "#6a4b22", "#f7f0de", 2),
    "province": Style("serif-400", 0, "#75695a", "#f7f0de", 2, opacity=0.8),
    "road": Style("sans-500", 0, "#5a3c12", "#fbf7ee", 2.5),
}
SPACED: Final = frozenset({"range", "province"})
WHOLE_LINE: Final = (0.5, 1.0)
LIFT_PX: Final = {"river": 3.0, "road": 5.0}

# As static/src/map/curve.js fits a name to its line.
LATIN_EM, CAPITAL_EM, HAN_EM = 0.56, 0.74, 1.0
FILL, LEAST_SHRINK = 0.92, 0.72
_HAN = re.compile(r"[\u3400-\u9fff]")


def curved_names(
    view: View,
    campaign: Campaign,
    language: str,
    table: Mapping[str, Any],
    files: StaticFiles,
    case: Lettercase,
    t: float,
) -> Node:
    """Names along lines, each on the part of its line that symbols leave free at `t`."""
    records: Sequence[dict[str, Any]] = CurvedNames(campaign, language, files).values[0]
    drawn = [
        _along(record, window, view, case)
        for record in records
        if record["min_zoom"] <= view.zoom <= record["max_zoom"]
        for window in (_window(record, table, t),)
        if window
    ]
    return node("g", {}, *[name for name in drawn if name is not None])


def _window(
    record: Mapping[str, Any], table: Mapping[str, Any], t: float
) -> tuple[float, float] | None:
    """Middle and length of the part of its line that a name stands on, in shares of the line."""
    lines = table.get("lines", {}).get("latin" if record["lang"] == "en" else "cjk")
    if lines is None:
        return WHOLE_LINE
    windows = lines.get(record["id"], [])
    return next(((it[2], it[3]) for it in windows if it[0] <= t < it[1]), None)


def _along(
    record: Mapping[str, Any], window: tuple[float, float], view: View, case: Lettercase
) -> Node | None:
    course = smooth([view.at(lat, lon) for lat, lon in record["line"]])
    kind = record["kind"]
    middle, share = window
    # The line's own length, as the screen measures it: without the bends of the curve.
    straight = [view.at(lat, lon) for lat, lon in record["line"]]
    length = sum(math.dist(a, b) for a, b in pairwise(straight)) * share
    text, small = str(record["name"]), record.get("small")
    fit = fit_on_line(f"{text} {small}", record["size"], length, kind) if small else None
    if fit:
        text = f"{text} {small}"
    else:
        fit = fit_on_line(text, record["size"], length, kind)
    if fit is None:
        return None
    size, spacing = fit
    style = CURVED[kind]
    style = Style(
        style.face, size, style.fill, style.halo, style.halo_width, spacing, style.opacity
    )
    raised = lifted(course, LIFT_PX.get(kind, 0))
    letters = text.upper() if kind in SPACED else text
    return case.along(letters, raised, style, record["lang"], middle)


def fit_on_line(text: str, size: float, length: float, kind: str) -> tuple[float, float] | None:
    """Size and letter-spacing in px with which a name fits its line; None where it is too short."""
    spaced = kind in SPACED
    latin = CAPITAL_EM if spaced else LATIN_EM
    ems = sum(HAN_EM if _HAN.match(letter) else latin for letter in text)
    room = length * FILL
    shrink = min(1.0, room / (ems * size))
    if shrink < LEAST_SHRINK:
        return None
    fitted = size * shrink
    spare = (room - ems * fitted) / len(text)
    return fitted, min(spare, fitted * (1.6 if spaced else 0.12))


def smooth(points: Sequence[Point], steps: int = 8) -> list[Point]:
    """A curve through the points (Catmull-Rom), as a line of short steps."""
    course = [points[0]]
    for n in range(len(points) - 1):
        before, a, b, after = (
            points[min(max(n + offset, 0), len(points) - 1)] for offset in (-1, 0, 1, 2)
        )
        leaving = (a[0] + (b[0] - before[0]) / 6, a[1] + (b[1] - before[1]) / 6)
        arriving = (b[0] - (after[0] - a[0]) / 6, b[1] - (after[1] - a[1]) / 6)
        course += [_bezier(a, leaving, arriving, b, step / steps) for step in range(1, steps + 1)]
    return course


def _bezier(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    u = 1 - t
    return (
        u**3 * a[0] + 3 * u * u * t * b[0] + 3 * u * t * t * c[0] + t**3 * d[0],
        u**3 * a[1] + 3 * u * u * t * b[1] + 3 * u * t * t * c[1] + t**3 * d[1],
    )


def lifted(course: Sequence[Point], px: float) -> list[Point]:
    """The course moved to its left, above it where it runs eastward."""
    if not px:
        return list(course)
    raised = []
    for n, (x, y) in enumerate(course):
        (x1, y1), (x2, y2) = course[max(n - 1, 0)], course[min(n + 1, len(course) - 1)]
        length = math.dist((x1, y1), (x2, y2)) or 1
        raised.append((x + (y2 - y1) / length * px, y - (x2 - x1) / length * px))
    return raised
