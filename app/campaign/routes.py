"""Highways, roads, railways and rivers, and the way a march takes along them."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, permutations
from typing import Final

from shapely.geometry import LineString, Point
from shapely.ops import substring

from app.campaign.geodesy import Position, distance_km, path_length_km
from app.campaign.names import Names
from app.campaign.sources import Confidence

MARCHED_KINDS: Final = frozenset({"highway", "road", "railway"})

# A place this near a road is taken to lie on it: the road points themselves are good to 3-5 km.
NEAR_ROAD_KM: Final = 3.0

# A march leaves the road rather than follow it this much further than the straight line.
LONGEST_DETOUR: Final = 1.6

# Degrees of longitude are shorter than those of latitude; at the theatre's middle by this much.
THEATRE_LAT_DEG: Final = 27.3
LON_SCALE: Final = math.cos(math.radians(THEATRE_LAT_DEG))
KM_PER_DEGREE: Final = 111.2


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutePoint:
    """A way-point; `confidence` says how well the road's course is known here."""

    position: Position
    confidence: Confidence
    place_id: str | None = None
    note: str | None = None


@dataclass(frozen=True, kw_only=True)
class Route:
    """A line of communication from its first way-point to its last."""

    id: str
    kind: str
    names: Names
    points: tuple[RoutePoint, ...]
    source_ids: tuple[str, ...]
    built: Names | None = None
    note: Names | None = None

    @cached_property
    def length_km(self) -> float:
        return path_length_km([point.position for point in self.points])

    @cached_property
    def line(self) -> LineString:
        """The course in degrees, longitudes scaled so that lengths compare in all directions."""
        return LineString([_planar(point.position) for point in self.points])

    def is_near(self, position: Position) -> bool:
        return bool(self.line.distance(Point(_planar(position))) * KM_PER_DEGREE <= NEAR_ROAD_KM)

    def between(self, a: Position, b: Position) -> tuple[Position, ...]:
        """The stretch from the point nearest `a` to the point nearest `b`, in that direction."""
        start, end = (self.line.project(Point(_planar(p))) for p in (a, b))
        stretch = substring(self.line, start, end)
        return tuple(Position(y, x / LON_SCALE) for x, y in stretch.coords)


@dataclass(frozen=True)
class RoadNetwork:
    """The routes that troops march on, joined where they share a place."""

    routes: tuple[Route, ...]

    @classmethod
    def of(cls, routes: Mapping[str, Route]) -> "RoadNetwork":
        return cls(tuple(route for route in routes.values() if route.kind in MARCHED_KINDS))

    def follow(self, a: Position, b: Position) -> tuple[Position, ...] | None:
        """The way from `a` to `b` by road or rail, both ends included.

        None where no road joins the two without too long a detour; the march then
        goes straight.
        """
        direct_km = distance_km(a, b)
        ways = [_without_repeats((a, *way, b)) for way in self._ways(a, b)]
        shortest = min(ways, key=path_length_km, default=None)
        if shortest is None or path_length_km(shortest) > direct_km * LONGEST_DETOUR:
            return None
        return shortest

    def _ways(self, a: Position, b: Position) -> Iterator[tuple[Position, ...]]:
        near_a = [route for route in self.routes if route.is_near(a)]
        near_b = [route for route in self.routes if route.is_near(b)]
        for route in near_a:
            if route in near_b:
                yield route.between(a, b)
        for first in near_a:
            for second in near_b:
                junction = self._junctions.get((first.id, second.id))
                if junction is not None:
                    yield first.between(a, junction) + second.between(junction, b)

    @cached_property
    def _junctions(self) -> Mapping[tuple[str, str], Position]:
        """Where two routes share a place, by the ids of both in either order."""
        found: dict[tuple[str, str], Position] = {}
        for first, second in permutations(self.routes, 2):
            places = {point.place_id: point.position for point in first.points if point.place_id}
            shared = [p.position for p in second.points if p.place_id in places]
            if shared:
                found[first.id, second.id] = shared[0]
        return found


def _planar(position: Position) -> tuple[float, float]:
    return position.lon_deg * LON_SCALE, position.lat_deg


def _without_repeats(path: tuple[Position, ...]) -> tuple[Position, ...]:
    """`path` without points that lie within a metre or so of the one before."""
    kept = [path[0]]
    for previous, point in pairwise(path):
        apart = abs(previous.lat_deg - point.lat_deg) + abs(previous.lon_deg - point.lon_deg)
        if apart > 1e-5:
            kept.append(point)
    return tuple(kept)
