"""Which tiles of the relief an area needs, those it can least do without first."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from app.campaign.geodesy import Position

TILE_PX: Final = 256
# Mercator's square ends there.
_GREATEST_LAT_DEG: Final = 85.051

# A screen shows more than the area when it shows all of it: zoom -> how far beyond the area's
# edge tiles are wanted, in the area's own sizes. Deeper tiles lie inside it only.
_BEYOND: Final[Mapping[int, float]] = {5: 99.0, 6: 2.0, 7: 0.75}


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the map between two parallels and two meridians.

    Raises ValueError where south is not below north, or west not left of east.
    """

    south_deg: float
    west_deg: float
    north_deg: float
    east_deg: float

    def __post_init__(self) -> None:
        if not (self.south_deg < self.north_deg and self.west_deg < self.east_deg):
            raise ValueError(f"{self} has no inside; south and west come first")

    @property
    def centre(self) -> Position:
        return Position((self.south_deg + self.north_deg) / 2, (self.west_deg + self.east_deg) / 2)

    def grown(self, share: float) -> "Area":
        """The area with `share` of its height and width added on each side."""
        height = (self.north_deg - self.south_deg) * share
        width = (self.east_deg - self.west_deg) * share
        limit = _GREATEST_LAT_DEG
        return Area(
            max(self.south_deg - height, -limit),
            max(self.west_deg - width, -180),
            min(self.north_deg + height, limit),
            min(self.east_deg + width, 180),
        )

    def shared_with(self, other: "Area") -> "Area | None":
        """What lies in both, None where they do not meet."""
        corners = (
            max(self.south_deg, other.south_deg),
            max(self.west_deg, other.west_deg),
            min(self.north_deg, other.north_deg),
            min(self.east_deg, other.east_deg),
        )
        return Area(*corners) if corners[0] < corners[2] and corners[1] < corners[3] else None


class Tile(NamedTuple):
    """x counts from the west, y from the north, as on every web map."""

    zoom: int
    x: int
    y: int


def area_seen(centre: Position, zoom: float, width_px: int, height_px: int) -> Area:
    """What a screen of that size shows."""
    world_px = TILE_PX * 2**zoom
    x, y = _world(centre.lat_deg, centre.lon_deg)
    half_width, half_height = width_px / world_px / 2, height_px / world_px / 2
    return Area(
        _lat_deg(min(y + half_height, 1)),
        max(360 * (x - half_width) - 180, -180),
        _lat_deg(max(y - half_height, 0)),
        min(360 * (x + half_width) - 180, 180),
    )


def tiles_by_worth(sheets: Sequence[Mapping[str, Any]], area: Area) -> list[Tile]:
    """Every tile that `area` needs: whole zooms, coarse before fine, the middle of each first.

    `sheets` are the "tiles" of relief.json. A tile that is left out shows the coarser one below.
    """
    middle = _world(area.centre.lat_deg, area.centre.lon_deg)

    def worth(tile: Tile) -> tuple[int, float, Tile]:
        count = 2**tile.zoom
        dx, dy = (tile.x + 0.5) / count - middle[0], (tile.y + 0.5) / count - middle[1]
        return tile.zoom, math.hypot(dx, dy), tile

    return sorted((tile for sheet in sheets for tile in _tiles(sheet, area)), key=worth)


def _tiles(sheet: Mapping[str, Any], area: Area) -> Iterator[Tile]:
    (south, west), (north, east) = sheet["bounds"]
    for zoom in range(sheet["minNativeZoom"], sheet["maxNativeZoom"] + 1):
        wanted = area.grown(_BEYOND.get(zoom, 0)).shared_with(Area(south, west, north, east))
        if wanted is not None:
            yield from _covering(wanted, zoom)


def _covering(area: Area, zoom: int) -> Iterator[Tile]:
    count = 2**zoom
    left, top = _world(area.north_deg, area.west_deg)
    right, bottom = _world(area.south_deg, area.east_deg)
    # What only touches a tile's edge needs no tile: bounds of sheets lie on such edges.
    slack = 1e-6
    for x in range(math.floor(left * count + slack), math.ceil(right * count - slack)):
        for y in range(math.floor(top * count + slack), math.ceil(bottom * count - slack)):
            yield Tile(zoom, x, y)


def _world(lat_deg: float, lon_deg: float) -> tuple[float, float]:
    """Web Mercator from 0 to 1: x from the west, y from the north."""
    lat = math.radians(max(-_GREATEST_LAT_DEG, min(_GREATEST_LAT_DEG, lat_deg)))
    return (lon_deg + 180) / 360, (1 - math.asinh(math.tan(lat)) / math.pi) / 2


def _lat_deg(y: float) -> float:
    return math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * y))))
