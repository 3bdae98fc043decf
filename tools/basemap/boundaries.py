"""Coast, provinces and national borders."""

from __future__ import annotations

from itertools import pairwise

import netCDF4
import numpy as np
from shapely.geometry import LineString, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from tools.basemap import gshhg
from tools.basemap.extents import CONTEXT, THEATRE
from tools.basemap.geojson import Feature, lines_of, merged
from tools.basemap.packages import GMT_DCW

# Provinces by their codes in DCW. Municipalities made after 1945 go back to their provinces.
PROVINCES = (
    ("HN",),
    ("GZ",),
    ("GX",),
    ("GD", "HK", "MO"),
    ("HI",),
    ("HB",),
    ("JX",),
    ("SC", "CQ"),
    ("YN",),
    ("FJ",),
    ("ZJ",),
    ("AH",),
    ("JS", "SH"),
    ("HA",),
    ("SN",),
    ("GS",),
    ("SD",),
)
NEIGHBOURS = ("VN", "LA", "MM")
RING_BREAK = 65535
# Two neighbours' outlines of one border wander this far apart.
SAME_BORDER_DEG = 0.03
SAME_SHORE_DEG = 0.06
SHORTEST_DEG = 0.12
SMALLEST_DEG2 = 0.002


def coast() -> list[Feature]:
    """The sea coast of the context, islands above 20 km2 included."""
    features: list[Feature] = []
    for segment in gshhg.segments("gshhs", "h", CONTEXT):
        if segment.kind == gshhg.LAND and segment.area_km2 > 20:
            shore = LineString(segment.lonlat).intersection(CONTEXT.polygon()).simplify(0.006)
            features += [({}, line) for line in lines_of(shore) if line.length > 0.05]
    return features


def coast_overview(features: list[Feature]) -> list[Feature]:
    """The coast of the first view."""
    return [(properties, line) for properties, line in features if line.length > 0.4]


def provinces() -> list[Feature]:
    """Borders as lines, each drawn once: k is "prov" or, towards another country, "nat"."""
    context, theatre = CONTEXT.polygon(), THEATRE.polygon()
    shores = [
        LineString(s.lonlat) for s in gshhg.segments("gshhs", "h", CONTEXT) if s.kind == gshhg.LAND
    ]
    nearby = unary_union([shore.intersection(context).simplify(0.01) for shore in shores])
    drawn: BaseGeometry = nearby.buffer(SAME_SHORE_DEG, quad_segs=2)
    outlines = [("prov", _joined(codes)) for codes in PROVINCES] + [
        ("nat", _dcw(code)) for code in NEIGHBOURS
    ]
    features: list[Feature] = []
    for kind, outline in outlines:
        border = outline.boundary.intersection(context).difference(drawn)
        drawn = unary_union([drawn, border.buffer(SAME_BORDER_DEG, quad_segs=2)])
        for line in merged(lines_of(border)):
            if line.length > SHORTEST_DEG:
                tolerance_deg = 0.0025 if line.intersects(theatre) else 0.01
                features.append(({"k": kind}, line.simplify(tolerance_deg)))
    return features


def provinces_overview(features: list[Feature]) -> list[Feature]:
    """The borders of the first view: thin dashes, which bear a coarser line than rivers do."""
    return [(properties, line.simplify(0.008)) for properties, line in features]


def _joined(codes: tuple[str, ...]) -> BaseGeometry:
    # The outlines of two neighbours leave slivers: grown, joined, shrunk again they are one.
    parts = [_dcw("CN" + code) for code in codes]
    return (
        parts[0]
        if len(parts) == 1
        else unary_union([p.buffer(0.003, join_style="mitre") for p in parts]).buffer(
            -0.003, join_style="mitre"
        )
    )


def _dcw(code: str) -> BaseGeometry:
    with netCDF4.Dataset(GMT_DCW.member("dcw-gmt.nc")) as file:
        axes = []
        for axis in ("lon", "lat"):
            variable = file[f"{code}_{axis}"]
            variable.set_auto_maskandscale(False)
            stored = np.asarray(variable[:])
            axes.append(stored / variable.getncattr("scale") + variable.getncattr("min"))
            if axis == "lon":
                breaks = [*np.flatnonzero(stored == RING_BREAK), len(stored)]
    points = np.stack(axes, 1)
    rings = [Polygon(points[a + 1 : b]) for a, b in pairwise(breaks) if b - a > 4]
    # Islets and the finest crooks cost minutes in the joins below and are never seen.
    large = [ring.simplify(0.0008).buffer(0) for ring in rings if ring.area > SMALLEST_DEG2]
    return unary_union(large)
