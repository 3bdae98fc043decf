"""Web Mercator pixel arithmetic: zoom levels, pixel windows, tiles of 256 pixels."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tools.basemap.extents import Extent

TILE_PX = 256
EARTH_CIRCUMFERENCE_M = 2 * math.pi * 6378137.0

Floats = NDArray[np.float64]


def pixel_x(lon_deg: Floats | float, zoom: int) -> Floats:
    """World pixel column of a longitude at `zoom`, counted from 180 W."""
    return (np.asarray(lon_deg, float) + 180) / 360 * TILE_PX * 2**zoom


def pixel_y(lat_deg: Floats | float, zoom: int) -> Floats:
    """World pixel row of a latitude at `zoom`, counted from the north edge."""
    sine = np.sin(np.radians(np.asarray(lat_deg, float)))
    return (0.5 - np.log((1 + sine) / (1 - sine)) / (4 * np.pi)) * TILE_PX * 2**zoom


def longitude(x: Floats | float, zoom: int) -> Floats:
    """Longitude in degrees of a world pixel column."""
    return np.asarray(x, float) / (TILE_PX * 2**zoom) * 360 - 180


def latitude(y: Floats | float, zoom: int) -> Floats:
    """Latitude in degrees of a world pixel row."""
    return np.degrees(
        np.arctan(np.sinh(np.pi * (1 - 2 * np.asarray(y, float) / (TILE_PX * 2**zoom))))
    )


@dataclass(frozen=True, slots=True)
class PixelWindow:
    """A rectangle of world pixels at one zoom; rows run south."""

    zoom: int
    x0: int
    y0: int
    width: int
    height: int

    @classmethod
    def covering(cls, extent: Extent, zoom: int) -> PixelWindow:
        """The smallest window of whole pixels that covers `extent`."""
        x0, x1 = math.floor(pixel_x(extent.west, zoom)), math.ceil(pixel_x(extent.east, zoom))
        y0, y1 = math.floor(pixel_y(extent.north, zoom)), math.ceil(pixel_y(extent.south, zoom))
        return cls(zoom, x0, y0, x1 - x0, y1 - y0)

    @classmethod
    def of_tiles(cls, extent: Extent, zoom: int, *, inside: bool = False) -> PixelWindow:
        """Whole tiles that touch `extent`, or only those that lie wholly inside it."""
        first, last = (math.ceil, math.floor) if inside else (math.floor, math.ceil)
        x0 = first(pixel_x(extent.west, zoom) / TILE_PX)
        x1 = last(pixel_x(extent.east, zoom) / TILE_PX)
        y0 = first(pixel_y(extent.north, zoom) / TILE_PX)
        y1 = last(pixel_y(extent.south, zoom) / TILE_PX)
        return cls(zoom, x0 * TILE_PX, y0 * TILE_PX, (x1 - x0) * TILE_PX, (y1 - y0) * TILE_PX)

    @property
    def longitudes(self) -> Floats:
        """Longitudes of the pixel centres, west to east."""
        return longitude(np.arange(self.x0, self.x0 + self.width) + 0.5, self.zoom)

    @property
    def latitudes(self) -> Floats:
        """Latitudes of the pixel centres, north to south."""
        return latitude(np.arange(self.y0, self.y0 + self.height) + 0.5, self.zoom)

    @property
    def pixel_size_m(self) -> Floats:
        """Ground size of a pixel in metres for each row, as a column vector."""
        size = EARTH_CIRCUMFERENCE_M / (TILE_PX * 2**self.zoom) * np.cos(np.radians(self.latitudes))
        return size[:, None]

    @property
    def extent(self) -> Extent:
        return Extent(
            float(latitude(self.y0 + self.height, self.zoom)),
            float(longitude(self.x0, self.zoom)),
            float(latitude(self.y0, self.zoom)),
            float(longitude(self.x0 + self.width, self.zoom)),
        )

    def bounds(self) -> list[list[float]]:
        """[[south, west], [north, east]] in degrees, rounded to 1 cm."""
        e = self.extent
        return [[round(e.south, 7), round(e.west, 7)], [round(e.north, 7), round(e.east, 7)]]
