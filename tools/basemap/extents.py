"""The three nested map extents and the longitude-latitude boxes cut from them."""

from __future__ import annotations

from dataclasses import dataclass

from shapely.geometry import Polygon, box


@dataclass(frozen=True, slots=True)
class Extent:
    """A latitude-longitude box in degrees, WGS84."""

    south: float
    west: float
    north: float
    east: float

    def __post_init__(self) -> None:
        if not (-85 < self.south < self.north < 85 and -180 <= self.west < self.east <= 180):
            raise ValueError(
                f"{self} is not a box on the map; the order is south, west, north, east"
            )

    def polygon(self) -> Polygon:
        """The box as a shapely polygon, x = longitude, y = latitude."""
        return box(self.west, self.south, self.east, self.north)

    def grown(self, deg: float) -> Extent:
        """The box with `deg` degrees added on every side."""
        return Extent(self.south - deg, self.west - deg, self.north + deg, self.east + deg)


# Theatre: the whole story of the campaign. Context: the neighbouring fronts and the coast.
# Wide: what a large screen shows at the smallest zoom.
THEATRE = Extent(24.4, 107.0, 30.6, 115.1)
CONTEXT = Extent(19.5, 99.5, 35.5, 122.5)
WIDE = Extent(13.0, 91.0, 43.0, 131.0)
# What a narrow and a wide page show at first, whatever its height.
FIRST_SIGHT = {
    "narrow": Extent(21.8, 108.2, 30.6, 113.0),
    "wide": Extent(24.2, 106.2, 29.5, 114.1),
}
