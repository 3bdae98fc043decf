"""Lengths and bearings by geopy that the browser's measure must find too.

Write the file anew with `python -m tests.js_vectors.geodesics`.
"""

import json
from pathlib import Path
from typing import Final

from geographiclib.geodesic import Geodesic

from app.campaign.geodesy import Position, distance_km

GEODESICS: Final = Path(__file__).parents[1] / "data" / "geodesics.json"

# Short and long, east and west, across the equator and the date line, along a meridian.
PAIRS: Final = (
    ((27.443, 109.68), (27.24, 111.46)),
    ((27.24, 111.46), (27.443, 109.68)),
    ((25.6, 103.83), (27.443, 109.68)),
    ((26.75, 110.33), (26.7501, 110.33)),
    ((27.0, 110.0), (28.0, 110.0)),
    ((-10.0, 150.0), (40.0, -170.0)),
    ((10.0, 179.5), (10.0, -179.5)),
    ((89.0, 10.0), (89.0, -170.0)),
)


def current_geodesics() -> list[list[float]]:
    """[lat, lon, lat, lon, kilometres, bearing in degrees], by geopy and its GeographicLib."""
    return [[*a, *b, distance_km(Position(*a), Position(*b)), _bearing(a, b)] for a, b in PAIRS]


def _bearing(a: tuple[float, float], b: tuple[float, float]) -> float:
    return float(Geodesic.WGS84.Inverse(*a, *b)["azi1"]) % 360


def as_text(rows: list[list[float]]) -> str:
    return "[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n"


if __name__ == "__main__":
    GEODESICS.write_text(as_text(current_geodesics()), encoding="utf-8")
