"""The part of the map that a picture shows: Web Mercator, as on the screen."""

import math
from dataclasses import dataclass, replace

from app.campaign.geodesy import Position
from app.lettering.boxes import project

WORLD_PX = 256
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class View:
    """`width` by `height` px about a centre; `zoom` as Leaflet counts it, fractions allowed."""

    centre: Position
    zoom: float
    width: int
    height: int

    @classmethod
    def fitting(cls, south_west: Position, north_east: Position, width: int, height: int) -> "View":
        """The closest view, at quarter zooms, that holds both corners."""
        left, bottom = project(south_west, 0)
        right, top = project(north_east, 0)
        closest = math.log2(min(width / (right - left), height / (bottom - top)))
        centre = unproject((left + right) / 2, (top + bottom) / 2, 0)
        return cls(centre, math.floor(closest * 4) / 4, width, height)

    def zoomed(self, zoom: float) -> "View":
        """The same centre and size at another zoom."""
        return replace(self, zoom=zoom)

    @property
    def origin(self) -> Point:
        """World px of the upper left corner."""
        x, y = project(self.centre, self.zoom)
        return x - self.width / 2, y - self.height / 2

    def px(self, position: Position) -> Point:
        """Where a position lies in the picture."""
        x, y = project(position, self.zoom)
        left, top = self.origin
        return x - left, y - top

    def at(self, lat_deg: float, lon_deg: float) -> Point:
        return self.px(Position(lat_deg, lon_deg))

    def holds(self, point: Point, margin: float = 0) -> bool:
        x, y = point
        return -margin <= x <= self.width + margin and -margin <= y <= self.height + margin

    @property
    def km_per_px(self) -> float:
        """True at the centre's latitude."""
        equator_km = 40075.017
        cosine = math.cos(math.radians(self.centre.lat_deg))
        return float(equator_km * cosine / (WORLD_PX * 2.0**self.zoom))


def unproject(x: float, y: float, zoom: float) -> Position:
    scale = WORLD_PX * 2.0**zoom
    lat = math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * y / scale))))
    return Position(lat, (x / scale - 0.5) * 360)
