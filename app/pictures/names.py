"""Names on a picture: towns where the placement table puts them, ranges and rivers along lines."""

import math
import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

from app.campaign.campaign import Campaign
from app.lettering.sizes import NameSize, Sizes
from app.maps.curved_names import CurvedNames
from app.maps.places import Places
from app.maps.static_files import StaticFiles
from app.pictures.lettercase import Lettercase, Style
from app.pictures.svg import Node, Point, node, number
from app.pictures.view import View

INK: Final = "#22201c"
INK_SECOND: Final = "#5d574c"
PAPER: Final = "#fbf7ee"
CHINA: Final = "#1d4e89"
SECOND_NAME_GAP_PX: Final = 4

# Kind of curved name -> face, colour, halo and its width; capitals spread over their line.
CURVED: Final[Mapping[str, Style]] = {
    "river": Style("serif-400-italic", 0, "#2b628f", "#f4f4ec", 2.5),
    "lake": Style("serif-400-italic", 0, "#2b628f", "#f4f4ec", 2.5),
    "range": Style("serif-600", 0, "#6a4b22", "#f7f0de", 2),
    "province": Style("serif-400", 0, "#75695a", "#f7f0de", 2, opacity=0.8),
    "road": Style("sans-500", 0, "#5a3c12", "#fbf7ee", 2.5),
}
SPACED: Final = frozenset({"range", "province"})
LIFT_PX: Final = {"river": 3.0, "road": 5.0}

# As static/src/map/curve.js fits a name to its line.
LATIN_EM, CAPITAL_EM, HAN_EM = 0.56, 0.74, 1.0
FILL, LEAST_SHRINK = 0.92, 0.72
_HAN = re.compile(r"[\u3400-\u9fff]")


def curved_names(
    view: View, campaign: Campaign, language: str, files: StaticFiles, case: Lettercase
) -> Node:
    records: Sequence[dict[str, Any]] = CurvedNames(campaign, language, files).values[0]
    drawn = [
        _along(record, view, case)
        for record in records
        if record["min_zoom"] <= view.zoom <= record["max_zoom"]
    ]
    return node("g", {}, *[name for name in drawn if name is not None])


def _along(record: Mapping[str, Any], view: View, case: Lettercase) -> Node | None:
    course = smooth([view.at(lat, lon) for lat, lon in record["line"]])
    kind = record["kind"]
    length = sum(math.dist(a, b) for a, b in pairwise(course))
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
    return case.along(text.upper() if kind in SPACED else text, raised, style, record["lang"])


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


def place_names(
    view: View,
    campaign: Campaign,
    language: str,
    table: Mapping[str, Any],
    sizes: Sizes,
    case: Lettercase,
    t: float,
    wartime: bool,  # noqa: FBT001
) -> Node:
    """Signs and names of all places that the table of the zoom letters."""
    anchors = table["names"]["latin" if language == "en" else "cjk"]
    band = sizes.band(table["level"])
    drawn = []
    for airfields in (True, False):
        records: Sequence[dict[str, Any]] = Places(campaign, language, airfields=airfields).values[
            1
        ]
        for record in records:
            at = view.at(record["lat"], record["lon"])
            hidden = _covered(table, record["id"], t)
            if record["id"] in anchors and not hidden and view.holds(at, margin=120):
                label = record.get("wartime", record["today"]) if wartime else record["today"]
                size = band.names[record["rank"]]
                drawn += [
                    _sign(record, at, size.dot),
                    *_name(label, anchors[record["id"]], at, size, record["kind"], case),
                ]
    return node("g", {}, *drawn)


def _covered(table: Mapping[str, Any], place_id: str, t: float) -> bool:
    spans = table.get("covered", {}).get(place_id, [])
    return any(start <= t < end for start, end in spans)


def _name(
    label: Mapping[str, str],
    anchor: Sequence[Any],
    at: Point,
    size: NameSize,
    kind: str,
    case: Lettercase,
) -> list[Node]:
    side, dx, dy = anchor
    airfield = kind == "airfield"
    first = Style(
        "serif-400-italic" if airfield else "serif-600",
        size.size,
        CHINA if airfield else INK,
        PAPER,
    )
    second = Style("serif-400", size.small, INK_SECOND, PAPER)
    small = label.get("small") if size.small else None
    width = case.width(label["name"], first, label["lang"])
    both = width
    if small:
        both += SECOND_NAME_GAP_PX + case.width(small, second, label["smallLang"])
    x = at[0] + dx - both * {"start": 0.0, "middle": 0.5, "end": 1.0}[side]
    y = at[1] + dy
    names = [case.line(label["name"], (x, y), first, label["lang"])]
    if small:
        after = (x + width + SECOND_NAME_GAP_PX, y)
        names.append(case.line(small, after, second, label["smallLang"]))
    return names


def _sign(record: Mapping[str, Any], at: Point, dot: float) -> Node:
    """The sign of a place, as static/src/map/places.js draws it."""
    kind, filled = record["kind"], record["rank"] == 1 or record["kind"] == "city"
    x, y = at
    attributes: dict[str, str | float] = {
        "transform": f"translate({number(x)} {number(y)}) scale({number(dot)})",
        "fill": "none",
        "stroke": CHINA if kind == "airfield" else INK,
        "stroke-width": (1.2 if kind == "airfield" else 1.6) / dot,
    }
    match kind:
        case "airfield":
            ring = node("circle", {"r": 1.5, "fill": PAPER})
            plane = node("path", {"d": "M0,-1.1V1.1M-1,-.25H1M-.45,.8H.45"})
            return node("g", attributes, ring, plane)
        case "mountain":
            peak = node("path", {"d": "M0,-1.2L1.2,.9H-1.2z", "fill": "#6a4b22", "stroke": "none"})
            return node("g", attributes, peak)
        case "pass" | "crossing":
            gap = node("path", {"d": "M-1.1,-.9Q0,0 -1.1,.9M1.1,-.9Q0,0 1.1,.9"})
            return node("g", attributes, gap)
    return node("g", attributes, node("circle", {"r": 1, "fill": INK if filled else PAPER}))
