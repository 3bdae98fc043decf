"""Positions on the WGS84 ellipsoid, and lengths and bearings along geodesics (geopy)."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from geographiclib.geodesic import Geodesic
from geopy.distance import geodesic


@dataclass(frozen=True, slots=True)
class Position:
    """A point in degrees, latitude first."""

    lat_deg: float
    lon_deg: float

    def __post_init__(self) -> None:
        if not (-90 <= self.lat_deg <= 90 and -180 <= self.lon_deg <= 180):
            raise ValueError(
                f"lat {self.lat_deg}, lon {self.lon_deg} is not on Earth; lat comes first here"
            )


def distance_km(a: Position, b: Position) -> float:
    """Length of the geodesic from `a` to `b` in kilometres."""
    return float(geodesic((a.lat_deg, a.lon_deg), (b.lat_deg, b.lon_deg)).km)


def geodesic_path(a: Position, b: Position, steps: int = 16) -> tuple[Position, ...]:
    """Points along the geodesic from `a` to `b`, both ends included, `steps` equal parts."""
    line = Geodesic.WGS84.InverseLine(a.lat_deg, a.lon_deg, b.lat_deg, b.lon_deg)
    found = (line.Position(line.s13 * step / steps) for step in range(1, steps))
    return (a, *(Position(point["lat2"], point["lon2"]) for point in found), b)


def path_length_km(path: Sequence[Position]) -> float:
    """Sum of the geodesics along `path` in kilometres; 0 for fewer than two points."""
    return sum(distance_km(a, b) for a, b in pairwise(path))


def bearing_deg(a: Position, b: Position) -> float:
    """Initial bearing of the way from `a` to `b`, degrees clockwise from north, 0 to 360.

    On the sphere: within 0.2 degrees of the ellipsoid over the distances of this campaign.
    """
    lat_a, lat_b = math.radians(a.lat_deg), math.radians(b.lat_deg)
    turn = math.radians(b.lon_deg - a.lon_deg)
    east = math.sin(turn) * math.cos(lat_b)
    north = math.cos(lat_a) * math.sin(lat_b) - math.sin(lat_a) * math.cos(lat_b) * math.cos(turn)
    return math.degrees(math.atan2(east, north)) % 360


def between(a: Position, b: Position, share: float) -> Position:
    """The point `share` (0 to 1) of the way from `a` to `b`, linear in degrees.

    The player in the browser interpolates the same way, so both sides agree exactly.
    """
    return Position(
        a.lat_deg + (b.lat_deg - a.lat_deg) * share,
        a.lon_deg + (b.lon_deg - a.lon_deg) * share,
    )


def on_geodesic(a: Position, b: Position, share: float) -> Position:
    """The point `share` (0 to 1) of the way along the geodesic from `a` to `b`."""
    line = Geodesic.WGS84.InverseLine(a.lat_deg, a.lon_deg, b.lat_deg, b.lon_deg)
    point = line.Position(line.s13 * share)
    return Position(point["lat2"], point["lon2"])
